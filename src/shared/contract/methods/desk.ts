import { z } from 'zod';
import * as field from '../fields.ts';
import { query } from '../method.ts';

export const deskMethods = {
  /** What the desk's "About" shows. No path crosses the bridge: the database is told by its file's name and folder's kind. */
  'desk.status': query({
    access: 'reception',
    reads: [],
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      runtime: z.strictObject({ node: z.string(), sqlite: z.string(), electron: z.string().nullable() }),
      database: z.strictObject({
        /** Null where the database is in no file. */
        fileName: z.string().nullable(),
        sizeBytes: z.int().nullable(),
        schemaVersion: z.int(),
        isDemo: z.boolean(),
      }),
      /** The examination of the database since it was opened: until it has ended, whatever would be saved waits. */
      integrity: z.strictObject({
        state: z.enum(['running', 'sound', 'damaged']),
        checkedAt: field.instant,
        checks: z.array(z.string()).readonly(),
      }),
    }),
  }),

  /** Has the host write down what failed in a page. It holds no message of an error, for that could quote a record. */
  'desk.reportFault': query({
    access: 'reception',
    reads: [],
    input: z.strictObject({
      causes: z
        .array(
          z.strictObject({
            kind: z.string().max(100),
            code: z.string().max(100).exactOptional(),
            frames: z.array(z.string().max(500)).max(50).readonly(),
          }),
        )
        .min(1)
        .max(5)
        .readonly(),
    }),
    output: z.strictObject({}),
  }),
};

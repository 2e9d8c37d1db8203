import { z } from 'zod';
import * as field from '../fields.ts';
import { query } from '../method.ts';
import { chainVerdict, change } from '../records.ts';

export const historyMethods = {
  /** The changes, newest first; `before` continues below a sequence number. At most `limit`, 50 unless told otherwise. */
  'history.list': query(
    z.strictObject({
      salonId: field.salonId.exactOptional(),
      entityId: z
        .string()
        .max(64)
        .overwrite((id) => id.toLowerCase())
        .exactOptional(),
      before: z.int().min(1).exactOptional(),
      limit: z.int().min(1).max(500).exactOptional(),
    }),
    z.array(change).readonly(),
  ),
  /** Recomputes the hash chain over the whole history and names the first entry that was tampered with. */
  'history.verify': query(z.strictObject({}), chainVerdict),
};

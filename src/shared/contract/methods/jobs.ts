import { z } from 'zod';
import { deskError } from '../errors.ts';
import * as field from '../fields.ts';
import { jobNames } from '../jobs.ts';
import { query } from '../method.ts';

const reference = { id: field.jobId, job: z.enum(jobNames) };

/** None of them touches a record. A job belongs to the session that started it; the newest twenty of the desk are remembered. */
export const jobMethods = {
  /** Starts one of the long queries with its own input, and answers before it has ended. */
  'jobs.start': query({
    access: 'reception',
    reads: [],
    input: z.strictObject({ job: z.enum(jobNames), input: z.unknown() }),
    output: z.strictObject({ id: field.jobId }),
  }),
  /** How far it is or, once it has ended, what it answered: `result` travels as the output of its query. */
  'jobs.get': query({
    access: 'reception',
    reads: [],
    input: z.strictObject({ id: field.jobId }),
    output: z.discriminatedUnion('state', [
      z.strictObject({
        ...reference,
        state: z.literal('running'),
        progress: z.int(),
        total: z.int().nullable(),
      }),
      z.strictObject({ ...reference, state: z.literal('done'), result: z.unknown() }),
      z.strictObject({ ...reference, state: z.literal('failed'), error: deskError }),
      z.strictObject({ ...reference, state: z.literal('cancelled') }),
    ]),
  }),
  /** Ends a job that is running; one that has ended stays as it is. */
  'jobs.cancel': query({
    access: 'reception',
    reads: [],
    input: z.strictObject({ id: field.jobId }),
    output: z.strictObject({ id: field.jobId }),
  }),
};

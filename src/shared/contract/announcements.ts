import { z } from 'zod';
import { entities } from '../domain/history.ts';
import * as field from './fields.ts';
import { booking } from './records.ts';

/** A record that was saved. A booking travels whole, so that a window can show it and need not ask. */
const changedRecord = z.discriminatedUnion('entity', [
  z.strictObject({ entity: z.literal('booking'), id: z.string(), salonId: field.salonId, booking }),
  z.strictObject({ entity: z.enum(entities).exclude(['booking']), id: z.string(), salonId: field.salonId }),
  z.strictObject({ entity: z.literal('settings'), id: z.literal('desk') }),
]);

export type ChangedRecord = z.output<typeof changedRecord>;

/** What one command has just saved. A window that misses one of the numbers has missed a change. */
const changedMessage = z.strictObject({
  /**
   * The sequence numbers of the first and the last entry of the history that tell of it. Of settings, which the history does not tell of, `first`
   * is the number after `sequence`: nothing lies between them.
   */
  first: z.int(),
  sequence: z.int(),
  /** Each record once, as it is now. */
  records: z.array(changedRecord).readonly(),
});

export type ChangedMessage = z.output<typeof changedMessage>;
/** The same as it travels. */
export type WireChangedMessage = z.input<typeof changedMessage>;

/** How far a job is or, the last time, that it has ended. What it answered is for `jobs.get`. */
const jobMessage = z.strictObject({
  id: field.jobId,
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** In units of the job's own, such as entries of the history; `total` is null while nobody knows it. */
  progress: z.int(),
  total: z.int().nullable(),
});

export type JobMessage = z.output<typeof jobMessage>;

/** What the desk tells without being asked: what was saved to every window, of a job to the session that started it. */
export const announcement = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('changed'), message: changedMessage }),
  z.strictObject({ event: z.literal('job'), message: jobMessage }),
]);

export type Announcement = z.output<typeof announcement>;
/** The same as it travels. */
export type WireAnnouncement = z.input<typeof announcement>;

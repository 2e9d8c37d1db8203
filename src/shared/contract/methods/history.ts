import { z } from 'zod';
import { entities } from '../../domain/history.ts';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';
import { chainVerdict, change, strandedBooking } from '../records.ts';

/** What was taken back or done again: all that one command had saved. */
const returned = z.strictObject({
  /** The command and when it was called; null when there is nothing to take back or to do again. */
  done: z.strictObject({ action: z.string(), at: field.instant }).nullable(),
  /** The entries of the history that were just written, newest last. */
  changes: z.array(change).readonly(),
  /** The bookings that it strands, by start. */
  stranded: z.array(strandedBooking).readonly(),
  /** How many steps can be taken back now, and how many done again. */
  undoable: z.int(),
  redoable: z.int(),
});

/** A step that would be taken back or done again: its first record, and how many others it has. */
const upcomingStep = z
  .strictObject({
    action: z.string(),
    at: field.instant,
    /** Whether the window that asks has done it. */
    isOwn: z.boolean(),
    first: change.pick({ entity: true, entityId: true, before: true, after: true }),
    others: z.int(),
  })
  .nullable();

export const historyMethods = {
  /** The changes, newest first; `before` continues below a sequence number. At most `limit`, 50 by default. */
  'history.list': query({
    access: 'reception',
    reads: entities,
    input: z.strictObject({
      salonId: field.salonId.exactOptional(),
      entityId: z
        .string()
        .max(64)
        .overwrite((id) => id.toLowerCase())
        .exactOptional(),
      before: z.int().min(1).exactOptional(),
      limit: z.int().min(1).max(500).exactOptional(),
    }),
    output: z.array(change).readonly(),
  }),
  /**
   * The changes of a salon that fit a filter, newest first: made in `[from, to)`, of these kinds of record, of a booking, of a client (their record,
   * and the bookings and entries of the waitlist that are theirs now), of a person (what is or was theirs). At most `limit`, 50 by default. Only a
   * bounded part of the history is looked through: `next` is the `before` to go on with, null when there is no more, also where nothing was found
   * yet.
   */
  'history.find': query({
    access: 'reception',
    reads: entities,
    input: z.strictObject({
      salonId: field.salonId,
      from: field.instant.exactOptional(),
      to: field.instant.exactOptional(),
      entities: z.array(z.enum(entities)).max(entities.length).readonly().exactOptional(),
      bookingId: field.bookingId.exactOptional(),
      clientId: field.clientId.exactOptional(),
      staffId: field.staffId.exactOptional(),
      before: z.int().min(1).exactOptional(),
      limit: z.int().min(1).max(500).exactOptional(),
    }),
    output: z.strictObject({
      changes: z.array(change).readonly(),
      /** The clients of the bookings and of the entries of the waitlist among them, as they are called now. */
      clients: z.array(z.strictObject({ id: field.clientId, name: z.string() })).readonly(),
      next: z.int().nullable(),
    }),
  }),
  /**
   * Takes back the newest command of this session, whichever window sent it. With `only` just the one that left that booking in that version, or
   * that removed that client, or that left that entry of the waitlist in that version (null: removed it): nothing is done when it is not the newest any more.
   */
  'history.undo': command({
    access: 'reception',
    writes: entities,
    creates: false,
    repeatable: false,
    input: z.strictObject({
      only: z
        .union([
          z.strictObject({ bookingId: field.bookingId, version: field.version }),
          z.strictObject({ removedClientId: field.clientId }),
          z.strictObject({ waitlistEntryId: field.waitlistEntryId, version: field.version.nullable() }),
        ])
        .exactOptional(),
    }),
    output: returned,
  }),
  /** What `history.undo` would take back now, and `history.redo` do again; null where there is nothing. */
  'history.upcoming': query({
    access: 'reception',
    reads: entities,
    input: z.strictObject({}),
    output: z.strictObject({ undo: upcomingStep, redo: upcomingStep }),
  }),
  /** Does again what was taken back last, until another command is given. */
  'history.redo': command({
    access: 'reception',
    writes: entities,
    creates: false,
    repeatable: false,
    input: z.strictObject({}),
    output: returned,
  }),
  /** Recomputes the hash chain over the whole history and names the first entry that was tampered with. */
  'history.verify': query({
    access: 'reception',
    reads: entities,
    input: z.strictObject({}),
    output: chainVerdict,
  }),
};

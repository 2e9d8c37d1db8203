import { z } from 'zod';
import { maxVisitParts } from '../../domain/visit.ts';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { advice, booking, slot, violation } from '../records.ts';
import { asTyped, namedUnits } from './bookings.ts';
import { seenBookings } from './seen-bookings.ts';

const part = {
  staffId: asTyped,
  serviceId: asTyped,
  startTime: asTyped,
  endTime: asTyped,
  resourceIds: namedUnits,
};

/** The ids that are there, each once. */
const areDistinct = (ids: readonly (string | undefined)[]): boolean => {
  const brought = ids.filter((id) => id !== undefined);
  return new Set(brought).size === brought.length;
};

/**
 * The services of a visit. A part without a start begins when the part before it in the list ends; one without an end lasts as long as its
 * service. Two people can be at work at once, one person never.
 */
const typedParts = z.array(z.strictObject(part)).min(1).max(maxVisitParts).readonly();
const partsToBook = z
  .array(z.strictObject({ ...part, id: field.bookingId.exactOptional() }))
  .min(1)
  .max(maxVisitParts)
  .refine((parts) => areDistinct(parts.map(({ id }) => id)), complain({ code: 'shared_id' }))
  .readonly();

/** All parts that stand, no more and no fewer. */
const standingParts = seenBookings(maxVisitParts);

export const visitMethods = {
  /** Judges the parts one after the other, each as if those before it were booked. Writes nothing. */
  'visits.check': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ clientId: asTyped, parts: typedParts }),
    output: z.strictObject({
      parts: z
        .array(
          z.strictObject({
            /** As asked for, or as it follows from the parts before and the service; null where neither tells it. */
            startTime: field.instant.nullable(),
            endTime: field.instant.nullable(),
            violations: z.array(violation).readonly(),
            suggestions: z.array(slot).readonly(),
            advice: z.array(advice).readonly(),
          }),
        )
        .readonly(),
    }),
  }),
  /**
   * Books all parts or none; the bookings are in the order of the parts, and so is what the desk points out about each. They end the entry of the
   * waitlist that is named, whose client they are for.
   */
  'visits.create': command({
    access: 'reception',
    writes: ['booking', 'waitlist_entry'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.visitId.exactOptional(),
      clientId: asTyped,
      status: z.enum(['pending', 'confirmed']).exactOptional(),
      notes: field.notes.nullable().exactOptional(),
      waitlistEntryId: field.waitlistEntryId.exactOptional(),
      parts: partsToBook,
    }),
    output: z.strictObject({
      visitId: field.visitId,
      bookings: z.array(booking).readonly(),
      advice: z.array(z.array(advice).readonly()).readonly(),
    }),
  }),
  /** All bookings of the visit, by start; those that were cancelled too. */
  'visits.get': query({
    access: 'reception',
    reads: ['booking', 'service', 'client'],
    input: z.strictObject({ id: field.visitId }),
    output: z.array(booking).readonly(),
  }),
  /**
   * Moves all parts that stand by the same real minutes, so that the earliest begins at `startTime`, and gives those named in `people` to
   * others. Judged by where all of them end; answers the visit as it is then. Left out, `startTime` stays.
   */
  'visits.move': command({
    access: 'reception',
    writes: ['booking'],
    creates: false,
    repeatable: true,
    input: z
      .strictObject({
        id: field.visitId,
        bookings: standingParts,
        startTime: asTyped,
        people: z
          .array(z.strictObject({ id: field.bookingId, staffId: asTyped }))
          .max(maxVisitParts)
          .refine((people) => areDistinct(people.map(({ id }) => id)), complain({ code: 'named_twice' }))
          .readonly()
          .exactOptional(),
      })
      .refine(
        ({ bookings, people = [] }) => people.every(({ id }) => bookings.some((seen) => seen.id === id)),
        complain({ code: 'not_moving' }, 'people'),
      ),
    output: z.array(booking).readonly(),
  }),
  /** Cancels all parts that stand, for one reason; answers the visit as it is then. */
  'visits.cancel': command({
    access: 'reception',
    writes: ['booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.visitId,
      bookings: standingParts,
      cancellationReason: field.remark.nullable().exactOptional(),
    }),
    output: z.array(booking).readonly(),
  }),
};

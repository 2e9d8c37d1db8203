import { z } from 'zod';
import { maxSeriesDates } from '../../domain/series.ts';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { advice, booking, slot, violation } from '../records.ts';
import { asTyped, namedUnits } from './bookings.ts';
import { seenBookings } from './seen-bookings.ts';

/** A booking as `bookings.create` takes it, and how it repeats. */
const repetition = {
  staffId: asTyped,
  serviceId: asTyped,
  startTime: asTyped,
  endTime: asTyped,
  clientId: asTyped,
  resourceIds: namedUnits,
  everyWeeks: z.int().min(1).max(52),
  count: z.int().min(1).max(maxSeriesDates).exactOptional(),
  until: field.calendarDate.exactOptional(),
  /** On some of its dates somebody else, another time or both; what is left out is as on the others. */
  instead: z
    .array(z.strictObject({ date: field.calendarDate, staffId: asTyped, startTime: asTyped }))
    .max(maxSeriesDates)
    .refine(
      (dates) => new Set(dates.map(({ date }) => date)).size === dates.length,
      complain({ code: 'named_twice' }),
    )
    .readonly()
    .exactOptional(),
};

const hasOneEnd = ({ count, until }: { count?: unknown; until?: unknown }): boolean =>
  (count === undefined) !== (until === undefined);
const oneEndComplaint = complain({ code: 'count_or_until' }, 'until');

/** The dates of a series in their order. Of a query, and of a date that is not booked, `booking` is null. */
const dates = z
  .array(
    z.strictObject({
      /** On the salon's calendar. Null, with the times that are missing, where the request tells no dates: its violations say why. */
      date: field.calendarDate.nullable(),
      startTime: field.instant.nullable(),
      endTime: field.instant.nullable(),
      booking: booking.nullable(),
      violations: z.array(violation).readonly(),
      suggestions: z.array(slot).readonly(),
      advice: z.array(advice).readonly(),
    }),
  )
  .readonly();

export const seriesMethods = {
  /**
   * Judges a booking that repeats every so many weeks, at the same time on the wall, `count` times or `until` a date, which is included; at
   * most 260 dates. Each date is judged as if those before it were booked. Writes nothing.
   */
  'series.check': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject(repetition).refine(hasOneEnd, oneEndComplaint),
    output: z.strictObject({ dates }),
  }),
  /**
   * Books `all` dates or none, or the `good` ones, at least one. They end the entry of the waitlist that is named, whose client they are for.
   */
  'series.create': command({
    access: 'reception',
    writes: ['booking', 'waitlist_entry'],
    creates: true,
    repeatable: true,
    input: z
      .strictObject({
        ...repetition,
        id: field.seriesId.exactOptional(),
        status: z.enum(['pending', 'confirmed']).exactOptional(),
        notes: field.notes.nullable().exactOptional(),
        waitlistEntryId: field.waitlistEntryId.exactOptional(),
        accept: z.enum(['all', 'good']),
      })
      .refine(hasOneEnd, oneEndComplaint),
    output: z.strictObject({ seriesId: field.seriesId, dates }),
  }),
  /** All bookings that the series made, by start. */
  'series.get': query({
    access: 'reception',
    reads: ['booking', 'service', 'client'],
    input: z.strictObject({ id: field.seriesId }),
    output: z.array(booking).readonly(),
  }),
  /** Cancels the bookings that are named, for one reason, all or none; answers the series as it is then. */
  'series.cancel': command({
    access: 'reception',
    writes: ['booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.seriesId,
      bookings: seenBookings(maxSeriesDates),
      cancellationReason: field.remark.nullable().exactOptional(),
    }),
    output: z.array(booking).readonly(),
  }),
};

import { z } from 'zod';
import { millisecondsPerDay } from '../../domain/interval.ts';
import { maxVisitParts } from '../../domain/visit.ts';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { namedWaitlistEntry, slot, waitlistEntry } from '../records.ts';

/** The longest time that can become free at once: nobody is booked for longer than a day. */
const maxPlaceDays = 2;

const areDistinct = (items: readonly (string | number)[]): boolean => new Set(items).size === items.length;
const namedTwice = complain({ code: 'named_twice' });

const serviceIds = z
  .array(field.serviceId)
  .min(1)
  .max(maxVisitParts)
  .refine(areDistinct, namedTwice)
  .readonly();

/** What may be left out: then anybody, any day of the week and any time of day suit. */
const wishes = {
  staffIds: z
    .array(field.staffId)
    .min(1)
    .max(200)
    .refine(areDistinct, namedTwice)
    .readonly()
    .nullable()
    .exactOptional(),
  daysOfWeek: z.array(field.dayOfWeek).min(1).refine(areDistinct, namedTwice).readonly().exactOptional(),
  startTime: field.wallTime.exactOptional(),
  endTime: field.wallTime.exactOptional(),
  notes: field.notes.nullable().exactOptional(),
};

export const waitlistMethods = {
  /** Those who wait, the oldest first; also those of whom the last date that suits has passed. */
  'waitlist.list': query({
    access: 'reception',
    reads: ['waitlist_entry', 'client', 'salon'],
    input: z.strictObject({ salonId: field.salonId }),
    output: z.array(namedWaitlistEntry).readonly(),
  }),
  /**
   * Those who fit into time of a person that became free, each with the slots that would be accepted: those that leave the least time unsellable
   * first, of equal ones the oldest. Whoever has given the time up is not among them.
   */
  'waitlist.matches': query({
    access: 'reception',
    reads: [...bookingKinds, 'waitlist_entry'],
    input: z
      .strictObject({
        salonId: field.salonId,
        staffId: field.staffId,
        startTime: field.bookableInstant,
        endTime: field.bookableInstant,
        givenUpBy: field.clientId.nullable().exactOptional(),
      })
      .refine(
        ({ startTime, endTime }) => startTime < endTime,
        complain({ code: 'not_after', field: 'startTime' }, 'endTime'),
      )
      .refine(
        ({ startTime, endTime }) => endTime - startTime <= maxPlaceDays * millisecondsPerDay,
        complain({ code: 'too_many_days', max: maxPlaceDays }, 'endTime'),
      ),
    output: z
      .array(
        z.strictObject({
          entry: namedWaitlistEntry,
          slots: z.array(slot).readonly(),
          unsellableMinutes: z.int(),
        }),
      )
      .readonly(),
  }),
  'waitlist.create': command({
    access: 'reception',
    writes: ['waitlist_entry'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.waitlistEntryId.exactOptional(),
      salonId: field.salonId,
      clientId: field.clientId,
      serviceIds,
      from: field.calendarDate,
      until: field.calendarDate,
      ...wishes,
    }),
    output: waitlistEntry,
  }),
  /** What is left out stays as it is. */
  'waitlist.update': command({
    access: 'reception',
    writes: ['waitlist_entry'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.waitlistEntryId,
      version: field.version,
      clientId: field.clientId.exactOptional(),
      serviceIds: serviceIds.exactOptional(),
      from: field.calendarDate.exactOptional(),
      until: field.calendarDate.exactOptional(),
      ...wishes,
    }),
    output: waitlistEntry,
  }),
  'waitlist.remove': command({
    access: 'reception',
    writes: ['waitlist_entry'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ id: field.waitlistEntryId }),
    output: z.strictObject({ id: field.waitlistEntryId }),
  }),
};

import { z } from 'zod';
import type { CalendarRange } from '../../domain/calendar-range.ts';
import type { DayLoad } from '../../domain/day-load.ts';
import { addDays } from '../../domain/zoned-time.ts';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { bookingKinds, query } from '../method.ts';
import {
  availabilityWindow,
  booking,
  closure,
  dateOverride,
  resource,
  resourceKind,
  salon,
  schedule,
  service,
  staff,
  timeOff,
} from '../records.ts';

const maxDays = 42;

const calendarRange = z.strictObject({
  from: field.calendarDate,
  to: field.calendarDate,
  salon,
  staff: z.array(staff).readonly(),
  services: z.array(service).readonly(),
  resourceKinds: z.array(resourceKind).readonly(),
  resources: z.array(resource).readonly(),
  windows: z.array(availabilityWindow).readonly(),
  schedules: z.array(schedule).readonly(),
  overrides: z.array(dateOverride).readonly(),
  timeOff: z.array(timeOff).readonly(),
  closures: z.array(closure).readonly(),
  bookings: z.array(booking).readonly(),
}) satisfies z.ZodType<CalendarRange>;

/** At most six weeks, both dates included. */
const dates = z
  .strictObject({ salonId: field.salonId, from: field.calendarDate, to: field.calendarDate })
  .refine(({ from, to }) => from <= to, complain({ code: 'before', field: 'from' }, 'to'))
  .refine(
    ({ from, to }) => to < addDays(from, maxDays),
    complain({ code: 'too_many_days', max: maxDays }, 'to'),
  );

const dayLoad = z.strictObject({
  date: field.calendarDate,
  closure: z.strictObject({ reason: z.string().nullable() }).nullable(),
  people: z
    .array(
      z.strictObject({
        staffId: field.staffId,
        workingMinutes: z.int().nullable(),
        bookedMinutes: z.int(),
        bookingCount: z.int(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<DayLoad>;

export const calendarMethods = {
  /** Everything that a calendar of the dates from `from` to `to`, both included, needs: at most six weeks. */
  'calendar.range': query({
    access: 'reception',
    reads: bookingKinds,
    input: dates,
    output: calendarRange,
  }),
  /** Of each date from `from` to `to`, how much of everybody's time is booked who works on it or is booked, by position. */
  'calendar.load': query({
    access: 'reception',
    reads: bookingKinds,
    input: dates,
    output: z.array(dayLoad).readonly(),
  }),
};

import { z } from 'zod';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import {
  availabilityWindow,
  closure,
  dateOverride,
  schedule,
  strandedAnswer,
  strandedBooking,
  timeOff,
} from '../records.ts';
import { resolutions } from './resolutions.ts';

/** A whole week. */
const week = { staffId: field.staffId, windows: field.apart(field.availabilityWindowInput) };

const override = { staffId: field.staffId, date: field.calendarDate };

const reason = field.remark.exactOptional();

const away = {
  staffId: field.staffId,
  /** Away, unless it says otherwise. */
  kind: field.timeOffKind.exactOptional(),
  startTime: field.bookableInstant,
  endTime: field.bookableInstant,
};
const endsAfterStart = ({ startTime, endTime }: { startTime?: number; endTime?: number }) =>
  startTime === undefined || endTime === undefined || startTime < endTime;
const endsAfterStartComplaint = complain({ code: 'ends_before_start' }, 'endTime');

/** What a schedule says; `from` must be no other schedule's of this person. */
const scheduled = {
  from: field.calendarDate,
  weeks: field.scheduleWeeks,
  windows: field.apart(field.scheduleWindowInput),
};
const weeksAreThere = ({ weeks, windows }: { weeks: number; windows: { week: number }[] }) =>
  windows.every(({ week }) => week <= weeks);
const weeksAreThereComplaint = complain({ code: 'beyond_last_week' }, 'windows');

const closed = { salonId: field.salonId, startDate: field.calendarDate, endDate: field.calendarDate };
const lastNotBeforeFirst = (range: { startDate: string; endDate: string }) =>
  range.startDate <= range.endDate;
const lastNotBeforeFirstComplaint = complain({ code: 'before', field: 'startDate' }, 'endDate');

export const scheduleMethods = {
  /** By day of the week, then start. */
  'availability.list': query({
    access: 'reception',
    reads: ['availability'],
    input: z.strictObject({ staffId: field.staffId }),
    output: z.array(availabilityWindow).readonly(),
  }),
  /** What `availability.replace` would strand. */
  'availability.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject(week),
    output: strandedAnswer,
  }),
  /** Replaces the whole week; `stranded` are the future bookings that the new windows no longer hold and that stay where they are. */
  'availability.replace': command({
    access: 'manager',
    writes: ['availability', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ ...week, resolutions }),
    output: z.strictObject({
      windows: z.array(availabilityWindow).readonly(),
      stranded: z.array(strandedBooking).readonly(),
    }),
  }),
  /** What takes the place of the week that `availability.list` answers, each from its date on; by first date. */
  'schedules.list': query({
    access: 'reception',
    reads: ['schedule'],
    input: z.strictObject({ staffId: field.staffId }),
    output: z.array(schedule).readonly(),
  }),
  /** What `schedules.plan` would strand or, with an id, `schedules.replace`. */
  'schedules.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z
      .strictObject({ id: field.scheduleId.exactOptional(), staffId: field.staffId, ...scheduled })
      .refine(weeksAreThere, weeksAreThereComplaint),
    output: strandedAnswer,
  }),
  /** What `schedules.remove` would strand. */
  'schedules.previewRemoval': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ id: field.scheduleId }),
    output: strandedAnswer,
  }),
  'schedules.plan': command({
    access: 'manager',
    writes: ['schedule', 'booking'],
    creates: true,
    repeatable: true,
    input: z
      .strictObject({
        id: field.scheduleId.exactOptional(),
        staffId: field.staffId,
        ...scheduled,
        resolutions,
      })
      .refine(weeksAreThere, weeksAreThereComplaint),
    output: schedule,
  }),
  'schedules.replace': command({
    access: 'manager',
    writes: ['schedule', 'booking'],
    creates: false,
    repeatable: true,
    input: z
      .strictObject({ id: field.scheduleId, version: field.version, ...scheduled, resolutions })
      .refine(weeksAreThere, weeksAreThereComplaint),
    output: schedule,
  }),
  'schedules.remove': command({
    access: 'manager',
    writes: ['schedule', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ id: field.scheduleId, version: field.version, resolutions }),
    output: z.strictObject({ id: field.scheduleId }),
  }),
  /** The overrides on the dates from `from` to `to`, both included, by date. */
  'overrides.list': query({
    access: 'reception',
    reads: ['override'],
    input: z.strictObject({ staffId: field.staffId, from: field.calendarDate, to: field.calendarDate }),
    output: z.array(dateOverride).readonly(),
  }),
  /** What `overrides.set` would strand or, with null for the windows, `overrides.clear`. */
  'overrides.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ ...override, windows: field.apart(field.wallWindow).nullable() }),
    output: strandedAnswer,
  }),
  'overrides.set': command({
    access: 'manager',
    writes: ['override', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ ...override, windows: field.apart(field.wallWindow), resolutions }),
    output: dateOverride,
  }),
  'overrides.clear': command({
    access: 'manager',
    writes: ['override', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ ...override, resolutions }),
    output: z.strictObject(override),
  }),
  /** What touches `[from, to)`, or everything; by start. */
  'timeOff.list': query({
    access: 'reception',
    reads: ['time_off'],
    input: z.strictObject({
      staffId: field.staffId,
      from: field.instant.exactOptional(),
      to: field.instant.exactOptional(),
    }),
    output: z.array(timeOff).readonly(),
  }),
  /** What `timeOff.create` would strand. */
  'timeOff.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject(away).refine(endsAfterStart, endsAfterStartComplaint),
    output: strandedAnswer,
  }),
  /** Blocked time is the reception's, and refused where something is booked; that somebody is away is the manager's, and may strand bookings. */
  'timeOff.create': command({
    access: 'reception',
    writes: ['time_off', 'booking'],
    creates: true,
    repeatable: true,
    input: z
      .strictObject({ id: field.timeOffId.exactOptional(), ...away, reason, resolutions })
      .refine(endsAfterStart, endsAfterStartComplaint),
    output: timeOff,
  }),
  /** To another time or person; what is left out stays as it is. As with `timeOff.create`, blocked time is the reception's. */
  'timeOff.update': command({
    access: 'reception',
    writes: ['time_off', 'booking'],
    creates: false,
    repeatable: true,
    input: z
      .strictObject({
        id: field.timeOffId,
        version: field.version,
        staffId: field.staffId.exactOptional(),
        startTime: field.bookableInstant.exactOptional(),
        endTime: field.bookableInstant.exactOptional(),
        reason: field.remark.nullable().exactOptional(),
        resolutions,
      })
      .refine(endsAfterStart, endsAfterStartComplaint),
    output: timeOff,
  }),
  'timeOff.remove': command({
    access: 'reception',
    writes: ['time_off'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ id: field.timeOffId }),
    output: z.strictObject({ id: field.timeOffId }),
  }),
  /** What touches the dates `[from, to]`, or everything; by first date. */
  'closures.list': query({
    access: 'reception',
    reads: ['closure'],
    input: z.strictObject({
      salonId: field.salonId,
      from: field.calendarDate.exactOptional(),
      to: field.calendarDate.exactOptional(),
    }),
    output: z.array(closure).readonly(),
  }),
  /** What `closures.create` would strand. */
  'closures.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject(closed).refine(lastNotBeforeFirst, lastNotBeforeFirstComplaint),
    output: strandedAnswer,
  }),
  'closures.create': command({
    access: 'manager',
    writes: ['closure', 'booking'],
    creates: true,
    repeatable: true,
    input: z
      .strictObject({ id: field.closureId.exactOptional(), ...closed, reason, resolutions })
      .refine(lastNotBeforeFirst, lastNotBeforeFirstComplaint),
    output: closure,
  }),
  'closures.remove': command({
    access: 'manager',
    writes: ['closure'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ id: field.closureId }),
    output: z.strictObject({ id: field.closureId }),
  }),
};

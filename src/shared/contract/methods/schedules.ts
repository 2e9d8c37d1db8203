import { z } from 'zod';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';
import {
  availabilityWindow,
  closure,
  dateOverride,
  strandedAnswer,
  strandedBooking,
  timeOff,
} from '../records.ts';
import { resolutions } from './resolutions.ts';

const managerOnly = { managerOnly: true };
const reason = field.remark.exactOptional();

const away = { staffId: field.staffId, startTime: field.keptInstant, endTime: field.keptInstant };
const endsAfterStart = (range: { startTime: number; endTime: number }) => range.startTime < range.endTime;
const endsAfterStartComplaint = complain({ code: 'ends_before_start' }, 'endTime');

const closed = { salonId: field.salonId, startDate: field.calendarDate, endDate: field.calendarDate };
const lastNotBeforeFirst = (range: { startDate: string; endDate: string }) =>
  range.startDate <= range.endDate;
const lastNotBeforeFirstComplaint = complain({ code: 'before', field: 'startDate' }, 'endDate');

export const scheduleMethods = {
  /** By day of the week, then start. */
  'availability.list': query(
    z.strictObject({ staffId: field.staffId }),
    z.array(availabilityWindow).readonly(),
  ),
  /** What `availability.replace` would strand. */
  'availability.preview': query(
    z.strictObject({ staffId: field.staffId, windows: field.apart(field.availabilityWindowInput) }),
    strandedAnswer,
  ),
  /** Replaces the whole week; `stranded` are the future bookings that the new windows no longer hold and that stay where they are. */
  'availability.replace': command(
    z.strictObject({
      staffId: field.staffId,
      windows: field.apart(field.availabilityWindowInput),
      resolutions,
    }),
    z.strictObject({
      windows: z.array(availabilityWindow).readonly(),
      stranded: z.array(strandedBooking).readonly(),
    }),
    managerOnly,
  ),
  /** The overrides on the dates from `from` to `to`, both included, by date. */
  'overrides.list': query(
    z.strictObject({ staffId: field.staffId, from: field.calendarDate, to: field.calendarDate }),
    z.array(dateOverride).readonly(),
  ),
  /** What `overrides.set` would strand or, with null for the windows, `overrides.clear`. */
  'overrides.preview': query(
    z.strictObject({
      staffId: field.staffId,
      date: field.calendarDate,
      windows: field.apart(field.wallWindow).nullable(),
    }),
    strandedAnswer,
  ),
  'overrides.set': command(
    z.strictObject({
      staffId: field.staffId,
      date: field.calendarDate,
      windows: field.apart(field.wallWindow),
      resolutions,
    }),
    dateOverride,
    managerOnly,
  ),
  'overrides.clear': command(
    z.strictObject({ staffId: field.staffId, date: field.calendarDate, resolutions }),
    z.strictObject({ staffId: field.staffId, date: field.calendarDate }),
    managerOnly,
  ),
  /** What touches `[from, to)`, or everything; by start. */
  'timeOff.list': query(
    z.strictObject({
      staffId: field.staffId,
      from: field.instant.exactOptional(),
      to: field.instant.exactOptional(),
    }),
    z.array(timeOff).readonly(),
  ),
  /** What `timeOff.create` would strand. */
  'timeOff.preview': query(
    z.strictObject(away).refine(endsAfterStart, endsAfterStartComplaint),
    strandedAnswer,
  ),
  'timeOff.create': command(
    z
      .strictObject({ id: field.timeOffId.exactOptional(), ...away, reason, resolutions })
      .refine(endsAfterStart, endsAfterStartComplaint),
    timeOff,
    { creates: true, managerOnly: true },
  ),
  'timeOff.remove': command(
    z.strictObject({ id: field.timeOffId }),
    z.strictObject({ id: field.timeOffId }),
    managerOnly,
  ),
  /** What touches the dates `[from, to]`, or everything; by first date. */
  'closures.list': query(
    z.strictObject({
      salonId: field.salonId,
      from: field.calendarDate.exactOptional(),
      to: field.calendarDate.exactOptional(),
    }),
    z.array(closure).readonly(),
  ),
  /** What `closures.create` would strand. */
  'closures.preview': query(
    z.strictObject(closed).refine(lastNotBeforeFirst, lastNotBeforeFirstComplaint),
    strandedAnswer,
  ),
  'closures.create': command(
    z
      .strictObject({ id: field.closureId.exactOptional(), ...closed, reason, resolutions })
      .refine(lastNotBeforeFirst, lastNotBeforeFirstComplaint),
    closure,
    { creates: true, managerOnly: true },
  ),
  'closures.remove': command(
    z.strictObject({ id: field.closureId }),
    z.strictObject({ id: field.closureId }),
    managerOnly,
  ),
};

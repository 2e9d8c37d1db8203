import { z } from 'zod';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';
import { availabilityWindow, booking, closure, dateOverride, timeOff } from '../records.ts';

const managerOnly = { managerOnly: true };
const reason = field.remark.exactOptional();

const lastNotBeforeFirst = (range: { startDate: string; endDate: string }) =>
  range.startDate <= range.endDate;

export const scheduleMethods = {
  /** By day of the week, then start. */
  'availability.list': query(
    z.strictObject({ staffId: field.staffId }),
    z.array(availabilityWindow).readonly(),
  ),
  /** Replaces the whole week; `stranded` are the future bookings that the new windows no longer hold. */
  'availability.replace': command(
    z.strictObject({ staffId: field.staffId, windows: field.apart(field.availabilityWindowInput) }),
    z.strictObject({
      windows: z.array(availabilityWindow).readonly(),
      stranded: z.array(booking).readonly(),
    }),
    managerOnly,
  ),
  /** The overrides on the dates from `from` to `to`, both included, by date. */
  'overrides.list': query(
    z.strictObject({ staffId: field.staffId, from: field.calendarDate, to: field.calendarDate }),
    z.array(dateOverride).readonly(),
  ),
  'overrides.set': command(
    z.strictObject({
      staffId: field.staffId,
      date: field.calendarDate,
      windows: field.apart(field.wallWindow),
    }),
    dateOverride,
    managerOnly,
  ),
  'overrides.clear': command(
    z.strictObject({ staffId: field.staffId, date: field.calendarDate }),
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
  'timeOff.create': command(
    z
      .strictObject({
        id: field.timeOffId.exactOptional(),
        staffId: field.staffId,
        startTime: field.keptInstant,
        endTime: field.keptInstant,
        reason,
      })
      .refine((away) => away.startTime < away.endTime, {
        message: 'must end after it starts',
        path: ['endTime'],
      }),
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
  'closures.create': command(
    z
      .strictObject({
        id: field.closureId.exactOptional(),
        salonId: field.salonId,
        startDate: field.calendarDate,
        endDate: field.calendarDate,
        reason,
      })
      .refine(lastNotBeforeFirst, { message: 'must not be before startDate', path: ['endDate'] }),
    closure,
    { creates: true, managerOnly: true },
  ),
  'closures.remove': command(
    z.strictObject({ id: field.closureId }),
    z.strictObject({ id: field.closureId }),
    managerOnly,
  ),
};

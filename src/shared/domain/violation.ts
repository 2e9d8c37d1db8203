import type { BookingStatus } from './booking.ts';
import type { BookingId } from './ids.ts';
import type { Instant, Interval } from './interval.ts';

/** The codes of the rules R1–R14, in the rules' order. */
export const violationCodes = [
  'staff_required',
  'staff_unknown',
  'staff_inactive',
  'service_required',
  'service_unknown',
  'service_inactive',
  'staff_other_salon',
  'service_not_offered',
  'time_invalid',
  'end_before_start',
  'duration_mismatch',
  'outside_availability',
  'outside_business_hours',
  'salon_closed',
  'staff_time_off',
  'overlap',
  'client_unknown',
] as const;

export type ViolationCode = (typeof violationCodes)[number];

/** The field of a booking request that a violation is about. */
export type RequestField = 'staffId' | 'serviceId' | 'startTime' | 'endTime' | 'clientId';

/** A booking that stands in the way. */
export type Conflict = {
  readonly bookingId: BookingId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly status: BookingStatus;
};

/** One broken rule, as data. */
export type Violation = {
  readonly code: ViolationCode;
  /** A sentence for the receptionist in the salon's wall time, never a code. */
  readonly message: string;
  readonly field?: RequestField;
  /** The bookings that an `overlap` collides with, by start. */
  readonly conflicts?: readonly Conflict[];
  /** The interval that a rule of working time is about: the nearest window, or the time off or closure that is touched. */
  readonly window?: { readonly startTime: Instant; readonly endTime: Instant };
};

/** An interval as a violation names it. */
export function asWindow({ start, end }: Interval): NonNullable<Violation['window']> {
  return { startTime: start, endTime: end };
}

import { type Booking, blockOf, blocks, type NamedBooking } from './booking.ts';
import type { Client } from './client.ts';
import type { ClientId, ServiceId, StaffId } from './ids.ts';
import { type Instant, type Interval, intervalBetween, minutesOf, overlaps, widened } from './interval.ts';
import type { Salon } from './salon.ts';
import * as sentence from './sentences.ts';
import type { Service, ServiceTerms } from './service.ts';
import { offers, type Staff } from './staff.ts';
import type { Violation } from './violation.ts';
import { insideOne, nearestWindow, positionAmong } from './window-position.ts';
import {
  type Closure,
  closureInterval,
  openingWindows,
  type TimeOff,
  timeOffInterval,
  type WorkingPlan,
  workingWindows,
} from './working-time.ts';
import { dateAt, dayIn } from './zoned-time.ts';

/**
 * A request for a booking: who, what, when and for whom. `unknown` marks a reference that was named but cannot be an id;
 * undefined one that was not named. A time is undefined when it is not an instant with an offset on a whole minute.
 */
export type BookingRequest = {
  readonly staffId: StaffId | 'unknown' | undefined;
  readonly serviceId: ServiceId | 'unknown' | undefined;
  readonly clientId: ClientId | 'unknown' | undefined;
  readonly startTime: Instant | undefined;
  readonly endTime: Instant | undefined;
  /** The booking that is being changed: it is not in its own way, and it keeps its terms unless its service changes. */
  readonly booking: Booking | undefined;
};

/** What the rules need to know of the world. Each part is undefined or empty where the request names none. */
export type BookingContext = {
  /** The staff member's salon, or else the service's. */
  readonly salon: Salon | undefined;
  readonly staff: Staff | undefined;
  readonly service: Service | undefined;
  readonly client: Client | undefined;
  /** All of the staff member's windows, and at least their overrides on the date of the request. */
  readonly plan: WorkingPlan;
  /** At least what touches the request. */
  readonly timeOff: readonly TimeOff[];
  readonly closures: readonly Closure[];
  /** The staff member's bookings; at least those whose blocks could touch the request's. Any status, any order. */
  readonly bookings: readonly NamedBooking[];
};

/**
 * The terms that a request is judged by: a booking keeps those of the day it was made, unless its service changes; a new
 * booking takes the service's. Undefined when no service is known.
 */
export function termsOf(request: BookingRequest, service: Service | undefined): ServiceTerms | undefined {
  if (request.booking && request.booking.serviceId === request.serviceId) return request.booking;
  return service;
}

const asWindow = (interval: Interval): NonNullable<Violation['window']> => ({
  startTime: interval.start,
  endTime: interval.end,
});

/** R1–R5: who and what. */
function* judgeParties(context: BookingContext, request: BookingRequest): Generator<Violation> {
  const { staff, service } = context;
  if (request.staffId === undefined) {
    yield { code: 'staff_required', message: sentence.staffRequired, field: 'staffId' };
  } else if (!staff) {
    yield { code: 'staff_unknown', message: sentence.staffUnknown, field: 'staffId' };
  } else if (!staff.isActive) {
    yield { code: 'staff_inactive', message: sentence.staffInactive(staff.name), field: 'staffId' };
  }
  if (request.serviceId === undefined) {
    yield { code: 'service_required', message: sentence.serviceRequired, field: 'serviceId' };
  } else if (!service) {
    yield { code: 'service_unknown', message: sentence.serviceUnknown, field: 'serviceId' };
  } else if (!service.isActive) {
    yield { code: 'service_inactive', message: sentence.serviceInactive(service.name), field: 'serviceId' };
  }
  if (!staff || !service) return;
  if (staff.salonId !== service.salonId) {
    yield {
      code: 'staff_other_salon',
      message: sentence.staffOtherSalon(staff.name, service.name),
      field: 'staffId',
    };
  }
  if (!offers(staff, service.id)) {
    yield {
      code: 'service_not_offered',
      message: sentence.serviceNotOffered(staff.name, service.name),
      field: 'serviceId',
    };
  }
}

/** R9 and R10: inside one window of the person, inside one of the salon. Judged on the date on which the booking starts. */
function* judgeHours(
  salon: Salon,
  staff: Staff,
  context: BookingContext,
  asked: Interval,
): Generator<Violation> {
  const date = dateAt(asked.start, salon.timeZone);
  const dayEnd = dayIn(date, salon.timeZone).end;
  const broken = (windows: readonly Interval[]) => {
    const nearest = nearestWindow(windows, asked);
    return {
      position: positionAmong(windows, asked, dayEnd),
      about: { field: 'startTime', ...(nearest && { window: asWindow(nearest) }) } as const,
    };
  };
  const working = workingWindows(context.plan, date, salon.timeZone, salon.daysWithoutHours);
  if (working !== 'open' && !insideOne(working, asked)) {
    const { position, about } = broken(working);
    yield {
      code: 'outside_availability',
      message: sentence.outsideAvailability(staff.name, position, date, salon.timeZone),
      ...about,
    };
  }
  const opening = openingWindows(salon.businessHours, date, salon.timeZone);
  if (opening !== 'open' && !insideOne(opening, asked)) {
    const { position, about } = broken(opening);
    yield {
      code: 'outside_business_hours',
      message: sentence.outsideBusinessHours(position, date, salon.timeZone),
      ...about,
    };
  }
}

/** R11 and R12: no closure, no time off. The first of several is named. */
function* judgeAbsences(
  salon: Salon,
  staff: Staff,
  context: BookingContext,
  asked: Interval,
): Generator<Violation> {
  for (const closure of context.closures) {
    const closed = closureInterval(closure, salon.timeZone);
    if (!closed || !overlaps(closed, asked)) continue;
    yield {
      code: 'salon_closed',
      message: sentence.salonClosed(closure),
      field: 'startTime',
      window: asWindow(closed),
    };
    break;
  }
  const away = context.timeOff.find((candidate) => overlaps(timeOffInterval(candidate), asked));
  if (away) {
    yield {
      code: 'staff_time_off',
      message: sentence.staffTimeOff(staff.name, away, salon.timeZone),
      field: 'startTime',
      window: asWindow(timeOffInterval(away)),
    };
  }
}

/** The bookings, by start, whose blocks overlap `block` and whose status blocks, without `self`. */
function conflictsWith(
  block: Interval,
  bookings: readonly NamedBooking[],
  self: Booking | undefined,
): readonly NamedBooking[] {
  return bookings
    .filter(
      (booking) => booking.id !== self?.id && blocks(booking.status) && overlaps(blockOf(booking), block),
    )
    .sort((a, b) => a.startTime - b.startTime);
}

/** R8–R13, for someone who exists and a time that is one. */
function* judgeTime(
  salon: Salon,
  staff: Staff,
  context: BookingContext,
  request: BookingRequest,
  asked: Interval,
): Generator<Violation> {
  const terms = termsOf(request, context.service);
  if (terms && context.service && minutesOf(asked) !== terms.durationMinutes) {
    yield {
      code: 'duration_mismatch',
      message: sentence.durationMismatch(context.service.name, terms.durationMinutes, minutesOf(asked)),
      field: 'endTime',
    };
  }
  yield* judgeHours(salon, staff, context, asked);
  yield* judgeAbsences(salon, staff, context, asked);
  // Without a service its buffers are unknown, but what collides without them collides with any.
  const block = widened(asked, terms?.bufferBeforeMinutes ?? 0, terms?.bufferAfterMinutes ?? 0);
  const conflicts = conflictsWith(block, context.bookings, request.booking);
  if (conflicts.length > 0) {
    yield {
      code: 'overlap',
      message: sentence.overlap(staff.name, asked, conflicts, salon.timeZone),
      field: 'startTime',
      conflicts: conflicts.map(({ id, startTime, endTime, status }) => ({
        bookingId: id,
        startTime,
        endTime,
        status,
      })),
    };
  }
}

/**
 * Every rule that the request breaks, R1–R14, in the rules' order (docs/rules.md); empty when it can be booked.
 *
 * A rule whose ground is missing is left out, not guessed: without a person R8–R13, without a time or with an end that is not after
 * its start R8–R13 too. Pure: reads no clock; the same answer in the window under the pointer and in the process that saves.
 */
export function validateBookingRequest(
  context: BookingContext,
  request: BookingRequest,
): readonly Violation[] {
  const violations = [...judgeParties(context, request)];
  const { startTime, endTime } = request;
  const { salon, staff } = context;
  if (startTime === undefined || endTime === undefined) {
    const field = startTime === undefined ? 'startTime' : 'endTime';
    violations.push({ code: 'time_invalid', message: sentence.timeInvalid, field });
  } else {
    const asked = intervalBetween(startTime, endTime);
    if (!asked)
      violations.push({ code: 'end_before_start', message: sentence.endBeforeStart, field: 'endTime' });
    else if (salon && staff) violations.push(...judgeTime(salon, staff, context, request, asked));
  }
  if (request.clientId !== undefined && (!context.client || (salon && context.client.salonId !== salon.id))) {
    violations.push({ code: 'client_unknown', message: sentence.clientUnknown, field: 'clientId' });
  }
  return violations;
}

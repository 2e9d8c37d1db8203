import type { Booking, NamedBooking } from '../../../shared/domain/booking.ts';
import type { ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import {
  type BookingContext,
  type BookingRequest,
  validateBookingRequest,
} from '../../../shared/domain/integrity.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import type { Violation } from '../../../shared/domain/violation.ts';
import type { Closure, TimeOff, WorkingPlan } from '../../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';

/** What the desk answered about one day, as it came. */
export type DayRecords = {
  readonly salon: Salon;
  readonly date: CalendarDate;
  /** Everyone, those who take no bookings any more included: they may still have some. */
  readonly staff: readonly Staff[];
  readonly services: readonly Service[];
  readonly plans: ReadonlyMap<StaffId, WorkingPlan>;
  readonly timeOff: ReadonlyMap<StaffId, readonly TimeOff[]>;
  readonly closures: readonly Closure[];
  /** Those of the day and of the hours around it, of every status. */
  readonly bookings: readonly NamedBooking[];
};

/** One day, ready to be asked about on every move of the pointer. */
export type DayKnowledge = DayRecords & {
  readonly staffById: ReadonlyMap<StaffId, Staff>;
  readonly serviceById: ReadonlyMap<ServiceId, Service>;
  readonly bookingsOf: ReadonlyMap<StaffId, readonly NamedBooking[]>;
};

/** Sorts what the desk answered once, so that a judgement under the pointer looks things up and searches nothing. */
export function knowledgeOf(records: DayRecords): DayKnowledge {
  return {
    ...records,
    staffById: new Map(records.staff.map((person) => [person.id, person])),
    serviceById: new Map(records.services.map((service) => [service.id, service])),
    bookingsOf: Map.groupBy(records.bookings, ({ staffId }) => staffId),
  };
}

const noPlan: WorkingPlan = { windows: [], overrides: [] };

/** What the rules need to know to judge a request for a person and a service of this day. */
export function contextOf(
  day: DayKnowledge,
  staffId: StaffId | undefined,
  serviceId: ServiceId | undefined,
): BookingContext {
  const staff = staffId && day.staffById.get(staffId);
  return {
    salon: day.salon,
    staff,
    service: serviceId && day.serviceById.get(serviceId),
    client: undefined,
    plan: (staffId && day.plans.get(staffId)) ?? noPlan,
    timeOff: (staffId && day.timeOff.get(staffId)) ?? [],
    closures: day.closures,
    bookings: (staffId && day.bookingsOf.get(staffId)) ?? [],
  };
}

const known = <Id>(reference: Id | 'unknown' | undefined): Id | undefined =>
  reference === 'unknown' ? undefined : reference;

/**
 * The rules that a request on this day breaks, by the engine that the desk itself decides with. The client is left out (R14): the screen
 * names only clients that the desk has just answered.
 */
export function judge(day: DayKnowledge, request: BookingRequest): readonly Violation[] {
  return validateBookingRequest(contextOf(day, known(request.staffId), known(request.serviceId)), {
    ...request,
    clientId: undefined,
  });
}

/** Whether a booking, as it stands, breaks a rule of today: it was made before a schedule, service or closure changed. */
export function isStranded(day: DayKnowledge, booking: Booking): boolean {
  return (
    judge(day, {
      staffId: booking.staffId,
      serviceId: booking.serviceId,
      clientId: undefined,
      startTime: booking.startTime,
      endTime: booking.endTime,
      booking,
    }).length > 0
  );
}

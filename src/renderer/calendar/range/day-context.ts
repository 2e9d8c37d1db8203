import type { Booking, NamedBooking } from '../../../shared/domain/booking.ts';
import { contextFrom, type Records } from '../../../shared/domain/booking-context.ts';
import { type BookingRequest, scopeOf } from '../../../shared/domain/booking-request.ts';
import type { ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import { validateBookingRequest } from '../../../shared/domain/rules/rules.ts';
import type { Violation } from '../../../shared/domain/rules/violation.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import { brokenWhereItStands } from '../../../shared/domain/schedule-impact.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
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
  /** The same as the rules look it up. */
  readonly records: Records;
};

const noPlan: WorkingPlan = { windows: [], overrides: [] };

/** Sorts what the desk answered once, so that a judgement under the pointer looks things up and searches nothing. */
export function knowledgeOf(records: DayRecords): DayKnowledge {
  const staffById = new Map(records.staff.map((person) => [person.id, person]));
  const serviceById = new Map(records.services.map((service) => [service.id, service]));
  return {
    ...records,
    staffById,
    serviceById,
    bookingsOf: Map.groupBy(records.bookings, ({ staffId }) => staffId),
    records: {
      salons: new Map([[records.salon.id, records.salon]]),
      staff: staffById,
      services: serviceById,
      clients: new Map(),
      planOf: (id) => records.plans.get(id) ?? noPlan,
      timeOffOf: (id) => records.timeOff.get(id) ?? [],
      closuresOf: () => records.closures,
    },
  };
}

/**
 * The rules that a request on this day breaks, by the engine that the desk itself decides with. The client is left out (R14): the screen
 * names only clients that the desk has just answered.
 */
export function judge(day: DayKnowledge, request: BookingRequest): readonly Violation[] {
  const asked = { ...request, clientId: undefined };
  const context = contextFrom(day.records, scopeOf(asked), (staffId) => day.bookingsOf.get(staffId) ?? []);
  return validateBookingRequest(context, asked);
}

/** Whether a booking, as it stands, breaks a rule of today: it was made before a schedule, service or closure changed. */
export function isStranded(day: DayKnowledge, booking: Booking): boolean {
  return brokenWhereItStands(day.records, booking).length > 0;
}

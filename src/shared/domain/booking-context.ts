import type { NamedBooking } from './booking.ts';
import type { RequestScope } from './booking-request.ts';
import type { Client } from './client.ts';
import type { ClientId, HeldId, ResourceKindId, SalonId, ServiceId, StaffId } from './ids.ts';
import { type Interval, overlaps } from './interval.ts';
import type { Resource, ResourceKind } from './resource.ts';
import type { Salon } from './salon.ts';
import type { Service } from './service.ts';
import type { Staff } from './staff.ts';
import {
  type Closure,
  closuresNear,
  noPlan,
  type TimeOff,
  timeOffInterval,
  type WorkingPlan,
} from './working-time.ts';

/** What the rules need to know of the world. Each part is undefined or empty where the request names none. */
export type BookingContext = {
  /** The staff member's salon, or else the service's. */
  readonly salon: Salon | undefined;
  readonly staff: Staff | undefined;
  readonly service: Service | undefined;
  readonly client: Client | undefined;
  /** All of the staff member's windows and schedules, and at least their overrides on the date of the request. */
  readonly plan: WorkingPlan;
  /** At least what touches the request. */
  readonly timeOff: readonly TimeOff[];
  readonly closures: readonly Closure[];
  /** The kinds that the request needs, and their units, by position, those out of use too. */
  readonly kinds: readonly ResourceKind[];
  readonly resources: readonly Resource[];
  /** Of the staff member and of those units: at least the bookings that could be in the way. Any status, any order. */
  readonly bookings: readonly NamedBooking[];
};

type ById<Id, Record> = { readonly get: (id: Id) => Record | undefined };

/** Where the records are found that a request names: in the database, in a world that is not saved yet, on the screen. */
export type Records = {
  readonly salons: ById<SalonId, Salon>;
  readonly staff: ById<StaffId, Staff>;
  readonly services: ById<ServiceId, Service>;
  readonly clients: ById<ClientId, Client>;
  readonly planOf: (id: StaffId) => WorkingPlan;
  readonly timeOffOf: (id: StaffId) => readonly TimeOff[];
  readonly closuresOf: (id: SalonId) => readonly Closure[];
  readonly kinds: ById<ResourceKindId, ResourceKind>;
  /** By position; those out of use too. */
  readonly resourcesOf: (id: ResourceKindId) => readonly Resource[];
};

/** The bookings that keep one of these free, at least those that could be in the way of that time. */
export type BookingsOf = (
  held: readonly HeldId[],
  asked: Interval,
  service: Service | undefined,
) => readonly NamedBooking[];

/** The kinds of which a request of that scope needs a unit each. */
export function needsOfScope(
  { services }: Pick<Records, 'services'>,
  { keptNeeds, serviceId }: RequestScope,
): readonly ResourceKindId[] {
  return keptNeeds ?? (serviceId && services.get(serviceId)?.needs) ?? [];
}

/** What the rules need to judge a request of that scope. Without `bookingsOf` neither R13 nor what others have of R15 is judged. */
export function contextFrom(
  records: Records,
  scope: RequestScope,
  bookingsOf: BookingsOf = () => [],
): BookingContext {
  const { staffId, serviceId, clientId, interval } = scope;
  const staff = staffId && records.staff.get(staffId);
  const service = serviceId && records.services.get(serviceId);
  const salonId = staff?.salonId ?? service?.salonId;
  const needs = needsOfScope(records, scope);
  const resources = needs.flatMap(records.resourcesOf);
  const held = [...(staff ? [staff.id] : []), ...resources.map(({ id }) => id)];
  return {
    salon: salonId && records.salons.get(salonId),
    staff,
    service,
    client: clientId && records.clients.get(clientId),
    plan: staff ? records.planOf(staff.id) : noPlan,
    timeOff:
      staff && interval
        ? records.timeOffOf(staff.id).filter((away) => overlaps(timeOffInterval(away), interval))
        : [],
    closures: salonId && interval ? closuresNear(records.closuresOf(salonId), interval) : [],
    kinds: needs.map((id) => records.kinds.get(id)).filter((kind) => kind !== undefined),
    resources,
    bookings: interval && held.length > 0 ? bookingsOf(held, interval, service) : [],
  };
}

import type { NamedBooking } from './booking.ts';
import type { RequestScope } from './booking-request.ts';
import type { Client } from './client.ts';
import type { ClientId, SalonId, ServiceId, StaffId } from './ids.ts';
import { type Interval, overlaps } from './interval.ts';
import type { Salon } from './salon.ts';
import type { Service } from './service.ts';
import type { Staff } from './staff.ts';
import {
  type Closure,
  closuresNear,
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
  /** All of the staff member's windows, and at least their overrides on the date of the request. */
  readonly plan: WorkingPlan;
  /** At least what touches the request. */
  readonly timeOff: readonly TimeOff[];
  readonly closures: readonly Closure[];
  /** The staff member's bookings; at least those whose blocks could touch the request's. Any status, any order. */
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
};

const noPlan: WorkingPlan = { windows: [], overrides: [] };

/**
 * What the rules need to judge a request of that scope. `bookingsOf` answers the bookings of a person that could be in the way within a
 * time, their buffers included; without it R13 is not judged.
 */
export function contextFrom(
  records: Records,
  { staffId, serviceId, clientId, interval }: RequestScope,
  bookingsOf: (
    staffId: StaffId,
    asked: Interval,
    service: Service | undefined,
  ) => readonly NamedBooking[] = () => [],
): BookingContext {
  const staff = staffId && records.staff.get(staffId);
  const service = serviceId && records.services.get(serviceId);
  const salonId = staff?.salonId ?? service?.salonId;
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
    bookings: staff && interval ? bookingsOf(staff.id, interval, service) : [],
  };
}

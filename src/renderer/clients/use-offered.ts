import type { Booking } from '../../shared/domain/booking.ts';
import type { ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import { offers, type Staff } from '../../shared/domain/staff.ts';
import type { Words } from '../../shared/words/words.ts';
import { useServices, useStaff } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';

export type Offered = {
  /** Everybody who works or worked here; undefined until the desk has answered. */
  readonly staff: readonly Staff[] | undefined;
  /** The service as it can be booked now; undefined for one that cannot. */
  readonly service: (id: ServiceId) => Service | undefined;
  /** Who still takes bookings of it. */
  readonly person: (id: StaffId, serviceId: ServiceId) => Staff | undefined;
  /** Whether the service of a booking can still be booked with its person. */
  readonly isOffered: (booking: Pick<Booking, 'serviceId' | 'staffId'>) => boolean;
};

/** What of a client's former bookings can be booked again. */
export function useOffered(): Offered {
  const { id: salonId } = useSalon();
  const staff = useStaff(salonId, true).data;
  const services = useServices(salonId).data;
  const service = (id: ServiceId) => services?.find((one) => one.id === id);
  const person = (id: StaffId, serviceId: ServiceId) =>
    staff?.find((one) => one.id === id && one.isActive && offers(one, serviceId));
  return {
    staff,
    service,
    person,
    isOffered: ({ serviceId, staffId }) =>
      service(serviceId) !== undefined && person(staffId, serviceId) !== undefined,
  };
}

/** With whom a booking is, those included who have left; empty until the desk has answered. */
export function bookedWithInWords(
  { staff }: Pick<Offered, 'staff'>,
  { staffId }: Pick<Booking, 'staffId'>,
  { clients }: Words,
): string {
  if (!staff) return '';
  return staff.find(({ id }) => id === staffId)?.name ?? clients.visits.formerStaff;
}

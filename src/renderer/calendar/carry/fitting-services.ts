import type { Service } from '../../../shared/domain/service.ts';
import { offers, type Staff } from '../../../shared/domain/staff.ts';

/** The services that a person offers and that can be booked, in the order given. */
export function servicesOf(staff: Staff, services: readonly Service[]): readonly Service[] {
  return services.filter(({ id, isActive }) => isActive && offers(staff, id));
}

/**
 * `services`, best fit first, for a length that was dragged: those that fit into it, the longest first, then the others, the
 * shortest first. Of equally long ones the order given stays.
 */
export function servicesByFit(services: readonly Service[], minutes: number): readonly Service[] {
  const fits = ({ durationMinutes }: Service): boolean => durationMinutes <= minutes;
  return [
    ...services.filter(fits).sort((a, b) => b.durationMinutes - a.durationMinutes),
    ...services.filter((service) => !fits(service)).sort((a, b) => a.durationMinutes - b.durationMinutes),
  ];
}

import type { Service } from '../../../shared/domain/service.ts';
import { offers } from '../../../shared/domain/staff.ts';
import type { Held } from '../range/column.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** The services that can be booked with a person, or that need such a unit and are offered by somebody; by name. */
export function servicesOf(range: IndexedRange, of: Held): readonly Service[] {
  const { services, staff, unitOf } = range;
  const kindId = 'resourceId' in of ? unitOf(of.resourceId)?.kindId : undefined;
  const people = staff.filter(({ id, isActive }) => ('staffId' in of ? id === of.staffId : isActive));
  return services.filter(
    ({ id, isActive, needs }) =>
      isActive &&
      people.some((person) => offers(person, id)) &&
      ('staffId' in of || (kindId !== undefined && needs.includes(kindId))),
  );
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

import type { Service } from './service.ts';
import { canServe, type Staff } from './staff.ts';

/** The shortest time that can be sold with a person, buffers included, in minutes; undefined where nothing can. */
export function shortestSold(staff: Staff, services: Iterable<Service>): number | undefined {
  const blocks = [...services]
    .filter((service) => canServe(staff, service))
    .map((one) => one.bufferBeforeMinutes + one.durationMinutes + one.bufferAfterMinutes);
  return blocks.length > 0 ? Math.min(...blocks) : undefined;
}

/** Of stretches of free time that are left beside something, in minutes, those that are too short to be sold, added up to whole minutes. */
export function unsellableMinutes(left: readonly number[], shortest: number | undefined): number {
  if (shortest === undefined) return 0;
  // Time off and the present may begin within a minute.
  return Math.round(left.filter((minutes) => minutes < shortest).reduce((sum, minutes) => sum + minutes, 0));
}

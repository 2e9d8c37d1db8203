import { type Ground, groundOfUnit } from '../range/ground.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/**
 * The columns of the range's first date, by the names of the kinds and the order of their units: those in use, and those out of use that a
 * booking still holds on it.
 */
export function columnsOfUnits(range: IndexedRange): readonly Ground[] {
  return range.resourceKinds.flatMap(({ id }) =>
    range.records.resourcesOf(id).flatMap((unit) => {
      const ground = groundOfUnit(range, unit, range.from);
      return unit.isActive || ground.bookings.length > 0 ? [ground] : [];
    }),
  );
}

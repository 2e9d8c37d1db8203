import type { StaffId } from '../../../shared/domain/ids.ts';
import { type CalendarDate, datesBetween } from '../../../shared/domain/zoned-time.ts';
import { type Ground, groundOf } from '../range/ground.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/**
 * The columns of the range's first date, by the people's order: who can work on it, and who has bookings on it although they cannot.
 * `shown` narrows them to the people that were chosen, at work or not; undefined chooses nobody in particular. `guest` is there in any
 * case: what is being carried is with them.
 */
export function columnsOfDay(
  range: IndexedRange,
  shown: ReadonlySet<StaffId> | undefined,
  guest?: StaffId,
): readonly Ground[] {
  return range.staff.flatMap((staff) => {
    const ground = groundOf(range, staff, range.from);
    const { working, bookings } = ground;
    const isUsual = shown
      ? shown.has(staff.id)
      : bookings.length > 0 || (staff.isActive && working.length > 0);
    return isUsual || staff.id === guest ? [ground] : [];
  });
}

/** The first date of the range on which somebody can work; undefined when there is none. */
export function firstDateAtWork(range: IndexedRange): CalendarDate | undefined {
  const active = range.staff.filter(({ isActive }) => isActive);
  return datesBetween(range.from, range.to).find((date) =>
    active.some((staff) => groundOf(range, staff, date).working.length > 0),
  );
}

/** The first date of the range on which somebody works, or is booked although they cannot; undefined when there is none. */
export function firstDateWithSomebody(range: IndexedRange): CalendarDate | undefined {
  return datesBetween(range.from, range.to).find(
    (date) => columnsOfDay({ ...range, from: date }, undefined).length > 0,
  );
}

import type { Diary, SlotContext } from '../../../shared/domain/free-slots.ts';
import { type Interval, overlaps, widened } from '../../../shared/domain/interval.ts';
import { canServe } from '../../../shared/domain/rules/parties.ts';
import { maxBlockMinutes } from '../../../shared/domain/service.ts';
import { closuresNear, timeOffInterval } from '../../../shared/domain/working-time.ts';
import type { SlotQuery, SlotStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';

export function createSlotStore({ reference, read }: Database, bookingRows: BookingRows): SlotStore {
  function contextWith<Item extends Diary>(
    { salonId, serviceId, staffIds, within }: SlotQuery,
    withHolds: (rest: Omit<Diary, 'holds'>, reach: Interval) => Item,
  ): SlotContext<Item> | undefined {
    const salon = reference.salons().get(salonId);
    const service = reference.services().get(serviceId);
    if (!salon || service?.salonId !== salon.id) return undefined;
    const people = [...reference.staff().values()].filter(
      (staff) => canServe(staff, service) && (staffIds === undefined || staffIds.includes(staff.id)),
    );
    // A slot at the end of the search, or its buffer, reaches past it.
    const reach = widened(within, maxBlockMinutes, maxBlockMinutes);
    return {
      salon,
      service,
      closures: closuresNear(reference.closuresOf(salon.id), reach),
      diaries: people.map((staff) => {
        const plan = reference.planOf(staff.id);
        const timeOff = reference
          .timeOffOf(staff.id)
          .filter((away) => overlaps(timeOffInterval(away), reach));
        return withHolds({ staff, plan, timeOff }, reach);
      }),
    };
  }
  return {
    context: (query) =>
      read(() =>
        contextWith(query, (rest, reach) => ({ ...rest, holds: bookingRows.holds(rest.staff.id, reach) })),
      ),
    search: (query) =>
      read(() =>
        contextWith(query, (rest, reach) => ({
          ...rest,
          holds: bookingRows.holdsAlone(rest.staff.id, reach),
        })),
      ),
  };
}

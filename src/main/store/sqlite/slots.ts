import type { Diary, SlotContext, StaffDiary } from '../../../shared/domain/free-slots.ts';
import type { HeldId } from '../../../shared/domain/ids.ts';
import { type Interval, overlaps, widened } from '../../../shared/domain/interval.ts';
import { maxBlockMinutes } from '../../../shared/domain/service.ts';
import { canServe } from '../../../shared/domain/staff.ts';
import { closuresNear, timeOffInterval } from '../../../shared/domain/working-time.ts';
import type { SlotQuery, SlotStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';

export function createSlotStore({ reference, read }: Database, bookingRows: BookingRows): SlotStore {
  function contextWith<Item extends Diary>(
    { salonId, serviceId, staffIds, within }: SlotQuery,
    holdsOf: (held: HeldId, reach: Interval) => Item['holds'],
    toDiary: (rest: Omit<Diary, 'holds'>, holds: Item['holds']) => Item,
  ): SlotContext<Item> | undefined {
    const records = reference.asItIs();
    const salon = records.salons.get(salonId);
    const service = records.services.get(serviceId);
    if (!salon || service?.salonId !== salon.id) return undefined;
    const people = [...records.staff.values()].filter(
      (staff) => canServe(staff, service) && (staffIds === undefined || staffIds.includes(staff.id)),
    );
    // A slot at the end of the search, or its buffer, reaches past it.
    const reach = widened(within, maxBlockMinutes, maxBlockMinutes);
    return {
      salon,
      service,
      closures: closuresNear(records.closuresOf(salon.id), reach),
      // Of every kind: a booking that moves may need what its service did not need before, or needs no longer.
      units: [...records.resources.values()]
        .filter((resource) => resource.salonId === salon.id)
        .map((resource) => ({ resource, holds: holdsOf(resource.id, reach) })),
      diaries: people.map((staff) => {
        const plan = records.planOf(staff.id);
        const timeOff = records.timeOffOf(staff.id).filter((away) => overlaps(timeOffInterval(away), reach));
        return toDiary({ staff, plan, timeOff }, holdsOf(staff.id, reach));
      }),
    };
  }
  return {
    context: (query) =>
      read(() => contextWith<StaffDiary>(query, bookingRows.holds, (rest, holds) => ({ ...rest, holds }))),
    search: (query) =>
      read(() => contextWith<Diary>(query, bookingRows.holdsAlone, (rest, holds) => ({ ...rest, holds }))),
  };
}

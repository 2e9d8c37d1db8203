import { overlaps, widened } from '../../../shared/domain/interval.ts';
import { longestBlockMinutes } from '../../../shared/domain/service.ts';
import { offers } from '../../../shared/domain/staff.ts';
import { timeOffInterval } from '../../../shared/domain/working-time.ts';
import type { SlotStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import { closuresNear } from './closures-near.ts';
import type { Database } from './database.ts';

export function createSlotStore({ reference, read }: Database, bookingRows: BookingRows): SlotStore {
  return {
    context: async ({ salonId, serviceId, staffIds, within }) =>
      read(() => {
        const salon = reference.salons().get(salonId);
        const service = reference.services().get(serviceId);
        if (!salon || service?.salonId !== salon.id) return undefined;
        const people = [...reference.staff().values()].filter(
          (staff) =>
            staff.salonId === salon.id &&
            staff.isActive &&
            offers(staff, serviceId) &&
            (staffIds === undefined || staffIds.includes(staff.id)),
        );
        // A slot at the end of the search, or its buffer, reaches past it.
        const reach = widened(within, longestBlockMinutes, longestBlockMinutes);
        return {
          salon,
          service,
          closures: closuresNear(reference.closuresOf(salon.id), reach),
          diaries: people.map((staff) => ({
            staff,
            plan: reference.planOf(staff.id),
            timeOff: reference
              .timeOffOf(staff.id)
              .filter((timeOff) => overlaps(timeOffInterval(timeOff), reach)),
            blocks: bookingRows.blocks(staff.id, reach),
          })),
        };
      }),
  };
}

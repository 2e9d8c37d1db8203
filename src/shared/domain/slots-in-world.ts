import { blocks, holdsOf } from './booking.ts';
import type { DeskWorld } from './desk-world.ts';
import type { SlotContext } from './free-slots.ts';
import { type Interval, overlaps } from './interval.ts';
import { canServe } from './rules/parties.ts';

/**
 * What a search for slots knows, in a world that is not saved yet: its schedules in the place of today's, and the bookings that were decided on
 * where they stand in it. All others are where they are today: somebody may have moved them since the world was loaded. `within` is the time
 * that `today` was loaded for.
 */
export function slotsInWorld(world: DeskWorld): (today: SlotContext, within: Interval) => SlotContext {
  const standing = Map.groupBy(
    [...world.bookings.values()].filter(({ id, status }) => world.decided.has(id) && blocks(status)),
    ({ staffId }) => staffId,
  );
  return (today, within) => {
    const salon = world.salons.get(today.salon.id) ?? today.salon;
    const service = world.services.get(today.service.id) ?? today.service;
    return {
      salon,
      service,
      closures: world.closuresOf(salon.id),
      diaries: today.diaries.flatMap((diary) => {
        const staff = world.staff.get(diary.staff.id);
        if (!staff || !canServe(staff, service)) return [];
        return {
          staff,
          plan: world.planOf(staff.id),
          timeOff: world.timeOffOf(staff.id),
          holds: [
            ...diary.holds.filter(({ bookingId }) => !world.decided.has(bookingId)),
            ...(standing.get(staff.id) ?? [])
              .flatMap((booking) => holdsOf(booking).map((hold) => ({ bookingId: booking.id, hold })))
              .filter(({ hold }) => overlaps(hold, within)),
          ],
        };
      }),
    };
  };
}

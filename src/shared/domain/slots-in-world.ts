import { type Booking, blockOf, blocks, hasResource, holdsOf } from './booking.ts';
import { type DeskWorld, findResource } from './desk-world.ts';
import type { SlotContext } from './free-slots.ts';
import type { BookingId } from './ids.ts';
import { type Interval, overlaps } from './interval.ts';
import { canServe } from './staff.ts';

/**
 * What a search for slots knows, in a world that is not saved yet: its schedules in the place of today's, and the bookings that were decided on
 * where they stand in it. All others are where they are today: somebody may have moved them since the world was loaded. `within` is the time
 * that `today` was loaded for.
 */
export function slotsInWorld(world: DeskWorld): (today: SlotContext, within: Interval) => SlotContext {
  const standing = [...world.bookings.values()].filter(
    ({ id, status }) => world.decided.has(id) && blocks(status),
  );
  const ofPerson = Map.groupBy(standing, ({ staffId }) => staffId);
  const isAsToday = ({ bookingId }: { readonly bookingId: BookingId }): boolean =>
    !world.decided.has(bookingId);
  return (today, within) => {
    const salon = world.salons.get(today.salon.id) ?? today.salon;
    const service = world.services.get(today.service.id) ?? today.service;
    const decidedHolds = (bookings: readonly Booking[], holdsIn: (booking: Booking) => readonly Interval[]) =>
      bookings
        .flatMap((booking) => holdsIn(booking).map((hold) => ({ bookingId: booking.id, hold })))
        .filter(({ hold }) => overlaps(hold, within));
    return {
      salon,
      service,
      closures: world.closuresOf(salon.id),
      units: today.units.map(({ resource, holds }) => ({
        resource: findResource(world, resource.id) ?? resource,
        holds: [
          ...holds.filter(isAsToday),
          ...decidedHolds(
            standing.filter((booking) => hasResource(booking, resource.id)),
            (booking) => [blockOf(booking)],
          ),
        ],
      })),
      diaries: today.diaries.flatMap((diary) => {
        const staff = world.staff.get(diary.staff.id);
        if (!staff || !canServe(staff, service)) return [];
        return {
          staff,
          plan: world.planOf(staff.id),
          timeOff: world.timeOffOf(staff.id),
          holds: [...diary.holds.filter(isAsToday), ...decidedHolds(ofPerson.get(staff.id) ?? [], holdsOf)],
        };
      }),
    };
  };
}

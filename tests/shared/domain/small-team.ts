import { holdsOf } from '../../../src/shared/domain/booking.ts';
import type { SlotContext } from '../../../src/shared/domain/free-slots.ts';
import type { Instant } from '../../../src/shared/domain/interval.ts';
import { ana, booked, cut, idOf, salon, weekly } from './world.ts';

export const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea', position: 1 };
const nineToFive = {
  windows: [1, 2, 3, 4, 5].map((day) => weekly(day as 1, '09:00', '17:00')),
  schedules: [],
  overrides: [],
};

/** Ana, who is booked at these times, and Bea, who is free; both from nine to five on weekdays. */
export function team(...starts: readonly Instant[]): SlotContext {
  const taken = starts.map((start, index) => booked(index, start));
  const holds = taken.flatMap((booking) => holdsOf(booking).map((hold) => ({ bookingId: booking.id, hold })));
  return {
    salon,
    service: cut,
    closures: [],
    units: [],
    diaries: [
      { staff: ana, plan: nineToFive, timeOff: [], holds },
      { staff: bea, plan: nineToFive, timeOff: [], holds: [] },
    ],
  };
}

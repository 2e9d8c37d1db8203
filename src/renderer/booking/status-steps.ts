import { type BookingStatus, bookingStatuses, nextStatuses } from '../../shared/domain/booking.ts';
import type { Words } from '../../shared/words/words.ts';

/** What the button for a step says; going back is said to be that. */
export function stepName(from: BookingStatus, to: BookingStatus, words: Words): string {
  const text = words.booking;
  if (from === 'cancelled' && (to === 'confirmed' || to === 'pending')) return text.restore[to];
  if (to === 'arrived' && from !== 'pending' && from !== 'confirmed') return text.backTo.arrived;
  if (to === 'confirmed' && from !== 'pending') return text.backTo.confirmed;
  return text.steps[to];
}

const usualNext: Readonly<Partial<Record<BookingStatus, BookingStatus>>> = {
  pending: 'confirmed',
  confirmed: 'arrived',
  arrived: 'completed',
};

/** Whether a step is what usually comes next: the one button that stands out. */
export function isUsualStep(from: BookingStatus, to: BookingStatus): boolean {
  return usualNext[from] === to;
}

/** Whether a status says what happened on the day itself, so that it cannot be true before. */
function isOfTheDay(status: BookingStatus): boolean {
  return status === 'arrived' || status === 'completed' || status === 'no_show';
}

/** The steps that a booking's panel offers, the usual one first, cancelling apart; before its day none that only the day can bring. */
export function offeredSteps(from: BookingStatus, isBeforeItsDay: boolean): readonly BookingStatus[] {
  return nextStatuses(from)
    .filter((to) => to !== 'cancelled' && !(isBeforeItsDay && isOfTheDay(to)))
    .toSorted((a, b) => stepRank(from, a) - stepRank(from, b));
}

/** Where a step stands among its neighbours: what usually comes next is first, going back is last. */
function stepRank(from: BookingStatus, to: BookingStatus): number {
  if (isUsualStep(from, to)) return 0;
  return bookingStatuses.indexOf(to) < bookingStatuses.indexOf(from) ? 2 : 1;
}

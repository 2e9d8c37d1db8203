import { type BookingStatus, bookingStatuses } from '../../shared/domain/booking.ts';
import { strings } from '../app/strings.ts';

const text = strings.booking;

/** What the button for a step says; going back is said to be that. */
export function stepName(from: BookingStatus, to: BookingStatus): string {
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

/** Where a step stands among its neighbours: what usually comes next is first, going back is last. */
export function stepRank(from: BookingStatus, to: BookingStatus): number {
  if (isUsualStep(from, to)) return 0;
  return bookingStatuses.indexOf(to) < bookingStatuses.indexOf(from) ? 2 : 1;
}

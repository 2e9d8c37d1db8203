import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { Instant } from '../../../shared/domain/interval.ts';

/** What is over and nobody has said how it ended, by start. One that is in both lists is named once, as the first has it. */
export function stillOpen(
  today: readonly NamedBooking[],
  shown: readonly NamedBooking[],
  now: Instant,
): readonly NamedBooking[] {
  const known = new Set(today.map(({ id }) => id));
  return [...today, ...shown.filter(({ id }) => !known.has(id))]
    .filter(
      ({ status, endTime }) =>
        (status === 'pending' || status === 'confirmed' || status === 'arrived') && endTime <= now,
    )
    .toSorted((a, b) => a.startTime - b.startTime);
}

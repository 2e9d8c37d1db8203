import { useEffect } from 'react';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { type SoughtPlace, seekPlace } from '../../app/sought-place.ts';
import { useSalon } from '../../app/use-salon.ts';
import type { Sentence } from './use-sentence.ts';

/** The place that a sentence means, as far as it says it; undefined as long as it says no day. */
function placeIn({ understood, meant, verdict }: Sentence): SoughtPlace | undefined {
  if (meant.date === undefined) return undefined;
  const { service, staff } = understood;
  const { proposal } = verdict;
  if (!service || !proposal) return { date: meant.date, staffId: staff?.id, slot: undefined };
  const { staffId, startTime, endTime } = proposal;
  return { date: meant.date, staffId, slot: { staffId, serviceId: service.id, startTime, endTime } };
}

/** The calendar shows the place of a sentence while it is typed, a free time that is pointed at, or where a booking would be moved, its `goal`; when the command bar closes it shows what it showed before. */
export function useSeeking(
  sentence: Sentence | undefined,
  pointed: Slot | undefined,
  goal: SoughtPlace | undefined,
): void {
  const zone = useSalon().timeZone;
  const place = goal
    ? goal
    : pointed
      ? { date: dateAt(pointed.startTime, zone), staffId: pointed.staffId, slot: pointed }
      : sentence && placeIn(sentence);
  const same = JSON.stringify(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that says the same is the same.
  useEffect(() => seekPlace(place), [same]);
  useEffect(() => () => seekPlace(undefined), []);
}

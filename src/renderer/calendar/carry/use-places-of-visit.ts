import { useCallback } from 'react';
import { type Instant, instant } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt, dayIn } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useNow } from '../../app/clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { Proposal } from './proposal.ts';

const placesAsked = 5;
const daysAsked = 14;

/** Asks the desk where a whole visit could be, from the beginning of the date that was asked for; answers where its first part would be. */
export function usePlacesOfVisit(): (range: IndexedRange, asked: Proposal) => Promise<readonly Slot[]> {
  const desk = useDesk();
  const now = useNow();
  return useCallback(
    async ({ salon }, asked) => {
      const zone = salon.timeZone;
      const day: Instant = dayIn(dateAt(asked.startTime, zone), zone).start;
      const parts = [asked, ...asked.beside];
      const services = parts.flatMap(({ service }) => service ?? []);
      if (services.length < parts.length) return [];
      const answer = await desk.call('places.find', {
        salonId: salon.id,
        parts: services.map(({ id }) => ({ serviceId: id })),
        isAtOnce: asked.beside.every(({ startTime }) => startTime === asked.startTime),
        from: instant(Math.max(day, now)),
        days: daysAsked,
        limit: placesAsked,
        without: parts.flatMap(({ moving }) => moving?.id ?? []),
      });
      if (!answer.ok) return [];
      return answer.value.places.flatMap(({ slots }) => slots.slice(0, 1));
    },
    [desk, now],
  );
}

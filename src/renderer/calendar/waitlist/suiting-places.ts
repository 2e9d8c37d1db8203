import type { Input, Output } from '../../../shared/contract/contract.ts';
import { type Instant, intervalOf } from '../../../shared/domain/interval.ts';
import { maxPlacesFound, maxSearchDays, type Slot } from '../../../shared/domain/slot.ts';
import { suits, type WaitlistEntry } from '../../../shared/domain/waitlist.ts';
import { dateAt, daysBetween, searchStart, type TimeZone } from '../../../shared/domain/zoned-time.ts';

/** What the desk is asked for whoever waits; undefined where the last date that suits has passed. Nothing before `now` is looked for. */
export function questionFor(
  { salonId, clientId, serviceIds, staffIds, ...wish }: WaitlistEntry,
  zone: TimeZone,
  now: Instant,
): Input<'places.find'> | undefined {
  const from = searchStart(wish.from, zone, now);
  const days = Math.min(maxSearchDays, daysBetween(dateAt(from, zone), wish.until) + 1);
  if (days < 1) return undefined;
  return {
    salonId,
    clientId,
    parts: serviceIds.map((serviceId) => ({ serviceId, ...(staffIds ? { staffIds: [...staffIds] } : {}) })),
    ...{ from, days, daysOfWeek: [...wish.daysOfWeek] },
    between: { startTime: wish.startTime, endTime: wish.endTime },
    limit: maxPlacesFound,
  };
}

/** The first of the places that were found of which all lies in time that suits: it may begin in time and be over too late. */
export function placeThatSuits(
  entry: WaitlistEntry,
  { places }: Output<'places.find'>,
  zone: TimeZone,
): readonly Slot[] | undefined {
  return places.find(({ slots }) => {
    const [first] = slots;
    const last = slots.at(-1);
    return first && last && suits(entry, intervalOf(first.startTime, last.endTime), zone);
  })?.slots;
}

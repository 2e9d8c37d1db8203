import { useEffect, useEffectEvent, useRef } from 'react';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import type { AskedCalendar } from '../../app/route.ts';
import { loadPart } from '../../ui/lazy-part.ts';
import { holdsInstant } from '../range/indexed-range.ts';
import type { AskedParts, DoAsked } from './do-asked.ts';

/** Where on the grid the booking or the blocked time is that is asked for: its date is shown, and whose it is. Undefined where nothing has a place yet. */
function placeAsked(wish: AskedCalendar): Pick<Slot, 'staffId' | 'startTime'> | undefined {
  if ('book' in wish) return wish.book.slot;
  if ('move' in wish) return wish.move.slot;
  if ('repeat' in wish) return wish.repeat.booking.slot;
  return 'block' in wish ? wish.block : undefined;
}

/** Shows what a wish is about. */
function show(wish: AskedCalendar, parts: AskedParts): void {
  const place = placeAsked(wish);
  if (place) {
    parts.turnTo(dateAt(place.startTime, parts.zone));
    if (parts.kind === 'week') parts.setPerson(place.staffId);
  }
  if ('date' in wish) parts.turnTo(wish.date);
  else if ('awayOf' in wish) parts.askAway(wish.awayOf);
  else if ('weekOf' in wish) parts.showWeek(wish.weekOf);
  else if ('wait' in wish) parts.waiting.ask(wish.wait);
  else if ('block' in wish) parts.showDay();
}

/** Whether what a wish needs is there. A change is made once its date is shown: turning to another one takes away what was said of it. */
function isReadyFor(wish: AskedCalendar, { range, isCurrent }: AskedParts): boolean {
  if (!range) return false;
  if ('book' in wish || 'bookFor' in wish) return true;
  const place = placeAsked(wish);
  return isCurrent && (!place || holdsInstant(range, place.startTime));
}

/**
 * Does what another part of the desk asks the calendar for, once for each wish: shows it at once, and does it as soon as what it needs is there. How
 * that is done is loaded after the first picture: the day begins without a wish.
 */
export function useAsked(asks: AskedCalendar | undefined, parts: AskedParts): void {
  const done = useRef<AskedCalendar>(undefined);
  const showAsked = useEffectEvent((wish: AskedCalendar) => show(wish, parts));
  const doNow = useEffectEvent((wish: AskedCalendar, doAsked: DoAsked) => doAsked(wish, parts));
  useEffect(() => {
    if (asks) showAsked(asks);
  }, [asks]);
  const isReady = asks !== undefined && isReadyFor(asks, parts);
  useEffect(() => {
    if (!asks || !isReady || done.current === asks) return;
    done.current = asks;
    void loadPart(() => import('./after-the-first-picture.ts')).then(({ doAsked }) => doNow(asks, doAsked));
  }, [asks, isReady]);
}

import { useEffect, useEffectEvent, useRef } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import type { AskedCalendar } from '../../app/route.ts';
import { loadPart } from '../../ui/lazy-part.ts';
import { holdsInstant } from '../range/indexed-range.ts';
import type { AskedParts, CarryOut } from './carry-out.ts';

/** When on the grid the time begins that is asked for: its date is shown. Undefined where another date is, or none in particular. */
function startAsked(wish: AskedCalendar): Instant | undefined {
  if ('book' in wish) return wish.book.slot.startTime;
  if ('move' in wish) return wish.move.slot.startTime;
  if ('repeat' in wish) return wish.repeat.booking.slot.startTime;
  return 'block' in wish ? wish.block.startTime : undefined;
}

/** Whose column the card needs that a wish opens, or may open. */
function personAsked(wish: AskedCalendar): StaffId | undefined {
  if ('book' in wish) return wish.book.slot.staffId;
  if ('repeat' in wish) return wish.repeat.booking.slot.staffId;
  return 'block' in wish ? wish.block.staffId : undefined;
}

/** Shows what a wish is about. */
function show(wish: AskedCalendar, parts: AskedParts): void {
  const at = startAsked(wish);
  if (at !== undefined) parts.turnTo(dateAt(at, parts.zone));
  if ('date' in wish) parts.turnTo(wish.date);
  else if ('awayOf' in wish) parts.askAway(wish.awayOf);
  else if ('weekOf' in wish) parts.showWeek(wish.weekOf);
  else if ('wait' in wish) parts.waiting.ask(wish.wait);
  else if ('block' in wish) parts.showDay();
  const of = personAsked(wish);
  if (of && parts.kind === 'week') parts.setPerson(of);
}

/** Whether what a wish needs is there. A change is made once its date is shown: turning to another one takes away what was said of it. */
function isReadyFor(wish: AskedCalendar, { range, isCurrent }: AskedParts): boolean {
  if (!range) return false;
  if ('book' in wish || 'bookFor' in wish) return true;
  const at = startAsked(wish);
  return isCurrent && (at === undefined || holdsInstant(range, at));
}

/**
 * Does what another part of the desk asks the calendar for, once for each wish: shows it at once, and carries it out as soon as what it needs is there. How
 * that is done is loaded after the first picture: the day begins without a wish.
 */
export function useAsked(asks: AskedCalendar | undefined, parts: AskedParts): void {
  const carriedOut = useRef<AskedCalendar>(undefined);
  const showAsked = useEffectEvent((wish: AskedCalendar) => show(wish, parts));
  const carryOutNow = useEffectEvent((wish: AskedCalendar, carryOut: CarryOut) => carryOut(wish, parts));
  useEffect(() => {
    if (asks) showAsked(asks);
  }, [asks]);
  const isReady = asks !== undefined && isReadyFor(asks, parts);
  useEffect(() => {
    if (!asks || !isReady || carriedOut.current === asks) return;
    carriedOut.current = asks;
    void loadPart(() => import('./after-the-first-picture.ts')).then(({ carryOut }) =>
      carryOutNow(asks, carryOut),
    );
  }, [asks, isReady]);
}

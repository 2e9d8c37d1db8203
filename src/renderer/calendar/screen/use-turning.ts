import { useCallback, useMemo, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { addDays, type CalendarDate, daysBetween, firstOfMonth } from '../../../shared/domain/zoned-time.ts';
import type { CalendarView } from '../../app/route.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { Turning } from './key-actions.ts';
import { isGrid, type View } from './use-view.ts';

export type TurnedTo = {
  readonly turning: Turning;
  /** How often today was asked for by its button or key. */
  readonly nowAsked: number;
  readonly turnTo: (date: CalendarDate) => void;
  /** Turns to another date with a booking in the hand. */
  readonly carryToDate: (held: NamedBooking, date: CalendarDate) => void;
  /** Another view; as a week that of a person, left out of the one whom the screen is about. */
  readonly show: (kind: CalendarView, of?: StaffId) => void;
  /** Today's list is asked who is late, until it has shown them. */
  readonly late: {
    readonly isAsked: boolean;
    readonly ask: () => void;
    readonly onShown: () => void;
  };
};

/** Turning to other dates, or to the same in another view: what is carried comes along, what is open closes. */
export function useTurning({
  view: { kind, date, dates, datesOf, goTo, setKind, setPerson },
  booking: { proposal, turn, carryTo },
  closeBlock,
  keyboard,
  selected,
  today,
}: {
  readonly view: View;
  readonly booking: BookingFlow;
  readonly closeBlock: () => void;
  readonly keyboard: GridCursorState;
  readonly selected: NamedBooking | undefined;
  readonly today: CalendarDate;
}): TurnedTo {
  const turnTo = useCallback(
    (next: CalendarDate) => {
      const days = daysBetween(dates.from, datesOf(next).from);
      turn((of) => addDays(of, days));
      closeBlock();
      goTo(next);
    },
    [dates, datesOf, turn, closeBlock, goTo],
  );
  const carryToDate = useCallback(
    (held: NamedBooking, next: CalendarDate) => {
      carryTo(held, next);
      goTo(next);
    },
    [carryTo, goTo],
  );
  const { setOnGrid } = keyboard;
  const cursorOf = keyboard.cursor?.of;
  const who =
    proposal?.staffId ??
    selected?.staffId ??
    (cursorOf && 'staffId' in cursorOf ? cursorOf.staffId : undefined);
  const show = useCallback(
    (next: CalendarView, of?: StaffId) => {
      turn((same) => same);
      closeBlock();
      const whose = of ?? who;
      if (next === 'week' && kind !== 'week' && whose) setPerson(whose);
      // Where the keyboard is on the week, its date is the one to show.
      if (next !== 'week' && kind === 'week' && keyboard.cursor && keyboard.isOnGrid)
        goTo(keyboard.cursor.date);
      if (!isGrid(next)) setOnGrid(false);
      setKind(next);
    },
    [turn, closeBlock, who, kind, setPerson, setKind, goTo, keyboard.cursor, keyboard.isOnGrid, setOnGrid],
  );
  const [nowAsked, setNowAsked] = useState(0);
  const turning = useMemo<Turning>(() => {
    const by = (count: 1 | -1): CalendarDate =>
      kind === 'month' ? firstOfMonth(date, count) : addDays(date, kind === 'week' ? 7 * count : count);
    return {
      before: () => turnTo(by(-1)),
      today: () => {
        turnTo(today);
        setNowAsked((count) => count + 1);
      },
      after: () => turnTo(by(1)),
      show,
    };
  }, [kind, turnTo, date, today, show]);
  const [isLateAsked, askLate] = useState(false);
  const late = {
    isAsked: isLateAsked,
    ask: () => {
      turnTo(today);
      show('list');
      askLate(true);
    },
    onShown: useCallback(() => askLate(false), []),
  };
  return { turning, nowAsked, turnTo, carryToDate, show, late };
}

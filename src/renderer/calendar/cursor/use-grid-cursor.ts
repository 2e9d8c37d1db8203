import { useCallback, useMemo, useState } from 'react';
import { violationInWords } from '../../../shared/words/worded.ts';
import { type ScreenLanguage, useLanguage } from '../../language/use-language.ts';
import type { GridSpan } from '../grid/GridOverlay.tsx';
import { instantAtMinute } from '../range/day-clock.ts';
import { judge } from '../range/day-context.ts';
import { staffName } from '../range/staff-name.ts';
import {
  bookingAt,
  type CursorGround,
  type CursorMove,
  cursorOnGround,
  cursorSpan,
  type GridCursor,
  movedCursor,
} from './grid-cursor.ts';

/** The rules that the ground itself breaks, whatever would be booked there. */
const groundCodes: ReadonlySet<string> = new Set([
  'outside_availability',
  'outside_business_hours',
  'salon_closed',
  'staff_time_off',
  'staff_inactive',
]);

/** What is at the cursor, as a sentence for the ear. */
function cursorInWords({ day, step }: CursorGround, cursor: GridCursor, language: ScreenLanguage): string {
  const { words, formats } = language;
  const text = words.calendar;
  const zone = day.salon.timeZone;
  const salonDay = { date: day.date, zone };
  const name = staffName(day, cursor.staffId, words);
  const booking = bookingAt(day, cursor);
  if (booking) {
    const times = formats.times(booking.startTime, booking.endTime, zone);
    const client = booking.clientName ?? text.noClient;
    const status = words.booking.statuses[booking.status];
    return text.grid.booking(text.card(times, booking.serviceName, client, name, status));
  }
  const startTime = instantAtMinute(salonDay, cursor.minute);
  const endTime = instantAtMinute(salonDay, cursor.minute + step);
  const time = formats.time(startTime, zone);
  if (startTime >= endTime) return text.grid.free(name, time);
  const violations = judge(day, {
    staffId: cursor.staffId,
    serviceId: undefined,
    clientId: undefined,
    startTime,
    endTime,
    booking: undefined,
  });
  const reason = violations.find(({ code }) => groundCodes.has(code));
  return reason
    ? text.grid.notFree(name, time, violationInWords(reason, language))
    : text.grid.free(name, time);
}

export type GridCursorState = {
  /** Undefined on a grid without columns. */
  readonly cursor: GridCursor | undefined;
  readonly span: GridSpan | undefined;
  readonly label: string;
  /** The time of free ground; undefined on a booking. */
  readonly time: string | undefined;
  /** Whether the keyboard is on the grid. */
  readonly isOnGrid: boolean;
  readonly setOnGrid: (isOnGrid: boolean) => void;
  readonly put: (cursor: GridCursor) => void;
  /** Moves it; false where the grid ends. */
  readonly move: (move: CursorMove) => boolean;
};

/** The keyboard's place on the grid. It stays where it was when the day turns, as far as the grid has such a place. */
export function useGridCursor(ground: CursorGround | undefined, now: number): GridCursorState {
  const language = useLanguage();
  const [kept, setKept] = useState<GridCursor | undefined>(undefined);
  const [isOnGrid, setOnGrid] = useState(false);
  const cursor = useMemo(() => ground && cursorOnGround(ground, kept, now), [ground, kept, now]);
  const span = useMemo(() => ground && cursor && cursorSpan(ground, cursor), [ground, cursor]);
  const label = useMemo(
    () => (ground && cursor ? cursorInWords(ground, cursor, language) : ''),
    [ground, cursor, language],
  );
  const time = useMemo(() => {
    if (!ground || !cursor || bookingAt(ground.day, cursor)) return undefined;
    const { date, salon } = ground.day;
    const at = instantAtMinute({ date, zone: salon.timeZone }, cursor.minute);
    return language.formats.time(at, salon.timeZone);
  }, [ground, cursor, language]);
  const move = useCallback(
    (step: CursorMove) => {
      const next = ground && cursor && movedCursor(ground, cursor, step);
      if (!next) return false;
      setKept(next);
      return true;
    },
    [ground, cursor],
  );
  return { cursor, span, label, time, isOnGrid, setOnGrid, put: setKept, move };
}

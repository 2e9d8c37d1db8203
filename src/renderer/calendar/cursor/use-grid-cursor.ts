import { useMemo, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { violationInWords } from '../../../shared/words/worded.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { snapMinutesOf } from '../grid/snapping.ts';
import { blockedAt, blockedInWords } from '../range/blocked-time.ts';
import type { ColumnSpan } from '../range/column.ts';
import { columnName, heldInWords, unitsInWords } from '../range/column-words.ts';
import { instantAtMinute } from '../range/day-clock.ts';
import { judge } from '../range/indexed-range.ts';
import {
  bookingAt,
  type CursorMove,
  cursorOnFrame,
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

/** What is at the cursor, as a sentence for a screen reader. */
function cursorInWords(frame: GridFrame, cursor: GridCursor, language: Speech): string {
  const { words, formats } = language;
  const text = words.calendar;
  const { range } = frame;
  const zone = range.salon.timeZone;
  const name = columnName(range, cursor, language);
  const booking = bookingAt(frame, cursor);
  if (booking) {
    const units = booking.resources.map(({ resourceId }) => resourceId);
    const held =
      'resourceId' in cursor.of
        ? heldInWords(range, booking.staffId, units, words)
        : [name, ...(units.length > 0 ? [unitsInWords(range, units)] : [])].join(', ');
    const times = formats.times(booking.startTime, booking.endTime, zone);
    const client = bookedForInWords(booking.clientName, words);
    const status = words.booking.statuses[booking.status];
    return text.grid.booking(text.card(times, booking.serviceName, client, held, status));
  }
  const blocked = blockedAt(range, cursor);
  if (blocked) return text.grid.booking(blockedInWords(range, blocked, blocked.reason, language));
  const day = { date: cursor.date, zone };
  const startTime = instantAtMinute(day, cursor.minute);
  const endTime = instantAtMinute(day, cursor.minute + snapMinutesOf(frame));
  const time = formats.time(startTime, zone);
  if (startTime >= endTime) return text.grid.free(name, time);
  const violations = judge(range, {
    staffId: 'staffId' in cursor.of ? cursor.of.staffId : undefined,
    // What lies under a unit is the salon's; a request names its salon by a person or a service.
    serviceId: 'staffId' in cursor.of ? undefined : range.services[0]?.id,
    clientId: undefined,
    resourceIds: [],
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
  readonly span: ColumnSpan | undefined;
  /** What is there, as a sentence. */
  readonly label: string;
  /** The booking that is there. */
  readonly booking: NamedBooking | undefined;
  /** The time of free ground; undefined on a booking, which shows its own. */
  readonly time: string | undefined;
  /** Whether the keyboard is on the grid. */
  readonly isOnGrid: boolean;
  readonly setOnGrid: (isOnGrid: boolean) => void;
  readonly put: (cursor: GridCursor) => void;
  /** Moves it; false where the grid ends. */
  readonly move: (move: CursorMove) => boolean;
};

/** Where the keyboard is on the grid. It stays there when the dates turn, as far as the grid has such a column. */
export function useGridCursor(frame: GridFrame | undefined, now: number): GridCursorState {
  const [last, setLast] = useState<GridCursor | undefined>(undefined);
  const [isOnGrid, setOnGrid] = useState(false);
  const language = useLanguage();
  const cursor = useMemo(() => frame && cursorOnFrame(frame, last, now), [frame, last, now]);
  const seen = useMemo(() => {
    if (!frame || !cursor) return { span: undefined, label: '', booking: undefined, time: undefined };
    const zone = frame.range.salon.timeZone;
    const at = instantAtMinute({ date: cursor.date, zone }, cursor.minute);
    const booking = bookingAt(frame, cursor);
    return {
      span: cursorSpan(frame, cursor),
      label: cursorInWords(frame, cursor, language),
      booking,
      time: booking || blockedAt(frame.range, cursor) ? undefined : language.formats.time(at, zone),
    };
  }, [frame, cursor, language]);
  const move = (direction: CursorMove) => {
    const next = frame && cursor && movedCursor(frame, cursor, direction);
    if (next) setLast(next);
    return next !== undefined;
  };
  return { cursor, ...seen, isOnGrid, setOnGrid, put: setLast, move };
}

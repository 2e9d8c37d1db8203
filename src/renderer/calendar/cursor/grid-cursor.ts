import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { snapMinutesOf, snappedDown } from '../grid/snapping.ts';
import { blockedAt } from '../range/blocked-time.ts';
import { type Column, type ColumnSpan, heldIdOf, isSameColumn, spanIn } from '../range/column.ts';
import type { Ground } from '../range/ground.ts';

/** Where the keyboard is on the grid. */
export type GridCursor = GridPoint;

export type CursorMove = 'up' | 'down' | 'left' | 'right';

function groundUnder({ grounds, laneOf }: GridFrame, cursor: GridCursor): Ground | undefined {
  const lane = laneOf(cursor);
  return lane === undefined ? undefined : grounds[lane];
}

/** The booking that covers a minute of a column; of two that overlap the later one. */
export function bookingAt(frame: GridFrame, cursor: GridCursor): NamedBooking | undefined {
  return groundUnder(frame, cursor)?.bookings.findLast((booking) => {
    const { fromMinute, toMinute } = spanIn(cursor, booking, frame.range.salon.timeZone);
    return fromMinute <= cursor.minute && cursor.minute < toMinute;
  });
}

/** What the cursor covers: a whole booking or blocked time, or one snap interval of free ground. */
export function cursorSpan(frame: GridFrame, cursor: GridCursor): ColumnSpan {
  const { of, date, minute } = cursor;
  const booking = bookingAt(frame, cursor);
  const held = booking ?? blockedAt(frame.range, cursor);
  if (held) return spanIn(cursor, held, frame.range.salon.timeZone);
  return { of, date, fromMinute: minute, toMinute: minute + snapMinutesOf(frame) };
}

/**
 * The cursor on the drawn grid: in a column that is there and at an hour that is shown. Of a column that is not there any more it keeps
 * the person, else the date. Undefined without columns.
 */
export function cursorOnFrame(
  frame: GridFrame,
  cursor: GridCursor | undefined,
  now: number,
): GridCursor | undefined {
  const { grounds, hours } = frame;
  const snap = snapMinutesOf(frame);
  const column =
    grounds.find((ground) => cursor && isSameColumn(ground, cursor)) ??
    grounds.find(({ of }) => cursor && heldIdOf(of) === heldIdOf(cursor.of)) ??
    grounds.find(({ date }) => date === cursor?.date) ??
    grounds[0];
  if (!column) return undefined;
  const minute = cursor?.minute ?? snappedDown(now, snap);
  return {
    of: column.of,
    date: column.date,
    minute: Math.min(Math.max(minute, hours.opensMinute), hours.closesMinute - snap),
  };
}

/** The neighbouring column of a lane; undefined where the grid ends. */
export function columnBeside(
  { grounds, laneOf }: GridFrame,
  column: Column,
  side: 'left' | 'right',
): Ground | undefined {
  const lane = laneOf(column);
  return lane === undefined ? grounds[0] : grounds[lane + (side === 'left' ? -1 : 1)];
}

/**
 * The cursor moved once: past a whole booking, or one snap interval of free ground, or to the neighbouring column. Undefined where the grid ends
 * sideways.
 */
export function movedCursor(frame: GridFrame, cursor: GridCursor, move: CursorMove): GridCursor | undefined {
  const { hours } = frame;
  if (move === 'left' || move === 'right') {
    const next = columnBeside(frame, cursor, move);
    return next && { of: next.of, date: next.date, minute: cursor.minute };
  }
  const snap = snapMinutesOf(frame);
  const span = cursorSpan(frame, cursor);
  const minute =
    move === 'up' ? snappedDown(span.fromMinute - 1, snap) : snappedDown(span.toMinute + snap - 1, snap);
  return { ...cursor, minute: Math.min(Math.max(minute, hours.opensMinute), hours.closesMinute - snap) };
}

import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { GridSpan } from '../grid/GridOverlay.tsx';
import { snappedDown } from '../grid/snapping.ts';
import { bookingsOnGrid, type Column } from '../range/columns-of-day.ts';
import { minuteAt } from '../range/day-clock.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import type { VisibleHours } from '../range/visible-hours.ts';

/** Where the keyboard is on the grid. */
export type GridCursor = { readonly staffId: StaffId; readonly minute: number };

export type CursorMove = 'up' | 'down' | 'left' | 'right';

/** What the keyboard moves over. */
export type CursorGround = {
  readonly day: DayKnowledge;
  readonly columns: readonly Column[];
  readonly hours: VisibleHours;
  readonly step: number;
};

/** The booking that covers a minute of a person's column; of two that overlap the later one. */
export function bookingAt(day: DayKnowledge, { staffId, minute }: GridCursor): NamedBooking | undefined {
  const salonDay = { date: day.date, zone: day.salon.timeZone };
  return bookingsOnGrid(day, staffId).findLast(
    ({ startTime, endTime }) =>
      minuteAt(salonDay, startTime) <= minute && minute < minuteAt(salonDay, endTime),
  );
}

/** What the cursor covers: a whole booking, or one step of free ground. */
export function cursorSpan({ day, step }: CursorGround, cursor: GridCursor): GridSpan {
  const { staffId, minute } = cursor;
  const booking = bookingAt(day, cursor);
  if (!booking) return { staffId, fromMinute: minute, toMinute: minute + step };
  const salonDay = { date: day.date, zone: day.salon.timeZone };
  return {
    staffId,
    fromMinute: minuteAt(salonDay, booking.startTime),
    toMinute: minuteAt(salonDay, booking.endTime),
  };
}

/** The cursor on the drawn grid: at a column that is there and at an hour that is shown. Undefined without columns. */
export function cursorOnGround(
  ground: CursorGround,
  cursor: GridCursor | undefined,
  now: number,
): GridCursor | undefined {
  const { columns, hours, step } = ground;
  const column = columns.find(({ staff }) => staff.id === cursor?.staffId) ?? columns[0];
  if (!column) return undefined;
  const minute = cursor?.minute ?? snappedDown(now, step);
  return {
    staffId: column.staff.id,
    minute: Math.min(Math.max(minute, hours.opensMinute), hours.closesMinute - step),
  };
}

/**
 * The cursor one step further: past a whole booking, or one step of free ground, or to the neighbouring column. Undefined where the grid ends
 * sideways.
 */
export function movedCursor(
  ground: CursorGround,
  cursor: GridCursor,
  move: CursorMove,
): GridCursor | undefined {
  const { columns, hours, step } = ground;
  if (move === 'left' || move === 'right') {
    const place = columns.findIndex(({ staff }) => staff.id === cursor.staffId);
    const next = columns[place + (move === 'left' ? -1 : 1)];
    return next && { ...cursor, staffId: next.staff.id };
  }
  const span = cursorSpan(ground, cursor);
  const minute =
    move === 'up' ? snappedDown(span.fromMinute - 1, step) : snappedDown(span.toMinute + step - 1, step);
  return {
    ...cursor,
    minute: Math.min(Math.max(minute, hours.opensMinute), hours.closesMinute - step),
  };
}

import { blocks, bookingInterval, type NamedBooking } from '../../../shared/domain/booking.ts';
import {
  addMinutes,
  type Instant,
  intervalBetween,
  intervalOf,
  minutesOf,
  overlaps,
} from '../../../shared/domain/interval.ts';
import { type TimeOff, timeOffInterval } from '../../../shared/domain/working-time.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import type { BlockedPart, Drag } from '../carry/pointer-gesture.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { snapMinutesOf, snappedDown, snappedToNearest, withinHours } from '../grid/snapping.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { type Column, type ColumnSpan, spanIn } from '../range/column.ts';
import { instantAtMinute, minuteAt } from '../range/day-clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** Blocked time that is being drawn, carried or written: `blocked` is the one that stands already. */
export type HeldBlock = { readonly span: BlockedSpan; readonly blocked: TimeOff | undefined };

/** How long time is blocked that is only clicked, or whose end is not said. */
export const usualBlockedMinutes = 30;

function spanAt(
  { range, hours }: GridFrame,
  { of, date }: Column,
  fromMinute: number,
  toMinute: number,
): BlockedSpan | undefined {
  if (!('staffId' in of)) return undefined;
  const day = { date, zone: range.salon.timeZone };
  const startTime = instantAtMinute(day, Math.max(fromMinute, hours.opensMinute));
  const endTime = instantAtMinute(day, Math.min(toMinute, hours.closesMinute));
  return startTime < endTime ? { staffId: of.staffId, startTime, endTime } : undefined;
}

/** What a click blocks; undefined in a column that is nobody's. */
export function spanOfPoint(frame: GridFrame, point: GridPoint): BlockedSpan | undefined {
  const start = withinHours(
    snappedDown(point.minute, snapMinutesOf(frame)),
    usualBlockedMinutes,
    frame.hours,
  );
  return spanAt(frame, point, start, start + usualBlockedMinutes);
}

/** What a drag over free ground blocks: from where the press was to where the pointer is, in the column of the press. */
export function spanDrawn(
  frame: GridFrame,
  { from, to }: Pick<Drag, 'from' | 'to'>,
): BlockedSpan | undefined {
  const snap = snapMinutesOf(frame);
  const [first, last] = from.minute <= to.minute ? [from.minute, to.minute] : [to.minute, from.minute];
  return spanAt(frame, from, snappedDown(first, snap), snappedDown(last, snap) + snap);
}

/** Blocked time carried to a point, `grabMinutes` below its start; it keeps its length. Undefined over a column that is nobody's. */
function spanCarried(
  frame: GridFrame,
  blocked: BlockedSpan,
  grabMinutes: number,
  { of, date, minute }: GridPoint,
): BlockedSpan | undefined {
  if (!('staffId' in of)) return undefined;
  const length = minutesOf(intervalOf(blocked.startTime, blocked.endTime));
  const start = withinHours(
    snappedToNearest(minute - grabMinutes, snapMinutesOf(frame)),
    length,
    frame.hours,
  );
  const startTime = instantAtMinute({ date, zone: frame.range.salon.timeZone }, start);
  return { staffId: of.staffId, startTime, endTime: addMinutes(startTime, length) };
}

/** Blocked time with one end drawn to a point; at least one step of the grid is left of it. */
function spanStretched(
  frame: GridFrame,
  blocked: BlockedSpan,
  part: Exclude<BlockedPart, 'whole'>,
  { minute }: GridPoint,
): BlockedSpan {
  const snap = snapMinutesOf(frame);
  const at = instantAtMinute(dayOf(frame, blocked), snappedToNearest(minute, snap));
  const { staffId, startTime, endTime } = blocked;
  return part === 'start'
    ? { staffId, startTime: earlier(at, addMinutes(endTime, -snap)), endTime }
    : { staffId, startTime, endTime: later(at, addMinutes(startTime, snap)) };
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

function dayOf({ range }: GridFrame, { startTime }: Pick<BlockedSpan, 'startTime'>) {
  const zone = range.salon.timeZone;
  return { date: dateAt(startTime, zone), zone };
}

/** What a drag makes of blocked time that it took hold of. */
export function spanHeld(
  frame: GridFrame,
  blocked: BlockedSpan,
  part: BlockedPart,
  grabMinutes: number,
  to: GridPoint,
): BlockedSpan | undefined {
  return part === 'whole'
    ? spanCarried(frame, blocked, grabMinutes, to)
    : spanStretched(frame, blocked, part, to);
}

/** Where it lies on the grid: in its person's column of the date on which it begins. */
export function columnSpanOf({ salon }: IndexedRange, span: BlockedSpan): ColumnSpan {
  const column = { of: { staffId: span.staffId }, date: dateAt(span.startTime, salon.timeZone) };
  return spanIn(column, span, salon.timeZone);
}

/** Where it begins on the grid. */
export function pointOfSpan({ range }: GridFrame, span: BlockedSpan): GridPoint {
  const { of, date, fromMinute } = columnSpanOf(range, span);
  return { of, date, minute: fromMinute };
}

export function isSameSpan(a: BlockedSpan, b: BlockedSpan): boolean {
  return a.staffId === b.staffId && a.startTime === b.startTime && a.endTime === b.endTime;
}

/** The bookings over which time cannot be blocked, by start: those of the person that block and touch it. */
export function bookingsInTheWay(range: IndexedRange, span: BlockedSpan): readonly NamedBooking[] {
  const asked = intervalBetween(span.startTime, span.endTime);
  if (!asked) return [];
  return range
    .bookingsOf(span.staffId)
    .filter((booking) => blocks(booking.status) && overlaps(bookingInterval(booking), asked));
}

/** Other blocked time of the person that touches it, `itself` aside: two of one time would hide each other. */
export function blockedInTheWay(
  range: IndexedRange,
  span: BlockedSpan,
  itself: TimeOff | undefined,
): TimeOff | undefined {
  const asked = intervalBetween(span.startTime, span.endTime);
  return range.records
    .timeOffOf(span.staffId)
    .find(
      (one) =>
        one.kind === 'blocked' &&
        one.id !== itself?.id &&
        asked !== undefined &&
        overlaps(timeOffInterval(one), asked),
    );
}

/** How many minutes below the start of blocked time a point of its column is. */
export function minutesInto(frame: GridFrame, blocked: BlockedSpan, { date, minute }: GridPoint): number {
  return minute - minuteAt({ date, zone: frame.range.salon.timeZone }, blocked.startTime);
}

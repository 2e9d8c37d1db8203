import { type Instant, type Interval, intervalBetween, overlaps } from '../../../shared/domain/interval.ts';
import { closureInterval, openingWindows, timeOffInterval } from '../../../shared/domain/working-time.ts';
import { dayIn } from '../../../shared/domain/zoned-time.ts';
import { type MinuteSpan, minuteAt, minutesPerDay, type SalonDay } from './day-clock.ts';
import type { Ground } from './ground.ts';
import type { IndexedRange } from './indexed-range.ts';

/** A part of a column in which nothing can be booked, and why. `off` needs no name: it is before or after work. */
export type OffTime = MinuteSpan & {
  readonly kind: 'off' | 'break' | 'away' | 'closed';
  /** What the salon wrote as the reason, if anything. */
  readonly reason: string | null;
};

function spanOf(day: SalonDay, { start, end }: Interval): MinuteSpan {
  return {
    fromMinute: Math.max(0, minuteAt(day, start)),
    toMinute: Math.min(minutesPerDay, minuteAt(day, end)),
  };
}

/** The gaps that `windows`, by start, leave in a day. A gap between two windows is a break. */
function gaps(windows: readonly Interval[], whole: Interval): { gap: Interval; isBetween: boolean }[] {
  const found: { gap: Interval; isBetween: boolean }[] = [];
  let from: Instant = whole.start;
  windows.forEach((window, index) => {
    const gap = intervalBetween(from, window.start);
    if (gap) found.push({ gap, isBetween: index > 0 });
    from = window.end > from ? window.end : from;
  });
  const rest = intervalBetween(from, whole.end);
  if (rest) found.push({ gap: rest, isBetween: false });
  return found;
}

/**
 * Where a column's time cannot be booked, from the general to the particular, so that what is drawn later lies above: outside
 * work, outside opening hours, breaks, time off, closures.
 */
export function offTimesOf(range: IndexedRange, { of, date, windows }: Ground): readonly OffTime[] {
  const { salon } = range;
  const zone = salon.timeZone;
  const salonDay = { date, zone };
  const { start, end } = dayIn(date, zone);
  const whole = intervalBetween(start, end);
  if (!whole) return [];
  const off: OffTime[] = [];
  const add = (kind: OffTime['kind'], interval: Interval, reason: string | null = null) => {
    const span = spanOf(salonDay, interval);
    if (span.fromMinute < span.toMinute) off.push({ kind, reason, ...span });
  };
  const opening = openingWindows(salon.businessHours, date, zone);
  if (windows !== 'open') {
    for (const { gap, isBetween } of gaps(windows, whole)) add(isBetween ? 'break' : 'off', gap);
  }
  if (opening !== 'open') {
    for (const { gap } of gaps(opening, whole)) add('off', gap);
  }
  for (const away of 'staffId' in of ? range.records.timeOffOf(of.staffId) : []) {
    // Blocked time stands on the grid like a card.
    if (away.kind === 'away') add('away', timeOffInterval(away), away.reason);
  }
  for (const closure of range.closures) {
    const interval = closureInterval(closure, zone);
    if (interval && overlaps(interval, whole)) add('closed', interval, closure.reason);
  }
  return mergedOff(off);
}

/** One element where hours overlap. */
function mergedOff(times: readonly OffTime[]): readonly OffTime[] {
  const plain = times.filter(({ kind }) => kind === 'off').toSorted((a, b) => a.fromMinute - b.fromMinute);
  const merged: OffTime[] = [];
  for (const time of plain) {
    const last = merged.at(-1);
    if (last && time.fromMinute <= last.toMinute) {
      merged[merged.length - 1] = { ...last, toMinute: Math.max(last.toMinute, time.toMinute) };
    } else {
      merged.push(time);
    }
  }
  return [...merged, ...times.filter(({ kind }) => kind !== 'off')];
}

import type { HeldId, ResourceId, StaffId } from '../../../shared/domain/ids.ts';
import type { Interval } from '../../../shared/domain/interval.ts';
import type { CalendarDate, TimeZone } from '../../../shared/domain/zoned-time.ts';
import { type MinuteSpan, minuteAt } from './day-clock.ts';

/** Whose time a booking takes: that of a person, or of a unit. */
export type Held = { readonly staffId: StaffId } | { readonly resourceId: ResourceId };

/**
 * A column of the calendar: a person or a unit on a date. The day is many people on one date, the week one person on seven, the rooms are
 * many units on one.
 */
export type Column = { readonly of: Held; readonly date: CalendarDate };

/** A part of a column. */
export type ColumnSpan = Column & MinuteSpan;

export function heldIdOf(of: Held): HeldId {
  return 'staffId' in of ? of.staffId : of.resourceId;
}

/** A column as a key of maps and lists. */
export function columnKey({ of, date }: Column): string {
  return `${heldIdOf(of)} ${date}`;
}

export function isSameColumn(a: Column, b: Column): boolean {
  return heldIdOf(a.of) === heldIdOf(b.of) && a.date === b.date;
}

/** The minutes that `[startTime, endTime)` covers in a column; they may reach beyond its day at either end. */
export function spanIn(
  { of, date }: Column,
  { startTime, endTime }: { readonly startTime: Interval['start']; readonly endTime: Interval['end'] },
  zone: TimeZone,
): ColumnSpan {
  const day = { date, zone };
  return { of, date, fromMinute: minuteAt(day, startTime), toMinute: minuteAt(day, endTime) };
}

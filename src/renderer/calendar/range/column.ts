import type { HeldId, StaffId } from '../../../shared/domain/ids.ts';
import type { Interval } from '../../../shared/domain/interval.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { type MinuteSpan, minuteAt } from './day-clock.ts';

/** Whose time a booking takes. */
export type Held = { readonly staffId: StaffId };

/** A column of the calendar: one person on one date. The day is many people on one date, the week one person on seven. */
export type Column = { readonly of: Held; readonly date: CalendarDate };

/** A part of a column. */
export type ColumnSpan = Column & MinuteSpan;

export function heldIdOf(of: Held): HeldId {
  return of.staffId;
}

/** A column as a key of maps and lists. */
export function columnKey({ of, date }: Column): string {
  return `${heldIdOf(of)} ${date}`;
}

export function isSameColumn(a: Column, b: Column): boolean {
  return heldIdOf(a.of) === heldIdOf(b.of) && a.date === b.date;
}

/** The column in which something of a person begins. */
export function columnAt(
  { staffId, startTime }: { readonly staffId: StaffId; readonly startTime: Interval['start'] },
  zone: TimeZone,
): Column {
  return { of: { staffId }, date: dateAt(startTime, zone) };
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

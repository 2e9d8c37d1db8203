import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Interval } from '../../../shared/domain/interval.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { type MinuteSpan, minuteAt } from './day-clock.ts';

/** A column of the calendar: one person on one date. The day is many people on one date, the week one person on seven. */
export type Column = { readonly staffId: StaffId; readonly date: CalendarDate };

/** A part of a column. */
export type ColumnSpan = Column & MinuteSpan;

/** A column as a key of maps and lists. */
export function columnKey({ staffId, date }: Column): string {
  return `${staffId} ${date}`;
}

export function isSameColumn(a: Column, b: Column): boolean {
  return a.staffId === b.staffId && a.date === b.date;
}

/** The column in which something of a person begins. */
export function columnAt(
  { staffId, startTime }: { readonly staffId: Column['staffId']; readonly startTime: Interval['start'] },
  zone: TimeZone,
): Column {
  return { staffId, date: dateAt(startTime, zone) };
}

/** The minutes that `[startTime, endTime)` covers in a column; they may reach beyond its day at either end. */
export function spanIn(
  { staffId, date }: Column,
  { startTime, endTime }: { readonly startTime: Interval['start']; readonly endTime: Interval['end'] },
  zone: TimeZone,
): ColumnSpan {
  const day = { date, zone };
  return { staffId, date, fromMinute: minuteAt(day, startTime), toMinute: minuteAt(day, endTime) };
}

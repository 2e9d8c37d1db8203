import { blocks } from '../../../shared/domain/booking.ts';
import { intervalOf, minutesOf } from '../../../shared/domain/interval.ts';
import { openingWindows } from '../../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { Formats } from '../../../shared/words/formats.ts';
import type { ScreenLanguage } from '../../language/use-language.ts';
import { bookingsOnGrid, type Column } from '../range/columns-of-day.ts';
import { minuteAt } from '../range/day-clock.ts';
import { type DayKnowledge, isStranded } from '../range/day-context.ts';
import { type MinuteSpan, type VisibleHours, visibleHours } from '../range/visible-hours.ts';
import { cardSizeOf } from './card-size.ts';
import type { GridCard, GridColumn } from './DayGrid.tsx';

/** Whether a closure takes the whole of a day. */
function isClosed({ closures, date }: DayKnowledge): boolean {
  return closures.some(({ startDate, endDate }) => startDate <= date && date <= endDate);
}

function hoursInWords(
  day: DayKnowledge,
  { windows, working }: Column,
  today: CalendarDate,
  { words, formats }: ScreenLanguage,
): string {
  const text = words.calendar.grid;
  if (isClosed(day)) return text.closed;
  if (windows === 'open') return text.open;
  const first = windows[0];
  const last = windows.at(-1);
  if (first && last && working.length > 0) return formats.times(first.start, last.end, day.salon.timeZone);
  return day.date === today ? text.offToday : text.off;
}

/** The columns as the grid draws them. */
export function drawnColumns(
  day: DayKnowledge,
  columns: readonly Column[],
  today: CalendarDate,
  language: ScreenLanguage,
): readonly GridColumn[] {
  return columns.map((column) => ({
    staffId: column.staff.id,
    name: column.staff.name,
    color: column.staff.color,
    hours: hoursInWords(day, column, today, language),
    share: column.bookedShare ?? -1,
  }));
}

/** The cards as the grid draws them. From `today` on, a booking that the rules no longer hold is marked. */
export function drawnCards(
  day: DayKnowledge,
  columns: readonly Column[],
  today: CalendarDate,
  formats: Formats,
): readonly GridCard[] {
  const zone = day.salon.timeZone;
  return columns.flatMap(({ staff }) =>
    bookingsOnGrid(day, staff.id).map((booking) => ({
      staffId: staff.id,
      start: booking.startTime,
      end: booking.endTime,
      bookingId: booking.id,
      startTime: formats.time(booking.startTime, zone),
      times: formats.times(booking.startTime, booking.endTime, zone),
      client: booking.clientName,
      service: booking.serviceName,
      staff: staff.name,
      color: day.serviceById.get(booking.serviceId)?.color ?? '',
      status: booking.status,
      size: cardSizeOf(minutesOf(intervalOf(booking.startTime, booking.endTime))),
      isStranded: day.date >= today && blocks(booking.status) && isStranded(day, booking),
    })),
  );
}

/** The hours that the day's grid shows: everyone's hours and the opening hours, and every booking. */
export function drawnHours(day: DayKnowledge, columns: readonly Column[]): VisibleHours {
  const { salon, date } = day;
  const salonDay = { date, zone: salon.timeZone };
  const opening = openingWindows(salon.businessHours, date, salon.timeZone);
  const spans: MinuteSpan[] = [];
  for (const { windows, staff } of columns) {
    for (const { start, end } of windows === 'open' ? [] : windows) {
      spans.push({ fromMinute: minuteAt(salonDay, start), toMinute: minuteAt(salonDay, end) });
    }
    for (const { startTime, endTime } of bookingsOnGrid(day, staff.id)) {
      spans.push({ fromMinute: minuteAt(salonDay, startTime), toMinute: minuteAt(salonDay, endTime) });
    }
  }
  for (const { start, end } of opening === 'open' ? [] : opening) {
    spans.push({ fromMinute: minuteAt(salonDay, start), toMinute: minuteAt(salonDay, end) });
  }
  return visibleHours(spans);
}

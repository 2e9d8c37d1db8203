import { type MinuteSpan, minutesPerDay } from './day-clock.ts';

/** The part of the days that the grid shows, in minutes of its clock, on full hours. */
export type VisibleHours = { readonly opensMinute: number; readonly closesMinute: number };

const hour = 60;
/** What a day shows that nothing limits: nobody's hours, no opening hours, no bookings. */
const usualDay: MinuteSpan = { fromMinute: 9 * hour, toMinute: 18 * hour };
const minHours = 8;

/**
 * From the earliest to the latest of `spans`, an hour to spare on either side, on full hours, at least eight hours. What reaches beyond the day is
 * cut at midnight.
 */
export function visibleHours(spans: readonly MinuteSpan[]): VisibleHours {
  const shown = spans.length > 0 ? spans : [usualDay];
  const from = Math.min(...shown.map(({ fromMinute }) => fromMinute));
  const to = Math.max(...shown.map(({ toMinute }) => toMinute));
  const opensMinute = Math.max(0, Math.floor(from / hour) * hour - hour);
  const closesMinute = Math.min(minutesPerDay, Math.ceil(to / hour) * hour + hour);
  const missing = minHours * hour - (closesMinute - opensMinute);
  if (missing <= 0) return { opensMinute, closesMinute };
  const later = Math.min(minutesPerDay, closesMinute + missing);
  return { opensMinute: Math.max(0, later - minHours * hour), closesMinute: later };
}

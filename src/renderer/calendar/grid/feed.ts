import type { CalendarApi, EventInput } from '@fullcalendar/react';
import type { GridCard } from './drawing.ts';

// FullCalendar draws one day of nowhere: which dates its lanes stand for is not its business, and neither is a time zone.
const drawnDay = Date.UTC(2000, 0, 3);
const millisecondsPerMinute = 60_000;

export const drawnDate = '2000-01-03';

/** A minute of the day's clock on the day that FullCalendar draws. */
export function drawnTime(minute: number): number {
  return drawnDay + minute * millisecondsPerMinute;
}

/** A card as FullCalendar is told of it: only where it is. What it shows, the card itself knows. */
export function eventOf({ key, lane, fromMinute, toMinute }: GridCard): EventInput {
  return { id: key, resourceId: String(lane), start: drawnTime(fromMinute), end: drawnTime(toMinute) };
}

function isSamePosition(a: GridCard, b: GridCard): boolean {
  return a.lane === b.lane && a.fromMinute === b.fromMinute && a.toMinute === b.toMinute;
}

/** Tells FullCalendar what is not where it was: a card that stays is not drawn again. */
export function feed(
  api: CalendarApi,
  before: ReadonlyMap<string, GridCard>,
  after: ReadonlyMap<string, GridCard>,
): void {
  for (const [key, card] of before) {
    const next = after.get(key);
    if (!next || !isSamePosition(card, next)) api.getEventById(key)?.remove();
  }
  for (const [key, card] of after) {
    const previous = before.get(key);
    if (!previous || !isSamePosition(previous, card)) api.addEvent(eventOf(card));
  }
}

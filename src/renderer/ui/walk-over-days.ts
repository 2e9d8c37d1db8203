import type { KeyboardEvent } from 'react';
import { addDays, type CalendarDate } from '../../shared/domain/zoned-time.ts';

const daysByKey: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/**
 * For a table of dates, each an element with its `data-date`: the arrow keys go from `date` to the ones beside, above and below it. `reach` hears which; the
 * focus is on it as soon as it is drawn.
 */
export function walkOverDays(
  event: KeyboardEvent,
  table: Element | null,
  date: CalendarDate,
  reach: (next: CalendarDate) => void,
): void {
  const days = daysByKey[event.key];
  if (days === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const next = addDays(date, days);
  reach(next);
  requestAnimationFrame(() => table?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus());
}

import { useMemo, useState } from 'react';
import type { SalonId } from '../../../shared/domain/ids.ts';
import { addDays, type CalendarDate, datesBetween } from '../../../shared/domain/zoned-time.ts';
import { useAskedAhead, useDeskQuery } from '../../api/queries.ts';
import { type IndexedRange, indexed } from './indexed-range.ts';

/** Dates of the calendar, both included. */
export type Dates = { readonly from: CalendarDate; readonly to: CalendarDate };

export type RangeState = {
  /** The last range that the desk has answered; undefined until there is one. While another loads, it is still the one before. */
  readonly range: IndexedRange | undefined;
  /** Whether it is the range that was asked for: nothing is booked on another that is still drawn. */
  readonly isCurrent: boolean;
  /** Why the asked range cannot be shown, as a sentence. */
  readonly error: string | undefined;
};

/** Everything that the calendar of these dates needs, kept up to date. */
export function useRange(salonId: SalonId, { from, to }: Dates): RangeState {
  // Everything else of the window can be drawn while the desk answers.
  useAskedAhead('calendar.range', { salonId, from, to });
  const asked = useDeskQuery('calendar.range', { salonId, from, to });
  const current = useMemo(() => asked.data && indexed(asked.data), [asked.data]);
  const [last, setLast] = useState(current);
  const [direction, setDirection] = useState<'before' | 'after'>('after');
  if (current && current !== last) {
    setLast(current);
    if (last && current.from !== last.from) setDirection(current.from < last.from ? 'before' : 'after');
  }

  // The dates that come next are a keystroke away: asked for in advance, they are turned to without a wait.
  const days = datesBetween(from, to).length;
  const next =
    direction === 'after'
      ? { salonId, from: addDays(to, 1), to: addDays(to, days) }
      : { salonId, from: addDays(from, -days), to: addDays(from, -1) };
  useDeskQuery('calendar.range', next, { enabled: current !== undefined });

  const range = current ?? (last?.salon.id === salonId ? last : undefined);
  return { range, isCurrent: current !== undefined, error: current ? undefined : asked.error?.message };
}

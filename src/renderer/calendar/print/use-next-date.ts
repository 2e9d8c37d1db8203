import { useState } from 'react';
import { addDays, type CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useToday } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { firstDateWithSomebody } from '../day/day-columns.ts';
import { indexed } from '../range/indexed-range.ts';

const daysAtOnce = 7;
/** How many days ahead a date with somebody on it is looked for. */
const daysAhead = 42;

/** The next date on which somebody works or is booked. */
export type NextDate =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly date: CalendarDate }
  /** Not within six weeks. */
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly why: string };

/** Looks for the next date after today on which somebody works or is booked, a week at a time. */
export function useNextDate(): NextDate {
  const salonId = useSalon().id;
  const today = useToday();
  const [daysSeen, setDaysSeen] = useState(0);
  const from = addDays(today, daysSeen + 1);
  const isOver = daysSeen >= daysAhead;
  const { data, error } = useDeskQuery(
    'calendar.range',
    { salonId, from, to: addDays(from, daysAtOnce - 1) },
    { enabled: !isOver },
  );
  if (isOver) return { state: 'none' };
  if (error) return { state: 'failed', why: error.message };
  if (!data) return { state: 'looking' };
  const date = firstDateWithSomebody(indexed(data));
  if (date !== undefined) return { state: 'found', date };
  setDaysSeen(daysSeen + daysAtOnce);
  return { state: 'looking' };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { CalendarView } from '../../app/route.ts';
import type { SoughtPlace } from '../../app/sought-place.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Dates } from '../range/use-range.ts';
import { weekOf } from '../week/week-columns.ts';

export type View = {
  readonly kind: CalendarView;
  /** As what one date is shown: as the kind that is chosen or, until the dates of a week are there, the one before. */
  readonly ofOneDate: Exclude<CalendarView, 'week'>;
  /** The date that is looked at; of a week the one that a day would show. */
  readonly date: CalendarDate;
  /** The dates of the columns. */
  readonly dates: Dates;
  /** Whose week it is, once somebody was chosen. */
  readonly person: StaffId | undefined;
  /** The dates that another date, or the other kind, would show. */
  readonly datesOf: (date: CalendarDate, kind?: CalendarView) => Dates;
  readonly goTo: (date: CalendarDate) => void;
  readonly setKind: (kind: CalendarView) => void;
  readonly setPerson: (person: StaffId) => void;
  /** Whether cancelled bookings and no-shows are shown as traces. */
  readonly showsTraces: boolean;
  readonly setTraces: (shows: boolean) => void;
};

/**
 * Which dates of whom the calendar shows: those that it showed last today, else today; `asked` where a booking is to be opened. While a place is `sought` it
 * shows that, and then again what it showed before.
 */
export function useView(
  asked: CalendarDate | undefined,
  today: CalendarDate,
  sought: SoughtPlace | undefined,
): View {
  const { firstDayOfWeek } = useLanguage().formats;
  const { shownCalendar, keepCalendar } = useNavigation();
  const [last] = useState(shownCalendar);
  const [kind, choose] = useState<CalendarView>(last?.view ?? 'day');
  const [ofOneDate, setOfOneDate] = useState<View['ofOneDate']>(kind === 'week' ? 'day' : kind);
  const [date, goTo] = useState(asked ?? (last?.on === today ? last.date : today));
  const [person, setPerson] = useState<StaffId | undefined>(last?.person);
  const [showsTraces, setTraces] = useState(last?.showsTraces === true);
  useEffect(() => {
    keepCalendar({
      view: kind,
      date,
      on: today,
      ...(person ? { person } : {}),
      ...(showsTraces ? { showsTraces } : {}),
    });
  }, [keepCalendar, kind, date, person, today, showsTraces]);
  const datesOf = useCallback(
    (of: CalendarDate, as: CalendarView = kind): Dates =>
      as === 'week' ? weekOf(of, firstDayOfWeek) : { from: of, to: of },
    [kind, firstDayOfWeek],
  );
  const setKind = useCallback((next: CalendarView) => {
    choose(next);
    if (next !== 'week') setOfOneDate(next);
  }, []);
  const shown = sought?.date ?? date;
  const whose = sought?.staffId ?? person;
  return useMemo(
    () => ({
      kind,
      ofOneDate,
      date: shown,
      dates: datesOf(shown),
      person: whose,
      datesOf,
      goTo,
      setKind,
      setPerson,
      showsTraces,
      setTraces,
    }),
    [kind, ofOneDate, shown, whose, datesOf, setKind, showsTraces],
  );
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { CalendarView, HourHeight } from '../../app/route.ts';
import type { SoughtPlace } from '../../app/sought-place.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Dates } from '../range/use-range.ts';
import { weekOf } from '../week/week-columns.ts';

/** Whose columns a day has; undefined shows whoever is at work. */
export type ShownStaff = ReadonlySet<StaffId> | undefined;

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
  readonly shown: ShownStaff;
  readonly setShown: (shown: ShownStaff) => void;
  /** The service whose bookings alone are shown in full; undefined shows all. */
  readonly serviceId: ServiceId | undefined;
  readonly setService: (service: ServiceId | undefined) => void;
  /** Whether cancelled bookings and no-shows are shown as traces. */
  readonly showsTraces: boolean;
  readonly setTraces: (shows: boolean) => void;
  readonly hourHeight: HourHeight;
  readonly setHourHeight: (pixels: HourHeight) => void;
};

const usualHourHeight: HourHeight = 84;

/** Whether a view is a grid, on which one books. */
export function isGrid(kind: CalendarView): boolean {
  return kind !== 'month' && kind !== 'list';
}

/**
 * Which dates of whom the calendar shows: those that it showed last today, else today; `asked` where a booking is to be opened. While a place is `sought` it
 * shows that, on the grid, and then again what it showed before.
 */
export function useView(
  asked: CalendarDate | undefined,
  today: CalendarDate,
  sought: SoughtPlace | undefined,
): View {
  const { firstDayOfWeek } = useLanguage().formats;
  const { shownCalendar, keepCalendar } = useNavigation();
  const [last] = useState(shownCalendar);
  const [chosenKind, choose] = useState<CalendarView>(last?.view ?? 'day');
  const [ofOneDate, setOfOneDate] = useState<View['ofOneDate']>(chosenKind === 'week' ? 'day' : chosenKind);
  const [date, goTo] = useState(asked ?? (last?.on === today ? last.date : today));
  const [person, setPerson] = useState<StaffId | undefined>(last?.person);
  const [shown, setShown] = useState<ShownStaff>(() => last?.people && new Set(last.people));
  const [serviceId, setService] = useState<ServiceId | undefined>(last?.serviceId);
  const [showsTraces, setTraces] = useState(last?.showsTraces === true);
  const [hourHeight, setHourHeight] = useState(last?.hourHeight ?? usualHourHeight);
  useEffect(() => {
    keepCalendar({
      view: chosenKind,
      date,
      on: today,
      ...(person ? { person } : {}),
      ...(shown ? { people: [...shown] } : {}),
      ...(serviceId ? { serviceId } : {}),
      ...(showsTraces ? { showsTraces } : {}),
      ...(hourHeight === usualHourHeight ? {} : { hourHeight }),
    });
  }, [keepCalendar, chosenKind, date, person, shown, serviceId, today, showsTraces, hourHeight]);
  const kind = sought?.slot && !isGrid(chosenKind) ? 'day' : chosenKind;
  const datesOf = useCallback(
    (of: CalendarDate, as: CalendarView = kind): Dates =>
      as === 'week' ? weekOf(of, firstDayOfWeek) : { from: of, to: of },
    [kind, firstDayOfWeek],
  );
  const setKind = useCallback((next: CalendarView) => {
    choose(next);
    if (next !== 'week') setOfOneDate(next);
  }, []);
  const shownDate = sought?.date ?? date;
  const whose = sought?.staffId ?? person;
  return useMemo(
    () => ({
      kind,
      ofOneDate,
      date: shownDate,
      dates: datesOf(shownDate),
      person: whose,
      datesOf,
      goTo,
      setKind,
      setPerson,
      shown,
      setShown,
      serviceId,
      setService,
      showsTraces,
      setTraces,
      hourHeight,
      setHourHeight,
    }),
    [kind, ofOneDate, shownDate, whose, datesOf, setKind, shown, serviceId, showsTraces, hourHeight],
  );
}

import { useCallback, useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Dates } from '../range/use-range.ts';
import { weekOf } from '../week/week-columns.ts';

/** The day of many people, the week of one, or the rooms and devices of a day. */
export type ViewKind = 'day' | 'week' | 'rooms';

export type View = {
  readonly kind: ViewKind;
  /** As what one date is shown: as the kind that is chosen or, until the dates of a week are there, the one before. */
  readonly ofOneDate: Exclude<ViewKind, 'week'>;
  /** The date that is looked at; of a week the one that a day would show. */
  readonly date: CalendarDate;
  /** The dates of the columns. */
  readonly dates: Dates;
  /** Whose week it is, once somebody was chosen. */
  readonly person: StaffId | undefined;
  /** The dates that another date, or the other kind, would show. */
  readonly datesOf: (date: CalendarDate, kind?: ViewKind) => Dates;
  readonly goTo: (date: CalendarDate) => void;
  readonly setKind: (kind: ViewKind) => void;
  readonly setPerson: (person: StaffId) => void;
};

/** Which dates of whom the calendar shows. */
export function useView(first: CalendarDate): View {
  const { firstDayOfWeek } = useLanguage().formats;
  const [kind, choose] = useState<ViewKind>('day');
  const [ofOneDate, setOfOneDate] = useState<View['ofOneDate']>('day');
  const [date, goTo] = useState(first);
  const [person, setPerson] = useState<StaffId | undefined>(undefined);
  const datesOf = useCallback(
    (of: CalendarDate, as: ViewKind = kind): Dates =>
      as === 'week' ? weekOf(of, firstDayOfWeek) : { from: of, to: of },
    [kind, firstDayOfWeek],
  );
  const setKind = useCallback((next: ViewKind) => {
    choose(next);
    if (next !== 'week') setOfOneDate(next);
  }, []);
  return useMemo(
    () => ({ kind, ofOneDate, date, dates: datesOf(date), person, datesOf, goTo, setKind, setPerson }),
    [kind, ofOneDate, date, person, datesOf, setKind],
  );
}

import { useCallback, useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Dates } from '../range/use-range.ts';
import { weekOf } from '../week/week-columns.ts';

/** The day of many people, or the week of one. */
export type ViewKind = 'day' | 'week';

export type View = {
  readonly kind: ViewKind;
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
  const [kind, setKind] = useState<ViewKind>('day');
  const [date, goTo] = useState(first);
  const [person, setPerson] = useState<StaffId | undefined>(undefined);
  const datesOf = useCallback(
    (of: CalendarDate, as: ViewKind = kind): Dates =>
      as === 'day' ? { from: of, to: of } : weekOf(of, firstDayOfWeek),
    [kind, firstDayOfWeek],
  );
  return useMemo(
    () => ({ kind, date, dates: datesOf(date), person, datesOf, goTo, setKind, setPerson }),
    [kind, date, person, datesOf],
  );
}

import { type KeyboardEvent, useRef, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { type CalendarDate, firstOfMonth, partsOfDate } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useToday } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { weeksOfMonth } from '../../ui/month.ts';
import { Problem } from '../../ui/Problem.tsx';
import { walkOverDays } from '../../ui/walk-over-days.ts';
import { loadInWords } from './load-in-words.ts';
import './month-view.css';

/** A month, each date with how much of it is booked. The arrow keys walk over the dates, Enter opens one. */
export function MonthView({
  date,
  shown,
  onDate,
  onOpen,
}: {
  readonly date: CalendarDate;
  /** Whose time counts; undefined counts everybody's. */
  readonly shown: ReadonlySet<StaffId> | undefined;
  /** The keyboard has come to another date. */
  readonly onDate: (date: CalendarDate) => void;
  readonly onOpen: (date: CalendarDate) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.calendar.month;
  const salon = useSalon();
  const today = useToday();
  const table = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState(date);
  const [shownFor, setShownFor] = useState(date);
  if (shownFor !== date) {
    setShownFor(date);
    setReached(date);
  }
  const month = firstOfMonth(date);
  const weeks = weeksOfMonth(month, formats.firstDayOfWeek);
  const dates = weeks.flat();
  const [from, to] = [dates[0] ?? date, dates.at(-1) ?? date];
  const loads = useDeskQuery('calendar.load', { salonId: salon.id, from, to }, { keepsPrevious: true });
  const loadOn = new Map(loads.data?.map((load) => [load.date, load]));

  function walk(event: KeyboardEvent) {
    walkOverDays(event, table.current, reached, (next) => {
      setReached(next);
      if (firstOfMonth(next) !== month) onDate(next);
    });
  }

  return (
    <div className="month-view">
      <Problem text={loads.error?.message} />
      <table className="month-view-days figures" ref={table} aria-label={formats.date(month, 'month')}>
        <thead>
          <tr>
            {formats.weekdays.map((day) => (
              <th key={day} scope="col">
                {formats.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const load = loadOn.get(day);
                const told = load && loadInWords(load, shown, language);
                const said = [told?.off, told?.count, told?.percent && text.booked(told.percent)];
                return (
                  <td key={day}>
                    <button
                      type="button"
                      className="month-view-day"
                      data-date={day}
                      data-outside={firstOfMonth(day) === month ? undefined : true}
                      data-off={told?.off === undefined ? undefined : true}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={[formats.date(day, 'long'), ...said.filter(Boolean)].join(', ')}
                      tabIndex={day === reached ? 0 : -1}
                      onKeyDown={walk}
                      onClick={() => onOpen(day)}
                    >
                      <span className="month-view-date">{partsOfDate(day).day}</span>
                      {told?.percent === undefined ? null : (
                        <span className="month-view-percent">{told.percent}</span>
                      )}
                      {told?.off === undefined ? null : <span className="month-view-off">{told.off}</span>}
                      {told?.count === undefined ? null : (
                        <span className="month-view-count">{told.count}</span>
                      )}
                      {told?.share === undefined ? null : (
                        <span className="month-view-bar">
                          <span style={{ inlineSize: `${Math.min(1, told.share) * 100}%` }} />
                        </span>
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type CalendarDate, firstOfMonth, partsOfDate } from '../../shared/domain/zoned-time.ts';
import { useToday } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { IconButton } from './IconButton.tsx';
import { weeksOfMonth } from './month.ts';
import { walkOverDays } from './walk-over-days.ts';
import './month-picker.css';

/** A month to choose a day from. Arrow keys walk over the days, Enter shows one. */
export function MonthPicker({
  date,
  autoFocus = false,
  takesDrops = false,
  onChoose,
}: {
  /** Undefined while none is chosen. */
  readonly date: CalendarDate | undefined;
  readonly autoFocus?: boolean;
  /** Whether what is dragged can be let go on a day. */
  readonly takesDrops?: boolean;
  readonly onChoose: (date: CalendarDate) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.fields;
  const today = useToday();
  const [month, setMonth] = useState(() => firstOfMonth(date ?? today));
  const [shownFor, setShownFor] = useState(date);
  const [reached, setReached] = useState(date ?? today);
  const table = useRef<HTMLTableElement>(null);
  if (shownFor !== date) {
    setShownFor(date);
    setReached(date ?? today);
    setMonth(firstOfMonth(date ?? today));
  }
  const weeks = weeksOfMonth(month, formats.firstDayOfWeek);
  const tabStop = weeks.flat().includes(reached) ? reached : month;

  useEffect(() => {
    if (autoFocus)
      table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [autoFocus]);

  function walk(event: KeyboardEvent) {
    walkOverDays(event, table.current, tabStop, (next) => {
      setReached(next);
      setMonth(firstOfMonth(next));
    });
  }

  return (
    <section className="month-picker" aria-label={formats.date(month, 'month')}>
      <header className="month-picker-header">
        <h3>{formats.date(month, 'month')}</h3>
        <IconButton
          label={text.previousMonth}
          size="small"
          icon={ChevronLeft}
          onPress={() => setMonth(firstOfMonth(month, -1))}
        />
        <IconButton
          label={text.nextMonth}
          size="small"
          icon={ChevronRight}
          onPress={() => setMonth(firstOfMonth(month, 1))}
        />
      </header>
      <table className="month-picker-days figures" ref={table}>
        <thead>
          <tr>
            {formats.weekdays.map((day) => (
              <th key={day} scope="col" abbr={formats.weekday(day)}>
                <span aria-hidden="true">{formats.weekday(day, 'short')}</span>
                <span className="unseen">{formats.weekday(day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    className="month-picker-day"
                    data-date={day}
                    data-drop-date={takesDrops ? day : undefined}
                    data-outside={firstOfMonth(day) === month ? undefined : true}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={day === date}
                    aria-label={formats.date(day, 'long')}
                    tabIndex={day === tabStop ? 0 : -1}
                    onKeyDown={walk}
                    onClick={() => onChoose(day)}
                  >
                    {partsOfDate(day).day}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

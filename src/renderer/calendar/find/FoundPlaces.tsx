import { type KeyboardEvent, useState } from 'react';
import { shortName } from '../../../shared/domain/client.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import { type FoundPlace, fitInWords } from './fit-in-words.ts';

/** Moves the focus to the place before or after in the list. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('.find-place')];
  const at = places.findIndex((place) => place.matches(':focus'));
  const next = places[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/** The places that were found, by date where the earliest come first, else in the order of their fit; each is shown on the grid as one goes through them. */
export function FoundPlaces({
  places,
  isByDate,
  staff,
  zone,
  isSearching,
  onPreview,
  onChoose,
}: {
  readonly places: readonly FoundPlace[];
  readonly isByDate: boolean;
  readonly staff: readonly Staff[];
  readonly zone: TimeZone;
  /** Whether these are of the question before, of which none can be chosen. */
  readonly isSearching: boolean;
  readonly onPreview: (slots: readonly Slot[]) => void;
  readonly onChoose: (slots: readonly Slot[]) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const nameOf = ({ staffId }: Slot): string =>
    shortName(staff.find(({ id }) => id === staffId)?.name ?? words.calendar.formerColleague);
  const dateOf = ({ slots: [first] }: FoundPlace): CalendarDate | undefined =>
    first && dateAt(first.startTime, zone);
  // One stop for Tab, at the place where the focus was last; the arrow keys go from one to the next.
  const [stop, setStop] = useState<Instant | undefined>(undefined);
  const starts = places.flatMap(({ slots: [first] }) => first?.startTime ?? []);
  const stopAt = starts.find((start) => start === stop) ?? starts[0];
  const groups = isByDate ? [...Map.groupBy(places, dateOf)] : [[undefined, places] as const];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from one button to the next.
    <div className="find-places" onKeyDown={step}>
      {groups.map(([date, ofDate]) => (
        <section key={date ?? 'all'} className="find-date">
          {date === undefined ? null : <h3>{formats.date(date, 'spoken')}</h3>}
          <ul>
            {ofDate.map((place) => {
              const { slots, fit } = place;
              const [first] = slots;
              if (!first) return null;
              const on = dateOf(place);
              const people = [...new Set(slots.map(nameOf))];
              const why = fitInWords(fit, language);
              return (
                <li key={`${first.startTime}`}>
                  <button
                    type="button"
                    className="find-place"
                    // Not disabled: the focus stays for whoever goes through the list.
                    aria-disabled={isSearching}
                    tabIndex={first.startTime === stopAt ? 0 : -1}
                    onFocus={() => {
                      setStop(first.startTime);
                      onPreview(slots);
                    }}
                    onMouseEnter={() => onPreview(slots)}
                    onMouseLeave={() => onPreview([])}
                    onBlur={() => onPreview([])}
                    onClick={() => onChoose(slots)}
                  >
                    <span className="find-place-time figures">
                      {isByDate || !on ? '' : `${formats.date(on, 'short')}, `}
                      {formats.time(first.startTime, zone)}
                    </span>
                    <span className="find-place-who">{formats.list(people)}</span>
                    {why === '' ? null : <span className="find-place-why">{why}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId, ServiceId } from '../../../shared/domain/ids.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery, useStaff } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { unitsInWords } from '../range/column-words.ts';
import type { Ground } from '../range/ground.ts';
import { holdsInstant, type IndexedRange, isMarkedStranded } from '../range/indexed-range.ts';
import { minutesLate } from '../range/minutes-late.ts';
import { BookingTable, type ListedBooking } from './BookingTable.tsx';
import './list-view.css';

/** The bookings of a date, one below the other; and those of any date, by their client. */
export function ListView({
  range,
  grounds,
  serviceId,
  searched,
  selectedId,
  isLateAsked,
  onLateShown,
  onSearch,
  onOpen,
  onEnter,
}: {
  readonly range: IndexedRange;
  /** The columns whose bookings are listed. */
  readonly grounds: readonly Ground[];
  /** The service whose bookings alone are listed; undefined lists all. */
  readonly serviceId: ServiceId | undefined;
  /** What is typed into the search; empty lists the date. */
  readonly searched: string;
  readonly selectedId: BookingId | undefined;
  /** Whoever is late is to be shown, the first of them with the keyboard. */
  readonly isLateAsked: boolean;
  readonly onLateShown: () => void;
  readonly onSearch: (text: string) => void;
  readonly onOpen: (booking: NamedBooking) => void;
  readonly onEnter: (booking: NamedBooking) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.list;
  const { id: salonId, timeZone } = useSalon();
  const now = useNow();
  const today = dateAt(now, timeZone);
  const staff = useStaff(salonId, true);
  const query = useDeferredValue(searched.trim());
  const found = useDeskQuery(
    'bookings.search',
    { salonId, query },
    { enabled: query !== '', keepsPrevious: true },
  );

  const listed = useMemo(() => {
    const names = new Map(staff.data?.map(({ id, name }) => [id, name]));
    return (booking: NamedBooking): ListedBooking => {
      const late = minutesLate(booking, now);
      return {
        booking,
        staff: names.get(booking.staffId) ?? range.records.staff.get(booking.staffId)?.name ?? '',
        units: unitsInWords(
          range,
          booking.resources.map(({ resourceId }) => resourceId),
        ),
        color: range.records.services.get(booking.serviceId)?.color ?? '',
        late: late > 0 ? formats.minutes(late) : undefined,
        // Of other dates it is not known by what they would be judged.
        isStranded:
          holdsInstant(range, booking.startTime) && isMarkedStranded(range, booking, range.from, today),
      };
    };
  }, [staff.data, range, today, now, formats]);
  const ofDate = useMemo(
    () =>
      grounds
        .flatMap(({ bookings, traces }) => [...bookings, ...traces])
        .filter((booking) => serviceId === undefined || booking.serviceId === serviceId)
        .toSorted((a, b) => a.startTime - b.startTime)
        .map(listed),
    [grounds, listed, serviceId],
  );
  const tables = useRef<HTMLDivElement>(null);
  const showLate = useEffectEvent(() => {
    onLateShown();
    onSearch('');
    const late = ofDate.find((one) => one.late !== undefined)?.booking;
    const first = late ?? ofDate[0]?.booking;
    // As the arrow keys do: the keys that follow are about it.
    if (late) onOpen(late);
    // The focus is on it as soon as the rows are drawn.
    requestAnimationFrame(() =>
      tables.current?.querySelector<HTMLElement>(`[data-key="${first?.id}"]`)?.focus(),
    );
  });
  useEffect(() => {
    if (isLateAsked) showLate();
  }, [isLateAsked]);
  const isSearching = query !== '';
  const sections = isSearching
    ? [
        { title: text.upcoming, bookings: found.data?.upcoming ?? [] },
        { title: text.past, bookings: found.data?.past ?? [] },
      ]
    : [];
  const foundCount = sections.reduce((sum, { bookings }) => sum + bookings.length, 0);
  return (
    <div className="list-view">
      <div className="list-view-top">
        <SearchField label={text.search} placeholder={text.search} value={searched} onChange={onSearch} />
        <p className="list-view-count" role="status">
          {isSearching
            ? found.data && !found.isPlaceholderData
              ? text.found(foundCount, formats)
              : ''
            : words.calendar.bookings(ofDate.length, formats)}
        </p>
      </div>
      <Problem text={isSearching ? found.error?.message : undefined} />
      <div ref={tables} className="list-view-tables">
        {isSearching ? (
          sections.map(({ title, bookings }) =>
            bookings.length === 0 ? null : (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                <BookingTable
                  label={title}
                  rows={bookings.map(listed)}
                  hasDates
                  selectedId={selectedId}
                  onOpen={onOpen}
                  onEnter={onEnter}
                />
              </section>
            ),
          )
        ) : ofDate.length === 0 ? (
          <EmptyState title={text.none}>{text.noneExplained}</EmptyState>
        ) : (
          <BookingTable
            label={text.ofDate(formats.date(range.from, 'long'))}
            rows={ofDate}
            hasDates={false}
            selectedId={selectedId}
            onOpen={onOpen}
            onEnter={onEnter}
          />
        )}
        {isSearching && found.data && !found.isPlaceholderData && foundCount === 0 ? (
          <EmptyState title={text.noneFound}>{text.noneFoundExplained}</EmptyState>
        ) : null}
      </div>
    </div>
  );
}

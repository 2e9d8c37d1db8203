import { useEffect, useRef, useState } from 'react';
import { type BookingStatus, canChangeStatus, type NamedBooking } from '../../../shared/domain/booking.ts';
import { shortName } from '../../../shared/domain/client.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { statusActionName } from '../../booking/status-changes.ts';
import { statusIcons } from '../../booking/status-icons.ts';
import type { BookingChanges } from '../../booking/use-booking-changes.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { showNotice } from '../../ui/notices.ts';
import { stillOpen } from './still-open.ts';

/** So many are listed until all of them are asked for: a salon that closes nothing has hundreds. */
const listedAtFirst = 8;

/** How a booking that is over may have ended. One that was never agreed is said to have come before it is complete. */
function endingsOf({ status }: NamedBooking): readonly BookingStatus[] {
  const came = canChangeStatus(status, 'completed') ? 'completed' : 'arrived';
  return [came, ...(canChangeStatus(status, 'no_show') ? (['no_show'] as const) : [])];
}

/** Today's bookings, and those of the dates on the grid, that are over and still open: each is ended in one press. Nothing when there are none. */
export function StillOpen({
  staff,
  shown,
  changes,
  onOpen,
}: {
  readonly staff: readonly Staff[];
  /** The bookings of the dates on the grid. */
  readonly shown: readonly NamedBooking[];
  readonly changes: BookingChanges;
  readonly onOpen: (id: BookingId, date: CalendarDate) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.rail;
  const { id: salonId, timeZone } = useSalon();
  const now = useNow();
  const today = dateAt(now, timeZone);
  const range = useDeskQuery('calendar.range', { salonId, from: today, to: today });
  const open = stillOpen(range.data?.bookings ?? [], shown, now);
  const [isAllListed, setAllListed] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  /** The place in the list of the row that was ended last: the focus stays there, on the row that comes up. */
  const endedAt = useRef<number | undefined>(undefined);
  const ids = open.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that went has taken the focus along.
  useEffect(() => {
    const place = endedAt.current;
    if (place === undefined || document.activeElement !== document.body) return;
    endedAt.current = undefined;
    const rows = list.current?.children;
    rows?.[Math.min(place, rows.length - 1)]?.querySelector<HTMLElement>('.button')?.focus();
  }, [ids]);

  async function end(booking: NamedBooking, status: BookingStatus, place: number) {
    endedAt.current = place;
    if (await changes.changeStatus(booking, status)) {
      const who = bookedForInWords(booking.clientName, words);
      showNotice({ text: text.ended(who, status), tone: 'neutral', about: 'still_open' });
    } else {
      // Its panel says why the desk refused.
      endedAt.current = undefined;
      onOpen(booking.id, dateAt(booking.startTime, timeZone));
    }
  }

  if (open.length === 0) return null;
  const listed = isAllListed ? open : open.slice(0, listedAtFirst);
  return (
    <section className="day-rail-section day-rail-list" aria-label={text.stillOpen}>
      <h3>
        {text.stillOpen} <span className="day-rail-count figures">{formats.number(open.length)}</span>
      </h3>
      <ul ref={list}>
        {listed.map((booking, place) => {
          const { id, startTime, clientName, serviceName, staffId, status } = booking;
          const date = dateAt(startTime, timeZone);
          const who = bookedForInWords(clientName, words);
          const person = staff.find((one) => one.id === staffId);
          return (
            <li key={id} className="day-rail-open">
              <button type="button" className="day-rail-comer" onClick={() => onOpen(id, date)}>
                <span className="day-rail-comer-time figures">{formats.time(startTime, timeZone)}</span>
                <span className="day-rail-comer-who" data-name>
                  {who}
                </span>
                <span className="day-rail-comer-what">
                  {date === today ? '' : `${formats.date(date, 'short')} · `}
                  {serviceName}
                  {person ? `, ${shortName(person.name)}` : ''}
                </span>
              </button>
              {endingsOf(booking).map((ending) => (
                <IconButton
                  key={ending}
                  size="small"
                  icon={statusIcons[ending]}
                  label={text.end(statusActionName(status, ending, words), who)}
                  isPending={changes.isRunning}
                  onPress={() => void end(booking, ending, place)}
                />
              ))}
            </li>
          );
        })}
      </ul>
      {listed.length < open.length ? (
        <button type="button" className="day-rail-choice day-rail-all" onClick={() => setAllListed(true)}>
          {text.allOpen(open.length, formats)}
        </button>
      ) : null}
    </section>
  );
}

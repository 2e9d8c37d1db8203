import { X } from 'lucide-react';
import { shortName } from '../../../shared/domain/client.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { forgetPlace, type KnownPlace, useFreedPlaces } from '../../waitlist/freed-places.ts';
import { type Match, useBookMatch } from '../../waitlist/use-book-match.ts';
import { servicesInWords } from '../../waitlist/wish-in-words.ts';

/** So many of those whom a place suits are shown: one of them will take it. */
const shownMatches = 3;

type Props = {
  readonly staff: readonly Staff[];
  readonly services: readonly Service[];
  readonly onOpen: (id: BookingId, date: CalendarDate) => void;
};

function Place({ place, staff, services, onOpen }: Props & { readonly place: KnownPlace }) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.waitlist;
  const { id: salonId, timeZone } = useSalon();
  const { staffId, startTime, endTime, givenUpBy } = place;
  const matches = useDeskQuery('waitlist.matches', { salonId, staffId, startTime, endTime, givenUpBy });
  const bookMatch = useBookMatch();
  const [best] = matches.data ?? [];
  const first = best?.slots[0];
  if (!first) return null;
  const person = shortName(staff.find(({ id }) => id === staffId)?.name ?? words.calendar.formerColleague);
  const whenOf = (startTime: Instant) => text.place(formats.dateTime(startTime, timeZone, 'short'), person);
  async function book(match: Match) {
    const booking = await bookMatch(match);
    if (booking) onOpen(booking.id, dateAt(booking.startTime, timeZone));
  }
  return (
    <li className="free-now-place">
      <p className="free-now-head">
        <span>{text.freeNow}</span>
        <IconButton
          size="small"
          icon={X}
          label={text.dismiss(whenOf(first.startTime))}
          onPress={() => forgetPlace(place)}
        />
      </p>
      <p className="free-now-when figures" data-name>
        {whenOf(first.startTime)}
      </p>
      <ul>
        {(matches.data ?? []).slice(0, shownMatches).map((match) => (
          <li key={match.entry.id} className="free-now-match">
            <p>
              <span data-name>
                {text.suits(
                  shortName(match.entry.clientName),
                  servicesInWords(match.entry, services, language),
                )}
              </span>
              <span className="free-now-since figures">
                {match.entry.clientPhone ? `${match.entry.clientPhone} · ` : ''}
                {text.since(formats.date(dateAt(match.entry.createdAt, timeZone), 'short'))}
              </span>
            </p>
            <Button
              size="small"
              aria-label={text.book(
                match.entry.clientName,
                whenOf(match.slots[0]?.startTime ?? first.startTime),
              )}
              onPress={() => void book(match)}
            >
              {text.bookShort}
            </Button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The places that became free and suit somebody who waits: each is booked in one press. Nothing where there are none. */
export function FreeNow(props: Props) {
  const { id: salonId } = useSalon();
  const { waitlist } = useLanguage().words;
  const places = useFreedPlaces(salonId, useNow());
  if (places.length === 0) return null;
  return (
    <ul className="free-now" aria-label={waitlist.freeNow}>
      {places.map((place) => (
        <Place key={place.id} place={place} {...props} />
      ))}
    </ul>
  );
}

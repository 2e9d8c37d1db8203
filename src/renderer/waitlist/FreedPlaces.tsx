import { useEffect, useEffectEvent, useRef } from 'react';
import { shortName } from '../../shared/domain/client.ts';
import type { FreedPlace } from '../../shared/domain/freed-place.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import type { News } from '../api/desk-api.ts';
import { useDesk } from '../api/desk-context.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { placesFreedBy, rememberPlace } from './freed-places.ts';
import { type Match, useBookMatch } from './use-book-match.ts';

/** The most entries of the history that are looked through for one announcement. */
const maxChanges = 200;
const noticeSeconds = 15;

/** Hears what becomes free in any window while somebody waits, keeps it in mind, and says so where it suits somebody. Shows nothing itself. */
export function FreedPlaces() {
  const desk = useDesk();
  const { words, formats } = useLanguage();
  const { id: salonId, timeZone } = useSalon();
  const waiting = useDeskQuery('waitlist.list', { salonId });
  const bookMatch = useBookMatch();
  const navigation = useNavigation();
  // A place is booked a while after it was offered, perhaps from another screen.
  const latest = useRef(navigation);
  useEffect(() => {
    latest.current = navigation;
  });

  /** Books a place and, on the calendar, opens the booking: its panel may still show the one that was cancelled. */
  async function book(match: Match) {
    const booking = await bookMatch(match);
    const { entry, go } = latest.current;
    if (!booking || entry.route.screen !== 'day') return;
    go({ screen: 'day', booking: { id: booking.id, date: dateAt(booking.startTime, timeZone) } });
  }

  async function offer(place: FreedPlace) {
    const matches = await desk.call('waitlist.matches', { salonId, ...place });
    if (!matches.ok) return;
    const [best] = matches.value;
    const slot = best?.slots[0];
    if (!best || !slot) return;
    rememberPlace(salonId, place);
    const people = await desk.call('staff.list', { salonId });
    const person = people.ok ? people.value.find(({ id }) => id === place.staffId)?.name : undefined;
    const when = words.waitlist.place(
      formats.dateTime(slot.startTime, timeZone, 'short'),
      shortName(person ?? words.calendar.formerColleague),
    );
    const others = matches.value.length - 1;
    showNotice(
      {
        text: words.waitlist.notice(when, shortName(best.entry.clientName), others, formats),
        tone: 'neutral',
        action: { label: words.waitlist.bookShort, onAction: () => void book(best) },
      },
      noticeSeconds,
    );
  }

  const hear = useEffectEvent(async (news: News) => {
    if (news === 'missed' || news.event !== 'changed' || !waiting.data?.length) return;
    const { first, sequence, records } = news.message;
    if (!records.some((record) => record.entity === 'booking' && record.salonId === salonId)) return;
    const limit = Math.min(maxChanges, sequence - first + 1);
    const history = await desk.call('history.list', { salonId, before: sequence + 1, limit });
    const places = history.ok
      ? placesFreedBy(history.value.filter((change) => change.sequence >= first))
      : [];
    for (const place of places) await offer(place);
  });
  useEffect(() => desk.onAnnounced((news) => void hear(news)), [desk]);
  return null;
}

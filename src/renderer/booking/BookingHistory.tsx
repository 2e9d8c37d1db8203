import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { Change } from '../../shared/domain/history.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { historyAsked } from './history-asked.ts';
import { changeInWords, type HistoryNames } from './history-in-words.ts';

/** Who did what to a booking, newest first. */
export function BookingHistory({
  booking,
  names,
}: {
  readonly booking: NamedBooking;
  readonly names: HistoryNames;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking;
  const zone = useSalon().timeZone;
  const { go } = useNavigation();
  const history = useDeskQuery('history.list', historyAsked(booking), { keepsPrevious: true });
  const changes: readonly Change[] = (history.data ?? []).filter(({ entityId }) => entityId === booking.id);
  return (
    <section className="booking-panel-section">
      <h3>{text.panel.history}</h3>
      {history.error ? <p role="alert">{history.error.message}</p> : null}
      <ol className="booking-history">
        {changes.map((change) => (
          <li key={change.sequence}>
            {changeInWords(change, names, words).map((line) => (
              <span key={line}>{line}</span>
            ))}
            <span className="booking-history-when figures">
              {formats.dateTime(change.at, zone)} · {text.history.actors[change.actor]}
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        variant="quiet"
        onPress={() => go({ screen: 'history', filter: { bookingId: booking.id } })}
      >
        {text.panel.openHistory}
      </Button>
    </section>
  );
}

import type { NamedBooking } from '../../shared/domain/booking.ts';
import { shortName } from '../../shared/domain/client.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import './visit-parts.css';

/** The parts of the visit that a booking belongs to, each a way to it; nothing for a booking by itself. */
export function VisitParts({
  booking,
  parts,
  staff,
  zone,
  onOpen,
}: {
  readonly booking: NamedBooking;
  /** By start. */
  readonly parts: readonly NamedBooking[];
  readonly staff: readonly Staff[];
  readonly zone: TimeZone;
  readonly onOpen: (id: BookingId) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.visit;
  if (parts.length < 2) return null;
  return (
    <section className="visit-parts" aria-label={text.label}>
      <h3 className="visit-parts-title">{text.label}</h3>
      <ul>
        {parts.map(({ id, startTime, serviceName, staffId }) => {
          const who = staff.find((one) => one.id === staffId)?.name ?? words.calendar.formerColleague;
          return (
            <li key={id}>
              <button
                type="button"
                className="visit-parts-part"
                aria-current={id === booking.id || undefined}
                onClick={() => onOpen(id)}
              >
                <span className="figures">{formats.time(startTime, zone)}</span>
                <span className="visit-parts-what">{serviceName}</span>
                <span className="visit-parts-who">{shortName(who)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="visit-parts-note">{text.moves}</p>
    </section>
  );
}

import type { NamedBooking } from '../../shared/domain/booking.ts';
import { dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';
import { strings } from '../app/strings.ts';
import { formatDate, formatTimes } from '../app/wall-time.ts';
import { Button } from '../ui/Button.tsx';

const text = strings.schedule.stranded;

/** The bookings that the hours just saved no longer hold. */
export function StrandedBookings({
  bookings,
  zone,
  onClose,
}: {
  readonly bookings: readonly NamedBooking[];
  readonly zone: TimeZone;
  readonly onClose: () => void;
}) {
  return (
    <section className="stranded" role="alert">
      <h3>{text.title(bookings.length)}</h3>
      <p>{text.explanation}</p>
      <ul className="stranded-list figures">
        {bookings.map((booking) => (
          <li key={booking.id}>
            <span>{formatDate(dateAt(booking.startTime, zone), 'full')}</span>
            <span>{formatTimes(booking.startTime, booking.endTime, zone)}</span>
            <span>{booking.clientName ?? text.noClient}</span>
            <span>{booking.serviceName}</span>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={onClose}>
        {text.close}
      </Button>
    </section>
  );
}

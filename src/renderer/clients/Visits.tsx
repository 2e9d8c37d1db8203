import type { NamedBooking } from '../../shared/domain/booking.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useStaff } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';

/** A client's bookings, newest first. */
export function Visits({
  visits,
  bookingCount,
}: {
  readonly visits: readonly NamedBooking[];
  readonly bookingCount: number;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.visits;
  const salon = useSalon();
  const staff = useStaff(salon.id, true);
  const nameOf = (booking: NamedBooking) =>
    staff.data?.find(({ id }) => id === booking.staffId)?.name ?? (staff.data ? text.formerStaff : '');
  return (
    <section aria-labelledby="visits-title">
      <h3 id="visits-title">{text.title}</h3>
      {visits.length === 0 ? (
        <p className="client-quiet">{text.none}</p>
      ) : (
        <table className="visits figures">
          <thead>
            <tr>
              <th scope="col">{text.columns.date}</th>
              <th scope="col">{text.columns.time}</th>
              <th scope="col">{text.columns.service}</th>
              <th scope="col">{text.columns.staff}</th>
              <th scope="col">{text.columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((booking) => (
              <tr key={booking.id} data-status={booking.status}>
                <td>{formats.date(dateAt(booking.startTime, salon.timeZone), 'full')}</td>
                <td>{formats.times(booking.startTime, booking.endTime, salon.timeZone)}</td>
                <td>{booking.serviceName}</td>
                <td>{nameOf(booking)}</td>
                <td>{words.booking.statuses[booking.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bookingCount > visits.length ? (
        <p className="client-quiet">{text.newest(visits.length, formats)}</p>
      ) : null}
    </section>
  );
}

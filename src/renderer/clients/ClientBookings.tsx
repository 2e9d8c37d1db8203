import type { Output } from '../../shared/contract/contract.ts';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { statusIcons } from '../booking/status-icons.ts';
import { useLanguage } from '../language/use-language.ts';
import { bookedWithInWords, type Offered, useOffered } from './use-offered.ts';

/** Some of a client's bookings, a row for each, which leads to the booking on the calendar. */
function Rows({
  title,
  bookings,
  offered,
  whenNone,
  more,
}: {
  readonly title: string;
  readonly bookings: readonly NamedBooking[];
  readonly offered: Offered;
  readonly whenNone: string;
  /** Said below the rows: that there are others. */
  readonly more: string | undefined;
}) {
  const { words, formats } = useLanguage();
  const { timeZone } = useSalon();
  const { go } = useNavigation();
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {bookings.length === 0 ? (
        <p className="client-quiet">{whenNone}</p>
      ) : (
        <ul className="client-bookings">
          {bookings.map((booking) => {
            const { id, startTime, endTime, status, serviceName } = booking;
            const date = dateAt(startTime, timeZone);
            const StatusIcon = statusIcons[status];
            return (
              <li key={id}>
                <button
                  type="button"
                  className="client-booking"
                  data-status={status}
                  onClick={() => go({ screen: 'day', booking: { id, date } })}
                >
                  <span className="figures">{formats.date(date, 'full')}</span>
                  <span className="figures">{formats.times(startTime, endTime, timeZone)}</span>
                  <span className="client-booking-what">{serviceName}</span>
                  <span className="client-booking-who">{bookedWithInWords(offered, booking, words)}</span>
                  <span className="client-booking-status">
                    <StatusIcon size={13} strokeWidth={2.25} aria-hidden />
                    {words.booking.statuses[status]}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {more === undefined ? null : <p className="client-quiet">{more}</p>}
    </section>
  );
}

/** A client's bookings, what comes apart from what is over. */
export function ClientBookings({
  details: { upcoming, past, bookingCount },
}: {
  readonly details: Output<'clients.get'>;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.visits;
  const offered = useOffered();
  const isAll = bookingCount <= upcoming.length + past.length;
  return (
    <>
      <Rows
        title={text.upcoming}
        bookings={upcoming}
        offered={offered}
        whenNone={text.noNext}
        more={undefined}
      />
      <Rows
        title={text.past}
        bookings={past}
        offered={offered}
        whenNone={text.nonePast}
        more={isAll ? undefined : text.newest(upcoming.length, past.length, formats)}
      />
    </>
  );
}

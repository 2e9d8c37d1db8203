import { shortName } from '../../shared/domain/client.ts';
import type { BookingId, SalonId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import { dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import type { Speech } from '../../shared/words/speech.ts';
import type { DeskApi } from '../api/desk-api.ts';
import type { HistoryNames } from '../booking/history-in-words.ts';
import { clientNameInWords } from '../clients/client-name.ts';

/** How what a snapshot names is called on the screen. */
export type StepNames = HistoryNames & {
  readonly zone: TimeZone;
  readonly person: (staffId: string) => string;
  /** For whom, or else what, a booking is. */
  readonly booking: string;
};

/** What the records are called that a step of the salon names, as they are now; `bookingId` is the one that it is about. Times of `now`'s day are without their date. */
export async function namesOfStep(
  desk: DeskApi,
  { salonId, timeZone }: { readonly salonId: SalonId; readonly timeZone: TimeZone },
  bookingId: BookingId | undefined,
  now: Instant,
  { words, formats }: Speech,
): Promise<StepNames> {
  const everybody = { salonId, includeInactive: true };
  const [asked, staff, services, units] = await Promise.all([
    bookingId && desk.call('bookings.get', { id: bookingId }),
    desk.call('staff.list', everybody),
    desk.call('services.list', everybody),
    desk.call('resources.list', { salonId }),
  ]);
  const booking = asked?.ok ? asked.value : undefined;
  const nameIn = <Id extends string>(
    list: Result<readonly { readonly id: Id; readonly name: string }[], unknown>,
    id: string,
  ) => (list.ok ? list.value.find((one) => one.id === id)?.name : undefined);
  const person = (id: string): string => shortName(nameIn(staff, id) ?? words.calendar.formerColleague);
  const bookedFor = booking?.clientName == null ? undefined : clientNameInWords(booking.clientName, words);
  return {
    zone: timeZone,
    person,
    booking: bookedFor ?? booking?.serviceName ?? words.calendar.noClient,
    personAndTime: (staffId, at) => {
      const isToday = dateAt(at, timeZone) === dateAt(now, timeZone);
      return `${person(staffId)} ${isToday ? formats.time(at, timeZone) : formats.dateTime(at, timeZone)}`;
    },
    service: (id) => nameIn(services, id) ?? words.booking.history.formerService,
    unit: (id) => nameIn(units, id) ?? words.booking.history.formerUnit,
    price: formats.price,
    client: (id) => (id === booking?.clientId ? bookedFor : undefined) ?? words.booking.history.someoneElse,
  };
}

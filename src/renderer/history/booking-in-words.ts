import type { Booking } from '../../shared/domain/booking.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { differencesOf } from './fields.ts';
import type { RecordNames } from './record-names.ts';
import type { ToldChange } from './told-change.ts';
import type { HistorySpeech } from './use-history-speech.ts';

/** An instant as it is said of something that was done at `on`: on the same date the time alone. */
export function whenInWords(
  at: Instant,
  on: Instant,
  { formats }: HistorySpeech,
  { zone }: RecordNames,
): string {
  const isSameDate = dateAt(at, zone) === dateAt(on, zone);
  return isSameDate ? formats.time(at, zone) : formats.dateTime(at, zone);
}

/** The end of a move: on the date of its beginning the time alone. */
export function untilInWords(
  from: Instant,
  to: Instant,
  on: Instant,
  speech: HistorySpeech,
  names: RecordNames,
): string {
  const isSameDate = dateAt(from, names.zone) === dateAt(to, names.zone);
  return isSameDate ? speech.formats.time(to, names.zone) : whenInWords(to, on, speech, names);
}

const whatOf = ({ clientId, serviceId }: Booking, { words }: HistorySpeech, names: RecordNames): string =>
  words.history.bookings.of(names.client(clientId), names.service(serviceId));

/** For whom, what, when and with whom a booking is. */
function bookingInWords(booking: Booking, on: Instant, speech: HistorySpeech, names: RecordNames): string {
  return speech.words.history.bookings.at(
    whatOf(booking, speech, names),
    whenInWords(booking.startTime, on, speech, names),
    names.person(booking.staffId),
  );
}

function moveInWords(
  before: Booking,
  after: Booking,
  on: Instant,
  speech: HistorySpeech,
  names: RecordNames,
): string {
  const text = speech.words.history.bookings;
  const what = whatOf(before, speech, names);
  const from = whenInWords(before.startTime, on, speech, names);
  const to = untilInWords(before.startTime, after.startTime, on, speech, names);
  const [giver, taker] = [names.person(before.staffId), names.person(after.staffId)];
  if (before.staffId === after.staffId) return text.moved(what, from, to, taker);
  if (before.startTime === after.startTime) return text.given(what, from, giver, taker);
  return text.movedAndGiven(what, from, giver, to, taker);
}

/** What was done to a booking that was there before: the change of which a person would speak first. */
function changeInWords(
  before: Booking,
  after: Booking,
  on: Instant,
  speech: HistorySpeech,
  names: RecordNames,
): string {
  const { bookings: text, others, groups } = speech.words.history;
  const booking = bookingInWords(before, on, speech, names);
  if (before.status === 'cancelled' && after.status !== 'cancelled')
    return text.restored(bookingInWords(after, on, speech, names));
  if (before.status !== after.status) return text.becomes[after.status](booking);
  if (before.startTime !== after.startTime || before.staffId !== after.staffId)
    return moveInWords(before, after, on, speech, names);
  if (before.serviceId !== after.serviceId)
    return text.service(booking, names.service(before.serviceId), names.service(after.serviceId));
  if (before.clientId !== after.clientId) {
    const nameOf = ({ clientId }: Booking) => names.client(clientId) ?? groups.noClient;
    return text.client(booking, nameOf(before), nameOf(after));
  }
  const fields = differencesOf({ entity: 'booking', before, after }, speech, names).map(({ field }) => field);
  return fields.length > 0 ? others.changedIn(booking, fields.join(', ')) : others.changed(booking);
}

/** What was done to a booking, as it follows who did it. */
export function bookingChangeInWords(
  { before, after, at }: Extract<ToldChange, { entity: 'booking' }>,
  speech: HistorySpeech,
  names: RecordNames,
): string {
  const { bookings: text, others } = speech.words.history;
  if (before && after) return changeInWords(before, after, at, speech, names);
  const record = after ?? before;
  if (!record) return '';
  const booking = bookingInWords(record, at, speech, names);
  if (!after) return others.removed(booking);
  return after.status === 'pending' ? text.pending(booking) : text.booked(booking);
}

import type { Booking } from '../../shared/domain/booking.ts';
import type { Change } from '../../shared/domain/history.ts';
import { bookingChangeInWords, untilInWords, whenInWords } from './booking-in-words.ts';
import { isMergedAway, recordChangeInWords } from './record-in-words.ts';
import type { RecordNames } from './record-names.ts';
import type { HistoryStep } from './steps.ts';
import { directionOf, type ToldChange, toldChange } from './told-change.ts';
import type { HistorySpeech } from './use-history-speech.ts';

type BookingChange = Extract<ToldChange, { entity: 'booking' }>;

const isOfBooking = (change: ToldChange): change is BookingChange => change.entity === 'booking';

const bookingOf = ({ before, after }: BookingChange): Booking | null => after ?? before;

function changeInWords(change: ToldChange, speech: HistorySpeech, names: RecordNames): string {
  return isOfBooking(change)
    ? bookingChangeInWords(change, speech, names)
    : recordChangeInWords(change, speech, names);
}

/** The earliest of some bookings; undefined where there is none. */
function earliest(bookings: readonly (Booking | null)[]): Booking | undefined {
  return bookings
    .filter((booking) => booking !== null)
    .sort((a, b) => a.startTime - b.startTime)
    .at(0);
}

/** A visit or a series that one command made, moved or cancelled; undefined where these are not several bookings of one. */
function togetherInWords(
  changes: readonly BookingChange[],
  speech: HistorySpeech,
  names: RecordNames,
): string | undefined {
  const { groups, bookings: text } = speech.words.history;
  const records = changes.map(bookingOf);
  const one = (field: 'visitId' | 'seriesId') => {
    const id = records[0]?.[field] ?? null;
    return id !== null && records.every((record) => record?.[field] === id);
  };
  const kind = one('visitId') ? 'visit' : one('seriesId') ? 'series' : undefined;
  const first = earliest(records);
  if (kind === undefined || !first || changes.length < 2) return undefined;
  const at = changes[0]?.at ?? first.startTime;
  const what = groups[kind](names.client(first.clientId), changes.length, speech.formats);
  const whole = groups.from(what, whenInWords(first.startTime, at, speech, names));
  if (changes.every(({ before }) => before === null)) return text.booked(whole);
  if (changes.every(({ before, after }) => before?.status !== 'cancelled' && after?.status === 'cancelled'))
    return text.becomes.cancelled(whole);
  const was = earliest(changes.map(({ before }) => before));
  if (!was || was.startTime === first.startTime) return groups.changed(whole);
  return groups.moved(
    what,
    whenInWords(was.startTime, at, speech, names),
    untilInWords(was.startTime, first.startTime, at, speech, names),
  );
}

/** What one command did, without who did it. */
function whatWasDone(changes: readonly ToldChange[], speech: HistorySpeech, names: RecordNames): string {
  const { groups } = speech.words.history;
  const bookings = changes.filter(isOfBooking);
  const together = bookings.length === changes.length ? togetherInWords(bookings, speech, names) : undefined;
  if (together !== undefined) return together;
  // Hours, people or services are changed for their own sake, and bookings with them.
  const first = changes.find(isMergedAway) ?? changes.find((change) => !isOfBooking(change)) ?? changes[0];
  if (!first) return '';
  const what = changeInWords(first, speech, names);
  if (changes.length === 1) return what;
  const isWithBookings = !isOfBooking(first) && bookings.length === changes.length - 1;
  const say = isWithBookings ? groups.withBookings : groups.andMore;
  return say(what, changes.length - 1, speech.formats);
}

/** Who did what, as one sentence; what was undone is told as it had been done. */
export function stepInWords({ changes }: HistoryStep, speech: HistorySpeech, names: RecordNames): string {
  const { sentences } = speech.words.history;
  const [first] = changes;
  const who = speech.words.booking.history.actors[first.actor];
  const what = whatWasDone(changes.map(toldChange), speech, names);
  switch (directionOf(first)) {
    case 'undo':
      return sentences.undone(who, what);
    case 'redo':
      return sentences.redone(who, what);
    case undefined:
      return sentences.done(who, what);
  }
}

/** What a change did to its record, as a sentence of its own within a step. */
export function partInWords(change: Change, speech: HistorySpeech, names: RecordNames): string {
  const what = changeInWords(toldChange(change), speech, names);
  return what.charAt(0).toLocaleUpperCase(speech.formats.locale) + what.slice(1);
}

import type { Booking } from '../../../shared/domain/booking.ts';
import { type Instant, millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { adviceInWords, type Reason, reasonsInWords } from '../../../shared/words/worded.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { heldInWords, staffName, unitsInWords } from '../range/column-words.ts';
import { holdsDate, type IndexedRange, isOneDay } from '../range/indexed-range.ts';
import type { OfferedSlot } from './places-of-visit.ts';
import { type Proposal, unitsAsked, violationsOf } from './proposal.ts';
import { adviceOnProposal } from './proposal-advice.ts';

/** What the ghost says of itself: the times, `10:15–11:00`, and what is booked, `Cut, Ana`. */
export function proposalParts(
  range: IndexedRange,
  proposal: Pick<Proposal, 'staffId' | 'startTime' | 'endTime' | 'service' | 'moving'>,
  { words, formats }: Speech,
): { readonly times: string; readonly what: string } {
  const { moving, service, startTime, endTime } = proposal;
  const name = moving?.serviceName ?? service?.name ?? words.calendar.noService;
  return {
    times: formats.times(startTime, endTime, range.salon.timeZone),
    what: `${name}, ${staffName(range, proposal.staffId, words)}`,
  };
}

/** `10:15–11:00 Cut, Ana`; with the unit that is asked for, and with its date where the calendar shows several. */
export function proposalInWords(range: IndexedRange, proposal: Proposal, language: Speech): string {
  const { times, what } = proposalParts(range, proposal, language);
  const unit = proposal.resourceId === undefined ? '' : `, ${unitsInWords(range, unitsAsked(proposal))}`;
  const date = dateAt(proposal.startTime, range.salon.timeZone);
  return `${dateWord(range, date, language)}${times} ${what}${unit}`;
}

/** The rules that a proposal and what goes with it break, a line for each. */
export function reasonsAgainst(proposal: Proposal, language: Speech): readonly Reason[] {
  return reasonsInWords(violationsOf(proposal), language);
}

/** What is pointed out about a proposal, a sentence each. */
export function adviceOnInWords(
  range: IndexedRange,
  proposal: Proposal,
  now: Instant,
  language: Speech,
): readonly string[] {
  return adviceOnProposal(range, proposal, now).map((one) => adviceInWords(one, language));
}

/** Reasons as they are said, in one go. */
export function spokenReasons(reasons: readonly Reason[]): string {
  return reasons.map(({ message }) => message).join(' ');
}

/** Whether a date goes without saying: it is the only one on the screen. */
function goesWithoutSaying(range: IndexedRange, date: CalendarDate): boolean {
  return isOneDay(range) && holdsDate(range, date);
}

function dateWord(range: IndexedRange, date: CalendarDate, { formats }: Speech): string {
  return goesWithoutSaying(range, date) ? '' : `${formats.date(date, 'short')}, `;
}

/** "Today", "Tomorrow", or the date. */
function dayWord(date: CalendarDate, today: CalendarDate, { words, formats }: Speech): string {
  if (date === today) return words.calendar.today;
  if (date === addDays(today, 1)) return words.calendar.tomorrow;
  return formats.date(date, 'short');
}

/** A suggested slot on its button: `Ana 11:15` on the day that is shown, else `Ana, Tomorrow 10:15` or `Bea, Thu 5 Mar 10:15`; for a visit with several `Ana, Bea 11:15`. */
export function slotInWords(
  range: IndexedRange,
  slot: OfferedSlot,
  today: CalendarDate,
  language: Speech,
): string {
  const { words, formats } = language;
  const zone = range.salon.timeZone;
  const time = formats.time(slot.startTime, zone);
  const date = dateAt(slot.startTime, zone);
  const people = [slot.staffId, ...(slot.others ?? [])];
  const names = people.map((id) => staffName(range, id, words)).join(', ');
  return goesWithoutSaying(range, date)
    ? `${names} ${time}`
    : `${names}, ${dayWord(date, today, language)} ${time}`;
}

/** `Ana Tue 3 Mar, 10:15`, or `Ana, Basin 2 10:15`; without the date when it is the day on the screen, unless that is what is to be said. */
export function startInWords(
  range: IndexedRange,
  { staffId, startTime, resources }: Pick<Booking, 'staffId' | 'startTime' | 'resources'>,
  language: Speech,
  saysDate = false,
): string {
  const { words, formats } = language;
  const zone = range.salon.timeZone;
  const on = dateAt(startTime, zone);
  const date = saysDate ? `${formats.date(on, 'short')}, ` : dateWord(range, on, language);
  const units = resources.map(({ resourceId }) => resourceId);
  return `${heldInWords(range, staffId, units, words)} ${date}${formats.time(startTime, zone)}`;
}

/** What is carried, and how long it takes: `Elif K., Cut, 45 min`. */
export function carriedInWords({ moving, beside }: Proposal, { words, formats }: Speech): string {
  if (!moving) return '';
  const who = bookedForInWords(moving.clientName, words);
  const parts = [moving, ...beside.flatMap((part) => part.moving ?? [])].toSorted(
    (a, b) => a.startTime - b.startTime,
  );
  const first = Math.min(...parts.map(({ startTime }) => startTime));
  const last = Math.max(...parts.map(({ endTime }) => endTime));
  const services = formats.list(parts.map(({ serviceName }) => serviceName));
  return words.calendar.toolbar.carried(
    who,
    services,
    formats.minutes((last - first) / millisecondsPerMinute),
  );
}

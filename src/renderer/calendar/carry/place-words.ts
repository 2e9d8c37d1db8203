import type { Slot } from '../../../shared/domain/slot.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { violationInWords } from '../../../shared/words/worded.ts';
import type { ScreenLanguage } from '../../language/use-language.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import { staffName } from '../range/staff-name.ts';
import type { GridPlace, Proposal } from './proposal.ts';

/** What the ghost says of itself: the times, `10:15–11:00`, and what is booked, `Cut, Ana`. */
export function proposalParts(
  day: DayKnowledge,
  proposal: Proposal,
  { words, formats }: ScreenLanguage,
): { readonly times: string; readonly what: string } {
  const { moving, service, startTime, endTime } = proposal;
  const name = moving?.serviceName ?? service?.name ?? words.calendar.noService;
  return {
    times: formats.times(startTime, endTime, day.salon.timeZone),
    what: `${name}, ${staffName(day, proposal.staffId, words)}`,
  };
}

/** `10:15–11:00 Cut, Ana` */
export function proposalInWords(day: DayKnowledge, proposal: Proposal, language: ScreenLanguage): string {
  const { times, what } = proposalParts(day, proposal, language);
  return `${times} ${what}`;
}

/** What speaks against a proposal, in one breath; undefined when nothing does. */
export function objectionTo({ violations }: Proposal, language: ScreenLanguage): string | undefined {
  if (violations.length === 0) return undefined;
  return violations.map((violation) => violationInWords(violation, language)).join(' ');
}

/** A day as it is called seen from `today`: nothing for the day that is on the screen. */
function dayWord(date: CalendarDate, today: CalendarDate, { words, formats }: ScreenLanguage): string {
  if (date === today) return words.calendar.today;
  if (date === addDays(today, 1)) return words.calendar.tomorrow;
  return formats.date(date, 'short');
}

/** A suggested slot on its button: `Ana 11:15` that day, `Ana, Tomorrow 10:15` or `Bea, Thu 5 Mar 10:15` on another. */
export function slotInWords(
  day: DayKnowledge,
  slot: Slot,
  today: CalendarDate,
  language: ScreenLanguage,
): string {
  const { words, formats } = language;
  const zone = day.salon.timeZone;
  const time = formats.time(slot.startTime, zone);
  const date = dateAt(slot.startTime, zone);
  const name = staffName(day, slot.staffId, words);
  if (date === day.date) return `${name} ${time}`;
  return `${name}, ${dayWord(date, today, language)} ${time}`;
}

/** `Ana, Tue 3 Mar 10:15`; without the date when it is the day on the screen. */
export function placeInWords(
  day: DayKnowledge,
  { staffId, startTime }: GridPlace,
  { words, formats }: ScreenLanguage,
): string {
  const zone = day.salon.timeZone;
  const date = dateAt(startTime, zone);
  const time = formats.time(startTime, zone);
  const when = date === day.date ? time : `${formats.date(date, 'short')}, ${time}`;
  return `${staffName(day, staffId, words)} ${when}`;
}

import type { Slot } from '../../../shared/domain/slot.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { strings } from '../../app/strings.ts';
import { formatDate, formatTime, formatTimes } from '../../app/wall-time.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import { staffName } from '../range/staff-name.ts';
import type { GridPlace, Proposal } from './proposal.ts';

const text = strings.calendar;

/** `10:15–11:00 Cut, Ana`: what the ghost says of itself. */
export function proposalInWords(day: DayKnowledge, proposal: Proposal): string {
  const { moving, service, staffId } = proposal;
  const times = formatTimes(proposal.startTime, proposal.endTime, day.salon.timeZone);
  const what = moving?.serviceName ?? service?.name ?? text.noService;
  return text.ghost(times, what, staffName(day, staffId));
}

/** What speaks against a proposal, in one breath; undefined when nothing does. */
export function objectionTo({ violations }: Proposal): string | undefined {
  return violations.length === 0 ? undefined : violations.map(({ message }) => message).join(' ');
}

/** A day as it is called seen from `today`: nothing for the day that is on the screen. */
function dayWord(date: CalendarDate, today: CalendarDate): string {
  if (date === today) return text.today;
  if (date === addDays(today, 1)) return text.tomorrow;
  return formatDate(date, 'short');
}

/** A suggested slot on its button: `Ana 11:15` that day, `Ana, Tomorrow 10:15` or `Bea, Thu 5 Mar 10:15` on another. */
export function slotInWords(day: DayKnowledge, slot: Slot, today: CalendarDate): string {
  const zone = day.salon.timeZone;
  const time = formatTime(slot.startTime, zone);
  const date = dateAt(slot.startTime, zone);
  const name = staffName(day, slot.staffId);
  if (date === day.date) return `${name} ${time}`;
  return `${name}, ${dayWord(date, today)} ${time}`;
}

/** `Ana, Tue 3 Mar 10:15`; without the date when it is the day on the screen. */
export function placeInWords(day: DayKnowledge, { staffId, startTime }: GridPlace): string {
  const zone = day.salon.timeZone;
  const date = dateAt(startTime, zone);
  const time = formatTime(startTime, zone);
  const when = date === day.date ? time : `${formatDate(date, 'short')}, ${time}`;
  return `${staffName(day, staffId)} ${when}`;
}

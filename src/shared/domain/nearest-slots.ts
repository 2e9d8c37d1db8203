import { freeStartsOf, type Seeking, type SlotContext, type StaffDiary, slotAt } from './free-slots.ts';
import type { StaffId } from './ids.ts';
import { type Instant, millisecondsPerMinute } from './interval.ts';
import type { Slot } from './slot.ts';
import { addDays, type CalendarDate, dateAt, type TimeZone, wallMinutesAt } from './zoned-time.ts';

/** The most places that a refusal offers: what fits beside the pointer and can be read at a glance. */
export const mostSuggestions = 5;

/** How many dates after the asked one are searched before the desk gives up. */
export const suggestionDays = 14;

export type Asked = {
  /** The person that was asked for, if any. */
  readonly staffId: StaffId | undefined;
  readonly startTime: Instant;
  /** Nothing before this is offered, unless what was asked for lies before it as well. */
  readonly now: Instant;
  /** Where the booking stands that looks for another place: to stay is no offer. */
  readonly here?: Pick<Slot, 'staffId' | 'startTime'> | undefined;
};

type Candidate = { readonly slot: Slot; readonly distance: number; readonly place: number };

/** One person's free places on a date, nearest to the asked time first, the later of two that are equally near. */
type Offers = (date: CalendarDate) => readonly Candidate[];

function offersOf(
  context: SlotContext,
  diary: StaffDiary,
  seeking: Seeking,
  asked: Asked,
  place: number,
): Offers {
  const freeStarts = freeStartsOf(context, diary, seeking);
  const { here } = asked;
  const earliest = asked.startTime < asked.now ? Number.NEGATIVE_INFINITY : asked.now;
  return (date) =>
    freeStarts(date)
      .filter((start) => start >= earliest)
      .filter((startTime) => !here || !isSameSlot(here, { staffId: diary.staff.id, startTime }))
      .map((start) => ({
        slot: slotAt(context.service, seeking.terms, diary.staff.id, start),
        distance: Math.abs(start - asked.startTime),
        place,
      }))
      .sort((a, b) => a.distance - b.distance || b.slot.startTime - a.slot.startTime);
}

/** On the first later date that has any, the offer nearest to the asked time of day: "tomorrow at the same time". */
function firstLater(offers: Offers, asked: Asked, zone: TimeZone): readonly Candidate[] {
  const date = dateAt(asked.startTime, zone);
  const fromSameTime = ({ slot }: Candidate): number =>
    Math.abs(wallMinutesAt(slot.startTime, zone) - wallMinutesAt(asked.startTime, zone));
  for (let offset = 1; offset <= suggestionDays; offset += 1) {
    const found = offers(addDays(date, offset));
    if (found.length > 0) return [...found].sort((a, b) => fromSameTime(a) - fromSameTime(b)).slice(0, 1);
  }
  return [];
}

function byDistance(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort(
    (a, b) => a.distance - b.distance || a.place - b.place || a.slot.startTime - b.slot.startTime,
  );
}

/** Whether two places are the same to somebody who is asked on the telephone: one person, less than an hour apart. */
function isMuchTheSame(a: Candidate, b: Candidate): boolean {
  const minutesApart = Math.abs(a.slot.startTime - b.slot.startTime) / millisecondsPerMinute;
  return a.slot.staffId === b.slot.staffId && minutesApart < 60;
}

/** The candidates of which none is much the same as an earlier one, or as one that was chosen before. */
function differing(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[] = [],
): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (![...chosen, ...kept].some((other) => isMuchTheSame(candidate, other))) kept.push(candidate);
  }
  return kept;
}

/**
 * Places near one that was refused, nearest first, at most five: what a receptionist would offer on the telephone. Two of the same
 * person that day and one about that time on the next date with room, the others' nearest that day; then whatever lies nearest and is
 * not much the same as one that is offered already, and only then quarter after quarter. Every one of them breaks no rule. Distance is
 * the time between the starts; of equally near ones the person who was asked for comes first, then by position. None when the service
 * itself is no longer offered.
 */
export function nearestSlots(context: SlotContext, seeking: Seeking, asked: Asked): readonly Slot[] {
  if (!context.service.isActive) return [];
  const { timeZone } = context.salon;
  const date = dateAt(asked.startTime, timeZone);
  const isOwn = (diary: StaffDiary): boolean => diary.staff.id === asked.staffId;
  const offers = context.diaries.map((diary, position) => ({
    isOwn: isOwn(diary),
    on: offersOf(context, diary, seeking, asked, isOwn(diary) ? -1 : position),
  }));
  const own = offers.filter((one) => one.isOwn);
  const others = offers.filter((one) => !one.isOwn);

  const chosen = [
    ...own.flatMap(({ on }) => [...differing(on(date)).slice(0, 2), ...firstLater(on, asked, timeZone)]),
    ...byDistance(others.flatMap(({ on }) => on(date).slice(0, 1))),
  ].slice(0, mostSuggestions);
  const fill = (pick: (candidates: readonly Candidate[]) => readonly Candidate[]): void => {
    for (let offset = 0; offset <= suggestionDays && chosen.length < mostSuggestions; offset += 1) {
      chosen.push(...pick(byDistance(offers.flatMap(({ on }) => on(addDays(date, offset))))));
    }
  };
  fill((candidates) => differing(candidates, chosen));
  fill((candidates) =>
    candidates.filter(({ slot }) => !chosen.some((known) => isSameSlot(known.slot, slot))),
  );
  return byDistance(chosen.slice(0, mostSuggestions)).map(({ slot }) => slot);
}

function isSameSlot(a: Pick<Slot, 'staffId' | 'startTime'>, b: Pick<Slot, 'staffId' | 'startTime'>): boolean {
  return a.staffId === b.staffId && a.startTime === b.startTime;
}

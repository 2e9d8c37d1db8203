import {
  type FreeStarts,
  freeStartsIn,
  type SlotContext,
  type StaffDiary,
  slotAt,
  withoutBookings,
} from './free-slots.ts';
import type { BookingId, StaffId } from './ids.ts';
import { addMinutes, type Instant, millisecondsPerMinute, startOfMinute } from './interval.ts';
import type { BookingTerms } from './service.ts';
import type { Slot } from './slot.ts';
import { addDays, type CalendarDate, dateAt, dayIn, type TimeZone, wallMinutesAt } from './zoned-time.ts';

/** The most slots that a refusal offers: what fits beside the pointer and can be read at a glance. */
export const maxSuggestions = 5;

/** How many dates after the asked one are searched before the desk gives up. */
export const suggestionDays = 14;

/** What a booking that looks for a slot needs: its terms, and itself when it moves and so is not in its own way. */
export type Seeking = { readonly terms: BookingTerms; readonly moving: BookingId | undefined };

export type Asked = {
  /** The person that was asked for, if any. */
  readonly staffId: StaffId | undefined;
  readonly startTime: Instant;
  /**
   * Nothing before this minute is offered, except where what was asked for is over already: then a booking is being written down afterwards, and
   * earlier places are of use.
   */
  readonly now: Instant;
  /** Where the booking stands that looks for another slot: to stay is no offer. */
  readonly here?: Pick<Slot, 'staffId' | 'startTime'> | undefined;
};

type Candidate = { readonly slot: Slot; readonly distance: number; readonly index: number };

/** One person's free slots on a date, nearest to the asked time first. */
type Offers = (date: CalendarDate) => readonly Candidate[];

/** Nearest first; of equally near ones the person who was asked for, then by position; of one person's the later. */
function byNearness(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort(
    (a, b) => a.distance - b.distance || a.index - b.index || b.slot.startTime - a.slot.startTime,
  );
}

function offersOf(
  context: SlotContext,
  diary: StaffDiary,
  freeStarts: FreeStarts,
  { terms }: Seeking,
  asked: Asked,
): Offers {
  const { here } = asked;
  const index = diary.staff.id === asked.staffId ? -1 : context.diaries.indexOf(diary);
  const isOver = addMinutes(asked.startTime, terms.durationMinutes) <= asked.now;
  const earliest = isOver ? Number.NEGATIVE_INFINITY : startOfMinute(asked.now);
  return (date) =>
    byNearness(
      freeStarts(date)
        .filter((start) => start >= earliest)
        .filter((startTime) => !here || !isSameSlot(here, { staffId: diary.staff.id, startTime }))
        .map((start) => ({
          slot: slotAt(context.service, terms, diary.staff.id, start),
          distance: Math.abs(start - asked.startTime),
          index,
        })),
    );
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

/** All offers from the asked date on, nearest first; looks at a date only when nothing nearer is left before it. */
function* nearestOfAll(offers: readonly Offers[], asked: Asked, zone: TimeZone): Generator<Candidate> {
  const date = dateAt(asked.startTime, zone);
  let waiting: readonly Candidate[] = [];
  for (let offset = 0; offset <= suggestionDays; offset += 1) {
    const today = addDays(date, offset);
    waiting = byNearness([...waiting, ...offers.flatMap((on) => on(today))]);
    const isLastDate = offset === suggestionDays;
    const nextDate = isLastDate ? Number.POSITIVE_INFINITY : dayIn(today, zone).end - asked.startTime;
    yield* waiting.filter(({ distance }) => distance < nextDate);
    waiting = waiting.filter(({ distance }) => distance >= nextDate);
  }
}

/** Whether two slots are the same to somebody who is asked on the telephone: one person, less than an hour apart. */
function isMuchTheSame(a: Candidate, b: Candidate): boolean {
  const minutesApart = Math.abs(a.slot.startTime - b.slot.startTime) / millisecondsPerMinute;
  return a.slot.staffId === b.slot.staffId && minutesApart < 60;
}

/** The nearest candidate, and the nearest that is not much the same. */
function nearestTwo(candidates: readonly Candidate[]): readonly Candidate[] {
  const [nearest] = candidates;
  if (!nearest) return [];
  const other = candidates.find((candidate) => !isMuchTheSame(candidate, nearest));
  return other ? [nearest, other] : [nearest];
}

/**
 * Slots near one that was refused, nearest first, at most five: what a receptionist would offer on the telephone. Two of the same
 * person that day and one about that time on the next date with room, the others' nearest that day; then whatever lies nearest and is
 * not much the same as one that is offered already, and only then quarter after quarter. Every one of them breaks no rule. Distance is
 * the time between the starts; of equally near ones the person who was asked for comes first, then by position.
 */
export function nearestSlots(known: SlotContext, seeking: Seeking, asked: Asked): readonly Slot[] {
  const context = withoutBookings(known, seeking.moving ? [seeking.moving] : []);
  const { timeZone } = context.salon;
  const date = dateAt(asked.startTime, timeZone);
  const freeStartsOf = freeStartsIn(context, seeking.terms);
  const offers = context.diaries.map((diary) => ({
    isOwn: diary.staff.id === asked.staffId,
    on: offersOf(context, diary, freeStartsOf(diary), seeking, asked),
  }));
  const own = offers.filter(({ isOwn }) => isOwn);
  const others = offers.filter(({ isOwn }) => !isOwn);

  const chosen = [
    ...own.flatMap(({ on }) => [...nearestTwo(on(date)), ...firstLater(on, asked, timeZone)]),
    ...byNearness(others.flatMap(({ on }) => on(date).slice(0, 1))),
  ].slice(0, maxSuggestions);
  const fillWithout = (isLike: (candidate: Candidate, chosenBefore: Candidate) => boolean): void => {
    if (chosen.length >= maxSuggestions) return;
    for (const candidate of nearestOfAll(
      offers.map(({ on }) => on),
      asked,
      timeZone,
    )) {
      if (!chosen.some((chosenBefore) => isLike(candidate, chosenBefore))) chosen.push(candidate);
      if (chosen.length >= maxSuggestions) return;
    }
  };
  fillWithout(isMuchTheSame);
  fillWithout((candidate, chosenBefore) => isSameSlot(candidate.slot, chosenBefore.slot));
  return inOrder(chosen);
}

/** As they are read out: nearest first, of equally near ones the person who was asked for, then by position, then by time. */
function inOrder(candidates: readonly Candidate[]): readonly Slot[] {
  return [...candidates]
    .sort((a, b) => a.distance - b.distance || a.index - b.index || a.slot.startTime - b.slot.startTime)
    .map(({ slot }) => slot);
}

function isSameSlot(a: Pick<Slot, 'staffId' | 'startTime'>, b: Pick<Slot, 'staffId' | 'startTime'>): boolean {
  return a.staffId === b.staffId && a.startTime === b.startTime;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, type Instant, millisecondsPerMinute } from '../../../src/shared/domain/interval.ts';
import { nearestSlots } from '../../../src/shared/domain/nearest-slots.ts';
import { addDays, dateAt, dayIn, wallMinutesAt } from '../../../src/shared/domain/zoned-time.ts';
import {
  accepts,
  gridByLooking,
  type Person,
  type RandomSalon,
  randomSalon,
  searchIn,
  termsIn,
} from './random-salon.ts';

/** A place as the naive search thinks of it. */
type Candidate = { readonly person: Person; readonly start: Instant };
type Wish = {
  readonly person: Person | undefined;
  readonly start: Instant;
  readonly now: Instant;
  readonly moving: Person['bookings'][number] | undefined;
};

/** docs/rules.md, "The nearest slots", sentence by sentence, by asking the engine about every place there is. */
function nearestByAsking(drawn: RandomSalon, wish: Wish): readonly Candidate[] {
  const { timeZone, slotMinutes } = drawn.salon;
  const today = dateAt(wish.start, timeZone);
  const isOwn = ({ person }: Candidate): boolean => person === wish.person;
  const distance = ({ start }: Candidate): number => Math.abs(start - wish.start);
  const known = new Map<string, readonly Candidate[]>();

  const { durationMinutes } = wish.moving ?? drawn.service;
  const isOver = addMinutes(wish.start, durationMinutes) <= wish.now;

  // "Each breaks no rule", "Starts lie on the salon's slot grid", "is not offered its own place", "nothing before the
  // present minute".
  const candidatesOn = (person: Person, days: number): readonly Candidate[] => {
    const key = `${person.staff.id} ${days}`;
    const candidates =
      known.get(key) ??
      gridByLooking(addDays(today, days), timeZone, slotMinutes)
        .filter((start) => start >= wish.now || isOver)
        .filter((start) => wish.moving?.staffId !== person.staff.id || wish.moving.startTime !== start)
        .filter((start) => accepts(drawn, person, start, wish.moving))
        .map((start) => ({ person, start }));
    known.set(key, candidates);
    return candidates;
  };
  // "nearest first"; the person asked for first, then by position; of one person's two the later.
  const isNearer = (a: Candidate, b: Candidate): boolean => {
    if (distance(a) !== distance(b)) return distance(a) < distance(b);
    if (a.person === b.person) return a.start > b.start;
    if (isOwn(a) || isOwn(b)) return isOwn(a);
    return a.person.staff.position < b.person.staff.position;
  };
  const nearest = (candidates: readonly Candidate[]): Candidate | undefined =>
    candidates.reduce<Candidate | undefined>(
      (best, candidate) => (best && !isNearer(candidate, best) ? best : candidate),
      undefined,
    );
  const isMuchTheSame = (a: Candidate, b: Candidate): boolean =>
    a.person === b.person && Math.abs(a.start - b.start) < 60 * millisecondsPerMinute;

  const chosen: Candidate[] = [];
  const offer = (candidate: Candidate | undefined): boolean => {
    if (!candidate || chosen.length === 5) return false;
    chosen.push(candidate);
    return true;
  };
  const unlikeChosen = (candidates: readonly Candidate[]): readonly Candidate[] =>
    candidates.filter((candidate) => !chosen.some((other) => isMuchTheSame(candidate, other)));

  if (wish.person) {
    // "two of the same person that day"
    offer(nearest(candidatesOn(wish.person, 0)));
    offer(nearest(unlikeChosen(candidatesOn(wish.person, 0))));
    // "and one about that time on the next date with room"
    for (let days = 1; days <= 14; days += 1) {
      const room = candidatesOn(wish.person, days);
      if (room.length === 0) continue;
      const fromThatTime = ({ start }: Candidate): number =>
        Math.abs(wallMinutesAt(start, timeZone) - wallMinutesAt(wish.start, timeZone));
      const least = Math.min(...room.map(fromThatTime));
      offer(nearest(room.filter((candidate) => fromThatTime(candidate) === least)));
      break;
    }
  }
  // "the colleagues' nearest that day"
  const colleagues = drawn.people.filter((person) => person !== wish.person);
  const theirs = colleagues
    .map((person) => nearest(candidatesOn(person, 0)))
    .filter((candidate) => candidate !== undefined);
  while (theirs.length > 0) {
    const next = nearest(theirs);
    if (!next || !offer(next)) break;
    theirs.splice(theirs.indexOf(next), 1);
  }
  // "then whatever lies nearest and is not much the same as one of them, up to fourteen days ahead" …
  const all = (): readonly Candidate[] =>
    Array.from({ length: 15 }, (_, days) =>
      drawn.people.flatMap((person) => candidatesOn(person, days)),
    ).flat();
  while (chosen.length < 5 && offer(nearest(unlikeChosen(all()))));
  // … "and only then what is".
  const isOffered = (candidate: Candidate): boolean =>
    chosen.some(({ person, start }) => person === candidate.person && start === candidate.start);
  while (chosen.length < 5 && offer(nearest(all().filter((candidate) => !isOffered(candidate)))));

  const isReadFirst = (a: Candidate, b: Candidate): boolean =>
    distance(a) === distance(b) && a.person === b.person ? a.start < b.start : isNearer(a, b);
  return chosen.sort((a, b) => (isReadFirst(a, b) ? -1 : 1));
}

const wishes = fc.record({
  person: fc.integer({ min: -1, max: 2 }),
  moving: fc.option(fc.nat({ max: 7 })),
  start: fc.oneof(
    fc.integer({ min: 0, max: 3 * 1440 }),
    fc.integer({ min: 0, max: 12 * 24 }).map((candidate) => candidate * 15),
  ),
  now: fc.integer({ min: -24, max: 3 * 24 * 4 }).map((quarter) => quarter * 15),
});

test('the nearest slots are those that docs/rules.md names, found by asking about every place', () => {
  fc.assert(
    fc.property(randomSalon([15, 20, 30, 60]), wishes, (drawn, drawnWish) => {
      const midnight = dayIn(drawn.firstDate, drawn.salon.timeZone).start;
      const person = drawn.people[drawnWish.person];
      const wish: Wish = {
        person,
        start: addMinutes(midnight, drawnWish.start),
        now: addMinutes(midnight, drawnWish.now),
        moving: drawnWish.moving === null ? undefined : person?.bookings[drawnWish.moving],
      };
      const offered = nearestSlots(
        searchIn(drawn),
        { terms: termsIn(drawn, wish.moving), moving: wish.moving?.id },
        { staffId: person?.staff.id, startTime: wish.start, now: wish.now, here: wish.moving },
      );
      const minutes = (wish.moving ?? drawn.service).durationMinutes;
      expect(offered).toEqual(
        nearestByAsking(drawn, wish).map((candidate) => ({
          staffId: candidate.person.staff.id,
          serviceId: drawn.service.id,
          startTime: candidate.start,
          endTime: addMinutes(candidate.start, minutes),
        })),
      );
    }),
    { numRuns: 250 },
  );
});

// Several services for one client, as one.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { adviceOn } from './advice.ts';
import { judgement } from './judgement.ts';
import { type Request, timeTyped } from './rules.ts';
import {
  cancelSeveral,
  createSeveral,
  isRefusal,
  moveSeveral,
  type Outcome,
  rejectedTogether,
  type Seen,
  stale,
  standing,
  together,
} from './several.ts';
import {
  accept,
  areIds,
  type Handlers,
  kept,
  missing,
  type Refused,
  ranked,
  refuse,
  same,
  senseless,
  type Verdict,
} from './verdict.ts';
import { endedBy, hadEnded } from './waitlist.ts';
import { asText, at, type Booking, named, type World, type Write, withWrites } from './world.ts';

type Part = WireInput<'visits.create'>['parts'][number];

const isTyped = (text: string | null | undefined): text is string => (text ?? '').trim() !== '';

/** What a part asks for, after one that ends at `previousEnd`; `lasting` tells how long it takes where it names no end. */
function requestOf(
  part: Part,
  clientId: Request['clientId'],
  previousEnd: string | null | undefined,
  lasting: (request: Request) => number | undefined,
): Request {
  const startTime = isTyped(part.startTime) ? part.startTime : previousEnd;
  const request = { staffId: part.staffId, serviceId: part.serviceId, clientId, startTime };
  if (isTyped(part.endTime)) return { ...request, endTime: part.endTime };
  const start = timeTyped(startTime);
  const minutes = lasting(request);
  return {
    ...request,
    endTime: start === undefined || minutes === undefined ? undefined : asText(start + minutes * 60_000),
  };
}

function requestsOf(world: World, clientId: Request['clientId'], parts: readonly Part[]): Request[] {
  const requests: Request[] = [];
  for (const part of parts) {
    const lasting = ({ serviceId }: Request): number | undefined =>
      world.records.service.get((serviceId ?? '').toLowerCase())?.durationMinutes;
    const previous = timeTyped(requests.at(-1)?.endTime);
    requests.push(requestOf(part, clientId, previous === undefined ? undefined : asText(previous), lasting));
  }
  return requests;
}

/** Whether parts that could each be booked by themselves are not of one salon. */
const areOfTwoSalons = ({ rejections, writes }: Outcome): boolean =>
  rejections.length === 0 &&
  new Set(writes.map(({ after }) => after && 'salonId' in after && after.salonId)).size > 1;

const told = (world: World, bookings: readonly Booking[]) =>
  ranked(
    bookings.map((booking) => named(world, booking)),
    ({ startTime }) => [startTime],
  );

/** The bookings of a visit as they were made, by the parts of a call that asks for just that visit again. */
function asMade(input: WireInput<'visits.create'>, made: readonly Booking[]): Booking[] | undefined {
  if (made.length !== input.parts.length) return undefined;
  const found: Booking[] = [];
  for (const part of input.parts) {
    const madeFor = ({ staffId, startTime }: Request): Booking | undefined =>
      made.find(
        (one) => one.staffId === staffId?.toLowerCase() && at(one.startTime) === timeTyped(startTime),
      );
    const lasting = (asked: Request): number | undefined => madeFor(asked)?.durationMinutes;
    const request = requestOf(part, input.clientId, found.at(-1)?.endTime, lasting);
    const booking = madeFor(request);
    if (!booking || found.includes(booking) || (part.id !== undefined && part.id !== booking.id))
      return undefined;
    const isSame =
      same(
        [(request.serviceId ?? '').trim(), (request.clientId ?? '').trim() || null],
        [booking.serviceId, booking.clientId],
      ) &&
      timeTyped(request.endTime) === at(booking.endTime) &&
      (input.status ?? 'confirmed') === booking.status &&
      kept(input.notes) === booking.notes;
    if (!isSame) return undefined;
    found.push(booking);
  }
  return found;
}

/** The advice on each booking of a visit that was asked for; its other bookings are no news. */
const adviceOnAll = (world: World, clientId: Request['clientId'], bookings: readonly Booking[]) =>
  bookings.map(({ startTime, endTime }) =>
    adviceOn(
      world,
      { clientId, startTime, endTime },
      bookings.map(({ id }) => id),
    ),
  );

/** The parts of a visit that stand, when just these were seen as they are. */
function seenParts(world: World, id: string, seen: readonly Seen[]): readonly Booking[] | Refused {
  const parts = standing(together(world, 'visitId', id));
  for (const one of seen) {
    if (parts.some((part) => part.id === one.id && part.version === one.version)) continue;
    const booking = world.records.booking.get(one.id);
    return booking?.visitId === id ? stale(world, booking) : missing('booking', one.id);
  }
  const unseen = parts.filter((part) => !seen.some((one) => one.id === part.id));
  return unseen.length > 0 ? stale(world, ...unseen) : parts;
}

const areSensible = (id: string, seen: readonly Seen[]): boolean =>
  areIds(id, ...seen.map((one) => one.id)) &&
  seen.length > 0 &&
  new Set(seen.map((one) => one.id)).size === seen.length;

/** The visit after the writes. */
const settled = (world: World, id: string, writes: readonly Write[]): Verdict => {
  const after = withWrites(world, writes);
  return accept(told(after, together(after, 'visitId', id)), ...writes);
};

export const visitHandlers: Handlers<MethodName & `visits.${string}`> = {
  'visits.check': (world, { clientId, parts }) => {
    if (parts.length === 0) return senseless;
    const requests = requestsOf(world, clientId, parts);
    const more = { status: 'confirmed', notes: null, visitId: 'asked', seriesId: null } as const;
    const judged = createSeveral(
      world,
      requests.map((request, index) => ({ id: `asked ${index}`, request, more })),
    );
    if (isRefusal(judged)) return judged;
    if (areOfTwoSalons(judged)) return senseless;
    const answers = requests.map((request, index) => {
      const violations = judged.rejections.find((one) => one.index === index)?.violations ?? [];
      const [start, end] = [timeTyped(request.startTime), timeTyped(request.endTime)];
      return {
        startTime: start === undefined ? null : asText(start),
        endTime: end === undefined ? null : asText(end),
        ...judgement(judged.world, violations, request, true),
        advice: adviceOn(world, request, []),
      };
    });
    return accept({ parts: answers });
  },
  'visits.create': (world, input, mint) => {
    const { clientId, parts } = input;
    const brought = parts.map(({ id }) => id).filter((id) => id !== undefined);
    if (
      parts.length === 0 ||
      new Set(brought).size < brought.length ||
      !areIds(input.id, input.waitlistEntryId, ...brought)
    )
      return senseless;
    const visitId = input.id ?? mint();
    const there = together(world, 'visitId', visitId);
    if (there.length > 0) {
      const made = there.map(({ id }) => world.created.booking.get(id)).filter((one) => one !== undefined);
      const again = asMade(input, made);
      const [first] = again ?? [];
      if (!again || !first || !hadEnded(world, input.waitlistEntryId, first))
        return refuse('duplicate_id', { id: visitId });
      return accept({
        visitId,
        bookings: again.map((booking) => named(world, booking)),
        advice: adviceOnAll(world, clientId, again),
      });
    }
    const requests = requestsOf(world, clientId, parts);
    const more = {
      status: input.status ?? 'confirmed',
      notes: kept(input.notes),
      visitId,
      seriesId: null,
    };
    const ids = parts.map(({ id }) => id ?? mint());
    const created = createSeveral(
      world,
      requests.map((request, index) => ({ id: ids[index] ?? '', request, more })),
    );
    if (isRefusal(created)) return created;
    if (areOfTwoSalons(created)) return senseless;
    if (created.rejections.length > 0) return rejectedTogether(created.world, created.rejections);
    const made = ids.map((id) => created.world.records.booking.get(id)).filter((one) => one !== undefined);
    const [first] = made;
    const ended = first ? endedBy(world, input.waitlistEntryId, first) : [];
    if ('ok' in ended) return ended;
    return accept(
      {
        visitId,
        bookings: made.map((booking) => named(world, booking)),
        advice: adviceOnAll(world, clientId, made),
      },
      ...created.writes,
      ...ended,
    );
  },
  'visits.get': (world, { id }) => {
    const bookings = together(world, 'visitId', id);
    return bookings.length > 0 ? accept(told(world, bookings)) : missing('visit', id);
  },
  'visits.move': (world, { id, bookings, startTime, people = [] }) => {
    const named = people.map((one) => one.id);
    const areTheirs = named.every((one) => bookings.some((part) => part.id === one));
    if (!areSensible(id, bookings) || !areTheirs || new Set(named).size < named.length) return senseless;
    if (together(world, 'visitId', id).length === 0) return missing('visit', id);
    const parts = seenParts(world, id, bookings);
    if (isRefusal(parts)) return parts;
    const earliest = Math.min(...parts.map((part) => at(part.startTime)));
    const asked = timeTyped(startTime);
    const moves = bookings.map((one) => {
      const from = at(parts.find((part) => part.id === one.id)?.startTime ?? '');
      const shifted = asked === undefined ? null : asText(from + asked - earliest);
      const typed = {
        startTime: startTime === undefined ? undefined : shifted,
        staffId: people.find((person) => person.id === one.id)?.staffId,
      };
      return { ...one, typed };
    });
    const moved = moveSeveral(world, moves);
    if (isRefusal(moved)) return moved;
    if (moved.rejections.length > 0) return rejectedTogether(moved.world, moved.rejections);
    return settled(world, id, moved.writes);
  },
  'visits.cancel': (world, { id, bookings, cancellationReason }) => {
    if (!areSensible(id, bookings)) return senseless;
    if (together(world, 'visitId', id).length === 0) return missing('visit', id);
    const parts = seenParts(world, id, bookings);
    if (isRefusal(parts)) return parts;
    const writes = cancelSeveral(world, bookings, kept(cancellationReason));
    return isRefusal(writes) ? writes : settled(world, id, writes);
  },
};

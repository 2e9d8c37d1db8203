// A booking that repeats every so many weeks at the same time on the wall.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { adviceOn } from './advice.ts';
import { judgement } from './judgement.ts';
import { type Request, timeTyped } from './rules.ts';
import {
  cancelSeveral,
  createSeveral,
  isRefusal,
  type Outcome,
  rejectedTogether,
  together,
} from './several.ts';
import {
  accept,
  areIds,
  type Groups,
  type Handlers,
  kept,
  missing,
  ranked,
  refuse,
  same,
  senseless,
} from './verdict.ts';
import { dateAfter, instantOf, wallAt } from './wall-clock.ts';
import { asText, at, type Booking, named, type World, withWrites } from './world.ts';

type Repetition = WireInput<'series.check'>;

type Occurrence = { readonly date: string | null; readonly request: Request };

const maxDates = 260;

/** What is asked for, date by date; undefined when the repetition makes no sense. */
function occurrencesOf(world: World, input: Repetition): Occurrence[] | undefined {
  const { everyWeeks, count, until, instead = [], ...request } = input;
  const { staff, service, salon } = world.records;
  const salonId =
    staff.get((request.staffId ?? '').toLowerCase())?.salonId ??
    service.get((request.serviceId ?? '').toLowerCase())?.salonId;
  const zone = salon.get(salonId ?? '')?.timeZone;
  const start = timeTyped(request.startTime);
  const end = timeTyped(request.endTime);
  const isPossible = start !== undefined && end !== undefined && start < end && end - start <= 86_400_000;
  if (zone === undefined || !isPossible) return [{ date: null, request }];
  const first = wallAt(start, zone);
  const clock = asText(first.minutes * 60_000).slice(11, 16);
  if (until !== undefined && until < first.date) return undefined;
  const occurrences: Occurrence[] = [];
  for (let index = 0; index < (count ?? Number.POSITIVE_INFINITY); index += 1) {
    const date = dateAfter(first.date, index * 7 * everyWeeks);
    if (until !== undefined && date > until) break;
    if (index === maxDates) return undefined;
    const from = index === 0 ? start : instantOf(date, clock, zone);
    const other = instead.find((one) => one.date === date);
    const begins = other?.startTime === undefined ? from : timeTyped(other.startTime);
    const times = {
      startTime: begins === undefined ? null : asText(begins),
      endTime: begins === undefined ? null : asText(begins + end - start),
    };
    occurrences.push({
      date,
      request: { ...request, ...(other?.staffId !== undefined && { staffId: other.staffId }), ...times },
    });
  }
  const dates = occurrences.map(({ date }) => date);
  return instead.every(({ date }) => dates.includes(date)) ? occurrences : undefined;
}

const isSensible = ({ count, until, everyWeeks, instead = [] }: Repetition): boolean =>
  new Set(instead.map(({ date }) => date)).size === instead.length &&
  (count === undefined) !== (until === undefined) &&
  (count ?? 1) >= 1 &&
  (count ?? 1) <= maxDates &&
  everyWeeks >= 1 &&
  everyWeeks <= 52;

/** The dates as the contract tells them, by the `world` in which the bookings stand; the advice on them is by what was saved `before`. */
function toldDates(
  world: World,
  before: World,
  occurrences: readonly Occurrence[],
  bookings: readonly (Booking | undefined)[],
  violationsOf: (index: number) => Outcome['rejections'][number]['violations'],
): object[] {
  const own = bookings.flatMap((booking) => booking?.id ?? []);
  return occurrences.map((one, index) => ({
    ...toldDate(world, one, bookings[index], violationsOf(index)),
    advice: adviceOn(before, one.request, own),
  }));
}

function toldDate(
  world: World,
  { date, request }: Occurrence,
  booking: Booking | undefined,
  violations: Outcome['rejections'][number]['violations'],
): object {
  const [start, end] = [timeTyped(request.startTime), timeTyped(request.endTime)];
  return {
    date,
    startTime: start === undefined ? null : asText(start),
    endTime: end === undefined ? null : asText(end),
    booking: booking ? named(world, booking) : null,
    ...judgement(world, violations, request),
  };
}

const violationsAt = ({ rejections }: Outcome, index: number) =>
  rejections.find((one) => one.index === index)?.violations ?? [];

const told = (world: World, bookings: readonly Booking[]): Groups =>
  ranked(
    bookings.map((booking) => named(world, booking)),
    ({ startTime }) => [startTime],
  );

export const seriesHandlers: Handlers<MethodName & `series.${string}`> = {
  'series.check': (world, input) => {
    const occurrences = isSensible(input) ? occurrencesOf(world, input) : undefined;
    if (!occurrences) return senseless;
    const more = { status: 'confirmed', notes: null, visitId: null, seriesId: 'asked' } as const;
    const judged = createSeveral(
      world,
      occurrences.map(({ request }, index) => ({ id: `asked ${index}`, request, more })),
    );
    if (isRefusal(judged)) return judged;
    const dates = toldDates(judged.world, world, occurrences, [], (index) => violationsAt(judged, index));
    return accept({ dates });
  },
  'series.create': (world, { id, accept: wanted, status = 'confirmed', notes, ...input }, mint) => {
    if (!isSensible(input) || !areIds(id)) return senseless;
    const seriesId = id ?? mint();
    const more = { status, notes: kept(notes), visitId: null, seriesId };
    const occurrences = occurrencesOf(world, input);
    const there = together(world, 'seriesId', seriesId);
    if (there.length > 0) {
      const made = there.map((one) => world.created.booking.get(one.id)).filter((one) => one !== undefined);
      const asMade = occurrences?.map(({ request }) =>
        made.find(
          (one) =>
            at(one.startTime) === timeTyped(request.startTime) &&
            at(one.endTime) === timeTyped(request.endTime) &&
            same(
              [request.staffId, request.serviceId, request.clientId].map((ref) => (ref ?? '').trim() || null),
              [one.staffId, one.serviceId, one.clientId],
            ) &&
            same([one.status, one.notes], [more.status, more.notes]),
        ),
      );
      const found = asMade?.filter((one) => one !== undefined).length ?? 0;
      if (!occurrences || !asMade || found < made.length || (wanted === 'all' && found < occurrences.length))
        return refuse('duplicate_id', { id: seriesId });
      const absent = occurrences.filter((_, index) => asMade[index] === undefined);
      const judged = createSeveral(
        world,
        absent.map(({ request }, index) => ({ id: `asked ${index}`, request, more })),
      );
      if (isRefusal(judged)) return judged;
      const dates = toldDates(world, world, occurrences, asMade, (index) => {
        const one = occurrences[index];
        return one && !asMade[index] ? violationsAt(judged, absent.indexOf(one)) : [];
      });
      return accept({ seriesId, dates });
    }
    if (!occurrences) return senseless;
    const ids = occurrences.map(() => mint());
    const created = createSeveral(
      world,
      occurrences.map(({ request }, index) => ({ id: ids[index] ?? '', request, more })),
    );
    if (isRefusal(created)) return created;
    const isBooked = wanted === 'all' ? created.rejections.length === 0 : created.writes.length > 0;
    if (!isBooked) return rejectedTogether(created.world, created.rejections);
    const booked = ids.map((one) => created.world.records.booking.get(one));
    const dates = toldDates(created.world, world, occurrences, booked, (index) =>
      violationsAt(created, index),
    );
    return accept({ seriesId, dates }, ...created.writes);
  },
  'series.get': (world, { id }) => {
    const bookings = together(world, 'seriesId', id);
    return bookings.length > 0 ? accept(told(world, bookings)) : missing('series', id);
  },
  'series.cancel': (world, { id, bookings, cancellationReason }) => {
    const ids = bookings.map((one) => one.id);
    if (ids.length === 0 || new Set(ids).size < ids.length || !areIds(id, ...ids)) return senseless;
    if (together(world, 'seriesId', id).length === 0) return missing('series', id);
    const foreign = ids.find((one) => world.records.booking.get(one)?.seriesId !== id);
    if (foreign !== undefined) return missing('booking', foreign);
    const writes = cancelSeveral(world, bookings, kept(cancellationReason));
    if (isRefusal(writes)) return writes;
    const after = withWrites(world, writes);
    return accept(told(after, together(after, 'seriesId', id)), ...writes);
  },
};

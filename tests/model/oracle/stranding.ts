// What a change of schedules does to bookings, and changes that come with what is to become of them.
import type { WireInput } from '../../../src/shared/contract/contract.ts';
import { judgement } from './judgement.ts';
import { judge, type Violation } from './rules.ts';
import { cancelSeveral, isRefusal, moveSeveral, rejectedTogether, seen } from './several.ts';
import { accept, areIds, type Groups, ranked, refuse, senseless, type Verdict } from './verdict.ts';
import { at, type Booking, isBlocking, named, type World, type Write, withWrites } from './world.ts';

export type Resolutions = WireInput<'availability.replace'>['resolutions'];

/** The rules that a booking breaks where it stands; its client is not asked for. */
const brokenBy = (world: World, booking: Booking): Violation[] =>
  judge(world, { ...booking, ...itsUnits(booking), clientId: null, moving: booking });

/** The units that a booking has, asked for by name: where it stands no others count. */
export const itsUnits = ({ resources }: Booking) => ({
  resourceIds: resources.map(({ resourceId }) => resourceId),
});

export const blockingBookings = (world: World): Booking[] =>
  [...world.records.booking.values()].filter(isBlocking);

/** The bookings that block and are not over. */
export const openBookings = (world: World): Booking[] =>
  blockingBookings(world).filter(({ endTime }) => at(endTime) > world.now);

/** Whether time is blocked by these writes, or other time than before. */
export const blockTime = (writes: readonly Write[]): boolean =>
  writes.some(({ entity, after }) => entity === 'time_off' && after?.kind === 'blocked');

/** The bookings of `world` that break a rule in it which they did not break in the one `before`, if that is given. */
export function strandedIn(world: World, before?: World, bookings = openBookings(world)): Booking[] {
  return bookings.filter((booking) => {
    const already = before ? brokenBy(before, booking).map(({ code }) => code) : [];
    return brokenBy(world, booking).some(({ code }) => !already.includes(code));
  });
}

/** The bookings that writes strand. Time is blocked only where nothing is booked, so that those which are over count against that too. */
export const strandedBy = (world: World, before: World, writes: readonly Write[]): Booking[] =>
  strandedIn(world, before, blockTime(writes) ? blockingBookings(world) : openBookings(world));

/** Stranded bookings as the contract tells them, by the names of `now`. */
export function toldStranded(world: World, bookings: readonly Booking[], now = world): Groups {
  const told = bookings.map((booking) => ({
    ...named(now, booking),
    ...judgement(world, brokenBy(world, booking), { ...booking, moving: booking }),
  }));
  return ranked(told, ({ startTime }) => [startTime]);
}

/** What a change would strand: the answer of every preview. */
export function previewed(world: World, decided: Verdict): Verdict {
  if (!decided.ok) return decided;
  const after = withWrites(world, decided.writes);
  return accept({ stranded: toldStranded(after, strandedBy(after, world, decided.writes)) });
}

const isOf =
  <Kind extends string>(kind: Kind) =>
  <One extends { readonly kind: string }>(one: One): one is Extract<One, { kind: Kind }> =>
    one.kind === kind;

/** Whether each resolution names another booking, by an id. */
export function areSensible(resolutions: Resolutions): boolean {
  const ids = (resolutions ?? []).map(({ bookingId }) => bookingId);
  return new Set(ids).size === ids.length && areIds(...ids);
}

/**
 * A change together with its resolutions; `answer` makes the value of what stays stranded by it. Without resolutions bookings stay stranded,
 * but time is not blocked over one that stays.
 */
export function resolved(
  world: World,
  decided: Verdict,
  typed: Resolutions,
  answer?: (stranded: Groups) => unknown,
): Verdict {
  if (!areSensible(typed)) return senseless;
  if (!decided.ok) return decided;
  const resolutions = typed ?? (blockTime(decided.writes) ? [] : undefined);
  // A booking that is kept where it is cannot be kept under blocked time.
  const ids = (resolutions ?? [])
    .filter(({ kind }) => kind !== 'keep' || !blockTime(decided.writes))
    .map(({ bookingId }) => bookingId);
  const changed = withWrites(world, decided.writes);
  const stranded = strandedBy(changed, world, decided.writes);
  const settled = (after: World, writes: typeof decided.writes, left: readonly Booking[]): Verdict =>
    accept(answer ? answer(toldStranded(after, left)) : decided.value, ...decided.writes, ...writes);
  if (resolutions === undefined) return settled(changed, [], stranded);

  const asSeen = ({ bookingId, version }: { bookingId: string; version: number }) => ({
    id: bookingId,
    version,
  });
  const kept = resolutions.filter(isOf('keep')).map(asSeen);
  for (const one of kept) {
    const booking = seen(world, one);
    if (isRefusal(booking)) return booking;
  }
  const cancelled = cancelSeveral(world, resolutions.filter(isOf('cancel')).map(asSeen), null);
  if (isRefusal(cancelled)) return cancelled;
  const moves = resolutions.filter(isOf('move'));
  const moved = moveSeveral(
    withWrites(changed, cancelled),
    moves.map(({ staffId, startTime, ...one }) => ({ ...asSeen(one), typed: { staffId, startTime } })),
    world,
  );
  if (isRefusal(moved)) return moved;
  if (moved.rejections.length > 0) {
    const indices = resolutions.flatMap((one, index) => (one.kind === 'move' ? [index] : []));
    return rejectedTogether(
      moved.world,
      moved.rejections.map((rejection) => ({ ...rejection, index: indices[rejection.index] ?? -1 })),
    );
  }
  const forgotten = stranded.filter(({ id }) => !ids.includes(id));
  if (forgotten.length > 0) return refuse('stranded', { stranded: toldStranded(changed, forgotten, world) });
  const left = stranded.filter(({ id }) => kept.some((one) => one.id === id));
  return settled(moved.world, [...cancelled, ...moved.writes], left);
}

// Weekly windows, date overrides, time off and closures.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { updated } from './records.ts';
import { overlap, requestToMove, spanOf, timeTyped } from './rules.ts';
import { areSensible, previewed, type Resolutions, resolved } from './stranding.ts';
import {
  accept,
  areApart,
  areIds,
  asWindows,
  createdOnce,
  type Handlers,
  inOrder,
  kept,
  missing,
  ranked,
  refuse,
  same,
  senseless,
  senselessAt,
  type Verdict,
} from './verdict.ts';
import { isDate } from './wall-clock.ts';
import { type AvailabilityWindow, asText, at, type DateOverride, type TimeOff, type World } from './world.ts';

const isInstant = (text: string): boolean =>
  /T.*(Z|[+-]\d\d:\d\d)$/.test(text) &&
  at(text) >= at('1980-01-01T00:00Z') &&
  at(text) < at('2900-01-01T00:00Z');

/** A week in the place of another; the same hours again change nothing. The value is its windows. */
function newWeek(world: World, input: WireInput<'availability.preview'>, mint: () => string): Verdict {
  const { staffId } = input;
  const asked = asWindows<AvailabilityWindow>(input.windows);
  if (!areApart(asked) || !areIds(staffId)) return senseless;
  if (!world.records.staff.has(staffId)) return missing('staff', staffId);
  const hours = ({ dayOfWeek, startTime, endTime, isActive = true }: AvailabilityWindow): unknown => [
    dayOfWeek,
    startTime,
    endTime,
    isActive,
  ];
  const before = world.records.availability.get(staffId)?.windows ?? [];
  if (same(before.map(hours), inOrder(asked).map(hours))) return accept(before);
  const windows = inOrder(
    asked.map((window) => ({ ...window, id: mint(), staffId, isActive: window.isActive ?? true })),
  );
  return accept(windows, { entity: 'availability', key: staffId, after: { staffId, windows } });
}

/** An override in the place of the one on its date, if any, or with null for its windows none; the same again changes nothing. */
function newOverride(
  world: World,
  { staffId, date }: WireInput<'overrides.clear'>,
  typed: readonly unknown[] | null,
): Verdict {
  const asked = typed && asWindows<DateOverride['windows'][number]>(typed);
  if (!areApart(asked ?? []) || !areIds(staffId) || !isDate(date)) return senseless;
  if (!world.records.staff.has(staffId)) return missing('staff', staffId);
  const key = `${staffId}/${date}`;
  const before = world.records.override.get(key);
  if (!asked)
    return before
      ? accept({ staffId, date }, { entity: 'override', key, after: undefined })
      : missing('override');
  const after = { staffId, date, windows: inOrder(asked) };
  return same(before, after) ? accept(after) : accept(after, { entity: 'override', key, after });
}

const timeOffKinds: readonly string[] = ['away', 'blocked'] satisfies TimeOff['kind'][];

function newTimeOff(
  world: World,
  input: Omit<WireInput<'timeOff.create'>, 'resolutions'>,
  mint: () => string,
): Verdict {
  const { kind = 'away' } = input;
  const isSound =
    isInstant(input.startTime) && isInstant(input.endTime) && at(input.startTime) < at(input.endTime);
  if (!isSound || !timeOffKinds.includes(kind) || !areIds(input.id, input.staffId)) return senseless;
  if (!world.records.staff.has(input.staffId)) return missing('staff', input.staffId);
  const id = input.id ?? mint();
  const away = {
    id,
    staffId: input.staffId,
    version: 1,
    kind,
    startTime: asText(at(input.startTime)),
    endTime: asText(at(input.endTime)),
    reason: kept(input.reason),
  };
  const known = { current: world.records.time_off.get(id), created: world.created.time_off.get(id) };
  return createdOnce(
    known,
    away,
    (chosen) => chosen,
    (after) => ({ entity: 'time_off', key: id, after }),
  );
}

/** Time off at another time or of another person, for a caller who saw that version; what is left out stays. */
function changedTimeOff(world: World, input: Omit<WireInput<'timeOff.update'>, 'resolutions'>): Verdict {
  const { id, version, staffId, startTime, endTime, reason } = input;
  const isBackwards = startTime !== undefined && endTime !== undefined && at(startTime) >= at(endTime);
  const areTimes = [startTime, endTime].every((time) => time === undefined || isInstant(time));
  if (!areTimes || isBackwards || !areIds(id, staffId)) return senseless;
  const { staff, time_off: timesOff } = world.records;
  const current = timesOff.get(id);
  if (!current) return missing('time_off', id);
  const person = staff.get(staffId ?? current.staffId);
  if (!person) return missing('staff', staffId);
  if (person.salonId !== staff.get(current.staffId)?.salonId) return senselessAt('staffId');
  const next = {
    ...current,
    staffId: person.id,
    startTime: asText(at(startTime ?? current.startTime)),
    endTime: asText(at(endTime ?? current.endTime)),
    reason: reason === undefined ? current.reason : kept(reason),
  };
  if (at(next.startTime) >= at(next.endTime)) return senselessAt('endTime');
  return updated(current, version, next, (after) => ({ entity: 'time_off', key: id, after }));
}

function newClosure(
  world: World,
  input: Omit<WireInput<'closures.create'>, 'resolutions'>,
  mint: () => string,
): Verdict {
  const { salonId, startDate, endDate } = input;
  if (!isDate(startDate) || !isDate(endDate) || startDate > endDate || !areIds(input.id, salonId))
    return senseless;
  if (!world.records.salon.has(salonId)) return missing('salon', salonId);
  const id = input.id ?? mint();
  const closure = { id, salonId, startDate, endDate, reason: kept(input.reason) };
  const known = { current: world.records.closure.get(id), created: world.created.closure.get(id) };
  return createdOnce(
    known,
    closure,
    (chosen) => chosen,
    (after) => ({ entity: 'closure', key: id, after }),
  );
}

/**
 * A creation that is repeated has done what it asks for, its resolutions included, unless a booking is still there to be moved or cancelled in
 * the version that it names, or that version is none: then it is another call.
 */
export function resolvedOnce(
  world: World,
  decided: Verdict,
  id: string | undefined,
  typed: Resolutions,
): Verdict {
  if (!areSensible(typed)) return senseless;
  if (!decided.ok || decided.writes.length > 0) return resolved(world, decided, typed);
  const isDone = ({ bookingId, version, ...asked }: NonNullable<Resolutions>[number]): boolean => {
    const booking = world.records.booking.get(bookingId);
    if (!booking || booking.version < version) return false;
    if (asked.kind !== 'move') return asked.kind === 'keep' || booking.version > version;
    const { staffId, startTime } = requestToMove(world, booking, asked);
    const stays =
      staffId?.toLowerCase() === booking.staffId && timeTyped(startTime) === at(booking.startTime);
    return booking.version > version || stays;
  };
  return (typed ?? []).every(isDone) ? decided : refuse('duplicate_id', { id });
}

type Names = MethodName &
  (`availability.${string}` | `overrides.${string}` | `timeOff.${string}` | `closures.${string}`);

export const scheduleHandlers: Handlers<Names> = {
  'availability.list': (world, { staffId }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    return accept(inOrder(world.records.availability.get(staffId)?.windows ?? []));
  },
  'availability.preview': (world, input) =>
    previewed(
      world,
      newWeek(world, input, () => 'asked'),
    ),
  'availability.replace': (world, { resolutions, ...input }, mint) => {
    const decided = newWeek(world, input, mint);
    return resolved(world, decided, resolutions, (stranded) => ({
      windows: decided.ok && decided.value,
      stranded,
    }));
  },

  'overrides.list': (world, { staffId, from, to }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    const listed = [...world.records.override.values()]
      .filter((override) => override.staffId === staffId)
      .filter(({ date }) => from <= date && date <= to);
    return accept(ranked(listed, ({ date }) => [date]));
  },
  'overrides.preview': (world, { windows, ...on }) => previewed(world, newOverride(world, on, windows)),
  'overrides.set': (world, { resolutions, windows, ...on }) =>
    resolved(world, newOverride(world, on, windows), resolutions),
  'overrides.clear': (world, { resolutions, ...on }) =>
    resolved(world, newOverride(world, on, null), resolutions),

  'timeOff.list': (world, { staffId, from, to }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    const asked = { start: at(from ?? '1900-01-01T00:00Z'), end: at(to ?? '2999-01-01T00:00Z') };
    if (asked.start >= asked.end) return senseless;
    const listed = [...world.records.time_off.values()].filter(
      (away) => away.staffId === staffId && overlap(spanOf(away), asked),
    );
    return accept(ranked(listed, ({ startTime }) => [startTime]));
  },
  'timeOff.preview': (world, input) =>
    previewed(
      world,
      newTimeOff(world, input, () => 'asked'),
    ),
  'timeOff.create': (world, { resolutions, ...input }, mint) =>
    resolvedOnce(world, newTimeOff(world, input, mint), input.id, resolutions),
  'timeOff.update': (world, { resolutions, ...input }) =>
    resolved(world, changedTimeOff(world, input), resolutions),
  'timeOff.remove': (world, { id }) => {
    if (!areIds(id)) return senseless;
    if (!world.records.time_off.has(id)) return missing('time_off', id);
    return accept({ id }, { entity: 'time_off', key: id, after: undefined });
  },

  'closures.list': (world, { salonId, from, to }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.closure.values()]
      .filter((closure) => closure.salonId === salonId)
      .filter(({ startDate, endDate }) => (from ?? '0') <= endDate && startDate <= (to ?? '9'));
    return accept(ranked(listed, ({ startDate }) => [startDate]));
  },
  'closures.preview': (world, input) =>
    previewed(
      world,
      newClosure(world, input, () => 'asked'),
    ),
  'closures.create': (world, { resolutions, ...input }, mint) =>
    resolvedOnce(world, newClosure(world, input, mint), input.id, resolutions),
  'closures.remove': (world, { id }) => {
    if (!areIds(id)) return senseless;
    if (!world.records.closure.has(id)) return missing('closure', id);
    return accept({ id }, { entity: 'closure', key: id, after: undefined });
  },
};

// Weekly windows, date overrides, time off and closures.
import type { MethodName } from '../../../src/shared/contract/contract.ts';
import { judge, overlap, spanOf } from './rules.ts';
import {
  accept,
  areApart,
  areIds,
  createdOnce,
  type Handlers,
  inOrder,
  kept,
  missing,
  ranked,
  senseless,
} from './verdict.ts';
import { asText, at, type Booking, isBlocking, named, type World, type Write, withWrites } from './world.ts';

/** The rules that a booking breaks where it stands. */
export const brokenBy = (world: World, booking: Booking): readonly string[] =>
  judge(world, { ...booking, moving: booking }).map(({ code }) => code);

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(at(`${text}T00:00Z`)).toISOString().startsWith(text);

const isInstant = (text: string): boolean =>
  /T.*(Z|[+-]\d\d:\d\d)$/.test(text) &&
  at(text) >= at('1980-01-01T00:00Z') &&
  at(text) < at('2900-01-01T00:00Z');

type Names = MethodName &
  (`availability.${string}` | `overrides.${string}` | `timeOff.${string}` | `closures.${string}`);

export const scheduleHandlers: Handlers<Names> = {
  'availability.list': (world, { staffId }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    return accept(inOrder(world.records.availability.get(staffId)?.windows ?? []));
  },
  'availability.replace': (world, { staffId, windows: asked }, mint) => {
    if (!areApart(asked) || !areIds(staffId)) return senseless;
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    const windows = inOrder(
      asked.map((window) => ({ id: mint(), staffId, ...window, isActive: window.isActive ?? true })),
    );
    const write: Write = { entity: 'availability', key: staffId, after: { staffId, windows } };
    const after = withWrites(world, [write]);
    const stranded = [...world.records.booking.values()]
      .filter(
        (booking) => booking.staffId === staffId && isBlocking(booking) && at(booking.endTime) > world.now,
      )
      .filter((booking) => brokenBy(after, booking).includes('outside_availability'))
      .map((booking) => named(world, booking));
    return accept({ windows, stranded: ranked(stranded, ({ startTime }) => [startTime]) }, write);
  },

  'overrides.list': (world, { staffId, from, to }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    const listed = [...world.records.override.values()]
      .filter((override) => override.staffId === staffId)
      .filter(({ date }) => from <= date && date <= to);
    return accept(ranked(listed, ({ date }) => [date]));
  },
  'overrides.set': (world, { staffId, date, windows }) => {
    if (!areApart(windows) || !areIds(staffId) || !isDate(date)) return senseless;
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    const after = { staffId, date, windows: inOrder(windows) };
    return accept(after, { entity: 'override', key: `${staffId}/${date}`, after });
  },
  'overrides.clear': (world, { staffId, date }) => {
    if (!areIds(staffId) || !isDate(date)) return senseless;
    const key = `${staffId}/${date}`;
    if (!world.records.override.has(key)) return missing('override');
    return accept({ staffId, date }, { entity: 'override', key, after: undefined });
  },

  'timeOff.list': (world, { staffId, from, to }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    const asked = { start: at(from ?? '1900-01-01T00:00Z'), end: at(to ?? '2999-01-01T00:00Z') };
    if (asked.start >= asked.end) return senseless;
    const listed = [...world.records.time_off.values()].filter(
      (away) => away.staffId === staffId && overlap(spanOf(away), asked),
    );
    return accept(ranked(listed, ({ startTime }) => [startTime]));
  },
  'timeOff.create': (world, input, mint) => {
    const isSound =
      isInstant(input.startTime) && isInstant(input.endTime) && at(input.startTime) < at(input.endTime);
    if (!isSound || !areIds(input.id, input.staffId)) return senseless;
    if (!world.records.staff.has(input.staffId)) return missing('staff', input.staffId);
    const id = input.id ?? mint();
    const away = {
      id,
      staffId: input.staffId,
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
  },
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
  'closures.create': (world, input, mint) => {
    const isSound = isDate(input.startDate) && isDate(input.endDate) && input.startDate <= input.endDate;
    if (!isSound || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const id = input.id ?? mint();
    const { salonId, startDate, endDate } = input;
    const closure = { id, salonId, startDate, endDate, reason: kept(input.reason) };
    const known = { current: world.records.closure.get(id), created: world.created.closure.get(id) };
    return createdOnce(
      known,
      closure,
      (chosen) => chosen,
      (after) => ({ entity: 'closure', key: id, after }),
    );
  },
  'closures.remove': (world, { id }) => {
    if (!areIds(id)) return senseless;
    if (!world.records.closure.has(id)) return missing('closure', id);
    return accept({ id }, { entity: 'closure', key: id, after: undefined });
  },
};

// The schedules that take the place of somebody's week, each from its date on.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { updated } from './records.ts';
import { resolvedOnce } from './schedules.ts';
import { previewed, resolved } from './stranding.ts';
import {
  accept,
  areApart,
  areIds,
  asWindows,
  createdOnce,
  type Handlers,
  inOrder,
  missing,
  ranked,
  refuse,
  senseless,
  senselessAt,
  type Verdict,
} from './verdict.ts';
import { isDate } from './wall-clock.ts';
import type { Schedule, World, Write } from './world.ts';

type Typed = Pick<WireInput<'schedules.plan'>, 'from' | 'weeks' | 'windows'>;

const mostWeeks = 8;

const windowsIn = ({ windows }: Typed) => asWindows<Schedule['windows'][number]>(windows);

const isSound = (typed: Typed): boolean =>
  isDate(typed.from) &&
  typed.weeks >= 1 &&
  typed.weeks <= mostWeeks &&
  areApart(windowsIn(typed)) &&
  windowsIn(typed).every(({ week }) => week >= 1 && week <= typed.weeks);

/** What a schedule is to say. */
const saidBy = (typed: Typed): Pick<Schedule, 'from' | 'weeks' | 'windows'> => ({
  from: typed.from,
  weeks: typed.weeks,
  windows: inOrder(windowsIn(typed).map((window) => ({ ...window, isActive: window.isActive ?? true }))),
});

const ofPerson = (world: World, staffId: string): Schedule[] =>
  [...world.records.schedule.values()].filter((schedule) => schedule.staffId === staffId);

const isTaken = (world: World, { id, staffId, from }: Schedule): boolean =>
  ofPerson(world, staffId).some((other) => other.id !== id && other.from === from);

const write =
  (id: string) =>
  (after: Schedule): Write => ({ entity: 'schedule', key: id, after });

function planned(world: World, id: string, staffId: string, typed: Typed): Verdict {
  if (!isSound(typed) || !areIds(staffId)) return senseless;
  if (!world.records.staff.has(staffId)) return missing('staff', staffId);
  const schedule = { id, staffId, version: 1, ...saidBy(typed) };
  const created = world.created.schedule.get(id);
  if (!created && isTaken(world, schedule)) return senselessAt('from');
  const known = { current: world.records.schedule.get(id), created };
  return createdOnce(known, schedule, (chosen) => chosen, write(id));
}

/** Another content for a schedule, for a caller who saw that version, or any. */
function replaced(world: World, id: string, seen: number | undefined, typed: Typed): Verdict {
  if (!isSound(typed) || !areIds(id)) return senseless;
  const current = world.records.schedule.get(id);
  if (!current) return missing('schedule', id);
  const next = { ...current, ...saidBy(typed) };
  return isTaken(world, next) ? senselessAt('from') : updated(current, seen, next, write(id));
}

function removed(world: World, id: string, seen: number | undefined): Verdict {
  if (!areIds(id)) return senseless;
  const current = world.records.schedule.get(id);
  if (!current) return missing('schedule', id);
  if (seen !== undefined && seen !== current.version) return refuse('stale_version', { current });
  return accept({ id }, { entity: 'schedule', key: id, after: undefined });
}

export const datedScheduleHandlers: Handlers<MethodName & `schedules.${string}`> = {
  'schedules.list': (world, { staffId }) => {
    if (!world.records.staff.has(staffId)) return missing('staff', staffId);
    return accept(ranked(ofPerson(world, staffId), ({ from }) => [from]));
  },
  'schedules.preview': (world, { id, staffId, ...typed }) =>
    previewed(
      world,
      id === undefined ? planned(world, 'asked', staffId, typed) : replaced(world, id, undefined, typed),
    ),
  'schedules.previewRemoval': (world, { id }) => previewed(world, removed(world, id, undefined)),
  'schedules.plan': (world, { id, staffId, resolutions, ...typed }, mint) => {
    if (!areIds(id)) return senseless;
    return resolvedOnce(world, planned(world, id ?? mint(), staffId, typed), id, resolutions);
  },
  'schedules.replace': (world, { id, version, resolutions, ...typed }) =>
    resolved(world, replaced(world, id, version, typed), resolutions),
  'schedules.remove': (world, { id, version, resolutions }) =>
    resolved(world, removed(world, id, version), resolutions),
};

import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { both, given, updated } from './records.ts';
import { previewed, resolved } from './stranding.ts';
import {
  accept,
  areApart,
  areIds,
  asWindows,
  createdOnce,
  type Handlers,
  inOrder,
  isBlank,
  missing,
  ranked,
  senseless,
  type Verdict,
} from './verdict.ts';
import type { Salon, World } from './world.ts';

type Opening = Salon['businessHours'][number];
type Changes = Omit<WireInput<'salons.update'>, 'version' | 'resolutions'>;

const zones = ['Europe/Istanbul', 'America/New_York', 'Asia/Kolkata', 'UTC'];
const grids = [5, 10, 15, 20, 30, 60];

const isSound = (input: Omit<Changes, 'id'>): boolean =>
  !isBlank(input.name) &&
  (input.timeZone === undefined || zones.includes(input.timeZone)) &&
  (input.slotMinutes === undefined || grids.includes(input.slotMinutes)) &&
  areApart(asWindows(input.businessHours ?? []));

/** The salon with some settings changed, for a caller who saw that version, or any. */
function changed(world: World, input: Changes, seen: number | undefined): Verdict {
  if (!isSound(input) || !areIds(input.id)) return senseless;
  const current = world.records.salon.get(input.id);
  if (!current) return missing('salon', input.id);
  const next = {
    ...current,
    ...given(input, 'timeZone', 'slotMinutes', 'daysWithoutHours'),
    name: input.name?.trim() ?? current.name,
    businessHours: input.businessHours
      ? inOrder(asWindows<Opening>(input.businessHours))
      : current.businessHours,
  };
  return updated(current, seen, next, (after) => ({ entity: 'salon', key: input.id, after }));
}

export const salonHandlers: Handlers<MethodName & `salons.${string}`> = {
  'salons.list': (world) => accept(ranked([...world.records.salon.values()], ({ name }) => [name])),
  'salons.create': (world, input, mint) => {
    if (!isSound(input) || !areIds(input.id)) return senseless;
    const id = input.id ?? mint();
    const salon = {
      id,
      version: 1,
      name: input.name.trim(),
      timeZone: input.timeZone,
      businessHours: inOrder(asWindows<Opening>(input.businessHours ?? [])),
      slotMinutes: input.slotMinutes ?? 15,
      daysWithoutHours: input.daysWithoutHours ?? ('closed' as const),
    };
    return createdOnce(
      both(world, 'salon', id),
      salon,
      (chosen) => chosen,
      (after) => ({
        entity: 'salon',
        key: id,
        after,
      }),
    );
  },
  'salons.update': (world, input) => {
    return resolved(world, changed(world, input, input.version), input.resolutions);
  },
  'salons.preview': (world, input) => previewed(world, changed(world, input, undefined)),
};

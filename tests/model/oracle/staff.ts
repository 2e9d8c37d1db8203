import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { both, given, updated } from './records.ts';
import { previewed, resolved } from './stranding.ts';
import {
  accept,
  areIds,
  createdOnce,
  type Handlers,
  isBlank,
  missing,
  ranked,
  senseless,
  senselessAt,
  type Verdict,
} from './verdict.ts';
import { isDate } from './wall-clock.ts';
import type { Staff, World } from './world.ts';

type Changes = Omit<WireInput<'staff.update'>, 'version' | 'resolutions'>;

/** The services that somebody is to offer, each once; undefined when one is not of their salon. */
function offered(
  world: World,
  salonId: string,
  ids: readonly string[] | null,
): Staff['serviceIds'] | undefined {
  if (ids === null) return null;
  if (ids.some((id) => world.records.service.get(id)?.salonId !== salonId)) return undefined;
  return [...new Set(ids)].sort();
}

type Employment = Pick<Changes, 'startsOn' | 'endsOn'>;

const areDates = ({ startsOn, endsOn }: Employment): boolean =>
  isDate(startsOn ?? '2026-01-01') && isDate(endsOn ?? '2026-01-01');

/** Whether somebody would go before they come. */
const isBackwards = ({ startsOn, endsOn }: Pick<Staff, 'startsOn' | 'endsOn'>): boolean =>
  startsOn !== null && endsOn !== null && startsOn > endsOn;

/** The person with some fields changed, for a caller who saw that version, or any. */
function changed(world: World, input: Changes, seen: number | undefined): Verdict {
  if (isBlank(input.name) || !areIds(input.id) || !areDates(input)) return senseless;
  const current = world.records.staff.get(input.id);
  if (!current) return missing('staff', input.id);
  const serviceIds =
    input.serviceIds === undefined ? current.serviceIds : offered(world, current.salonId, input.serviceIds);
  if (serviceIds === undefined) return senseless;
  const next = {
    ...current,
    ...given(input, 'color', 'isActive', 'position', 'startsOn', 'endsOn'),
    name: input.name?.trim() ?? current.name,
    serviceIds,
  };
  if (isBackwards(next)) return senselessAt(input.endsOn === undefined ? 'startsOn' : 'endsOn');
  return updated(current, seen, next, (after) => ({ entity: 'staff', key: input.id, after }));
}

export const staffHandlers: Handlers<MethodName & `staff.${string}`> = {
  'staff.list': (world, { salonId, includeInactive }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.staff.values()]
      .filter((staff) => staff.salonId === salonId)
      .filter(({ isActive }) => isActive || includeInactive === true);
    return accept(ranked(listed, ({ position, name }) => [position, name]));
  },
  'staff.create': (world, input, mint) => {
    if (isBlank(input.name) || !areIds(input.id, input.salonId) || !areDates(input)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const serviceIds = offered(world, input.salonId, input.serviceIds ?? null);
    if (serviceIds === undefined) return senseless;
    const id = input.id ?? mint();
    const positions = [...world.records.staff.values()]
      .filter((colleague) => colleague.salonId === input.salonId && colleague.id !== id)
      .map(({ position }) => position);
    const staff = {
      id,
      salonId: input.salonId,
      version: 1,
      name: input.name.trim(),
      color: input.color ?? mint(),
      isActive: true,
      serviceIds,
      position: Math.max(-1, ...positions) + 1,
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
    };
    if (isBackwards(staff)) return senselessAt('endsOn');
    const chosen = ({ salonId, name, serviceIds: offers, startsOn, endsOn }: Staff): unknown => ({
      salonId,
      name,
      offers,
      startsOn,
      endsOn,
    });
    return createdOnce(both(world, 'staff', id), staff, chosen, (after) => ({
      entity: 'staff',
      key: id,
      after,
    }));
  },
  'staff.update': (world, input) => resolved(world, changed(world, input, input.version), input.resolutions),
  'staff.preview': (world, input) => previewed(world, changed(world, input, undefined)),
};

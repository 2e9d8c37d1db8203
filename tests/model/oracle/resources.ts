// Kinds of rooms and devices, and their units.
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
  type Verdict,
} from './verdict.ts';
import type { Resource, World } from './world.ts';

type Changes = Omit<WireInput<'resources.update'>, 'version' | 'resolutions'>;

function changed(world: World, input: Changes, seen: number | undefined): Verdict {
  if (isBlank(input.name) || !areIds(input.id)) return senseless;
  const current = world.records.resource.get(input.id);
  if (!current) return missing('resource', input.id);
  const next = {
    ...current,
    ...given(input, 'isActive', 'position'),
    name: input.name?.trim() ?? current.name,
  };
  return updated(current, seen, next, (after) => ({ entity: 'resource', key: input.id, after }));
}

export const resourceHandlers: Handlers<MethodName & (`resourceKinds.${string}` | `resources.${string}`)> = {
  'resourceKinds.list': (world, { salonId }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.resource_kind.values()].filter((kind) => kind.salonId === salonId);
    return accept(ranked(listed, ({ name }) => [name]));
  },
  'resourceKinds.create': (world, input, mint) => {
    if (isBlank(input.name) || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const id = input.id ?? mint();
    const kind = { id, salonId: input.salonId, version: 1, name: input.name.trim() };
    return createdOnce(
      both(world, 'resource_kind', id),
      kind,
      ({ salonId, name }) => ({ salonId, name }),
      (after) => ({ entity: 'resource_kind', key: id, after }),
    );
  },
  'resourceKinds.update': (world, { id, version, name }) => {
    if (isBlank(name) || !areIds(id)) return senseless;
    const current = world.records.resource_kind.get(id);
    if (!current) return missing('resource_kind', id);
    return updated(current, version, { ...current, name: name.trim() }, (after) => ({
      entity: 'resource_kind',
      key: id,
      after,
    }));
  },
  'resources.list': (world, { salonId }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.resource.values()].filter((unit) => unit.salonId === salonId);
    return accept(ranked(listed, ({ position, name }) => [position, name]));
  },
  'resources.create': (world, input, mint) => {
    if (isBlank(input.name) || !areIds(input.id, input.kindId)) return senseless;
    const kind = world.records.resource_kind.get(input.kindId);
    if (!kind) return missing('resource_kind', input.kindId);
    const id = input.id ?? mint();
    const positions = [...world.records.resource.values()]
      .filter((unit) => unit.kindId === kind.id && unit.id !== id)
      .map(({ position }) => position);
    const unit = {
      id,
      salonId: kind.salonId,
      version: 1,
      kindId: kind.id,
      name: input.name.trim(),
      isActive: true,
      position: Math.max(-1, ...positions) + 1,
    };
    const chosen = ({ kindId, name }: Resource): unknown => ({ kindId, name });
    return createdOnce(both(world, 'resource', id), unit, chosen, (after) => ({
      entity: 'resource',
      key: id,
      after,
    }));
  },
  'resources.update': (world, input) =>
    resolved(world, changed(world, input, input.version), input.resolutions),
  'resources.preview': (world, input) => previewed(world, changed(world, input, undefined)),
};

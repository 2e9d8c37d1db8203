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
import type { Service, World } from './world.ts';

type Changes = Omit<WireInput<'services.update'>, 'version' | 'resolutions'>;

const isBlockSound = (
  terms: Pick<Service, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'processing'>,
) =>
  terms.durationMinutes >= 1 &&
  terms.bufferBeforeMinutes >= 0 &&
  terms.bufferAfterMinutes >= 0 &&
  terms.durationMinutes + terms.bufferBeforeMinutes + terms.bufferAfterMinutes <= 1440 &&
  (terms.processing === null ||
    (terms.processing.afterMinutes >= 1 &&
      terms.processing.minutes >= 1 &&
      terms.processing.afterMinutes + terms.processing.minutes < terms.durationMinutes));

/** The kinds that a service is to need, each once; undefined when one is not of its salon. */
function needed(world: World, salonId: string, ids: readonly string[]): readonly string[] | undefined {
  if (ids.some((id) => world.records.resource_kind.get(id)?.salonId !== salonId)) return undefined;
  return [...new Set(ids)].sort();
}

/** The service with some fields changed, for a caller who saw that version, or any. */
function changed(world: World, input: Changes, seen: number | undefined): Verdict {
  if (isBlank(input.name) || !areIds(input.id)) return senseless;
  const terms = given(input, 'durationMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes');
  const plainest = { durationMinutes: 1, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, processing: null };
  if (Object.entries(terms).some(([field, minutes]) => !isBlockSound({ ...plainest, [field]: minutes })))
    return senseless;
  const { processing } = input;
  const isOne = (minutes: number): boolean => 1 <= minutes && minutes <= 1440;
  if (processing && !(isOne(processing.afterMinutes) && isOne(processing.minutes))) return senseless;
  const current = world.records.service.get(input.id);
  if (!current) return missing('service', input.id);
  const needs = input.needs && needed(world, current.salonId, input.needs);
  const next = {
    ...current,
    ...terms,
    ...given(input, 'processing', 'priceCents', 'color', 'isActive'),
    name: input.name?.trim() ?? current.name,
    needs: needs ?? current.needs,
  };
  if (!isBlockSound(next) || (input.needs && !needs)) return senseless;
  return updated(current, seen, next, (after) => ({ entity: 'service', key: input.id, after }));
}

export const serviceHandlers: Handlers<MethodName & `services.${string}`> = {
  'services.list': (world, { salonId, includeInactive }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.service.values()]
      .filter((service) => service.salonId === salonId)
      .filter(({ isActive }) => isActive || includeInactive === true);
    return accept(ranked(listed, ({ name }) => [name]));
  },
  'services.create': (world, input, mint) => {
    const terms = {
      durationMinutes: input.durationMinutes,
      bufferBeforeMinutes: input.bufferBeforeMinutes ?? 0,
      bufferAfterMinutes: input.bufferAfterMinutes ?? 0,
      processing: input.processing ?? null,
    };
    if (isBlank(input.name) || !isBlockSound(terms) || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const needs = needed(world, input.salonId, input.needs ?? []);
    if (!needs) return senseless;
    const id = input.id ?? mint();
    const service = {
      id,
      salonId: input.salonId,
      version: 1,
      name: input.name.trim(),
      ...terms,
      needs,
      priceCents: input.priceCents ?? null,
      color: input.color ?? mint(),
      isActive: true,
    };
    const chosen = ({ color: _, ...rest }: Service): unknown => rest;
    return createdOnce(both(world, 'service', id), service, chosen, (after) => ({
      entity: 'service',
      key: id,
      after,
    }));
  },
  'services.update': (world, input) =>
    resolved(world, changed(world, input, input.version), input.resolutions),
  'services.preview': (world, input) => previewed(world, changed(world, input, undefined)),
};

import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import type { ResourceKindId, SalonId, ServiceId } from '../../shared/domain/ids.ts';
import { blockFits, processingFits, type Service, type ServiceTerms } from '../../shared/domain/service.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { saveRecord } from './saving.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

const defaultColor = 'stone';

type ServiceChanges = Omit<Input<'services.update'>, 'id' | 'version' | 'resolutions'>;

/** Why a service cannot have these terms: each value is one by itself, but they do not fit together. */
function unfitTerms(terms: ServiceTerms) {
  if (!blockFits(terms)) return invalidInput('durationMinutes', { code: 'block_too_long' });
  return processingFits(terms) ? undefined : invalidInput('processing', { code: 'processing_too_long' });
}

/** The kinds that a service needs, each once, in a lasting order; refused when one is not of the salon. */
function needed(
  needs: readonly ResourceKindId[] | undefined,
  { kinds }: DeskWorld,
  salonId: SalonId,
): Result<readonly ResourceKindId[], DeskError> {
  const foreign = (needs ?? []).findIndex((id) => kinds.get(id)?.salonId !== salonId);
  if (foreign >= 0) return invalidInput(`needs.${foreign}`, { code: 'not_of_salon' });
  return ok([...new Set(needs)].sort());
}

/** What the salon offers. */
export function serviceHandlers(desk: DeskContext) {
  const { store } = desk;
  const impact = scheduleImpact(desk);

  const changed =
    (id: ServiceId, seenVersion: number | undefined, changes: ServiceChanges): ScheduleChange<Service> =>
    (world) => {
      const current = world.services.get(id);
      if (!current) return notFound('service', id);
      const unfit = unfitTerms({ ...current, ...changes });
      if (unfit) return unfit;
      const needs = needed(changes.needs, world, current.salonId);
      if (!needs.ok) return needs;
      const about = { entity: 'service', key: id, salonId: current.salonId } as const;
      return updateSeen(about, current, seenVersion ?? current.version, {
        ...changes,
        ...(changes.needs !== undefined && { needs: needs.value }),
        ...(changes.name !== undefined && { name: changes.name.trim() }),
      });
    };

  return {
    'services.list': async ({ salonId, includeInactive = false }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.services.list(salonId, includeInactive));
    },

    'services.create': async (input, command) => {
      const id = idFor(desk, input.id);
      const { salonId } = input;
      const about = { entity: 'service', key: id, salonId } as const;
      const service: Omit<Service, 'needs'> = {
        id,
        salonId,
        version: 1,
        name: input.name.trim(),
        durationMinutes: input.durationMinutes,
        bufferBeforeMinutes: input.bufferBeforeMinutes ?? 0,
        bufferAfterMinutes: input.bufferAfterMinutes ?? 0,
        processing: input.processing ?? null,
        priceCents: input.priceCents ?? null,
        color: input.color ?? defaultColor,
        isActive: true,
      };
      const unfit = unfitTerms(service);
      if (unfit) return unfit;
      return saveRecord(desk, command, { created: [about] }, (world, found) => {
        if (!world.salons.has(salonId)) return notFound('salon', salonId);
        const needs = needed(input.needs, world, salonId);
        if (!needs.ok) return needs;
        return createOnce(about, found, world.services.get(id), { ...service, needs: needs.value });
      });
    },

    /** Bookings already made keep the duration and buffers that they were made with. */
    'services.update': ({ id, version, resolutions, ...changes }, command) =>
      impact.save(command, changed(id, version, changes), resolutions),

    'services.preview': ({ id, ...changes }) => impact.preview(changed(id, undefined, changes)),
  } satisfies Partial<Handlers>;
}

import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { blockFits } from '../../shared/contract/methods/services.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { ServiceId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

const defaultColor = 'stone';

type ServiceChanges = Omit<Input<'services.update'>, 'id' | 'version' | 'resolutions'>;

/** What the salon offers. */
export function serviceHandlers(desk: DeskContext) {
  const { store } = desk;
  const impact = scheduleImpact(desk);

  const changed =
    (id: ServiceId, seenVersion: number | undefined, changes: ServiceChanges): ScheduleChange<Service> =>
    (world) => {
      const current = world.services.get(id);
      if (!current) return notFound('service', id);
      if (!blockFits({ ...current, ...changes }))
        return invalidInput('durationMinutes', { code: 'block_too_long' });
      const decided = updateSeen<Service>(current, seenVersion ?? current.version, {
        ...changes,
        ...(changes.name !== undefined && { name: changes.name.trim() }),
      });
      if (!decided.ok) return decided;
      const { kind, record } = decided.value;
      const about = { entity: 'service', key: id, salonId: current.salonId } as const;
      return ok({
        changes: kind === 'saved' ? [{ ...about, before: current, after: record }] : [],
        answer: record,
      });
    };

  return {
    'services.list': async (
      input: Input<'services.list'>,
    ): Promise<Result<readonly Service[], DeskError>> => {
      if (!(await store.salons.get(input.salonId))) return notFound('salon', input.salonId);
      return ok(await store.services.list(input.salonId, input.includeInactive ?? false));
    },

    'services.create': async (
      input: Input<'services.create'>,
      command: Command,
    ): Promise<Result<Service, DeskError>> => {
      const id = idFor(desk, input.id);
      return store.services.decide<DeskError>(
        { id, salonId: input.salonId },
        command,
        ({ salon, ...known }) => {
          if (!salon) return notFound('salon', input.salonId);
          return createOnce<Service>(known, {
            id,
            salonId: salon.id,
            version: 1,
            name: input.name.trim(),
            durationMinutes: input.durationMinutes,
            bufferBeforeMinutes: input.bufferBeforeMinutes ?? 0,
            bufferAfterMinutes: input.bufferAfterMinutes ?? 0,
            priceCents: input.priceCents ?? null,
            color: input.color ?? defaultColor,
            isActive: true,
          });
        },
      );
    },

    /** Bookings already made keep the duration and buffers that they were made with. */
    'services.update': async (
      { id, version, resolutions, ...changes }: Input<'services.update'>,
      command: Command,
    ): Promise<Result<Service, DeskError>> => {
      const change = changed(id, version, changes);
      const saved = await impact.save(command, change, resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'services.preview': ({ id, ...changes }: Input<'services.preview'>) =>
      impact.preview(changed(id, undefined, changes)),
  };
}

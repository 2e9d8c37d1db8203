import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { SalonId } from '../../shared/domain/ids.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { createOnce, settled, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { save } from './saving.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';
import { inOrder } from './window-order.ts';

const defaultSlotMinutes = 15;

type SalonChanges = Omit<Input<'salons.update'>, 'id' | 'version' | 'resolutions'>;

/** The salons of this database. */
export function salonHandlers(desk: DeskContext) {
  const { store } = desk;
  const impact = scheduleImpact(desk);

  const changed =
    (
      id: SalonId,
      seenVersion: number | undefined,
      { name, businessHours, ...rest }: SalonChanges,
    ): ScheduleChange<Salon> =>
    (world) => {
      const current = world.salons.get(id);
      if (!current) return notFound('salon', id);
      return settled(
        { entity: 'salon', key: id, salonId: id },
        current,
        updateSeen<Salon>(current, seenVersion ?? current.version, {
          ...rest,
          ...(name !== undefined && { name: name.trim() }),
          ...(businessHours && { businessHours: inOrder(businessHours) }),
        }),
      );
    };

  return {
    'salons.list': async (): Promise<Result<readonly Salon[], DeskError>> => ok(await store.salons.list()),

    'salons.create': async (
      input: Input<'salons.create'>,
      command: Command,
    ): Promise<Result<Salon, DeskError>> => {
      const id = idFor(desk, input.id);
      const salon: Salon = {
        id,
        version: 1,
        name: input.name.trim(),
        timeZone: input.timeZone,
        businessHours: inOrder(input.businessHours ?? []),
        slotMinutes: input.slotMinutes ?? defaultSlotMinutes,
        daysWithoutHours: input.daysWithoutHours ?? 'closed',
      };
      const about = { entity: 'salon', key: id, salonId: id } as const;
      return save(
        desk,
        command,
        {
          needs: () => ({ created: [about] }),
          decide: ({ salons }, { created }) => {
            const current = salons.get(id);
            return settled(about, current, createOnce({ current, created: created('salon', id) }, salon));
          },
        },
        refused,
      );
    },

    'salons.update': async (
      { id, version, resolutions, ...changes }: Input<'salons.update'>,
      command: Command,
    ): Promise<Result<Salon, DeskError>> => {
      const saved = await impact.save(command, changed(id, version, changes), resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'salons.preview': ({ id, ...changes }: Input<'salons.preview'>) =>
      impact.preview(changed(id, undefined, changes)),
  };
}

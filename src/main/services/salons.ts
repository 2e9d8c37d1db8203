import type { Input } from '../../shared/contract/contract.ts';
import type { SalonId } from '../../shared/domain/ids.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { ok } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { saveRecord } from './saving.ts';
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
      const about = { entity: 'salon', key: id, salonId: id } as const;
      return updateSeen(about, current, seenVersion ?? current.version, {
        ...rest,
        ...(name !== undefined && { name: name.trim() }),
        ...(businessHours && { businessHours: inOrder(businessHours) }),
      });
    };

  return {
    'salons.list': async () => ok(await store.salons.list()),

    'salons.create': (input, command) => {
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
      return saveRecord(desk, command, { created: [about] }, ({ salons }, found) =>
        createOnce(about, found, salons.get(id), salon),
      );
    },

    'salons.update': ({ id, version, resolutions, ...changes }, command) =>
      impact.save(command, changed(id, version, changes), resolutions),

    'salons.preview': ({ id, ...changes }) => impact.preview(changed(id, undefined, changes)),
  } satisfies Partial<Handlers>;
}

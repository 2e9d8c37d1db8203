import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { paletteColor } from './palette.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

type StaffChanges = Omit<Input<'staff.update'>, 'id' | 'version' | 'resolutions'>;

/** The services that a person offers, each once, in the order given; refused when one is not of the salon. */
function offered(
  serviceIds: readonly ServiceId[] | null | undefined,
  services: readonly Service[],
): Result<readonly ServiceId[] | null | undefined, DeskError> {
  if (!serviceIds) return ok(serviceIds);
  const known = new Set(services.map((service) => service.id));
  const foreign = serviceIds.findIndex((id) => !known.has(id));
  if (foreign >= 0) return invalidInput(`serviceIds.${foreign}`, { code: 'not_of_salon' });
  return ok([...new Set(serviceIds)].sort());
}

/** The people who take bookings. */
export function staffHandlers(desk: DeskContext) {
  const { store } = desk;
  const impact = scheduleImpact(desk);

  const changed =
    (id: StaffId, seenVersion: number | undefined, changes: StaffChanges): ScheduleChange<Staff> =>
    (world) => {
      const current = world.staff.get(id);
      if (!current) return notFound('staff', id);
      const services = [...world.services.values()].filter(({ salonId }) => salonId === current.salonId);
      const serviceIds = offered(changes.serviceIds, services);
      if (!serviceIds.ok) return serviceIds;
      const decided = updateSeen<Staff>(current, seenVersion ?? current.version, {
        ...changes,
        ...(changes.name !== undefined && { name: changes.name.trim() }),
        ...(serviceIds.value !== undefined && { serviceIds: serviceIds.value }),
      });
      if (!decided.ok) return decided;
      const { kind, record } = decided.value;
      const about = { entity: 'staff', key: id, salonId: current.salonId } as const;
      return ok({
        changes: kind === 'saved' ? [{ ...about, before: current, after: record }] : [],
        answer: record,
      });
    };

  return {
    'staff.list': async (input: Input<'staff.list'>): Promise<Result<readonly Staff[], DeskError>> => {
      if (!(await store.salons.get(input.salonId))) return notFound('salon', input.salonId);
      return ok(await store.staff.list(input.salonId, input.includeInactive ?? false));
    },

    'staff.create': async (
      input: Input<'staff.create'>,
      command: Command,
    ): Promise<Result<Staff, DeskError>> => {
      const id = idFor(desk, input.id);
      return store.staff.decide<DeskError>(
        { id, salonId: input.salonId },
        command,
        ({ salon, colleagues, services, ...known }) => {
          if (!salon) return notFound('salon', input.salonId);
          const serviceIds = offered(input.serviceIds, services);
          if (!serviceIds.ok) return serviceIds;
          const others = colleagues.filter((colleague) => colleague.id !== id);
          const position = 1 + Math.max(-1, ...others.map((colleague) => colleague.position));
          const staff: Staff = {
            id,
            salonId: salon.id,
            version: 1,
            name: input.name.trim(),
            color: input.color ?? paletteColor(known.created?.position ?? position),
            isActive: true,
            serviceIds: serviceIds.value ?? null,
            position,
          };
          return createOnce(known, staff, ['position']);
        },
      );
    },

    'staff.update': async (
      { id, version, resolutions, ...changes }: Input<'staff.update'>,
      command: Command,
    ): Promise<Result<Staff, DeskError>> => {
      const saved = await impact.save(command, changed(id, version, changes), resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'staff.preview': ({ id, ...changes }: Input<'staff.preview'>) =>
      impact.preview(changed(id, undefined, changes)),
  };
}

import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import type { SalonId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { Employment, Staff } from '../../shared/domain/staff.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { paletteColor } from './palette.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { saveRecord } from './saving.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

type StaffChanges = Omit<Input<'staff.update'>, 'id' | 'version' | 'resolutions'>;

/** The services that a person offers, each once, in the order given; refused when one is not of the salon. */
function offered(
  serviceIds: readonly ServiceId[] | null | undefined,
  { services }: DeskWorld,
  salonId: SalonId,
): Result<readonly ServiceId[] | null | undefined, DeskError> {
  if (!serviceIds) return ok(serviceIds);
  const foreign = serviceIds.findIndex((id) => services.get(id)?.salonId !== salonId);
  if (foreign >= 0) return invalidInput(`serviceIds.${foreign}`, { code: 'not_of_salon' });
  return ok([...new Set(serviceIds)].sort());
}

/** Refuses employment that would end before it begins. */
function inOrderOfTime(
  { startsOn, endsOn }: Employment,
  typed: Partial<Employment>,
): Result<undefined, DeskError> {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return ok(undefined);
  return typed.endsOn === undefined
    ? invalidInput('startsOn', { code: 'after', field: 'endsOn' })
    : invalidInput('endsOn', { code: 'before', field: 'startsOn' });
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
      const serviceIds = offered(changes.serviceIds, world, current.salonId);
      if (!serviceIds.ok) return serviceIds;
      const employment = inOrderOfTime({ ...current, ...changes }, changes);
      if (!employment.ok) return employment;
      const about = { entity: 'staff', key: id, salonId: current.salonId } as const;
      return updateSeen(about, current, seenVersion ?? current.version, {
        ...changes,
        ...(changes.name !== undefined && { name: changes.name.trim() }),
        ...(serviceIds.value !== undefined && { serviceIds: serviceIds.value }),
      });
    };

  return {
    'staff.list': async ({ salonId, includeInactive = false }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.staff.list(salonId, includeInactive));
    },

    'staff.create': (input, command) => {
      const id = idFor(desk, input.id);
      const { salonId } = input;
      const about = { entity: 'staff', key: id, salonId } as const;
      return saveRecord(desk, command, { created: [about] }, (world, found) => {
        if (!world.salons.has(salonId)) return notFound('salon', salonId);
        const serviceIds = offered(input.serviceIds, world, salonId);
        if (!serviceIds.ok) return serviceIds;
        const { startsOn = null, endsOn = null } = input;
        const employment = inOrderOfTime({ startsOn, endsOn }, { startsOn, endsOn });
        if (!employment.ok) return employment;
        const colleagues = [...world.staff.values()].filter(
          (one) => one.salonId === salonId && one.id !== id,
        );
        const position = 1 + Math.max(-1, ...colleagues.map((colleague) => colleague.position));
        const staff: Staff = {
          id,
          salonId,
          version: 1,
          name: input.name.trim(),
          color: input.color ?? paletteColor(found.created('staff', id)?.position ?? position),
          isActive: true,
          serviceIds: serviceIds.value ?? null,
          position,
          startsOn,
          endsOn,
        };
        return createOnce(about, found, world.staff.get(id), staff, ['position']);
      });
    },

    'staff.update': ({ id, version, resolutions, ...changes }, command) =>
      impact.save(command, changed(id, version, changes), resolutions),

    'staff.preview': ({ id, ...changes }) => impact.preview(changed(id, undefined, changes)),
  } satisfies Partial<Handlers>;
}

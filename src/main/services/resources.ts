import type { Input } from '../../shared/contract/contract.ts';
import { findResource } from '../../shared/domain/desk-world.ts';
import type { ResourceId } from '../../shared/domain/ids.ts';
import type { Resource, ResourceKind } from '../../shared/domain/resource.ts';
import { ok } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { saveRecord } from './saving.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

type ResourceChanges = Omit<Input<'resources.update'>, 'id' | 'version' | 'resolutions'>;

/** What services need beside a person: kinds, and the units of each. */
export function resourceHandlers(desk: DeskContext) {
  const { store } = desk;
  const impact = scheduleImpact(desk);

  const changed =
    (id: ResourceId, seenVersion: number | undefined, changes: ResourceChanges): ScheduleChange<Resource> =>
    (world) => {
      const current = findResource(world, id);
      if (!current) return notFound('resource', id);
      const about = { entity: 'resource', key: id, salonId: current.salonId } as const;
      return updateSeen(about, current, seenVersion ?? current.version, {
        ...changes,
        ...(changes.name !== undefined && { name: changes.name.trim() }),
      });
    };

  return {
    'resourceKinds.list': async ({ salonId }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.resources.kinds(salonId));
    },

    'resourceKinds.create': (input, command) => {
      const id = idFor(desk, input.id);
      const { salonId } = input;
      const about = { entity: 'resource_kind', key: id, salonId } as const;
      const kind: ResourceKind = { id, salonId, version: 1, name: input.name.trim() };
      return saveRecord(desk, command, { created: [about] }, ({ salons, kinds }, found) => {
        if (!salons.has(salonId)) return notFound('salon', salonId);
        return createOnce(about, found, kinds.get(id), kind);
      });
    },

    'resourceKinds.update': ({ id, version, name }, command) =>
      saveRecord(desk, command, {}, ({ kinds }) => {
        const current = kinds.get(id);
        if (!current) return notFound('resource_kind', id);
        const about = { entity: 'resource_kind', key: id, salonId: current.salonId } as const;
        return updateSeen(about, current, version, { name: name.trim() });
      }),

    'resources.list': async ({ salonId }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.resources.list(salonId));
    },

    'resources.create': (input, command) => {
      const id = idFor(desk, input.id);
      const { kindId } = input;
      const needs = { created: [{ entity: 'resource', key: id } as const] };
      return saveRecord(desk, command, needs, (world, found) => {
        const kind = world.kinds.get(kindId);
        if (!kind) return notFound('resource_kind', kindId);
        const others = world.resourcesOf(kindId).filter((unit) => unit.id !== id);
        const resource: Resource = {
          id,
          salonId: kind.salonId,
          version: 1,
          kindId,
          name: input.name.trim(),
          isActive: true,
          position: 1 + Math.max(-1, ...others.map(({ position }) => position)),
        };
        const about = { entity: 'resource', key: id, salonId: kind.salonId } as const;
        return createOnce(about, found, findResource(world, id), resource, ['position']);
      });
    },

    /** A unit that is taken out of use strands the bookings that have it. */
    'resources.update': ({ id, version, resolutions, ...changes }, command) =>
      impact.save(command, changed(id, version, changes), resolutions),

    'resources.preview': ({ id, ...changes }) => impact.preview(changed(id, undefined, changes)),
  } satisfies Partial<Handlers>;
}

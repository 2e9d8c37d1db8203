import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import { findResource } from '../../shared/domain/desk-world.ts';
import type { ResourceId } from '../../shared/domain/ids.ts';
import type { Resource, ResourceKind } from '../../shared/domain/resource.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { createOnce, settled, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { save } from './saving.ts';
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
      return settled(
        { entity: 'resource', key: id, salonId: current.salonId },
        current,
        updateSeen<Resource>(current, seenVersion ?? current.version, {
          ...changes,
          ...(changes.name !== undefined && { name: changes.name.trim() }),
        }),
      );
    };

  return {
    'resourceKinds.list': async ({
      salonId,
    }: Input<'resourceKinds.list'>): Promise<Result<readonly ResourceKind[], DeskError>> => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.resources.kinds(salonId));
    },

    'resourceKinds.create': (
      input: Input<'resourceKinds.create'>,
      command: Command,
    ): Promise<Result<ResourceKind, DeskError>> => {
      const id = idFor(desk, input.id);
      const { salonId } = input;
      const about = { entity: 'resource_kind', key: id, salonId } as const;
      const kind: ResourceKind = { id, salonId, version: 1, name: input.name.trim() };
      return save(
        desk,
        command,
        {
          needs: () => ({ created: [about] }),
          decide: ({ salons, kinds }, { created }) => {
            if (!salons.has(salonId)) return notFound('salon', salonId);
            const current = kinds.get(id);
            return settled(
              about,
              current,
              createOnce({ current, created: created('resource_kind', id) }, kind),
            );
          },
        },
        refused,
      );
    },

    'resourceKinds.update': (
      { id, version, name }: Input<'resourceKinds.update'>,
      command: Command,
    ): Promise<Result<ResourceKind, DeskError>> =>
      save(
        desk,
        command,
        {
          needs: () => ({}),
          decide: ({ kinds }) => {
            const current = kinds.get(id);
            if (!current) return notFound('resource_kind', id);
            return settled(
              { entity: 'resource_kind', key: id, salonId: current.salonId },
              current,
              updateSeen<ResourceKind>(current, version, { name: name.trim() }),
            );
          },
        },
        refused,
      ),

    'resources.list': async ({
      salonId,
    }: Input<'resources.list'>): Promise<Result<readonly Resource[], DeskError>> => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.resources.list(salonId));
    },

    'resources.create': (
      input: Input<'resources.create'>,
      command: Command,
    ): Promise<Result<Resource, DeskError>> => {
      const id = idFor(desk, input.id);
      const { kindId } = input;
      return save(
        desk,
        command,
        {
          needs: () => ({ created: [{ entity: 'resource', key: id }] }),
          decide: (world, found) => {
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
            const current = findResource(world, id);
            const existing = { current, created: found.created('resource', id) };
            const about = { entity: 'resource', key: id, salonId: kind.salonId } as const;
            return settled(about, current, createOnce(existing, resource, ['position']));
          },
        },
        refused,
      );
    },

    /** A unit that is taken out of use strands the bookings that have it. */
    'resources.update': async (
      { id, version, resolutions, ...changes }: Input<'resources.update'>,
      command: Command,
    ): Promise<Result<Resource, DeskError>> => {
      const saved = await impact.save(command, changed(id, version, changes), resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'resources.preview': ({ id, ...changes }: Input<'resources.preview'>) =>
      impact.preview(changed(id, undefined, changes)),
  };
}

import { and, eq } from 'drizzle-orm';
import type { ResourceStore } from '../port.ts';
import { type Database, expectOne } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';

export function resourceKindKeeping({ orm }: Database): Keeping<'resource_kind'> {
  const { resourceKind } = table;
  return {
    insert: (kind) => expectOne(orm.insert(resourceKind).values(kind).run(), 'new kind'),
    update: (kind, before) => {
      const isBefore = and(eq(resourceKind.id, kind.id), eq(resourceKind.version, before.version));
      expectOne(orm.update(resourceKind).set(kind).where(isBefore).run(), 'kind');
    },
    remove: ({ id, version }) => {
      const isBefore = and(eq(resourceKind.id, id), eq(resourceKind.version, version));
      expectOne(orm.delete(resourceKind).where(isBefore).run(), 'kind');
    },
  };
}

export function resourceKeeping({ orm }: Database): Keeping<'resource'> {
  const { resource } = table;
  return {
    insert: (unit) => expectOne(orm.insert(resource).values(unit).run(), 'new unit'),
    update: (unit, before) => {
      const isBefore = and(eq(resource.id, unit.id), eq(resource.version, before.version));
      expectOne(orm.update(resource).set(unit).where(isBefore).run(), 'unit');
    },
    remove: ({ id, version }) => {
      const isBefore = and(eq(resource.id, id), eq(resource.version, version));
      expectOne(orm.delete(resource).where(isBefore).run(), 'unit');
    },
  };
}

export function createResourceStore({ reference, read }: Database): ResourceStore {
  return {
    kinds: (salonId) =>
      read(() => [...reference.kinds().values()].filter((kind) => kind.salonId === salonId)),
    list: (salonId) =>
      read(() => [...reference.resources().values()].filter((unit) => unit.salonId === salonId)),
  };
}

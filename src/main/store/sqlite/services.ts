import { and, eq } from 'drizzle-orm';
import type { ServiceStore } from '../port.ts';
import { type Database, expectOne } from './database.ts';
import type { History } from './history.ts';
import { type Keeping, known, settle } from './records.ts';
import * as table from './schema.ts';

export function serviceKeeping({ orm }: Database): Keeping<'service'> {
  // A service's row and record have the same fields.
  return {
    entity: 'service',
    salonOf: ({ salonId }) => salonId,
    insert: (service) => expectOne(orm.insert(table.service).values(service).run(), 'new service'),
    update: (service, before) => {
      const isBefore = and(eq(table.service.id, service.id), eq(table.service.version, before.version));
      expectOne(orm.update(table.service).set(service).where(isBefore).run(), 'service');
    },
    remove: ({ id, version }) => {
      const isBefore = and(eq(table.service.id, id), eq(table.service.version, version));
      expectOne(orm.delete(table.service).where(isBefore).run(), 'service');
    },
  };
}

export function createServiceStore(
  database: Database,
  history: History,
  keeping: Keeping<'service'>,
): ServiceStore {
  const { reference, read, write } = database;

  return {
    list: async (salonId, includeInactive) =>
      read(() =>
        [...reference.services().values()].filter(
          (service) => service.salonId === salonId && (includeInactive || service.isActive),
        ),
      ),
    get: async (id) => read(() => reference.services().get(id)),
    decide: async (target, by, decision) => {
      try {
        return write(() => {
          const { id } = target;
          const current = reference.services().get(id);
          const salonId = target.salonId ?? current?.salonId;
          const salon = salonId && reference.salons().get(salonId);
          const decided = decision(Object.assign(known(history, 'service', id, current), { salon }));
          return settle(history, keeping, { id, current, by }, decided);
        });
      } finally {
        reference.forget();
      }
    },
  };
}

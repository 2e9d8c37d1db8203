import { and, eq } from 'drizzle-orm';
import type { Service } from '../../../shared/domain/service.ts';
import type { ServiceStore } from '../port.ts';
import { type Database, expectOne } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';
import { serviceToRow } from './service-rows.ts';

export function serviceKeeping({ orm }: Database): Keeping<'service'> {
  const replaceNeeds = ({ id, salonId, needs }: Service): void => {
    orm.delete(table.serviceNeed).where(eq(table.serviceNeed.serviceId, id)).run();
    if (needs.length > 0) {
      orm
        .insert(table.serviceNeed)
        .values(needs.map((kindId) => ({ serviceId: id, kindId, salonId })))
        .run();
    }
  };
  return {
    insert: (service) => {
      expectOne(orm.insert(table.service).values(serviceToRow(service)).run(), 'new service');
      replaceNeeds(service);
    },
    update: (service, before) => {
      const isBefore = and(eq(table.service.id, service.id), eq(table.service.version, before.version));
      expectOne(orm.update(table.service).set(serviceToRow(service)).where(isBefore).run(), 'service');
      replaceNeeds(service);
    },
    remove: (service) => {
      replaceNeeds({ ...service, needs: [] });
      const isBefore = and(eq(table.service.id, service.id), eq(table.service.version, service.version));
      expectOne(orm.delete(table.service).where(isBefore).run(), 'service');
    },
  };
}

export function createServiceStore({ reference, read }: Database): ServiceStore {
  return {
    list: (salonId, includeInactive) =>
      read(() =>
        [...reference.services().values()].filter(
          (service) => service.salonId === salonId && (includeInactive || service.isActive),
        ),
      ),
    get: (id) => read(() => reference.services().get(id)),
  };
}

import { eq } from 'drizzle-orm';
import type { Service } from '../../../shared/domain/service.ts';
import type { ServiceStore } from '../port.ts';
import type { Database } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';
import { serviceToRow } from './service-rows.ts';
import { versionedRows } from './versioned-rows.ts';

export function serviceKeeping(database: Database): Keeping<'service'> {
  const { orm } = database;
  const rows = versionedRows(database, table.service, 'service');
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
      rows.insert(serviceToRow(service));
      replaceNeeds(service);
    },
    update: (service, before) => {
      rows.update(serviceToRow(service), before);
      replaceNeeds(service);
    },
    remove: (before) => {
      replaceNeeds({ ...before, needs: [] });
      rows.remove(before);
    },
  };
}

export function createServiceStore({ reference, read }: Database): ServiceStore {
  return {
    list: (salonId, includeInactive) =>
      read(() =>
        [...reference.asItIs().services.values()].filter(
          (service) => service.salonId === salonId && (includeInactive || service.isActive),
        ),
      ),
    get: (id) => read(() => reference.asItIs().services.get(id)),
  };
}

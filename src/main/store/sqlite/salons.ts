import { eq } from 'drizzle-orm';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { SalonStore } from '../port.ts';
import type { Database } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';
import { versionedRows } from './versioned-rows.ts';

type Salon = Recorded['salon'];

function salonToRow({ businessHours: _, ...row }: Salon): typeof table.salon.$inferInsert {
  return row;
}

function salonToHours({ id, businessHours }: Salon): (typeof table.businessHours.$inferInsert)[] {
  return businessHours.map((window) => ({ ...window, salonId: id }));
}

export function salonKeeping(database: Database): Keeping<'salon'> {
  const { orm } = database;
  const rows = versionedRows(database, table.salon, 'salon');

  function writeHours(salon: Salon): void {
    orm.delete(table.businessHours).where(eq(table.businessHours.salonId, salon.id)).run();
    const hours = salonToHours(salon);
    if (hours.length > 0) orm.insert(table.businessHours).values(hours).run();
  }

  return {
    insert: (salon) => {
      rows.insert(salonToRow(salon));
      writeHours(salon);
    },
    update: (salon, before) => {
      rows.update(salonToRow(salon), before);
      writeHours(salon);
    },
    remove: () => {
      throw new Error('a salon is never removed');
    },
  };
}

export function createSalonStore({ reference, read }: Database): SalonStore {
  return {
    list: () => read(() => [...reference.asItIs().salons.values()]),
    get: (id) => read(() => reference.asItIs().salons.get(id)),
  };
}

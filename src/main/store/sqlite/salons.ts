import { and, eq } from 'drizzle-orm';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { SalonStore } from '../port.ts';
import { type Database, expectOne } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';

type Salon = Recorded['salon'];

function salonToRow({ businessHours: _, ...row }: Salon): typeof table.salon.$inferInsert {
  return row;
}

function salonToHours({ id, businessHours }: Salon): (typeof table.businessHours.$inferInsert)[] {
  return businessHours.map((window) => ({ ...window, salonId: id }));
}

export function salonKeeping({ orm }: Database): Keeping<'salon'> {
  function writeHours(salon: Salon): void {
    orm.delete(table.businessHours).where(eq(table.businessHours.salonId, salon.id)).run();
    const rows = salonToHours(salon);
    if (rows.length > 0) orm.insert(table.businessHours).values(rows).run();
  }

  return {
    insert: (salon) => {
      expectOne(orm.insert(table.salon).values(salonToRow(salon)).run(), 'new salon');
      writeHours(salon);
    },
    update: (salon, before) => {
      const isBefore = and(eq(table.salon.id, salon.id), eq(table.salon.version, before.version));
      expectOne(orm.update(table.salon).set(salonToRow(salon)).where(isBefore).run(), 'salon');
      writeHours(salon);
    },
    remove: () => {
      throw new Error('a salon is never removed');
    },
  };
}

export function createSalonStore({ reference, read }: Database): SalonStore {
  return {
    list: () => read(() => [...reference.salons().values()]),
    get: (id) => read(() => reference.salons().get(id)),
  };
}

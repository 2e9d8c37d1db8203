import { and, eq } from 'drizzle-orm';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { StaffStore } from '../port.ts';
import { type Database, expectOne } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';

type Staff = Recorded['staff'];

function staffToRow({ serviceIds, ...row }: Staff): typeof table.staff.$inferInsert {
  return { ...row, offersAll: serviceIds === null };
}

function staffToOffered({ id, salonId, serviceIds }: Staff): (typeof table.staffService.$inferInsert)[] {
  return (serviceIds ?? []).map((serviceId) => ({ staffId: id, serviceId, salonId }));
}

export function staffKeeping({ orm }: Database): Keeping<'staff'> {
  function writeOffered(staff: Staff): void {
    orm.delete(table.staffService).where(eq(table.staffService.staffId, staff.id)).run();
    const rows = staffToOffered(staff);
    if (rows.length > 0) orm.insert(table.staffService).values(rows).run();
  }

  return {
    insert: (staff) => {
      expectOne(orm.insert(table.staff).values(staffToRow(staff)).run(), 'new staff member');
      writeOffered(staff);
    },
    update: (staff, before) => {
      const isBefore = and(eq(table.staff.id, staff.id), eq(table.staff.version, before.version));
      expectOne(orm.update(table.staff).set(staffToRow(staff)).where(isBefore).run(), 'staff member');
      writeOffered(staff);
    },
    remove: ({ id, version }) => {
      orm.delete(table.staffService).where(eq(table.staffService.staffId, id)).run();
      const isBefore = and(eq(table.staff.id, id), eq(table.staff.version, version));
      expectOne(orm.delete(table.staff).where(isBefore).run(), 'staff member');
    },
  };
}

export function createStaffStore({ reference, read }: Database): StaffStore {
  return {
    list: (salonId, includeInactive) =>
      read(() =>
        [...reference.staff().values()].filter(
          (staff) => staff.salonId === salonId && (includeInactive || staff.isActive),
        ),
      ),
    get: (id) => read(() => reference.staff().get(id)),
  };
}

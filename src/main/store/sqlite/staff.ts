import { eq } from 'drizzle-orm';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { StaffStore } from '../port.ts';
import type { Database } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';
import { versionedRows } from './versioned-rows.ts';

type Staff = Recorded['staff'];

function staffToRow({ serviceIds, ...row }: Staff): typeof table.staff.$inferInsert {
  return { ...row, offersAll: serviceIds === null };
}

function staffToOffered({ id, salonId, serviceIds }: Staff): (typeof table.staffService.$inferInsert)[] {
  return (serviceIds ?? []).map((serviceId) => ({ staffId: id, serviceId, salonId }));
}

export function staffKeeping(database: Database): Keeping<'staff'> {
  const { orm } = database;
  const rows = versionedRows(database, table.staff, 'staff member');

  function writeOffered(staff: Staff): void {
    orm.delete(table.staffService).where(eq(table.staffService.staffId, staff.id)).run();
    const offered = staffToOffered(staff);
    if (offered.length > 0) orm.insert(table.staffService).values(offered).run();
  }

  return {
    insert: (staff) => {
      rows.insert(staffToRow(staff));
      writeOffered(staff);
    },
    update: (staff, before) => {
      rows.update(staffToRow(staff), before);
      writeOffered(staff);
    },
    remove: (before) => {
      orm.delete(table.staffService).where(eq(table.staffService.staffId, before.id)).run();
      rows.remove(before);
    },
  };
}

export function createStaffStore({ reference, read }: Database): StaffStore {
  return {
    list: (salonId, includeInactive) =>
      read(() =>
        [...reference.asItIs().staff.values()].filter(
          (staff) => staff.salonId === salonId && (includeInactive || staff.isActive),
        ),
      ),
    get: (id) => read(() => reference.asItIs().staff.get(id)),
  };
}

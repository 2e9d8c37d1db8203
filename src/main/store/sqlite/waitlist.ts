import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { BookingId, ClientId, WaitlistEntryId } from '../../../shared/domain/ids.ts';
import { daysOfWeek, type NamedWaitlistEntry, type WaitlistEntry } from '../../../shared/domain/waitlist.ts';
import type { WaitlistStore } from '../port.ts';
import type { Database } from './database.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';
import { versionedRows } from './versioned-rows.ts';

type EntryRow = typeof table.waitlistEntry.$inferSelect;

function entryToRow({ serviceIds: _, staffIds: __, ...entry }: WaitlistEntry): EntryRow {
  return { ...entry, daysOfWeek: entry.daysOfWeek.reduce<number>((sum, day) => sum + 2 ** day, 0) };
}

/** An entry without what belongs to its client: so it enters decisions and the history. */
function withoutClient({ clientName: _, clientPhone: __, ...entry }: NamedWaitlistEntry): WaitlistEntry {
  return entry;
}

/** How entries of the waitlist are written: each with the services and people that it names. */
export function waitlistKeeping(database: Database): Keeping<'waitlist_entry'> {
  const { orm } = database;
  const { waitlistService, waitlistStaff } = table;
  const rows = versionedRows(database, table.waitlistEntry, 'waitlist entry');
  function insertNamed({ id: entryId, salonId, serviceIds, staffIds }: WaitlistEntry): void {
    const services = serviceIds.map((serviceId, position) => ({ entryId, position, serviceId, salonId }));
    orm.insert(waitlistService).values(services).run();
    const people = staffIds?.map((staffId) => ({ entryId, staffId, salonId })) ?? [];
    if (people.length > 0) orm.insert(waitlistStaff).values(people).run();
  }
  function removeNamed({ id }: WaitlistEntry): void {
    orm.delete(waitlistService).where(eq(waitlistService.entryId, id)).run();
    orm.delete(waitlistStaff).where(eq(waitlistStaff.entryId, id)).run();
  }
  return {
    insert: (entry) => {
      rows.insert(entryToRow(entry));
      insertNamed(entry);
    },
    update: (entry, before) => {
      removeNamed(before);
      rows.update(entryToRow(entry), before);
      insertNamed(entry);
    },
    remove: (before) => {
      removeNamed(before);
      rows.remove(before);
    },
  };
}

/** For the other parts of the store, inside their transactions. */
export type WaitlistRows = {
  readonly find: (id: WaitlistEntryId) => WaitlistEntry | undefined;
  /** The entry that a booking ended. */
  readonly endedBy: (id: BookingId) => WaitlistEntry | undefined;
  /** All entries of a client, those that ended too, the oldest first. */
  readonly ofClient: (id: ClientId) => readonly WaitlistEntry[];
};

export function createWaitlist({ orm, read }: Database): WaitlistStore & WaitlistRows {
  const { waitlistEntry, waitlistService, waitlistStaff, client } = table;

  /** The entries of which that holds, the oldest first. */
  function entriesWhere(condition: SQL | undefined): readonly NamedWaitlistEntry[] {
    const services = orm
      .select({ entryId: waitlistService.entryId, serviceId: waitlistService.serviceId })
      .from(waitlistEntry)
      .innerJoin(waitlistService, eq(waitlistService.entryId, waitlistEntry.id))
      .where(condition)
      .orderBy(asc(waitlistService.position))
      .all();
    const people = orm
      .select({ entryId: waitlistStaff.entryId, staffId: waitlistStaff.staffId })
      .from(waitlistEntry)
      .innerJoin(waitlistStaff, eq(waitlistStaff.entryId, waitlistEntry.id))
      .where(condition)
      .orderBy(asc(waitlistStaff.staffId))
      .all();
    const servicesOf = Map.groupBy(services, ({ entryId }) => entryId);
    const peopleOf = Map.groupBy(people, ({ entryId }) => entryId);
    return orm
      .select({ row: waitlistEntry, clientName: client.name, clientPhone: client.phone })
      .from(waitlistEntry)
      .innerJoin(client, eq(client.id, waitlistEntry.clientId))
      .where(condition)
      .orderBy(asc(waitlistEntry.createdAt), asc(waitlistEntry.id))
      .all()
      .map(({ row, clientName, clientPhone }) => ({
        ...row,
        serviceIds: (servicesOf.get(row.id) ?? []).map(({ serviceId }) => serviceId),
        staffIds: peopleOf.get(row.id)?.map(({ staffId }) => staffId) ?? null,
        daysOfWeek: daysOfWeek.filter((day) => (row.daysOfWeek & (2 ** day)) !== 0),
        clientName,
        clientPhone,
      }));
  }

  function entryWhere(condition: SQL): WaitlistEntry | undefined {
    const [found] = entriesWhere(condition);
    return found && withoutClient(found);
  }

  return {
    find: (id) => entryWhere(eq(waitlistEntry.id, id)),
    endedBy: (id) => entryWhere(eq(waitlistEntry.bookingId, id)),
    ofClient: (id) => entriesWhere(eq(waitlistEntry.clientId, id)).map(withoutClient),
    list: (salonId) =>
      read(() => entriesWhere(and(eq(waitlistEntry.salonId, salonId), isNull(waitlistEntry.bookingId)))),
  };
}

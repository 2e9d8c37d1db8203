import type Sqlite from 'better-sqlite3';
import type { Examination } from '../opening.ts';
import type { Store } from '../port.ts';
import { createBookingRows } from './booking-rows.ts';
import { bookingKeeping, createBookingStore } from './bookings.ts';
import { createCalendarStore } from './calendar.ts';
import { clientKeeping, createClientStore } from './clients.ts';
import { createDatabase } from './database.ts';
import { checks } from './examination.ts';
import { createHistory } from './history.ts';
import { createSalonStore, salonKeeping } from './salons.ts';
import { scheduleKeepings } from './schedule-records.ts';
import { createScheduleStore } from './schedules.ts';
import { createServiceStore, serviceKeeping } from './services.ts';
import { createSlotStore } from './slots.ts';
import { createStaffStore, staffKeeping } from './staff.ts';
import { createWorldStore } from './worlds.ts';

type Opened = {
  readonly fileName: string;
  readonly schemaVersion: number;
  readonly examination: Examination;
  readonly close: () => void;
};

/** The store on a connection that has its settings, its schema and its guards. */
export function createSqliteStore(connection: Sqlite.Database, opened: Opened): Store {
  const database = createDatabase(connection);
  const history = createHistory(database);
  const bookingRows = createBookingRows(database);
  const keepings = {
    salon: salonKeeping(database),
    staff: staffKeeping(database),
    service: serviceKeeping(database),
    ...scheduleKeepings(database),
    client: clientKeeping(database),
    booking: bookingKeeping(bookingRows),
  };
  const clients = createClientStore({ database, history, bookingRows, keeping: keepings.client });
  const getClient = clients.find;
  const sizeInPages = connection.prepare<[], number>('PRAGMA page_count').pluck();
  const pageSize = connection.prepare<[], number>('PRAGMA page_size').pluck();
  const sqliteVersion = connection.prepare<[], string>('SELECT sqlite_version()').pluck();

  return {
    salons: createSalonStore(database, history, keepings.salon),
    staff: createStaffStore(database, history, keepings.staff),
    services: createServiceStore(database, history, keepings.service),
    schedules: createScheduleStore(database),
    clients,
    bookings: createBookingStore({ database, history, bookingRows, keeping: keepings.booking, getClient }),
    world: createWorldStore({ database, history, bookingRows, keepings, getClient }),
    slots: createSlotStore(database, bookingRows),
    calendar: createCalendarStore(database, bookingRows),
    history,
    onSaved: database.onSaved,
    examination: opened.examination,
    status: async () => ({
      fileName: opened.fileName,
      sizeBytes: (sizeInPages.get() ?? 0) * (pageSize.get() ?? 0),
      schemaVersion: opened.schemaVersion,
      sqliteVersion: sqliteVersion.get() ?? '',
      checks,
      // Backups come with the front-desk work that makes them; until then there is none to tell of.
      lastBackupAt: null,
    }),
    close: async () => opened.close(),
  };
}

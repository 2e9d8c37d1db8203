import type Sqlite from 'better-sqlite3';
import type { Examination } from '../opening.ts';
import type { Store } from '../port.ts';
import { createBookingRows } from './booking-rows.ts';
import { bookingKeeping, createBookingStore } from './bookings.ts';
import { createCalendarStore } from './calendar.ts';
import { clientKeeping, createClientStore } from './clients.ts';
import { createDatabase } from './database.ts';
import { isLarge } from './database-file.ts';
import { createDecisions } from './decisions.ts';
import { createSettingsStore } from './desk-settings.ts';
import { checks } from './examination.ts';
import { createHistory } from './history.ts';
import { createLoad } from './loading.ts';
import { createNews } from './news.ts';
import { createResourceStore } from './resources.ts';
import { createSalonStore, salonKeeping } from './salons.ts';
import { scheduleKeepings } from './schedule-records.ts';
import { createScheduleStore } from './schedules.ts';
import * as table from './schema.ts';
import { createServiceStore, serviceKeeping } from './services.ts';
import { createSlotStore } from './slots.ts';
import { createStaffStore, staffKeeping } from './staff.ts';
import { versionedRows } from './versioned-rows.ts';
import { createWaitlist, waitlistKeeping } from './waitlist.ts';

type Opened = {
  readonly fileName: string;
  readonly schemaVersion: number;
  readonly examination: Examination;
  readonly reportFault: (fault: unknown) => void;
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
    resource_kind: versionedRows(database, table.resourceKind, 'kind'),
    resource: versionedRows(database, table.resource, 'unit'),
    ...scheduleKeepings(database),
    client: clientKeeping(database),
    booking: bookingKeeping(bookingRows),
    waitlist_entry: waitlistKeeping(database),
  };
  const { find: getClient, ...clients } = createClientStore(database, bookingRows);
  const { list, ...waitlist } = createWaitlist(database);
  const { reportFault } = opened;
  const load = createLoad({ database, history, bookingRows, getClient, waitlist });
  const decisions = createDecisions({ database, history, bookingRows, keepings, load, reportFault });
  const news = createNews({ database, history, onSaved: decisions.onSaved, reportFault });
  const sizeInPages = connection.prepare<[], number>('PRAGMA page_count').pluck();
  const pageSize = connection.prepare<[], number>('PRAGMA page_size').pluck();
  const sizeInBytes = (): number => (sizeInPages.get() ?? 0) * (pageSize.get() ?? 0);
  const engineVersion = connection.prepare<[], string>('SELECT sqlite_version()').pluck();

  return {
    salons: createSalonStore(database),
    staff: createStaffStore(database),
    services: createServiceStore(database),
    resources: createResourceStore(database),
    schedules: createScheduleStore(database),
    clients,
    bookings: createBookingStore(database, bookingRows),
    waitlist: { list },
    slots: createSlotStore(database, bookingRows),
    calendar: createCalendarStore(database, bookingRows),
    settings: createSettingsStore(database, history, reportFault),
    history,
    ...decisions,
    onNews: news.onNews,
    examination: opened.examination,
    isLarge: () => !connection.memory && isLarge(sizeInBytes()),
    status: async () => ({
      schemaVersion: opened.schemaVersion,
      engineVersion: engineVersion.get() ?? '',
      checks,
    }),
    file: {
      name: opened.fileName,
      sizeBytes: () => database.read(sizeInBytes),
    },
    close: async () => {
      news.stop();
      await database.idle();
      opened.close();
    },
  };
}

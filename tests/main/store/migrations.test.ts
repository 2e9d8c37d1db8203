import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applicationId } from '../../../src/main/store/sqlite/database-file.ts';
import { guardsOf, missingGuards } from '../../../src/main/store/sqlite/guards.ts';
import { applyMigrations, readMigrations, schemaState } from '../../../src/main/store/sqlite/migrations.ts';
import { openSqliteStore } from '../../../src/main/store/sqlite/open.ts';
import { searchWords } from '../../../src/shared/domain/client-search.ts';
import {
  aBooking,
  aClient,
  aKind,
  aSalon,
  aSchedule,
  aService,
  aStaff,
  aTimeOff,
  atMinute,
  aUnit,
  aWaitlistEntry,
} from './records.ts';
import { now } from './test-clock.ts';
import { migrationsFolder, openStore, temporaryFolder } from './test-database.ts';

type Journal = {
  entries: { idx: number; tag: string; when: number; version: string; breakpoints: boolean }[];
};

/** A copy of the project's migrations that a test may change. */
function migrationsWith(change: (journal: Journal, folder: string) => void): string {
  const folder = join(temporaryFolder(), 'drizzle');
  cpSync(migrationsFolder, folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal: Journal = JSON.parse(readFileSync(file, 'utf8'));
  change(journal, folder);
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}

const onlyFirst = (count: number): string =>
  migrationsWith((journal) => {
    journal.entries = journal.entries.slice(0, count);
  });

function addMigration(journal: Journal, folder: string, name: string, sql: string): void {
  const idx = journal.entries.length;
  const tag = `${String(idx).padStart(4, '0')}_${name}`;
  const when = (journal.entries.at(-1)?.when ?? 0) + 1;
  journal.entries.push({ idx, tag, when, version: '6', breakpoints: true });
  writeFileSync(join(folder, `${tag}.sql`), sql);
}

function openConnection(file: string): Sqlite.Database {
  const connection = new Sqlite(file);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

const blob = (id: string): string => `x'${id.replaceAll('-', '')}'`;

/** The columns that a booking has had from the beginning; until there were holds, its block beside them. */
const bookingColumns = `id, salon_id, version, staff_id, service_id, client_id, start_time, end_time, duration_minutes,
  buffer_before_minutes, buffer_after_minutes, status, notes`;
const withBlock = { columns: ', block_start, block_end', values: `, ${atMinute(0)}, ${atMinute(45)}` };

const serviceColumns = `id, salon_id, version, name, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_cents, color,
  is_active`;

const staffColumns = 'id, salon_id, version, name, color, is_active, offers_all, position';

const resourceRows = `
  INSERT INTO resource_kind VALUES (${blob(aKind().id)}, ${blob(aSalon().id)}, 1, 'Basin');
  INSERT INTO resource VALUES (${blob(aUnit().id)}, ${blob(aSalon().id)}, 1, ${blob(aKind().id)}, 'Basin 1', 1, 0);
  INSERT INTO service_need VALUES (${blob(aService().id)}, ${blob(aKind().id)}, ${blob(aSalon().id)});`;

const scheduleRows = `
  INSERT INTO schedule VALUES (${blob(aSchedule().id)}, ${blob(aStaff().id)}, 1, '2026-06-01', 2);
  INSERT INTO schedule_window VALUES (${blob(aSchedule().id)}, 2, 1, 1, '09:00', '12:00', 1);`;

const waitlistRows = `
  INSERT INTO waitlist_entry VALUES (${blob(aWaitlistEntry().id)}, ${blob(aSalon().id)}, 1, ${blob(aClient().id)}, '2026-03-02', '2026-03-31',
    127, '00:00', '24:00', NULL, ${now}, NULL);
  INSERT INTO waitlist_service VALUES (${blob(aWaitlistEntry().id)}, 0, ${blob(aService().id)}, ${blob(aSalon().id)});
  INSERT INTO waitlist_staff VALUES (${blob(aWaitlistEntry().id)}, ${blob(aStaff().id)}, ${blob(aSalon().id)});`;

const clientWordRow = `INSERT INTO client_word VALUES (${blob(aSalon().id)}, 'elif', ${blob(aClient().id)});`;

/** What older migrations did not have, as it is filled once a database has come to the newest. */
const laterTables = (applied: number): Readonly<Record<string, number>> => ({
  ...(applied < 7 && { resource_kind: 0, resource: 0, service_need: 0 }),
  ...(applied < 8 && { schedule: 0, schedule_window: 0 }),
  ...(applied < 12 && { waitlist_entry: 0, waitlist_service: 0, waitlist_staff: 0 }),
});

/** One row in every table of the first migration, in the columns of those that are applied. */
const aRowInEveryTable = (applied: number): string => `
  INSERT INTO salon VALUES (${blob(aSalon().id)}, 1, 'Lumen', 'Europe/Istanbul', 15, 'closed');
  INSERT INTO business_hours VALUES (${blob(aSalon().id)}, 1, '09:00', '18:00');
  INSERT INTO staff (${staffColumns}) VALUES (${blob(aStaff().id)}, ${blob(aSalon().id)}, 1, 'Ana', 'teal', 1, 0, 0);
  INSERT INTO service (${serviceColumns}) VALUES (${blob(aService().id)}, ${blob(aSalon().id)}, 1, 'Cut', 45, 0, 0, 4500, 'rose', 1);
  INSERT INTO staff_service VALUES (${blob(aStaff().id)}, ${blob(aService().id)}, ${blob(aSalon().id)});
  INSERT INTO availability_window VALUES (randomblob(16), ${blob(aStaff().id)}, 1, '09:00', '17:00', 1);
  INSERT INTO date_override VALUES (${blob(aStaff().id)}, '2026-03-03');
  INSERT INTO date_override_window VALUES (${blob(aStaff().id)}, '2026-03-03', '10:00', '12:00');
  INSERT INTO time_off (id, staff_id, start_time, end_time, reason) VALUES (${blob(aTimeOff(1).id)}, ${blob(aStaff().id)}, 1, 2, NULL);
  INSERT INTO closure VALUES (randomblob(16), ${blob(aSalon().id)}, '2026-04-23', '2026-04-23', 'Holiday');
  INSERT INTO client (id, salon_id, version, name, name_key, phone_key) VALUES (${blob(aClient().id)}, ${blob(aSalon().id)}, 1, 'Elif', 'elif', '');
  INSERT INTO booking (${bookingColumns}${applied < 6 ? withBlock.columns : ''}) VALUES (${blob(aBooking().id)}, ${blob(aSalon().id)}, 1, ${blob(aStaff().id)}, ${blob(aService().id)},
    ${blob(aClient().id)}, ${atMinute(0)}, ${atMinute(45)}, 45, 0, 0, 'confirmed', NULL${applied < 6 ? withBlock.values : ''});
  ${applied < 7 ? '' : resourceRows}
  ${applied < 8 ? '' : scheduleRows}
  ${applied < 12 ? '' : waitlistRows}
  ${applied < 14 ? '' : clientWordRow}
  INSERT INTO change (sequence, at, actor, action, salon_id, entity, entity_id, snapshot, hash) VALUES (1, ${now}, 'reception', 'salons.create', ${blob(aSalon().id)}, 'salon', ${blob(aSalon().id)},
    '[]', zeroblob(32));`;

/** A database as the desk left it when only the first migrations were known, with a row in every table. */
function olderDatabase(shipped: number): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'salon.sqlite');
  const connection = new Sqlite(file);
  connection.pragma(`application_id = ${applicationId}`);
  connection.pragma('journal_mode = WAL');
  const migrations = readMigrations(migrationsFolder);
  connection.exec(
    'CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  for (const { sql, hash, folderMillis } of migrations.shipped.slice(0, shipped)) {
    for (const statement of sql) connection.exec(statement);
    connection
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run(hash, folderMillis);
  }
  connection.exec(aRowInEveryTable(shipped));
  connection.close();
  return { folder, file };
}

function tablesOf(connection: Sqlite.Database): readonly string[] {
  return connection
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .pluck()
    .all();
}

const { shipped } = readMigrations(migrationsFolder);

function rowCounts(connection: Sqlite.Database): Record<string, unknown> {
  return Object.fromEntries(
    tablesOf(connection).map((table) => [
      table,
      connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(),
    ]),
  );
}

describe('an older database', () => {
  test.each(shipped.slice(1).map((_, index) => index + 1))(
    'of %i migrations, with a row in every table, comes to the newest schema with every row, its guards, and a copy of what it was',
    async (applied) => {
      const { folder, file } = olderDatabase(applied);
      const before = new Sqlite(file);
      const rows = rowCounts(before);
      const missing = missingGuards(before, shipped);
      const { settings: _, ...filled } = rows;
      expect(Object.values(filled)).toEqual(Object.values(filled).map(() => 1));
      expect(Object.keys(filled)).toHaveLength(
        applied < 4
          ? 13
          : applied < 6
            ? 14
            : applied < 7
              ? 15
              : applied < 8
                ? 18
                : applied < 12
                  ? 20
                  : applied < 14
                    ? 23
                    : 24,
      );
      before.close();

      const store = await openStore(file);
      expect(await store.bookings.get(aBooking().id)).toMatchObject({
        serviceName: 'Cut',
        clientName: 'Elif',
      });
      await store.close();

      const after = openConnection(file);
      expect(rowCounts(after)).toEqual({
        ...rows,
        ...{ history_head: 1, settings: 0, hold: 1, client_word: 1 },
        ...laterTables(applied),
      });
      expect(after.prepare('SELECT name, offers_all, starts_on, ends_on FROM staff').all()).toEqual([
        { name: 'Ana', offers_all: 0, starts_on: null, ends_on: null },
      ]);
      // Nobody was asked yet what the desk did not know then.
      expect(
        after.prepare('SELECT alert, birthday, may_contact, contact_asked_on FROM client').all(),
      ).toEqual([{ alert: null, birthday: null, may_contact: null, contact_asked_on: null }]);
      // Whoever had time off before time could be blocked was away.
      expect(after.prepare('SELECT version, kind FROM time_off').all()).toEqual([
        { version: 1, kind: 'away' },
      ]);
      expect(missingGuards(after, shipped)).toEqual([]);
      const copies = readdirSync(folder).filter((name) => name.startsWith('salon.schema-'));
      expect(copies).toEqual([`salon.schema-${applied}.20260302T060000Z.sqlite`]);
      const copy = openConnection(join(folder, copies[0] ?? ''));
      expect(rowCounts(copy)).toEqual(rows);
      expect(missingGuards(copy, shipped)).toEqual(missing);
      // The first has tables and no guard at all.
      if (applied === 1) expect(missing).toEqual([...guardsOf(shipped).keys()].sort());
    },
  );

  test('finds its clients by the words that were not kept then', async () => {
    const { file } = olderDatabase(13);
    const connection = new Sqlite(file);
    connection.exec(`UPDATE client SET name = 'Elif Işık', notes = 'Allergic to ammonia'`);
    connection.close();
    const store = await openStore(file);
    const find = async (text: string) => {
      const found = await store.clients.search(aSalon().id, searchWords(text, 'TR'), 20);
      return found.map(({ name }) => name);
    };
    expect(await find('isik')).toEqual(['Elif Işık']);
    expect(await find('ammon')).toEqual(['Elif Işık']);
    await store.close();
  });

  describe('with a history that was chained over what it tells of people', () => {
    const snapshots: readonly (readonly [entity: string, id: string, snapshot: string | null])[] = [
      ['client', aClient().id, '[1,"Zeynep","+905321234567",null,null,"Ammonia"]'],
      ['client', aClient().id, '{"version":2,"notes":"Ottoman"}'],
      [
        'booking',
        aBooking().id,
        JSON.stringify([
          1,
          aStaff().id,
          aService().id,
          aClient().id,
          0,
          1,
          45,
          0,
          0,
          'confirmed',
          'The dog',
          null,
          null,
        ]),
      ],
      ['booking', aBooking().id, '{"status":"cancelled","version":2,"cancellationReason":"A fever"}'],
      ['client', aClient().id, null],
    ];

    function chained(file: string): void {
      const connection = new Sqlite(file);
      const guards = guardsOf(shipped.slice(0, 14));
      const aside = ['change_never_deleted', 'history_head_only_forward'];
      for (const name of aside) connection.exec(`DROP TRIGGER ${name}`);
      connection.exec('DELETE FROM change; UPDATE history_head SET sequence = 0, hash = zeroblob(32)');
      for (const name of aside) connection.exec(guards.get(name) ?? '');
      let previous = '0'.repeat(64);
      for (const [index, [entity, id, snapshot]] of snapshots.entries()) {
        const key = id.replaceAll('-', '');
        const salon = aSalon().id.replaceAll('-', '');
        const facts = [previous, index + 1, now, 'reception', 'any', salon, entity, key, snapshot];
        const hash = createHash('sha256').update(JSON.stringify(facts)).digest();
        connection
          .prepare('INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
          .run(
            ...[index + 1, now, 'reception', 'any', Buffer.from(salon, 'hex')],
            ...[entity, Buffer.from(key, 'hex'), snapshot, hash],
          );
        previous = hash.toString('hex');
      }
      connection.close();
    }
    const told = async (file: string) => {
      const store = await openStore(file);
      const list = { salonId: undefined, entityId: undefined, before: undefined, limit: 20 };
      const answer = { verdict: await store.history.verify(), entries: await store.history.list(list) };
      await store.close();
      return answer;
    };

    test('tells the same, and holds of people a digest with a salt in the place of what they are called', async () => {
      const { file } = olderDatabase(14);
      chained(file);
      const { verdict, entries } = await told(file);
      expect(verdict).toEqual({ sound: true, entries: 5, erased: 0 });
      expect([...entries].reverse().map(({ after }) => after)).toMatchObject([
        { version: 1, name: 'Zeynep', phone: '+905321234567', notes: null, alert: 'Ammonia', birthday: null },
        { version: 2, name: 'Zeynep', notes: 'Ottoman', erasedOn: null },
        { notes: 'The dog', status: 'confirmed', cancellationReason: null, resources: [] },
        { notes: 'The dog', status: 'cancelled', cancellationReason: 'A fever' },
        null,
      ]);
      const raw = openConnection(file);
      expect(raw.prepare('SELECT snapshot, personal, length(salt) AS salt FROM change').all()).toMatchObject([
        { snapshot: '[1,null,null,null,null,null]', salt: 16 },
        { snapshot: '{"version":2}', personal: '{"notes":"Ottoman"}', salt: 16 },
        { personal: '{"notes":"The dog"}', salt: 16 },
        { snapshot: '{"status":"cancelled","version":2}', personal: '{"cancellationReason":"A fever"}' },
        { snapshot: null, personal: null, salt: null },
      ]);
      // It is done once.
      const hashes = raw.prepare('SELECT hash FROM change').pluck().all();
      await told(file);
      expect(raw.prepare('SELECT hash FROM change').pluck().all()).toEqual(hashes);
    });

    test('shows as before what somebody had tampered with', async () => {
      const { file } = olderDatabase(14);
      chained(file);
      const connection = new Sqlite(file);
      connection.exec('DROP TRIGGER change_never_updated');
      connection.exec(
        `UPDATE change SET snapshot = replace(snapshot, 'Ottoman', 'Arabica') WHERE sequence = 2`,
      );
      connection.exec(guardsOf(shipped.slice(0, 14)).get('change_never_updated') ?? '');
      connection.close();
      expect((await told(file)).verdict).toEqual({ sound: false, entries: 5, firstBadSequence: 2 });
    });
  });

  test('with a history gets the head that it ends at', async () => {
    const { file } = olderDatabase(2);
    await (await openStore(file)).close();
    const head = openConnection(file).prepare('SELECT id, sequence, hash FROM history_head').all();
    expect(head).toEqual([{ id: 1, sequence: 1, hash: Buffer.alloc(32) }]);
  });

  test('of the newest schema is left as it is, without a copy', async () => {
    const { folder, file } = olderDatabase(readMigrations(migrationsFolder).shipped.length);
    const store = await openStore(file);
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['salon.sqlite', 'salon.sqlite.lock']);
  });

  test('that lacks a guard which its own migrations gave it is refused, and left as it is', async () => {
    const { file } = olderDatabase(2);
    const connection = new Sqlite(file);
    connection.exec('DROP TRIGGER booking_no_overlap_insert');
    connection.close();
    const opened = await openSqliteStore({ file, clock: () => now, migrationsFolder });
    expect(opened).toMatchObject({
      ok: false,
      error: { kind: 'damaged', damage: { kind: 'guards', names: ['booking_no_overlap_insert'] } },
    });
    expect(schemaState(openConnection(file), readMigrations(migrationsFolder))).toEqual({
      kind: 'behind',
      applied: 2,
    });
  });

  test('whose bookings overlap already is refused, not carried over', async () => {
    const { file } = olderDatabase(1);
    const connection = new Sqlite(file);
    connection.exec(`INSERT INTO booking (${bookingColumns}${withBlock.columns}) SELECT randomblob(16), salon_id, version, staff_id, service_id, client_id, start_time,
      end_time, duration_minutes, buffer_before_minutes, buffer_after_minutes, status, notes, block_start, block_end FROM booking`);
    connection.close();
    const opened = await openSqliteStore({ file, clock: () => now, migrationsFolder });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });
});

describe('the order of migrations', () => {
  test('of this project is sound', () => {
    const { shipped } = readMigrations(migrationsFolder);
    expect(shipped.length).toBeGreaterThanOrEqual(2);
    expect(readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))).toHaveLength(
      shipped.length,
    );
  });

  test.each<[string, (journal: Journal) => void]>([
    [
      'one that is older than the one before it',
      ({ entries }) => {
        const [first, second] = entries;
        if (first && second) second.when = first.when - 1;
      },
    ],
    [
      'two of one moment',
      ({ entries }) => {
        const [first, second] = entries;
        if (first && second) second.when = first.when;
      },
    ],
    ['one that is missing in between', ({ entries }) => entries.shift()],
    ['two in each other’s place', ({ entries }) => entries.reverse()],
  ])('refuses %s before any database is touched', (_name, change) => {
    expect(() => readMigrations(migrationsWith(change))).toThrow(/out of order/);
  });
});

test('whoever waits hears of the copy and then of the migration, before each; of a current database nothing', async () => {
  const { folder, file } = olderDatabase(1);
  const copy = join(folder, 'salon.schema-1.20260302T060000Z.sqlite');
  const heard: unknown[] = [];
  const open = async () => {
    const opened = await openSqliteStore({
      file,
      clock: () => now,
      migrationsFolder,
      reportMigration: (step) => heard.push([step, existsSync(copy)]),
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    await opened.value.close();
  };
  await open();
  expect(heard).toEqual([
    [{ kind: 'copying', copy }, false],
    [{ kind: 'migrating' }, true],
  ]);
  await open();
  expect(heard).toHaveLength(2);
});

describe('a migration', () => {
  const currentDatabase = () => {
    const { file } = olderDatabase(shipped.length);
    const connection = openConnection(file);
    connection.pragma('foreign_keys = ON');
    return connection;
  };
  const newest = (name: string, sql: string) =>
    readMigrations(migrationsWith((journal, folder) => addMigration(journal, folder, name, sql)));

  // What drizzle-kit writes when a table changes in a way that ALTER TABLE cannot follow.
  const rebuildOfStaff = (connection: Sqlite.Database): string =>
    String(connection.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'staff'`).pluck().get()).replace(
      '`staff` (',
      '`__new_staff` (',
    );

  test('may rebuild a table that bookings point to without losing a row', () => {
    const connection = currentDatabase();
    const before = rowCounts(connection);
    const migrations = newest(
      'rebuild_staff',
      [
        'PRAGMA foreign_keys=OFF',
        rebuildOfStaff(connection),
        'INSERT INTO `__new_staff` SELECT * FROM `staff`',
        'DROP TABLE `staff`',
        'ALTER TABLE `__new_staff` RENAME TO `staff`',
        'CREATE UNIQUE INDEX `staff_of_salon` ON `staff` (`id`,`salon_id`)',
        'PRAGMA foreign_keys=ON',
      ].join('\n--> statement-breakpoint\n'),
    );
    applyMigrations(connection, migrations);
    expect(rowCounts(connection)).toEqual(before);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('that takes a guard away, as a rebuilt table does, is a fault', () => {
    const migrations = newest(
      'rebuild_hold',
      [
        'CREATE TABLE kept AS SELECT * FROM hold',
        'DROP TABLE hold',
        'CREATE TABLE hold AS SELECT * FROM kept',
        'DROP TABLE kept',
      ].join('\n--> statement-breakpoint\n'),
    );
    expect(() => applyMigrations(currentDatabase(), migrations)).toThrow(
      /took guards away: hold_never_changed, hold_no_overlap, hold_of_a_booking, hold_while_booked/,
    );
  });

  test('may end a guard by its name', () => {
    const migrations = newest('other_guard', 'DROP TRIGGER hold_never_changed');
    const connection = currentDatabase();
    applyMigrations(connection, migrations);
    expect(missingGuards(connection, migrations.shipped)).toEqual([]);
  });

  test('that leaves rows pointing nowhere is a fault', () => {
    const migrations = newest('lose_a_service', 'DELETE FROM service');
    expect(() => applyMigrations(currentDatabase(), migrations)).toThrow(/point nowhere/);
  });

  test('that fails half-way changes nothing', () => {
    const connection = currentDatabase();
    const before = tablesOf(connection);
    const migrations = newest(
      'half',
      'CREATE TABLE half (id integer)\n--> statement-breakpoint\nCREATE TABLE salon (id integer)',
    );
    expect(() => applyMigrations(connection, migrations)).toThrow();
    expect(tablesOf(connection)).toEqual(before);
    expect(schemaState(connection, migrations)).toEqual({ kind: 'behind', applied: shipped.length });
  });
});

describe('a database is recognised by every migration that it has', () => {
  test('one that a newer program has migrated is newer', () => {
    const { file } = olderDatabase(2);
    expect(schemaState(openConnection(file), readMigrations(onlyFirst(1)))).toEqual({ kind: 'newer' });
  });

  test('one whose migration has another text is not ours to open', () => {
    const { file } = olderDatabase(2);
    const edited = migrationsWith((_journal, folder) => {
      const path = join(folder, '0000_tables.sql');
      writeFileSync(path, readFileSync(path, 'utf8').replace('<= 2000', '<= 3000'));
    });
    expect(schemaState(openConnection(file), readMigrations(edited))).toEqual({ kind: 'newer' });
  });

  test('one that has them all is current, one that has the first is behind', () => {
    const migrations = readMigrations(migrationsFolder);
    expect(schemaState(openConnection(olderDatabase(shipped.length).file), migrations)).toEqual({
      kind: 'current',
    });
    expect(schemaState(openConnection(olderDatabase(1).file), migrations)).toEqual({
      kind: 'behind',
      applied: 1,
    });
  });
});

test('no migration is changed once databases were made with it: they would be refused', () => {
  const { entries }: Journal = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'),
  );
  const hashOf = (tag: string): string =>
    createHash('sha256')
      .update(readFileSync(join(migrationsFolder, `${tag}.sql`)))
      .digest('hex')
      .slice(0, 12);
  expect(Object.fromEntries(entries.map(({ tag }) => [tag, hashOf(tag)]))).toEqual({
    '0000_tables': 'f0785ce12533',
    '0001_guards': '0a55f46bbaf2',
    '0002_visits_and_series': '2ac73c53fc91',
    '0003_history_head': '221beb2419bd',
    '0004_settings': '5be61c93c840',
    '0005_holds': '6a900264b0bc',
    '0006_resources': 'd6f38f027445',
    '0007_schedules': '725870564455',
    '0008_blocked_time': '66041e7c2213',
    '0009_no_shows': 'fc3533863d2a',
    '0010_price_and_reason': '6b37ba7d7570',
    '0011_waitlist': '59fb14442916',
    '0012_client_card': 'ff83e0541211',
    '0013_client_words': 'c7b3779125c9',
    '0014_erasure': '1e278d5c69f9',
    '0015_times_of_the_history': 'cf573a87eb4c',
    '0016_words_of_names_and_numbers': 'a125083b06f3',
  });
});

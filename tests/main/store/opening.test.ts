import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { idToBytes } from '../../../src/main/store/sqlite/id-bytes.ts';
import type { OpenRefusal } from '../../../src/shared/start-refusal.ts';
import { startRefusalInWords } from '../../../src/shared/words/worded.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import { aBooking, openShop, put } from './records.ts';
import { migrationsFolder, openFile, openRaw, openStore, temporaryFolder } from './test-database.ts';

const fingerprint = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What lies in a folder, each with its content. */
function folderState(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isFile() ? fingerprint(path) : 'folder'];
    }),
  );
}

/** A closed database with a shop and two bookings. */
async function closedSalon(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = temporaryFolder();
  const file = join(folder, 'salon.sqlite');
  const store = await openStore(file);
  await openShop(store);
  await put.booking(store, aBooking(1));
  await put.booking(store, aBooking(2, 60));
  await store.close();
  return { folder, file };
}

/** Changes a closed database behind the desk's back, with every guard and setting that a stranger can take off taken off. */
function tamper(file: string, statements: string): void {
  const connection = new Sqlite(file);
  connection.pragma('foreign_keys = OFF');
  connection.pragma('ignore_check_constraints = ON');
  connection.exec(statements);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}

const inEnglish = (refusal: OpenRefusal) => startRefusalInWords(refusal, wordsOf('en'));

/** Opens the file, which must be refused, and proves that the refusal left everything as it was. */
async function refusalOf(file: string, folder: string) {
  const before = folderState(folder);
  const opened = await openFile(file);
  if (opened.ok) {
    await opened.value.close();
    throw new Error('it was opened');
  }
  expect(folderState(folder)).toEqual(before);
  return opened.error;
}

describe('a database that can be opened', () => {
  test('is made where there is none, and knows its own file', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'salon.sqlite'));
    onTestFinished(() => store.close());
    expect(await store.status()).toMatchObject({
      schemaVersion: readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).length,
      checks: [
        'ownership',
        'schema version',
        'tables',
        'guards',
        'history',
        'structure',
        'references',
        'overlaps',
        'holds',
      ],
    });
    expect(store.file?.name).toBe('salon.sqlite');
    expect(await store.salons.list()).toEqual([]);
  });

  test('is made of an empty file', async () => {
    const file = join(temporaryFolder(), 'salon.sqlite');
    writeFileSync(file, '');
    const store = await openStore(file);
    await store.close();
    expect(statSync(file).size).toBeGreaterThan(0);
  });

  test('can live in memory, kept nowhere', async () => {
    const store = await openStore(':memory:');
    await openShop(store);
    expect(await store.salons.list()).toHaveLength(1);
    await store.close();
  });

  test('holds after closing what it held before, in its one file', async () => {
    const { folder, file } = await closedSalon();
    expect(readdirSync(folder).sort()).toEqual(['salon.sqlite', 'salon.sqlite.lock']);
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect(await store.bookings.get(aBooking(1).id)).toMatchObject({ status: 'confirmed' });
    expect(await store.history.verify()).toEqual({ sound: true, entries: 9, erased: 0 });
  });

  test('tells in its header whose it is', async () => {
    const { file } = await closedSalon();
    expect(readFileSync(file).toString('latin1', 68, 72)).toBe('FrDk');
  });
});

describe('what is not ours is refused and left alone', () => {
  test.each([
    ['a text', 'Monday: Elif, 10:00\n'],
    ['a single byte', 'S'],
    ['only the beginning of a database', 'SQLite format 3\0'],
    ['a page of zeros', '\0'.repeat(4096)],
  ])('%s', async (_name, content) => {
    const folder = temporaryFolder();
    const file = join(folder, 'notes.sqlite');
    writeFileSync(file, content);
    const refusal = await refusalOf(file, folder);
    expect(refusal.kind).toBe('not_ours');
    expect(inEnglish(refusal)).toMatch(/notes\.sqlite is not a Front Desk database\. It was left as it is\./);
  });

  test('the database of another program', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'other.sqlite');
    const other = new Sqlite(file);
    other.exec('CREATE TABLE booking (id INTEGER PRIMARY KEY)');
    other.close();
    expect((await refusalOf(file, folder)).kind).toBe('not_ours');
  });

  test('a folder', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'salon.sqlite');
    mkdirSync(file);
    expect((await refusalOf(file, folder)).kind).toBe('not_ours');
  });
});

describe('what is damaged is refused and left alone', () => {
  const unguarded = `DROP TRIGGER hold_no_overlap;`;
  // A minute apart, so that not even their keys collide.
  const overlapping = `${unguarded}
    UPDATE booking SET (start_time, end_time) =
      (SELECT start_time + 60000, end_time + 60000 FROM booking ORDER BY start_time LIMIT 1)
    WHERE start_time = (SELECT max(start_time) FROM booking);`;
  /** The statement that makes a guard, as the migration has it. */
  function guardOf(migration: string, name: string): string {
    const sql = readFileSync(join(migrationsFolder, migration), 'utf8');
    const [statement] = new RegExp(`CREATE TRIGGER ${name}[\\s\\S]*?END;`).exec(sql) ?? [];
    if (statement === undefined) throw new Error(`${migration} makes no ${name}`);
    return statement;
  }
  const guard = guardOf('0005_holds.sql', 'hold_no_overlap');

  test.each([
    ['a guard is gone', unguarded, /a guard is missing or altered \(hold_no_overlap\)/],
    [
      'a guard of the right name does nothing',
      `${unguarded} CREATE TRIGGER hold_no_overlap BEFORE INSERT ON hold BEGIN SELECT 1; END;`,
      /a guard is missing or altered \(hold_no_overlap\)/,
    ],
    [
      'bookings overlap, and the guards stand again',
      `${overlapping}${guard}`,
      /bookings of one person overlap/,
    ],
    [
      'a booking has lost its hold, and the guards stand again',
      `DROP TRIGGER hold_while_booked; DELETE FROM hold WHERE start_time = (SELECT max(start_time) FROM hold);
       ${guardOf('0005_holds.sql', 'hold_while_booked')}`,
      /what it keeps free is not what its bookings say/,
    ],
    [
      'a hold belongs to no booking, and the guards stand again',
      `DROP TRIGGER hold_of_a_booking; INSERT INTO hold VALUES (randomblob(16), 0, 60000, randomblob(16));
       ${guardOf('0005_holds.sql', 'hold_of_a_booking')}`,
      /what it keeps free is not what its bookings say/,
    ],
    [
      'the newest entries of the history were cut off, and the guards stand again',
      `DROP TRIGGER change_never_deleted; DELETE FROM change WHERE sequence = (SELECT max(sequence) FROM change);
       ${guardOf('0001_guards.sql', 'change_never_deleted')}`,
      /its history does not end where it should/,
    ],
    [
      'the head of the history is gone, and the guards stand again',
      `DROP TRIGGER history_head_never_deleted; DELETE FROM history_head;
       ${guardOf('0003_history_head.sql', 'history_head_never_deleted')}`,
      /its history does not end where it should/,
    ],
    [
      'a booking names a service that is not there',
      `UPDATE booking SET service_id = x'${idToBytes(aBooking(99).id).toString('hex')}'`,
      /a record points to one that is not there/,
    ],
    [
      'a booking has a status that there is none',
      `UPDATE booking SET status = 'maybe'`,
      /its pages do not fit together/,
    ],
    [
      'a table is gone',
      'DROP TABLE date_override_window',
      /a table is missing or altered \(date_override_window\)/,
    ],
    [
      'a column has another name',
      'ALTER TABLE client RENAME COLUMN notes TO remarks',
      /a table is missing or altered \(client\)/,
    ],
    [
      'the table is gone that tells what was applied',
      'DROP TABLE __drizzle_migrations',
      /a table is missing or altered \(__drizzle_migrations\)/,
    ],
  ])('%s', async (_name, statements, message) => {
    const { folder, file } = await closedSalon();
    tamper(file, statements);
    const refusal = await refusalOf(file, folder);
    expect(refusal.kind).toBe('damaged');
    expect(inEnglish(refusal)).toMatch(message);
    expect(inEnglish(refusal)).toMatch(/It was left as it is/);
  });

  test('and can be opened as soon as a good one is in its place', async () => {
    const { folder, file } = await closedSalon();
    const good = join(temporaryFolder(), 'good.sqlite');
    copyFileSync(file, good);
    tamper(file, unguarded);
    await refusalOf(file, folder);
    copyFileSync(good, file);
    const store = await openStore(file);
    await store.close();
  });

  test('a record breaks its table’s checks, and a crash left it in the log', async () => {
    const { file } = await closedSalon();
    const other = openRaw(file);
    other.pragma('ignore_check_constraints = ON');
    other.exec(`UPDATE booking SET status = 'maybe'`);
    const folder = temporaryFolder();
    for (const ending of ['', '-wal']) copyFileSync(file + ending, join(folder, `salon.sqlite${ending}`));
    const before = folderState(folder);
    expect(await openFile(join(folder, 'salon.sqlite'))).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    });
    expect(folderState(folder)).toMatchObject(before);
  });

  test('a date in it is none that a check can be asked about', async () => {
    const { folder, file } = await closedSalon();
    tamper(file, `UPDATE staff SET starts_on = 'now'`);
    expect((await refusalOf(file, folder)).kind).toBe('damaged');
  });

  test('its second half is missing', async () => {
    const { folder, file } = await closedSalon();
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    expect((await refusalOf(file, folder)).kind).toBe('damaged');
  });

  test('nothing but its header is left', async () => {
    const { folder, file } = await closedSalon();
    truncateSync(file, 100);
    expect((await refusalOf(file, folder)).kind).toBe('damaged');
  });

  test('noise stands where bookings stood', async () => {
    const { folder, file } = await closedSalon();
    const content = readFileSync(file);
    content.fill(0xa5, 4096 * 8, 4096 * 20);
    writeFileSync(file, content);
    expect((await refusalOf(file, folder)).kind).toBe('damaged');
  });
});

test('a database of a newer desk is refused and left alone', async () => {
  const { folder, file } = await closedSalon();
  tamper(file, `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)`);
  const refusal = await refusalOf(file, folder);
  expect(refusal.kind).toBe('newer');
  expect(inEnglish(refusal)).toMatch(/written by a newer Front Desk .* Update Front Desk to open it\./);
});

describe('one desk at a time', () => {
  /** A desk in another process that has the database open; answers what it said, and how to end it. */
  async function anotherDesk(file: string, ...more: string[]) {
    const script = join(import.meta.dirname, 'hold-database.ts');
    const other = spawn(process.execPath, [script, file, migrationsFolder, ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      other.kill('SIGKILL');
    });
    const [said] = await once(other.stdout, 'data');
    const end = async (): Promise<void> => {
      other.kill('SIGKILL');
      await once(other, 'exit');
    };
    return { said: String(said).trim(), end };
  }

  test('a lock that cannot be read is told apart from damage of the database, which nobody has looked at', async () => {
    const { folder, file } = await closedSalon();
    const before = readFileSync(file);
    writeFileSync(`${file}.lock`, 'not a lock of ours '.repeat(300));
    const opened = await openFile(file);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'lock_unusable' } });
    if (!opened.ok) expect(inEnglish(opened.error)).toMatch(/salon\.sqlite\.lock, which keeps a second desk/);
    expect(readFileSync(file).equals(before)).toBe(true);
    rmSync(join(folder, 'salon.sqlite.lock'));
    await (await openStore(file)).close();
  });

  test('a database that another desk has open is refused, until that desk is gone, however it went', async () => {
    const { folder, file } = await closedSalon();
    const other = await anotherDesk(file);
    expect(other.said).toBe('open');
    const opened = await openFile(file);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'locked_by_desk' } });
    if (!opened.ok) expect(inEnglish(opened.error)).toMatch(/already open in another Front Desk/);
    await other.end();
    const store = await openStore(file);
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['salon.sqlite', 'salon.sqlite.lock']);
  });

  test('a desk in another process is refused by this one', async () => {
    const { file } = await closedSalon();
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect((await anotherDesk(file)).said).toMatch(/^locked_by_desk$/m);
  });

  test('a second desk in the same process is refused, and does not loosen the lock of the first', async () => {
    const { file } = await closedSalon();
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect(await openFile(file)).toMatchObject({ ok: false, error: { kind: 'locked_by_desk' } });
    expect((await anotherDesk(file)).said).toMatch(/^locked_by_desk$/m);
  });

  test('a link to the database leads to the same lock', async () => {
    const { folder, file } = await closedSalon();
    const store = await openStore(file);
    onTestFinished(() => store.close());
    const link = join(folder, 'link.sqlite');
    symlinkSync(file, link);
    expect(await openFile(link)).toMatchObject({ ok: false, error: { kind: 'locked_by_desk' } });
  });

  test('others can read while a desk has it open: backups and reports need to', async () => {
    const { file } = await closedSalon();
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect(openRaw(file).prepare('SELECT count(*) FROM booking').pluck().get()).toBe(2);
  });

  test('what a desk had accepted before it was killed is there when the next one opens', async () => {
    const file = join(temporaryFolder(), 'salon.sqlite');
    const other = await anotherDesk(file, 'writes');
    expect(other.said).toBe('open');
    await other.end();
    expect(existsSync(`${file}-wal`)).toBe(true);
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect(await store.bookings.get(aBooking(1).id)).toMatchObject({ id: aBooking(1).id });
  });

  test('a killed desk’s database that a newer desk wrote is left with its log as it was', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'salon.sqlite');
    const other = await anotherDesk(file, 'writes');
    openRaw(file).exec(
      `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)`,
    );
    await other.end();
    // A folder of its own: in this one the test itself has the database open.
    const copies = temporaryFolder();
    for (const ending of ['', '-wal']) copyFileSync(file + ending, join(copies, `salon.sqlite${ending}`));
    const before = folderState(copies);
    const opened = await openFile(join(copies, 'salon.sqlite'));
    expect(opened).toMatchObject({ ok: false, error: { kind: 'newer' } });
    expect(folderState(copies)).toMatchObject(before);
  });
});

describe('the log of a database that was just opened', () => {
  /** The database as it would be found after a power cut now. */
  function copyOf(file: string): Sqlite.Database {
    const folder = temporaryFolder();
    for (const ending of ['', '-wal']) copyFileSync(file + ending, join(folder, `salon.sqlite${ending}`));
    return openRaw(join(folder, 'salon.sqlite'));
  }
  const logSize = (file: string) => statSync(`${file}-wal`).size;
  const bookingsIn = (connection: Sqlite.Database) =>
    connection.prepare('SELECT count(*) FROM booking').pluck().get();

  test('has its length for the first commits of a day, and holds nothing', async () => {
    const { file } = await closedSalon();
    const before = fingerprint(file);
    const store = await openStore(file);
    expect(logSize(file)).toBe(4_000_000);
    expect(bookingsIn(copyOf(file))).toBe(2);
    await store.close();
    expect(fingerprint(file)).toBe(before);
  });

  test('is written into from its beginning, and each commit is there after a power cut', async () => {
    const { file } = await closedSalon();
    const store = await openStore(file);
    onTestFinished(() => store.close());
    const length = logSize(file);
    for (let more = 1; more <= 30; more += 1) {
      await put.booking(store, aBooking(2 + more, 60 + more * 60));
      const copy = copyOf(file);
      expect(bookingsIn(copy)).toBe(2 + more);
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    }
    expect(logSize(file)).toBe(length);
  });

  test('stays as it is while another program writes', async () => {
    const { file } = await closedSalon();
    const other = openRaw(file);
    other.exec('BEGIN IMMEDIATE');
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect(logSize(file)).toBe(0);
    other.exec('ROLLBACK');
    expect(await put.booking(store, aBooking(3, 120))).toMatchObject({ ok: true });
  });
});

describe('a place where nothing can be written', () => {
  test('a folder that is not there', async () => {
    const folder = temporaryFolder();
    const refusal = await refusalOf(join(folder, 'missing', 'salon.sqlite'), folder);
    expect(refusal.kind).toBe('folder_missing');
    expect(inEnglish(refusal)).toMatch(/There is no folder .*missing\. Nothing was made\./);
  });

  test('a file in the place of the folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'text');
    const refusal = await refusalOf(join(folder, 'file', 'salon.sqlite'), folder);
    expect(refusal.kind).toBe('folder_missing');
  });

  /** What opening answers to a process without the rights of root, whom nothing is forbidden. */
  async function openedByAnyone(file: string): Promise<string> {
    const script = join(import.meta.dirname, 'hold-database.ts');
    const isRoot = process.getuid?.() === 0;
    const other = spawn(process.execPath, [script, file, migrationsFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(isRoot && { uid: 65534, gid: 65534 }),
    });
    onTestFinished(() => {
      other.kill('SIGKILL');
    });
    const [said] = await once(other.stdout, 'data');
    return String(said).trim();
  }

  test('a folder that may not be written to', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(await openedByAnyone(join(folder, 'salon.sqlite'))).toBe('folder_unwritable');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file that may not be written to', async () => {
    const { folder, file } = await closedSalon();
    const before = folderState(folder);
    chmodSync(folder, 0o777);
    chmodSync(file, 0o444);
    expect(await openedByAnyone(file)).toBe('file_unwritable');
    expect(folderState(folder)).toEqual(before);
  });

  test.skipIf(process.platform === 'win32').each([
    ['there was none', undefined],
    ['it was empty', ''],
  ])('a disk that has no room for a new database; the file is as it was: %s', async (_name, content) => {
    const folder = temporaryFolder();
    const file = join(folder, 'salon.sqlite');
    if (content !== undefined) writeFileSync(file, content);
    // No file may grow beyond 40 blocks of 512 bytes, and writing more is an error instead of the end of the process.
    const limited = `trap '' XFSZ; ulimit -f 40; exec "$0" "$@"`;
    const desk = spawn(
      'sh',
      [
        '-c',
        limited,
        process.execPath,
        join(import.meta.dirname, 'hold-database.ts'),
        file,
        migrationsFolder,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => {
      desk.kill('SIGKILL');
    });
    const [said] = await once(desk.stdout, 'data');
    expect(String(said).trim()).toBe('file_unwritable');
    expect(folderState(folder)).toEqual({
      ...(content !== undefined && { 'salon.sqlite': fingerprint(file) }),
      'salon.sqlite.lock': expect.any(String),
    });
    if (content !== undefined) expect(statSync(file).size).toBe(0);
  });
});

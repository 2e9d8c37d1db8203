import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createFrontDesk } from '../../../src/main/front-desk.ts';
import type { Store } from '../../../src/main/store/port.ts';
import { soundSince } from '../../../src/main/store/sqlite/examination.ts';
import { createSqliteStore } from '../../../src/main/store/sqlite/store.ts';
import { httpStatusOf } from '../../../src/shared/contract/errors.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { ok } from '../../../src/shared/result.ts';
import { manager } from '../open-test-desk.ts';
import { aBooking, aClient, aSalon, openShop, put } from './records.ts';
import { now } from './test-clock.ts';
import { newStore, openRaw } from './test-database.ts';

// What keeps a store from doing what it is asked, made real: another process with the lock, a disk that is full, a file that cannot be written.

/** The store on the same file by a connection that a test may confine. */
function confined(file: string, confine: (connection: Sqlite.Database) => void): Store {
  const connection = new Sqlite(file, { timeout: 10 });
  confine(connection);
  onTestFinished(() => void connection.close());
  return createSqliteStore(connection, {
    fileName: 'salon.sqlite',
    schemaVersion: 0,
    examination: soundSince(now),
    reportFault: () => undefined,
    close: () => void connection.close(),
  });
}

async function holdLock(file: string): Promise<() => Promise<void>> {
  const script = `
    const db = new (require(${JSON.stringify(join(import.meta.dirname, '../../../node_modules/better-sqlite3'))}))(process.argv[1]);
    db.exec('BEGIN IMMEDIATE');
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const release = async (): Promise<void> => {
    if (holder.exitCode !== null || holder.signalCode !== null) return;
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  };
  onTestFinished(release);
  await once(holder.stdout, 'data');
  return release;
}

test('a lock of another process holds up no reading, and what is written waits until it is gone', async () => {
  const { store, file } = await newStore();
  await openShop(store);
  const release = await holdLock(file);
  let isSaved = false;
  const saving = put.booking(store, aBooking(1)).then((answer) => {
    isSaved = true;
    return answer;
  });
  const longest = await longestAnswer(() => store.salons.list(), 20);
  expect(longest).toBeLessThan(1_000);
  expect(isSaved).toBe(false);
  await release();
  expect(await saving).toMatchObject({ ok: true });
});

/** Asks that often, one after the other; answers how long the longest took, in milliseconds. */
async function longestAnswer(ask: () => Promise<unknown>, times: number): Promise<number> {
  let longest = 0;
  for (let count = 0; count < times; count += 1) {
    const started = performance.now();
    await ask();
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}

test('a lock that stays is answered as busy after about five seconds, by all who wait for it alike', async () => {
  const { store, file } = await newStore();
  await openShop(store);
  const release = await holdLock(file);
  const started = performance.now();
  const answers = await Promise.allSettled(
    [1, 2].map((number) => put.booking(store, aBooking(number, number * 60))),
  );
  const waited = performance.now() - started;
  expect(answers).toMatchObject([
    { status: 'rejected', reason: { name: 'StoreFailure', code: 'busy' } },
    { status: 'rejected', reason: { name: 'StoreFailure', code: 'busy' } },
  ]);
  expect(waited).toBeGreaterThan(4_500);
  expect(waited).toBeLessThan(8_000);
  await release();
  expect(await put.booking(store, aBooking(1))).toMatchObject({ ok: true });
}, 30_000);

test.each([
  [
    'disk_full',
    (connection: Sqlite.Database): void => {
      connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    },
  ],
  ['read_only', (connection: Sqlite.Database): void => void connection.pragma('query_only = ON')],
] as const)(
  '%s is said, saves nothing, and the desk answers with its sentence and status',
  async (code, confine) => {
    const { store, file } = await newStore();
    await openShop(store);
    const narrow = confined(file, confine);
    // Until what is left in the last pages is used up.
    const fill = async (): Promise<void> => {
      for (let number = 3; number < 200; number += 1)
        await put.client(narrow, aClient(number, { notes: 'x'.repeat(2_000) }));
    };
    await expect(fill()).rejects.toMatchObject({ name: 'StoreFailure', code });
    const before = await narrow.history.verify();
    const clients = await narrow.clients.search(aSalon().id, [], 500);
    const failures: unknown[] = [];
    const desk = createFrontDesk({
      store: narrow,
      clock: () => now,
      newId: () => '00000000-0000-7000-8000-00000000abcd',
      systemLocale: localeForSystem('en-GB'),
      actor: 'reception',
      program: { version: '0', node: process.version, electron: null, isDemo: false },
      logFailure: (_, __, failure) => failures.push(failure),
    });
    const client = { salonId: aSalon().id, name: 'Elif', notes: 'x'.repeat(2_000) };
    const answer = await desk.call(manager, 'clients.create', client);
    expect(answer).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/Nothing was changed/) },
    });
    expect(await narrow.clients.search(aSalon().id, [], 500)).toEqual(clients);
    expect(await narrow.history.verify()).toEqual(before);
    expect(httpStatusOf[code]).toBe(code === 'disk_full' ? 507 : 503);
  },
);

test('what somebody else adds to the history is news, once, in its order; what this desk saves is none', async () => {
  const { store, file } = await newStore();
  await openShop(store);
  const other = confined(file, () => undefined);
  const { promise: heard, resolve: hear } = Promise.withResolvers<readonly unknown[]>();
  const all: unknown[] = [];
  onTestFinished(
    store.onNews((entries) => {
      all.push(...entries.map(({ entityId }) => entityId));
      if (all.length >= 2) hear(all);
    }),
  );
  await put.booking(store, aBooking(1));
  await put.booking(other, aBooking(2, 60));
  await put.booking(store, aBooking(3, 120));
  await put.booking(other, aBooking(4, 180));
  expect(await heard).toEqual([aBooking(2).id, aBooking(4).id]);
});

test('a change that another program makes without an entry of its own is no news, and is seen all the same', async () => {
  const { store, file } = await newStore();
  await openShop(store);
  openRaw(file).exec(`UPDATE salon SET name = 'Renamed'`);
  expect(await store.look(() => ({}))).toMatchObject({
    salons: new Map([[aSalon().id, { ...aSalon(), name: 'Renamed' }]]),
  });
  expect(
    await store.decide(
      { id: 'a', at: now, actor: 'reception', session: 's', role: 'manager', action: 'a' },
      () => ({}),
      () => ok({ changes: [], answer: 1 }),
    ),
  ).toEqual(ok(1));
});

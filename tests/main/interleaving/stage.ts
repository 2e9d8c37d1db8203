import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createFrontDesk, type FrontDesk } from '../../../src/main/front-desk.ts';
import type { Store } from '../../../src/main/store/port.ts';
import { soundSince } from '../../../src/main/store/sqlite/examination.ts';
import { applySettings } from '../../../src/main/store/sqlite/settings.ts';
import { createSqliteStore } from '../../../src/main/store/sqlite/store.ts';
import type { WireChangedMessage } from '../../../src/shared/contract/announcements.ts';
import type { WireAnswer } from '../../../src/shared/contract/contract.ts';
import type { Change } from '../../../src/shared/domain/history.ts';
import type { SalonId } from '../../../src/shared/domain/ids.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { at } from '../../shared/domain/world.ts';
import { kindsIn, manager, mondayAt, mondayMorning, onChanged } from '../open-test-desk.ts';
import { openStore, temporaryFolder } from '../store/test-database.ts';
import { type Command, props } from './commands.ts';

/** One desk of a stage, and what its windows heard. */
export type Player = {
  readonly desk: FrontDesk;
  readonly heard: WireChangedMessage[];
  readonly send: (command: Command) => Promise<WireAnswer>;
};

/** The reception's desk on a store, or the manager's; what only a programmer could mend comes into `failures`. */
export function openPlayer(store: Store, number: 0 | 1, failures: unknown[]): Player {
  let made = 0;
  const desk = createFrontDesk({
    store,
    clock: () => mondayMorning,
    newId: () => {
      made += 1;
      return `00000000-0000-7000-9${number}00-${String(made).padStart(12, '0')}`;
    },
    actor: number === 0 ? 'reception' : 'manager',
    systemLocale: localeForSystem('en-GB'),
    program: { version: '0.0.0-test', node: '', electron: null, isDemo: false },
    logFailure: (_, __, failure) => failures.push(failure),
  });
  const heard: WireChangedMessage[] = [];
  onChanged(desk, (message) => heard.push(message));
  // Through JSON, as every host sends it.
  const send = async ([method, input]: Command): Promise<WireAnswer> =>
    JSON.parse(JSON.stringify(await desk.call(manager, method, input)));
  return { desk, heard, send };
}

/** The salon that the commands speak of, as the bytes of a database. */
export async function paintScene(): Promise<Buffer> {
  const file = join(temporaryFolder(), 'stage.sqlite');
  const store = await openStore(file);
  const { send } = openPlayer(store, 0, []);
  const must = async (...command: Command): Promise<void> => {
    const answer = await send(command);
    if (!answer.ok) throw new Error(`${command[0]}: ${JSON.stringify(answer.error)}`);
  };
  const { salon, ana, bea, cut, wax, elif, early, late, gone, hers } = props;
  const salonId = salon;
  await must('salons.create', { id: salon, name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  await must('services.create', { id: cut, salonId, name: 'Cut', durationMinutes: 45 });
  await must('services.create', {
    id: wax,
    salonId,
    name: 'Wax',
    durationMinutes: 30,
    bufferAfterMinutes: 15,
  });
  await must('staff.create', { id: ana, salonId, name: 'Ana' });
  await must('staff.create', { id: bea, salonId, name: 'Bea' });
  await must('clients.create', { id: elif, salonId, name: 'Elif' });
  for (const [id, staffId, hour] of [
    [early, ana, 10],
    [late, ana, 11],
    [gone, ana, 12],
    [hers, bea, 10],
  ] as const) {
    const times = { startTime: mondayAt(`${hour}:00`), endTime: mondayAt(`${hour}:45`) };
    await must('bookings.create', { id, staffId, serviceId: cut, ...times });
  }
  await must('bookings.setStatus', { id: gone, version: 1, status: 'cancelled' });
  await store.close();
  const bytes = readFileSync(file);
  // Out of the write-ahead mode, which a database in memory cannot have: the header's two format numbers.
  bytes.fill(1, 18, 20);
  return bytes;
}

/** The real store on a scene of its own, in memory. */
export function openStage(scene: Buffer): Store {
  const connection = new Sqlite(scene);
  applySettings(connection);
  return createSqliteStore(connection, {
    fileName: ':memory:',
    schemaVersion: 0,
    examination: soundSince(mondayMorning),
    reportFault: (fault) => {
      throw fault;
    },
    close: () => connection.close(),
  });
}

/** All bookings of that Monday as they are now. */
export function bookingsOn(store: Store) {
  // The id is one of a salon.
  const salonId = props.salon as SalonId;
  const within = intervalOf(at(mondayAt('00:00')), at(mondayAt('23:59')));
  return store.bookings.list({ salonId, within, staffId: undefined, statuses: undefined });
}

/** An id that a desk made: how many it had made before tells nothing. */
const madeByDesk = /00000000-0000-7000-9\d00-\d{12}/g;

/** What tells when something was looked up, rather than what was decided: the nearest slots, and how many steps there are now. */
const passing = new Set(['suggestions', 'undoable', 'redoable', 'hash', 'sequence']);

/** A value without what may differ between two orders of calls that come to the same. */
export function told(value: unknown): unknown {
  const text = JSON.stringify(value, (field, part) => (passing.has(field) ? undefined : part)) ?? 'null';
  return JSON.parse(text.replace(madeByDesk, 'made'));
}

const byRecord = (one: Change, other: Change): number =>
  one.entityId < other.entityId ? -1 : Number(one.entityId > other.entityId);

/** What is on the stage when all is over, how it came about, and who heard of it. */
export async function whatIsLeft(store: Store, players: readonly Player[], failures: readonly unknown[]) {
  const query = { salonId: undefined, entityId: undefined, before: undefined, limit: 500 };
  return told({
    bookings: await bookingsOn(store),
    // Record by record: two changes of different records may be saved in either order, and come to the same.
    history: (await store.history.list(query)).toSorted(byRecord),
    chain: await store.history.verify(),
    heard: players.map(({ heard }) =>
      kindsIn(heard)
        .map((kinds) => kinds.join(' '))
        .sort(),
    ),
    failures: failures.map(String),
  });
}

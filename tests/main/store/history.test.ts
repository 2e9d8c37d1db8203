import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import {
  aBooking,
  aClient,
  aClosure,
  aSalon,
  aService,
  aStaff,
  aTimeOff,
  aWaitlistEntry,
  aWindow,
  by,
  date,
  openOtherShop,
  openShop,
  put,
  save,
  take,
  window,
} from './records.ts';
import { now } from './test-clock.ts';
import { newStore, openRaw } from './test-database.ts';

let store: Store;
let file: string;
beforeEach(async () => {
  ({ store, file } = await newStore());
});

const list = (more: Partial<Parameters<Store['history']['list']>[0]> = {}) =>
  store.history.list({ salonId: undefined, entityId: undefined, before: undefined, limit: 100, ...more });

describe('every saved record is one entry', () => {
  const person = aStaff().id;
  const override = { staffId: person, date: date('2026-03-03'), windows: [window('10:00', '12:00')] };
  const dayOff = { ...override, windows: [] };
  const salonId = aSalon().id;
  const next = <Item extends { version: number }>(record: Item, changes: Partial<Item>): Item => ({
    ...record,
    ...changes,
    version: record.version + 1,
  });

  test('with what it was before and after, whatever its kind', async () => {
    const steps: [string, string, () => Promise<unknown>, unknown, unknown][] = [];
    const step = (
      entity: string,
      entityId: string,
      run: () => Promise<unknown>,
      before: unknown,
      after: unknown,
    ) => steps.push([entity, entityId, run, before, after]);
    const changeOf = <Item extends { id: string; version: number }>(
      entity: string,
      save: (store: Store, record: Item) => Promise<unknown>,
      record: Item,
      changes: Partial<Item>,
    ) => {
      const changed = next(record, changes);
      step(entity, record.id, () => save(store, record), null, record);
      step(entity, record.id, () => save(store, changed), record, changed);
    };
    changeOf('salon', put.salon, aSalon(), { name: 'Lumen II', businessHours: [] });
    changeOf('service', put.service, aService(), { priceCents: null, isActive: false });
    changeOf('staff', put.staff, aStaff(), { serviceIds: [aService().id], position: 3 });
    changeOf('client', put.client, aClient(), { phone: '+90 555', notes: 'Tea' });
    changeOf('booking', put.booking, aBooking(1, 0, { clientId: aClient().id }), {
      status: 'cancelled',
      clientId: null,
    });
    const week = { staffId: person, windows: [aWindow(1)] };
    step('availability', person, () => put.week(store, week.windows), null, week);
    step('availability', person, () => put.week(store, []), week, { staffId: person, windows: [] });
    const key = `${person}/2026-03-03`;
    const set = (one: typeof override | typeof dayOff) => () => put.override(store, one);
    step('override', key, set(override), null, override);
    step('override', key, set(dayOff), override, dayOff);
    step('override', key, () => take.override(store, dayOff), dayOff, null);
    step('override', key, set(override), null, override);
    step('time_off', aTimeOff(1).id, () => put.timeOff(store, aTimeOff(1)), null, aTimeOff(1));
    step('time_off', aTimeOff(1).id, () => take.timeOff(store, aTimeOff(1)), aTimeOff(1), null);
    changeOf('time_off', put.timeOff, aTimeOff(2, { kind: 'blocked' }), { reason: 'a call' });
    changeOf('waitlist_entry', put.waitlistEntry, aWaitlistEntry(), {
      staffIds: [person],
      notes: 'Mornings',
    });
    step('closure', aClosure(1).id, () => put.closure(store, aClosure(1)), null, aClosure(1));
    step('closure', aClosure(1).id, () => take.closure(store, aClosure(1)), aClosure(1), null);

    for (const [, , run] of steps) await run();

    const entries = [...(await list())].reverse();
    expect(entries).toEqual(
      steps.map(([entity, entityId, , before, after], index) => ({
        sequence: index + 1,
        at: now,
        actor: 'reception',
        action: expect.any(String),
        salonId,
        entity,
        entityId,
        before,
        after,
        isErased: false,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      })),
    );
    expect(await store.history.verify()).toEqual({ sound: true, entries: steps.length, erased: 0 });
  });

  test('of time off, as it was written before time could be blocked, for whoever is away; of blocked time, with its kind', async () => {
    await openShop(store);
    const away = aTimeOff(1, { reason: 'Dentist' });
    const blocked = aTimeOff(2, { kind: 'blocked' });
    await put.timeOff(store, away);
    await put.timeOff(store, blocked);
    await put.timeOff(store, next(away, { reason: null }));
    const written = openRaw(file)
      .prepare<[], string>(`SELECT snapshot FROM change WHERE entity = 'time_off' ORDER BY sequence`)
      .pluck()
      .all();
    const { staffId, startTime, endTime } = away;
    expect(written.map((text) => JSON.parse(text))).toEqual([
      [staffId, startTime, endTime, 'Dentist'],
      [staffId, startTime, endTime, null, 1, 'blocked'],
      { reason: null, version: 2 },
    ]);
    // Read back, what was left out is what it was: the first version, of somebody who is away.
    const read = async ({ id }: typeof away) =>
      (await list({ entityId: id })).map(({ after }) => after).reverse();
    expect(await read(away)).toEqual([away, next(away, { reason: null })]);
    expect(await read(blocked)).toEqual([blocked]);
  });

  test('with who did it, when, and under which name', async () => {
    await save(
      store,
      () => ({
        entity: 'salon',
        key: aSalon().id,
        salonId: aSalon().id,
        before: undefined,
        after: aSalon(),
      }),
      { ...by('salons.create'), actor: 'manager' },
    );
    expect(await list()).toMatchObject([{ at: now, actor: 'manager', action: 'salons.create' }]);
  });

  test('so that what is refused by the database leaves none', async () => {
    await openShop(store);
    const before = await list();
    await expect(put.booking(store, aBooking(1, 0, { serviceId: aService(8).id }))).rejects.toThrow();
    expect(await list()).toEqual(before);
    await put.booking(store, aBooking(1));
    expect((await list())[0]?.sequence).toBe(before.length + 1);
  });
});

describe('a list of changes', () => {
  const sequences = async (more: Parameters<typeof list>[0]) =>
    (await list(more)).map(({ sequence }) => sequence);

  beforeEach(async () => {
    await openShop(store);
    await openOtherShop(store);
    await put.booking(store, aBooking(1));
    await put.booking(store, aBooking(1, 60, { version: 2 }));
    await put.booking(store, aBooking(1, 120, { version: 3 }));
  });

  test('is newest first, as many as asked for, and goes on below a number', async () => {
    expect(await sequences({ limit: 3 })).toEqual([14, 13, 12]);
    expect(await sequences({ limit: 3, before: 12 })).toEqual([11, 10, 9]);
    expect(await sequences({ before: 1 })).toEqual([]);
  });

  test('can be of one salon', async () => {
    const umbra = (await store.salons.list()).find(({ name }) => name === 'Umbra');
    expect(await sequences({ salonId: umbra?.id })).toEqual([11, 10, 9, 8]);
    expect(await sequences({ salonId: aSalon().id, limit: 2, before: 9 })).toEqual([7, 6]);
  });

  test('can be of one record, in its salon only', async () => {
    const entityId = aBooking(1).id;
    expect(await sequences({ entityId })).toEqual([14, 13, 12]);
    expect(await sequences({ entityId, limit: 1, before: 14 })).toEqual([13]);
    expect(await sequences({ entityId, salonId: aSalon().id })).toEqual([14, 13, 12]);
    expect(await sequences({ entityId, salonId: (await store.salons.list())[1]?.id })).toEqual([]);
    expect(await sequences({ entityId: 'nobody' })).toEqual([]);
  });

  test('tells before and after in the middle of a record’s life as at its end', async () => {
    expect(await list({ entityId: aBooking(1).id, before: 14, limit: 1 })).toMatchObject([
      { before: aBooking(1), after: aBooking(1, 60, { version: 2 }) },
    ]);
  });
});

describe('the chain', () => {
  let raw: Sqlite.Database;
  beforeEach(async () => {
    await openShop(store);
    await put.booking(store, aBooking(1));
    await put.booking(store, aBooking(2, 60));
    raw = openRaw(file);
    raw.exec('DROP TRIGGER change_only_erased; DROP TRIGGER change_never_deleted');
  });

  test('of an empty history is sound', async () => {
    const { store: empty } = await newStore();
    expect(await empty.history.verify()).toEqual({ sound: true, entries: 0, erased: 0 });
  });

  test('is sound as long as nobody touches it', async () => {
    expect(await store.history.verify()).toEqual({ sound: true, entries: 9, erased: 0 });
  });

  test.each([
    ['the time', 'at = at + 1'],
    ['the actor', `actor = 'manager'`],
    ['the action', `action = 'bookings.move'`],
    ['the salon', 'salon_id = (SELECT id FROM salon LIMIT 1 OFFSET 1)'],
    ['the kind', `entity = 'staff'`],
    ['the record', 'entity_id = randomblob(16)'],
    ['the content', `snapshot = replace(snapshot, 'confirmed', 'pending')`],
    ['the removal', 'snapshot = NULL'],
    ['the hash', 'hash = randomblob(32)'],
  ])('shows that %s of an entry was changed', async (_name, change) => {
    await openOtherShop(store);
    raw.exec(`UPDATE change SET ${change} WHERE sequence = 8`);
    expect(await store.history.verify()).toEqual({ sound: false, entries: 13, firstBadSequence: 8 });
  });

  test('shows that an entry was taken out', async () => {
    raw.exec('DELETE FROM change WHERE sequence = 4');
    expect(await store.history.verify()).toEqual({ sound: false, entries: 8, firstBadSequence: 4 });
  });

  test('shows that the first entry was taken out', async () => {
    raw.exec('DELETE FROM change WHERE sequence = 1');
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: 1 });
  });

  test('shows that two entries changed places', async () => {
    raw.exec(`UPDATE change SET sequence = 100 WHERE sequence = 8;
      UPDATE change SET sequence = 8 WHERE sequence = 9;
      UPDATE change SET sequence = 9 WHERE sequence = 100`);
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: 8 });
  });

  test('shows that an entry was put in at the end by somebody else', async () => {
    raw.exec(`INSERT INTO change SELECT 10, at, actor, action, salon_id, entity, entity_id, snapshot, randomblob(32), NULL, NULL, NULL, NULL
      FROM change WHERE sequence = 9`);
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: 10 });
  });

  /** The hash of an entry as it stands now, made by somebody who knows how hashes are made. */
  function fittingHash(sequence: number): Buffer {
    // It tells of no person, so that no digest stands in the chain.
    type Entry = { hash: Buffer; personal: null; salt: null; digest: null; erases: null };
    const entryAt = raw.prepare<[number], Record<string, unknown> & Entry>(
      'SELECT * FROM change WHERE sequence <= ? ORDER BY sequence DESC LIMIT 2',
    );
    const [entry, previous] = entryAt.all(sequence);
    const asText = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('hex') : value);
    if (!entry) throw new Error(`no entry ${sequence}`);
    const { hash: _hash, personal: _personal, salt: _salt, digest, erases, ...facts } = entry;
    const all = [previous?.hash, ...Object.values(facts), digest, erases].map(asText);
    return createHash('sha256').update(JSON.stringify(all)).digest();
  }

  const giveFittingHash = (sequence: number) =>
    raw.prepare('UPDATE change SET hash = ? WHERE sequence = ?').run(fittingHash(sequence), sequence);

  test('holds each entry by the one after it: a changed one with a hash that fits is found there', async () => {
    const untouched = raw.prepare('SELECT hash FROM change WHERE sequence = 8').pluck().get();
    expect(fittingHash(8)).toEqual(untouched);
    raw.exec(`UPDATE change SET actor = 'manager' WHERE sequence = 8`);
    giveFittingHash(8);
    expect(await store.history.verify()).toEqual({ sound: false, entries: 9, firstBadSequence: 9 });
  });

  test.each([
    ['one', 9],
    ['several', 6],
    ['all', 1],
  ])('names the first that is missing when %s of its newest entries were cut off', async (_name, first) => {
    raw.exec(`DELETE FROM change WHERE sequence >= ${first}`);
    expect(await store.history.verify()).toEqual({
      sound: false,
      entries: first - 1,
      firstBadSequence: first,
    });
  });

  test('shows that its newest entry was rewritten, with a hash that fits', async () => {
    raw.exec(`UPDATE change SET actor = 'manager' WHERE sequence = 9`);
    giveFittingHash(9);
    expect(await store.history.verify()).toEqual({ sound: false, entries: 9, firstBadSequence: 9 });
  });

  test('vouches for nothing when its head is gone', async () => {
    raw.exec('DROP TRIGGER history_head_never_deleted; DELETE FROM history_head');
    expect(await store.history.verify()).toEqual({ sound: false, entries: 9, firstBadSequence: 1 });
  });

  test('has no gap, not even one whose hashes fit', async () => {
    raw.exec('UPDATE change SET sequence = 20 WHERE sequence = 9');
    giveFittingHash(20);
    expect(await store.history.verify()).toEqual({ sound: false, entries: 9, firstBadSequence: 9 });
  });

  test('is as long as several helpings of entries, and is sound across them', async () => {
    raw.exec('PRAGMA foreign_keys = OFF');
    for (let minute = 0; minute < 2_100; minute += 1) {
      await put.client(store, aClient(1, { version: minute + 2, notes: `Note ${minute}` }));
    }
    expect(await store.history.verify()).toEqual({ sound: true, entries: 2_109, erased: 0 });
    raw.exec('UPDATE change SET at = at + 1 WHERE sequence = 2105');
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: 2_105 });
  });
});

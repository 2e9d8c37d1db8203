import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HistorySearch, Store } from '../../../src/main/store/port.ts';
import type { Change } from '../../../src/shared/domain/history.ts';
import { addMinutes, instant } from '../../../src/shared/domain/interval.ts';
import {
  aBooking,
  aClient,
  aSalon,
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
  await openShop(store);
});

const everything: HistorySearch = {
  salonId: aSalon().id,
  from: undefined,
  to: undefined,
  entities: undefined,
  bookingId: undefined,
  clientId: undefined,
  staffId: undefined,
  before: undefined,
  limit: 500,
};
const find = (more: Partial<HistorySearch> = {}) => store.history.find({ ...everything, ...more });

/** What a search finds in the end, and how often it had to be asked. */
async function findAll(more: Partial<HistorySearch>) {
  const changes: Change[] = [];
  let answers = 0;
  let next: number | null | undefined;
  while (next !== null) {
    const found = await find({ ...more, before: next });
    changes.push(...found.changes);
    answers += 1;
    next = found.next;
  }
  return { changes, answers };
}

const sequences = (changes: readonly Change[]) => changes.map(({ sequence }) => sequence);
const [ana, bea] = [aStaff(1).id, aStaff(2).id];

describe('a search without a filter', () => {
  test('is what the list of the salon is, page by page', async () => {
    await openOtherShop(store);
    await put.booking(store, aBooking(1));
    const all = await store.history.list({
      salonId: aSalon().id,
      entityId: undefined,
      before: undefined,
      limit: 500,
    });
    expect((await find()).changes).toEqual(all);
    const { changes, answers } = await findAll({ limit: 2 });
    expect(changes).toEqual(all);
    expect(answers).toBeGreaterThanOrEqual(all.length / 2);
  });

  test('brings the names of the clients of its bookings, as they are now', async () => {
    await put.booking(store, aBooking(1, 0, { clientId: aClient().id }));
    await put.client(store, { ...aClient(), version: 2, name: 'Elif Demir' });
    expect((await find()).clients).toEqual([{ id: aClient().id, name: 'Elif Demir' }]);
    expect((await find({ entities: ['salon'] })).clients).toEqual([]);
  });
});

test('finds the kinds of record that are asked for', async () => {
  await put.booking(store, aBooking(1));
  const found = await find({ entities: ['salon', 'client'] });
  expect(new Set(found.changes.map(({ entity }) => entity))).toEqual(new Set(['salon', 'client']));
  expect((await find({ entities: [] })).changes).toEqual([]);
});

test('finds what was changed from an instant on and before another', async () => {
  const first = (await find()).changes[0]?.sequence ?? 0;
  for (const minutes of [1, 2, 3, 4]) {
    const client = aClient(20 + minutes);
    await save(
      store,
      () => ({
        entity: 'client',
        key: client.id,
        salonId: client.salonId,
        before: undefined,
        after: client,
      }),
      { ...by('clients.create'), at: addMinutes(now, minutes) },
    );
  }
  const between = (from: number | undefined, to: number | undefined) =>
    find({
      ...(from !== undefined && { from: addMinutes(now, from) }),
      ...(to !== undefined && { to: addMinutes(now, to) }),
    });
  expect(sequences((await between(2, 4)).changes)).toEqual([first + 3, first + 2]);
  expect(sequences((await between(3, undefined)).changes)).toEqual([first + 4, first + 3]);
  expect(sequences((await between(1, 2)).changes)).toEqual([first + 1]);
  expect(await between(5, 6)).toEqual({ changes: [], clients: [], next: null });
  expect((await between(undefined, 1)).changes).toHaveLength(first);
});

test('finds what was done to a booking, and of it what names a client', async () => {
  const booking = aBooking(1, 0, { clientId: aClient().id });
  await put.booking(store, booking);
  await put.booking(store, aBooking(2, 60));
  await put.booking(store, { ...booking, version: 2, clientId: null });
  await put.booking(store, { ...booking, version: 3, clientId: null, notes: 'Tea' });
  const { changes } = await find({ bookingId: booking.id });
  expect(changes.map(({ entityId }) => entityId)).toEqual([booking.id, booking.id, booking.id]);
  expect((await find({ bookingId: booking.id, clientId: aClient().id })).changes).toEqual(changes.slice(1));
  expect((await findAll({ bookingId: booking.id, limit: 1 })).changes).toEqual(changes);
});

test('finds what was done to a client and to the bookings that are theirs', async () => {
  const booking = aBooking(1, 0, { clientId: aClient().id });
  await put.booking(store, booking);
  await put.booking(store, aBooking(2, 60));
  await put.client(store, { ...aClient(), version: 2, phone: null });
  const { changes } = await find({ clientId: aClient().id });
  expect(changes.map(({ entity }) => entity)).toEqual(['client', 'booking', 'client']);
  expect((await findAll({ clientId: aClient().id, limit: 1 })).changes).toEqual(changes);
  expect((await find({ clientId: aClient().id, entities: ['booking'] })).changes).toHaveLength(1);
});

test('finds of a client what they wait for, too', async () => {
  await put.waitlistEntry(store, aWaitlistEntry());
  const { changes, clients } = await find({ clientId: aClient().id });
  expect(changes.map(({ entity }) => entity)).toEqual(['waitlist_entry', 'client']);
  expect(clients).toEqual([{ id: aClient().id, name: aClient().name }]);
  expect((await find({ clientId: aClient(2).id })).changes.map(({ entity }) => entity)).not.toContain(
    'waitlist_entry',
  );
});

test('finds of a person their record, hours, absences, and the bookings that were or are theirs', async () => {
  const before = (await find()).changes[0]?.sequence ?? 0;
  const booking = aBooking(1, 0, { staffId: ana });
  await put.booking(store, booking);
  await put.booking(store, { ...booking, version: 2, staffId: bea });
  await put.booking(store, { ...booking, version: 3, staffId: bea, status: 'cancelled' });
  await put.week(store, [{ ...aWindow(1), staffId: ana }]);
  await put.override(store, { staffId: ana, date: date('2026-03-03'), windows: [window('10:00', '12:00')] });
  await put.timeOff(store, aTimeOff(1, { staffId: ana }));
  await take.timeOff(store, aTimeOff(1, { staffId: ana }));
  const since = ({ changes }: { readonly changes: readonly Change[] }) =>
    sequences(changes)
      .map((sequence) => sequence - before)
      .filter((number) => number > 0);
  expect(since(await find({ staffId: ana }))).toEqual([7, 6, 5, 4, 2, 1]);
  expect(since(await find({ staffId: bea }))).toEqual([3, 2]);
  expect(since(await findAll({ staffId: ana, limit: 2 }))).toEqual([7, 6, 5, 4, 2, 1]);
  expect((await find({ staffId: ana })).changes.at(-1)).toMatchObject({ entity: 'staff', entityId: ana });
});

test('a long history is looked through a part at a time, without leaving anything out', async () => {
  const raw = openRaw(file);
  raw.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 50000)
    INSERT INTO change (sequence, at, actor, action, salon_id, entity, entity_id, snapshot, hash)
    SELECT (SELECT max(sequence) FROM change) + n, ${now} + n, 'reception', 'clients.create', (SELECT id FROM salon LIMIT 1), 'client',
      unhex(printf('000000000000700080ff%012x', n)), '[1,"Client",null,null,null]', zeroblob(32)
    FROM number`);
  const first = await find({ entities: ['salon'] });
  expect(first.changes).toEqual([]);
  expect(first.next).toBeGreaterThan(1);
  const { changes, answers } = await findAll({ entities: ['salon'] });
  expect(changes).toHaveLength(1);
  expect(answers).toBe(2);
  const person = await findAll({ staffId: ana });
  expect(person.changes.map(({ entity }) => entity)).toContain('staff');
  expect(person.answers).toBeGreaterThan(2);
  // A day in the middle is found at once.
  const { changes: day, next } = await find({ from: instant(now + 100), to: instant(now + 103) });
  expect(day.map(({ at }) => at - now)).toEqual([102, 101, 100]);
  expect(next).toBeNull();
});

describe('where the clock was set back', () => {
  /** Entries of clients, so many milliseconds after `now`, after those that the shop has. */
  function written(ats: readonly number[]): number {
    const raw = openRaw(file);
    const first = 1 + Number(raw.prepare('SELECT max(sequence) FROM change').pluck().get());
    const insert = raw.prepare(`
      INSERT INTO change (sequence, at, actor, action, salon_id, entity, entity_id, snapshot, hash)
      VALUES (?, ?, 'reception', 'clients.create', (SELECT id FROM salon LIMIT 1), 'client', randomblob(16), '[1,null]', zeroblob(32))`);
    raw.transaction(() => {
      for (const [index, at] of ats.entries()) insert.run(first + index, now + at);
    })();
    return first;
  }

  const year = 366 * 86_400_000;

  test('an entry is found at the time that it says, whatever stands before and after it', async () => {
    // A day, a year ahead by mistake, and the day again.
    const first = written([1000, 2000, year, year + 1000, 1500, 3000]);
    const day = { from: instant(now + 1), to: instant(now + 86_400_000) };
    const { changes, next } = await find(day);
    expect(sequences(changes)).toEqual([first + 5, first + 4, first + 1, first]);
    expect(next).toBeNull();
    expect(sequences((await find({ from: instant(now + year) })).changes)).toEqual([first + 3, first + 2]);
    expect(sequences((await findAll({ ...day, limit: 1 })).changes)).toEqual(sequences(changes));
  });

  test('a day of which the rest lies far down is found without walking there', async () => {
    const far = Array.from({ length: 60_000 }, (_, index) => year + index);
    const first = written([1000, ...far, 2000]);
    const { changes, next } = await find({ from: instant(now + 1), to: instant(now + 86_400_000) });
    expect(sequences(changes)).toEqual([first + far.length + 1, first]);
    expect(next).toBeNull();
  });

  test('the pages of any time lose nothing and repeat nothing, in whatever order the times stand', async () => {
    const at = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(at, { minLength: 1, maxLength: 30 }),
        at,
        at,
        fc.integer({ min: 1, max: 6 }),
        async (ats, one, other, limit) => {
          const [from, to] = [one, other].sort((a, b) => a - b).map((some) => instant(now + some));
          ({ store, file } = await newStore());
          await openShop(store);
          const first = written(ats);
          const expected = ats.flatMap((some, index) => {
            const isWithin = now + some >= (from ?? 0) && now + some < (to ?? 0);
            return isWithin ? [first + index] : [];
          });
          const { changes } = await findAll({ from, to, limit });
          expect(sequences(changes)).toEqual(expected.reverse());
        },
      ),
      { numRuns: 25 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { digestOf } from '../../../src/main/store/sqlite/history-chain.ts';
import type { Client } from '../../../src/shared/domain/client.ts';
import { erasureChanges, type UpcomingChoice } from '../../../src/shared/domain/client-erasure.ts';
import { mergeChanges } from '../../../src/shared/domain/client-merge.ts';
import { searchWords } from '../../../src/shared/domain/client-search.ts';
import { ok } from '../../../src/shared/result.ts';
import { aBooking, aClient, aSalon, aWaitlistEntry, by, date, openShop, put, save, take } from './records.ts';
import { now } from './test-clock.ts';
import { newStore, openRaw, openStore, temporaryFolder } from './test-database.ts';

const zeynep = aClient(1, {
  name: 'Zeynep Karahanlı',
  phone: '+905321234567',
  email: 'zeynep@example.com',
  notes: 'Prefers Ottoman coffee',
  alert: 'Ammonia allergy',
});

/** What nobody may read in the file any more; none of it stands in what stays. */
const secrets = [
  'Zeynep',
  'Karahanl',
  'zeynep',
  'karahanl',
  '5321234567',
  'Ottoman',
  'Ammonia',
  'ottoman',
  'ammonia',
  'Bring the dog',
  'Has a fever',
  'Mornings only',
  'Zeyno',
  '5559998877',
];

let store: Store;
let file: string;
beforeEach(async () => {
  ({ store, file } = await newStore());
  await openShop(store);
});

function erase(id: Client['id'], choice: UpcomingChoice = 'keep', on = store) {
  const command = { ...by('erase'), action: 'clients.erase' };
  return on.decide(
    command,
    () => ({ clients: [id], ofClients: [id] }),
    (world) => {
      const client = world.clients.get(id);
      if (!client) throw new Error('nobody');
      const { changes } = erasureChanges(world, client, choice, { now, today: date('2026-03-02') });
      return ok({ changes, answer: undefined, erases: id });
    },
  );
}

/** Zeynep, with all that a desk knows of somebody: changed, booked, missed, waiting. */
async function furnish(on = store): Promise<void> {
  await put.client(on, { ...zeynep, version: 2, phone: null, notes: null });
  await put.client(on, { ...zeynep, version: 3 });
  await put.booking(on, aBooking(1, 0, { clientId: zeynep.id, notes: 'Bring the dog' }));
  await put.booking(on, aBooking(2, 60, { clientId: zeynep.id }));
  await put.booking(
    on,
    aBooking(2, 60, {
      clientId: zeynep.id,
      version: 2,
      status: 'cancelled',
      cancellationReason: 'Has a fever',
    }),
  );
  await put.booking(on, aBooking(3, 120, { clientId: aClient(2).id, notes: 'Of somebody else' }));
  await put.waitlistEntry(on, aWaitlistEntry(1, { clientId: zeynep.id, notes: 'Mornings only' }));
}

const bytes = () => Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
const secretsIn = (content: Buffer) => secrets.filter((secret) => content.includes(secret));
const history = (on = store) =>
  on.history.list({ salonId: undefined, entityId: undefined, before: undefined, limit: 200 });

describe('what is erased', () => {
  test('stands nowhere in the file nor in its log, and what stays does', async () => {
    await furnish();
    expect(secretsIn(bytes()).length).toBeGreaterThan(10);
    await erase(zeynep.id);
    expect(secretsIn(bytes())).toEqual([]);
    expect(bytes().includes('Of somebody else')).toBe(true);
  });

  test('stands nowhere in the file either where a page was shared, split and given back', async () => {
    for (let number = 10; number < 400; number += 1)
      await put.client(store, aClient(number, { name: `Ayşe ${number}`, notes: 'x'.repeat(number) }));
    await furnish();
    for (let number = 400; number < 600; number += 1) await put.client(store, aClient(number));
    await erase(zeynep.id);
    expect(secretsIn(bytes())).toEqual([]);
  });

  test('is in no table, in no answer and in no search; the bookings are where they were', async () => {
    await furnish();
    await erase(zeynep.id);
    expect(JSON.stringify(await history())).not.toMatch(new RegExp(secrets.join('|')));
    const card = await store.clients.card(zeynep.id, now, 50);
    expect(card?.client).toEqual({
      ...aClient(1),
      version: 4,
      name: '•••',
      phone: null,
      erasedOn: '2026-03-02',
    });
    expect(card?.bookingCount).toBe(2);
    expect(await store.bookings.get(aBooking(1).id)).toMatchObject({
      startTime: aBooking(1).startTime,
      status: 'confirmed',
      notes: null,
      clientName: '•••',
    });
    expect(await store.waitlist.list(aSalon().id)).toEqual([]);
    for (const words of ['zeynep', '532', 'ottoman', '•••', ''])
      expect(
        (await store.clients.search(aSalon().id, searchWords(words, 'TR'), 20)).map(({ id }) => id),
      ).not.toContain(zeynep.id);
    expect(await store.clients.alike(zeynep.id, 10)).toEqual([]);
  });

  test('is what a client was called who was merged into them, and one who was only typed by mistake', async () => {
    const other = aClient(5, { name: 'Zeyno', phone: '5559998877' });
    await put.client(store, other);
    await put.booking(store, aBooking(5, 300, { clientId: other.id, notes: 'Bring the dog' }));
    await furnish();
    const mistaken = aClient(6, { name: 'Zeynep Karahanlı', phone: null });
    await put.client(store, mistaken);
    await save<'client'>(store, () => ({
      ...{ entity: 'client', key: mistaken.id, salonId: aSalon().id },
      ...{ before: mistaken, after: undefined },
    }));
    await store.decide(
      { ...by('merge'), action: 'clients.merge' },
      () => ({ clients: [zeynep.id, other.id], ofClients: [other.id] }),
      (world) => {
        const [kept, merged] = [world.clients.get(zeynep.id), world.clients.get(other.id)];
        if (!kept || !merged) throw new Error('nobody');
        return ok({ changes: mergeChanges(world, kept, merged, {}).changes, answer: undefined });
      },
    );
    await erase(zeynep.id);
    expect(secretsIn(bytes())).toEqual([]);
    expect(await store.history.verify()).toMatchObject({ sound: true });
  });

  test('is what was said of a booking while it was theirs, and of a place on the waitlist that was given up', async () => {
    await furnish();
    await take.waitlistEntry(store, aWaitlistEntry(1, { clientId: zeynep.id, notes: 'Mornings only' }));
    await put.booking(store, aBooking(1, 0, { clientId: null, version: 2 }));
    await erase(zeynep.id);
    expect(secretsIn(bytes())).toEqual([]);
  });

  test('leaves the others: one of the same name who is there keeps their own', async () => {
    await furnish();
    await put.client(store, aClient(7, { name: zeynep.name }));
    await erase(zeynep.id);
    expect((await store.clients.card(aClient(7).id, now, 1))?.client.name).toBe(zeynep.name);
    const [created] = await store.history.list({
      ...{ salonId: undefined, before: undefined, limit: 1 },
      entityId: aClient(7).id,
    });
    expect(created).toMatchObject({ isErased: false, after: { name: zeynep.name } });
  });

  test('is still gone when the desk is opened again', async () => {
    file = join(temporaryFolder(), 'salon.sqlite');
    const first = await openStore(file);
    await openShop(first);
    await furnish(first);
    await erase(zeynep.id, 'keep', first);
    await first.close();
    const again = await openStore(file);
    expect(secretsIn(bytes())).toEqual([]);
    expect(await again.history.verify()).toMatchObject({ sound: true });
    await again.close();
  });
});

describe('a file that cannot be written anew at once', () => {
  test('because somebody reads it is written anew when the desk is closed', async () => {
    file = join(temporaryFolder(), 'salon.sqlite');
    const first = await openStore(file);
    await openShop(first);
    await furnish(first);
    const raw = openRaw(file);
    // Somebody reads it: nothing can be moved out of the log meanwhile.
    raw.exec('BEGIN');
    raw.prepare('SELECT count(*) FROM client').get();
    await erase(zeynep.id, 'keep', first);
    raw.exec('COMMIT');
    expect(raw.pragma('user_version', { simple: true })).toBe(2);
    raw.close();
    await first.close();
    expect(secretsIn(readFileSync(file))).toEqual([]);
    const again = await openStore(file);
    expect(await again.history.verify()).toMatchObject({ sound: true });
    await again.close();
  });
});

describe('the chain', () => {
  let raw: Sqlite.Database;
  beforeEach(async () => {
    await furnish();
    raw = openRaw(file);
  });
  const hashes = () => raw.prepare('SELECT hash FROM change ORDER BY sequence').pluck().all();

  test('goes on over what was erased with every hash that it had, and says how much that is', async () => {
    const before = hashes();
    await erase(zeynep.id);
    expect(hashes().slice(0, before.length)).toEqual(before);
    const verdict = await store.history.verify();
    expect(verdict).toEqual({
      sound: true,
      entries: hashes().length,
      // Three of the client, two of their bookings, one of the waitlist.
      erased: 6,
    });
    const entries = await history();
    expect(entries.filter(({ isErased }) => isErased)).toHaveLength(6);
    const [erasure] = entries;
    expect(erasure).toMatchObject({ action: 'clients.erase', entity: 'client', isErased: false });
  });

  test('holds what stays of an entry that was erased: it is no way to alter one', async () => {
    await erase(zeynep.id);
    const erased = raw
      .prepare<[], number>(`SELECT sequence FROM change WHERE digest IS NOT NULL AND entity = 'booking'`)
      .pluck()
      .get();
    raw.exec('DROP TRIGGER change_only_erased');
    raw.exec(
      `UPDATE change SET snapshot = replace(snapshot, 'confirmed', 'pending') WHERE sequence = ${erased}`,
    );
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: erased });
  });

  test.each([
    ['a text taken away that no erasure names', 'personal = NULL, salt = NULL, digest = zeroblob(32)'],
    ['another text', `personal = '{"notes":"Somebody else"}'`],
    ['another salt', 'salt = zeroblob(16)'],
    ['no text at all', 'personal = NULL, salt = NULL'],
  ])('shows %s', async (_name, change) => {
    await erase(zeynep.id);
    const bad = raw
      .prepare<[], number>(`SELECT max(sequence) FROM change WHERE personal LIKE '%Of somebody else%'`)
      .pluck()
      .get();
    raw.exec('DROP TRIGGER change_only_erased');
    raw.exec(`UPDATE change SET ${change} WHERE sequence = ${bad}`);
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: bad });
  });

  test('shows a text that was taken away with the digest that it had, where no erasure names it', async () => {
    const bad = raw
      .prepare<[], { sequence: number; personal: string; salt: Buffer }>(
        `SELECT sequence, personal, salt FROM change WHERE personal LIKE '%Of somebody else%' ORDER BY sequence DESC`,
      )
      .get();
    if (!bad) throw new Error('nothing is of somebody else');
    raw.exec('DROP TRIGGER change_only_erased');
    raw
      .prepare('UPDATE change SET personal = NULL, salt = NULL, digest = ? WHERE sequence = ?')
      .run(digestOf(bad.salt, bad.personal), bad.sequence);
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: bad.sequence });
  });

  test('shows an erased text that somebody has put back', async () => {
    const row = raw
      .prepare<[], { sequence: number; personal: string; salt: Buffer }>(
        `SELECT sequence, personal, salt FROM change WHERE personal LIKE '%Bring the dog%'`,
      )
      .get();
    await erase(zeynep.id);
    raw.exec('DROP TRIGGER change_only_erased');
    raw
      .prepare('UPDATE change SET personal = ?, salt = ?, digest = NULL WHERE sequence = ?')
      .run(row?.personal, row?.salt, row?.sequence);
    expect(await store.history.verify()).toMatchObject({ sound: false, firstBadSequence: row?.sequence });
  });

  test.each([0, 7])(
    'stays as it is where somebody says in the header that the file is in state %i',
    async (state) => {
      file = join(temporaryFolder(), 'salon.sqlite');
      const first = await openStore(file);
      await openShop(first);
      await furnish(first);
      await erase(zeynep.id, 'keep', first);
      const told = await history(first);
      await first.close();
      const header = openRaw(file);
      header.pragma(`user_version = ${state}`);
      header.close();
      const again = await openStore(file);
      expect(await history(again)).toEqual(told);
      expect(await again.history.verify()).toMatchObject({ sound: true, erased: 6 });
      await again.close();
    },
  );

  test('tells nobody who tries names out what was erased: the salt is gone with it', async () => {
    const salts = raw.prepare<[], Buffer>('SELECT salt FROM change WHERE salt IS NOT NULL').pluck().all();
    await erase(zeynep.id);
    const content = bytes();
    expect(salts.filter((salt) => content.includes(salt))).toHaveLength(
      // Those of the others: two clients, one of whom was Zeynep, and a booking.
      2,
    );
  });
});

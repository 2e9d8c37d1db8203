import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import type { Birthday } from '../../../src/shared/domain/birthday.ts';
import { searchWords } from '../../../src/shared/domain/client-search.ts';
import { type Instant, instant, intervalOf } from '../../../src/shared/domain/interval.ts';
import type { CalendarDate } from '../../../src/shared/domain/zoned-time.ts';
import { ok } from '../../../src/shared/result.ts';
import { aBooking, aClient, aSalon, aStaff, atMinute, openOtherShop, openShop, put } from './records.ts';
import { newStore, openRaw } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await openShop(store);
});

test('a client comes back as saved, and as updated', async () => {
  const client = aClient(3, {
    phone: '+90 555 123 45 67',
    email: 'elif@example.com',
    notes: 'Tea, no sugar',
    alert: 'Allergic to ammonia',
    birthday: '02-29' as Birthday,
    mayContact: false,
    contactAskedOn: '2026-03-02' as CalendarDate,
  });
  expect(await put.client(store, client)).toEqual(ok(client));
  const next = {
    ...client,
    version: 2,
    name: 'Elif Işık',
    phone: null,
    mayContact: null,
    contactAskedOn: null,
    erasedOn: null,
  };
  expect(await put.client(store, next)).toEqual(ok(next));
  expect((await store.clients.card(client.id, atMinute(0), 5))?.client).toEqual(next);
});

describe('a search', () => {
  const find = async (text: string, limit = 20) => {
    return (await store.clients.search(aSalon().id, searchWords(text, 'TR'), limit)).map(({ name }) => name);
  };

  beforeEach(async () => {
    const people: [string, string | null][] = [
      ['Çağla Işık', '+90 (555) 123-45-67'],
      ['Deniz Çağlar', null],
      ['Ayşe Demir', '0212 999 00 00'],
      ['100% Percent_', null],
    ];
    for (const [index, [name, phone]] of people.entries()) {
      await put.client(store, aClient(index + 10, { name, phone }));
    }
    await openOtherShop(store);
  });

  test('without words lists everyone of the salon by name, as many as asked for', async () => {
    const everyone = ['100% Percent_', 'Ayşe Demir', 'Çağla Işık', 'Client 1', 'Client 2', 'Deniz Çağlar'];
    expect(await find('')).toEqual(everyone);
    expect(await find('', 2)).toEqual(everyone.slice(0, 2));
  });

  test('finds the beginnings of words, without case and accents; names that begin so first', async () => {
    expect(await find('cag')).toEqual(['Çağla Işık', 'Deniz Çağlar']);
    expect(await find('ÇAĞLAR')).toEqual(['Deniz Çağlar']);
    expect(await find('de')).toEqual(['Deniz Çağlar', 'Ayşe Demir']);
  });

  test('does not find the middle of a word', async () => {
    expect(await find('aglar')).toEqual([]);
  });

  test('finds words of the notes, the alert and the e-mail address, behind what the name tells', async () => {
    await put.client(store, aClient(40, { name: 'Zeynep', notes: 'Renk 7.3, ÇAYI şekersiz içer' }));
    await put.client(store, aClient(41, { name: 'Cayan', alert: 'Amonyağa alerjisi var' }));
    await put.client(store, aClient(42, { name: 'Ali Veli', email: 'ali.veli@example.com' }));
    expect(await find('cay')).toEqual(['Cayan', 'Zeynep']);
    expect(await find('çayı zey')).toEqual(['Zeynep']);
    expect(await find('amonyağa')).toEqual(['Cayan']);
    expect(await find('example')).toEqual(['Ali Veli']);
    expect(await find('ali.veli@ex')).toEqual(['Ali Veli']);
    expect(await find('ali renk')).toEqual([]);
  });

  test('no longer finds what was taken out of the notes, nor whoever is gone', async () => {
    const client = aClient(40, { name: 'Zeynep', notes: 'window seat' });
    await put.client(store, client);
    expect(await find('window')).toEqual(['Zeynep']);
    await put.client(store, { ...client, version: 2, notes: 'door seat' });
    expect(await find('window')).toEqual([]);
    expect(await find('seat door')).toEqual(['Zeynep']);
  });

  test('finds everybody of a name that very many share, behind the first word as well', async () => {
    for (let number = 100; number < 620; number += 1)
      await put.client(store, aClient(number, { name: `N${number} Yilmaz`, notes: 'blonde' }));
    const found = await find('yilm', 200);
    expect(found).toHaveLength(200);
    expect(found[0]).toBe('N100 Yilmaz');
    expect(await find('yilm n619')).toEqual(['N619 Yilmaz']);
    expect(await find('blon', 50)).toHaveLength(50);
  });

  test('wants every word, in any order', async () => {
    expect(await find('isik cagla')).toEqual(['Çağla Işık']);
    expect(await find('cagla demir')).toEqual([]);
  });

  test('finds digits anywhere in the telephone number', async () => {
    expect(await find('12345')).toEqual(['Çağla Işık']);
    expect(await find('99900')).toEqual(['Ayşe Demir']);
  });

  test('finds a number by its beginning in every form, in whichever it is kept', async () => {
    for (const [index, phone] of [
      '+905321234567',
      '0532 1234567',
      '532 1234567',
      '00905321234567',
    ].entries()) {
      await put.client(store, aClient(index + 20, { name: `Kept as ${phone}`, phone }));
    }
    // The same digits further behind are not its beginning.
    await put.client(store, aClient(30, { name: 'Other', phone: '+902129953212' }));
    for (const typed of ['0532 12', '+90 532 12', '0090 532 12']) {
      expect(await find(typed)).toHaveLength(4);
    }
    expect(await find('53212')).toHaveLength(5);
    expect(await find('kept 0532')).toHaveLength(4);
  });

  test.each(['%', '_', '*', `'`, '%%', 'percent%'])('takes %s for nothing but itself', async (text) => {
    expect(await find(text)).toEqual([]);
  });
});

test('of a client the words are kept that they have now, and none that they had', async () => {
  const { store: own, file } = await newStore();
  await openShop(own);
  const client = aClient(40, { name: 'Zeynep Su', notes: 'window seat', email: 'z@example.com' });
  await put.client(own, client);
  await put.client(own, { ...client, version: 2, notes: 'door seat', email: null });
  const words = openRaw(file)
    .prepare<[Buffer], string>('SELECT word FROM client_word WHERE client_id = ? ORDER BY word')
    .pluck()
    .all(Buffer.from(client.id.replaceAll('-', ''), 'hex'));
  // Those of the name are marked.
  expect(words).toEqual(['\u0001su', '\u0001zeynep', 'door', 'seat']);
});

test('of very many clients who share every word, those who have all of them are found', async () => {
  const { store: own } = await newStore();
  await openShop(own);
  const clients = Array.from({ length: 1_300 }, (_, index) => {
    const isBoth = index % 400 === 0;
    return aClient(1_000 + index, {
      name: index % 2 === 0 || isBoth ? `Ali ${index} Koç` : `Ece ${index} Su`,
      phone: `+90532${String(1_000_000 + index)}`,
      notes: isBoth ? 'ammonia, window' : index < 650 ? 'ammonia' : 'window',
    });
  });
  for (const client of clients) await put.client(own, client);
  const find = async (text: string) =>
    (await own.clients.search(aSalon().id, searchWords(text, 'TR'), 20)).map(({ name }) => name);
  expect(await find('ammonia window')).toEqual(['Ali 0 Koç', 'Ali 1200 Koç', 'Ali 400 Koç', 'Ali 800 Koç']);
  expect(await find('koç ece')).toEqual([]);
  expect(await find('su 1000001')).toEqual(['Ece 1 Su']);
  expect(await find('21000012')).toEqual(['Ali 12 Koç']);
  expect(await find('001299')).toEqual(['Ece 1299 Su']);
  expect(await find('koç')).toHaveLength(20);
  expect(await find('32')).toHaveLength(20);
});

test('the bookings of several clients stand together, as many as are asked for, nearest to now first', async () => {
  const [one, other] = [aClient(1).id, aClient(2).id];
  await put.booking(store, aBooking(1, -600, { clientId: one, status: 'completed' }));
  await put.booking(store, aBooking(2, -500, { clientId: other, status: 'no_show' }));
  await put.booking(store, aBooking(3, -400, { clientId: one, status: 'completed' }));
  await put.booking(store, aBooking(4, 60, { clientId: other, status: 'cancelled' }));
  await put.booking(store, aBooking(5, 200, { clientId: one }));
  await put.booking(store, aBooking(6, 300, { clientId: other }));
  await put.booking(store, aBooking(7, 400, { clientId: null }));
  const found = async (limit: number) => {
    const { upcoming, past } = await store.clients.bookings([one, other], atMinute(60), limit);
    return [upcoming, past].map((bookings) => bookings.map(({ id }) => id));
  };
  const idsOf = (...numbers: readonly number[]) => numbers.map((number) => aBooking(number).id);
  expect(await found(2)).toEqual([idsOf(4, 5), idsOf(3, 2)]);
  expect(await found(5)).toEqual([idsOf(4, 5, 6), idsOf(3, 2, 1)]);
});

describe('a client’s card', () => {
  test('tells what is ahead and what is over, all counts, and the next booking that blocks', async () => {
    const clientId = aClient(1).id;
    await put.booking(store, aBooking(1, -600, { clientId, status: 'completed' }));
    await put.booking(store, aBooking(2, -500, { clientId, status: 'no_show' }));
    await put.booking(store, aBooking(3, 60, { clientId, status: 'cancelled' }));
    await put.booking(store, aBooking(4, 300, { clientId }));
    await put.booking(store, aBooking(5, 200, { clientId, status: 'pending' }));
    await put.booking(store, aBooking(6, 120, { clientId: aClient(2).id }));
    const card = await store.clients.card(clientId, atMinute(60), 2);
    expect(card).toMatchObject({ client: aClient(1), bookingCount: 5, visitCount: 1, noShowCount: 1 });
    // Whoever is late has not come; of a booking that is over and was not marked it is believed.
    const { endTime } = aBooking(5, 200);
    expect(await store.clients.card(clientId, atMinute(201), 3)).toMatchObject({ visitCount: 1 });
    expect(await store.clients.card(clientId, endTime, 3)).toMatchObject({ visitCount: 2 });
    await put.booking(store, aBooking(7, 400, { clientId, status: 'arrived' }));
    expect(await store.clients.card(clientId, atMinute(401), 3)).toMatchObject({ visitCount: 4 });
    const ids = (bookings: readonly { id: string }[] | undefined) => bookings?.map(({ id }) => id);
    // As many as asked for, each nearest to now first.
    expect(ids(card?.upcoming)).toEqual([3, 5].map((number) => aBooking(number).id));
    expect(ids(card?.past)).toEqual([2, 1].map((number) => aBooking(number).id));
    expect(card?.nextBooking).toMatchObject({
      id: aBooking(5).id,
      clientName: 'Client 1',
      serviceName: 'Service 1',
    });
  });

  test('of one who never came is empty; of nobody, there is none', async () => {
    expect(await store.clients.card(aClient(1).id, atMinute(0), 5)).toEqual({
      client: aClient(1),
      upcoming: [],
      past: [],
      bookingCount: 0,
      visitCount: 0,
      noShowCount: 0,
      nextBooking: undefined,
    });
    expect(await store.clients.card(aClient(8).id, atMinute(0), 5)).toBeUndefined();
  });

  test('has a booking among the upcoming ones until the instant at which it ends', async () => {
    const { endTime } = aBooking(1, 60);
    await put.booking(store, aBooking(1, 60, { clientId: aClient(1).id }));
    const at = async (now: Instant) => {
      const card = await store.clients.card(aClient(1).id, now, 5);
      return [card?.upcoming.length, card?.past.length];
    };
    expect(await at(instant(endTime - 1))).toEqual([1, 0]);
    expect(await at(endTime)).toEqual([0, 1]);
  });

  test('counts a booking that starts at the asked instant as the next one', async () => {
    await put.booking(store, aBooking(1, 60, { clientId: aClient(1).id }));
    expect((await store.clients.card(aClient(1).id, atMinute(60), 5))?.nextBooking).toBeDefined();
    expect((await store.clients.card(aClient(1).id, atMinute(61), 5))?.nextBooking).toBeUndefined();
  });
});

describe('what is known of a client', () => {
  const clientId = aClient(1).id;
  const known = (first: number, last: number) =>
    store.clients.known(clientId, intervalOf(atMinute(first), atMinute(last)));

  test('is their name, how often they did not come, the zone, and their bookings that overlap and block, by start', async () => {
    await put.booking(store, aBooking(1, -600, { clientId, status: 'no_show' }));
    await put.booking(store, aBooking(2, 100, { clientId, status: 'pending' }));
    await put.booking(store, aBooking(3, 0, { clientId }));
    await put.booking(store, aBooking(4, 50, { clientId, status: 'cancelled' }));
    await put.booking(store, aBooking(5, 200, { clientId: aClient(2).id }));
    const client = await known(0, 1000);
    expect(client).toMatchObject({
      name: 'Client 1',
      noShowCount: 1,
      timeZone: aSalon().timeZone,
      bookings: [{ serviceName: 'Service 1' }, { staffName: aStaff().name }],
    });
    expect(client?.bookings.map(({ id }) => id)).toEqual([aBooking(3).id, aBooking(2).id]);
  });

  test('is half-open: a booking that touches the time is not among it', async () => {
    const { startTime, endTime } = aBooking(1, 100, { clientId });
    await put.booking(store, aBooking(1, 100, { clientId }));
    const minutes = (endTime - startTime) / 60_000;
    const count = async (first: number, last: number) => (await known(first, last))?.bookings.length;
    expect(await count(0, 100)).toBe(0);
    expect(await count(0, 101)).toBe(1);
    expect(await count(100 + minutes, 1000)).toBe(0);
    expect(await count(99 + minutes, 1000)).toBe(1);
  });

  test('holds the longest booking that there may be to its last minute', async () => {
    const day = 24 * 60;
    const long = aBooking(1, 0, { clientId, durationMinutes: day, endTime: atMinute(day) });
    await put.booking(store, long);
    expect((await known(day - 1, day))?.bookings.map(({ id }) => id)).toEqual([long.id]);
    expect((await known(day, day + 1))?.bookings).toEqual([]);
  });

  test('has no bookings where no time is asked for; of nobody, nothing is known', async () => {
    await put.booking(store, aBooking(1, 0, { clientId, status: 'no_show' }));
    expect(await store.clients.known(clientId, undefined)).toMatchObject({ noShowCount: 1, bookings: [] });
    expect(await store.clients.known(aClient(8).id, undefined)).toBeUndefined();
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { Asking, Named, Reach, Store } from '../../../src/main/store/port.ts';
import type { Booking } from '../../../src/shared/domain/booking.ts';
import type { DeskWorld } from '../../../src/shared/domain/desk-world.ts';
import type { SavedChange } from '../../../src/shared/domain/history.ts';
import type { SeriesId, VisitId } from '../../../src/shared/domain/ids.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { ok, type Result, refused } from '../../../src/shared/result.ts';
import {
  aBooking,
  aClient,
  aSalon,
  aService,
  aStaff,
  aTimeOff,
  atMinute,
  aWindow,
  by,
  date,
  idOf,
  openShop,
  put,
  take,
} from './records.ts';
import { newStore } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await openShop(store);
});

const nothing: Reach = { near: [], upcoming: [] };
const look = (named: Named, reach: Partial<Reach> = {}) =>
  store.world.look(named, () => ({ ...nothing, ...reach }));
const idsIn = (world: DeskWorld) => [...world.bookings.keys()].sort();

const bookingChange = (before: Booking | undefined, after: Booking): SavedChange => ({
  entity: 'booking',
  key: after.id,
  salonId: after.salonId,
  before,
  after,
});

const decide = (
  decision: (world: DeskWorld, asking: Asking) => Result<readonly SavedChange[], string>,
): Promise<Result<string, string>> =>
  store.world.decide(
    by('a'),
    {},
    () => nothing,
    (world, asking) => {
      const decided = decision(world, asking);
      return decided.ok ? ok({ changes: decided.value, answer: 'saved' }) : decided;
    },
    () => 'overlap',
  );
const save = (...changes: readonly SavedChange[]) => decide(() => ok(changes));

describe('a world', () => {
  test('holds what is named: bookings, those of a visit and of a series, and their clients', async () => {
    const visitId = idOf<VisitId>('visit', 1);
    const seriesId = idOf<SeriesId>('series', 1);
    await put.booking(store, aBooking(1, 0, { clientId: aClient(1).id }));
    await put.booking(store, aBooking(2, 60, { visitId }));
    await put.booking(store, aBooking(3, 120, { visitId, seriesId, clientId: aClient(2).id }));
    await put.booking(store, aBooking(4, 180, { seriesId }));
    await put.booking(store, aBooking(5, 240));
    expect(idsIn(await look({}))).toEqual([]);
    const one = await look({ bookings: [aBooking(1).id, aBooking(9).id], clients: [aClient(2).id] });
    expect(idsIn(one)).toEqual([aBooking(1).id]);
    expect([...one.clients.values()]).toEqual(expect.arrayContaining([aClient(1), aClient(2)]));
    expect(one.bookings.get(aBooking(1).id)?.serviceName).toBe(aService().name);
    expect(idsIn(await look({ visitId }))).toEqual([aBooking(2).id, aBooking(3).id]);
    const series = await look({ seriesId });
    expect(idsIn(series)).toEqual([aBooking(3).id, aBooking(4).id]);
    expect([...series.clients.keys()]).toEqual([aClient(2).id]);
  });

  test('holds what its reach asks for: what can be in the way, and what is still to come', async () => {
    const other = aStaff(2).id;
    await put.booking(store, aBooking(1, 0));
    await put.booking(store, aBooking(2, 60, { status: 'cancelled' }));
    await put.booking(store, aBooking(3, 120, { staffId: other }));
    await put.booking(store, aBooking(4, 3 * 24 * 60));
    const near = { staffId: aStaff().id, within: intervalOf(atMinute(120), atMinute(165)) };
    expect(idsIn(await look({}, { near: [near] }))).toEqual([aBooking(1).id]);
    const upcoming = (of: Reach['upcoming'][number]['of'], after = atMinute(0), before?: number) =>
      look({}, { upcoming: [{ of, after, before: before === undefined ? undefined : atMinute(before) }] });
    expect(idsIn(await upcoming({ staffId: aStaff().id }))).toEqual([aBooking(1).id, aBooking(4).id]);
    expect(idsIn(await upcoming({ salonId: aSalon().id }))).toEqual(
      [1, 3, 4].map((number) => aBooking(number).id),
    );
    expect(idsIn(await upcoming({ salonId: aSalon().id }, atMinute(45)))).toEqual([
      aBooking(3).id,
      aBooking(4).id,
    ]);
    expect(idsIn(await upcoming({ salonId: aSalon().id }, atMinute(0), 120))).toEqual([aBooking(1).id]);
    expect(idsIn(await upcoming({ salonId: idOf('salon', 8) }))).toEqual([]);
  });

  test('is asked for its reach with what is named', async () => {
    await put.booking(store, aBooking(1, 0));
    await store.world.look({ bookings: [aBooking(1).id] }, (world) => {
      expect(idsIn(world)).toEqual([aBooking(1).id]);
      expect(world.staff.get(aStaff().id)).toEqual(aStaff());
      return nothing;
    });
  });

  test('stays as it was while the desk goes on', async () => {
    await put.week(store, [aWindow(1)]);
    await put.timeOff(store, aTimeOff(1));
    const before = await look({});
    await put.week(store, []);
    await take.timeOff(store, aTimeOff(1));
    await put.closure(store, {
      id: idOf('closure', 1),
      salonId: aSalon().id,
      startDate: date('2026-03-03'),
      endDate: date('2026-03-03'),
      reason: null,
    });
    await put.salon(store, aSalon({ version: 2, name: 'Lumen II' }));
    expect(before.planOf(aStaff().id).windows).toEqual([aWindow(1)]);
    expect(before.timeOffOf(aStaff().id)).toEqual([aTimeOff(1)]);
    expect(before.closuresOf(aSalon().id)).toEqual([]);
    expect(before.salons.get(aSalon().id)?.name).toBe('Lumen');
    const after = await look({});
    expect(after.planOf(aStaff().id).windows).toEqual([]);
    expect(after.timeOffOf(aStaff().id)).toEqual([]);
    expect(after.closuresOf(aSalon().id)).toHaveLength(1);
    expect(after.salons.get(aSalon().id)?.name).toBe('Lumen II');
  });
});

describe('a decision about several records', () => {
  const first = aBooking(1, 0);
  const second = aBooking(2, 60);

  test('saves all of them, in their order, each with its entry', async () => {
    expect(await save(bookingChange(undefined, first), bookingChange(undefined, second))).toEqual(
      ok('saved'),
    );
    const entries = await store.history.list({
      salonId: undefined,
      entityId: undefined,
      before: undefined,
      limit: 2,
    });
    expect(entries.map(({ entityId }) => entityId)).toEqual([second.id, first.id]);
    expect(await store.history.verify()).toMatchObject({ sound: true });
  });

  test('that refuses or throws saves none', async () => {
    const history = await store.history.verify();
    expect(await decide(() => refused('no'))).toEqual(refused('no'));
    const lost = bookingChange(aBooking(9), aBooking(9, 0, { version: 2 }));
    await expect(save(bookingChange(undefined, first), lost)).rejects.toThrow(/0 rows instead of 1/);
    expect(await store.bookings.get(first.id)).toBeUndefined();
    expect(await store.history.verify()).toEqual(history);
  });

  test('that the database refuses for an overlap saves none, and says so', async () => {
    const overlapping = aBooking(2, 30);
    expect(await save(bookingChange(undefined, first), bookingChange(undefined, overlapping))).toEqual(
      refused('overlap'),
    );
    expect(await store.bookings.get(first.id)).toBeUndefined();
  });

  test('lets bookings trade places', async () => {
    await put.booking(store, first);
    await put.booking(store, second);
    const swapped = [
      { ...first, version: 2, startTime: second.startTime, endTime: second.endTime },
      { ...second, version: 2, startTime: first.startTime, endTime: first.endTime },
    ];
    expect(
      await save(...swapped.map((after, place) => bookingChange([first, second][place], after))),
    ).toEqual(ok('saved'));
    expect(await store.bookings.get(first.id)).toMatchObject({ ...swapped[0], status: 'confirmed' });
    expect(await store.bookings.get(second.id)).toMatchObject({ ...swapped[1], status: 'confirmed' });
  });

  test('does not let two end in one place by that', async () => {
    await put.booking(store, first);
    await put.booking(store, second);
    const third = { startTime: atMinute(120), endTime: atMinute(165) };
    const both = [first, second].map((before) => bookingChange(before, { ...before, ...third, version: 2 }));
    expect(await save(...both)).toEqual(refused('overlap'));
    expect(await store.bookings.get(first.id)).toMatchObject(first);
  });

  test.each<[string, () => SavedChange, RegExp]>([
    [
      'skips a version',
      () => bookingChange(first, { ...first, version: 3 }),
      /version 3 .* where 2 comes next/,
    ],
    [
      'begins at a later version',
      () => bookingChange(undefined, aBooking(3, 300, { version: 2 })),
      /where 1/,
    ],
    [
      'answers another record',
      () => ({ ...bookingChange(first, { ...first, version: 2 }), key: second.id }),
      /answered/,
    ],
    [
      'removes a booking',
      () => ({ entity: 'booking', key: first.id, salonId: first.salonId, before: first, after: undefined }),
      /never removed/,
    ],
    [
      'removes a salon',
      () => ({ entity: 'salon', key: aSalon().id, salonId: aSalon().id, before: aSalon(), after: undefined }),
      /never removed/,
    ],
    [
      'removes a week',
      () => ({
        entity: 'availability',
        key: aStaff().id,
        salonId: aSalon().id,
        before: { staffId: aStaff().id, windows: [] },
        after: undefined,
      }),
      /never removed/,
    ],
    [
      'changes nothing into nothing',
      () => ({
        entity: 'client',
        key: aClient().id,
        salonId: aSalon().id,
        before: undefined,
        after: undefined,
      }),
      /nothing into nothing/,
    ],
  ])('that %s is a programmer’s mistake', async (_name, change, message) => {
    await put.booking(store, first);
    await expect(save(change())).rejects.toThrow(message);
    expect(await store.bookings.get(first.id)).toMatchObject(first);
  });

  test('may take a person, a service and a client away whom nothing names', async () => {
    const about = { salonId: aSalon().id, after: undefined } as const;
    await save(
      { ...about, entity: 'staff', key: aStaff(2).id, before: aStaff(2) },
      { ...about, entity: 'service', key: aService(2).id, before: aService(2) },
      { ...about, entity: 'client', key: aClient(2).id, before: aClient(2) },
    );
    const world = await look({ clients: [aClient(1).id, aClient(2).id] });
    expect([...world.staff.keys()]).toEqual([aStaff(1).id]);
    expect([...world.services.keys()]).toEqual([aService(1).id]);
    expect([...world.clients.keys()]).toEqual([aClient(1).id]);
  });
});

describe('what a decision may ask', () => {
  const asked = async <Answer>(ask: (asking: Asking) => Answer): Promise<Answer | undefined> => {
    let answer: Answer | undefined;
    await decide((_, asking) => {
      answer = ask(asking);
      return refused('asked');
    });
    return answer;
  };

  test('is how a record was created, the last time if it was removed in between', async () => {
    await put.booking(store, aBooking(1));
    await put.booking(store, aBooking(1, 60, { version: 2 }));
    await put.timeOff(store, aTimeOff(1));
    await take.timeOff(store, aTimeOff(1));
    await put.timeOff(store, aTimeOff(1, { reason: 'Again' }));
    expect(await asked(({ created }) => created('booking', aBooking(1).id))).toEqual(aBooking(1));
    expect(await asked(({ created }) => created('booking', aBooking(2).id))).toBeUndefined();
    expect(await asked(({ created }) => created('time_off', aTimeOff(1).id))).toEqual(
      aTimeOff(1, { reason: 'Again' }),
    );
  });

  test('is whether anything names a record', async () => {
    const named = () =>
      asked(({ isReferredTo }) => [
        isReferredTo('staff', aStaff(2).id),
        isReferredTo('service', aService(2).id),
        isReferredTo('client', aClient(2).id),
      ]);
    expect(await named()).toEqual([false, false, false]);
    await put.booking(
      store,
      aBooking(1, 0, {
        staffId: aStaff(2).id,
        serviceId: aService(2).id,
        clientId: aClient(2).id,
        status: 'cancelled',
      }),
    );
    expect(await named()).toEqual([true, true, true]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a window', () => put.week(store, [aWindow(1, { staffId: aStaff(2).id })], aStaff(2).id)],
    [
      'an exception',
      () => put.override(store, { staffId: aStaff(2).id, date: date('2026-03-03'), windows: [] }),
    ],
    ['a time off', () => put.timeOff(store, aTimeOff(1, { staffId: aStaff(2).id }))],
  ])('names a person whom %s names', async (_name, name) => {
    await name();
    expect(await asked(({ isReferredTo }) => isReferredTo('staff', aStaff(2).id))).toBe(true);
  });

  test('names a service that a person offers', async () => {
    await put.staff(store, aStaff(1, { version: 2, serviceIds: [aService(2).id] }));
    expect(await asked(({ isReferredTo }) => isReferredTo('service', aService(2).id))).toBe(true);
    expect(await asked(({ isReferredTo }) => isReferredTo('service', aService(1).id))).toBe(false);
  });
});

describe('what was saved is told', () => {
  test('once it is saved, with who did it; never what was refused', async () => {
    const heard: [unknown, readonly SavedChange[]][] = [];
    const stop = store.onSaved(({ command, changes }) => void heard.push([command, changes]));
    const change = bookingChange(undefined, aBooking(1));
    await save(change);
    await decide(() => refused('no'));
    await save(bookingChange(undefined, aBooking(2, 30)));
    expect(heard).toEqual([[by('a'), [change]]]);
    stop();
    await save(bookingChange(undefined, aBooking(2, 60)));
    expect(heard).toHaveLength(1);
  });

  test('for the stores of one kind as well', async () => {
    const heard: (readonly SavedChange[])[] = [];
    store.onSaved(({ changes }) => void heard.push(changes));
    await put.client(store, aClient(3));
    await put.booking(store, aBooking(1));
    expect(heard.map(([change]) => [change?.entity, change?.key])).toEqual([
      ['client', aClient(3).id],
      ['booking', aBooking(1).id],
    ]);
  });
});

import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Found, Needs, Saved, Store } from '../../../../src/main/store/port.ts';
import type { Booking } from '../../../../src/shared/domain/booking.ts';
import type { DeskWorld } from '../../../../src/shared/domain/desk-world.ts';
import type { SavedChange } from '../../../../src/shared/domain/history.ts';
import type { SeriesId, VisitId } from '../../../../src/shared/domain/ids.ts';
import { intervalOf } from '../../../../src/shared/domain/interval.ts';
import { bookingChange } from '../../../../src/shared/domain/several-bookings.ts';
import { ok, type Result, refused } from '../../../../src/shared/result.ts';
import {
  aBooking,
  aClient,
  aSalon,
  aSchedule,
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
  wall,
} from '../records.ts';

/** A store of the kind that is tested, empty, with what a test of it needs. */
export type OpenedStore = {
  readonly store: Store;
  /** Another desk on the same database, as one of a server's is. Undefined where a database has one desk at a time. */
  readonly reportedFaults: readonly unknown[];
};

/** What every store does, whatever it is made of: the laws that the services rely on. `open` answers an empty one. */
export function storeLaws(open: () => Promise<OpenedStore>): void {
  let store: Store;
  let reportedFaults: readonly unknown[];
  beforeEach(async () => {
    ({ store, reportedFaults } = await open());
    await openShop(store);
  });
  afterEach(() => store.close());

  const look = (needs: Needs) => store.look(() => needs);
  const idsIn = (world: DeskWorld) => [...world.bookings.keys()].sort();
  const list = (limit = 50) =>
    store.history.list({ salonId: undefined, entityId: undefined, before: undefined, limit });

  const decide = (
    decision: (world: DeskWorld, found: Found) => Result<readonly SavedChange[], string>,
    needs: Needs = {},
  ) =>
    store.decide<string, string>(
      by('a'),
      () => needs,
      (world, found) => {
        const decided = decision(world, found);
        return decided.ok ? ok({ changes: decided.value, answer: 'saved' }) : decided;
      },
    );
  const save = (...changes: readonly SavedChange[]) => decide(() => ok(changes));
  const conflict = (booking: Booking, ...inTheWay: readonly Booking[]) =>
    refused({
      code: 'conflict',
      booking,
      inTheWay: inTheWay.map(({ id }) => expect.objectContaining({ id })),
    });

  describe('a long list of bookings', () => {
    const count = 2_300;
    const all = { salonId: aSalon().id, staffId: undefined, statuses: undefined };
    const within = intervalOf(atMinute(-60 * count), atMinute(60 * count));
    beforeEach(async () => {
      const bookings = Array.from({ length: count }, (_, index) => aBooking(index + 1, 60 * index));
      await save(...bookings.map((booking) => bookingChange(undefined, booking)));
    });
    const moved = (number: number, toMinute: number) => {
      const before = aBooking(number, 60 * (number - 1));
      return save(bookingChange(before, aBooking(number, toMinute, { version: 2 })));
    };

    test('is whole and in order', async () => {
      const listed = await store.bookings.list({ ...all, within });
      expect(listed.map(({ id }) => id)).toEqual(
        Array.from({ length: count }, (_, index) => aBooking(index + 1).id),
      );
    });

    test('lets other calls in, and is of one state, whatever they save meanwhile', async () => {
      let isListed = false;
      const listing = store.bookings.list({ ...all, within }).finally(() => {
        isListed = true;
      });
      // From what is read last to what was read first: a list of two states would have it nowhere.
      expect(await moved(count, -60)).toEqual(ok('saved'));
      expect(isListed).toBe(false);
      expect(new Set((await listing).map(({ id }) => id)).size).toBe(count);
    });

    test('ends, however much is saved meanwhile', async () => {
      let isListed = false;
      const listing = store.bookings.list({ ...all, within }).finally(() => {
        isListed = true;
      });
      for (let number = count; !isListed && number > 0; number -= 1) {
        await moved(number, -60 * (1 + count - number));
        // As other programs' calls come: one after the other, not in one breath.
        await setImmediate();
      }
      expect(isListed).toBe(true);
      expect(await listing).toHaveLength(count);
    });
  });

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

    test('holds what is still to come of a person or a salon', async () => {
      const other = aStaff(2).id;
      await put.booking(store, aBooking(1, 0));
      await put.booking(store, aBooking(2, 60, { status: 'cancelled' }));
      await put.booking(store, aBooking(3, 120, { staffId: other }));
      await put.booking(store, aBooking(4, 3 * 24 * 60));
      const upcoming = (
        of: NonNullable<Needs['upcoming']>[number]['of'],
        after = atMinute(0),
        before?: number,
      ) => look({ upcoming: [{ of, after, before: before === undefined ? undefined : atMinute(before) }] });
      expect(idsIn(await upcoming({ held: aStaff().id }))).toEqual([aBooking(1).id, aBooking(4).id]);
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

    test('holds what blocks near a time: of that person, by blocks with their buffers that overlap it, and nothing else', async () => {
      const buffered = { durationMinutes: 45, bufferBeforeMinutes: 15, bufferAfterMinutes: 10 };
      await put.booking(store, aBooking(1, 0, buffered));
      await put.booking(store, aBooking(2, 100, buffered));
      await put.booking(store, aBooking(3, 55, { status: 'cancelled' }));
      await put.booking(store, aBooking(4, 55, { staffId: aStaff(2).id }));
      const near = async (from: number, to: number) =>
        idsIn(
          await look({ near: [{ held: aStaff().id, within: intervalOf(atMinute(from), atMinute(to)) }] }),
        );
      expect(await near(55, 85)).toEqual([]);
      expect(await near(54, 85)).toEqual([aBooking(1).id]);
      expect(await near(55, 86)).toEqual([aBooking(2).id]);
      expect(await near(-100, 200)).toEqual([aBooking(1).id, aBooking(2).id]);
    });

    test('holds a booking near a time that began almost a day before', async () => {
      await put.booking(store, aBooking(1, 0, { durationMinutes: 1440, endTime: atMinute(1440) }));
      const near = async (from: number) =>
        idsIn(
          await look({
            near: [{ held: aStaff().id, within: intervalOf(atMinute(from), atMinute(from + 45)) }],
          }),
        );
      expect(await near(1439)).toEqual([aBooking(1).id]);
      expect(await near(1440)).toEqual([]);
      expect(await near(-45)).toEqual([]);
    });

    test('is asked what else it needs by what has been loaded, until that is all', async () => {
      const visitId = idOf<VisitId>('visit', 1);
      await put.booking(store, aBooking(1, 0, { visitId }));
      await put.booking(store, aBooking(2, 60, { visitId, clientId: aClient(1).id }));
      const asked: number[] = [];
      const world = await store.look(({ bookings }) => {
        asked.push(bookings.size);
        return { bookings: [aBooking(1).id], visitId: bookings.get(aBooking(1).id)?.visitId ?? undefined };
      });
      expect(idsIn(world)).toEqual([aBooking(1).id, aBooking(2).id]);
      expect(asked).toEqual([0, 1, 2]);
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

  describe('a schedule', () => {
    const schedule = aSchedule(1);
    const listed = () => store.schedules.schedules(aStaff().id);
    const inWorld = async () => (await look({})).planOf(aStaff().id).schedules;

    test('is written with its windows and read back as it was, in its place by first date', async () => {
      const earlier = aSchedule(2, { from: date('2026-05-04'), weeks: 8, windows: [] });
      await put.schedule(store, schedule);
      await put.schedule(store, earlier);
      await put.schedule(store, aSchedule(3, { staffId: aStaff(2).id }));
      expect(await listed()).toEqual([earlier, schedule]);
      expect(await inWorld()).toEqual([earlier, schedule]);
      expect(await store.schedules.windows(aStaff().id)).toEqual([]);
    });

    test('lists its windows by week, day and start, disabled ones among them', async () => {
      const [first, second] = schedule.windows;
      if (!first || !second) throw new Error('a schedule without windows');
      const later = { ...first, startTime: wall('13:00'), endTime: wall('14:00'), isActive: false };
      await put.schedule(store, { ...schedule, windows: [second, later, first] });
      expect((await listed()).flatMap(({ windows }) => windows)).toEqual([first, later, second]);
    });

    test('is changed with its windows and its weeks', async () => {
      await put.schedule(store, schedule);
      const [first] = schedule.windows;
      if (!first) throw new Error('a schedule without windows');
      const fewer = { ...schedule, version: 2, from: date('2026-06-08'), weeks: 1, windows: [first] };
      await put.schedule(store, fewer);
      expect(await listed()).toEqual([fewer]);
      const more = { ...fewer, version: 3, weeks: 8, windows: [first, { ...first, week: 8 }] };
      await put.schedule(store, more);
      expect(await listed()).toEqual([more]);
      expect(await inWorld()).toEqual([more]);
    });

    test('is removed with its windows, and the week and the other schedules stay', async () => {
      const other = aSchedule(2, { from: date('2026-07-06') });
      await put.week(store, [aWindow(1)]);
      await put.schedule(store, schedule);
      await put.schedule(store, other);
      await take.schedule(store, schedule);
      expect(await listed()).toEqual([other]);
      expect(await store.schedules.windows(aStaff().id)).toEqual([aWindow(1)]);
      await put.schedule(store, schedule);
      expect(await listed()).toEqual([schedule, other]);
    });

    test('that begins on the date of another of that person is never written', async () => {
      await put.schedule(store, schedule);
      await expect(put.schedule(store, aSchedule(2))).rejects.toThrow(/UNIQUE/);
      expect(await listed()).toEqual([schedule]);
      await put.schedule(store, aSchedule(2, { staffId: aStaff(2).id }));
    });

    test('is told by the history as it was written', async () => {
      await put.schedule(store, schedule);
      const [entry] = await list(1);
      expect(entry).toMatchObject({ entity: 'schedule', entityId: schedule.id, before: null });
      expect(entry?.after).toEqual(schedule);
      expect(await store.history.verify()).toMatchObject({ sound: true });
    });
  });

  test('employment is written with the person, changed, and ended', async () => {
    const employed = (version: number, startsOn: string | null, endsOn: string | null) =>
      aStaff(2, {
        version,
        startsOn: startsOn === null ? null : date(startsOn),
        endsOn: endsOn === null ? null : date(endsOn),
      });
    for (const person of [
      employed(2, '2026-03-02', null),
      employed(3, '2026-03-02', '2026-03-02'),
      employed(4, null, '2027-01-31'),
      employed(5, null, null),
    ]) {
      await put.staff(store, person);
      expect((await look({})).staff.get(aStaff(2).id)).toEqual(person);
      expect((await list(1))[0]?.after).toEqual(person);
    }
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
        conflict(overlapping),
      );
      expect(await store.bookings.get(first.id)).toBeUndefined();
    });

    test('lets bookings trade times', async () => {
      await put.booking(store, first);
      await put.booking(store, second);
      const swapped = [
        { ...first, version: 2, startTime: second.startTime, endTime: second.endTime },
        { ...second, version: 2, startTime: first.startTime, endTime: first.endTime },
      ];
      expect(
        await save(...swapped.map((after, index) => bookingChange([first, second][index], after))),
      ).toEqual(ok('saved'));
      expect(await store.bookings.get(first.id)).toMatchObject({ ...swapped[0], status: 'confirmed' });
      expect(await store.bookings.get(second.id)).toMatchObject({ ...swapped[1], status: 'confirmed' });
    });

    test('does not let two end at one time by that', async () => {
      await put.booking(store, first);
      await put.booking(store, second);
      const third = { startTime: atMinute(120), endTime: atMinute(165) };
      const both = [first, second].map((before) =>
        bookingChange(before, { ...before, ...third, version: 2 }),
      );
      expect(await save(...both)).toMatchObject({ ok: false, error: { code: 'conflict' } });
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
        () => ({
          entity: 'salon',
          key: aSalon().id,
          salonId: aSalon().id,
          before: aSalon(),
          after: undefined,
        }),
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

  describe('what a decision finds beside the world', () => {
    const found = async <Answer>(
      needs: Needs,
      ask: (found: Found) => Answer,
    ): Promise<Answer | undefined> => {
      let answer: Answer | undefined;
      await decide((_, beside) => {
        answer = ask(beside);
        return refused('asked');
      }, needs);
      return answer;
    };
    const created = (entity: 'booking' | 'time_off', key: string) =>
      found({ created: [{ entity, key }] }, (beside) => beside.created(entity, key));
    const isReferredTo = (entity: 'staff' | 'service' | 'client', id: string) =>
      found({ referredTo: [{ entity, id }] }, (beside) => beside.isReferredTo(entity, id));

    test('is only what it said that it needs', async () => {
      await expect(found({}, (beside) => beside.created('booking', aBooking().id))).rejects.toThrow(
        /needs booking/,
      );
      await expect(found({}, (beside) => beside.isReferredTo('staff', aStaff().id))).rejects.toThrow(/needs/);
    });

    test('is where the history stands', async () => {
      expect(await found({}, ({ lastSequence }) => lastSequence)).toBe((await list())[0]?.sequence);
    });

    test('is how a record was created, the last time if it was removed in between', async () => {
      await put.booking(store, aBooking(1));
      await put.booking(store, aBooking(1, 60, { version: 2 }));
      await put.timeOff(store, aTimeOff(1));
      await take.timeOff(store, aTimeOff(1));
      await put.timeOff(store, aTimeOff(1, { reason: 'Again' }));
      expect(await created('booking', aBooking(1).id)).toEqual(aBooking(1));
      expect(await created('booking', aBooking(2).id)).toBeUndefined();
      expect(await created('time_off', aTimeOff(1).id)).toEqual(aTimeOff(1, { reason: 'Again' }));
    });

    test('is whether anything names a record', async () => {
      const named = () =>
        Promise.all([
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
      ['a schedule', () => put.schedule(store, aSchedule(1, { staffId: aStaff(2).id }))],
      ['a time off', () => put.timeOff(store, aTimeOff(1, { staffId: aStaff(2).id }))],
    ])('names a person whom %s names', async (_name, name) => {
      await name();
      expect(await isReferredTo('staff', aStaff(2).id)).toBe(true);
    });

    test('names a service that a person offers', async () => {
      await put.staff(store, aStaff(1, { version: 2, serviceIds: [aService(2).id] }));
      expect(await isReferredTo('service', aService(2).id)).toBe(true);
      expect(await isReferredTo('service', aService(1).id)).toBe(false);
    });
  });

  describe('what was saved is told', () => {
    test('once it is saved, with its command and its sequence; never what was refused', async () => {
      const heard: Saved[] = [];
      const stop = store.onSaved((saved) => heard.push(saved));
      const last = (await list(1))[0]?.sequence ?? 0;
      const changes = [bookingChange(undefined, aBooking(1)), bookingChange(undefined, aBooking(3, 200))];
      await save(...changes);
      await decide(() => refused('no'));
      await save(bookingChange(undefined, aBooking(2, 30)));
      expect(heard).toEqual([{ command: by('a'), first: last + 1, last: last + 2, changes, erased: [] }]);
      stop();
      await save(bookingChange(undefined, aBooking(2, 60)));
      expect(heard).toHaveLength(1);
    });

    test('in the order in which it was saved, without a gap in the sequence', async () => {
      const heard: Saved[] = [];
      store.onSaved((saved) => heard.push(saved));
      await Promise.all(
        [1, 2, 3, 4].map((number) => save(bookingChange(undefined, aBooking(number, number * 60)))),
      );
      expect(heard.map(({ changes: [change] }) => change?.key)).toEqual(
        [1, 2, 3, 4].map((number) => aBooking(number).id),
      );
      for (const [index, { first }] of heard.entries())
        if (index > 0) expect(first).toBe((heard[index - 1]?.last ?? 0) + 1);
    });

    test('and whoever throws on hearing it changes nothing: it is saved, and the others hear it', async () => {
      const fault = new Error('a listener');
      const heard: Saved[] = [];
      store.onSaved(() => {
        throw fault;
      });
      store.onSaved((saved) => heard.push(saved));
      expect(await save(bookingChange(undefined, aBooking(1)))).toEqual(ok('saved'));
      expect(heard).toHaveLength(1);
      expect(reportedFaults).toEqual([fault]);
      expect(await store.bookings.get(aBooking(1).id)).toMatchObject(aBooking(1));
    });
  });

  describe('decisions that are taken at once', () => {
    test('are taken one after the other: each sees what those before it saved', async () => {
      const seen: number[] = [];
      const near = [{ held: aStaff().id, within: intervalOf(atMinute(0), atMinute(600)) }];
      await Promise.all(
        [1, 2, 3].map((number) =>
          decide(
            (world) => {
              seen.push(world.bookings.size);
              return ok([bookingChange(undefined, aBooking(number, number * 60))]);
            },
            { near },
          ),
        ),
      );
      expect(seen).toEqual([0, 1, 2]);
    });

    test('that overlook what holds their time are taken anew, a few times, and then told what holds it', async () => {
      await put.booking(store, aBooking(1));
      const before = await list();
      let runs = 0;
      const answer = await decide(() => {
        runs += 1;
        return ok([bookingChange(undefined, aBooking(2, 30))]);
      });
      expect(answer).toEqual(conflict(aBooking(2, 30), aBooking(1)));
      expect(runs).toBe(3);
      expect(await list()).toEqual(before);
    });

    test('and see it when they run anew may find the reason themselves, or another time', async () => {
      await put.booking(store, aBooking(1));
      let runs = 0;
      const answer = await decide(() => {
        runs += 1;
        return ok([bookingChange(undefined, aBooking(2, runs === 1 ? 30 : 60))]);
      });
      expect(answer).toEqual(ok('saved'));
      expect(await store.bookings.get(aBooking(2).id)).toMatchObject(aBooking(2, 60));
    });
  });

  describe('the history', () => {
    test('is one chain without a gap, whatever was refused in between', async () => {
      await save(bookingChange(undefined, aBooking(1)));
      await decide(() => refused('no'));
      await save(bookingChange(undefined, aBooking(2, 30)));
      await save(bookingChange(undefined, aBooking(2, 60)));
      const sequences = (await list()).map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => sequences.length - index));
      expect(await store.history.verify()).toEqual({ sound: true, entries: sequences.length, erased: 0 });
    });
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/main/store/sqlite/open.ts';
import type { Output, WireInput } from '../../../src/shared/contract/contract.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { instantToText } from '../../../src/shared/domain/zoned-time.ts';
import { wallClockByFormatter } from '../../shared/domain/wall-clock-by-formatter.ts';
import { kindsIn, mondayAt, openTestDesk, openTestSalon } from '../open-test-desk.ts';
import { migrationsFolder } from '../store/test-database.ts';

const seriesId = '0190a000-0000-7000-8000-000000000100';
const seen = ({ id, version }: NamedBooking) => ({ id, version });

type Dates = Output<'series.check'>['dates'];
const startsOf = (dates: Dates) =>
  dates.map(({ startTime }) => (startTime === null ? null : instantToText(startTime)));
const codesOf = (dates: Dates) => dates.map(({ violations }) => violations.map(({ code }) => code));
const bookingsOf = (dates: Dates) =>
  dates.map(({ booking }) => booking).filter((booking) => booking !== null);

/** The test salon, a cut of Ana for Elif at ten on four Mondays, and Ana away on the third of them. */
async function openSeriesSalon() {
  const test = await openTestSalon();
  const { must, ana, cut, elif, heard } = test;
  await must('timeOff.create', {
    staffId: ana.id,
    startTime: '2026-03-16T00:00:00+03:00',
    endTime: '2026-03-17T00:00:00+03:00',
  });
  const request = {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
    everyWeeks: 1,
    count: 4,
  };
  const create = (changes: Partial<WireInput<'series.create'>> = {}): WireInput<'series.create'> => ({
    id: seriesId,
    ...request,
    accept: 'good',
    ...changes,
  });
  const history = () => must('history.list', { limit: 500 });
  const everything = async () => ({
    bookings: await must('bookings.list', {
      salonId: test.salon.id,
      from: '2026-01-01T00:00:00Z',
      to: '2036-01-01T00:00:00Z',
    }),
    history: await history(),
  });
  heard.length = 0;
  return { ...test, request, create, history, everything };
}

test('a series names the basin that it wants on every date', async () => {
  const { must, salon, ana } = await openTestSalon();
  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  await must('resources.create', { kindId: kind.id, name: 'Basin 1' });
  const second = await must('resources.create', { kindId: kind.id, name: 'Basin 2' });
  const wash = { salonId: salon.id, name: 'Wash', durationMinutes: 45, needs: [kind.id] };
  const { id: serviceId } = await must('services.create', wash);
  const times = { startTime: mondayAt('10:00'), endTime: mondayAt('10:45'), everyWeeks: 1, count: 3 };
  const request = { staffId: ana.id, serviceId, ...times, resourceIds: [second.id] };
  const { dates } = await must('series.create', { ...request, accept: 'all' });
  expect(bookingsOf(dates).map(({ resources }) => resources)).toEqual(
    dates.map(() => [{ kindId: kind.id, resourceId: second.id }]),
  );
  const again = await must('series.check', request);
  expect(codesOf(again.dates)).toEqual(dates.map(() => ['overlap', 'resource_taken']));
});

describe('a series', () => {
  test('of all dates is refused as a whole, with each date that cannot be booked, and nothing is written', async () => {
    const { refusal, create, everything, heard } = await openSeriesSalon();
    const before = await everything();
    const error = await refusal('series.create', create({ accept: 'all' }));
    expect(error).toMatchObject({
      code: 'bookings_rejected',
      message: expect.stringContaining('Nothing was changed.'),
      rejections: [{ index: 2, bookingId: null, violations: [{ code: 'staff_time_off' }] }],
    });
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test('says a few of its reasons in words, however many there are', async () => {
    const { must, refusal, create, ana } = await openSeriesSalon();
    const windows = [{ dayOfWeek: 2, startTime: '09:00', endTime: '12:00' }] as const;
    await must('availability.replace', { staffId: ana.id, windows: [...windows] });
    const messageOf = async (count: number) =>
      (await refusal('series.create', create({ count, accept: 'good' }))).message;
    expect(await messageOf(2)).toBe(
      'Nothing was changed. Ana does not work on Monday 2 March. Ana does not work on Monday 9 March.',
    );
    expect(await messageOf(3)).toMatch(/Monday 16 March\. And 1 more reason\.$/);
    expect(await messageOf(260)).toMatch(/Monday 16 March\. And 258 more reasons\.$/);
  });

  test('of the good dates books those, marked as one, and is announced once', async () => {
    const { must, create, everything, heard, ana } = await openSeriesSalon();
    const { dates, ...answer } = await must(
      'series.create',
      create({ notes: ' by the window ', status: 'pending' }),
    );
    expect(answer).toEqual({ seriesId });
    expect(dates.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']);
    expect(codesOf(dates)).toEqual([[], [], ['staff_time_off'], []]);
    expect(dates[2]?.booking).toBeNull();
    for (const booking of bookingsOf(dates)) {
      expect(booking).toMatchObject({
        seriesId,
        visitId: null,
        staffId: ana.id,
        serviceName: 'Cut',
        clientName: 'Elif Kaya',
        status: 'pending',
        notes: 'by the window',
        version: 1,
      });
    }
    const { bookings } = await everything();
    expect(bookings).toEqual(bookingsOf(dates));
    expect(await must('series.get', { id: seriesId })).toEqual(bookings);
    expect(kindsIn(heard)).toEqual([['booking']]);
  });

  test('offers places for what it could not book, and every one of them can be booked', async () => {
    const { must, create } = await openSeriesSalon();
    const { dates } = await must('series.create', create());
    const suggestions = dates[2]?.suggestions ?? [];
    expect(suggestions).toHaveLength(5);
    for (const { staffId, serviceId, startTime, endTime } of suggestions) {
      const times = { startTime: instantToText(startTime), endTime: instantToText(endTime) };
      const { violations } = await must('bookings.check', { staffId, serviceId, ...times });
      expect(violations).toEqual([]);
      await must('bookings.create', { staffId, serviceId, ...times });
    }
  });

  test('books on a date what is asked for instead, and sent again answers the same', async () => {
    const { must, refusal, request, create, bea } = await openSeriesSalon();
    const away = '2026-03-16';
    const instead = [{ date: away, staffId: bea.id, startTime: '2026-03-17T11:00:00+03:00' }];
    const { dates } = await must('series.create', create({ instead, accept: 'all' }));
    expect(dates.map(({ booking }) => booking?.staffId === bea.id)).toEqual([false, false, true, false]);
    expect(dates[2]).toMatchObject({
      date: away,
      booking: { startTime: Date.parse('2026-03-17T11:00:00+03:00') },
    });
    const again = await must('series.create', create({ instead, accept: 'all' }));
    expect(bookingsOf(again.dates)).toEqual(bookingsOf(dates));
    expect(await refusal('series.create', create({ accept: 'all' }))).toMatchObject({ code: 'duplicate_id' });
    const nowhere = [{ date: '2026-03-17', staffId: bea.id, startTime: null }];
    expect(await refusal('series.check', { ...request, instead: nowhere })).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'instead' }],
    });
  });

  test('has on a date the usual person or the usual time where it leaves one of them out, and nobody or no time for null', async () => {
    const { must, request, bea } = await openSeriesSalon();
    const onThird = async (other: {
      readonly staffId?: string | null;
      readonly startTime?: string | null;
    }) => {
      const instead = [{ date: '2026-03-16', ...other }];
      const { dates } = await must('series.check', { ...request, instead });
      const third = dates[2];
      return { start: third?.startTime, codes: third?.violations.map(({ code }) => code) };
    };
    const usual = await onThird({});
    expect(usual.start).not.toBeNull();
    expect(await onThird({ staffId: bea.id })).toEqual({ start: usual.start, codes: [] });
    expect(await onThird({ startTime: '2026-03-17T11:00:00+03:00' })).toEqual({
      start: Date.parse('2026-03-17T11:00:00+03:00'),
      codes: [],
    });
    expect((await onThird({ staffId: null })).codes).toEqual(['staff_required']);
    expect((await onThird({ startTime: null })).codes).toEqual(['time_invalid']);
  });

  test('is not offered a place that it takes itself, in a check as in a refusal', async () => {
    const { must, refusal, request, create, ana, cut, bea } = await openSeriesSalon();
    // One hour a week for all: only the third Monday is wanting. In the fourth the client sits with Ana already, so that Bea is no help.
    const windows = [{ dayOfWeek: 1, startTime: '10:00', endTime: '10:45' }] as const;
    for (const staffId of [ana.id, bea.id])
      await must('availability.replace', { staffId, windows: [...windows] });
    await must('bookings.create', {
      staffId: bea.id,
      serviceId: cut.id,
      startTime: '2026-03-16T10:00:00+03:00',
      endTime: '2026-03-16T10:45:00+03:00',
    });
    const { dates } = await must('series.check', request);
    const error = await refusal('series.create', create({ accept: 'all' }));
    if (error.code !== 'bookings_rejected') throw new Error('not rejected');
    for (const suggestions of [dates[2]?.suggestions ?? [], error.rejections[0]?.suggestions ?? []]) {
      expect(suggestions.map(({ staffId, startTime }) => [staffId, instantToText(startTime)])).toEqual([
        [ana.id, '2026-03-30T07:00:00.000Z'],
        [bea.id, '2026-03-30T07:00:00.000Z'],
      ]);
    }
  });

  test('is judged without being written', async () => {
    const { must, request, create, everything, heard } = await openSeriesSalon();
    const before = await everything();
    const { dates } = await must('series.check', request);
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
    const created = await must('series.create', create());
    expect(dates).toEqual(created.dates.map((date) => ({ ...date, booking: null })));
  });

  test('keeps its hour across both changes of the clock, and moves by the gap where there is one', async () => {
    const { must } = await openTestDesk();
    const salon = await must('salons.create', { name: 'Salon', timeZone: 'Europe/Berlin' });
    const staff = await must('staff.create', { salonId: salon.id, name: 'Ana' });
    const service = await must('services.create', { salonId: salon.id, name: 'Cut', durationMinutes: 45 });
    const series = async (startTime: string, endTime: string, until: string) => {
      const request = { staffId: staff.id, serviceId: service.id, startTime, endTime, everyWeeks: 1, until };
      return startsOf((await must('series.create', { ...request, accept: 'all' })).dates);
    };
    const year = await series('2026-03-22T10:00:00+01:00', '2026-03-22T10:45:00+01:00', '2026-11-01');
    expect(year).toHaveLength(33);
    const byHour = Object.groupBy(year, (start) => String(start).slice(11, 16));
    expect(byHour['09:00']).toEqual([
      '2026-03-22T09:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
      '2026-11-01T09:00:00.000Z',
    ]);
    expect(byHour['08:00']).toHaveLength(30);
    expect(await series('2026-03-22T02:30:00+01:00', '2026-03-22T03:15:00+01:00', '2026-04-05')).toEqual([
      '2026-03-22T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-04-05T00:30:00.000Z',
    ]);
  });

  test.each<[string, Partial<WireInput<'series.create'>>, string]>([
    ['no end', { count: undefined as never }, 'until'],
    ['two ends', { until: '2026-04-01' }, 'until'],
    ['no dates', { count: 0 }, 'count'],
    ['more than 260 dates', { count: 261 }, 'count'],
    ['no week between', { everyWeeks: 0 }, 'everyWeeks'],
    ['more than a year between', { everyWeeks: 53 }, 'everyWeeks'],
    ['an end before its start', { count: undefined as never, until: '2026-03-01' }, 'until'],
    ['too many dates until its end', { count: undefined as never, until: '2036-01-01' }, 'until'],
    [
      'dates that the desk does not keep',
      { startTime: '2899-12-27T10:00:00Z', endTime: '2899-12-27T10:45:00Z' },
      'count',
    ],
  ])('with %s is not understood, and changes nothing', async (_, changes, path) => {
    const { refusal, create, everything } = await openSeriesSalon();
    const before = await everything();
    const input = create(changes);
    expect(await refusal('series.create', input)).toMatchObject({
      code: 'invalid_input',
      issues: [{ path }],
    });
    const { id, accept, ...check } = input;
    expect(await refusal('series.check', check)).toMatchObject({ code: 'invalid_input', issues: [{ path }] });
    expect(await everything()).toEqual(before);
  });

  test('that names no time is answered once, with everything that it lacks', async () => {
    const { must, refusal } = await openSeriesSalon();
    const { dates } = await must('series.check', { everyWeeks: 1, count: 4 });
    expect(dates).toMatchObject([
      { date: null, startTime: null, endTime: null, booking: null, suggestions: [] },
    ]);
    expect(codesOf(dates)).toEqual([['staff_required', 'service_required', 'time_invalid']]);
    const error = await refusal('series.create', { everyWeeks: 1, count: 4, accept: 'good' });
    expect(error).toMatchObject({ code: 'bookings_rejected', rejections: [{ index: 0 }] });
  });

  test('of good dates of which there is none is refused, and nothing is written', async () => {
    const { refusal, create, everything } = await openSeriesSalon();
    const before = await everything();
    const error = await refusal('series.create', create({ clientId: 'nobody' }));
    expect(error).toMatchObject({ code: 'bookings_rejected' });
    if (error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect(error.rejections.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(await everything()).toEqual(before);
  });

  test('has one entry in the history for each booking, and the history is sound', async () => {
    const { must, create, history } = await openSeriesSalon();
    const before = (await history()).length;
    const { dates } = await must('series.create', create());
    const entries = (await history()).slice(0, 3).reverse();
    expect((await history()).length).toBe(before + 3);
    expect(entries.map(({ action, entity, entityId }) => [action, entity, entityId])).toEqual(
      bookingsOf(dates).map(({ id }) => ['series.create', 'booking', id]),
    );
    for (const { before: was, after } of entries) {
      expect(was).toBeNull();
      expect(after).toMatchObject({ seriesId, visitId: null });
    }
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test('is still one when the desk is opened again', async () => {
    const { desk, must, create, file, history } = await openSeriesSalon();
    const { dates } = await must('series.create', create());
    const entries = await history();
    await desk.close();
    const store = await openSqliteStore({ file, clock: () => 0 as never, migrationsFolder });
    if (!store.ok) throw new Error(store.error.kind);
    for (const booking of bookingsOf(dates))
      expect(await store.value.bookings.get(booking.id)).toEqual(booking);
    const read = await store.value.history.list({
      salonId: undefined,
      entityId: undefined,
      before: undefined,
      limit: 500,
    });
    expect(read).toEqual(entries);
    await store.value.close();
  });
});

describe('a series that is sent again', () => {
  test('is booked once, and answered as the first time, also when both come at once', async () => {
    const { must, create, everything } = await openSeriesSalon();
    const [first, second] = await Promise.all([
      must('series.create', create()),
      must('series.create', create()),
    ]);
    const after = await everything();
    expect(after.bookings).toHaveLength(3);
    // What could not be booked is judged anew: the places near it may be others by now.
    expect(second).toEqual(first);
    expect(await must('series.create', create())).toEqual(first);
    expect(await everything()).toEqual(after);
  });

  test('is answered as the first time when its bookings were moved and cancelled since', async () => {
    const { must, create, everything } = await openSeriesSalon();
    const first = await must('series.create', create({ count: 2, accept: 'all' }));
    const [one, other] = bookingsOf(first.dates);
    if (!one || !other) throw new Error('not booked');
    await must('bookings.move', { ...seen(one), startTime: mondayAt('15:00') });
    await must('bookings.setStatus', { ...seen(other), status: 'cancelled' });
    const before = await everything();
    expect(await must('series.create', create({ count: 2, accept: 'all' }))).toEqual(first);
    expect(await everything()).toEqual(before);
  });

  test('with other content is refused', async () => {
    const { must, refusal, create, everything } = await openSeriesSalon();
    await must('series.create', create());
    const before = await everything();
    for (const changes of [{ notes: 'x' }, { count: 3 }, { everyWeeks: 2 }, { startTime: mondayAt('09:00') }])
      expect(await refusal('series.create', create(changes))).toMatchObject({
        code: 'duplicate_id',
        id: seriesId,
      });
    expect(await everything()).toEqual(before);
  });

  test('after it was refused is judged anew', async () => {
    const { must, refusal, create } = await openSeriesSalon();
    await refusal('series.create', create({ accept: 'all' }));
    expect(bookingsOf((await must('series.create', create({ count: 2, accept: 'all' }))).dates)).toHaveLength(
      2,
    );
  });
});

describe('a booking of a series', () => {
  test('is moved and annotated like any other, and stays part of it', async () => {
    const { must, create } = await openSeriesSalon();
    const [one] = bookingsOf((await must('series.create', create())).dates);
    if (!one) throw new Error('not booked');
    const moved = await must('bookings.move', { ...seen(one), startTime: mondayAt('15:00') });
    expect(moved).toMatchObject({ seriesId, version: 2 });
    expect(await must('bookings.annotate', { ...seen(moved), notes: 'late' })).toMatchObject({ seriesId });
    expect((await must('series.get', { id: seriesId })).map(({ version }) => version)).toEqual([3, 1, 1]);
  });

  test('is cancelled with those that follow, and those before stand', async () => {
    const { must, create, history, heard } = await openSeriesSalon();
    const bookings = bookingsOf((await must('series.create', create())).dates);
    heard.length = 0;
    const after = await must('series.cancel', { id: seriesId, bookings: bookings.slice(1).map(seen) });
    expect(after.map(({ status, version }) => [status, version])).toEqual([
      ['confirmed', 1],
      ['cancelled', 2],
      ['cancelled', 2],
    ]);
    expect(await must('series.get', { id: seriesId })).toEqual(after);
    expect((await history()).slice(0, 2).map(({ action }) => action)).toEqual([
      'series.cancel',
      'series.cancel',
    ]);
    expect(kindsIn(heard)).toEqual([['booking']]);
  });

  test('is cancelled with others or not at all', async () => {
    const { must, refusal, create, everything, request, heard } = await openSeriesSalon();
    const bookings = bookingsOf((await must('series.create', create())).dates);
    const { everyWeeks, count, ...single } = request;
    const other = await must('bookings.create', {
      ...single,
      startTime: mondayAt('17:00'),
      endTime: mondayAt('17:45'),
    });
    const [first, second, third] = bookings;
    if (!first || !second || !third) throw new Error('not booked');
    const completed = await must('bookings.setStatus', { ...seen(third), status: 'completed' });
    const before = await everything();
    heard.length = 0;
    const cancel = (...named: { id: string; version: number }[]) =>
      refusal('series.cancel', { id: seriesId, bookings: named });
    expect(await cancel(seen(first), seen(other))).toMatchObject({
      code: 'not_found',
      entity: 'booking',
      id: other.id,
    });
    expect(await cancel(seen(first), seen(third))).toMatchObject({
      code: 'stale_version',
      current: completed,
    });
    expect(await cancel(seen(first), seen(completed))).toMatchObject({
      code: 'illegal_transition',
      from: 'completed',
    });
    expect(await cancel(seen(first), { id: second.id, version: 2 })).toMatchObject({
      code: 'stale_version',
      current: second,
    });
    expect(await cancel(seen(first), seen(first))).toMatchObject({ code: 'invalid_input' });
    expect(await cancel()).toMatchObject({ code: 'invalid_input' });
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test('is of no series that does not exist', async () => {
    const { refusal } = await openSeriesSalon();
    const missing = { code: 'not_found', entity: 'series', id: seriesId };
    expect(await refusal('series.get', { id: seriesId })).toMatchObject(missing);
    const bookings = [{ id: seriesId, version: 1 }];
    expect(await refusal('series.cancel', { id: seriesId, bookings })).toMatchObject(missing);
  });
});

test('a series that is accepted is exactly the dates of another account of zoned time, each of which is accepted alone', async () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
  const first = Date.UTC(2024, 11, 1);
  const end = Date.UTC(2031, 0, 1);
  const salons = await Promise.all(
    zones.map(async (timeZone) => {
      const { must, ask } = await openTestDesk();
      const salon = await must('salons.create', { name: timeZone, timeZone, daysWithoutHours: 'open' });
      const service = await must('services.create', { salonId: salon.id, name: 'Cut', durationMinutes: 45 });
      return { must, ask, salon, service, clock: wallClockByFormatter(timeZone, first, end) };
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...salons),
      fc.integer({ min: 0, max: 365 * 96 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 30 }),
      async ({ must, ask, salon, service, clock }, quarters, everyWeeks, count) => {
        // Somebody new, whose column is empty, for the series, and somebody for each date by itself.
        const [ofSeries, alone] = [
          await must('staff.create', { salonId: salon.id, name: 'Ana' }),
          await must('staff.create', { salonId: salon.id, name: 'Bea' }),
        ];
        const start = Date.UTC(2025, 0, 1) + quarters * 900_000;
        const text = (at: number) => new Date(at).toISOString();
        const request = { serviceId: service.id, startTime: text(start), endTime: text(start + 2_700_000) };
        const series = { ...request, staffId: ofSeries.id, everyWeeks, count, accept: 'all' as const };
        const { dates } = await must('series.create', series);
        const wall = clock.wallAt(start);
        const expected = Array.from({ length: count }, (_, index) =>
          index === 0 ? start : clock.instantOf(wall + index * everyWeeks * 7 * 86_400_000),
        );
        expect(bookingsOf(dates).map(({ startTime }) => startTime)).toEqual(expected);
        for (const at of expected) {
          const single = {
            staffId: alone.id,
            serviceId: service.id,
            startTime: text(at),
            endTime: text(at + 2_700_000),
          };
          expect(await ask('bookings.create', single)).toMatchObject({ ok: true });
        }
      },
    ),
    { numRuns: 40 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Booking, NamedBooking } from '../../../src/shared/domain/booking.ts';
import type { BookingRequest } from '../../../src/shared/domain/booking-request.ts';
import { type DeskWorld, withChanges } from '../../../src/shared/domain/desk-world.ts';
import type { BookingId, SeriesId } from '../../../src/shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../src/shared/domain/rules/rules.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import {
  type CreateSeries,
  decideSeries,
  decideSeriesCancellation,
  type JudgedSeries,
  judgeSeries,
  occurrencesOf,
  type Repetition,
} from '../../../src/shared/domain/series.ts';
import { instantToText, type TimeZone } from '../../../src/shared/domain/zoned-time.ts';
import { dateOf, later, wallClockByFormatter } from './wall-clock-by-formatter.ts';
import {
  ana,
  at,
  booked,
  cut,
  date,
  deskWorld,
  elif,
  idOf,
  monday,
  salon,
  stored,
  worldWith,
  zone,
} from './world.ts';

const inZone = (timeZone: TimeZone, bookings: readonly NamedBooking[] = []): DeskWorld => {
  const there: Salon = { ...salon, timeZone };
  return { ...deskWorld({ bookings }), salons: new Map([[salon.id, there]]) };
};
const berlin = inZone(zone('Europe/Berlin'));

const asking = (startTime: Instant, changes: Partial<BookingRequest> = {}): BookingRequest => ({
  staffId: ana.id,
  serviceId: cut.id,
  clientId: undefined,
  startTime,
  endTime: addMinutes(startTime, 45),
  resourceIds: [],
  booking: undefined,
  ...changes,
});

const occurrences = (world: DeskWorld, start: Instant, repetition: Repetition) => {
  const found = occurrencesOf(world, asking(start), repetition);
  if (!found.ok) throw new Error(found.error);
  return found.value;
};
const startsOf = (world: DeskWorld, start: Instant, repetition: Repetition): readonly string[] =>
  occurrences(world, start, repetition).map(({ request }) => instantToText(request.startTime ?? start));

describe('the dates of a series', () => {
  test('begin with just what was asked for and follow every so many weeks', () => {
    expect(startsOf(deskWorld(), monday('10:00'), { everyWeeks: 1, count: 3 })).toEqual([
      '2026-03-02T07:00:00.000Z',
      '2026-03-09T07:00:00.000Z',
      '2026-03-16T07:00:00.000Z',
    ]);
    expect(startsOf(deskWorld(), monday('10:00'), { everyWeeks: 6, count: 2 })).toEqual([
      '2026-03-02T07:00:00.000Z',
      '2026-04-13T07:00:00.000Z',
    ]);
  });

  test('ask for somebody else or another time on a date that names it, as long as on the others', () => {
    const bea = idOf<typeof ana.id>(11);
    const instead = new Map([
      [date('2026-03-09'), { staffId: bea, startTime: at('2026-03-10T14:00:00+03:00') }],
    ]);
    const found = occurrences(deskWorld(), monday('10:00'), { everyWeeks: 1, count: 3, instead });
    expect(found.map((one) => [one.date, one.request.staffId])).toEqual([
      ['2026-03-02', ana.id],
      ['2026-03-09', bea],
      ['2026-03-16', ana.id],
    ]);
    expect(found[1]?.request).toMatchObject({
      startTime: at('2026-03-10T14:00:00+03:00'),
      endTime: at('2026-03-10T14:45:00+03:00'),
      serviceId: cut.id,
    });
  });

  test('keep the usual person where a date names only a time, and the usual time where it names only somebody', () => {
    const bea = idOf<typeof ana.id>(11);
    const instead = new Map([
      [date('2026-03-09'), { staffId: bea }],
      [date('2026-03-16'), { startTime: at('2026-03-17T14:00:00+03:00') }],
    ]);
    const found = occurrences(deskWorld(), monday('10:00'), { everyWeeks: 1, count: 3, instead });
    expect(
      found.slice(1).map(({ request }) => [request.staffId, request.startTime, request.endTime]),
    ).toEqual([
      [bea, at('2026-03-09T10:00:00+03:00'), at('2026-03-09T10:45:00+03:00')],
      [ana.id, at('2026-03-17T14:00:00+03:00'), at('2026-03-17T14:45:00+03:00')],
    ]);
  });

  test('are none where a date names something else that is not one of them', () => {
    const instead = new Map([[date('2026-03-10'), { staffId: ana.id, startTime: monday('14:00') }]]);
    const repetition = { everyWeeks: 1, count: 3, instead };
    expect(occurrencesOf(deskWorld(), asking(monday('10:00')), repetition)).toEqual({
      ok: false,
      error: 'not_of_series',
    });
  });

  test('are one when it is counted once', () => {
    expect(startsOf(deskWorld(), monday('10:00'), { everyWeeks: 52, count: 1 })).toHaveLength(1);
  });

  test('go on until a date of the salon’s calendar, which is included', () => {
    const until = (last: string) =>
      occurrences(deskWorld(), monday('10:00'), { everyWeeks: 2, until: date(last) }).map((one) => one.date);
    expect(until('2026-03-29')).toEqual(['2026-03-02', '2026-03-16']);
    expect(until('2026-03-30')).toEqual(['2026-03-02', '2026-03-16', '2026-03-30']);
    expect(until('2026-03-02')).toEqual(['2026-03-02']);
  });

  test('are those of the salon’s calendar, not of UTC', () => {
    const start = at('2026-03-02T00:30:00+03:00');
    const found = occurrences(deskWorld(), start, { everyWeeks: 1, until: date('2026-03-09') });
    expect(found.map((one) => one.date)).toEqual(['2026-03-02', '2026-03-09']);
  });

  test('stay at ten o’clock on the wall when the clock is set forward, and when it is set back', () => {
    expect(startsOf(berlin, at('2026-03-22T10:00:00+01:00'), { everyWeeks: 1, count: 3 })).toEqual([
      '2026-03-22T09:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
      '2026-04-05T08:00:00.000Z',
    ]);
    expect(startsOf(berlin, at('2026-10-18T10:00:00+02:00'), { everyWeeks: 1, count: 3 })).toEqual([
      '2026-10-18T08:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
      '2026-11-01T09:00:00.000Z',
    ]);
  });

  test('move by the gap on the date whose clock skips their time, and are back the week after', () => {
    const found = occurrences(berlin, at('2026-03-22T02:30:00+01:00'), { everyWeeks: 1, count: 3 });
    expect(found.map(({ request }) => instantToText(request.startTime ?? monday('00:00')))).toEqual([
      '2026-03-22T01:30:00.000Z',
      // 03:30 on the wall.
      '2026-03-29T01:30:00.000Z',
      '2026-04-05T00:30:00.000Z',
    ]);
    expect(found.map((one) => one.date)).toEqual(['2026-03-22', '2026-03-29', '2026-04-05']);
  });

  test('mean the earlier of two equal times, unless the first was asked for at the later one', () => {
    expect(startsOf(berlin, at('2026-10-18T02:30:00+02:00'), { everyWeeks: 1, count: 2 })).toEqual([
      '2026-10-18T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ]);
    expect(startsOf(berlin, at('2026-10-25T02:30:00+01:00'), { everyWeeks: 1, count: 2 })).toEqual([
      '2026-10-25T01:30:00.000Z',
      '2026-11-01T01:30:00.000Z',
    ]);
  });

  test('last as long as the first in real minutes, also across a change of the clock', () => {
    const world = berlin;
    const request = asking(at('2026-03-22T01:30:00+01:00'), { endTime: at('2026-03-22T03:30:00+01:00') });
    const found = occurrencesOf(world, request, { everyWeeks: 1, count: 2 });
    expect(
      found.ok && found.value.map((one) => instantToText(one.request.endTime ?? monday('00:00'))),
    ).toEqual(['2026-03-22T02:30:00.000Z', '2026-03-29T02:30:00.000Z']);
  });

  test('keep the date that was meant where the calendar skips it', () => {
    const apia = inZone(zone('Pacific/Apia'));
    const found = occurrences(apia, at('2011-12-23T10:00:00-10:00'), { everyWeeks: 1, count: 3 });
    expect(found.map((one) => one.date)).toEqual(['2011-12-23', '2011-12-30', '2012-01-06']);
    expect(found.map(({ request }) => instantToText(request.startTime ?? monday('00:00')))).toEqual([
      '2011-12-23T20:00:00.000Z',
      '2011-12-30T20:00:00.000Z',
      '2012-01-05T20:00:00.000Z',
    ]);
  });

  test('are at most 260', () => {
    const most = occurrences(deskWorld(), monday('10:00'), { everyWeeks: 1, count: 260 });
    expect(most).toHaveLength(260);
    const last = most.at(-1)?.date ?? date('2026-03-02');
    expect(occurrences(deskWorld(), monday('10:00'), { everyWeeks: 1, until: last })).toHaveLength(260);
    const tooMany = { everyWeeks: 1, until: date(later(last, 7)) };
    expect(occurrencesOf(deskWorld(), asking(monday('10:00')), tooMany)).toEqual({
      ok: false,
      error: 'too_many_dates',
    });
  });

  test('are none when they end before they begin', () => {
    const repetition = { everyWeeks: 1, until: date('2026-03-01') };
    expect(occurrencesOf(deskWorld(), asking(monday('10:00')), repetition)).toEqual({
      ok: false,
      error: 'until_before_first',
    });
  });

  test('lie within the years that the desk keeps, to their last end', () => {
    const late = asking(at('2899-12-24T23:15:00Z'));
    expect(occurrencesOf(deskWorld(), late, { everyWeeks: 1, count: 1 })).toMatchObject({ ok: true });
    expect(occurrencesOf(deskWorld(), late, { everyWeeks: 1, count: 2 })).toEqual({
      ok: false,
      error: 'beyond_last_year',
    });
    const farther = occurrencesOf(deskWorld(), asking(at('2899-12-20T10:00:00Z')), {
      everyWeeks: 52,
      count: 260,
    });
    expect(farther).toEqual({ ok: false, error: 'beyond_last_year' });
  });

  test.each<[string, Partial<BookingRequest>]>([
    ['no start', { startTime: undefined }],
    ['no end', { endTime: undefined }],
    ['an end before its start', { endTime: monday('09:00') }],
    ['an end that is its start', { endTime: monday('10:00') }],
    ['a length that no service has', { endTime: addMinutes(monday('10:00'), 1441) }],
    ['nobody and nothing of any salon', { staffId: 'unknown', serviceId: undefined }],
  ])('cannot be told of %s: it is judged as it is, once', (_, changes) => {
    const request = asking(monday('10:00'), changes);
    expect(occurrencesOf(deskWorld(), request, { everyWeeks: 1, count: 5 })).toEqual({
      ok: true,
      value: [{ date: null, request }],
    });
  });

  test('can be told of the service’s salon, where the person is unknown, and of a length of a whole day', () => {
    for (const changes of [{ staffId: undefined }, { endTime: addMinutes(monday('10:00'), 1440) }]) {
      const found = occurrencesOf(deskWorld(), asking(monday('10:00'), changes), { everyWeeks: 1, count: 5 });
      expect(found.ok && found.value.map((one) => one.date)).toHaveLength(5);
    }
  });

  test('are those of an account of zoned time that knows nothing of ours, in zones of every kind', () => {
    const first = Date.UTC(2024, 0, 1);
    const end = Date.UTC(2041, 0, 1);
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'America/Havana',
      'Asia/Kathmandu',
      'Europe/Istanbul',
      'Pacific/Chatham',
    ].map((name) => ({ name, world: inZone(zone(name)), clock: wallClockByFormatter(name, first, end) }));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: (Date.UTC(2030, 0, 1) - Date.UTC(2025, 0, 1)) / 60_000 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 60 }),
        ({ world, clock }, minutes, everyWeeks, count) => {
          const start = addMinutes(at('2025-01-01T00:00:00Z'), minutes);
          const wall = clock.wallAt(start);
          const expected = Array.from({ length: count }, (_, index) =>
            index === 0 ? start : clock.instantOf(wall + index * everyWeeks * 7 * 86_400_000),
          );
          const found = occurrences(world, start, { everyWeeks, count });
          expect(found.map(({ request }) => request.startTime)).toEqual(expected);
          expect(found.map((one) => one.date)).toEqual(
            expected.map((_, index) => later(dateOf(wall), index * everyWeeks * 7)),
          );
          for (const { request } of found)
            expect((request.endTime ?? 0) - (request.startTime ?? 0)).toBe(45 * 60_000);
          const until = date(later(dateOf(wall), (count - 1) * everyWeeks * 7 + (minutes % 7)));
          expect(occurrences(world, start, { everyWeeks, until })).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const seriesId = idOf<SeriesId>(900);

const command = (changes: Partial<CreateSeries> = {}): CreateSeries => ({
  seriesId,
  request: asking(monday('10:00')),
  repetition: { everyWeeks: 1, count: 3 },
  status: 'confirmed',
  notes: null,
  accept: 'all',
  ...changes,
});

/** Ids in order, from the given place on. */
function idsFrom(index: number): () => BookingId {
  let next = index;
  return () => {
    next += 1;
    return idOf<BookingId>(next);
  };
}

const nobody = () => undefined;
const inTheWay = booked(1, at('2026-03-09T10:15:00+03:00'));

const decide = (
  world: DeskWorld,
  asked: CreateSeries,
  createdAs: (id: BookingId) => Booking | undefined = nobody,
  newId: () => BookingId = idsFrom(500),
) => decideSeries(world, asked, createdAs, newId);

function accepted(decided: ReturnType<typeof decide>): JudgedSeries {
  if (!decided.ok) throw new Error(`refused: ${decided.error.code}`);
  return decided.value;
}

const startsAndCodes = ({ dates }: JudgedSeries) =>
  dates.map((one) => [one.date, one.booking?.startTime ?? null, ...one.violations.map(({ code }) => code)]);

describe('a new series', () => {
  test('is a booking on every date, each marked as part of it, all confirmed unless told otherwise', () => {
    const { dates, changes, world } = accepted(
      decide(deskWorld(), command({ status: 'pending', notes: 'by the window' })),
    );
    expect(changes.map(({ before, after }) => [before, after?.startTime, after?.seriesId])).toEqual([
      [undefined, monday('10:00'), seriesId],
      [undefined, at('2026-03-09T10:00:00+03:00'), seriesId],
      [undefined, at('2026-03-16T10:00:00+03:00'), seriesId],
    ]);
    for (const { after } of changes)
      expect(after).toMatchObject({ version: 1, status: 'pending', notes: 'by the window', visitId: null });
    expect(new Set(changes.map(({ key }) => key)).size).toBe(3);
    expect(dates.map(({ booking }) => booking?.id)).toEqual(changes.map(({ key }) => key));
    expect(dates.map(({ booking }) => booking?.serviceName)).toEqual(['Cut', 'Cut', 'Cut']);
    expect(world.bookings.size).toBe(3);
  });

  test('of all dates is refused as a whole when one cannot be booked, and says which and why', () => {
    const decided = decide(deskWorld({ bookings: [inTheWay] }), command());
    expect(decided).toMatchObject({
      ok: false,
      error: {
        code: 'bookings_rejected',
        rejections: [
          {
            index: 1,
            bookingId: null,
            violations: [{ code: 'overlap' }],
            request: { startTime: at('2026-03-09T10:00:00+03:00') },
          },
        ],
      },
    });
    // The world in which the nearest slots are looked for holds the dates that could be booked.
    if (decided.ok || decided.error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect(decided.error.rejections).toHaveLength(1);
    expect(decided.error.world.bookings.size).toBe(3);
  });

  test('of the good dates books those, and says why not of the others', () => {
    const judged = accepted(decide(deskWorld({ bookings: [inTheWay] }), command({ accept: 'good' })));
    expect(startsAndCodes(judged)).toEqual([
      ['2026-03-02', monday('10:00')],
      ['2026-03-09', null, 'overlap'],
      ['2026-03-16', at('2026-03-16T10:00:00+03:00')],
    ]);
    expect(judged.changes).toHaveLength(2);
  });

  test('of good dates of which there is none is refused', () => {
    const request = asking(monday('10:00'), { endTime: monday('11:00') });
    const decided = decide(deskWorld(), command({ accept: 'good', request }));
    expect(decided).toMatchObject({ ok: false, error: { code: 'bookings_rejected' } });
    if (decided.ok || decided.error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect(decided.error.rejections.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  test('is refused when a booking has its new id already', () => {
    const decided = decide(deskWorld({ bookings: [inTheWay] }), command(), nobody, () => inTheWay.id);
    expect(decided).toEqual({
      ok: false,
      error: { code: 'refused', id: inTheWay.id, refusal: { code: 'duplicate_id' } },
    });
  });

  test('without a time is refused once, with all that it lacks', () => {
    const request = asking(monday('10:00'), {
      staffId: undefined,
      startTime: undefined,
      clientId: 'unknown',
    });
    for (const accept of ['all', 'good'] as const) {
      const decided = decide(deskWorld(), command({ accept, request }));
      expect(decided).toMatchObject({
        ok: false,
        error: {
          code: 'bookings_rejected',
          rejections: [
            {
              index: 0,
              violations: [{ code: 'staff_required' }, { code: 'time_invalid' }, { code: 'client_unknown' }],
            },
          ],
        },
      });
    }
  });

  test('whose dates cannot be told says so, in a judgement as in a decision', () => {
    const asked = command({ repetition: { everyWeeks: 1, until: date('2026-01-01') } });
    const refusal = { ok: false, error: { code: 'unrepeatable', complaint: 'until_before_first' } };
    expect(decide(deskWorld(), asked)).toEqual(refusal);
    expect(judgeSeries(deskWorld(), asked, idsFrom(500))).toEqual(refusal);
  });

  test('takes no id that another booking has', () => {
    const decided = decide(deskWorld({ bookings: [inTheWay] }), command(), nobody, () => inTheWay.id);
    expect(decided).toEqual({
      ok: false,
      error: { code: 'refused', id: inTheWay.id, refusal: { code: 'duplicate_id' } },
    });
  });

  test('is judged date by date, with nothing to be saved of it', () => {
    const judged = judgeSeries(deskWorld({ bookings: [inTheWay] }), command(), idsFrom(500));
    if (!judged.ok) throw new Error('refused');
    expect(judged.value.dates.map(({ violations }) => violations.map(({ code }) => code))).toEqual([
      [],
      ['overlap'],
      [],
    ]);
  });

  test('never books two dates into one another, whatever stands in the way, and none that the rules refuse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -60, max: 60 })), {
          maxLength: 8,
        }),
        fc.constantFrom('all' as const, 'good' as const),
        (standing, accept) => {
          const bookings = standing.map(([week, minutes], index) =>
            booked(index, addMinutes(monday('10:00'), week * 7 * 1440 + minutes)),
          );
          const request = asking(monday('10:00'), { clientId: elif.id });
          const decided = decide(
            deskWorld({ bookings }),
            command({ accept, request, repetition: { everyWeeks: 1, count: 10 } }),
          );
          // The naive account: each date by itself, among the bookings that stand.
          const isFree = (startTime: Instant) =>
            validateBookingRequest(worldWith({ bookings }), { ...asking(startTime), clientId: elif.id })
              .length === 0;
          const starts = Array.from({ length: 10 }, (_, week) =>
            addMinutes(monday('10:00'), week * 7 * 1440),
          );
          const free = starts.filter(isFree);
          if (accept === 'all' ? free.length < 10 : free.length === 0) {
            expect(decided.ok).toBe(false);
          } else {
            expect(accepted(decided).changes.map(({ after }) => after?.startTime)).toEqual(free);
          }
        },
      ),
    );
  });
});

describe('a series that is asked for again', () => {
  const first = accepted(decide(deskWorld({ bookings: [inTheWay] }), command({ accept: 'good' })));
  const made = new Map(first.changes.map(({ key, after }) => [key, after]));
  const createdAs = (id: BookingId) => made.get(id);
  const again = (changes: Partial<CreateSeries> = {}, world: DeskWorld = first.world) =>
    decide(world, command({ accept: 'good', ...changes }), createdAs, idsFrom(600));

  test('answers what was booked, saves nothing, and judges again what was not', () => {
    const { dates, changes } = accepted(again());
    expect(dates).toEqual(first.dates);
    expect(changes).toEqual([]);
  });

  test('answers its bookings as they were made, whatever has become of them', () => {
    const [one, other] = first.changes.map(({ after }) => after);
    if (!one || !other) throw new Error('not booked');
    const world = withChanges(first.world, [
      {
        entity: 'booking',
        key: one.id,
        salonId: salon.id,
        before: one,
        after: { ...one, version: 2, status: 'cancelled' },
      },
      {
        entity: 'booking',
        key: other.id,
        salonId: salon.id,
        before: other,
        after: { ...other, version: 2, startTime: monday('15:00'), endTime: monday('15:45') },
      },
    ]);
    const { dates, changes } = accepted(again({}, world));
    expect(dates.map(({ booking }) => booking)).toEqual(first.dates.map(({ booking }) => booking));
    expect(changes).toEqual([]);
  });

  test('does not book a date that has become free since', () => {
    const world = withChanges(first.world, [
      {
        entity: 'booking',
        key: inTheWay.id,
        salonId: salon.id,
        before: stored(inTheWay),
        after: { ...stored(inTheWay), version: 2, status: 'cancelled' },
      },
    ]);
    const { dates, changes } = accepted(again({}, world));
    expect(dates[1]).toMatchObject({ date: '2026-03-09', booking: null, violations: [] });
    expect(changes).toEqual([]);
  });

  test.each<[string, Partial<CreateSeries>]>([
    ['another time', { request: asking(monday('11:00')) }],
    ['another length', { request: asking(monday('10:00'), { endTime: monday('10:30') }) }],
    ['another client', { request: asking(monday('10:00'), { clientId: elif.id }) }],
    ['another person', { request: asking(monday('10:00'), { staffId: undefined }) }],
    ['no time', { request: asking(monday('10:00'), { startTime: undefined }) }],
    ['other notes', { notes: 'by the window' }],
    ['another status', { status: 'pending' }],
    ['fewer dates', { repetition: { everyWeeks: 1, count: 2 } }],
    ['other weeks', { repetition: { everyWeeks: 3, count: 3 } }],
    ['dates that cannot be told', { repetition: { everyWeeks: 1, until: date('2026-01-01') } }],
    ['all dates, of which one was not booked', { accept: 'all' }],
  ])('with %s belongs to another one', (_, changes) => {
    expect(again(changes)).toEqual({ ok: false, error: { code: 'duplicate_series' } });
  });

  test('answers as the first time where two dates were asked for at one time', () => {
    const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea', position: 1 };
    const both: DeskWorld = { ...deskWorld(), staff: new Map([ana, bea].map((one) => [one.id, one])) };
    const onTheFirst = (staffId: typeof ana.id): CreateSeries => {
      const instead = new Map([[date('2026-03-09'), { staffId, startTime: monday('10:00') }]]);
      return command({ accept: 'good', repetition: { everyWeeks: 1, count: 3, instead } });
    };
    for (const asked of [onTheFirst(bea.id), onTheFirst(ana.id)]) {
      const booked = accepted(decide(both, asked));
      const created = new Map(booked.changes.map(({ key, after }) => [key, after]));
      const repeated = accepted(decide(booked.world, asked, (id) => created.get(id), idsFrom(600)));
      expect(startsAndCodes(repeated)).toEqual(startsAndCodes(booked));
      expect(repeated.dates.map(({ booking }) => booking)).toEqual(
        booked.dates.map(({ booking }) => booking),
      );
      expect(repeated.changes).toEqual([]);
    }
  });

  test('of all dates answers as the first time', () => {
    const all = accepted(decide(deskWorld(), command()));
    const created = new Map(all.changes.map(({ key, after }) => [key, after]));
    const repeated = accepted(decide(all.world, command(), (id) => created.get(id), idsFrom(600)));
    expect(repeated.dates).toEqual(all.dates);
    expect(repeated.changes).toEqual([]);
  });
});

describe('cancelling bookings of a series', () => {
  const { world, changes } = accepted(
    decide(deskWorld({ bookings: [inTheWay] }), command({ accept: 'good' })),
  );
  const seen = changes.map(({ after }) => ({ id: idOfBooking(after), version: 1 }));

  function idOfBooking(booking: Booking | undefined): BookingId {
    if (!booking) throw new Error('not booked');
    return booking.id;
  }

  test('cancels those that are named', () => {
    const cancelled = decideSeriesCancellation(world, seriesId, seen.slice(1), null);
    if (!cancelled.ok) throw new Error('refused');
    expect(
      cancelled.value.map(({ after }) => [after?.id, after?.status, after?.version, after?.seriesId]),
    ).toEqual([[seen[1]?.id, 'cancelled', 2, seriesId]]);
  });

  test('refuses all when one is not of the series, or was changed', () => {
    expect(decideSeriesCancellation(world, seriesId, [{ id: idOf(999), version: 1 }], null)).toMatchObject({
      ok: false,
      error: { code: 'refused', refusal: { code: 'not_found' } },
    });
    expect(
      decideSeriesCancellation(world, seriesId, [...seen, { id: inTheWay.id, version: 1 }], null),
    ).toEqual({
      ok: false,
      error: { code: 'refused', id: inTheWay.id, refusal: { code: 'not_found' } },
    });
    const nowhere = idOf<BookingId>(999);
    expect(decideSeriesCancellation(world, seriesId, [...seen, { id: nowhere, version: 1 }], null)).toEqual({
      ok: false,
      error: { code: 'refused', id: nowhere, refusal: { code: 'not_found' } },
    });
    const stale = seen.map(({ id }, index) => ({ id, version: index + 1 }));
    expect(decideSeriesCancellation(world, seriesId, stale, null)).toMatchObject({
      ok: false,
      error: { code: 'refused', id: seen[1]?.id, refusal: { code: 'stale_version' } },
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { type DeskWorld, withChanges } from '../../../src/shared/domain/desk-world.ts';
import type { SavedChange } from '../../../src/shared/domain/history.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import {
  decideWithResolutions,
  overUntil,
  type Resolution,
  strandedBetween,
  strandedIn,
  touchedBy,
} from '../../../src/shared/domain/schedule-impact.ts';
import { bookingChange } from '../../../src/shared/domain/several-bookings.ts';
import type { AvailabilityWindow, Closure, TimeOff } from '../../../src/shared/domain/working-time.ts';
import {
  ana,
  at,
  basin,
  booked,
  cut,
  date,
  deskWorld,
  elif,
  firstBasin,
  idOf,
  monday,
  salon,
  stored,
  time,
  weekly,
} from './world.ts';

const week = (windows: readonly AvailabilityWindow[], before: readonly AvailabilityWindow[] = []) =>
  ({
    entity: 'availability',
    key: ana.id,
    salonId: salon.id,
    before: { staffId: ana.id, windows: before },
    after: { staffId: ana.id, windows },
  }) satisfies SavedChange;

const mornings = week([weekly(1, '09:00', '12:00')]);

/** The last digits of the ids of what is stranded, and the rules that it breaks. */
const told = (stranded: ReturnType<typeof strandedIn>) =>
  stranded.map(({ booking, violations }) => [booking.id.slice(-3), ...violations.map(({ code }) => code)]);

const strandedBy = (change: SavedChange, bookings: readonly NamedBooking[], world: DeskWorld = deskWorld()) =>
  told(strandedBetween(world, withChanges(world, [change]), bookings));

test('stranded are the bookings that break a rule where they stand, in the order given, with every rule that they break', () => {
  const world = withChanges(deskWorld(), [mornings]);
  const left = withChanges(world, [
    { entity: 'staff', key: ana.id, salonId: salon.id, before: ana, after: { ...ana, isActive: false } },
  ]);
  const bookings = [booked(3, monday('15:00')), booked(1, monday('09:00')), booked(2, monday('11:30'))];
  expect(told(strandedIn(world, bookings))).toEqual([
    ['103', 'outside_availability'],
    ['102', 'outside_availability'],
  ]);
  expect(told(strandedIn(left, bookings))).toEqual([
    ['103', 'staff_inactive', 'outside_availability'],
    ['101', 'staff_inactive'],
    ['102', 'staff_inactive', 'outside_availability'],
  ]);
});

describe('a change strands the bookings that break a rule after it and did not before', () => {
  test('those that no window holds any more, unless they keep no time anyway', () => {
    const bookings = [
      booked(1, monday('09:00')),
      booked(2, monday('11:30')),
      booked(3, monday('15:00')),
      booked(4, monday('15:00'), { status: 'cancelled' }),
      booked(5, monday('15:00'), { status: 'completed' }),
      booked(6, monday('15:00'), { status: 'no_show' }),
    ];
    expect(strandedBy(mornings, bookings)).toEqual([
      ['102', 'outside_availability'],
      ['103', 'outside_availability'],
    ]);
  });

  test('nobody is stranded by a week without windows: it limits nothing', () => {
    expect(strandedBy(week([]), [booked(1, monday('03:00'))])).toEqual([]);
  });

  test('what was stranded by the same rule before is not stranded by this change', () => {
    const world = withChanges(deskWorld(), [mornings]);
    const later = week([weekly(1, '09:00', '11:00')], mornings.after.windows);
    const bookings = [booked(1, monday('11:00')), booked(2, monday('15:00'))];
    expect(strandedBy(later, bookings, world)).toEqual([['101', 'outside_availability']]);
  });

  test('what was stranded by one rule and now breaks another too is, with both', () => {
    const world = withChanges(deskWorld(), [mornings]);
    const away: TimeOff = {
      id: idOf(50),
      staffId: ana.id,
      version: 1,
      kind: 'away' as const,
      startTime: monday('15:00'),
      endTime: monday('16:00'),
      reason: null,
    };
    const change = {
      entity: 'time_off',
      key: away.id,
      salonId: salon.id,
      before: undefined,
      after: away,
    } as const;
    expect(strandedBy(change, [booked(1, monday('15:00')), booked(2, monday('16:00'))], world)).toEqual([
      ['101', 'outside_availability', 'staff_time_off'],
    ]);
  });

  test.each<[string, SavedChange, readonly string[]]>([
    [
      'a day off',
      {
        entity: 'override',
        key: `${ana.id}/2026-03-02`,
        salonId: salon.id,
        before: undefined,
        after: { staffId: ana.id, date: date('2026-03-02'), windows: [] },
      },
      ['outside_availability'],
    ],
    [
      'a closure',
      {
        entity: 'closure',
        key: idOf(51),
        salonId: salon.id,
        before: undefined,
        after: {
          id: idOf<Closure['id']>(51),
          salonId: salon.id,
          startDate: date('2026-03-02'),
          endDate: date('2026-03-02'),
          reason: null,
        },
      },
      ['salon_closed'],
    ],
    [
      'new business hours',
      {
        entity: 'salon',
        key: salon.id,
        salonId: salon.id,
        before: salon,
        after: {
          ...salon,
          businessHours: [{ dayOfWeek: 1, startTime: time('12:00'), endTime: time('18:00') }],
        },
      },
      ['outside_business_hours'],
    ],
    [
      'a person who leaves',
      {
        entity: 'staff',
        key: ana.id,
        salonId: salon.id,
        before: ana,
        after: { ...ana, isActive: false },
      },
      ['staff_inactive'],
    ],
    [
      'a person who no longer offers the service',
      { entity: 'staff', key: ana.id, salonId: salon.id, before: ana, after: { ...ana, serviceIds: [] } },
      ['service_not_offered'],
    ],
    [
      'a service that is no longer offered',
      {
        entity: 'service',
        key: cut.id,
        salonId: salon.id,
        before: cut,
        after: { ...cut, isActive: false },
      },
      ['service_inactive'],
    ],
  ])('by %s', (_name, change, codes) => {
    expect(strandedBy(change, [booked(1, monday('10:00'))])).toEqual([['101', ...codes]]);
  });

  test('a service that takes longer strands nothing: a booking keeps the length that it was made with', () => {
    const longer = { ...cut, durationMinutes: 90, bufferBeforeMinutes: 30 };
    const change = { entity: 'service', key: cut.id, salonId: salon.id, before: cut, after: longer } as const;
    expect(strandedBy(change, [booked(1, monday('10:00')), booked(2, monday('10:45'))])).toEqual([]);
  });
});

describe('a change with what becomes of the bookings that it strands', () => {
  const early = booked(1, monday('09:00'));
  const late = booked(2, monday('15:00'));
  const later = booked(3, monday('16:00'));
  const world = deskWorld({ bookings: [early, late, later] });
  const bookings = [early, late, later];
  const decide = (resolutions: readonly Resolution[] | undefined) =>
    decideWithResolutions(world, [mornings], bookings, resolutions);
  const cancel = (booking: NamedBooking): Resolution => ({ kind: 'cancel', id: booking.id, version: 1 });
  const keep = (booking: NamedBooking): Resolution => ({ kind: 'keep', id: booking.id, version: 1 });
  const move = (booking: NamedBooking, clock: string): Resolution => ({
    kind: 'move',
    id: booking.id,
    version: 1,
    startTime: `2026-03-02T${clock}:00+03:00`,
  });

  test('without resolutions leaves them where they are, stranded', () => {
    const decided = decide(undefined);
    expect(decided).toMatchObject({ ok: true, value: { changes: [mornings] } });
    expect(decided.ok && told(decided.value.stranded()).map(([id]) => id)).toEqual(['102', '103']);
  });

  test('cancels, moves and keeps as it is told, and says what stays stranded', () => {
    const decided = decide([move(late, '10:00'), keep(later)]);
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.changes).toEqual([
      mornings,
      {
        entity: 'booking',
        key: late.id,
        salonId: salon.id,
        before: stored(late),
        after: { ...stored(late), version: 2, startTime: monday('10:00'), endTime: monday('10:45') },
      },
    ]);
    expect(told(decided.value.stranded())).toEqual([['103', 'outside_availability']]);
  });

  test('a cancellation makes room for a move', () => {
    const decided = decide([move(late, '09:00'), cancel(early), cancel(later)]);
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.stranded()).toEqual([]);
  });

  test('moves are judged in the week as it will be, and together', () => {
    const decided = decide([move(late, '13:00'), move(later, '09:15')]);
    expect(decided).toMatchObject({
      ok: false,
      error: {
        code: 'bookings_rejected',
        rejections: [
          { index: 0, bookingId: late.id, violations: [{ code: 'outside_availability' }] },
          { index: 1, bookingId: later.id, violations: [{ code: 'overlap' }] },
        ],
      },
    });
    expect(decide([move(late, '10:00'), move(later, '10:30')])).toMatchObject({
      ok: false,
      error: { code: 'bookings_rejected', rejections: [{ index: 1, violations: [{ code: 'overlap' }] }] },
    });
  });

  test('a rejection names its place among all resolutions', () => {
    const decided = decide([cancel(late), move(later, '13:00')]);
    expect(decided).toMatchObject({ ok: false, error: { rejections: [{ index: 1 }] } });
  });

  test('a booking that nobody decided on is not passed over', () => {
    const decided = decide([cancel(late)]);
    expect(decided).toMatchObject({ ok: false, error: { code: 'stranded' } });
    expect(!decided.ok && decided.error.code === 'stranded' && told(decided.error.stranded)).toEqual([
      ['103', 'outside_availability'],
    ]);
    expect(decide([])).toMatchObject({ ok: false, error: { code: 'stranded' } });
  });

  test.each(['cancel', 'keep', 'move'] as const)('to %s asks for the version that was seen', (kind) => {
    expect(decide([{ kind, id: late.id, version: 7 }, cancel(later)])).toMatchObject({
      ok: false,
      error: { code: 'refused', id: late.id, refusal: { code: 'stale_version', current: { version: 1 } } },
    });
  });

  test.each(['cancel', 'keep', 'move'] as const)('to %s a booking that is not there is refused', (kind) => {
    expect(decide([{ kind, id: idOf(999), version: 1 }])).toMatchObject({
      ok: false,
      error: { code: 'refused', refusal: { code: 'not_found' } },
    });
  });
});

describe('blocked time', () => {
  const blocked: TimeOff = {
    id: idOf(50),
    staffId: ana.id,
    version: 1,
    kind: 'blocked',
    startTime: monday('10:00'),
    endTime: monday('11:00'),
    reason: null,
  };
  const off = (before: TimeOff | undefined, after: TimeOff | undefined) =>
    ({ entity: 'time_off', key: blocked.id, salonId: salon.id, before, after }) as SavedChange;
  const over = booked(1, monday('10:30'));
  const decide = (change: SavedChange, resolutions?: readonly Resolution[], bookings = [over]) =>
    decideWithResolutions(deskWorld({ bookings }), [change], bookings, resolutions);
  const now = monday('12:00');

  test('over a booking is refused without being told what becomes of it, though time off is not', () => {
    const answer = decide(off(undefined, blocked));
    expect(answer).toMatchObject({ ok: false, error: { code: 'stranded' } });
    expect(!answer.ok && answer.error.code === 'stranded' && told(answer.error.stranded)).toEqual([
      ['101', 'staff_time_off'],
    ]);
    expect(decide(off(undefined, { ...blocked, kind: 'away' }))).toMatchObject({ ok: true });
  });

  test('goes where nothing is booked, and where it is told what becomes of what is', () => {
    expect(decide(off(undefined, blocked), undefined, [booked(1, monday('11:00'))])).toMatchObject({
      ok: true,
    });
    expect(decide(off(undefined, blocked), [{ kind: 'cancel', id: over.id, version: 1 }])).toMatchObject({
      ok: true,
      value: { changes: [{ entity: 'time_off' }, { entity: 'booking', after: { status: 'cancelled' } }] },
    });
  });

  test('is freed over anything', () => {
    const later = { ...blocked, version: 2, kind: 'away' as const };
    expect(decide(off(blocked, undefined))).toMatchObject({ ok: true });
    expect(decide(off({ ...blocked, startTime: monday('15:00') }, later))).toMatchObject({ ok: true });
  });

  test('is not put over what is over, so that nothing is over for it; for other changes it is by now', () => {
    expect(overUntil([off(undefined, blocked)], now)).toBe(0);
    expect(overUntil([mornings, off(blocked, { ...blocked, startTime: monday('09:00') })], now)).toBe(0);
    expect(overUntil([off(blocked, undefined)], now)).toBe(now);
    expect(overUntil([off(undefined, { ...blocked, kind: 'away' })], now)).toBe(now);
    expect(overUntil([mornings], now)).toBe(now);
    expect(overUntil([], now)).toBe(now);
  });

  test('that goes to another person or time touches both people and times', () => {
    const bea = idOf<typeof ana.id>(11);
    const salons = new Map([[salon.id, salon]]);
    const moved = { ...blocked, staffId: bea, startTime: monday('15:00'), endTime: monday('16:00') };
    expect(touchedBy(off(blocked, moved), salons)).toEqual([
      { held: ana.id, within: intervalOf(monday('10:00'), monday('11:00')) },
      { held: bea, within: intervalOf(monday('15:00'), monday('16:00')) },
    ]);
    expect(touchedBy(off(blocked, undefined), salons)).toEqual([
      { held: ana.id, within: intervalOf(monday('10:00'), monday('11:00')) },
    ]);
  });
});

const about = { salonId: salon.id };

/** The midnight in Greenwich that begins a date: two days before the first and three after the last hold it in every zone. */
const staffChange = (before: typeof ana | undefined, after: typeof ana | undefined): SavedChange => ({
  ...about,
  entity: 'staff',
  key: ana.id,
  before,
  after,
});
const serviceChange = (after: typeof cut): SavedChange => ({
  ...about,
  entity: 'service',
  key: cut.id,
  before: cut,
  after,
});
const salonChange = (after: typeof salon): SavedChange => ({
  ...about,
  entity: 'salon',
  key: salon.id,
  before: salon,
  after,
});

describe('whom a change may strand', () => {
  const ofAna = [{ held: ana.id }];
  const ofSalon = [{ salonId: salon.id }];
  const nobody: ReturnType<typeof touchedBy> = [];
  const closure = {
    id: idOf<never>(60),
    salonId: salon.id,
    startDate: date('2026-04-23'),
    endDate: date('2026-04-23'),
    reason: null,
  };

  test.each<[string, SavedChange, ReturnType<typeof touchedBy>]>([
    [
      'a unit that goes out of use',
      {
        ...about,
        entity: 'resource',
        key: firstBasin.id,
        before: firstBasin,
        after: { ...firstBasin, isActive: false, version: 2 },
      },
      [{ held: firstBasin.id }],
    ],
    [
      'a kind that is called otherwise',
      {
        ...about,
        entity: 'resource_kind',
        key: basin.id,
        before: basin,
        after: { ...basin, name: 'Sink', version: 2 },
      },
      nobody,
    ],
    [
      'a week',
      {
        ...about,
        entity: 'availability',
        key: ana.id,
        before: { staffId: ana.id, windows: [] },
        after: { staffId: ana.id, windows: [] },
      },
      ofAna,
    ],
    [
      'a schedule',
      {
        ...about,
        entity: 'schedule',
        key: idOf(80),
        before: undefined,
        after: {
          id: idOf(80),
          staffId: ana.id,
          version: 1,
          from: date('2026-03-23'),
          weeks: 1,
          windows: [],
        },
      },
      ofAna,
    ],
    [
      'an exception',
      {
        ...about,
        entity: 'override',
        key: '',
        before: { staffId: ana.id, date: date('2026-03-02'), windows: [] },
        after: undefined,
      },
      [{ held: ana.id, within: intervalOf(at('2026-03-01T18:00:00Z'), at('2026-03-03T00:00:00Z')) }],
    ],
    [
      'a time off',
      {
        ...about,
        entity: 'time_off',
        key: '',
        before: undefined,
        after: {
          id: idOf(50),
          staffId: ana.id,
          version: 1,
          kind: 'away' as const,
          startTime: monday('10:00'),
          endTime: monday('11:00'),
          reason: null,
        },
      },
      [{ held: ana.id, within: intervalOf(monday('10:00'), monday('11:00')) }],
    ],
    [
      'a closure',
      { ...about, entity: 'closure', key: closure.id, before: undefined, after: closure },
      [{ salonId: salon.id, within: intervalOf(at('2026-04-22T18:00:00Z'), at('2026-04-24T00:00:00Z')) }],
    ],
    ['a person who pauses', staffChange(ana, { ...ana, isActive: false }), ofAna],
    ['a person who offers less', staffChange(ana, { ...ana, serviceIds: [cut.id] }), ofAna],
    [
      'a person of another name',
      staffChange(ana, { ...ana, name: 'Anna', color: 'rose', position: 3 }),
      nobody,
    ],
    ['a service that is not offered', serviceChange({ ...cut, isActive: false }), ofSalon],
    [
      'a service that is longer: bookings keep their terms',
      serviceChange({ ...cut, durationMinutes: 60, name: 'X' }),
      nobody,
    ],
    [
      'other business hours',
      salonChange({ ...salon, businessHours: [weekly(1, '09:00', '12:00')] }),
      ofSalon,
    ],
    [
      'another time zone',
      salonChange({ ...salon, timeZone: 'Europe/Berlin' as typeof salon.timeZone }),
      ofSalon,
    ],
    ['another meaning of days without hours', salonChange({ ...salon, daysWithoutHours: 'open' }), ofSalon],
    ['a salon of another name', salonChange({ ...salon, name: 'Ada', slotMinutes: 10 }), nobody],
    ['a client', { ...about, entity: 'client', key: elif.id, before: elif, after: undefined }, nobody],
    ['a booking', bookingChange(undefined, stored(booked(1, monday('10:00')))), nobody],
  ])('%s', (_, change, touched) => {
    expect(touchedBy(change, new Map([[salon.id, salon]]))).toEqual(touched);
  });
});

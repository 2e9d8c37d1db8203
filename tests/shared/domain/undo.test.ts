import { describe, expect, test } from 'vitest';
import type { Booking, NamedBooking } from '../../../src/shared/domain/booking.ts';
import { type DeskWorld, withChanges } from '../../../src/shared/domain/desk-world.ts';
import { overrideKey, type SavedChange } from '../../../src/shared/domain/history.ts';
import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import { bookingChange } from '../../../src/shared/domain/several-bookings.ts';
import { decideReturn, type IsReferredTo, removedBy } from '../../../src/shared/domain/undo.ts';
import type { Direction } from '../../../src/shared/domain/undo-step.ts';
import type { WaitlistEntry } from '../../../src/shared/domain/waitlist.ts';
import {
  ana,
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
  secondBasin,
  stored,
  time,
  wax,
  weekly,
  window,
} from './world.ts';

const about = { salonId: salon.id };
const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea' };
const week = { staffId: ana.id, windows: [weekly(1, '09:00', '12:00')] };
const noWeek = { staffId: ana.id, windows: [] };
const override = { staffId: ana.id, date: date('2026-03-03'), windows: [window('10:00', '12:00')] };
const schedule = {
  id: idOf<never>(80),
  staffId: ana.id,
  version: 1,
  from: date('2026-03-09'),
  weeks: 1,
  windows: [{ week: 1, dayOfWeek: 1 as const, isActive: true, ...window('10:00', '12:00') }],
};
const timeOff = {
  id: idOf<never>(50),
  staffId: ana.id,
  version: 1,
  kind: 'away' as const,
  startTime: monday('15:00'),
  endTime: monday('16:00'),
  reason: null,
};
const closure = {
  id: idOf<never>(60),
  salonId: salon.id,
  startDate: date('2026-04-23'),
  endDate: date('2026-04-23'),
  reason: null,
};

const waits: WaitlistEntry = {
  id: idOf<never>(90),
  salonId: salon.id,
  version: 1,
  clientId: elif.id,
  serviceIds: [cut.id],
  staffIds: [ana.id],
  from: date('2026-03-02'),
  until: date('2026-03-31'),
  daysOfWeek: [1, 2],
  startTime: time('09:00'),
  endTime: time('18:00'),
  notes: null,
  createdAt: monday('08:00'),
  bookingId: null,
};

/** Each kind of record but bookings, as it may be saved: before and after. */
const saved = {
  week: { ...about, entity: 'availability', key: ana.id, before: noWeek, after: week },
  override: { ...about, entity: 'override', key: overrideKey(override), before: undefined, after: override },
  schedule: { ...about, entity: 'schedule', key: schedule.id, before: undefined, after: schedule },
  timeOff: { ...about, entity: 'time_off', key: timeOff.id, before: undefined, after: timeOff },
  closure: { ...about, entity: 'closure', key: closure.id, before: undefined, after: closure },
  waitlist: { ...about, entity: 'waitlist_entry', key: waits.id, before: undefined, after: waits },
  staff: { ...about, entity: 'staff', key: bea.id, before: undefined, after: bea },
  service: {
    ...about,
    entity: 'service',
    key: idOf<never>(22),
    before: undefined,
    after: { ...cut, id: idOf<never>(22), name: 'Colour' },
  },
  client: {
    ...about,
    entity: 'client',
    key: idOf<never>(31),
    before: undefined,
    after: { ...elif, id: idOf<never>(31), name: 'Jonas' },
  },
  salon: {
    ...about,
    entity: 'salon',
    key: salon.id,
    before: salon,
    after: { ...salon, name: 'Ada', version: 2 },
  },
} satisfies Readonly<Record<string, SavedChange>>;

const nobody: IsReferredTo = () => false;
const someone: IsReferredTo = () => true;

function returned(
  world: DeskWorld,
  changes: readonly SavedChange[],
  direction: Direction = 'undo',
  isReferredTo: IsReferredTo = nobody,
  now: Instant = monday('07:00'),
) {
  return decideReturn(world, isReferredTo, { changes }, direction, now);
}

/** What a return that must succeed saves. */
function changesOf(answer: ReturnType<typeof returned>): readonly SavedChange[] {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value.changes;
}

const cancelled = (booking: Booking): Booking => ({ ...booking, status: 'cancelled' });
const next = <Item extends { version: number }>(record: Item, version = record.version + 1): Item => ({
  ...record,
  version,
});

describe('a record that is as the step left it', () => {
  test.each(Object.entries(saved))(
    '%s: goes back to what it was, and comes again',
    (_, change: SavedChange) => {
      const world = withChanges(deskWorld(), [change]);
      const back = changesOf(returned(world, [change]));
      const version = change.before && 'version' in change.before ? { version: 3 } : {};
      expect(back).toEqual([
        { ...change, before: change.after, after: change.before && { ...change.before, ...version } },
      ]);
      const again = changesOf(returned(withChanges(world, back), [change], 'redo'));
      expect(again[0]?.after).toEqual(
        change.before && 'version' in change.before ? { ...change.after, version: 4 } : change.after,
      );
    },
  );

  test('counts by its content: its version and the order of its lists may be others', () => {
    const windows = [weekly(1, '09:00', '12:00'), { ...weekly(2, '09:00', '12:00'), id: idOf<never>(41) }];
    const change: SavedChange = { ...saved.week, after: { ...week, windows } };
    const world = withChanges(deskWorld(), [
      { ...change, after: { ...week, windows: windows.toReversed() } },
    ]);
    expect(changesOf(returned(world, [change]))).toHaveLength(1);
    const renamed = withChanges(deskWorld(), [
      { ...saved.salon, after: { ...saved.salon.after, version: 9 } },
    ]);
    expect(changesOf(returned(renamed, [saved.salon]))).toMatchObject([
      { before: { version: 9 }, after: { ...salon, version: 10 } },
    ]);
  });
});

test('a record is found among others of its kind', () => {
  const others: readonly SavedChange[] = [
    { ...saved.override, key: 'x', after: { ...override, date: date('2026-03-04'), windows: [] } },
    { ...saved.timeOff, key: idOf(51), after: { ...timeOff, id: idOf<never>(51), reason: 'Dentist' } },
    { ...saved.closure, key: idOf(61), after: { ...closure, id: idOf<never>(61), reason: 'Fair' } },
  ];
  const world = withChanges(deskWorld(), [...others, saved.override, saved.timeOff, saved.closure]);
  expect(changesOf(returned(world, [saved.override, saved.timeOff, saved.closure]))).toHaveLength(3);
});

test('a unit is found among those of its kind, and comes back only where its kind is', () => {
  const kind: SavedChange = {
    ...about,
    entity: 'resource_kind',
    key: basin.id,
    before: undefined,
    after: basin,
  };
  const unitOf = (unit: typeof firstBasin): SavedChange => ({
    ...about,
    entity: 'resource',
    key: unit.id,
    before: undefined,
    after: unit,
  });
  const [first, second] = [unitOf(firstBasin), unitOf(secondBasin)];
  const world = withChanges(deskWorld(), [kind, second, first]);
  expect(changesOf(returned(world, [first]))).toMatchObject([{ key: firstBasin.id, after: undefined }]);
  const withoutFirst = withChanges(deskWorld(), [kind, second]);
  expect(returned(withoutFirst, [first])).toMatchObject({ error: { code: 'moved_on', id: firstBasin.id } });
  expect(changesOf(returned(withoutFirst, [first], 'redo'))).toMatchObject([{ key: firstBasin.id }]);
  expect(returned({ ...withoutFirst, kinds: new Map() }, [first], 'redo')).toMatchObject({
    error: { code: 'moved_on', id: firstBasin.id },
  });
  expect(changesOf(returned(withChanges(deskWorld(), [kind]), [kind]))).toMatchObject([{ key: basin.id }]);
});

test('a service comes back only where the kinds are that it needs', () => {
  const needing: SavedChange = { ...saved.service, after: { ...saved.service.after, needs: [basin.id] } };
  expect(changesOf(returned(deskWorld(), [needing], 'redo'))).toMatchObject([{ key: needing.key }]);
  expect(returned({ ...deskWorld(), kinds: new Map() }, [needing], 'redo')).toMatchObject({
    error: { code: 'moved_on', id: needing.key },
  });
});

describe('a record that is no longer as the step left it', () => {
  test.each(Object.entries(saved))('%s: cannot go back', (_, change: SavedChange) => {
    expect(returned(deskWorld(), [change])).toEqual({
      ok: false,
      error: { code: 'moved_on', entity: change.entity, id: change.key },
    });
  });

  test.each(Object.entries(saved))('%s: cannot come again', (_, change: SavedChange) => {
    const world = withChanges(deskWorld(), [change]);
    expect(returned(world, [change], 'redo')).toMatchObject({ error: { code: 'moved_on', id: change.key } });
  });

  test('one other change of a step refuses all of it', () => {
    const world = withChanges(deskWorld(), [saved.client]);
    expect(returned(world, [saved.client, saved.closure])).toMatchObject({
      error: { code: 'moved_on', entity: 'closure' },
    });
  });
});

test('a schedule that was removed cannot come back once another of the same person begins on its date', () => {
  const removal: SavedChange = { ...saved.schedule, before: schedule, after: undefined };
  const another = (from: string, staffId = ana.id): SavedChange => ({
    ...saved.schedule,
    key: idOf(81),
    after: { ...schedule, id: idOf<never>(81), staffId, from: date(from) },
  });
  const after = (change: SavedChange) => returned(withChanges(deskWorld(), [change]), [removal]);
  expect(after(another('2026-03-09'))).toEqual({
    ok: false,
    error: { code: 'moved_on', entity: 'schedule', id: schedule.id },
  });
  expect(after(another('2026-03-10')).ok).toBe(true);
  expect(after(another('2026-03-09', bea.id)).ok).toBe(true);
});

describe('what a record names', () => {
  test('keeps a person, a service and a client from being removed, and nothing else', () => {
    for (const [name, change] of Object.entries<SavedChange>(saved)) {
      const answer = returned(withChanges(deskWorld(), [change]), [change], 'undo', someone);
      if (name === 'staff' || name === 'service' || name === 'client')
        expect(answer).toEqual({
          ok: false,
          error: { code: 'in_use', entity: change.entity, id: change.key },
        });
      else expect(answer.ok).toBe(true);
    }
  });

  test('is asked by its kind and id, and not where it comes back', () => {
    const asked: unknown[] = [];
    const world = withChanges(deskWorld(), [saved.staff]);
    const asking: IsReferredTo = (...question) => {
      asked.push(question);
      return false;
    };
    returned(world, [saved.staff], 'undo', asking);
    returned(deskWorld(), [saved.staff], 'redo', asking);
    expect(asked).toEqual([['staff', bea.id]]);
  });

  test('must be there: the services of a person', () => {
    const offering = { ...ana, serviceIds: [cut.id, idOf<never>(22)], version: 2 };
    const change: SavedChange = {
      ...about,
      entity: 'staff',
      key: ana.id,
      before: offering,
      after: { ...ana, version: 3 },
    };
    expect(returned(deskWorld(), [change])).toMatchObject({ error: { code: 'moved_on', id: ana.id } });
    const world = withChanges(deskWorld(), [saved.service]);
    expect(changesOf(returned(world, [change]))).toMatchObject([
      { after: { serviceIds: offering.serviceIds, version: 2 } },
    ]);
  });

  test.each(['week', 'override', 'timeOff'] as const)('must be there: the person of a %s', (kind) => {
    const change: SavedChange = saved[kind];
    expect(returned({ ...deskWorld(), staff: new Map() }, [change], 'redo')).toMatchObject({
      error: { code: 'moved_on', id: change.key },
    });
  });

  test.each(['clients', 'services', 'staff'] as const)(
    'must be there: the %s of an entry of the waitlist',
    (of) => {
      expect(returned({ ...deskWorld(), [of]: new Map() }, [saved.waitlist], 'redo')).toMatchObject({
        error: { code: 'moved_on', entity: 'waitlist_entry', id: waits.id },
      });
    },
  );

  test('may come back in the same step, before what names it', () => {
    const ofBea: SavedChange = { ...saved.timeOff, after: { ...timeOff, staffId: bea.id } };
    const step = [saved.staff, ofBea];
    expect(changesOf(returned(deskWorld(), step, 'redo')).map(({ entity }) => entity)).toEqual([
      'staff',
      'time_off',
    ]);
    const world = withChanges(deskWorld(), step);
    expect(changesOf(returned(world, step)).map(({ entity }) => entity)).toEqual(['time_off', 'staff']);
  });
});

describe('a booking', () => {
  const ten = booked(1, monday('10:00'));
  const moved = { ...ten, startTime: monday('14:00'), endTime: addMinutes(monday('14:00'), 45), version: 2 };
  const move = bookingChange(stored(ten), stored(moved));
  const inTheWay = booked(9, monday('10:30'));

  test('that was made is cancelled, never removed, and is booked again', () => {
    const made = bookingChange(undefined, stored(ten));
    const back = changesOf(returned(deskWorld({ bookings: [ten] }), [made]));
    expect(back).toEqual([bookingChange(stored(ten), next(cancelled(stored(ten))))]);
    const without = deskWorld({ bookings: [{ ...ten, status: 'cancelled', version: 2 }] });
    expect(changesOf(returned(without, [made], 'redo'))).toMatchObject([
      { after: { ...stored(ten), version: 3 } },
    ]);
  });

  test.each<[string, Partial<NamedBooking> | undefined]>([
    ['is gone', undefined],
    ['was moved', { startTime: monday('14:15') }],
    ['has other notes', { notes: 'Late' }],
    ['was cancelled', { status: 'cancelled' }],
  ])('that %s since cannot go back', (_, change) => {
    const bookings = change ? [{ ...moved, ...change, version: 3 }] : [];
    expect(returned(deskWorld({ bookings }), [move])).toEqual({
      ok: false,
      error: { code: 'moved_on', entity: 'booking', id: ten.id },
    });
  });

  test('passes the rules where it returns: what is in the way refuses it, with the place in the step', () => {
    const answer = returned(deskWorld({ bookings: [moved, inTheWay] }), [move]);
    expect(answer).toMatchObject({
      error: {
        code: 'bookings_rejected',
        rejections: [
          {
            index: 0,
            bookingId: ten.id,
            violations: [{ code: 'overlap', conflicts: [{ bookingId: inTheWay.id }] }],
            request: { startTime: monday('10:00'), booking: stored({ ...ten, version: 3 }) },
          },
        ],
      },
    });
  });

  test('is not in its own way', () => {
    const nudged = { ...ten, startTime: monday('10:15'), endTime: monday('11:00'), version: 2 };
    const change = bookingChange(stored(ten), stored(nudged));
    expect(changesOf(returned(deskWorld({ bookings: [nudged] }), [change]))).toHaveLength(1);
  });

  test.each(['pending', 'confirmed', 'arrived'] as const)(
    'that becomes %s again must find its place free',
    (status) => {
      const gone = { ...ten, status: 'completed' as const, version: 2 };
      const change = bookingChange(stored({ ...ten, status }), stored(gone));
      expect(returned(deskWorld({ bookings: [gone, inTheWay] }), [change])).toMatchObject({
        error: { code: 'bookings_rejected' },
      });
      expect(changesOf(returned(deskWorld({ bookings: [gone] }), [change]))).toMatchObject([
        { after: { status } },
      ]);
    },
  );

  test('that becomes cancelled again needs no place, nor one that stays where it is', () => {
    const restored = bookingChange(cancelled(stored(ten)), stored(next(ten)));
    const away = withChanges(deskWorld({ bookings: [next(ten)] }), [
      { ...saved.timeOff, after: { ...timeOff, startTime: monday('09:00') } },
    ]);
    expect(changesOf(returned(away, [restored]))).toMatchObject([
      { after: { status: 'cancelled', version: 3 } },
    ]);
    const noted = { ...ten, notes: 'Late', status: 'arrived' as const, version: 2 };
    const annotated = bookingChange(stored(ten), stored(noted));
    const stranded = withChanges(deskWorld({ bookings: [noted] }), [
      { ...saved.timeOff, after: { ...timeOff, startTime: monday('09:00') } },
    ]);
    expect(changesOf(returned(stranded, [annotated]))).toMatchObject([
      { after: { notes: null, status: 'confirmed' } },
    ]);
  });

  test.each<[string, Partial<NamedBooking>]>([
    ['to another person', { staffId: bea.id }],
    ['to another service', { serviceId: wax.id, durationMinutes: 45, bufferAfterMinutes: 0 }],
    ['to another length', { endTime: monday('10:30'), durationMinutes: 30 }],
    ['to another end', { endTime: monday('10:40') }],
    ['to another time to prepare', { bufferBeforeMinutes: 5 }],
    ['to another time to clean up', { bufferAfterMinutes: 5 }],
    ['to another start', { startTime: monday('10:05') }],
  ])('that went %s is judged when it returns', (_, change) => {
    const away = withChanges(deskWorld(), [
      saved.staff,
      { ...saved.timeOff, after: { ...timeOff, startTime: monday('09:00') } },
    ]);
    const went = { ...ten, ...change, version: 2 };
    const world = { ...away, bookings: new Map([[ten.id, went]]) };
    expect(returned(world, [bookingChange(stored(ten), stored(went))])).toMatchObject({
      error: { code: 'bookings_rejected', rejections: [{ violations: [{ code: 'staff_time_off' }] }] },
    });
  });

  test('is annotated back when only its client is there', () => {
    const anonymous = { ...ten, clientId: null, clientName: null, notes: 'Late', version: 2 };
    const change = bookingChange(stored(ten), stored(anonymous));
    const away = withChanges(deskWorld({ bookings: [anonymous] }), [
      { ...saved.timeOff, after: { ...timeOff, startTime: monday('09:00') } },
    ]);
    expect(changesOf(returned(away, [change]))).toMatchObject([
      { after: { clientId: elif.id, notes: null } },
    ]);
    expect(returned({ ...away, clients: new Map() }, [change])).toMatchObject({
      error: { code: 'bookings_rejected', rejections: [{ violations: [{ code: 'client_unknown' }] }] },
    });
  });

  test('that does not block still needs its service and its person', () => {
    const completed = { ...ten, status: 'completed' as const };
    const other = { ...completed, serviceId: wax.id, serviceName: 'Wax', version: 2 };
    const change = bookingChange(stored(completed), stored(other));
    const world = deskWorld({ bookings: [other] });
    expect(changesOf(returned(world, [change]))).toHaveLength(1);
    expect(returned({ ...world, services: new Map([[wax.id, wax]]) }, [change])).toMatchObject({
      error: { code: 'moved_on', entity: 'booking', id: ten.id },
    });
    expect(returned({ ...world, staff: new Map() }, [change])).toMatchObject({ error: { code: 'moved_on' } });
  });

  test('that blocks and names what is gone is told so by the rules', () => {
    const waxed = { ...ten, serviceId: wax.id, serviceName: 'Wax', version: 2 };
    const world = deskWorld({ bookings: [waxed] });
    expect(
      returned({ ...world, services: new Map([[wax.id, wax]]) }, [bookingChange(stored(ten), stored(waxed))]),
    ).toMatchObject({
      error: { code: 'bookings_rejected', rejections: [{ violations: [{ code: 'service_unknown' }] }] },
    });
  });
});

describe('several bookings of one step', () => {
  const first = booked(1, monday('10:00'));
  const second = booked(2, monday('11:00'));
  const at = (booking: NamedBooking, clock: string): NamedBooking => ({
    ...booking,
    startTime: monday(clock),
    endTime: addMinutes(monday(clock), 45),
    version: 2,
  });
  const swapped = [at(first, '11:00'), at(second, '10:00')];
  const swap = [
    bookingChange(stored(first), stored(at(first, '11:00'))),
    bookingChange(stored(second), stored(at(second, '10:00'))),
  ];

  test('that traded slots trade them back', () => {
    expect(changesOf(returned(deskWorld({ bookings: swapped }), swap))).toMatchObject([
      { before: { version: 2 }, after: { startTime: monday('10:00'), version: 3 } },
      { before: { version: 2 }, after: { startTime: monday('11:00'), version: 3 } },
    ]);
  });

  test('are refused as a whole, each with its own place and reason, and the world has those that fit', () => {
    const inTheWay = booked(9, monday('11:30'));
    const later = swapped.map((booking, index) => at(booking, index === 0 ? '14:00' : '15:00'));
    const changes = [first, second].map((before, index) =>
      bookingChange(stored(before), stored(later[index] ?? before)),
    );
    const answer = returned(deskWorld({ bookings: [...later, inTheWay] }), changes);
    if (answer.ok || answer.error.code !== 'bookings_rejected') throw new Error('it was not rejected');
    expect(answer.error.rejections).toMatchObject([{ index: 1, bookingId: second.id }]);
    expect(answer.error.world.bookings.get(first.id)).toMatchObject({ startTime: monday('10:00') });
    expect(answer.error.world.bookings.has(second.id)).toBe(false);
  });

  test('never end in each other’s places', () => {
    const overlapping = { ...second, startTime: monday('10:15'), endTime: monday('11:00') };
    const apart = at(overlapping, '15:00');
    const changes = [
      bookingChange(undefined, stored(first)),
      bookingChange(stored(overlapping), stored(apart)),
    ];
    const world = deskWorld({ bookings: [{ ...first, status: 'cancelled', version: 2 }, overlapping] });
    // Nobody can have saved such a step; told to redo its first change alone, the second is in the way.
    expect(returned(world, changes.slice(0, 1), 'redo')).toMatchObject({
      error: { code: 'bookings_rejected' },
    });
    expect(returned(world, changes, 'redo').ok).toBe(true);
  });

  test('make room before others take it, and the database is told in that order', () => {
    const gone = { ...first, status: 'cancelled' as const, version: 2 };
    const there = at(second, '10:00');
    const changes = [
      bookingChange(stored(first), stored(gone)),
      bookingChange(stored(second), stored(there)),
    ];
    const back = changesOf(returned(deskWorld({ bookings: [gone, there] }), changes));
    expect(back.map(({ key }) => key)).toEqual([second.id, first.id]);
    const again = changesOf(
      returned(deskWorld({ bookings: [next(first, 3), { ...second, version: 3 }] }), changes, 'redo'),
    );
    expect(again.map(({ key }) => key)).toEqual([first.id, second.id]);
  });

  test('are judged against one that only gets its notes back, whatever their order', () => {
    const stays = booked(5, monday('10:15'));
    const noted = { ...stays, notes: 'Late', version: 2 };
    const moved = at(first, '15:00');
    // Nobody can have saved such a step: they would have overlapped before it.
    const changes = [
      bookingChange(stored(first), stored(moved)),
      bookingChange(stored(stays), stored(noted)),
    ];
    expect(returned(deskWorld({ bookings: [moved, noted] }), changes)).toMatchObject({
      error: { code: 'bookings_rejected', rejections: [{ bookingId: first.id }] },
    });
  });

  test('return into the week that returns with them', () => {
    const late = booked(3, monday('15:00'));
    const cancelledLate = { ...late, status: 'cancelled' as const, version: 2 };
    const changes = [saved.week, bookingChange(stored(late), stored(cancelledLate))];
    const world = withChanges(deskWorld({ bookings: [cancelledLate] }), [saved.week]);
    expect(changesOf(returned(world, changes)).map(({ entity }) => entity)).toEqual([
      'availability',
      'booking',
    ]);
    expect(returned(world, changes.slice(1))).toMatchObject({
      error: { code: 'bookings_rejected', rejections: [{ violations: [{ code: 'outside_availability' }] }] },
    });
  });
});

describe('a return strands', () => {
  const early = booked(1, monday('13:00'));
  const late = booked(2, monday('15:00'));
  const widened: SavedChange = { ...saved.week, before: week, after: noWeek };

  test('the open bookings that break a rule after it and did not before, by start', () => {
    const world = deskWorld({ bookings: [late, booked(3, monday('10:00')), early] });
    const answer = returned(world, [widened]);
    if (!answer.ok) throw new Error('it was refused');
    expect(answer.value.stranded.map(({ booking }) => booking.id)).toEqual([early.id, late.id]);
    expect(answer.value.world.planOf(ana.id).windows).toEqual(week.windows);
  });

  test('none that is over', () => {
    const world = deskWorld({ bookings: [late, early] });
    const stranded = (now: Instant) => {
      const answer = returned(world, [widened], 'undo', nobody, now);
      return answer.ok ? answer.value.stranded.map(({ booking }) => booking.id) : [];
    };
    expect(stranded(addMinutes(early.endTime, -1))).toEqual([early.id, late.id]);
    expect(stranded(early.endTime)).toEqual([late.id]);
  });

  test('none that it moves itself', () => {
    const moved = { ...late, startTime: monday('10:00'), endTime: monday('10:45'), version: 2 };
    const narrowed = [saved.week, bookingChange(stored(late), stored(moved))];
    const world = withChanges(deskWorld({ bookings: [moved] }), [saved.week]);
    const answer = returned(world, narrowed);
    expect(answer.ok && answer.value.stranded).toEqual([]);
  });
});

describe('what a return removes that others may name', () => {
  const changes: readonly SavedChange[] = [
    { ...about, entity: 'staff', key: bea.id, before: undefined, after: bea },
    { ...about, entity: 'service', key: wax.id, before: undefined, after: wax },
    bookingChange(undefined, stored(booked(1, monday('10:00')))),
    { ...about, entity: 'time_off', key: timeOff.id, before: undefined, after: timeOff },
    { ...about, entity: 'staff', key: ana.id, before: ana, after: { ...ana, name: 'Anna' } },
  ];

  test('is each record that it added, but no booking and nothing that nobody names', () => {
    expect(removedBy(changes, 'undo')).toEqual([
      { entity: 'staff', id: bea.id },
      { entity: 'service', id: wax.id },
    ]);
  });

  test('is nothing where the step is done again', () => {
    expect(removedBy(changes, 'redo')).toEqual([]);
  });
});

describe('blocked time', () => {
  const blocked = { ...timeOff, kind: 'blocked' as const };
  const off = (before: typeof blocked | undefined, after: typeof blocked | undefined) =>
    ({ ...about, entity: 'time_off', key: blocked.id, before, after }) as SavedChange;
  const team = (bookings: readonly NamedBooking[] = []) => ({
    ...deskWorld({ bookings }),
    staff: new Map([ana, bea].map((person) => [person.id, person])),
  });
  const inTheWay = booked(1, monday('15:30'));

  test('that was removed does not return where something is booked by now, over or not', () => {
    for (const now of ['07:00', '18:00']) {
      const answer = returned(team([inTheWay]), [off(blocked, undefined)], 'undo', nobody, monday(now));
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'stranded', stranded: [{ booking: { id: inTheWay.id } }] },
      });
    }
    const elsewhere = booked(1, monday('16:00'));
    expect(changesOf(returned(team([elsewhere]), [off(blocked, undefined)]))).toHaveLength(1);
  });

  test('that was blocked and taken back is not blocked again over what is booked by now', () => {
    expect(returned(team([inTheWay]), [off(undefined, blocked)], 'redo')).toMatchObject({
      ok: false,
      error: { code: 'stranded' },
    });
    expect(changesOf(returned(team(), [off(undefined, blocked)], 'redo'))).toHaveLength(1);
  });

  test('is taken back whatever is booked, for nothing is blocked by that', () => {
    const world = withChanges(team([inTheWay]), [off(undefined, blocked)]);
    expect(changesOf(returned(world, [off(undefined, blocked)]))).toEqual([off(blocked, undefined)]);
  });

  test('that went to another person goes back, and goes there again', () => {
    const hers = { ...blocked, version: 2, staffId: bea.id };
    const move = off(blocked, hers);
    const there = withChanges(team(), [off(undefined, hers)]);
    const back = changesOf(returned(there, [move]));
    expect(back).toEqual([off(hers, { ...blocked, version: 3 })]);
    const here = withChanges(there, back);
    expect(here.timeOffOf(bea.id)).toEqual([]);
    expect(here.timeOffOf(ana.id)).toEqual([{ ...blocked, version: 3 }]);
    const again = withChanges(here, changesOf(returned(here, [move], 'redo')));
    expect(again.timeOffOf(ana.id)).toEqual([]);
    expect(again.timeOffOf(bea.id)).toEqual([{ ...hers, version: 4 }]);
  });

  test('that went to another person does not go back over what is booked there by now', () => {
    const hers = { ...blocked, version: 2, staffId: bea.id };
    const there = withChanges(team([inTheWay]), [off(undefined, hers)]);
    expect(returned(there, [off(blocked, hers)])).toMatchObject({ ok: false, error: { code: 'stranded' } });
  });

  test('that was changed since is not taken back', () => {
    const there = withChanges(team(), [off(undefined, { ...blocked, endTime: monday('17:00') })]);
    expect(returned(there, [off(undefined, blocked)])).toMatchObject({
      ok: false,
      error: { code: 'moved_on', entity: 'time_off' },
    });
  });

  test('does not bring back time off over a booking as a refusal: that is stranded as by any change', () => {
    const away = { ...timeOff, kind: 'away' as const };
    const answer = returned(team([inTheWay]), [
      { ...about, entity: 'time_off', key: away.id, before: away, after: undefined },
    ]);
    expect(answer).toMatchObject({ ok: true, value: { stranded: [{ booking: { id: inTheWay.id } }] } });
  });
});

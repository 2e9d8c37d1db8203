import { beforeEach, describe, expect, test } from 'vitest';
import { decodeAnswer, type Output } from '../../../src/shared/contract/contract.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { booked, manager, mondayAt, onChanged, openTestSalon, type Session } from '../open-test-desk.ts';

type Returned = Output<'history.undo'>;

const cutsAt = (clock: string) => {
  const start = Date.parse(mondayAt(clock));
  return {
    startTime: new Date(start).toISOString(),
    endTime: new Date(start + 45 * 60_000).toISOString(),
  };
};

/** The test salon, whose opening nobody can take back any more: every test begins with a new session. */
async function openSession() {
  const salon = await openTestSalon();
  const session = salon.openAnother();
  const book = (by: Session, clock: string, changes: { staffId?: string; clientId?: string } = {}) =>
    booked(
      by.must('bookings.create', {
        staffId: salon.ana.id,
        serviceId: salon.cut.id,
        ...cutsAt(clock),
        ...changes,
      }),
    );
  const historyLength = async (): Promise<number> =>
    (await session.must('history.list', { limit: 500 })).length;
  return { ...salon, ...session, opening: salon as Session, book, historyLength };
}

type TestSession = Awaited<ReturnType<typeof openSession>>;

const nothing: Returned = { done: null, changes: [], stranded: [], undoable: 0, redoable: 0 };

/** Every step that was taken back and can be told by its action, newest first. */
async function undoAll({ must }: Session): Promise<string[]> {
  const actions: string[] = [];
  for (;;) {
    const { done } = await must('history.undo', {});
    if (!done) return actions;
    actions.push(done.action);
  }
}

test('a new session has nothing to take back, and nothing to do again', async () => {
  const { must, historyLength } = await openSession();
  const before = await historyLength();
  expect(await must('history.undo', {})).toEqual(nothing);
  expect(await must('history.redo', {})).toEqual(nothing);
  expect(await historyLength()).toBe(before);
});

test('what would be taken back is told before it is, and whether the window that asks has done it', async () => {
  const session = await openSession();
  const { must, desk } = session;
  expect(await must('history.upcoming', {})).toEqual({ undo: null, redo: null });
  const booking = await session.book(session, '10:00');
  const { undo, redo } = await must('history.upcoming', {});
  expect(redo).toBeNull();
  expect(undo).toMatchObject({
    action: 'bookings.create',
    isOwn: true,
    first: { entity: 'booking', entityId: booking.id, before: null, after: { startTime: booking.startTime } },
    others: 0,
  });
  const answer = decodeAnswer(
    'history.upcoming',
    await desk.call({ ...manager, session: 'another window' }, 'history.upcoming', {}),
  );
  expect(answer).toMatchObject({ ok: true, value: { undo: { isOwn: false } } });
  const { done } = await must('history.undo', {});
  expect(await must('history.upcoming', {})).toMatchObject({ undo: null, redo: done });
});

describe('of a booking', () => {
  test('a move is taken back and done again, each with its entry in the history', async () => {
    const session = await openSession();
    const { must, bea, time } = session;
    const booking = await session.book(session, '10:00');
    time.now = addMinutes(time.now, 1);
    const moved = await must('bookings.move', {
      id: booking.id,
      version: 1,
      staffId: bea.id,
      ...cutsAt('12:00'),
    });

    const undone = await must('history.undo', {});
    expect(undone).toMatchObject({
      done: { action: 'bookings.move', at: time.now },
      changes: [{ action: 'history.undo', entity: 'booking', entityId: booking.id, actor: 'reception' }],
      stranded: [],
      undoable: 1,
      redoable: 1,
    });
    expect(await must('bookings.get', { id: booking.id })).toEqual({ ...booking, version: 3 });

    const redone = await must('history.redo', {});
    expect(redone).toMatchObject({ done: { action: 'bookings.move' }, undoable: 2, redoable: 0 });
    expect(await must('bookings.get', { id: booking.id })).toEqual({ ...moved, version: 4 });
    expect(await must('history.list', { limit: 2 })).toEqual([redone.changes[0], undone.changes[0]]);
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test('a creation is taken back by cancelling it, and done again in its place', async () => {
    const { must, book, ...session } = await openSession();
    const booking = await book({ must, ...session }, '10:00');
    await must('history.undo', {});
    expect(await must('bookings.get', { id: booking.id })).toEqual({
      ...booking,
      status: 'cancelled',
      version: 2,
    });
    await must('history.redo', {});
    expect(await must('bookings.get', { id: booking.id })).toEqual({ ...booking, version: 3 });
  });

  test('a status goes back to what it was, even where nobody could step', async () => {
    const session = await openSession();
    const { must, ask } = session;
    const { id } = await session.book(session, '10:00');
    await must('bookings.setStatus', { id, version: 1, status: 'completed' });
    expect(await ask('bookings.setStatus', { id, version: 2, status: 'confirmed' })).toMatchObject({
      error: { code: 'illegal_transition' },
    });
    await must('history.undo', {});
    expect(await must('bookings.get', { id })).toMatchObject({ status: 'confirmed', version: 3 });
  });

  test('notes and client go back to what they were', async () => {
    const session = await openSession();
    const { must, elif } = session;
    const booking = await session.book(session, '10:00', { clientId: elif.id });
    await must('bookings.annotate', { id: booking.id, version: 1, clientId: null, notes: 'Late' });
    await must('history.undo', {});
    expect(await must('bookings.get', { id: booking.id })).toEqual({ ...booking, version: 3 });
  });

  test('it keeps the terms of the day it was made when it returns', async () => {
    const session = await openSession();
    const { must, opening, cut } = session;
    const { id } = await session.book(session, '10:00');
    await must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
    await opening.must('services.update', { id: cut.id, version: 1, durationMinutes: 60 });
    await must('history.undo', {});
    expect(await must('bookings.get', { id })).toMatchObject({ status: 'confirmed', durationMinutes: 45 });
  });
});

describe('what was created is removed, and comes back as it was', () => {
  test.each<[string, (session: TestSession) => Promise<unknown>, (session: TestSession) => Promise<unknown>]>(
    [
      [
        'a client',
        ({ must, salon }) => must('clients.create', { salonId: salon.id, name: 'Jonas Berg' }),
        ({ must, salon }) => must('clients.search', { salonId: salon.id, query: 'Jonas' }),
      ],
      [
        'a person',
        ({ must, salon }) => must('staff.create', { salonId: salon.id, name: 'Chloé' }),
        ({ must, salon }) => must('staff.list', { salonId: salon.id }),
      ],
      [
        'a service',
        ({ must, salon }) =>
          must('services.create', { salonId: salon.id, name: 'Colour', durationMinutes: 120 }),
        ({ must, salon }) => must('services.list', { salonId: salon.id }),
      ],
      [
        'an exception',
        ({ must, ana }) => must('overrides.set', { staffId: ana.id, date: '2026-03-03', windows: [] }),
        ({ must, ana }) => must('overrides.list', { staffId: ana.id, from: '2026-03-01', to: '2026-03-31' }),
      ],
      [
        'a time off',
        ({ must, ana }) => must('timeOff.create', { staffId: ana.id, ...cutsAt('15:00'), reason: 'Dentist' }),
        ({ must, ana }) => must('timeOff.list', { staffId: ana.id }),
      ],
      [
        'a closure',
        ({ must, salon }) =>
          must('closures.create', { salonId: salon.id, startDate: '2026-04-23', endDate: '2026-04-23' }),
        ({ must, salon }) => must('closures.list', { salonId: salon.id }),
      ],
    ],
  )('%s', async (_, create, look) => {
    const session = await openSession();
    const before = await look(session);
    await create(session);
    const after = await look(session);
    expect(after).not.toEqual(before);
    expect(await session.must('history.undo', {})).toMatchObject({ changes: [{ after: null }] });
    expect(await look(session)).toEqual(before);
    expect(await session.must('history.redo', {})).toMatchObject({ changes: [{ before: null }] });
    expect(await look(session)).toEqual(after);
  });
});

describe('what was changed or taken away comes back', () => {
  const week = [{ dayOfWeek: 1, startTime: '09:00', endTime: '17:00' }] as const;

  test.each<[string, (session: TestSession) => Promise<unknown>, (session: TestSession) => Promise<unknown>]>(
    [
      [
        'a week',
        ({ must, ana }) => must('availability.replace', { staffId: ana.id, windows: [...week] }),
        ({ must, ana }) => must('availability.list', { staffId: ana.id }),
      ],
      [
        'an exception that is set anew',
        ({ must, ana }) =>
          must('overrides.set', {
            staffId: ana.id,
            date: '2026-03-02',
            windows: [{ startTime: '08:00', endTime: '12:00' }],
          }),
        ({ must, ana }) => must('overrides.list', { staffId: ana.id, from: '2026-03-01', to: '2026-03-31' }),
      ],
      [
        'an exception that is cleared',
        ({ must, ana }) => must('overrides.clear', { staffId: ana.id, date: '2026-03-02' }),
        ({ must, ana }) => must('overrides.list', { staffId: ana.id, from: '2026-03-01', to: '2026-03-31' }),
      ],
      [
        'a time off that is removed',
        async ({ must, ana }) => {
          for (const { id } of await must('timeOff.list', { staffId: ana.id }))
            await must('timeOff.remove', { id });
        },
        ({ must, ana }) => must('timeOff.list', { staffId: ana.id }),
      ],
      [
        'a closure that is removed',
        async ({ must, salon }) => {
          for (const { id } of await must('closures.list', { salonId: salon.id }))
            await must('closures.remove', { id });
        },
        ({ must, salon }) => must('closures.list', { salonId: salon.id }),
      ],
    ],
  )('%s', async (_, change, look) => {
    const session = await openSession();
    const { must, ana, salon, opening } = session;
    const noon = [{ startTime: '12:00', endTime: '17:00' }];
    await opening.must('overrides.set', { staffId: ana.id, date: '2026-03-02', windows: noon });
    await opening.must('timeOff.create', { staffId: ana.id, ...cutsAt('15:00') });
    await opening.must('closures.create', {
      salonId: salon.id,
      startDate: '2026-04-23',
      endDate: '2026-04-23',
    });
    const before = await look(session);
    await change(session);
    const after = await look(session);
    expect(after).not.toEqual(before);
    await must('history.undo', {});
    expect(await look(session)).toEqual(before);
    await must('history.redo', {});
    expect(await look(session)).toEqual(after);
  });

  test('business hours, a person, a service and a client, each as its next version', async () => {
    const session = await openSession();
    const { must, salon, ana, cut, elif } = session;
    const hours = [{ dayOfWeek: 1, startTime: '08:00', endTime: '20:00' } as const];
    const look = async () => [
      await must('salons.list', {}),
      await must('staff.list', { salonId: salon.id, includeInactive: true }),
      await must('services.list', { salonId: salon.id, includeInactive: true }),
      await must('clients.search', { salonId: salon.id, query: 'elif' }),
    ];
    const withoutVersions = async () => JSON.stringify(await look()).replace(/"version":\d+/g, '');
    const before = await withoutVersions();
    await must('salons.update', { id: salon.id, version: 1, businessHours: hours, slotMinutes: 10 });
    await must('staff.update', { id: ana.id, version: 1, name: 'Anna', serviceIds: [cut.id] });
    await must('services.update', { id: cut.id, version: 1, isActive: false, priceCents: 900 });
    await must('clients.update', { id: elif.id, version: 1, name: 'Elif Demir', notes: 'Tea' });
    const after = await withoutVersions();
    expect(await undoAll(session)).toEqual([
      'clients.update',
      'services.update',
      'staff.update',
      'salons.update',
    ]);
    expect(await withoutVersions()).toBe(before);
    expect(JSON.stringify(await look()).match(/"version":3/g)).toHaveLength(4);
    for (let step = 0; step < 4; step += 1) await must('history.redo', {});
    expect(await withoutVersions()).toBe(after);
  });
});

describe('the steps of a session', () => {
  test('are taken back newest first, many of them, and done again in the order in which they were done', async () => {
    const session = await openSession();
    const { must } = session;
    const { id } = await session.book(session, '10:00');
    await must('bookings.move', { id, version: 1, ...cutsAt('11:00') });
    await must('bookings.annotate', { id, version: 2, notes: 'Late' });
    await must('bookings.setStatus', { id, version: 3, status: 'cancelled' });
    const actions = ['bookings.setStatus', 'bookings.annotate', 'bookings.move', 'bookings.create'];
    expect(await undoAll(session)).toEqual(actions);
    const again: (string | undefined)[] = [];
    for (const _ of actions) again.push((await must('history.redo', {})).done?.action);
    expect(again).toEqual(actions.toReversed());
    expect(await must('bookings.get', { id })).toMatchObject({
      status: 'cancelled',
      notes: 'Late',
      version: 12,
    });
  });

  test('that were taken back cannot be done again once another command is given', async () => {
    const session = await openSession();
    await session.book(session, '10:00');
    await session.must('history.undo', {});
    await session.book(session, '12:00');
    expect(await session.must('history.redo', {})).toMatchObject({ done: null, undoable: 1, redoable: 0 });
  });

  test('are neither refusals nor what changes nothing', async () => {
    const session = await openSession();
    const booking = await session.book(session, '10:00');
    await session.book(session.opening, '12:00');
    await session.refusal('bookings.create', {
      staffId: session.ana.id,
      serviceId: session.cut.id,
      ...cutsAt('10:00'),
    });
    await session.must('bookings.move', { id: booking.id, version: 1, ...cutsAt('10:00') });
    expect(await session.must('history.undo', {})).toMatchObject({
      done: { action: 'bookings.create' },
      undoable: 0,
    });
  });

  test('are those of all windows of the desk, and never those of another session', async () => {
    const session = await openSession();
    const other = session.openAnother();
    await session.book(session, '10:00');
    const theirs = await session.book(other, '12:00');
    await undoAll(session);
    expect(await other.must('bookings.get', { id: theirs.id })).toMatchObject({ status: 'confirmed' });
    expect(await other.must('history.undo', {})).toMatchObject({ done: { action: 'bookings.create' } });
  });

  test('never take a salon away', async () => {
    const session = await openSession();
    const { id } = await session.must('salons.create', { name: 'Ada 2', timeZone: 'Europe/Berlin' });
    expect(await session.must('history.undo', {})).toEqual(nothing);
    expect((await session.must('salons.list', {})).map((salon) => salon.id)).toContain(id);
  });

  test('are the newest two hundred', async () => {
    const session = await openSession();
    const { id } = await session.book(session, '10:00');
    for (let version = 1; version <= 205; version += 1)
      await session.must('bookings.annotate', { id, version, notes: `note ${version}` });
    expect(await undoAll(session)).toHaveLength(200);
    expect(await session.must('bookings.get', { id })).toMatchObject({
      status: 'confirmed',
      notes: 'note 5',
    });
  });

  test('tell every window what they changed', async () => {
    const session = await openSession();
    const heard: unknown[] = [];
    onChanged(session.desk, ({ records }) => heard.push(records.map(({ entity }) => entity)));
    await session.must('clients.create', { salonId: session.salon.id, name: 'Jonas' });
    await session.must('availability.replace', { staffId: session.ana.id, windows: [] });
    await session.must('overrides.set', { staffId: session.ana.id, date: '2026-03-03', windows: [] });
    heard.length = 0;
    await undoAll(session);
    expect(heard).toEqual([['override'], ['client']]);
  });
});

describe('with the booking that it is meant for', () => {
  test('a step is taken back only while it is the newest', async () => {
    const session = await openSession();
    const { must } = session;
    const { id } = await session.book(session, '10:00');
    await must('bookings.move', { id, version: 1, ...cutsAt('11:00') });
    expect(await must('history.undo', { only: { bookingId: id, version: 1 } })).toMatchObject({
      done: null,
      undoable: 2,
    });
    const another = await session.book(session, '15:00');
    expect(await must('history.undo', { only: { bookingId: id, version: 2 } })).toMatchObject({
      done: null,
      undoable: 3,
    });
    expect(await must('history.undo', { only: { bookingId: another.id, version: 1 } })).toMatchObject({
      done: { action: 'bookings.create' },
    });
    expect(await must('history.undo', { only: { bookingId: id, version: 2 } })).toMatchObject({
      done: { action: 'bookings.move' },
    });
  });
});

describe('a step of several records', () => {
  const part = (staffId: string, serviceId: string, clock: string) => ({
    staffId,
    serviceId,
    startTime: mondayAt(clock),
  });

  test('of a visit is cancelled, moved back and booked again as one', async () => {
    const session = await openSession();
    const { must, ana, bea, cut } = session;
    const { visitId, bookings } = await must('visits.create', {
      parts: [part(ana.id, cut.id, '10:00'), part(ana.id, cut.id, '10:45'), part(bea.id, cut.id, '10:00')],
    });
    const visit = () => must('visits.get', { id: visitId });
    const asBooked = await visit();
    // By half an hour: the two of Ana pass through each other's places.
    await must('visits.move', {
      id: visitId,
      bookings: bookings.map(({ id, version }) => ({ id, version })),
      startTime: mondayAt('10:30'),
    });
    expect((await must('history.undo', {})).changes).toHaveLength(3);
    expect(await visit()).toEqual(asBooked.map((booking) => ({ ...booking, version: 3 })));
    await must('history.undo', {});
    expect((await visit()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    await must('history.redo', {});
    expect(await visit()).toEqual(asBooked.map((booking) => ({ ...booking, version: 5 })));
    expect((await must('history.redo', {})).changes).toHaveLength(3);
    expect((await visit()).map(({ startTime }) => startTime)).toEqual(
      ['10:30', '10:30', '11:15'].map((clock) => Date.parse(mondayAt(clock))),
    );
  });

  test('of a series comes and goes as one', async () => {
    const session = await openSession();
    const { must, ana, cut } = session;
    const { seriesId } = await must('series.create', {
      staffId: ana.id,
      serviceId: cut.id,
      ...cutsAt('10:00'),
      everyWeeks: 1,
      count: 12,
      accept: 'all',
    });
    const statuses = async () =>
      new Set((await must('series.get', { id: seriesId })).map(({ status }) => status));
    expect((await must('history.undo', {})).changes).toHaveLength(12);
    expect(await statuses()).toEqual(new Set(['cancelled']));
    expect((await must('history.redo', {})).changes).toHaveLength(12);
    expect(await statuses()).toEqual(new Set(['confirmed']));
  });

  test('of a week with its resolutions brings the week and the bookings back together', async () => {
    const session = await openSession();
    const { must, ana, bea, opening } = session;
    const moved = await session.book(opening, '15:00');
    const cancelled = await session.book(opening, '16:00');
    const kept = await session.book(opening, '17:00');
    const all = async () => [
      await must('bookings.get', { id: moved.id }),
      await must('bookings.get', { id: cancelled.id }),
      await must('bookings.get', { id: kept.id }),
      await must('availability.list', { staffId: ana.id }),
    ];
    await must('availability.replace', {
      staffId: ana.id,
      windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' }],
      resolutions: [
        { bookingId: moved.id, version: 1, kind: 'move', staffId: bea.id, startTime: mondayAt('15:00') },
        { bookingId: cancelled.id, version: 1, kind: 'cancel' },
        { bookingId: kept.id, version: 1, kind: 'keep' },
      ],
    });
    const after = await all();
    const undone = await must('history.undo', {});
    expect(undone.changes.map(({ entity }) => entity).sort()).toEqual(['availability', 'booking', 'booking']);
    expect(await all()).toEqual([{ ...moved, version: 3 }, { ...cancelled, version: 3 }, kept, []]);
    const redone = await must('history.redo', {});
    expect(redone.stranded).toMatchObject([{ id: kept.id, violations: [{ code: 'outside_availability' }] }]);
    expect(JSON.stringify(await all()).replace(/"version":4/g, '"version":2')).toBe(JSON.stringify(after));
  });

  test('of which one cannot return is refused whole, and names every one that cannot', async () => {
    const session = await openSession();
    const { must, opening, ana, bea, cut, historyLength } = session;
    const { visitId, bookings } = await must('visits.create', {
      parts: [part(ana.id, cut.id, '10:00'), part(bea.id, cut.id, '10:00')],
    });
    await must('visits.cancel', {
      id: visitId,
      bookings: bookings.map(({ id, version }) => ({ id, version })),
    });
    await session.book(opening, '10:15', { staffId: bea.id });
    const before = [await must('visits.get', { id: visitId }), await historyLength()];
    expect(await session.refusal('history.undo', {})).toMatchObject({
      code: 'bookings_rejected',
      rejections: [{ index: 1, bookingId: bookings[1]?.id, violations: [{ code: 'overlap' }] }],
    });
    expect([await must('visits.get', { id: visitId }), await historyLength()]).toEqual(before);
  });
});

describe('a return that strands bookings says which, and is saved all the same', () => {
  test('a week that was widened', async () => {
    const session = await openSession();
    const { must, ana, opening } = session;
    const week = (endTime: string) => ({
      staffId: ana.id,
      windows: [{ dayOfWeek: 1 as const, startTime: '09:00', endTime }],
    });
    await opening.must('availability.replace', week('12:00'));
    await must('availability.replace', week('18:00'));
    const late = await session.book(opening, '15:00');
    const { stranded } = await must('history.undo', {});
    expect(stranded).toMatchObject([{ id: late.id, violations: [{ code: 'outside_availability' }] }]);
    expect(stranded[0]?.suggestions.length).toBeGreaterThan(0);
    expect(await must('bookings.stranded', { salonId: session.salon.id })).toHaveLength(1);
  });

  test.each<
    [string, (session: TestSession) => Promise<unknown>, (session: TestSession) => Promise<unknown>, string]
  >([
    [
      'business hours',
      ({ must, salon }) =>
        must('salons.update', {
          id: salon.id,
          version: 1,
          businessHours: [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' }],
        }),
      ({ must, salon }) => must('salons.update', { id: salon.id, version: 2, businessHours: [] }),
      'outside_business_hours',
    ],
    [
      'the activity of a person',
      ({ must, ana }) => must('staff.update', { id: ana.id, version: 1, isActive: false }),
      ({ must, ana }) => must('staff.update', { id: ana.id, version: 2, isActive: true }),
      'staff_inactive',
    ],
    [
      'the activity of a service',
      ({ must, cut }) => must('services.update', { id: cut.id, version: 1, isActive: false }),
      ({ must, cut }) => must('services.update', { id: cut.id, version: 2, isActive: true }),
      'service_inactive',
    ],
  ])('%s', async (_, narrow, widen, code) => {
    const session = await openSession();
    await narrow({ ...session, ...session.opening });
    await widen(session);
    const late = await session.book(session.opening, '15:00');
    const { stranded } = await session.must('history.undo', {});
    expect(stranded).toMatchObject([{ id: late.id, violations: [{ code }] }]);
  });
});

describe('a return is refused and changes nothing', () => {
  let session: TestSession;
  let refusedTwice: (by?: 'history.undo' | 'history.redo') => Promise<unknown>;
  let refusedOnce: () => Promise<unknown>;
  beforeEach(async () => {
    session = await openSession();
    const { must, refusal, historyLength } = session;
    /** The refusal, which must leave the history as it is, and come again: the step stays. */
    refusedTwice = async (by = 'history.undo') => {
      const before = await historyLength();
      const first = await refusal(by, {});
      expect(await refusal(by, {})).toEqual(first);
      expect(await historyLength()).toBe(before);
      expect(await must('history.verify', {})).toMatchObject({ sound: true });
      return first;
    };
    /** The refusal, which must leave the history as it is, and let the step go: what was done before it can be reached. */
    refusedOnce = async () => {
      const before = await historyLength();
      const refused = await refusal('history.undo', {});
      expect(await historyLength()).toBe(before);
      expect(await must('history.undo', {})).toMatchObject({ done: { action: 'clients.create' } });
      return refused;
    };
  });

  test('where its place is taken, with the nearest slots; and succeeds once it is free again', async () => {
    const { must, opening, ana } = session;
    const { id } = await session.book(session, '10:00');
    await must('bookings.move', { id, version: 1, ...cutsAt('14:00') });
    const inTheWay = await session.book(opening, '10:30');
    const refusal = await refusedTwice();
    expect(refusal).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'overlap', conflicts: [{ bookingId: inTheWay.id }] }],
      suggestions: expect.arrayContaining([expect.objectContaining({ staffId: ana.id })]),
    });
    expect(await must('bookings.get', { id })).toMatchObject({ version: 2 });
    await opening.must('bookings.setStatus', { id: inTheWay.id, version: 1, status: 'cancelled' });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'bookings.move' } });
  });

  test('where it would be outside the hours of today', async () => {
    const { must, opening, ana, salon } = session;
    const { id } = await session.book(opening, '10:00');
    await must('clients.create', { salonId: salon.id, name: 'Before' });
    await must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
    await opening.must('availability.replace', {
      staffId: ana.id,
      windows: [{ dayOfWeek: 1, startTime: '12:00', endTime: '18:00' }],
    });
    expect(await refusedOnce()).toMatchObject({
      code: 'booking_rejected',
      message: 'This cannot be taken back. Nothing was changed. Ana starts at 12:00.',
      violations: [{ code: 'outside_availability' }],
    });
  });

  test('where the client is gone', async () => {
    const { must, opening, openAnother, salon } = session;
    const other = openAnother();
    const { id: clientId } = await other.must('clients.create', { salonId: salon.id, name: 'Jonas' });
    const { id } = await session.book(opening, '10:00', { clientId });
    await must('clients.create', { salonId: salon.id, name: 'Before' });
    await must('bookings.annotate', { id, version: 1, clientId: null });
    await other.must('history.undo', {});
    expect(await refusedOnce()).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'client_unknown' }],
      suggestions: [],
    });
  });

  test('of a stranded booking that was moved; then the time off that stranded it can be taken back', async () => {
    const { must, refusal, ana } = session;
    const { id } = await session.book(session, '10:00');
    await must('timeOff.create', {
      staffId: ana.id,
      startTime: mondayAt('10:00'),
      endTime: mondayAt('11:00'),
    });
    await must('bookings.move', { id, version: 1, ...cutsAt('14:00') });
    expect(await refusal('history.undo', {})).toMatchObject({ violations: [{ code: 'staff_time_off' }] });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'timeOff.create' } });
  });

  test('done again where its place is taken', async () => {
    const { must, opening } = session;
    await session.book(session, '10:00');
    await must('history.undo', {});
    await session.book(opening, '10:00');
    expect(await refusedTwice('history.redo')).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'overlap' }],
    });
  });
});

describe('a return is refused, and its step forgotten, where nothing can bring it back', () => {
  /** The refusal, after which the step before it is next. */
  async function refusedOnce(session: TestSession, by: 'history.undo' | 'history.redo' = 'history.undo') {
    const before = await session.historyLength();
    const refusal = await session.refusal(by, {});
    expect(await session.historyLength()).toBe(before);
    expect(await session.must(by, {})).toMatchObject({ done: null });
    return refusal;
  }

  test('a booking that another session changed, told as it is now', async () => {
    const session = await openSession();
    const { must, opening } = session;
    const { id } = await session.book(opening, '10:00');
    await must('bookings.move', { id, version: 1, ...cutsAt('12:00') });
    const current = await opening.must('bookings.annotate', { id, version: 2, notes: 'Late' });
    expect(await refusedOnce(session)).toMatchObject({ code: 'stale_version', current });
  });

  test('unless it changed it back: the content counts, not the version', async () => {
    const session = await openSession();
    const { must, opening } = session;
    const { id } = await session.book(opening, '10:00');
    await must('bookings.move', { id, version: 1, ...cutsAt('12:00') });
    await opening.must('bookings.move', { id, version: 2, ...cutsAt('15:00') });
    await opening.must('bookings.move', { id, version: 3, ...cutsAt('12:00') });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'bookings.move' } });
  });

  test('a new booking that another session has cancelled', async () => {
    const session = await openSession();
    const { id } = await session.book(session, '10:00');
    await session.opening.must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
    expect(await refusedOnce(session)).toMatchObject({ code: 'stale_version', current: { id } });
  });

  test('and the step before it can be reached', async () => {
    const session = await openSession();
    const first = await session.book(session, '10:00');
    const second = await session.book(session, '12:00');
    await session.opening.must('bookings.annotate', { id: second.id, version: 1, notes: 'Late' });
    expect(await session.refusal('history.undo', {})).toMatchObject({ code: 'stale_version' });
    expect(await session.must('history.undo', {})).toMatchObject({ changes: [{ entityId: first.id }] });
  });

  test.each<[string, (session: TestSession) => Promise<unknown>, (session: TestSession) => Promise<unknown>]>(
    [
      [
        'a week',
        ({ must, ana }) =>
          must('availability.replace', {
            staffId: ana.id,
            windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' }],
          }),
        ({ must, ana }) => must('availability.replace', { staffId: ana.id, windows: [] }),
      ],
      [
        'an exception',
        ({ must, ana }) => must('overrides.set', { staffId: ana.id, date: '2026-03-03', windows: [] }),
        ({ must, ana }) => must('overrides.clear', { staffId: ana.id, date: '2026-03-03' }),
      ],
      [
        'a time off',
        ({ must, ana }) => must('timeOff.create', { staffId: ana.id, ...cutsAt('15:00') }),
        async ({ must, ana }) => {
          for (const { id } of await must('timeOff.list', { staffId: ana.id }))
            await must('timeOff.remove', { id });
        },
      ],
      [
        'a closure',
        ({ must, salon }) =>
          must('closures.create', { salonId: salon.id, startDate: '2026-04-23', endDate: '2026-04-23' }),
        async ({ must, salon }) => {
          for (const { id } of await must('closures.list', { salonId: salon.id }))
            await must('closures.remove', { id });
        },
      ],
    ],
  )('%s that another session changed: it has no version to tell', async (_, change, changeAgain) => {
    const session = await openSession();
    await change(session);
    await changeAgain({ ...session, ...session.opening });
    expect(await refusedOnce(session)).toMatchObject({ code: 'stale_version', current: null });
  });

  test.each<['salon' | 'staff' | 'service' | 'client']>([['salon'], ['staff'], ['service'], ['client']])(
    'a %s that another session renamed, told as it is now',
    async (entity) => {
      const session = await openSession();
      const { salon, ana, cut, elif, opening } = session;
      const rename = (by: Session, version: number, name: string) =>
        ({
          salon: () => by.must('salons.update', { id: salon.id, version, name }),
          staff: () => by.must('staff.update', { id: ana.id, version, name }),
          service: () => by.must('services.update', { id: cut.id, version, name }),
          client: () => by.must('clients.update', { id: elif.id, version, name }),
        })[entity]();
      await rename(session, 1, 'One');
      const current = await rename(opening, 2, 'Two');
      expect(await refusedOnce(session)).toMatchObject({ code: 'stale_version', current });
    },
  );

  test.each<[string, 'client' | 'service' | 'staff']>([
    ['a client who has a booking', 'client'],
    ['a service that is booked', 'service'],
    ['a person who has hours', 'staff'],
  ])('%s by now: it is in use, and stays', async (_, entity) => {
    const session = await openSession();
    const { must, opening, salon, ana } = session;
    const created = {
      client: () => must('clients.create', { salonId: salon.id, name: 'Jonas' }),
      service: () => must('services.create', { salonId: salon.id, name: 'Colour', durationMinutes: 45 }),
      staff: () => must('staff.create', { salonId: salon.id, name: 'Chloé' }),
    };
    const { id } = await created[entity]();
    if (entity === 'client') await session.book(opening, '10:00', { clientId: id });
    else if (entity === 'staff')
      await opening.must('availability.replace', {
        staffId: id,
        windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' }],
      });
    else await opening.must('bookings.create', { staffId: ana.id, serviceId: id, ...cutsAt('10:00') });
    expect(await refusedOnce(session)).toMatchObject({ code: 'in_use', entity, id });
  });

  test('a client who was made for a booking stays, and what was done before can be reached', async () => {
    const session = await openSession();
    const { must, salon } = session;
    const first = await session.book(session, '10:00');
    const { id: clientId } = await must('clients.create', { salonId: salon.id, name: 'Jonas' });
    await session.book(session, '12:00', { clientId });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'bookings.create' } });
    expect(await session.refusal('history.undo', {})).toMatchObject({ code: 'in_use', id: clientId });
    expect(await must('history.undo', {})).toMatchObject({ changes: [{ entityId: first.id }] });
  });

  test('a person whose service has gone, instead of a fault of the database', async () => {
    const session = await openSession();
    const { must, openAnother, ana, salon, failures } = session;
    const other = openAnother();
    const { id } = await other.must('services.create', {
      salonId: salon.id,
      name: 'Colour',
      durationMinutes: 60,
    });
    await session.opening.must('staff.update', { id: ana.id, version: 1, serviceIds: [id] });
    await must('staff.update', { id: ana.id, version: 2, serviceIds: null });
    await other.must('history.undo', {});
    expect(await refusedOnce(session)).toMatchObject({
      code: 'stale_version',
      current: { id: ana.id, serviceIds: null },
    });
    expect(failures).toEqual([]);
  });

  test('hours of a person who has gone', async () => {
    const session = await openSession();
    const { must, openAnother, salon, failures } = session;
    const other = openAnother();
    const { id: staffId } = await other.must('staff.create', { salonId: salon.id, name: 'Chloé' });
    const week = [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' } as const];
    await must('availability.replace', { staffId, windows: week });
    await must('history.undo', {});
    await other.must('history.undo', {});
    expect(await refusedOnce(session, 'history.redo')).toMatchObject({
      code: 'stale_version',
      current: null,
    });
    expect(failures).toEqual([]);
  });

  test('a time off of a person who has gone', async () => {
    const session = await openSession();
    const { must, openAnother, salon, failures } = session;
    const other = openAnother();
    const { id: staffId } = await other.must('staff.create', { salonId: salon.id, name: 'Chloé' });
    await must('timeOff.create', { staffId, ...cutsAt('15:00') });
    await must('history.undo', {});
    await other.must('history.undo', {});
    expect(await refusedOnce(session, 'history.redo')).toMatchObject({
      code: 'stale_version',
      current: null,
    });
    expect(failures).toEqual([]);
  });
});

describe('at the same time', () => {
  test('two who undo take back two steps, never one of them twice', async () => {
    const session = await openSession();
    const first = await session.book(session, '10:00');
    const second = await session.book(session, '12:00');
    const answers = await Promise.all([
      session.must('history.undo', {}),
      session.must('history.undo', {}),
      session.must('history.undo', {}),
    ]);
    expect(answers.map(({ changes }) => changes.map(({ entityId }) => entityId))).toEqual([
      [second.id],
      [first.id],
      [],
    ]);
    const again = await Promise.all([session.must('history.redo', {}), session.must('history.redo', {})]);
    expect(again.map(({ changes }) => changes[0]?.entityId)).toEqual([first.id, second.id]);
  });

  test('a refusal keeps its step in its place, and the queue moves on', async () => {
    const session = await openSession();
    const { id } = await session.book(session, '10:00');
    await session.must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
    await session.book(session.opening, '10:00');
    const answers = await Promise.all([session.ask('history.undo', {}), session.ask('history.undo', {})]);
    expect(answers).toMatchObject([
      { error: { code: 'booking_rejected' } },
      { error: { code: 'booking_rejected' } },
    ]);
  });

  test('a command that comes between is a step of its own, and each entry of an answer is of its own return', async () => {
    const session = await openSession();
    const { id } = await session.book(session, '10:00');
    const [undone, booked] = await Promise.all([
      session.must('history.undo', {}),
      session.book(session, '15:00'),
    ]);
    expect(undone.changes).toMatchObject([{ action: 'history.undo', entityId: id }]);
    const rest = await undoAll(session);
    expect(rest).toEqual(['bookings.create']);
    expect(await session.must('bookings.get', { id: booked.id })).toMatchObject({ status: 'cancelled' });
  });
});

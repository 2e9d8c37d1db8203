import { describe, expect, test } from 'vitest';
import type { Booking, NamedBooking } from '../../../src/shared/domain/booking.ts';
import { type DeskWorld, withChanges } from '../../../src/shared/domain/desk-world.ts';
import type { BookingId, VisitId } from '../../../src/shared/domain/ids.ts';
import type { Instant } from '../../../src/shared/domain/interval.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import type { Service } from '../../../src/shared/domain/service.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';
import {
  type DecidedVisit,
  decideVisit,
  decideVisitCancellation,
  decideVisitMove,
  judgeVisit,
  type MoveVisit,
  movesOfVisit,
  partsOfVisit,
  requestsOfVisit,
  type TypedPart,
  type TypedVisit,
} from '../../../src/shared/domain/visit.ts';
import { instantToText } from '../../../src/shared/domain/zoned-time.ts';
import { ana, at, booked, cut, deskWorld, elif, idOf, monday, salon, stored, wax } from './world.ts';

const bea: Staff = { ...ana, id: idOf(11), name: 'Bea', position: 1 };
const otherSalon: Salon = { ...salon, id: idOf(2), name: 'Kuaför İki' };
const cem: Staff = { ...ana, id: idOf(12), salonId: otherSalon.id, name: 'Cem' };

/** The desk of the tests with Bea, and with Cem in another salon. */
const world = (bookings: readonly NamedBooking[] = []): DeskWorld => ({
  ...deskWorld({ bookings }),
  staff: new Map([ana, bea, cem].map((staff) => [staff.id, staff])),
  salons: new Map([salon, otherSalon].map((one) => [one.id, one])),
});

const text = (clock: string): string => instantToText(monday(clock));
const visitId = idOf<VisitId>(800);

const visitOf = (parts: readonly TypedPart[], changes: Partial<TypedVisit> = {}): TypedVisit => ({
  visitId,
  clientId: elif.id,
  status: 'confirmed',
  notes: null,
  parts,
  ...changes,
});

/** A cut of Ana at ten, then a wax of Bea. */
const sequence: readonly TypedPart[] = [
  { staffId: ana.id, serviceId: cut.id, startTime: text('10:00') },
  { staffId: bea.id, serviceId: wax.id },
];

function idsFrom(index: number): () => BookingId {
  let next = index;
  return () => {
    next += 1;
    return idOf<BookingId>(next);
  };
}

const nobody = () => undefined;

const decide = (
  there: DeskWorld,
  visit: TypedVisit,
  createdAs: (id: BookingId) => Booking | undefined = nobody,
) => decideVisit(there, visit, createdAs, idsFrom(500));

function accepted(decided: ReturnType<typeof decide>): DecidedVisit {
  if (!decided.ok) throw new Error(`refused: ${decided.error.code}`);
  return decided.value;
}

function rejectionsOf(decided: { ok: boolean; error?: { code: string } }) {
  if (decided.ok) throw new Error('not refused');
  const { error } = decided as Extract<ReturnType<typeof decide>, { ok: false }>;
  if (error.code !== 'bookings_rejected') throw new Error(`refused: ${error.code}`);
  return error.rejections.map(({ index, violations }) => [index, ...violations.map(({ code }) => code)]);
}

const timesOf = (visit: TypedVisit, there: DeskWorld = world()) =>
  requestsOfVisit(there, visit).map(({ startTime, endTime }) => [startTime, endTime]);

describe('the times of a visit', () => {
  test('follow from the part before it and from the service, where they are left out', () => {
    const parts = [...sequence, { staffId: ana.id, serviceId: cut.id }];
    expect(timesOf(visitOf(parts))).toEqual([
      [monday('10:00'), monday('10:45')],
      // The wax takes half an hour; the quarter to clean up is no part of it.
      [monday('10:45'), monday('11:15')],
      [monday('11:15'), monday('12:00')],
    ]);
  });

  test('are those that were given, and what follows goes on from them', () => {
    const parts = [
      { ...sequence[0], endTime: text('10:30') },
      { ...sequence[1], startTime: text('10:00') },
      { staffId: ana.id, serviceId: cut.id, startTime: null, endTime: ' ' },
    ];
    expect(timesOf(visitOf(parts))).toEqual([
      [monday('10:00'), monday('10:30')],
      [monday('10:00'), monday('10:30')],
      [monday('10:30'), monday('11:15')],
    ]);
  });

  test('stay open where nothing tells them: no start to go on from, no time, no service', () => {
    expect(timesOf(visitOf([{ staffId: bea.id, serviceId: wax.id }]))).toEqual([[undefined, undefined]]);
    const misread = [
      { ...sequence[0], startTime: 'ten' },
      { staffId: bea.id, serviceId: wax.id, startTime: 'then' },
    ];
    expect(timesOf(visitOf(misread))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const nothing = [
      { staffId: ana.id, startTime: text('10:00') },
      { staffId: bea.id, serviceId: wax.id },
    ];
    expect(timesOf(visitOf(nothing))).toEqual([
      [monday('10:00'), undefined],
      [undefined, undefined],
    ]);
  });

  test('are none beyond the years that the desk keeps', () => {
    const late = [{ ...sequence[0], startTime: '2899-12-31T23:30:00Z' }];
    expect(timesOf(visitOf(late))).toEqual([[at('2899-12-31T23:30:00Z'), undefined]]);
  });
});

describe('a new visit', () => {
  test('is a booking for each part, in their order, each marked as part of it', () => {
    const { bookings, changes } = accepted(
      decide(world(), visitOf(sequence, { status: 'pending', notes: 'by the window' })),
    );
    expect(
      changes.map(({ before, after }) => [before, after?.staffId, after?.startTime, after?.endTime]),
    ).toEqual([
      [undefined, ana.id, monday('10:00'), monday('10:45')],
      [undefined, bea.id, monday('10:45'), monday('11:15')],
    ]);
    for (const { after } of changes) {
      expect(after).toMatchObject({
        version: 1,
        clientId: elif.id,
        status: 'pending',
        notes: 'by the window',
        visitId,
        seriesId: null,
      });
    }
    expect(bookings.map(({ id, serviceName, clientName }) => [id, serviceName, clientName])).toEqual([
      [idOf(501), 'Cut', 'Elif Kaya'],
      [idOf(502), 'Wax', 'Elif Kaya'],
    ]);
  });

  test('has the ids that the caller brought, and is answered in the order of the parts, not of time', () => {
    const parts = [
      { ...sequence[0], startTime: text('12:00'), id: idOf<BookingId>(701) },
      { ...sequence[1], startTime: text('09:00') },
    ];
    expect(accepted(decide(world(), visitOf(parts))).bookings.map(({ id }) => id)).toEqual([
      idOf(701),
      idOf(501),
    ]);
  });

  test('may be two services at once with two people', () => {
    const parts = [...sequence.slice(0, 1), { ...sequence[1], startTime: text('10:00') }];
    expect(accepted(decide(world(), visitOf(parts))).bookings.map(({ startTime }) => startTime)).toEqual([
      monday('10:00'),
      monday('10:00'),
    ]);
  });

  test('is never two services at once with one person, in whatever order they are named', () => {
    const at10 = { staffId: ana.id, serviceId: cut.id, startTime: text('10:00') };
    const at1030 = { staffId: ana.id, serviceId: wax.id, startTime: text('10:30') };
    expect(rejectionsOf(decide(world(), visitOf([at10, at1030])))).toEqual([[1, 'overlap']]);
    expect(rejectionsOf(decide(world(), visitOf([at1030, at10])))).toEqual([[1, 'overlap']]);
  });

  test('keeps the buffer of one part free of the next of that person, and not of another’s', () => {
    const first = { staffId: ana.id, serviceId: wax.id, startTime: text('10:00') };
    const then = (staffId: string, startTime?: string): TypedPart => ({
      staffId,
      serviceId: cut.id,
      startTime,
    });
    expect(rejectionsOf(decide(world(), visitOf([first, then(ana.id)])))).toEqual([[1, 'overlap']]);
    expect(rejectionsOf(decide(world(), visitOf([first, then(ana.id, text('10:44'))])))).toEqual([
      [1, 'overlap'],
    ]);
    expect(decide(world(), visitOf([first, then(ana.id, text('10:45'))])).ok).toBe(true);
    expect(decide(world(), visitOf([first, then(bea.id)])).ok).toBe(true);
  });

  test('is refused as a whole, with each part that cannot be booked and why', () => {
    const there = world([booked(1, monday('10:15'))]);
    const parts = [...sequence, { staffId: 'nobody', serviceId: null }];
    const decided = decide(there, visitOf(parts));
    expect(rejectionsOf(decided)).toEqual([
      [0, 'overlap'],
      // It begins when the wax ends, but without a service nothing tells how long it takes.
      [2, 'staff_unknown', 'service_required', 'time_invalid'],
    ]);
    if (decided.ok || decided.error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect([...decided.error.world.bookings.keys()]).toEqual([idOf(101), idOf(502)]);
  });

  test('is judged part by part, and the parts that could be booked are in the world that is answered', () => {
    const there = world([booked(1, monday('10:15'))]);
    const judged = judgeVisit(there, visitOf(sequence), idsFrom(500));
    if (!judged.ok) throw new Error('refused');
    expect(judged.value.rejections.map(({ index }) => index)).toEqual([0]);
    expect(judged.value.bookings.map(({ id }) => id)).toEqual([idOf(502)]);
    expect(judged.value.requests.map(({ startTime }) => startTime)).toEqual([
      monday('10:00'),
      monday('10:45'),
    ]);
    expect(judged.value.world.bookings.size).toBe(2);
  });

  test('is in one salon', () => {
    const theirs: Service = { ...cut, id: idOf(29), salonId: otherSalon.id };
    const both: DeskWorld = { ...world(), services: new Map([...world().services, [theirs.id, theirs]]) };
    const visit = visitOf([...sequence, { staffId: cem.id, serviceId: theirs.id }], { clientId: null });
    const refusal = { ok: false, error: { code: 'other_salon', index: 2 } };
    expect(decide(both, visit)).toEqual(refusal);
    expect(judgeVisit(both, visit, idsFrom(500))).toEqual(refusal);
    // What the rules refuse is told first.
    const taken = withChanges(both, [
      {
        entity: 'booking',
        key: idOf(101),
        salonId: salon.id,
        before: undefined,
        after: stored(booked(1, monday('10:00'))),
      },
    ]);
    expect(rejectionsOf(decide(taken, visit))).toEqual([[0, 'overlap']]);
    // A part that no salon could book is told by the rules.
    const mixed = [...sequence, { staffId: cem.id, serviceId: cut.id }];
    expect(rejectionsOf(decide(both, visitOf(mixed, { clientId: null })))).toEqual([
      [2, 'staff_other_salon'],
    ]);
    // A part that names nobody and nothing is of no salon; that is for the rules to say.
    expect(rejectionsOf(decide(world(), visitOf([{}, ...sequence])))).toEqual([
      [0, 'staff_required', 'service_required', 'time_invalid'],
    ]);
  });

  test('whose part has the id of another booking is refused', () => {
    const there = world([booked(1, monday('15:00'))]);
    const parts = [{ ...sequence[0], id: idOf<BookingId>(101) }];
    expect(decide(there, visitOf(parts))).toEqual({
      ok: false,
      error: { code: 'refused', id: idOf(101), refusal: { code: 'duplicate_id' } },
    });
  });
});

/** A world with a visit in it, and how its bookings were made. */
function visited(parts: readonly TypedPart[] = sequence, there: DeskWorld = world()) {
  const { bookings, changes } = accepted(decide(there, visitOf(parts)));
  const made = new Map(changes.map(({ key, after }) => [key, after]));
  return { bookings, after: withChanges(there, changes), createdAs: (id: BookingId) => made.get(id) };
}

const changed = (there: DeskWorld, booking: NamedBooking, changes: Partial<Booking>): DeskWorld =>
  withChanges(there, [
    {
      entity: 'booking',
      key: booking.id,
      salonId: salon.id,
      before: stored(booking),
      after: { ...stored(booking), version: booking.version + 1, ...changes },
    },
  ]);

describe('a visit that is asked for again', () => {
  test('answers its bookings as they were made, whatever has become of them, and saves nothing', () => {
    const { bookings, after, createdAs } = visited();
    const [first, second] = bookings;
    if (!first || !second) throw new Error('not booked');
    const cancelled = changed(after, first, { status: 'cancelled' });
    const moved = changed(cancelled, second, { startTime: monday('15:00'), endTime: monday('15:30') });
    for (const there of [after, moved])
      expect(decide(there, visitOf(sequence), createdAs)).toEqual({
        ok: true,
        value: { bookings, changes: [] },
      });
  });

  test('is the same when its services take longer now', () => {
    const { bookings, after, createdAs } = visited();
    const longer: Service = { ...cut, durationMinutes: 90 };
    const there = { ...after, services: new Map([longer, wax].map((service) => [service.id, service])) };
    expect(decide(there, visitOf(sequence), createdAs)).toEqual({
      ok: true,
      value: { bookings, changes: [] },
    });
  });

  test('is answered in the order of the parts, not of time', () => {
    const parts = [
      { ...sequence[0], startTime: text('12:00') },
      { ...sequence[1], startTime: text('09:00') },
    ];
    const { bookings, after, createdAs } = visited(parts);
    expect(bookings.map(({ startTime }) => startTime)).toEqual([monday('12:00'), monday('09:00')]);
    expect(accepted(decide(after, visitOf(parts), createdAs)).bookings).toEqual(bookings);
  });

  test('may be services at once, and several of one person', () => {
    const parts = [
      { staffId: ana.id, serviceId: cut.id, startTime: text('10:00') },
      { staffId: bea.id, serviceId: cut.id, startTime: text('10:00') },
      { staffId: ana.id, serviceId: cut.id, startTime: text('10:45') },
      { staffId: bea.id, serviceId: cut.id, startTime: text('10:45') },
    ];
    const { bookings, after, createdAs } = visited(parts);
    expect(accepted(decide(after, visitOf(parts), createdAs)).bookings).toEqual(bookings);
  });

  test('may have parts at once, and several of one person', () => {
    const cutOf = (staffId: string, startTime: string): TypedPart => ({
      staffId,
      serviceId: cut.id,
      startTime,
    });
    const parts = [cutOf(bea.id, text('11:00')), cutOf(bea.id, text('10:00')), cutOf(ana.id, text('10:00'))];
    const { bookings, after, createdAs } = visited(parts);
    expect(accepted(decide(after, visitOf(parts), createdAs)).bookings).toEqual(bookings);
  });

  const brought = sequence.map((part, index) => ({ ...part, id: idOf<BookingId>(701 + index) }));
  test('may name its bookings by the ids that they have, and by no others', () => {
    const { bookings, after, createdAs } = visited(brought);
    expect(accepted(decide(after, visitOf(brought), createdAs)).bookings).toEqual(bookings);
    expect(accepted(decide(after, visitOf(sequence), createdAs)).bookings).toEqual(bookings);
    const other = [...brought.slice(0, 1), { ...brought[1], id: idOf<BookingId>(709) }];
    expect(decide(after, visitOf(other), createdAs)).toEqual({
      ok: false,
      error: { code: 'duplicate_visit' },
    });
  });

  test.each<[string, readonly TypedPart[], Partial<TypedVisit>]>([
    ['a part less', sequence.slice(0, 1), {}],
    ['a part more', [...sequence, { staffId: ana.id, serviceId: cut.id }], {}],
    ['a part twice', [sequence[0] ?? {}, sequence[0] ?? {}], {}],
    ['another time', [{ ...sequence[0], startTime: text('10:15') }, ...sequence.slice(1)], {}],
    [
      'another length',
      [
        { ...sequence[0], endTime: text('10:30') },
        { ...sequence[1], startTime: text('10:45') },
      ],
      {},
    ],
    ['another person', [...sequence.slice(0, 1), { ...sequence[1], staffId: ana.id }], {}],
    [
      'another service',
      [
        { ...sequence[0], serviceId: wax.id },
        { ...sequence[1], startTime: text('10:45') },
      ],
      {},
    ],
    ['another client', sequence, { clientId: null }],
    ['another status', sequence, { status: 'pending' }],
    ['other notes', sequence, { notes: 'by the window' }],
  ])('with %s belongs to another one', (_, parts, changes) => {
    const { after, createdAs } = visited();
    expect(decide(after, visitOf(parts, changes), createdAs)).toEqual({
      ok: false,
      error: { code: 'duplicate_visit' },
    });
  });
});

const seen = (bookings: readonly NamedBooking[]) => bookings.map(({ id, version }) => ({ id, version }));

const moving = (bookings: readonly NamedBooking[], changes: Partial<MoveVisit>): MoveVisit => ({
  visitId,
  bookings: seen(bookings),
  startTime: undefined,
  people: [],
  ...changes,
});

type Moved = ReturnType<typeof decideVisitMove>;
const slotsOf = (moved: Moved): readonly (readonly [string | undefined, Instant | undefined])[] => {
  if (!moved.ok) throw new Error(`refused: ${moved.error.code}`);
  return moved.value.map(({ after }) => [after?.staffId, after?.startTime]);
};

describe('moving a visit', () => {
  test('shifts all parts by the same minutes, so that the earliest begins then', () => {
    const { bookings, after } = visited();
    expect(slotsOf(decideVisitMove(after, moving(bookings, { startTime: text('13:30') })))).toEqual([
      [ana.id, monday('13:30')],
      [bea.id, monday('14:15')],
    ]);
    const earlier = decideVisitMove(after, moving([...bookings].reverse(), { startTime: text('09:15') }));
    expect(slotsOf(earlier)).toEqual([
      [bea.id, monday('10:00')],
      [ana.id, monday('09:15')],
    ]);
    expect(earlier.ok && earlier.value.map(({ after: one }) => [one?.version, one?.visitId])).toEqual([
      [2, visitId],
      [2, visitId],
    ]);
  });

  test('into places that other parts of it leave is no collision', () => {
    const parts = [sequence[0] ?? {}, { staffId: ana.id, serviceId: cut.id }];
    const { bookings, after } = visited(parts);
    for (const startTime of [text('10:45'), text('09:15'), text('10:05')])
      expect(decideVisitMove(after, moving(bookings, { startTime })).ok).toBe(true);
  });

  test('lets two people trade their parts', () => {
    const parts = [sequence[0] ?? {}, { staffId: bea.id, serviceId: cut.id, startTime: text('10:00') }];
    const { bookings, after } = visited(parts);
    const [ofAna, ofBea] = bookings;
    if (!ofAna || !ofBea) throw new Error('not booked');
    const people = [
      { id: ofAna.id, staffId: bea.id },
      { id: ofBea.id, staffId: ana.id },
    ];
    expect(slotsOf(decideVisitMove(after, moving(bookings, { people })))).toEqual([
      [bea.id, monday('10:00')],
      [ana.id, monday('10:00')],
    ]);
    const both = moving(bookings, { people: people.slice(0, 1), startTime: text('11:00') });
    const refusal = decideVisitMove(after, both);
    expect(rejectionsOf(refusal)).toEqual([[1, 'overlap']]);
  });

  test('is all or nothing, by every rule', () => {
    const { bookings, after } = visited(sequence, world([booked(1, monday('14:00'), { staffId: bea.id })]));
    const refusal = decideVisitMove(after, moving(bookings, { startTime: text('13:00') }));
    expect(rejectionsOf(refusal)).toEqual([[1, 'overlap']]);
    const toNobody = moving(bookings, { people: [{ id: bookings[0]?.id ?? idOf(1), staffId: 'nobody' }] });
    expect(rejectionsOf(decideVisitMove(after, toNobody))).toEqual([[0, 'staff_unknown']]);
  });

  test.each(['', null, 'noon', '2026-03-02T13:00:30+03:00', '2950-01-01T00:00:00Z'])(
    'to %j, which is no time, is refused for every part',
    (startTime) => {
      const { bookings, after } = visited();
      expect(rejectionsOf(decideVisitMove(after, moving(bookings, { startTime })))).toEqual([
        [0, 'time_invalid'],
        [1, 'time_invalid'],
      ]);
    },
  );

  test('leads nowhere for what is not there', () => {
    const { bookings, after } = visited();
    const startTime = text('12:00');
    const foreign = {
      ...moving(bookings, { startTime }),
      bookings: [{ id: idOf<BookingId>(999), version: 1 }],
    };
    expect(movesOfVisit(after, foreign)).toMatchObject([{ startTime: null }]);
    expect(movesOfVisit(after, { ...moving(bookings, { startTime }), visitId: idOf(999) })).toMatchObject([
      { startTime: null },
      { startTime: null },
    ]);
  });

  test('to where it is saves nothing', () => {
    const { bookings, after } = visited();
    expect(decideVisitMove(after, moving(bookings, { startTime: text('10:00') }))).toEqual({
      ok: true,
      value: [],
    });
    expect(decideVisitMove(after, moving(bookings, {}))).toEqual({ ok: true, value: [] });
  });

  test('moves the parts that stand, and leaves those that were cancelled or are over where they are', () => {
    const { bookings, after } = visited();
    const [first, second] = bookings;
    if (!first || !second) throw new Error('not booked');
    const there = changed(after, first, { status: 'cancelled' });
    expect(slotsOf(decideVisitMove(there, moving([second], { startTime: text('12:00') })))).toEqual([
      [bea.id, monday('12:00')],
    ]);
  });
});

describe('a command on a whole visit', () => {
  const { bookings, after } = visited();
  const [first, second] = bookings;
  if (!first || !second) throw new Error('not booked');
  const commands = {
    move: (there: DeskWorld, named: ReturnType<typeof seen>) =>
      decideVisitMove(there, { visitId, bookings: named, startTime: text('13:00'), people: [] }),
    cancel: (there: DeskWorld, named: ReturnType<typeof seen>) =>
      decideVisitCancellation(there, visitId, named, null),
  };
  const stale = (id: BookingId) => ({
    ok: false,
    error: { code: 'refused', id, refusal: { code: 'stale_version', current: { id } } },
  });

  test.each(['move', 'cancel'] as const)('%s names every part that stands, in the version seen', (name) => {
    const run = commands[name];
    expect(run(after, seen(bookings)).ok).toBe(true);
    expect(run(after, seen([first]))).toMatchObject(stale(second.id));
    expect(run(after, [...seen([first]), { id: second.id, version: 2 }])).toMatchObject(stale(second.id));
    const cancelled = changed(after, second, { status: 'cancelled' });
    expect(run(cancelled, [...seen([first]), { id: second.id, version: 2 }])).toMatchObject(stale(second.id));
    expect(run(cancelled, seen([first])).ok).toBe(true);
  });

  test.each(['move', 'cancel'] as const)(
    '%s takes no booking that is not of the visit, and none twice',
    (name) => {
      const run = commands[name];
      const there = withChanges(after, [
        {
          entity: 'booking',
          key: idOf(101),
          salonId: salon.id,
          before: undefined,
          after: stored(booked(1, monday('17:00'))),
        },
      ]);
      for (const id of [idOf<BookingId>(101), idOf<BookingId>(999)]) {
        expect(run(there, [...seen(bookings), { id, version: 1 }])).toEqual({
          ok: false,
          error: { code: 'refused', id, refusal: { code: 'not_found' } },
        });
      }
      expect(run(after, seen([first, second, second]))).toMatchObject(stale(second.id));
    },
  );

  test('cancel takes all parts out at once', () => {
    const cancelled = commands.cancel(after, seen(bookings));
    expect(
      cancelled.ok && cancelled.value.map(({ after: one }) => [one?.id, one?.status, one?.visitId]),
    ).toEqual([
      [first.id, 'cancelled', visitId],
      [second.id, 'cancelled', visitId],
    ]);
  });
});

test('the parts of a visit are those that were not cancelled, by start, whatever else has become of them', () => {
  const done = booked(1, monday('10:00'), { visitId, status: 'completed' });
  const next = booked(2, monday('11:00'), { visitId });
  const gone = booked(3, monday('12:00'), { visitId, status: 'cancelled' });
  const alone = booked(4, monday('13:00'));
  const all = [alone, gone, next, done];
  expect(partsOfVisit(all, next)).toEqual([done, next]);
  expect(partsOfVisit(all, gone)).toEqual([done, next, gone]);
  expect(partsOfVisit(all, alone)).toEqual([alone]);
});

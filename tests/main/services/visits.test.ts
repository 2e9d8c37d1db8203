import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/main/store/sqlite/open.ts';
import type { WireInput } from '../../../src/shared/contract/contract.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { instantToText } from '../../../src/shared/domain/zoned-time.ts';
import { kindsIn, mondayAt, openTestSalon } from '../open-test-desk.ts';
import { migrationsFolder } from '../store/test-database.ts';

const visitId = '0190a000-0000-7000-8000-000000000200';
const seen = ({ id, version }: NamedBooking) => ({ id, version });
type Parts = WireInput<'visits.create'>['parts'];

/** What a receptionist would read of a booking: who, from, to, status. */
const told = ({ staffId, startTime, endTime, status }: NamedBooking) => [
  staffId,
  clock(startTime),
  clock(endTime),
  status,
];
const clock = (at: NamedBooking['startTime']) => new Date(at + 3 * 3_600_000).toISOString().slice(11, 16);

/** The test salon; a visit of Elif is a cut of Ana at ten, then a wax of Bea. */
async function openVisitedSalon() {
  const test = await openTestSalon();
  const { must, ana, bea, cut, wax, elif, heard } = test;
  const parts: Parts = [
    { staffId: ana.id, serviceId: cut.id, startTime: mondayAt('10:00') },
    { staffId: bea.id, serviceId: wax.id },
  ];
  const create = (changes: Partial<WireInput<'visits.create'>> = {}): WireInput<'visits.create'> => ({
    id: visitId,
    clientId: elif.id,
    parts,
    ...changes,
  });
  const visit = async (changes: Partial<WireInput<'visits.create'>> = {}) => {
    const { bookings } = await must('visits.create', create(changes));
    heard.length = 0;
    return bookings;
  };
  const book = (staffId: string, startTime: string, endTime: string) =>
    must('bookings.create', {
      staffId,
      serviceId: cut.id,
      startTime: mondayAt(startTime),
      endTime: mondayAt(endTime),
    });
  const history = () => must('history.list', { limit: 500 });
  const everything = async () => ({
    bookings: await must('bookings.list', {
      salonId: test.salon.id,
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    }),
    history: await history(),
  });
  return { ...test, parts, create, visit, book, history, everything };
}

test('a part may name the basin that it wants, and is refused where that is taken', async () => {
  const { must, salon, ana, elif } = await openTestSalon();
  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  await must('resources.create', { kindId: kind.id, name: 'Basin 1' });
  const second = await must('resources.create', { kindId: kind.id, name: 'Basin 2' });
  const wash = { salonId: salon.id, name: 'Wash', durationMinutes: 30, needs: [kind.id] };
  const { id: serviceId } = await must('services.create', wash);
  const part = { staffId: ana.id, serviceId, startTime: mondayAt('10:00'), resourceIds: [second.id] };
  const { bookings } = await must('visits.create', { clientId: elif.id, parts: [part] });
  expect(bookings).toMatchObject([{ resources: [{ kindId: kind.id, resourceId: second.id }] }]);
  const again = await must('visits.check', { parts: [part] });
  expect(again.parts[0]?.violations.map(({ code }) => code)).toContain('resource_taken');
});

describe('a visit', () => {
  test('is accepted as one: a booking for each part, in sequence, announced once', async () => {
    const { must, create, everything, history, heard, ana, bea } = await openVisitedSalon();
    const before = (await history()).length;
    const answer = await must('visits.create', create({ status: 'pending', notes: ' by the window ' }));
    expect(answer.visitId).toBe(visitId);
    expect(answer.bookings.map(told)).toEqual([
      [ana.id, '10:00', '10:45', 'pending'],
      [bea.id, '10:45', '11:15', 'pending'],
    ]);
    for (const booking of answer.bookings) {
      expect(booking).toMatchObject({
        visitId,
        seriesId: null,
        clientName: 'Elif Kaya',
        notes: 'by the window',
        version: 1,
      });
    }
    expect((await everything()).bookings).toEqual(answer.bookings);
    expect(await must('visits.get', { id: visitId })).toEqual(answer.bookings);
    expect(kindsIn(heard)).toEqual([['booking']]);
    const entries = (await history()).slice(0, 2).reverse();
    expect((await history()).length).toBe(before + 2);
    expect(entries.map(({ action, entityId, after }) => [action, entityId, after?.['visitId']])).toEqual(
      answer.bookings.map(({ id }) => ['visits.create', id, visitId]),
    );
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test('may be two people at once, and never one', async () => {
    const { must, refusal, create, parts, ana, everything } = await openVisitedSalon();
    const [first, second] = parts;
    if (!first || !second) throw new Error('no parts');
    const before = await everything();
    const both = [first, { ...second, staffId: ana.id, startTime: mondayAt('10:15') }];
    expect(await refusal('visits.create', create({ parts: both }))).toMatchObject({
      code: 'bookings_rejected',
      message: expect.stringContaining('Nothing was changed.'),
      rejections: [{ index: 1, bookingId: null, violations: [{ code: 'overlap' }] }],
    });
    expect(await everything()).toEqual(before);
    const parallel = [first, { ...second, startTime: mondayAt('10:15') }];
    const { bookings } = await must('visits.create', create({ parts: parallel }));
    expect(bookings.map(({ startTime }) => clock(startTime))).toEqual(['10:00', '10:15']);
  });

  test('keeps the time to clean up after one part free of the next of that person', async () => {
    const { must, refusal, create, ana, cut, wax } = await openVisitedSalon();
    const first = { staffId: ana.id, serviceId: wax.id, startTime: mondayAt('10:00') };
    const error = await refusal(
      'visits.create',
      create({ parts: [first, { staffId: ana.id, serviceId: cut.id }] }),
    );
    if (error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect(error.rejections).toMatchObject([{ index: 1, violations: [{ code: 'overlap' }] }]);
    // The nearest slot of hers is just after the quarter that she cleans up.
    const offered = error.rejections[0]?.suggestions.filter(({ staffId }) => staffId === ana.id) ?? [];
    expect(offered[0] && clock(offered[0].startTime)).toBe('10:45');
    const startTime = instantToText(offered[0]?.startTime ?? (0 as never));
    const { bookings } = await must(
      'visits.create',
      create({ parts: [first, { staffId: ana.id, serviceId: cut.id, startTime }] }),
    );
    expect(bookings.map(({ startTime: start }) => clock(start))).toEqual(['10:00', '10:45']);
  });

  test('is refused as a whole, with every part that cannot be booked and places that can, and nothing is written', async () => {
    const { must, refusal, create, parts, book, everything, bea, heard } = await openVisitedSalon();
    await book(bea.id, '11:00', '11:45');
    const before = await everything();
    heard.length = 0;
    const error = await refusal('visits.create', create({ parts: [...parts, { staffId: bea.id }] }));
    if (error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect(
      error.rejections.map(({ index, violations }) => [index, ...violations.map(({ code }) => code)]),
    ).toEqual([
      [1, 'overlap'],
      [2, 'service_required', 'time_invalid'],
    ]);
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
    for (const { staffId, startTime } of error.rejections[0]?.suggestions ?? []) {
      const mended = [parts[0] ?? {}, { ...parts[1], staffId, startTime: instantToText(startTime) }];
      expect(await must('visits.check', { parts: mended })).toMatchObject({
        parts: [{ violations: [] }, { violations: [] }],
      });
    }
  });

  test('is judged without being written, and answers the times that follow', async () => {
    const { must, parts, book, everything, bea, elif, heard } = await openVisitedSalon();
    await book(bea.id, '11:00', '11:45');
    const before = await everything();
    heard.length = 0;
    const { parts: judged } = await must('visits.check', { clientId: elif.id, parts: [...parts] });
    expect(judged).toMatchObject([
      { startTime: expect.anything(), violations: [], suggestions: [] },
      { violations: [{ code: 'overlap' }] },
    ]);
    expect(
      judged.map(({ startTime, endTime }) => [startTime && clock(startTime), endTime && clock(endTime)]),
    ).toEqual([
      ['10:00', '10:45'],
      ['10:45', '11:15'],
    ]);
    expect(judged[1]?.suggestions).toHaveLength(5);
    expect(await must('visits.check', { clientId: 'nobody', parts: [{}] })).toEqual({
      parts: [
        {
          startTime: null,
          endTime: null,
          violations: expect.arrayContaining([expect.objectContaining({ code: 'time_invalid' })]),
          suggestions: [],
          advice: [],
        },
      ],
    });
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test('is in one salon', async () => {
    const { must, refusal, create, parts } = await openVisitedSalon();
    const other = await must('salons.create', { name: 'İki', timeZone: 'Europe/Istanbul' });
    const cem = await must('staff.create', { salonId: other.id, name: 'Cem' });
    const theirs = await must('services.create', { salonId: other.id, name: 'Saç', durationMinutes: 30 });
    const wrong = [...parts, { staffId: cem.id, serviceId: theirs.id }];
    const issue = { code: 'invalid_input', issues: [{ path: 'parts.2' }] };
    expect(await refusal('visits.create', create({ parts: wrong, clientId: null }))).toMatchObject(issue);
    expect(await refusal('visits.check', { parts: wrong })).toMatchObject(issue);
  });

  test('has at least one part and at most twelve, none of which share an id', async () => {
    const { refusal, create, parts } = await openVisitedSalon();
    const id = '0190a000-0000-7000-8000-000000000301';
    for (const wrong of [[], Array.from({ length: 13 }, () => ({})), parts.map((part) => ({ ...part, id }))])
      expect(await refusal('visits.create', create({ parts: wrong }))).toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'parts' }],
      });
  });

  test('sent again is booked once and answered as the first time, also when both come at once and after changes', async () => {
    const { must, ask, refusal, create, parts, everything } = await openVisitedSalon();
    const [first, second] = await Promise.all([
      must('visits.create', create()),
      must('visits.create', create()),
    ]);
    expect(second).toEqual(first);
    const [one, other] = first.bookings;
    if (!one || !other) throw new Error('not booked');
    await must('bookings.move', { ...seen(other), startTime: mondayAt('15:00') });
    await must('bookings.setStatus', { ...seen(one), status: 'cancelled' });
    const before = await everything();
    expect(before.bookings).toHaveLength(2);
    expect(await must('visits.create', create())).toEqual(first);
    for (const changes of [{ notes: 'x' }, { clientId: null }, { parts: parts.slice(0, 1) }])
      expect(await refusal('visits.create', create(changes))).toMatchObject({
        code: 'duplicate_id',
        id: visitId,
      });
    // Under another id of the visit the id of a part that is there is somebody else's.
    const stolen = create({
      id: '0190a000-0000-7000-8000-000000000201',
      parts: [{ ...parts[0], id: one.id }],
    });
    expect(await ask('visits.create', stolen)).toMatchObject({
      ok: false,
      error: { code: 'duplicate_id', id: one.id },
    });
    expect(await everything()).toEqual(before);
  });

  test('is still one when the desk is opened again', async () => {
    const { desk, visit, file, history } = await openVisitedSalon();
    const bookings = await visit();
    const entries = await history();
    await desk.close();
    const store = await openSqliteStore({ file, clock: () => 0 as never, migrationsFolder });
    if (!store.ok) throw new Error(store.error.kind);
    for (const booking of bookings) expect(await store.value.bookings.get(booking.id)).toEqual(booking);
    const query = { salonId: undefined, entityId: undefined, before: undefined, limit: 500 };
    expect(await store.value.history.list(query)).toEqual(entries);
    await store.value.close();
  });
});

describe('moving a visit', () => {
  test('moves all parts by the same minutes, as one, and answers the visit as it is then', async () => {
    const { must, visit, history, heard, ana, bea } = await openVisitedSalon();
    const bookings = await visit();
    const entries = (await history()).length;
    const moved = await must('visits.move', {
      id: visitId,
      bookings: bookings.map(seen),
      startTime: mondayAt('13:30'),
    });
    expect(moved.map(told)).toEqual([
      [ana.id, '13:30', '14:15', 'confirmed'],
      [bea.id, '14:15', '14:45', 'confirmed'],
    ]);
    expect(moved.map(({ id, version, visitId: of }) => [id, version, of])).toEqual(
      bookings.map(({ id }) => [id, 2, visitId]),
    );
    expect(await must('visits.get', { id: visitId })).toEqual(moved);
    expect((await history()).slice(0, -entries).map(({ action }) => action)).toEqual([
      'visits.move',
      'visits.move',
    ]);
    expect(kindsIn(heard)).toEqual([['booking']]);
  });

  test('into the places that its own parts leave is no collision: the database sees only the end', async () => {
    const { must, visit, ana, cut } = await openVisitedSalon();
    const part = { staffId: ana.id, serviceId: cut.id };
    let bookings = await visit({ parts: [{ ...part, startTime: mondayAt('10:00') }, part, part] });
    for (const startTime of ['10:45', '10:15', '09:30', '11:00']) {
      bookings = await must('visits.move', {
        id: visitId,
        bookings: [...bookings].reverse().map(seen),
        startTime: mondayAt(startTime),
      });
      expect(bookings[0] && clock(bookings[0].startTime)).toBe(startTime);
    }
  });

  test('lets two people trade their parts, which neither could take while the other stands', async () => {
    const { must, refusal, visit, ana, bea, cut } = await openVisitedSalon();
    const startTime = mondayAt('10:00');
    const [ofAna, ofBea] = await visit({
      parts: [
        { staffId: ana.id, serviceId: cut.id, startTime },
        { staffId: bea.id, serviceId: cut.id, startTime },
      ],
    });
    if (!ofAna || !ofBea) throw new Error('not booked');
    expect(await refusal('bookings.move', { ...seen(ofAna), staffId: bea.id })).toMatchObject({
      code: 'booking_rejected',
    });
    const moved = await must('visits.move', {
      id: visitId,
      bookings: [seen(ofAna), seen(ofBea)],
      people: [
        { id: ofAna.id, staffId: bea.id },
        { id: ofBea.id, staffId: ana.id },
      ],
    });
    expect(Object.fromEntries(moved.map(({ id, staffId }) => [id, staffId]))).toEqual({
      [ofAna.id]: bea.id,
      [ofBea.id]: ana.id,
    });
  });

  test('is all or nothing: what cannot go there is told by its place, with places that can', async () => {
    const { refusal, visit, book, everything, bea, heard } = await openVisitedSalon();
    const bookings = await visit();
    await book(bea.id, '14:00', '14:45');
    const before = await everything();
    heard.length = 0;
    const error = await refusal('visits.move', {
      id: visitId,
      bookings: bookings.map(seen),
      startTime: mondayAt('13:30'),
    });
    expect(error).toMatchObject({
      code: 'bookings_rejected',
      rejections: [{ index: 1, bookingId: bookings[1]?.id, violations: [{ code: 'overlap' }] }],
    });
    if (error.code !== 'bookings_rejected') throw new Error('not rejected');
    expect(error.rejections[0]?.suggestions).toHaveLength(5);
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test('keeps within the hours of people and salon', async () => {
    const { must, refusal, visit, bea } = await openVisitedSalon();
    const bookings = await visit();
    await must('availability.replace', {
      staffId: bea.id,
      windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' }],
    });
    const move = { id: visitId, bookings: bookings.map(seen), startTime: mondayAt('11:00') };
    expect(await refusal('visits.move', move)).toMatchObject({
      rejections: [{ index: 1, violations: [{ code: 'outside_availability' }] }],
    });
    expect(await refusal('visits.move', { ...move, startTime: 'noon' })).toMatchObject({
      rejections: [{ violations: [{ code: 'time_invalid' }] }, { violations: [{ code: 'time_invalid' }] }],
    });
  });

  test('gives parts only to people for bookings that move', async () => {
    const { refusal, visit, ana, everything } = await openVisitedSalon();
    const [one, other] = await visit();
    if (!one || !other) throw new Error('not booked');
    const before = await everything();
    const people = [{ id: other.id, staffId: ana.id }];
    for (const wrong of [
      { bookings: [seen(one)], people },
      { bookings: [seen(one), seen(other)], people: [...people, ...people] },
    ])
      expect(await refusal('visits.move', { id: visitId, ...wrong })).toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'people' }],
      });
    expect(await everything()).toEqual(before);
  });
});

describe('cancelling a visit', () => {
  test('cancels all parts at once', async () => {
    const { must, visit, history, heard } = await openVisitedSalon();
    const bookings = await visit();
    const cancelled = await must('visits.cancel', { id: visitId, bookings: bookings.map(seen) });
    expect(cancelled.map(({ id, status, version }) => [id, status, version])).toEqual(
      bookings.map(({ id }) => [id, 'cancelled', 2]),
    );
    expect((await history()).slice(0, 2).map(({ action }) => action)).toEqual([
      'visits.cancel',
      'visits.cancel',
    ]);
    expect(kindsIn(heard)).toEqual([['booking']]);
  });

  test('part by part leaves the others, and the visit is then moved without it', async () => {
    const { must, visit } = await openVisitedSalon();
    const [one, other] = await visit();
    if (!one || !other) throw new Error('not booked');
    expect(await must('bookings.setStatus', { ...seen(one), status: 'cancelled' })).toMatchObject({
      visitId,
    });
    const moved = await must('visits.move', {
      id: visitId,
      bookings: [seen(other)],
      startTime: mondayAt('09:00'),
    });
    expect(moved.map(({ startTime, status }) => [clock(startTime), status])).toEqual([
      ['09:00', 'confirmed'],
      ['10:00', 'cancelled'],
    ]);
  });
});

describe.each(['move', 'cancel'] as const)('the command to %s a whole visit', (verb) => {
  async function opened() {
    const test = await openVisitedSalon();
    const bookings = await test.visit();
    const refusal = (...named: { id: string; version: number }[]) =>
      verb === 'move'
        ? test.refusal('visits.move', { id: visitId, bookings: named, startTime: mondayAt('13:00') })
        : test.refusal('visits.cancel', { id: visitId, bookings: named });
    const [one, other] = bookings;
    if (!one || !other) throw new Error('not booked');
    return { ...test, refusal, one, other };
  }

  test('names every part that stands in the version seen, or nothing is changed', async () => {
    const { refusal, must, one, other, everything } = await opened();
    const before = await everything();
    expect(await refusal(seen(one))).toMatchObject({ code: 'stale_version', current: other });
    expect(await refusal(seen(one), { id: other.id, version: 2 })).toMatchObject({
      code: 'stale_version',
      current: other,
    });
    expect(await refusal(seen(one), seen(one))).toMatchObject({ code: 'invalid_input' });
    expect(await refusal()).toMatchObject({ code: 'invalid_input' });
    expect(await everything()).toEqual(before);

    const cancelled = await must('bookings.setStatus', { ...seen(other), status: 'cancelled' });
    const since = await everything();
    for (const named of [seen(other), seen(cancelled)])
      expect(await refusal(seen(one), named)).toMatchObject({ code: 'stale_version', current: cancelled });
    expect(await everything()).toEqual(since);
  });

  test('takes no booking of somebody else, and no visit that does not exist', async () => {
    const { refusal, ask, book, one, other, ana, everything } = await opened();
    const foreign = await book(ana.id, '16:00', '16:45');
    const before = await everything();
    expect(await refusal(seen(one), seen(other), seen(foreign))).toMatchObject({
      code: 'not_found',
      entity: 'booking',
      id: foreign.id,
    });
    const id = '0190a000-0000-7000-8000-000000000299';
    expect(await ask(`visits.${verb}`, { id, bookings: [seen(one)] })).toMatchObject({
      ok: false,
      error: { code: 'not_found', entity: 'visit', id },
    });
    expect(await ask('visits.get', { id })).toMatchObject({
      ok: false,
      error: { code: 'not_found', entity: 'visit' },
    });
    expect(await everything()).toEqual(before);
  });
});

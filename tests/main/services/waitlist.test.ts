import { describe, expect, test } from 'vitest';
import type { WireInput } from '../../../src/shared/contract/contract.ts';
import { at } from '../../shared/domain/world.ts';
import { kindsIn, mondayAt, openTestSalon } from '../open-test-desk.ts';

async function openWaiting() {
  const desk = await openTestSalon();
  const { must, salon, elif, cut, ana } = desk;
  const wait = (wish: Partial<WireInput<'waitlist.create'>> = {}) =>
    must('waitlist.create', {
      salonId: salon.id,
      clientId: elif.id,
      serviceIds: [cut.id],
      from: '2026-03-02',
      until: '2026-03-31',
      ...wish,
    });
  const list = () => must('waitlist.list', { salonId: salon.id });
  const slot = {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
  };
  const place = {
    salonId: salon.id,
    staffId: ana.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
  };
  return { ...desk, wait, list, slot, place };
}

describe('whoever is put on the list', () => {
  test('waits for anybody on any day at any time, where nothing else is said; the list tells whom to call', async () => {
    const { wait, list, elif, must, salon } = await openWaiting();
    await must('clients.update', { id: elif.id, version: 1, phone: '0532 123 45 67' });
    const entry = await wait();
    expect(entry).toMatchObject({
      version: 1,
      staffIds: null,
      daysOfWeek: [0, 1, 2, 3, 4, 5, 6],
      startTime: '00:00',
      endTime: '24:00',
      createdAt: at(mondayAt('07:00')),
      bookingId: null,
    });
    expect(await list()).toEqual([{ ...entry, clientName: 'Elif Kaya', clientPhone: '0532 123 45 67' }]);
    expect(await must('history.list', { salonId: salon.id, entityId: entry.id })).toMatchObject([
      { action: 'waitlist.create', before: null, after: { createdAt: at(mondayAt('07:00')) } },
    ]);
  });

  test('is listed the oldest first, and as they are now', async () => {
    const { wait, list, must, time, wax } = await openWaiting();
    const second = await wait();
    time.now = at(mondayAt('06:00'));
    const first = await wait({ serviceIds: [wax.id] });
    await must('waitlist.update', { id: second.id, version: 1, notes: ' mornings ', daysOfWeek: [6, 2] });
    expect(await list()).toMatchObject([
      { id: first.id },
      { id: second.id, version: 2, notes: 'mornings', daysOfWeek: [2, 6] },
    ]);
  });

  test.each<[string, Partial<WireInput<'waitlist.create'>>, object]>([
    ['dates that end before they begin', { until: '2026-03-01' }, { path: 'until' }],
    [
      'times of day that end before they begin',
      { startTime: '10:00', endTime: '10:00' },
      { path: 'endTime' },
    ],
    ['no service', { serviceIds: [] }, { path: 'serviceIds' }],
    ['no day', { daysOfWeek: [] }, { path: 'daysOfWeek' }],
    ['nobody at all', { staffIds: [] }, { path: 'staffIds' }],
    [
      'a service that is not there',
      { serviceIds: ['0190a000-0000-7000-8000-00000000dead'] },
      { path: 'serviceIds.0' },
    ],
    [
      'a person who is not there',
      { staffIds: ['0190a000-0000-7000-8000-00000000dead'] },
      { path: 'staffIds.0' },
    ],
  ])('makes sense: %s are refused', async (_, wish, issue) => {
    const { refusal, salon, elif, cut, list, wait } = await openWaiting();
    const good = { clientId: elif.id, serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-31' };
    const refused = { error: await refusal('waitlist.create', { salonId: salon.id, ...good, ...wish }) };
    expect(refused).toMatchObject({ error: { code: 'invalid_input', issues: [issue] } });
    expect(await list()).toEqual([]);
    const { id } = await wait();
    expect(await refusal('waitlist.update', { id, version: 1, ...wish })).toMatchObject({
      code: 'invalid_input',
      issues: [issue],
    });
  });

  test('is a client of the salon', async () => {
    const { must, refusal, salon, cut } = await openWaiting();
    const other = await must('salons.create', { name: 'Umbra', timeZone: 'Europe/Istanbul' });
    const { id } = await must('clients.create', { salonId: other.id, name: 'Nur' });
    const wish = { clientId: id, serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-31' };
    expect(await refusal('waitlist.create', { salonId: salon.id, ...wish })).toMatchObject({
      code: 'not_found',
      entity: 'client',
    });
  });

  test('is taken off it, or put back, by an undo that names the entry, which takes back nothing else', async () => {
    const { wait, list, must } = await openWaiting();
    const { id } = await wait();
    const undone = (version: number | null) =>
      must('history.undo', { only: { waitlistEntryId: id, version } });
    expect(await undone(null)).toMatchObject({ done: null });
    expect(await undone(2)).toMatchObject({ done: null });
    await must('waitlist.remove', { id });
    expect(await undone(1)).toMatchObject({ done: null });
    expect(await undone(null)).toMatchObject({ done: { action: 'waitlist.remove' } });
    expect(await list()).toMatchObject([{ id }]);
    expect(await undone(1)).toMatchObject({ done: { action: 'waitlist.create' } });
    expect(await list()).toEqual([]);
  });

  test('is taken off it, and comes back by an undo', async () => {
    const { wait, list, must, refusal } = await openWaiting();
    const { id } = await wait();
    await must('waitlist.remove', { id });
    expect(await list()).toEqual([]);
    expect(await refusal('waitlist.remove', { id })).toMatchObject({
      code: 'not_found',
      entity: 'waitlist_entry',
    });
    await must('history.undo', {});
    expect(await list()).toMatchObject([{ id }]);
    await must('history.undo', {});
    expect(await list()).toEqual([]);
    await must('history.redo', {});
    expect(await list()).toMatchObject([{ id }]);
  });

  test('keeps the client from going when their creation is taken back', async () => {
    const { must, openAnother, salon, cut, refusal } = await openWaiting();
    const { id } = await must('clients.create', { salonId: salon.id, name: 'Nur' });
    await openAnother().must('waitlist.create', {
      ...{ salonId: salon.id, clientId: id, serviceIds: [cut.id] },
      ...{ from: '2026-03-02', until: '2026-03-31' },
    });
    expect(await refusal('history.undo', {})).toMatchObject({ code: 'in_use', entity: 'client' });
  });
});

describe('a booking from the list', () => {
  test('ends the entry in one step: taken back, the client waits again; done again, they do not', async () => {
    const { wait, list, must, slot, heard } = await openWaiting();
    const entry = await wait();
    heard.length = 0;
    const booking = await must('bookings.create', { ...slot, waitlistEntryId: entry.id });
    expect(kindsIn(heard)).toEqual([['booking', 'waitlist_entry']]);
    expect(await list()).toEqual([]);
    const entries = await must('history.list', { entityId: entry.id });
    expect(entries).toMatchObject([{ action: 'bookings.create', after: { bookingId: booking.id } }, {}]);
    await must('history.undo', {});
    expect(await list()).toMatchObject([{ id: entry.id, bookingId: null }]);
    expect(await must('bookings.get', { id: booking.id })).toMatchObject({ status: 'cancelled' });
    await must('history.redo', {});
    expect(await list()).toEqual([]);
    expect(await must('bookings.get', { id: booking.id })).toMatchObject({ status: 'confirmed' });
  });

  test('that a rule refuses leaves the client on the list', async () => {
    const { wait, list, must, refusal, slot } = await openWaiting();
    const entry = await wait();
    await must('bookings.create', slot);
    expect(await refusal('bookings.create', { ...slot, waitlistEntryId: entry.id })).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'overlap' }],
    });
    expect(await list()).toMatchObject([{ id: entry.id, version: 1 }]);
  });

  test('by two at once is made once: the second hears that nobody waits any more', async () => {
    const { wait, ask, slot, must, salon } = await openWaiting();
    const { id } = await wait();
    const at11 = { startTime: mondayAt('11:00'), endTime: mondayAt('11:45') };
    const answers = await Promise.all([
      ask('bookings.create', { ...slot, waitlistEntryId: id }),
      ask('bookings.create', { ...slot, ...at11, waitlistEntryId: id }),
    ]);
    expect(answers).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'not_found', entity: 'waitlist_entry' } },
    ]);
    const range = { salonId: salon.id, from: mondayAt('00:00'), to: mondayAt('23:00') };
    expect(await must('bookings.list', range)).toHaveLength(1);
  });

  test('is for the client who waits', async () => {
    const { wait, refusal, must, salon, slot, list } = await openWaiting();
    const { id } = await wait();
    const nur = await must('clients.create', { salonId: salon.id, name: 'Nur' });
    for (const clientId of [nur.id, null])
      expect(await refusal('bookings.create', { ...slot, clientId, waitlistEntryId: id })).toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'waitlistEntryId' }],
      });
    expect(await list()).toHaveLength(1);
  });

  test('may be a whole visit, which ends the entry with its first part', async () => {
    const { wait, list, must, ana, cut, wax, elif } = await openWaiting();
    const entry = await wait({ serviceIds: [cut.id, wax.id] });
    const parts = [
      { staffId: ana.id, serviceId: cut.id, startTime: mondayAt('10:00') },
      { staffId: ana.id, serviceId: wax.id },
    ];
    const visit = await must('visits.create', { clientId: elif.id, parts, waitlistEntryId: entry.id });
    expect(await list()).toEqual([]);
    expect(await must('history.list', { entityId: entry.id, limit: 1 })).toMatchObject([
      { after: { bookingId: visit.bookings[0]?.id } },
    ]);
    await must('history.undo', {});
    expect(await list()).toMatchObject([{ id: entry.id }]);
  });

  test('may repeat, and ends the entry with the first date that is booked', async () => {
    const { wait, list, must, refusal, slot } = await openWaiting();
    const entry = await wait();
    await must('bookings.create', { ...slot, clientId: null });
    const repeated = { ...slot, everyWeeks: 1, count: 3, accept: 'good', waitlistEntryId: entry.id } as const;
    const { dates } = await must('series.create', repeated);
    expect(await list()).toEqual([]);
    const [, second] = dates;
    expect(await must('history.list', { entityId: entry.id, limit: 1 })).toMatchObject([
      { after: { bookingId: second?.booking?.id } },
    ]);
    expect(
      await refusal('series.create', {
        ...repeated,
        startTime: mondayAt('12:00'),
        endTime: mondayAt('12:45'),
      }),
    ).toMatchObject({
      code: 'not_found',
      entity: 'waitlist_entry',
    });
    await must('history.undo', {});
    expect(await list()).toMatchObject([{ id: entry.id }]);
  });
});

describe('who fits into a freed place', () => {
  test('is answered with slots that are accepted just so', async () => {
    const { wait, must, place, salon, elif, wax, cut } = await openWaiting();
    const long = await wait({ serviceIds: [cut.id, wax.id] });
    const short = await wait();
    const matches = await must('waitlist.matches', place);
    expect(matches.map(({ entry }) => entry.id)).toEqual([long.id, short.id]);
    for (const { entry, slots } of [...matches].reverse()) {
      const parts = slots.map(({ staffId, serviceId, startTime, endTime }) => ({
        ...{ staffId, serviceId },
        startTime: new Date(startTime).toISOString(),
        endTime: new Date(endTime).toISOString(),
      }));
      const clientId = entry.clientId;
      // Each by itself: where the first of them is booked, the other has no place there any more.
      await must('visits.create', { clientId, parts, waitlistEntryId: entry.id });
      await must('history.undo', {});
    }
    expect(await must('waitlist.list', { salonId: salon.id })).toHaveLength(2);
    expect(elif.id).toBe(matches[0]?.entry.clientId);
  });

  test('is not who has just given it up', async () => {
    const { wait, must, place, elif } = await openWaiting();
    await wait();
    expect(await must('waitlist.matches', { ...place, givenUpBy: null })).toHaveLength(1);
    expect(await must('waitlist.matches', { ...place, givenUpBy: elif.id })).toEqual([]);
  });

  test('nobody does where it is taken again, or has passed', async () => {
    const { wait, must, place, slot, time } = await openWaiting();
    await wait({ startTime: '10:00', endTime: '10:45', until: '2026-03-02' });
    expect(await must('waitlist.matches', place)).toHaveLength(1);
    await must('bookings.create', slot);
    expect(await must('waitlist.matches', place)).toEqual([]);
    await must('history.undo', {});
    time.now = at(mondayAt('10:01'));
    expect(await must('waitlist.matches', place)).toEqual([]);
  });

  test('is asked of a person of that salon, and of a place that is one', async () => {
    const { refusal, must, place } = await openWaiting();
    const other = await must('salons.create', { name: 'Umbra', timeZone: 'Europe/Istanbul' });
    expect(await refusal('waitlist.matches', { ...place, salonId: other.id })).toMatchObject({
      code: 'not_found',
      entity: 'staff',
    });
    expect(await refusal('waitlist.matches', { ...place, endTime: place.startTime })).toMatchObject({
      code: 'invalid_input',
    });
    expect(await refusal('waitlist.matches', { ...place, endTime: '2026-03-20T00:00:00Z' })).toMatchObject({
      code: 'invalid_input',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { instantToText } from '../../../src/shared/domain/zoned-time.ts';
import { booked, kindsIn, manager, mondayAt, openTestSalon } from '../open-test-desk.ts';

async function salonWithBooking() {
  const salon = await openTestSalon();
  const { ana, cut, elif, must } = salon;
  const request = {
    staffId: ana.id,
    serviceId: cut.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
    clientId: elif.id,
  };
  const booking = await booked(must('bookings.create', request));
  salon.heard.length = 0;
  const day = () =>
    must('bookings.list', { salonId: salon.salon.id, from: mondayAt('00:00'), to: mondayAt('23:00') });
  return { ...salon, request, booking, day };
}

describe('a booking', () => {
  test('is answered with its terms and names, and stands in the list of its day', async () => {
    const { booking, day, ana, cut } = await salonWithBooking();
    expect(booking).toMatchObject({
      staffId: ana.id,
      serviceId: cut.id,
      serviceName: 'Cut',
      clientName: 'Elif Kaya',
      durationMinutes: 45,
      status: 'confirmed',
      version: 1,
    });
    expect(await day()).toEqual([booking]);
  });

  test('is announced to every window, a refused one is not', async () => {
    const { request, must, refusal, heard } = await salonWithBooking();
    await refusal('bookings.create', request);
    expect(heard).toEqual([]);
    await must('bookings.create', { ...request, startTime: mondayAt('12:00'), endTime: mondayAt('12:45') });
    expect(kindsIn(heard)).toEqual([['booking']]);
  });

  test('over another is refused with the reason and the nearest slots, and nothing is written', async () => {
    const { request, refusal, day, booking, ana, bea, desk } = await salonWithBooking();
    const before = await desk.call(manager, 'history.list', {});
    const error = await refusal('bookings.create', {
      ...request,
      startTime: mondayAt('10:15'),
      endTime: mondayAt('11:00'),
    });
    expect(error).toMatchObject({
      code: 'booking_rejected',
      message: 'Ana is booked 10:00–10:45 (Cut, Elif K.).',
      violations: [{ code: 'overlap', conflicts: [{ bookingId: booking.id, status: 'confirmed' }] }],
    });
    if (error.code !== 'booking_rejected') throw new Error('not rejected');
    const offered = error.suggestions.map(({ staffId, startTime }) => [
      staffId,
      instantToText(startTime).slice(11, 16),
    ]);
    expect(offered).toHaveLength(5);
    // Until then Elif sits with Ana, so that Bea is free and no help.
    expect(offered.slice(0, 2)).toEqual([
      [ana.id, '07:45'],
      [bea.id, '07:45'],
    ]);
    expect(await day()).toEqual([booking]);
    expect(await desk.call(manager, 'history.list', {})).toEqual(before);
  });

  test('every suggestion of a refusal can be booked', async () => {
    const { request, refusal, must } = await salonWithBooking();
    const error = await refusal('bookings.create', request);
    if (error.code !== 'booking_rejected') throw new Error('not rejected');
    for (const { staffId, serviceId, startTime, endTime } of error.suggestions) {
      const { violations } = await must('bookings.check', {
        staffId,
        serviceId,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
      });
      expect(violations).toEqual([]);
    }
  });

  test('sent twice with one id is booked once and answered as the first time', async () => {
    const { ask, request, day, must } = await salonWithBooking();
    const twice = {
      ...request,
      id: '0190a000-0000-7000-8000-000000000001',
      startTime: mondayAt('15:00'),
      endTime: mondayAt('15:45'),
    };
    const first = await ask('bookings.create', twice);
    const moved = await must('bookings.setStatus', { id: twice.id, version: 1, status: 'arrived' });
    expect(await ask('bookings.create', twice)).toEqual(first);
    expect((await day()).filter(({ id }) => id === twice.id)).toEqual([moved]);
    const other = await ask('bookings.create', { ...twice, notes: 'another one' });
    expect(other).toMatchObject({ ok: false, error: { code: 'duplicate_id' } });
  });

  test('of two at the same instant just one is accepted', async () => {
    const { ask, request, day } = await salonWithBooking();
    const wish = { ...request, startTime: mondayAt('16:00'), endTime: mondayAt('16:45') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('bookings.create', wish)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok)
        expect(answer.error).toMatchObject({ code: 'booking_rejected', violations: [{ code: 'overlap' }] });
    }
    expect(await day()).toHaveLength(2);
  });
});

describe('a check', () => {
  test('answers as the creation would and writes nothing', async () => {
    const { request, refusal, must, day, desk } = await salonWithBooking();
    const before = await desk.call(manager, 'history.list', {});
    const error = await refusal('bookings.create', request);
    if (error.code !== 'booking_rejected') throw new Error('not rejected');
    expect(await must('bookings.check', request)).toEqual({
      violations: error.violations,
      suggestions: error.suggestions,
      advice: error.advice,
    });
    expect(await day()).toHaveLength(1);
    expect(await desk.call(manager, 'history.list', {})).toEqual(before);
  });

  test('with a booking judges moving it there', async () => {
    const { booking, must } = await salonWithBooking();
    const check = await must('bookings.check', { bookingId: booking.id, startTime: mondayAt('10:15') });
    expect(check.violations).toEqual([]);
  });

  test('of a move judges the client too, where one is named', async () => {
    const { booking, must } = await salonWithBooking();
    const check = await must('bookings.check', { bookingId: booking.id, clientId: 'nobody' });
    expect(check.violations.map(({ code }) => code)).toEqual(['client_unknown']);
  });

  test('offers no other time when only the client is wrong', async () => {
    const { request, must } = await salonWithBooking();
    const free = { ...request, startTime: mondayAt('14:00'), endTime: mondayAt('14:45'), clientId: 'nobody' };
    expect(await must('bookings.check', free)).toMatchObject({
      violations: [{ code: 'client_unknown' }],
      suggestions: [],
    });
  });

  test('without a person or a service says what is missing and offers nothing it cannot know', async () => {
    const { must } = await salonWithBooking();
    const { violations, suggestions } = await must('bookings.check', {});
    expect(violations.map(({ code }) => code)).toEqual([
      'staff_required',
      'service_required',
      'time_invalid',
    ]);
    expect(suggestions).toEqual([]);
  });
});

describe('a move', () => {
  test('to another time and person keeps the rest', async () => {
    const { booking, must, bea } = await salonWithBooking();
    const moved = await must('bookings.move', {
      id: booking.id,
      version: 1,
      staffId: bea.id,
      startTime: mondayAt('12:00'),
    });
    expect(moved).toEqual({
      ...booking,
      version: 2,
      staffId: bea.id,
      startTime: moved.startTime,
      endTime: moved.endTime,
    });
    expect(instantToText(moved.startTime)).toBe('2026-03-02T09:00:00.000Z');
    expect(instantToText(moved.endTime)).toBe('2026-03-02T09:45:00.000Z');
  });

  test('onto another booking is refused and leaves both where they are', async () => {
    const { booking, request, must, refusal, day } = await salonWithBooking();
    const other = await booked(
      must('bookings.create', {
        ...request,
        startTime: mondayAt('12:00'),
        endTime: mondayAt('12:45'),
      }),
    );
    const error = await refusal('bookings.move', { id: other.id, version: 1, startTime: mondayAt('10:30') });
    expect(error).toMatchObject({ code: 'booking_rejected', violations: [{ code: 'overlap' }] });
    expect(await day()).toEqual([booking, other]);
  });

  test('to nobody is refused by the same rules', async () => {
    const { booking, refusal } = await salonWithBooking();
    expect(await refusal('bookings.move', { id: booking.id, version: 1, staffId: null })).toMatchObject({
      violations: [{ code: 'staff_required' }],
    });
  });

  test('to another service is judged with its length and buffers', async () => {
    const { booking, request, must, refusal, wax } = await salonWithBooking();
    await must('bookings.create', { ...request, startTime: mondayAt('10:45'), endTime: mondayAt('11:30') });
    const toWax = await must('bookings.move', { id: booking.id, version: 1, serviceId: wax.id });
    expect(toWax).toMatchObject({ serviceName: 'Wax', durationMinutes: 30, bufferAfterMinutes: 15 });
    expect(
      await refusal('bookings.move', { id: booking.id, version: 2, startTime: mondayAt('10:15') }),
    ).toMatchObject({
      violations: [{ code: 'overlap' }],
    });
  });

  test('of a version that has gone by is refused with the booking as it is now', async () => {
    const { booking, must, refusal } = await salonWithBooking();
    const current = await must('bookings.annotate', { id: booking.id, version: 1, notes: 'late' });
    expect(
      await refusal('bookings.move', { id: booking.id, version: 1, startTime: mondayAt('12:00') }),
    ).toMatchObject({
      code: 'stale_version',
      current,
    });
  });

  test('of a booking that does not exist is told so', async () => {
    const { refusal } = await salonWithBooking();
    const id = '0190a000-0000-7000-8000-00000000dead';
    expect(await refusal('bookings.move', { id, version: 1 })).toMatchObject({
      code: 'not_found',
      entity: 'booking',
      id,
    });
  });
});

describe('a status', () => {
  test('steps along the written steps only', async () => {
    const { booking, must, refusal } = await salonWithBooking();
    const arrived = await must('bookings.setStatus', { id: booking.id, version: 1, status: 'arrived' });
    expect(
      await refusal('bookings.setStatus', { id: booking.id, version: 2, status: 'pending' }),
    ).toMatchObject({
      code: 'illegal_transition',
      from: 'arrived',
      to: 'pending',
    });
    expect(arrived.version).toBe(2);
  });

  test('that is cancelled frees the time, and is restored only while it is free', async () => {
    const { booking, request, must, refusal } = await salonWithBooking();
    await must('bookings.setStatus', { id: booking.id, version: 1, status: 'cancelled' });
    const other = await booked(must('bookings.create', request));
    expect(
      await refusal('bookings.setStatus', { id: booking.id, version: 2, status: 'confirmed' }),
    ).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'overlap', conflicts: [{ bookingId: other.id }] }],
    });
    await must('bookings.move', { id: other.id, version: 1, startTime: mondayAt('14:00') });
    const restored = await must('bookings.setStatus', { id: booking.id, version: 2, status: 'confirmed' });
    expect(restored).toMatchObject({ status: 'confirmed', version: 3 });
  });
});

test('an annotation changes client and notes and nothing else', async () => {
  const { booking, must, refusal } = await salonWithBooking();
  const noted = await must('bookings.annotate', {
    id: booking.id,
    version: 1,
    clientId: null,
    notes: ' by the window ',
  });
  expect(noted).toEqual({ ...booking, version: 2, clientId: null, clientName: null, notes: 'by the window' });
  expect(
    await refusal('bookings.annotate', { id: booking.id, version: 2, clientId: 'nobody' }),
  ).toMatchObject({
    violations: [{ code: 'client_unknown' }],
  });
});

test('a list holds every booking that overlaps the range, by start, and no others', async () => {
  const { booking, request, must, salon, bea } = await salonWithBooking();
  const later = await booked(
    must('bookings.create', {
      ...request,
      staffId: bea.id,
      startTime: mondayAt('10:45'),
      endTime: mondayAt('11:30'),
    }),
  );
  const list = (from: string, to: string, more = {}) =>
    must('bookings.list', { salonId: salon.id, from: mondayAt(from), to: mondayAt(to), ...more });
  expect(await list('10:44', '10:46')).toEqual([booking, later]);
  expect(await list('10:45', '11:00')).toEqual([later]);
  expect(await list('09:00', '10:00')).toEqual([]);
  expect(await list('09:00', '12:00', { staffId: bea.id })).toEqual([later]);
  expect(await list('09:00', '12:00', { statuses: ['pending'] })).toEqual([]);
});

describe('a search for bookings', () => {
  test('finds those of the clients who are found, what comes apart from what is over', async () => {
    const { must, salon, request, booking } = await salonWithBooking();
    const lastWeek = await booked(
      must('bookings.create', {
        ...request,
        startTime: '2026-02-23T10:00:00+03:00',
        endTime: '2026-02-23T10:45:00+03:00',
      }),
    );
    await must('bookings.create', {
      ...request,
      clientId: null,
      startTime: mondayAt('12:00'),
      endTime: mondayAt('12:45'),
    });
    const search = (query: string, more = {}) =>
      must('bookings.search', { salonId: salon.id, query, ...more });
    expect(await search('elif')).toEqual({ upcoming: [booking], past: [lastWeek] });
    expect(await search('zelda')).toEqual({ upcoming: [], past: [] });
    expect(await search(' ')).toEqual({ upcoming: [], past: [] });
  });

  test('answers no more than it is asked for, of a salon that there is', async () => {
    const { must, refusal, salon, request, booking } = await salonWithBooking();
    await must('bookings.create', { ...request, startTime: mondayAt('12:00'), endTime: mondayAt('12:45') });
    const asked = { salonId: salon.id, query: 'kaya', limit: 1 };
    expect((await must('bookings.search', asked)).upcoming).toEqual([booking]);
    expect(
      await refusal('bookings.search', { ...asked, salonId: '0190a000-0000-7000-8000-00000000dead' }),
    ).toMatchObject({ code: 'not_found', entity: 'salon' });
  });
});

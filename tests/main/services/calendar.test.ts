import { describe, expect, test } from 'vitest';
import { booked, mondayAt, openTestSalon } from '../open-test-desk.ts';

const monday = '2026-03-02';

describe('the range of a calendar', () => {
  test('is everything that its dates need, both included, in one answer', async () => {
    const { must, salon, ana, cut } = await openTestSalon();
    const week = await must('availability.replace', {
      staffId: ana.id,
      windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '17:00' }],
    });
    const override = (date: string) => must('overrides.set', { staffId: ana.id, date, windows: [] });
    const late = await override('2026-03-04');
    await override('2026-03-09');
    const away = await must('timeOff.create', {
      staffId: ana.id,
      startTime: '2026-03-03T09:00:00+03:00',
      endTime: '2026-03-03T12:00:00+03:00',
    });
    const closure = (date: string) =>
      must('closures.create', { salonId: salon.id, startDate: date, endDate: date });
    const closed = await closure('2026-03-05');
    await closure('2026-03-20');
    const booking = await booked(
      must('bookings.create', {
        staffId: ana.id,
        serviceId: cut.id,
        startTime: mondayAt('10:00'),
        endTime: mondayAt('10:45'),
      }),
    );
    const range = await must('calendar.range', { salonId: salon.id, from: monday, to: '2026-03-05' });
    expect(range).toMatchObject({
      from: monday,
      to: '2026-03-05',
      salon: { id: salon.id },
      services: await must('services.list', { salonId: salon.id, includeInactive: true }),
      overrides: [late],
      timeOff: [away],
      closures: [closed],
      bookings: [booking],
    });
    expect(range.staff).toContainEqual(ana);
    expect(range.windows).toEqual(expect.arrayContaining([...week.windows]));
  });

  test('has the bookings of every status, and those near enough for a buffer to reach in', async () => {
    const { must, salon, ana, cut } = await openTestSalon();
    const at = async (startTime: string) => {
      const start = Date.parse(startTime);
      const { id, version } = await must('bookings.create', {
        staffId: ana.id,
        serviceId: cut.id,
        startTime,
        endTime: new Date(start + 45 * 60_000).toISOString(),
      });
      return { id, version };
    };
    await must('availability.replace', {
      staffId: ana.id,
      windows: ([0, 1, 2, 3] as const).map((dayOfWeek) => ({
        dayOfWeek,
        startTime: '00:00',
        endTime: '24:00',
      })),
    });
    await at('2026-03-02T20:00:00+03:00');
    const before = await at('2026-03-02T21:00:00+03:00');
    const cancelled = await at('2026-03-03T10:00:00+03:00');
    await must('bookings.setStatus', { ...cancelled, status: 'cancelled' });
    const after = await at('2026-03-04T02:15:00+03:00');
    await at('2026-03-04T03:00:00+03:00');
    const { bookings } = await must('calendar.range', {
      salonId: salon.id,
      from: '2026-03-03',
      to: '2026-03-03',
    });
    expect(bookings.map(({ id }) => id)).toEqual([before.id, cancelled.id, after.id]);
  });

  test('names someone who takes no bookings any more as long as they have some there', async () => {
    const { must, salon, ana, cut } = await openTestSalon();
    await must('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      startTime: mondayAt('10:00'),
      endTime: mondayAt('10:45'),
    });
    await must('staff.update', { id: ana.id, version: ana.version, isActive: false });
    const peopleOn = async (date: string) =>
      (await must('calendar.range', { salonId: salon.id, from: date, to: date })).staff.map(({ id }) => id);
    expect(await peopleOn(monday)).toContain(ana.id);
    expect(await peopleOn('2026-03-03')).not.toContain(ana.id);
  });

  test('is at most six weeks, forwards, of a salon that there is', async () => {
    const { must, refusal, salon } = await openTestSalon();
    const range = (from: string, to: string) => ({ salonId: salon.id, from, to });
    expect((await must('calendar.range', range(monday, '2026-04-12'))).to).toBe('2026-04-12');
    for (const wrong of [
      range(monday, '2026-04-13'),
      range(monday, '2026-03-01'),
      range('2026-02-30', monday),
    ]) {
      expect(await refusal('calendar.range', wrong)).toMatchObject({ code: 'invalid_input' });
    }
    const nowhere = { ...range(monday, monday), salonId: '0190a000-0000-7000-8000-00000000dead' };
    expect(await refusal('calendar.range', nowhere)).toMatchObject({ code: 'not_found', entity: 'salon' });
  });

  test('holds a date that the zone skipped altogether', async () => {
    const { must } = await openTestSalon();
    const apia = await must('salons.create', { name: 'Apia', timeZone: 'Pacific/Apia' });
    const skipped = await must('calendar.range', { salonId: apia.id, from: '2011-12-30', to: '2011-12-30' });
    expect(skipped.bookings).toEqual([]);
  });
});

describe('the load of dates', () => {
  test('is told for each of them, with everybody who works or is booked', async () => {
    const { must, salon, ana, cut } = await openTestSalon();
    await must('availability.replace', {
      staffId: ana.id,
      windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '17:00' }],
    });
    await must('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      startTime: mondayAt('10:00'),
      endTime: mondayAt('10:45'),
    });
    await must('closures.create', {
      salonId: salon.id,
      startDate: '2026-03-03',
      endDate: '2026-03-03',
      reason: 'Holiday',
    });
    const [first, second] = await must('calendar.load', {
      salonId: salon.id,
      from: monday,
      to: '2026-03-03',
    });
    expect(first?.people.find(({ staffId }) => staffId === ana.id)).toEqual({
      staffId: ana.id,
      workingMinutes: 480,
      bookedMinutes: 45,
      bookingCount: 1,
    });
    expect(second).toEqual({ date: '2026-03-03', closure: { reason: 'Holiday' }, people: [] });
  });

  test('is that of at most six weeks, of a salon that there is', async () => {
    const { must, refusal, salon } = await openTestSalon();
    const dates = (from: string, to: string) => ({ salonId: salon.id, from, to });
    expect(await must('calendar.load', dates(monday, '2026-04-12'))).toHaveLength(42);
    expect(await refusal('calendar.load', dates(monday, '2026-04-13'))).toMatchObject({
      code: 'invalid_input',
    });
    const nowhere = { ...dates(monday, monday), salonId: '0190a000-0000-7000-8000-00000000dead' };
    expect(await refusal('calendar.load', nowhere)).toMatchObject({ code: 'not_found', entity: 'salon' });
  });
});

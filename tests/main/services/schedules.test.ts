import { describe, expect, test } from 'vitest';
import { booked, mondayAt, openTestSalon } from '../open-test-desk.ts';

const nineToFive = { dayOfWeek: 1, startTime: '09:00', endTime: '17:00' } as const;

describe('a week', () => {
  test('is replaced as a whole and listed by day and start', async () => {
    const { must, ana } = await openTestSalon();
    await must('availability.replace', { staffId: ana.id, windows: [nineToFive] });
    const { windows } = await must('availability.replace', {
      staffId: ana.id,
      windows: [
        { dayOfWeek: 2, startTime: '13:00', endTime: '17:00' },
        { dayOfWeek: 2, startTime: '09:00', endTime: '12:00', isActive: false },
        { dayOfWeek: 0, startTime: '20:00', endTime: '24:00' },
      ],
    });
    expect(windows.map((window) => [window.dayOfWeek, window.startTime, window.isActive])).toEqual([
      [0, '20:00', true],
      [2, '09:00', false],
      [2, '13:00', true],
    ]);
    expect(await must('availability.list', { staffId: ana.id })).toEqual(windows);
  });

  test('names the future bookings that it strands and leaves them as they are', async () => {
    const { must, ana, cut, time } = await openTestSalon();
    const at = (startTime: string, endTime: string) =>
      booked(
        must('bookings.create', {
          staffId: ana.id,
          serviceId: cut.id,
          startTime: mondayAt(startTime),
          endTime: mondayAt(endTime),
        }),
      );
    const past = await at('05:00', '05:45');
    const kept = await at('10:00', '10:45');
    const stranded = await at('17:00', '17:45');
    const answer = await must('availability.replace', { staffId: ana.id, windows: [nineToFive] });
    expect(answer.stranded).toMatchObject([{ ...stranded, violations: [{ code: 'outside_availability' }] }]);
    expect(time.now).toBeGreaterThan(past.endTime);
    expect(await must('bookings.get', { id: stranded.id })).toEqual(stranded);
    expect(await must('bookings.get', { id: kept.id })).toEqual(kept);
  });

  test('with windows that overlap is refused and changes nothing', async () => {
    const { must, refusal, ana } = await openTestSalon();
    const { windows } = await must('availability.replace', { staffId: ana.id, windows: [nineToFive] });
    const overlapping = [nineToFive, { dayOfWeek: 1, startTime: '16:59', endTime: '18:00' } as const];
    expect(await refusal('availability.replace', { staffId: ana.id, windows: overlapping })).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'windows.1' }],
    });
    expect(await must('availability.list', { staffId: ana.id })).toEqual(windows);
  });

  test('of nobody is told so', async () => {
    const { refusal } = await openTestSalon();
    const staffId = '0190a000-0000-7000-8000-00000000dead';
    for (const name of ['availability.list', 'timeOff.list'] as const) {
      expect(await refusal(name, { staffId })).toMatchObject({ code: 'not_found', entity: 'staff' });
    }
    expect(await refusal('availability.replace', { staffId, windows: [] })).toMatchObject({
      code: 'not_found',
    });
    expect(await refusal('overrides.set', { staffId, date: '2026-03-02', windows: [] })).toMatchObject({
      code: 'not_found',
    });
  });
});

test('an override takes the place of the one on its date and is cleared once', async () => {
  const { must, refusal, ana } = await openTestSalon();
  const on = { staffId: ana.id, date: '2026-03-02' };
  await must('overrides.set', { ...on, windows: [] });
  const late = await must('overrides.set', { ...on, windows: [{ startTime: '12:00', endTime: '21:00' }] });
  await must('overrides.set', { ...on, date: '2026-03-05', windows: [] });
  const list = (from: string, to: string) => must('overrides.list', { staffId: ana.id, from, to });
  expect(await list('2026-03-01', '2026-03-02')).toEqual([late]);
  expect(await list('2026-03-02', '2026-03-05')).toHaveLength(2);
  await must('overrides.clear', on);
  expect(await list('2026-03-02', '2026-03-02')).toEqual([]);
  expect(await refusal('overrides.clear', on)).toMatchObject({ code: 'not_found', entity: 'override' });
});

test('time off is listed where it touches, and removed once', async () => {
  const { must, refusal, ana } = await openTestSalon();
  const away = await must('timeOff.create', {
    staffId: ana.id,
    startTime: mondayAt('12:00'),
    endTime: mondayAt('14:00'),
    reason: ' ',
  });
  expect(away.reason).toBeNull();
  const list = (from: string, to: string) =>
    must('timeOff.list', { staffId: ana.id, from: mondayAt(from), to: mondayAt(to) });
  expect(await must('timeOff.list', { staffId: ana.id })).toEqual([away]);
  expect(await list('13:00', '13:30')).toEqual([away]);
  expect(await list('14:00', '15:00')).toEqual([]);
  await must('timeOff.remove', { id: away.id });
  expect(await refusal('timeOff.remove', { id: away.id })).toMatchObject({
    code: 'not_found',
    entity: 'time_off',
  });
});

test('a closure is listed where it touches, and removed once', async () => {
  const { must, refusal, salon } = await openTestSalon();
  const closed = await must('closures.create', {
    salonId: salon.id,
    startDate: '2026-03-20',
    endDate: '2026-03-22',
  });
  const list = (from: string, to: string) => must('closures.list', { salonId: salon.id, from, to });
  expect(await list('2026-03-22', '2026-03-30')).toEqual([closed]);
  expect(await list('2026-03-23', '2026-03-30')).toEqual([]);
  expect(
    await refusal('closures.create', { salonId: salon.id, startDate: '2026-03-22', endDate: '2026-03-20' }),
  ).toMatchObject({ code: 'invalid_input' });
  await must('closures.remove', { id: closed.id });
  expect(await refusal('closures.remove', { id: closed.id })).toMatchObject({
    code: 'not_found',
    entity: 'closure',
  });
});

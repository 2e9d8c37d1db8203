import { expect, test } from 'vitest';
import { closures } from '../../../../src/shared/domain/rules/absences.ts';
import { ana, at, date, idOf, monday, salon, worldWith, zone } from '../world.ts';
import { asking, codes, sentences } from './asking.ts';

const closedOn = (day: string) => ({
  id: idOf<never>(50),
  salonId: salon.id,
  startDate: date(day),
  endDate: date(day),
  reason: null,
});

test('a time off of several days is told by its dates', () => {
  const timeOff = [
    {
      id: idOf<never>(51),
      staffId: ana.id,
      version: 1,
      kind: 'away' as const,
      startTime: monday('00:00'),
      endTime: at('2026-03-09T00:00:00+03:00'),
      reason: 'Holiday',
    },
  ];
  expect(sentences(worldWith({ timeOff }), asking(monday('10:30')))).toEqual([
    'Ana is away from Monday 2 March to Sunday 8 March (Holiday).',
  ]);
});

test('a closure is of the salon’s own dates, so that another time zone may close it where it was open', () => {
  const world = { closures: [closedOn('2026-03-03')] };
  const lateOnMonday = asking(monday('23:15'));
  expect(codes(worldWith(world), lateOnMonday)).toEqual([]);
  const inDubai = { ...salon, timeZone: zone('Asia/Dubai') };
  expect(codes(worldWith({ ...world, salon: inDubai }), lateOnMonday)).toEqual(['salon_closed']);
  // So that a change of the zone is asked for what it strands.
  expect(closures.reads).toMatchObject({ salon: ['timeZone'] });
});

test('whether the salon is closed is not said as long as nobody or no time is named', () => {
  const world = { closures: [closedOn('2026-03-02')] };
  expect(codes(worldWith(world), asking(monday('10:00'), { endTime: undefined }))).toEqual(['time_invalid']);
  const nobody = asking(monday('10:00'), { staffId: undefined });
  expect(codes(worldWith({ ...world, staff: undefined }), nobody)).toEqual(['staff_required']);
});

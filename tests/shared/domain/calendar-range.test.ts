import { expect, test } from 'vitest';
import { rangeInterval } from '../../../src/shared/domain/calendar-range.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { at, date, salon } from './world.ts';

test('the bookings of a range are those of its dates and of three hours on either side, on the salon’s clock', () => {
  expect(rangeInterval({ salon, from: date('2026-03-02'), to: date('2026-03-04') })).toEqual(
    intervalOf(at('2026-03-01T21:00:00+03:00'), at('2026-03-05T03:00:00+03:00')),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSlots } from '../../../src/shared/domain/free-slots.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { addDays, dateAt, dayIn } from '../../../src/shared/domain/zoned-time.ts';
import { accepts, gridByLooking, randomSalon, searchIn } from './random-salon.ts';

const search = fc.record({
  days: fc.integer({ min: 1, max: 4 }),
  limit: fc.constantFrom(1, 7, 50, 100_000),
  fromMinute: fc.integer({ min: 0, max: 2 * 1440 }),
});

test('a search offers just the starts of the grid that the rules accept, in order, up to its limit', () => {
  fc.assert(
    fc.property(randomSalon([5, 10, 15, 20, 30, 60]), search, (drawn, { days, limit, fromMinute }) => {
      const { salon, service, firstDate, people } = drawn;
      const from = addMinutes(dayIn(firstDate, salon.timeZone).start, fromMinute);
      const dates = Array.from({ length: days }, (_, day) => addDays(dateAt(from, salon.timeZone), day));
      const accepted = dates
        .flatMap((day) => gridByLooking(day, salon.timeZone, salon.slotMinutes))
        .filter((startTime) => startTime >= from)
        .flatMap((startTime) =>
          people
            .filter((person) => accepts(drawn, person, startTime))
            .map(({ staff }) => ({
              staffId: staff.id,
              serviceId: service.id,
              startTime,
              endTime: addMinutes(startTime, service.durationMinutes),
            })),
        );
      expect(findSlots(searchIn(drawn), { from, days, limit })).toEqual(accepted.slice(0, limit));
    }),
    { numRuns: 400 },
  );
});

import { expect, test } from 'vitest';
import { emptyWish, waitFor } from '../../../../src/renderer/calendar/find/wish.ts';
import { ana, cut, date, wax } from '../../../shared/domain/world.ts';

const today = date('2026-03-02');
const wish = emptyWish(today);
const withAna = { serviceId: cut.id, staffId: ana.id };
const withAnybody = { serviceId: wax.id, staffId: undefined };

test('what was not found is waited for on the dates that were searched, at the same days and times', () => {
  expect(waitFor({ ...wish, services: [withAna], daysOfWeek: [6], timeOfDay: 'afternoon' }, today)).toEqual({
    ...{ serviceIds: [cut.id], staffIds: [ana.id], from: '2026-03-02', until: '2026-04-12' },
    ...{ days: [6], startTime: '12:00' },
  });
  expect(waitFor({ ...wish, timeOfDay: 'morning' }, today)).toMatchObject({ endTime: '12:00' });
});

test('a person is only waited for where one is asked for with every service', () => {
  const services = [withAna, withAnybody, withAna];
  expect(waitFor({ ...wish, services }, today)).toMatchObject({
    serviceIds: [cut.id, wax.id],
    staffIds: null,
  });
});

test('nobody waits for dates that are over: what was looked for from an earlier date is waited for from today', () => {
  const earlier = { ...wish, from: date('2026-02-02') };
  expect(waitFor(earlier, today)).toMatchObject({ from: '2026-03-02', until: '2026-04-12' });
});

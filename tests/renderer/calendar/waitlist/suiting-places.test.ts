import { expect, test } from 'vitest';
import { placeThatSuits, questionFor } from '../../../../src/renderer/calendar/waitlist/suiting-places.ts';
import { addMinutes, type Instant } from '../../../../src/shared/domain/interval.ts';
import type { Service } from '../../../../src/shared/domain/service.ts';
import { waits } from '../../../shared/domain/waitlist.ts';
import { ana, cut, date, idOf, monday, salon, time, wax } from '../../../shared/domain/world.ts';

const zone = salon.timeZone;
const morning = monday('09:00');

test('the desk is asked for all services, with whom and when they would suit', () => {
  const entry = waits(1, {
    ...{ serviceIds: [wax.id, cut.id], staffIds: [ana.id, idOf(11)], daysOfWeek: [6] },
    ...{ startTime: time('14:00'), endTime: time('18:00'), until: date('2026-03-16') },
  });
  expect(questionFor(entry, zone, morning)).toMatchObject({
    salonId: salon.id,
    parts: [
      { serviceId: wax.id, staffIds: [ana.id, idOf(11)] },
      { serviceId: cut.id, staffIds: [ana.id, idOf(11)] },
    ],
    ...{ from: morning, days: 15, daysOfWeek: [6], between: { startTime: '14:00', endTime: '18:00' } },
  });
  expect(questionFor(waits(1), zone, morning)?.parts).toEqual([{ serviceId: cut.id }]);
});

test('nothing is looked for before the first date that suits, for longer than the desk takes, or after the last', () => {
  const later = questionFor(waits(1, { from: date('2026-03-03') }), zone, morning);
  expect(later).toMatchObject({ from: addMinutes(monday('00:00'), 24 * 60), days: 92 });
  expect(questionFor(waits(1, { until: date('2026-03-02') }), zone, morning)).toMatchObject({ days: 1 });
  expect(questionFor(waits(1, { until: date('2026-03-01') }), zone, morning)).toBeUndefined();
});

test('a place that begins in time is passed over where its last service is over too late', () => {
  const slot = (service: Service, startTime: Instant) => ({
    ...{ staffId: ana.id, serviceId: service.id, startTime },
    endTime: addMinutes(startTime, service.durationMinutes),
  });
  const placeAt = (from: string, then: string) => ({
    slots: [slot(wax, monday(from)), slot(cut, monday(then))],
    fit: { unsellableMinutes: 0, before: null, after: null },
  });
  const entry = waits(1, { serviceIds: [wax.id, cut.id], endTime: time('15:30') });
  const [late, good] = [placeAt('14:30', '15:15'), placeAt('14:00', '14:45')];
  expect(placeThatSuits(entry, { places: [late, good] }, zone)).toEqual(good.slots);
  expect(placeThatSuits(entry, { places: [late] }, zone)).toBeUndefined();
});

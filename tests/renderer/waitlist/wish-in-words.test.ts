import { expect, test } from 'vitest';
import { servicesInWords, wishInWords } from '../../../src/renderer/waitlist/wish-in-words.ts';
import { waits } from '../../shared/domain/waitlist.ts';
import { ana, cut, date, idOf, time, wax } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const today = date('2026-03-02');
const words = (changes: Parameters<typeof waits>[1]) =>
  wishInWords(waits(1, { until: date('2026-03-16'), ...changes }), [ana], today, english);

test('what goes without saying is left out', () => {
  expect(words({})).toBe('until Mon 16 Mar');
});

test('days, times, people and a later beginning are told in this order', () => {
  const narrow = { startTime: time('16:00'), endTime: time('18:00'), staffIds: [ana.id] };
  expect(words({ ...narrow, daysOfWeek: [1, 2], from: date('2026-03-09') })).toBe(
    'Mon, Tue · 16:00–18:00 · with Ana · from Mon 9 Mar · until Mon 16 Mar',
  );
});

test('services are named in their order, one that is gone too', () => {
  const of = (serviceIds: readonly (typeof cut.id)[]) => servicesInWords({ serviceIds }, [cut, wax], english);
  expect(of([wax.id, cut.id])).toBe('Wax and Cut');
  expect(of([idOf(999)])).toBe('Service gone');
});

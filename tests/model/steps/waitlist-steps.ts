import fc from 'fast-check';
import { step } from './step.ts';
import * as word from './words.ts';

/** Who waits for what: mostly a client of the salon, for what it offers. */
const waiting = fc.oneof(
  {
    weight: 8,
    arbitrary: word.weighted(
      [4, { salonId: '@ada', clientId: '@elif', serviceIds: ['@cut'] }],
      [2, { salonId: '@ada', clientId: '@gul', serviceIds: ['@wax', '@cut'] }],
      [1, { salonId: '@ada', clientId: '@can', serviceIds: ['@wax'] }],
      [3, { salonId: '@luna', clientId: '@deniz', serviceIds: ['@spa'] }],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      salonId: word.salon,
      clientId: word.client,
      serviceIds: fc.array(word.service, { maxLength: 2 }),
    }),
  },
);

const wishes = {
  staffIds: word.seldom(
    word.weighted([2, ['@bea', '@ana']], [2, ['@cem']], [1, ['@ana']], [1, null], [1, ['@ghost']], [1, []]),
    2,
  ),
  daysOfWeek: word.seldom(word.weighted([3, [2, 1]], [2, [0]], [1, []], [1, [1, 1]]), 3),
  startTime: word.seldom(word.weighted([3, '09:00'], [1, '12:00']), 2),
  endTime: word.seldom(word.weighted([3, '18:00'], [1, '10:00']), 2),
  notes: word.seldom(word.note, 3),
};

/** The first and the last date that suit. */
const from = word.weighted([6, 'd0'], [2, 'd-3'], [1, 'd6'], [1, 'd40']);
const until = word.weighted([6, 'd7'], [2, 'd0'], [2, 'd30'], [1, 'soon']);

const create = fc
  .tuple(
    waiting,
    fc.record({
      id: word.mostly(word.weighted([3, '@w1'], [3, '@w2'], [2, '@w3']), 3),
      from,
      until,
      ...wishes,
    }),
  )
  .map(([who, rest]) => ({ call: 'waitlist.create' as const, input: { ...rest, ...who } }));

/** What happens to those who wait. */
export const waitlistSteps = [
  { weight: 8, arbitrary: create },
  {
    weight: 4,
    arbitrary: step('waitlist.update', {
      id: word.entry,
      version: word.version,
      clientId: word.seldom(word.client, 4),
      serviceIds: word.seldom(word.weighted([2, ['@cut', '@wax']], [2, ['@spa']], [1, ['@wax', '@wax']]), 3),
      from: word.seldom(from, 3),
      until: word.seldom(until, 3),
      ...wishes,
    }),
  },
  { weight: 2, arbitrary: step('waitlist.remove', { id: word.entry }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        word.weighted(
          [4, ['@ada', '@ana']],
          [3, ['@ada', '@bea']],
          [3, ['@luna', '@cem']],
          [1, ['@luna', '@ana']],
        ),
        fc.record({
          startTime: word.time,
          endTime: word.weighted([4, '+60'], [3, '+45'], [1, '-15'], [1, '+600']),
          givenUpBy: word.seldom(word.weighted([3, '@elif'], [2, '@gul'], [1, '@ghost'], [1, null]), 2),
        }),
      )
      .map(([[salonId, staffId], place]) => ({
        call: 'waitlist.matches' as const,
        input: { salonId, staffId, ...place },
      })),
  },
  { weight: 1, arbitrary: step('waitlist.list', { salonId: word.salon }) },
];

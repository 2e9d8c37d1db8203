import { expect, test } from 'vitest';
import { daysOf, stepsOf } from '../../../src/renderer/history/steps.ts';
import type { Change } from '../../../src/shared/domain/history.ts';
import { at, idOf, salon, zone } from '../../shared/domain/world.ts';

const entry = (sequence: number, when: string, more: Partial<Change> = {}): Change => ({
  sequence,
  at: at(when),
  actor: 'reception',
  action: 'visits.create',
  salonId: salon.id,
  entity: 'booking',
  entityId: idOf(sequence),
  before: null,
  after: {},
  isErased: false,
  hash: '',
  ...more,
});

const [early, late] = ['2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z'];

test('what one command saved is one step, in the order in which it was saved', () => {
  const steps = stepsOf([
    entry(4, late),
    entry(3, early),
    entry(2, early),
    entry(1, early, { action: 'other' }),
  ]);
  expect(steps.map(({ id, changes }) => [id, changes.map(({ sequence }) => sequence)])).toEqual([
    [4, [4]],
    [3, [2, 3]],
    [1, [1]],
  ]);
});

test('another person, another command or another moment is another step', () => {
  expect(stepsOf([entry(2, early, { actor: 'manager' }), entry(1, early)])).toHaveLength(2);
  expect(stepsOf([entry(2, early, { action: 'history.undo' }), entry(1, early)])).toHaveLength(2);
  expect(stepsOf([entry(2, late), entry(1, early)])).toHaveLength(2);
  expect(stepsOf([])).toEqual([]);
});

test('steps stand under the date of the salon’s calendar on which they were made', () => {
  const steps = stepsOf([
    entry(3, '2026-03-02T21:30:00Z'),
    entry(2, '2026-03-02T20:30:00Z'),
    entry(1, '2026-03-02T10:00:00Z'),
  ]);
  const days = daysOf(steps, zone('Europe/Istanbul'));
  expect(days.map(({ date, steps: ofDay }) => [date, ofDay.map(({ id }) => id)])).toEqual([
    ['2026-03-03', [3]],
    ['2026-03-02', [2, 1]],
  ]);
});

test('a date that comes again, where the clock was set back, is another day of the list', () => {
  const days = daysOf(
    stepsOf([
      entry(3, '2026-03-02T10:00:00Z'),
      entry(2, '2026-03-03T10:00:00Z'),
      entry(1, '2026-03-02T09:00:00Z'),
    ]),
    zone('Europe/Istanbul'),
  );
  expect(days.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-03', '2026-03-02']);
  expect(new Set(days.map(({ id }) => id)).size).toBe(3);
});

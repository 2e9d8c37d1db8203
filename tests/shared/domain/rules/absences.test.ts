import { expect, test } from 'vitest';
import { ana, at, idOf, monday, worldWith } from '../world.ts';
import { asking, sentences } from './asking.ts';

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

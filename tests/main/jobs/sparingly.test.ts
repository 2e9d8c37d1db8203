import { expect, test } from 'vitest';
import { sparingly } from '../../../src/main/jobs/sparingly.ts';

test('the first report is made at once, and what comes before the time is over is left out', () => {
  let now = 5;
  const made: number[] = [];
  const report = sparingly(
    100,
    () => now,
    (step: number) => made.push(step),
  );
  for (const [time, step] of [
    [5, 1],
    [104, 2],
    [105, 3],
    [106, 4],
    [300, 5],
  ] as const) {
    now = time;
    report(step);
  }
  expect(made).toEqual([1, 3, 5]);
});

import fc, { type Arbitrary } from 'fast-check';
import type { Step } from '../story.ts';
import { step } from './step.ts';
import * as word from './words.ts';

// Before the story, so that its first week is not always a schedule's first, and in it; few, so that two begin on one date.
const from = word.weighted(
  [6, 'd0'],
  [3, 'd-3'],
  [3, 'd-10'],
  [3, 'd6'],
  [1, 'd1'],
  [1, 'd7'],
  [1, 'monday'],
);

const schedule = word.weighted([2, '@p2'], [2, '@p3'], [1, '@p1']);
const anySchedule = word.weighted([5, '@plan'], [4, '@p1'], [2, '@p2'], [1, '@ghost']);

/** The weeks that take turns, and seldom the one after them. */
const turnsOf = (weeks: number) => [
  ...Array.from({ length: weeks }, (_, index) => [8, index + 1] as const),
  [1, weeks + 1] as const,
];

/** So many weeks that take turns, and windows in them. */
const turns = (weeks: number) =>
  fc.record({
    weeks: fc.constant(weeks),
    windows: fc
      .array(
        fc
          .tuple(word.weekOfWindows, word.weighted(...turnsOf(weeks)))
          .map(([windows, week]) => windows.slice(0, 2).map((window) => ({ week, ...window }))),
        { maxLength: 3 },
      )
      .map((parts) => parts.flat()),
  });

const rotation = fc.oneof(
  { weight: 3, arbitrary: turns(1) },
  { weight: 5, arbitrary: turns(2) },
  { weight: 4, arbitrary: turns(3) },
  { weight: 1, arbitrary: turns(8) },
  { weight: 1, arbitrary: fc.constantFrom({ weeks: 0, windows: [] }, { weeks: 9, windows: [] }) },
);

const saying = (
  call: 'schedules.plan' | 'schedules.replace' | 'schedules.preview',
  fields: Readonly<Record<string, Arbitrary<unknown>>>,
) =>
  fc
    .tuple(fc.record({ from, ...fields }), rotation)
    .map(([rest, said]): Step => ({ call, input: { ...rest, ...said } }));

const { resolutions, staff: staffId, version } = word;

/** What happens to the schedules that begin on a date. */
export const datedScheduleSteps = [
  { weight: 9, arbitrary: saying('schedules.plan', { id: word.mostly(schedule, 3), staffId, resolutions }) },
  { weight: 7, arbitrary: saying('schedules.replace', { id: anySchedule, version, resolutions }) },
  { weight: 5, arbitrary: step('schedules.remove', { id: anySchedule, version, resolutions }) },
  { weight: 2, arbitrary: saying('schedules.preview', { id: word.seldom(anySchedule, 1), staffId }) },
  { weight: 1, arbitrary: step('schedules.previewRemoval', { id: anySchedule }) },
  { weight: 1, arbitrary: step('schedules.list', { staffId }) },
];

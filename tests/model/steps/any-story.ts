import fc, { type Arbitrary } from 'fast-check';
import type { Step, Story } from '../story.ts';
import { bookingSteps } from './booking-steps.ts';
import { groupSteps } from './group-steps.ts';
import { peopleSteps } from './people-steps.ts';
import { scheduleSteps } from './schedule-steps.ts';
import { step } from './step.ts';
import * as word from './words.ts';

const passing = fc.constantFrom(15, 180, 1440).map((passMinutes): Step => ({ passMinutes }));

const returning = [
  {
    weight: 12,
    arbitrary: step('history.undo', {
      only: word.seldom(fc.record({ bookingId: word.booking, version: word.version }), 6),
    }),
  },
  { weight: 8, arbitrary: step('history.redo', {}) },
];

const anyStep = fc.oneof(...bookingSteps, ...groupSteps, ...scheduleSteps, ...peopleSteps, ...returning, {
  weight: 3,
  arbitrary: passing,
});

/** Stories of up to so many steps; shrinking leaves steps out, then makes those that stay plainer. */
export function anyStory(mostSteps: number): Arbitrary<Story> {
  return fc.record({
    week: fc.constantFrom('spring', 'autumn'),
    // Without a bias, which would make most stories too short for anything to happen.
    steps: fc.noBias(fc.array(anyStep, { maxLength: mostSteps, size: 'max' })),
  });
}

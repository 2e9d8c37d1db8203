import fc, { type Arbitrary } from 'fast-check';
import type { Step, Story } from '../story.ts';
import { bookingSteps } from './booking-steps.ts';
import { datedScheduleSteps } from './dated-schedule-steps.ts';
import { aroundAnErasure } from './erasure-steps.ts';
import { groupSteps } from './group-steps.ts';
import { peopleCalls } from './people-steps.ts';
import { blockedOverKept, scheduleSteps } from './schedule-steps.ts';
import { step } from './step.ts';
import { waitlistSteps } from './waitlist-steps.ts';
import * as word from './words.ts';

const passing = fc.constantFrom(15, 180, 1440).map((passMinutes): Step => ({ passMinutes }));

const undo = step('history.undo', {
  only: word.seldom(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ bookingId: word.booking, version: word.version }) },
      { weight: 1, arbitrary: fc.record({ removedClientId: word.client }) },
    ),
    6,
  ),
});
const redo = step('history.redo', {});

const anyStep = fc.oneof(
  ...bookingSteps,
  ...groupSteps,
  ...scheduleSteps,
  ...datedScheduleSteps,
  ...peopleCalls,
  ...waitlistSteps,
  { weight: 3, arbitrary: passing },
);

/** Blocked where somebody is booked who keeps their booking, which lets nobody do it again, however often they ask. */
const blockedAgain = blockedOverKept.map((blocked): Step[] => [
  blocked,
  { call: 'history.undo', input: {} },
  { call: 'history.redo', input: {} },
  { call: 'history.redo', input: {} },
]);

/** One step, or several undone and done again: what lies deep in a session is reached by nothing else. */
const anySteps = fc.oneof(
  { weight: 48, arbitrary: anyStep.map((one) => [one]) },
  { weight: 1, arbitrary: blockedAgain },
  { weight: 1, arbitrary: aroundAnErasure },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(undo, { minLength: 1, maxLength: 6 }), fc.array(redo, { maxLength: 6 }))
      .map(([undone, redone]) => [...undone, ...redone]),
  },
);

/** Stories of so many steps and some more; shrinking leaves steps out, then makes those that stay plainer. */
export function anyStory(maxUndoSteps: number): Arbitrary<Story> {
  return fc.record({
    week: fc.constantFrom('spring', 'autumn'),
    // Without a bias, which would make most stories too short for anything to happen.
    steps: fc
      .noBias(fc.array(anySteps, { maxLength: maxUndoSteps, size: 'max' }))
      .map((steps) => steps.flat()),
  });
}

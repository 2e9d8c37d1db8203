// Whole desks, told in stories: random calls of every method of the contract go to the real desk, on a real database in memory, and to an
// oracle that states docs/rules.md and docs/contract.md once more and shares no line with the desk. After every step both must have answered
// the same and the new entries of the history add up to the records; after every command no two blocks of one person overlap, and a refusal
// has left nothing behind. The hash chain and every list are looked at when the story is over.
//
// Where the documents are silent (which of two refusals comes first, what an undo forgets, how a series is known again) the oracle was
// written after what the desk does: there it tells that the desk stays as it is, not that it is right.
//
// A failing run prints the shortest story that it found, ready for regressions.ts. `npm run explore` tells new stories. A new method needs a handler in oracle/ and steps in steps/; until then a test here fails.
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodNames } from '../../src/shared/contract/contract.ts';
import type { DeskErrorCode } from '../../src/shared/contract/errors.ts';
import { adviceCodes } from '../../src/shared/domain/advice.ts';
import { violationCodes } from '../../src/shared/domain/rules/rules.ts';
import { isExploring } from '../random.ts';
import { modelledMethods, unmodelled } from './oracle/oracle.ts';
import { regressions } from './regressions.ts';
import { anyStory } from './steps/any-story.ts';
import { storyAsSource } from './story.ts';
import { startTally, tallyAsText } from './tally.ts';
import { Disagreement, tellStory } from './tell-story.ts';

/** `npm run explore` tells as many in each of its rounds. */
const stories = 400;
const maxSteps = 32;

/** What a desk that nothing is wrong with refuses with, where nobody has to be let in. */
const refusals: readonly DeskErrorCode[] = [
  'booking_rejected',
  'bookings_rejected',
  'stranded',
  'in_use',
  'invalid_input',
  'illegal_transition',
  'not_found',
  'stale_version',
  'duplicate_id',
  'erased',
];

const say = (text: string): unknown => process.stdout.write(`${text}\n`);

test('every method of the contract is foretold, or left out for a reason', () => {
  expect([...modelledMethods, ...Object.keys(unmodelled)].sort()).toEqual([...methodNames].sort());
});

describe('stories that were told before', () => {
  test.each(Object.entries(regressions))('%s', async (_, story) => {
    await tellStory(story);
  });
});

test('a desk does what the rules say, whatever is asked of it in whatever order', {
  timeout: 1_200_000,
}, async () => {
  const tally = startTally();
  const started = performance.now();
  const told = await fc.check(
    fc.asyncProperty(anyStory(maxSteps), (story) => tellStory(story, tally)),
    { numRuns: stories },
  );
  const story = told.counterexample?.[0];
  if (story) {
    const { errorInstance: failure } = told;
    const why = failure instanceof Disagreement ? failure.message : inspect(failure);
    throw new Error(`seed ${told.seed}, shrunk ${told.numShrinks} times:\n${storyAsSource(story)}\n${why}`);
  }
  say(tallyAsText(tally, modelledMethods));
  say(`whole desks: ${stories} stories in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (isExploring) return;

  // A rule that no story has met would not have been proved.
  expect(violationCodes.filter((code) => !tally.violations().has(code))).toEqual([]);
  expect(adviceCodes.filter((code) => !tally.advice().has(code))).toEqual([]);
  expect(modelledMethods.filter((call) => tally.accepted(call) === 0)).toEqual([]);
  expect(refusals.filter((code) => !tally.outcomes().has(code))).toEqual([]);
});

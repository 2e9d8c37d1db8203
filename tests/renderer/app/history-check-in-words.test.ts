import { expect, test } from 'vitest';
import type { JobState } from '../../../src/renderer/api/run-job.ts';
import { checkInWords } from '../../../src/renderer/app/history-check-in-words.ts';
import { english } from '../english.ts';

const inWords = (state: JobState<'history.verify'>) => checkInWords(state, english.words, english.formats);

test('a history that is whole says of how many entries, and a broken one at which and what to do', () => {
  expect(inWords({ state: 'done', result: { sound: true, entries: 1234, erased: 0 } })).toEqual({
    tone: 'success',
    text: 'The history is whole: all 1,234 entries are as they were written.',
  });
  expect(
    inWords({ state: 'done', result: { sound: false, entries: 2000, firstBadSequence: 1234 } }),
  ).toMatchObject({
    tone: 'danger',
    text: expect.stringMatching(/broken at entry 1,234: .*Keep a copy of the database file/),
  });
});

test('a check that has failed says why, one that was cancelled that it was, and one that goes on nothing', () => {
  const failure = { code: 'unreachable', message: 'The disk is gone.' } as const;
  expect(inWords({ state: 'failed', failure })).toEqual({ tone: 'danger', text: 'The disk is gone.' });
  expect(inWords({ state: 'cancelled' })).toMatchObject({ tone: 'neutral' });
  expect(inWords({ state: 'running', progress: 1, total: 2 })).toBeUndefined();
});

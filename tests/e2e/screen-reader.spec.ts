import { readFileSync } from 'node:fs';
import { expect, test } from './desk.ts';
import { heardIn, makeMorning, transcribe, transcript } from './transcript.ts';

/** Longer than any answer takes; what has not come by then is told as missing. */
const patienceMilliseconds = 60_000;

test('a screen reader says what docs/screen-reader.md says; npm run screen-reader writes it anew', async ({
  desk,
}) => {
  await makeMorning(desk);
  const written = readFileSync(transcript, 'utf8');
  const expected = heardIn(written);
  let waits = { step: -1, since: 0 };
  const isAsWritten = (step: number, heard: readonly string[]): boolean => {
    if (waits.step !== step) waits = { step, since: Date.now() };
    const isAll = JSON.stringify(heard) === JSON.stringify(expected[step]);
    return isAll || Date.now() - waits.since > patienceMilliseconds;
  };
  expect(await transcribe(await desk.open(), isAsWritten)).toBe(written);
});

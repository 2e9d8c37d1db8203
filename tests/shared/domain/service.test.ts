import { expect, test } from 'vitest';
import { blockFits, maxBlockMinutes, processingFits } from '../../../src/shared/domain/service.ts';

test('the block of a service is at most a day long, its buffers included', () => {
  const terms = { durationMinutes: maxBlockMinutes - 30, bufferBeforeMinutes: 10, bufferAfterMinutes: 20 };
  expect(blockFits(terms)).toBe(true);
  expect(blockFits({ ...terms, durationMinutes: terms.durationMinutes + 1 })).toBe(false);
  expect(blockFits({ ...terms, bufferBeforeMinutes: 11 })).toBe(false);
  expect(blockFits({ ...terms, bufferAfterMinutes: 21 })).toBe(false);
});

test('the person is with the client before processing and after it', () => {
  const fits = (afterMinutes: number, minutes: number) =>
    processingFits({ durationMinutes: 60, processing: { afterMinutes, minutes } });
  expect(processingFits({ durationMinutes: 60, processing: null })).toBe(true);
  expect(fits(1, 58)).toBe(true);
  expect(fits(1, 59)).toBe(false);
  expect(fits(0, 30)).toBe(false);
  expect(fits(15, 0)).toBe(false);
});

import { expect, test } from 'vitest';
import { nextHeight } from '../../../../src/renderer/calendar/range/hour-height.ts';

test('hours become a step taller or flatter, as far as there are steps', () => {
  expect(nextHeight(84, 'taller')).toBe(112);
  expect(nextHeight(84, 'flatter')).toBe(70);
  expect(nextHeight(192, 'taller')).toBe(192);
  expect(nextHeight(56, 'flatter')).toBe(56);
});

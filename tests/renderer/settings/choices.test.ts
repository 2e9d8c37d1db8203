import { expect, test } from 'vitest';
import { withChoice } from '../../../src/renderer/settings/choices.ts';

test('choosing one and taking it back changes nothing', () => {
  expect(withChoice(withChoice(['dye'], 'cut', true), 'cut', false)).toEqual(['dye']);
  expect(withChoice(['dye'], 'cut', true)).toEqual(['cut', 'dye']);
  expect(withChoice(['cut'], 'cut', true)).toEqual(['cut']);
});

import { expect, test } from 'vitest';
import { initialsOf } from '../../../src/renderer/ui/initials.ts';

test('a name is its first and last initial', () => {
  expect(initialsOf('Elif Kaya')).toBe('EK');
  expect(initialsOf('Anneliese Freifrau von Waldegg')).toBe('AW');
  expect(initialsOf(' Ana ')).toBe('A');
  expect(initialsOf('çağla ışık')).toBe('ÇI');
});

test('a letter outside the basic plane is one letter', () => {
  expect(initialsOf('𝒜da')).toBe('𝒜');
});

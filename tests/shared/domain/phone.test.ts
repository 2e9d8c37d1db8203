import { describe, expect, test } from 'vitest';
import { countryOf, isKeptAs, keptPhone, shownPhone } from '../../../src/shared/domain/phone.ts';
import type { TimeZone } from '../../../src/shared/domain/zoned-time.ts';

// The brand restates what the name says.
const zone = (name: string): TimeZone => name as TimeZone;

test.each([
  ['Europe/Istanbul', 'TR'],
  ['Asia/Istanbul', 'TR'],
  ['Asia/Kolkata', 'IN'],
  ['Europe/Kyiv', 'UA'],
  ['Europe/Berlin', 'DE'],
  ['America/Chicago', 'US'],
])('the clocks of %s are those of %s', (name, country) => {
  expect(countryOf(zone(name))).toBe(country);
});

test.each(['UTC', 'Antarctica/Troll', 'Mars/Olympus'])('%s is the zone of no country', (name) => {
  expect(countryOf(zone(name))).toBeUndefined();
});

describe('a number', () => {
  test.each([
    '0532 123 45 67',
    '(0532) 123-45-67',
    '5321234567',
    '+90 532 123 45 67',
    '0090 532 1234567',
    '905321234567',
  ])('typed as %j is kept as E.164', (typed) => {
    expect(keptPhone(typed, 'TR')).toBe('+905321234567');
  });

  test('of another country is kept with its code, which has to be typed', () => {
    expect(keptPhone('+49 30 901820', 'TR')).toBe('+4930901820');
    expect(keptPhone('030 901820', 'TR')).toBe('030 901820');
  });

  test('of a salon in no known country is one where its country is typed with it', () => {
    expect(keptPhone('+90 532 123 45 67', undefined)).toBe('+905321234567');
    expect(keptPhone('0532 123 45 67', undefined)).toBe('0532 123 45 67');
  });

  test.each([
    '0532 123',
    '0532 123 45 67 ext. 5',
    '0532 123 45 67 (her mother)',
    'ask Deniz',
    '112',
    '+90 555 123',
    '0532 123 45 67 / 0533 765 43 21',
  ])('%j cannot be called as it stands, and is kept as it is typed', (typed) => {
    expect(keptPhone(typed, 'TR')).toBe(typed);
    expect(shownPhone(typed, 'TR')).toBe(typed);
  });
});

test('a number is written in the national form at home, and in the international form elsewhere', () => {
  expect(shownPhone('+905321234567', 'TR')).toBe('0532 123 45 67');
  expect(shownPhone('+905321234567', 'DE')).toBe('+90 532 123 45 67');
  expect(shownPhone('+905321234567', undefined)).toBe('+90 532 123 45 67');
  expect(shownPhone('+442079460958', 'GB')).toBe('020 7946 0958');
  expect(shownPhone('+12125550123', 'US')).toBe('(212) 555-0123');
});

test('a number that was kept as it was typed, as all once were, is written like the others', () => {
  expect(shownPhone('0532-1234567', 'TR')).toBe('0532 123 45 67');
});

test('what is shown is kept as the same number when it is sent back', () => {
  for (const country of ['TR', 'DE', undefined] as const) {
    expect(keptPhone(shownPhone('+905321234567', country), country)).toBe('+905321234567');
  }
});

test.each([
  ['0532 123 45 67', '+905321234567', true],
  ['0532 123 45 67', '0532 123 45 67', true],
  ['+90 532 123 45 67', '+905321234567', true],
  ['ask Deniz', 'ask Deniz', true],
  ['0532 123 45 68', '+905321234567', false],
  ['ask Deniz', '+905321234567', false],
])('whether what was typed as %j could be kept as %j, in whatever country: %j', (typed, kept, could) => {
  expect(isKeptAs(typed, kept)).toBe(could);
});

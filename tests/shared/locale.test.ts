import { expect, test } from 'vitest';
import { languageOf, localeForSystem, localeOf, parseLocale, partsOf } from '../../src/shared/locale.ts';

test('a tag is read with what it says about the clock and the week, and nothing else', () => {
  expect(parseLocale('tr-tr')).toBe('tr-TR');
  expect(parseLocale('en-US-u-hc-h23-fw-mon')).toBe('en-US-u-fw-mon-hc-h23');
  expect(parseLocale('en-Latn-GB-u-ca-buddhist-nu-arab')).toBe('en-GB');
});

test('a tag without a region gets the usual one of its language', () => {
  expect(parseLocale('en')).toBe('en-GB');
  expect(parseLocale('tr')).toBe('tr-TR');
});

test('what is no tag, or a language that the desk does not speak, is no locale', () => {
  expect(parseLocale('')).toBeUndefined();
  expect(parseLocale('not a tag')).toBeUndefined();
  expect(parseLocale('de-DE')).toBeUndefined();
});

test('a locale is made of its parts, and they are read from it again', () => {
  const parts = { language: 'tr', region: 'CY', clock: 'h12', firstDay: 0 } as const;
  const locale = localeOf(parts);
  expect(locale).toBe('tr-CY-u-fw-sun-hc-h12');
  expect(partsOf(locale)).toEqual(parts);
  expect(partsOf(localeOf({ language: 'en', region: 'IE' }))).toEqual({ language: 'en', region: 'IE' });
  expect(languageOf(locale)).toBe('tr');
});

test('a computer set to a language that the desk does not speak gets English, with the dates and numbers of its region', () => {
  expect(localeForSystem('tr-TR')).toBe('tr-TR');
  expect(localeForSystem('en-US')).toBe('en-US');
  expect(localeForSystem('de-AT')).toBe('en-AT');
  expect(localeForSystem('de')).toBe('en-DE');
  expect(localeForSystem('C')).toBe('en-GB');
  expect(localeForSystem('')).toBe('en-GB');
});

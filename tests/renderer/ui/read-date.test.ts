import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePattern, readDate } from '../../../src/renderer/ui/read-date.ts';
import { addDays } from '../../../src/shared/domain/zoned-time.ts';
import { languages, localeOf, regions } from '../../../src/shared/locale.ts';
import { formatsOf } from '../../../src/shared/words/formats.ts';
import { date } from '../../shared/domain/world.ts';

const today = date('2026-11-24');
const british = formatsOf(localeOf({ language: 'en', region: 'GB' }));
const american = formatsOf(localeOf({ language: 'en', region: 'US' }));
const canadian = formatsOf(localeOf({ language: 'en', region: 'CA' }));
const turkish = formatsOf(localeOf({ language: 'tr', region: 'TR' }));

function expectRead(formats: typeof british, typed: Readonly<Record<string, string>>): void {
  for (const [text, read] of Object.entries(typed)) expect(readDate(text, formats, today), text).toBe(read);
}

test('the parts of a date are read in the order in which the desk writes them', () => {
  expectRead(turkish, { '24.12.2026': '2026-12-24', '1.4.2027': '2027-04-01', '01042027': '2027-04-01' });
  expectRead(british, { '24/12/2026': '2026-12-24', '1/4/2027': '2027-04-01', '01042027': '2027-04-01' });
  expectRead(american, { '12/24/2026': '2026-12-24', '1/4/2027': '2027-01-04', '01042027': '2027-01-04' });
  expectRead(canadian, { '2026-12-24': '2026-12-24', '27 1 4': '2027-01-04', '20270104': '2027-01-04' });
});

test('a date may be typed as it comes to hand', () => {
  const christmas = [
    '24 12 2026',
    ' 24-12-26 ',
    '24.12.26',
    '24. 12. 2026',
    '241226',
    '24.12',
    '24.12.',
    '2412',
  ];
  for (const text of christmas) expect(readDate(text, turkish, today), text).toBe('2026-12-24');
});

test('without its year the next such date is meant, today included', () => {
  expectRead(turkish, { '24.11': '2026-11-24', '23.11': '2027-11-23', '0101': '2027-01-01' });
  expectRead(turkish, { '29.2': '2028-02-29' });
});

test('a date with its year first is read everywhere', () => {
  for (const formats of [british, american, turkish]) expectRead(formats, { '2026-12-04': '2026-12-04' });
});

test('what is no date is not guessed', () => {
  const texts = [
    '',
    'tomorrow',
    '24',
    '24.13.2026',
    '30.2.2027',
    '31.4',
    '1.2.3',
    '1.4.202',
    '123',
    '12345',
    '1/2/3/4',
  ];
  for (const text of texts) expect(readDate(text, turkish, today), text).toBeUndefined();
});

test('what a desk writes, it reads', () => {
  for (const language of languages)
    for (const region of regions) {
      const formats = formatsOf(localeOf({ language, region }));
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
          const any = addDays(date('1990-01-01'), days);
          expect(readDate(formats.date(any, 'numeric'), formats, today)).toBe(any);
        }),
        { numRuns: 50 },
      );
    }
});

test('the pattern has the letters of the language in the order of the desk', () => {
  const letters = { day: 'gg', month: 'aa', year: 'yyyy' };
  expect(datePattern(turkish, letters)).toBe('gg.aa.yyyy');
  expect(datePattern(american, letters)).toBe('aa/gg/yyyy');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeMeant } from '../../../../src/renderer/command-bar/sentence/meant-time.ts';
import { readSentence } from '../../../../src/renderer/command-bar/sentence/read-sentence.ts';
import { addDays, dayOfWeekOf, wallTimeOfMinutes } from '../../../../src/shared/domain/zoned-time.ts';
import type { Locale } from '../../../../src/shared/locale.ts';
import { formatsOf } from '../../../../src/shared/words/formats.ts';
import { date, salon } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { clients, known, services, staff } from './salon.ts';

/** Monday 2 March 2026, 10:00 on the wall of the salon. */
const now = { today: date('2026-03-02'), minute: 600 };
const wall = { ...now, formats: english.formats };
/** Open from nine to eight, but on Sundays. */
const open = {
  businessHours: ([1, 2, 3, 4, 5, 6] as const).map((dayOfWeek) => ({
    dayOfWeek,
    startTime: wallTimeOfMinutes(9 * 60),
    endTime: wallTimeOfMinutes(20 * 60),
  })),
};

const namesOf = (records: readonly { readonly name: string }[]): string =>
  records.map(({ name }) => name).join(' / ');

/** What is read, in a line: client, service, person, day and time; a dash stands for what is not said. */
function read(sentence: string, at = wall): string {
  const reading = readSentence(sentence, known, at);
  const meant = timeMeant(reading, at, open);
  const time = meant.minute === undefined ? '-' : wallTimeOfMinutes(meant.minute);
  const client = namesOf(reading.clients) || (reading.unread && `"${reading.unread}"`) || '-';
  const parts = [client, namesOf(reading.services) || '-', namesOf(reading.staff) || '-'];
  return [...parts, meant.date ?? '-', time].join(', ');
}

const elif = 'Elif Kaya / Elif Demir';

describe('a sentence', () => {
  test.each([
    // The parts in any order, in both languages.
    ['elif cut thu 15 ana', `${elif}, Cut, Ana, 2026-03-05, 15:00`],
    ['ana thu 15 cut elif', `${elif}, Cut, Ana, 2026-03-05, 15:00`],
    ['elif kaya, cut, thursday at 15:30 with ana', 'Elif Kaya, Cut, Ana, 2026-03-05, 15:30'],
    ['kaya cut thu 15 ana', 'Elif Kaya, Cut, Ana, 2026-03-05, 15:00'],
    ['boya yarın 14:30 bea', '-, Boya, Bea, 2026-03-03, 14:30'],
    ['çağla için boya perşembe saat 15 şule ile', 'Çağla Işık, Boya, Şule, 2026-03-05, 15:00'],
    ['CAGLA ISIK BOYA PERSEMBE 15 SULE', 'Çağla Işık, Boya, Şule, 2026-03-05, 15:00'],
    ['ÇAĞLA IŞIK BOYA PERŞEMBE 15 ŞULE', 'Çağla Işık, Boya, Şule, 2026-03-05, 15:00'],
    ['zeynep boya thu 15 bea', 'Zeynep Su, Boya, Bea, 2026-03-05, 15:00'],
    ["zeynep'e boya salıya 15'te ana'da", 'Zeynep Su, Boya, Ana, 2026-03-03, 15:00'],
    // Names go before dates, dates before the beginnings of names.
    ['may cut thu 15', 'May Ling, Cut, -, 2026-03-05, 15:00'],
    ['may cut 2 may 15', 'May Ling, Cut, -, 2026-05-02, 15:00'],
    ['zeynep cut 2 may 15', 'Zeynep Su, Cut, -, 2026-05-02, 15:00'],
    ['sat cut fri 15', 'Sat Nam, Cut, -, 2026-03-06, 15:00'],
    ['zeynep cut sat 15', 'Zeynep Su, Cut, -, 2026-03-07, 15:00'],
    ['zeynep boya sal 15', 'Zeynep Su, Boya, -, 2026-03-03, 15:00'],
    ['sali boya 15', '-, Boya, -, 2026-03-03, 15:00'],
    ['salih boya sal 15', 'Salih Öz, Boya, -, 2026-03-03, 15:00'],
    ['monica cut mon 15', 'Monica Berg, Cut, -, 2026-03-02, 15:00'],
    ['o’connor cut thu 15', 'Finn O’Connor, Cut, -, 2026-03-05, 15:00'],
    ["o'connor'a boya per 15", 'Finn O’Connor, Boya, -, 2026-03-05, 15:00'],
    // Services of several words, and those that begin alike.
    ['zeynep cut blow thu 15', 'Zeynep Su, Cut & blow-dry, -, 2026-03-05, 15:00'],
    ['zeynep cut & blow-dry thu 15', 'Zeynep Su, Cut & blow-dry, -, 2026-03-05, 15:00'],
    ['zeynep cu thu 15', 'Zeynep Su, Cut / Cut & blow-dry, -, 2026-03-05, 15:00'],
    ['zeynep kas thu 15', 'Zeynep Su, Kaş alma, -, 2026-03-05, 15:00'],
    // Telephone numbers.
    ['0532 111 22 33 cut thu 15', 'Zeynep Su, Cut, -, 2026-03-05, 15:00'],
    ['cut thu 15 +90 532 111 22 33', 'Zeynep Su, Cut, -, 2026-03-05, 15:00'],
    ['05321112233 15 cut thu', 'Zeynep Su, Cut, -, 2026-03-05, 15:00'],
    ['elif 0555 987 65 43 cut thu 15', 'Elif Demir, Cut, -, 2026-03-05, 15:00'],
    // How it repeats is no time, no date and no name.
    ['zeynep cut thu 15 ana every 4 weeks 6 times', 'Zeynep Su, Cut, Ana, 2026-03-05, 15:00'],
    ['zeynep boya per 15 ana 4 haftada bir 6 kez', 'Zeynep Su, Boya, Ana, 2026-03-05, 15:00'],
    ['zeynep cut every 4 weeks thu 15', 'Zeynep Su, Cut, -, 2026-03-05, 15:00'],
    // Whom nobody knows.
    ['nadia cut thu 15 ana', '"nadia", Cut, Ana, 2026-03-05, 15:00'],
    ['cut thu 15 ana Nadia Petrova', '"Nadia Petrova", Cut, Ana, 2026-03-05, 15:00'],
    // Parts that are missing.
    ['', '-, -, -, -, -'],
    ['cut', '-, Cut, -, -, -'],
    ['zeynep thu', 'Zeynep Su, -, -, 2026-03-05, -'],
    ['zeynep 15', 'Zeynep Su, -, -, 2026-03-02, 15:00'],
    ['cut ana', '-, Cut, Ana, -, -'],
  ])('reads %o', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });
});

describe('a time', () => {
  test.each([
    ['15', '15:00'],
    ['3', '15:00'],
    ['9', '09:00'],
    ['7', '19:00'],
    ['12', '12:00'],
    ['15:30', '15:30'],
    ['15.30', '15:30'],
    ['3.30', '15:30'],
    ['1530', '15:30'],
    ['15h', '15:00'],
    ['15h30', '15:30'],
    ['3pm', '15:00'],
    ['3 pm', '15:00'],
    ['9 am', '09:00'],
    ['at 3', '15:00'],
    ['half past three', '15:30'],
    ['half past 10', '10:30'],
    ['quarter to 4', '15:45'],
    ['noon', '12:00'],
    ['öğlen', '12:00'],
    ['öğlen 1', '13:00'],
    ['sabah 10', '10:00'],
    ['akşam 6', '18:00'],
    ['akşam altı buçuk', '18:30'],
    ['üç buçuk', '15:30'],
    ['3 buçuk', '15:30'],
    ['on bir buçuk', '11:30'],
    ['saat 15', '15:00'],
    ['saat on', '10:00'],
    ['saat 14:30', '14:30'],
    ['öğleden sonra 3', '15:00'],
    ["15'te", '15:00'],
    ["14:30'da", '14:30'],
    ['25', '-'],
    ['15:75', '-'],
  ])('reads %o', (words, expected) => {
    expect(read(`zeynep cut thu ${words} ana`).split(', ').at(-1)).toBe(expected);
  });
});

describe('a day', () => {
  test.each([
    ['today', '2026-03-02'],
    ['tomorrow', '2026-03-03'],
    ['yarın', '2026-03-03'],
    ['bugün', '2026-03-02'],
    ['öbür gün', '2026-03-04'],
    ['mon', '2026-03-02'],
    ['thu', '2026-03-05'],
    ['on thursday', '2026-03-05'],
    ['next thu', '2026-03-12'],
    ['next thursday', '2026-03-12'],
    ['this thu', '2026-03-05'],
    ['in 2 weeks', '2026-03-16'],
    ['in two weeks', '2026-03-16'],
    ['2 hafta sonra', '2026-03-16'],
    ['iki hafta sonra', '2026-03-16'],
    ['3 gün sonra', '2026-03-05'],
    ['haftaya', '2026-03-09'],
    ['haftaya salı', '2026-03-10'],
    ['haftaya pazar', '2026-03-15'],
    ['gelecek hafta cuma', '2026-03-13'],
    ['bu cuma', '2026-03-06'],
    ['pzt', '2026-03-02'],
    ['sal', '2026-03-03'],
    ['çar', '2026-03-04'],
    ['per', '2026-03-05'],
    ['cum', '2026-03-06'],
    ['cmt', '2026-03-07'],
    ['paz', '2026-03-08'],
    ['salı günü', '2026-03-03'],
    ['perşembeye', '2026-03-05'],
    ['2 Dec', '2026-12-02'],
    ['2nd december', '2026-12-02'],
    ['Dec 2', '2026-12-02'],
    ['2 Jan', '2027-01-02'],
    ['2 aralık', '2026-12-02'],
    ['2 ara', '2026-12-02'],
    ['2 ocak', '2027-01-02'],
    ['2 Aralık 2027', '2027-12-02'],
    ['2.12.', '2026-12-02'],
    ['2.12', '2026-12-02'],
    ['2/12', '2026-12-02'],
    ['2.12.2027', '2027-12-02'],
    ['2026-12-02', '2026-12-02'],
  ])('reads %o', (words, expected) => {
    expect(read(`zeynep cut ${words} 15 ana`)).toBe(`Zeynep Su, Cut, Ana, ${expected}, 15:00`);
    expect(read(`zeynep cut 15:30 ana ${words}`)).toBe(`Zeynep Su, Cut, Ana, ${expected}, 15:30`);
  });

  test('of the week is today while its time is ahead, else a week later', () => {
    expect(read('cut mon 10')).toContain('2026-03-02, 10:00');
    expect(read('cut mon 9:30')).toContain('2026-03-09, 09:30');
    expect(read('cut mon')).toContain('2026-03-02, -');
  });

  test('that is not said is today while the time is ahead, else tomorrow', () => {
    expect(read('cut 15')).toContain('2026-03-02, 15:00');
    expect(read('cut 9:30')).toContain('2026-03-03, 09:30');
  });

  test('in figures has its parts in the order in which the desk writes them', () => {
    const american = { ...wall, formats: formatsOf('en-US' as Locale) };
    expect(read('cut 12/2 15', american)).toContain('2026-12-02, 15:00');
    expect(read('cut 12/3 15')).toContain('2026-03-12, 15:00');
  });
});

test('without opening hours a time is one of the day, not of the night', () => {
  const meant = (minute: number) =>
    timeMeant({ date: undefined, time: { minute, isEitherHalf: true } }, { ...now, minute: 0 }, salon).minute;
  expect(meant(3 * 60)).toBe(15 * 60);
  expect(meant(8 * 60)).toBe(8 * 60);
});

test('two hours from now are on the clock of the salon, whatever that of the computer shows', () => {
  expect(read('cut in 2 hours ana')).toBe('-, Cut, Ana, 2026-03-02, 12:00');
});

test('whatever is typed, something is answered', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'next',
      'haftaya',
      '2',
      '31.2.',
      'in',
      '9999999',
      '+',
      ':',
      'half past',
      '0000-00-00',
      'ay sonra',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(read(pieces.join(' ')).split(', ').length).toBeGreaterThanOrEqual(5);
    }),
  );
});

const weekdays = [
  ['sun', 'pazar'],
  ['monday', 'pzt'],
  ['tue', 'salı'],
  ['wednesday', 'çar'],
  ['thu', 'perşembe'],
  ['fri', 'cuma'],
  ['saturday', 'cmt'],
] as const;

test('a sentence made of a client, a service, a day, a time and a person reads back to them, in any order', () => {
  const parts = fc.record({
    client: fc.constantFrom(...clients),
    service: fc.constantFrom(...services),
    person: fc.constantFrom(...staff),
    day: fc.integer({ min: 1, max: 6 }),
    language: fc.constantFrom(0 as const, 1 as const),
    quarter: fc.integer({ min: 9 * 4, max: 20 * 4 - 1 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  });
  fc.assert(
    fc.property(parts, ({ client, service, person, day, language, quarter, order }) => {
      const time = wallTimeOfMinutes(quarter * 15);
      const words = [client.name, service.name, weekdays[day]?.[language] ?? '', time, person.name];
      const ahead = addDays(now.today, (day - dayOfWeekOf(now.today) + 7) % 7);
      const coming = ahead === now.today && quarter * 15 < now.minute ? addDays(ahead, 7) : ahead;
      const sentence = order.map((at) => words[at]).join(' ');
      expect(read(sentence)).toBe([client.name, service.name, person.name, coming, time].join(', '));
    }),
    { numRuns: 300 },
  );
});

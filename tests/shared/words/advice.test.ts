import { expect, test } from 'vitest';
import { type Advice, adviceCodes } from '../../../src/shared/domain/advice.ts';
import { erasedName } from '../../../src/shared/domain/client.ts';
import { parseLocale } from '../../../src/shared/locale.ts';
import { speechOf } from '../../../src/shared/words/speech.ts';
import { adviceInWords, wordedAdvice } from '../../../src/shared/words/worded.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import { booked, idOf, monday, present, salon } from '../domain/world.ts';

const [english, turkish] = ['en-GB', 'tr-TR'].map((tag) => speechOf(present(parseLocale(tag), tag)));

const inBoth = (advice: Advice): readonly string[] =>
  [english, turkish].map((speech) => adviceInWords(advice, present(speech, 'a language')));

const bookedAt = (index: number, clock: string, staffName: string) => ({
  ...booked(index, monday(clock)),
  staffName,
});

const elsewhere = (...bookings: ReturnType<typeof bookedAt>[]): Advice => ({
  code: 'client_booked_elsewhere',
  client: 'Elif Kaya',
  bookings,
  timeZone: salon.timeZone,
});

const noShows = (count: number): Advice => ({ code: 'client_no_shows', client: 'Elif Kaya', count });

test('there is a sentence for each code and for nothing else', () => {
  for (const language of ['en', 'tr'] as const)
    expect(Object.keys(wordsOf(language).advice).sort()).toEqual([...adviceCodes].sort());
});

test('a client who is booked elsewhere is told with every booking, its service and its person', () => {
  expect(inBoth(elsewhere(bookedAt(1, '10:00', 'Bea Kurt')))).toEqual([
    'Elif K. is also booked 10:00–10:45 (Cut, Bea K.).',
    'Elif K. şu saatlerde de randevulu: 10:00–10:45 (Cut, Bea K.).',
  ]);
  expect(inBoth(elsewhere(bookedAt(1, '10:00', 'Bea'), bookedAt(2, '10:30', 'Cem')))).toEqual([
    'Elif K. is also booked 10:00–10:45 (Cut, Bea) and 10:30–11:15 (Cut, Cem).',
    'Elif K. şu saatlerde de randevulu: 10:00–10:45 (Cut, Bea) ve 10:30–11:15 (Cut, Cem).',
  ]);
});

test('a time in the past is told without its hours, which the desk shows anyway', () => {
  expect(inBoth({ code: 'in_the_past' })).toEqual(['This time is in the past.', 'Bu saat geçti.']);
});

test('that a client did not come is told with how often', () => {
  expect(inBoth(noShows(1))).toEqual(['Elif K. has missed 1 booking.', 'Elif K. daha önce 1 kez gelmedi.']);
  expect(inBoth(noShows(3))).toEqual(['Elif K. has missed 3 bookings.', 'Elif K. daha önce 3 kez gelmedi.']);
});

test('a client who was erased is spoken of without a name', () => {
  const nameless = (advice: Advice): Advice => ({ ...advice, client: erasedName }) as Advice;
  expect(inBoth(nameless(elsewhere(bookedAt(1, '10:00', 'Bea'))))).toEqual([
    'This client is also booked 10:00–10:45 (Cut, Bea).',
    'Bu müşteri şu saatlerde de randevulu: 10:00–10:45 (Cut, Bea).',
  ]);
  expect(inBoth(nameless(noShows(1)))).toEqual([
    'This client has missed 1 booking.',
    'Bu müşteri daha önce 1 kez gelmedi.',
  ]);
});

test('what travels is the code, the sentence, the bookings or the count, and no other fact', () => {
  const all = [elsewhere(bookedAt(1, '10:00', 'Bea')), { code: 'in_the_past' } as const, noShows(2)];
  expect(wordedAdvice(all, present(english, 'a language'))).toEqual([
    {
      code: 'client_booked_elsewhere',
      message: 'Elif K. is also booked 10:00–10:45 (Cut, Bea).',
      conflicts: [
        { bookingId: idOf(101), startTime: monday('10:00'), endTime: monday('10:45'), status: 'confirmed' },
      ],
    },
    { code: 'in_the_past', message: 'This time is in the past.' },
    { code: 'client_no_shows', message: 'Elif K. has missed 2 bookings.', count: 2 },
  ]);
});

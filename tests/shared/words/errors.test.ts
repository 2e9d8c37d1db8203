import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Complaint } from '../../../src/shared/contract/complaints.ts';
import { type DeskError, deskError, httpStatusOf } from '../../../src/shared/contract/errors.ts';
import { entities } from '../../../src/shared/domain/history.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { speechOf } from '../../../src/shared/words/speech.ts';
import { wordedError } from '../../../src/shared/words/worded.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import { ana, time } from '../domain/world.ts';
import { refusalExamples, rejectionAt, stranded } from './examples.ts';

const speeches = { en: speechOf(localeForSystem('en')), tr: speechOf(localeForSystem('tr')) };
const inBoth = (error: DeskError) => [
  wordedError(error, speeches.en).message,
  wordedError(error, speeches.tr).message,
];

test.each(Object.values(refusalExamples))(
  '$code is told in every language, another sentence in each, and travels',
  (error) => {
    const [inEnglish, inTurkish] = inBoth(error);
    for (const sentence of [inEnglish, inTurkish]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|#|_/);
    }
    expect(inTurkish).not.toBe(inEnglish);
    const worded = wordedError(error, speeches.en);
    expect(z.encode(deskError, worded)).toMatchObject({ code: error.code, message: inEnglish });
  },
);

test('there is a sentence for each code and for nothing else', () => {
  for (const language of ['en', 'tr'] as const)
    expect(Object.keys(wordsOf(language).errors.refusals).sort()).toEqual(Object.keys(httpStatusOf).sort());
});

describe('a refusal of bookings', () => {
  test('gives the reasons, each once', () => {
    const twice = [rejectionAt('10:00', 0), rejectionAt('10:00', 1)];
    expect(inBoth({ code: 'bookings_rejected', rejections: twice })).toEqual([
      'Nothing was changed. Ana is booked 10:00–10:45 (Cut, Elif K.).',
      'Hiçbir şey değiştirilmedi. Ana şu saatlerde dolu: 10:00–10:45 (Cut, Elif K.).',
    ]);
  });

  test('gives three of many, and how many more there are', () => {
    const rejections = ['10:00', '11:00', '12:00', '13:00'].map(rejectionAt);
    const three = inBoth({ code: 'bookings_rejected', rejections: rejections.slice(0, 3) });
    expect(three[0]).not.toContain('more');
    const four = inBoth({ code: 'bookings_rejected', rejections });
    expect(four[0]).toMatch(/12:00–12:45 \(Cut, Elif K\.\)\. And 1 more reason\.$/);
    expect(four[1]).toMatch(/Ayrıca 1 neden daha var\.$/);
    const five = { code: 'bookings_rejected', rejections: [...rejections, rejectionAt('14:00', 4)] } as const;
    expect(inBoth(five)[0]).toMatch(/And 2 more reasons\.$/);
  });

  test('says that it was undo or redo that could not be done', () => {
    const { violations, suggestions } = refusalExamples.booking_rejected;
    const said = (returning: 'undo' | 'redo') =>
      inBoth({ code: 'booking_rejected', violations, suggestions, returning });
    expect(said('undo')).toEqual([
      'This cannot be taken back. Nothing was changed. Ana is booked 10:00–10:45 (Cut, Elif K.).',
      'Bu işlem geri alınamıyor. Hiçbir şey değiştirilmedi. Ana şu saatlerde dolu: 10:00–10:45 (Cut, Elif K.).',
    ]);
    expect(said('redo')).toEqual([
      expect.stringMatching(/^This cannot be done again\./),
      expect.stringMatching(/^Bu işlem yinelenemiyor\./),
    ]);
    expect(inBoth({ ...refusalExamples.bookings_rejected, returning: 'undo' })[0]).toMatch(
      /^This cannot be taken back\. Nothing was changed\. Ana/,
    );
  });

  test('without reasons is a collision that only the database saw', () => {
    expect(inBoth({ code: 'bookings_rejected', rejections: [] })[0]).toMatch(/^One of these times has just/);
    expect(inBoth({ code: 'bookings_rejected', rejections: [], returning: 'undo' })[0]).toMatch(
      /^A time to which a booking was to return/,
    );
  });
});

test.each([...entities])('undo and redo say of a %s that it was changed since', (entity) => {
  for (const direction of ['undo', 'redo'] as const) {
    const error = { code: 'stale_version', current: null, returning: { direction, entity } } as const;
    const [inEnglish, inTurkish] = inBoth(error);
    const done = direction === 'undo' ? 'taken back' : 'done again';
    expect(inEnglish).toMatch(
      new RegExp(`^\\p{Lu}.* (was|were) changed since, so this can no longer be ${done}\\.`, 'u'),
    );
    expect(inTurkish).toMatch(/^\p{Lu}.* o zamandan beri değişti;/u);
  }
});

test('how many bookings a change strands is counted in words that fit', () => {
  const said = (count: number) =>
    inBoth({ code: 'stranded', stranded: Array.from({ length: count }, (_, index) => stranded(index)) });
  expect(said(1)[0]).toMatch(/^A booking would no longer fit, .* of it\. Nothing was changed\.$/);
  expect(said(2)[0]).toMatch(/^2 bookings would no longer fit, .* of them\. Nothing was changed\.$/);
  expect(said(2)[1]).toMatch(/^2 randevu artık yerine uymayacak/);
});

test('whom the desk answers depends on what was wrong with the page', () => {
  expect(inBoth({ code: 'forbidden', because: 'foreign_host' })[0]).toContain('its own address');
  expect(inBoth({ code: 'forbidden', because: 'foreign_origin' })[0]).toBe(
    'The desk answers only its own pages.',
  );
});

describe('what is wrong with an input', () => {
  const complaints: { readonly [Code in Complaint['code']]: Extract<Complaint, { code: Code }> } = {
    not_an_id: { code: 'not_an_id' },
    not_an_instant: { code: 'not_an_instant' },
    not_a_date: { code: 'not_a_date' },
    not_a_wall_time: { code: 'not_a_wall_time' },
    not_a_time_zone: { code: 'not_a_time_zone' },
    not_a_locale: { code: 'not_a_locale' },
    not_a_color: { code: 'not_a_color' },
    not_printable: { code: 'not_printable' },
    blank: { code: 'blank' },
    year_out_of_range: { code: 'year_out_of_range' },
    leads_beyond_last_year: { code: 'leads_beyond_last_year' },
    ends_before_start: { code: 'ends_before_start' },
    until_before_first: { code: 'until_before_first' },
    count_or_until: { code: 'count_or_until' },
    named_twice: { code: 'named_twice' },
    shared_id: { code: 'shared_id' },
    not_moving: { code: 'not_moving' },
    not_cancelled: { code: 'not_cancelled' },
    not_of_series: { code: 'not_of_series' },
    other_salon: { code: 'other_salon' },
    not_of_salon: { code: 'not_of_salon' },
    staff_not_of_salon: { code: 'staff_not_of_salon' },
    other_client: { code: 'other_client' },
    block_too_long: { code: 'block_too_long' },
    processing_too_long: { code: 'processing_too_long' },
    beyond_last_week: { code: 'beyond_last_week' },
    another_schedule_begins: { code: 'another_schedule_begins' },
    not_json: { code: 'not_json' },
    not_http: { code: 'not_http' },
    not_after: { code: 'not_after', field: 'from' },
    after: { code: 'after', field: 'endsOn' },
    before: { code: 'before', field: 'startDate' },
    too_many_days: { code: 'too_many_days', max: 42 },
    too_many_dates: { code: 'too_many_dates', max: 260 },
    overlaps_window: { code: 'overlaps_window', startTime: time('09:00'), endTime: time('12:00') },
  };

  test.each(Object.values(complaints))('is told in every language: $code', (complaint) => {
    const error: DeskError = { code: 'invalid_input', issues: [{ path: 'field', complaint }] };
    const [inEnglish, inTurkish] = inBoth(error);
    expect(inEnglish).toMatch(/^This could not be understood \(field: .+\)\. Nothing was changed\.$/);
    expect(inTurkish).toMatch(/^Gönderilen anlaşılamadı \(field: .+\)\. Hiçbir şey değiştirilmedi\.$/);
    for (const sentence of [inEnglish, inTurkish]) expect(sentence).not.toMatch(/undefined|\[object|_/);
  });

  test('names the first field in the sentence and every field in the issues', () => {
    const issues = [
      { path: '', complaint: { code: 'worded', message: 'Unrecognized key: "x"' } },
      { path: 'name', complaint: complaints.blank },
    ] as const;
    expect(wordedError({ code: 'invalid_input', issues }, speeches.tr)).toEqual({
      code: 'invalid_input',
      message: 'Gönderilen anlaşılamadı (Unrecognized key: "x"). Hiçbir şey değiştirilmedi.',
      issues: [
        { path: '', message: 'Unrecognized key: "x"' },
        { path: 'name', message: 'boş olmamalı' },
      ],
    });
  });
});

test('a stale version travels with the record as it is, and without the facts that only its sentence needs', () => {
  const returning = { direction: 'undo', entity: 'staff' } as const;
  expect(Object.keys(wordedError({ code: 'stale_version', current: ana, returning }, speeches.en))).toEqual([
    'code',
    'message',
    'current',
  ]);
});

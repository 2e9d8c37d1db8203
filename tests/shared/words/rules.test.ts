import { describe, expect, test } from 'vitest';
import { violationCodes } from '../../../src/shared/domain/rules/rules.ts';
import type { Violation } from '../../../src/shared/domain/rules/violation.ts';
import { type Locale, parseLocale } from '../../../src/shared/locale.ts';
import { speechOf } from '../../../src/shared/words/speech.ts';
import { reasonsInWords, violationInWords, wordedViolations } from '../../../src/shared/words/worded.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import {
  ana,
  at,
  booked,
  cut,
  date,
  gloss,
  idOf,
  monday,
  present,
  salon,
  wax,
  weekly,
  window,
} from '../domain/world.ts';
import { away, broken, closedOn, tuesdays, violationExamples, violationOf } from './examples.ts';

const locale = (tag: string): Locale => present(parseLocale(tag), tag);
const english = speechOf(locale('en-GB'));
const turkish = speechOf(locale('tr-TR'));

const inBoth = (violations: readonly Violation[]) =>
  violations.map((violation) => [english, turkish].map((speech) => violationInWords(violation, speech)));

test.each(violationCodes)('%s is a sentence in every language, another one in each', (code) => {
  const [inEnglish = '', inTurkish = ''] = inBoth([violationOf(code)])[0] ?? [];
  for (const sentence of [inEnglish, inTurkish]) {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|#|_/);
  }
  expect(inTurkish).not.toBe(inEnglish);
});

test('there is a sentence for each code and for nothing else', () => {
  for (const language of ['en', 'tr'] as const)
    expect(Object.keys(wordsOf(language).rules).sort()).toEqual([...violationCodes].sort());
});

describe('outside the hours it is said who is off, and until when', () => {
  const plan = {
    windows: [weekly(1, '09:00', '12:00'), weekly(1, '13:00', '17:00')],
    schedules: [],
    overrides: [],
  };
  test.each([
    ['08:30', 'Ana starts at 09:00.', 'Ana için mesai 09:00 saatinde başlıyor.'],
    ['12:10', 'Ana is off 12:00–13:00.', 'Ana 12:00–13:00 saatleri arasında çalışmıyor.'],
    ['19:00', 'Ana is off after 17:00.', 'Ana için mesai 17:00 saatinde bitiyor.'],
  ])('at %s', (clock, inEnglish, inTurkish) => {
    expect(inBoth(broken({ plan }, { startTime: monday(clock) }))).toEqual([[inEnglish, inTurkish]]);
  });

  test('of the salon in the same way', () => {
    const hours = (...windows: (readonly [string, string])[]) => ({
      ...salon,
      businessHours: windows.map(([from, to]) => ({ dayOfWeek: 1 as const, ...window(from, to) })),
    });
    const day = hours(['09:00', '12:00'], ['13:00', '17:00']);
    const said = (theSalon: typeof salon, clock: string) =>
      inBoth(broken({ salon: theSalon }, { startTime: monday(clock) }))[0];
    expect(said(day, '08:30')).toEqual(['The salon opens at 09:00.', 'Salon 09:00 saatinde açılıyor.']);
    expect(said(day, '12:10')).toEqual([
      'The salon is closed 12:00–13:00.',
      'Salon 12:00–13:00 saatleri arasında kapalı.',
    ]);
    expect(said(day, '19:00')).toEqual(['The salon closes at 17:00.', 'Salon 17:00 saatinde kapanıyor.']);
    expect(said(tuesdays, '10:00')).toEqual([
      'The salon is closed on Monday 2 March.',
      'Salon 2 Mart Pazartesi günü kapalı.',
    ]);
    expect(said(hours(['08:00', '10:30'], ['10:30', '17:00']), '10:00')).toEqual([
      'The salon’s opening windows change at 10:30; a booking cannot run across it.',
      'Salonun açılış aralığı 10:30 saatinde değişiyor; bir randevu iki aralığa birden yayılamaz.',
    ]);
    expect(said(hours(['20:00', '24:00']), '23:30')).toEqual([
      'A booking cannot run across midnight.',
      'Bir randevu gece yarısını aşamaz.',
    ]);
  });

  test('by the date where there are no hours at all', () => {
    expect(inBoth(broken({ plan }, { startTime: at('2026-03-03T10:00:00+03:00') }))).toEqual([
      ['Ana does not work on Tuesday 3 March.', 'Ana 3 Mart Salı günü çalışmıyor.'],
    ]);
  });

  test('by the date from or until which somebody works here', () => {
    const employed = (startsOn: string | null, endsOn: string | null) => ({
      staff: {
        ...ana,
        startsOn: startsOn === null ? null : date(startsOn),
        endsOn: endsOn === null ? null : date(endsOn),
      },
    });
    const said = (staff: ReturnType<typeof employed>) =>
      inBoth(broken({ plan, ...staff }, { startTime: monday('10:00') }));
    expect(said(employed('2026-03-03', '2026-06-30'))).toEqual([
      [
        'Ana works here from Tuesday, 3 March 2026 on.',
        'Ana burada şu tarihten itibaren çalışıyor: 3 Mart 2026 Salı.',
      ],
    ]);
    expect(said(employed('2025-06-30', '2026-03-01'))).toEqual([
      [
        'Ana works here until Sunday, 1 March 2026 only.',
        'Ana burada şu tarihe kadar çalışıyor: 1 Mart 2026 Pazar.',
      ],
    ]);
    // On days on which they work here it is the windows.
    expect(
      inBoth(broken({ plan, ...employed('2026-03-02', '2026-03-02') }, { startTime: monday('08:30') })),
    ).toEqual([['Ana starts at 09:00.', 'Ana için mesai 09:00 saatinde başlıyor.']]);
  });

  test('by the clock of twelve hours where the locale has it', () => {
    const american = speechOf(locale('en-US'));
    const [violation] = broken({ plan }, { startTime: monday('19:00') });
    expect(violation && violationInWords(violation, american)).toMatch(/^Ana is off after 5:00\sPM\.$/);
  });
});

test('a closure is told by its date or its dates, with the reason if there is one', () => {
  const closures = [closedOn('2026-03-01', '2026-03-04', 'Fair')];
  expect(inBoth(broken({ closures }))).toEqual([
    [
      'The salon is closed from Sunday 1 March to Wednesday 4 March (Fair).',
      'Salon 1 Mart Pazar – 4 Mart Çarşamba tarihleri arasında kapalı (Fair).',
    ],
  ]);
});

describe('a time off is told', () => {
  const said = (...one: Parameters<typeof away>) =>
    inBoth(broken({ timeOff: [away(...one)] }, { startTime: monday('20:00') }))[0];

  test('by its hours within one day, up to the midnight that ends it', () => {
    expect(said('2026-03-02T20:00:00+03:00', '2026-03-02T21:00:00+03:00', 'Dentist')).toEqual([
      'Ana is away 20:00–21:00 (Dentist).',
      'Ana 20:00–21:00 saatleri arasında izinli (Dentist).',
    ]);
    expect(said('2026-03-02T20:00:00+03:00', '2026-03-03T00:00:00+03:00')?.[0]).toBe(
      'Ana is away 20:00–24:00.',
    );
  });

  test('by its date where it is the whole of a day', () => {
    expect(said('2026-03-02T00:00:00+03:00', '2026-03-03T00:00:00+03:00', 'Ill')).toEqual([
      'Ana is away on Monday 2 March (Ill).',
      'Ana 2 Mart Pazartesi günü izinli (Ill).',
    ]);
  });

  test('by its dates as soon as it reaches the next day', () => {
    expect(said('2026-03-02T20:00:00+03:00', '2026-03-03T00:01:00+03:00')).toEqual([
      'Ana is away from Monday 2 March to Tuesday 3 March.',
      'Ana 2 Mart Pazartesi – 3 Mart Salı tarihleri arasında izinli.',
    ]);
  });

  test('as blocked where the reception keeps the time of somebody at work', () => {
    const blocked = (...one: Parameters<typeof away>) =>
      inBoth(broken({ timeOff: [{ ...away(...one), kind: 'blocked' }] }, { startTime: monday('20:00') }))[0];
    expect(blocked('2026-03-02T20:00:00+03:00', '2026-03-02T21:00:00+03:00', 'Call')).toEqual([
      'Ana’s time is blocked 20:00–21:00 (Call).',
      'Ana için 20:00–21:00 saatleri arasında randevu alınmıyor (Call).',
    ]);
    expect(blocked('2026-03-02T20:00:00+03:00', '2026-03-03T10:00:00+03:00')).toEqual([
      'Ana’s time is blocked from Monday 2 March to Tuesday 3 March.',
      'Ana için 2 Mart Pazartesi – 3 Mart Salı tarihleri arasında randevu alınmıyor.',
    ]);
  });
});

describe('a collision is told', () => {
  const waxing = booked(4, monday('13:00'), { serviceId: wax.id, serviceName: 'Wax' });

  test('with every booking that is in the way, in one breath', () => {
    const bookings = [
      booked(1, monday('10:00'), { clientName: 'Cher' }),
      booked(2, monday('10:45'), { clientName: null }),
      booked(3, monday('11:30')),
    ];
    expect(inBoth(broken({ bookings, service: { ...cut, durationMinutes: 120 } }))).toEqual([
      [
        'Ana is booked 10:00–10:45 (Cut, Cher), 10:45–11:30 (Cut) and 11:30–12:15 (Cut, Elif K.).',
        'Ana şu saatlerde dolu: 10:00–10:45 (Cut, Cher), 10:45–11:30 (Cut) ve 11:30–12:15 (Cut, Elif K.).',
      ],
    ]);
  });

  test('as a booked time when it touches one and only the clean-up of another', () => {
    const bookings = [waxing, booked(5, monday('14:00'))];
    expect(inBoth(broken({ bookings }, { startTime: monday('13:30') }))[0]?.[0]).toBe(
      'Ana is booked 13:00–13:30 (Wax, Elif K.) and 14:00–14:45 (Cut, Elif K.).',
    );
  });

  test('by what others keep free where only their buffers are in the way', () => {
    const bookings = [waxing, booked(5, monday('14:20'), { bufferBeforeMinutes: 15 })];
    expect(inBoth(broken({ bookings }, { startTime: monday('13:30') }))).toEqual([
      [
        'Ana needs time to prepare or clean up around 13:00–13:30 (Wax, Elif K.) and 14:20–15:05 (Cut, Elif K.); kept free: 13:00–13:45 and 14:05–15:05.',
        '13:00–13:30 (Wax, Elif K.) ve 14:20–15:05 (Cut, Elif K.) için hazırlanma ve toparlanma süresi de gerekiyor; Ana bu yüzden şu saatlerde dolu: 13:00–13:45 ve 14:05–15:05.',
      ],
    ]);
  });

  test('by what the new booking needs itself where only its own buffers are in the way', () => {
    expect(inBoth(broken({ service: wax, bookings: [booked(1, monday('10:40'))] }))).toEqual([
      [
        'With the time to prepare and clean up this booking needs 10:00–10:45, and Ana is booked 10:40–11:25 (Cut, Elif K.).',
        'Hazırlanma ve toparlanma süresiyle birlikte bu randevu 10:00–10:45 saatlerini kaplıyor; Ana şu saatlerde dolu: 10:40–11:25 (Cut, Elif K.).',
      ],
    ]);
  });

  test('by what both keep free where the one’s buffer only meets the other’s', () => {
    const other = booked(1, monday('10:50'), { bufferBeforeMinutes: 10 });
    expect(inBoth(broken({ service: wax, bookings: [other] }))).toEqual([
      [
        'With the time to prepare and clean up this booking needs 10:00–10:45, and 10:50–11:35 (Cut, Elif K.) keeps 10:40–11:35 free.',
        'Hazırlanma ve toparlanma süresiyle birlikte bu randevu 10:00–10:45, 10:50–11:35 (Cut, Elif K.) ise 10:40–11:35 saatlerini kaplıyor.',
      ],
    ]);
  });

  test('one reason after the other where they differ', () => {
    const before = booked(1, monday('09:00'), { bufferAfterMinutes: 30 });
    const [said] = inBoth(broken({ service: wax, bookings: [before, booked(2, monday('10:40'))] }));
    expect(said?.[0]).toMatch(
      /^Ana needs time .*: 09:00–10:15\. With the time .* 10:40–11:25 \(Cut, Elif K\.\)\.$/,
    );
  });

  test('by when the person is back where only the part after processing is in the way', () => {
    const glossing = booked(1, monday('09:30'), {
      serviceId: gloss.id,
      clientName: null,
      serviceName: 'Gloss',
    });
    const bookings = [glossing, booked(2, monday('09:45'), { serviceId: gloss.id })];
    expect(inBoth(broken({ bookings }, { startTime: monday('10:05') }))).toEqual([
      [
        'Ana is back at Gloss at 10:15. Ana is back at Elif K. at 10:30.',
        'Ana, 10:15 itibarıyla yeniden Gloss ile meşgul. Ana, 10:30 itibarıyla yeniden Elif K. ile meşgul.',
      ],
    ]);
  });

  test('without its times where only the database saw it', () => {
    expect(inBoth([{ code: 'overlap', field: 'startTime', conflicts: [] }])).toEqual([
      ['This time has just been taken by another booking.', 'Bu saat az önce başka bir randevuyla doldu.'],
    ]);
  });
});

test('one minute is one minute', () => {
  const [violation] = broken({ service: { ...cut, durationMinutes: 1 } }, { endTime: monday('10:05') });
  expect(violation && inBoth([violation])[0]?.[0]).toBe('Cut takes 1 minute, not 5.');
});

test('what travels is the code, the sentence, the field and what is touched, and no other fact', () => {
  const [collision] = wordedViolations(violationExamples.overlap, english);
  expect(collision).toEqual({
    code: 'overlap',
    message: 'Ana is booked 10:30–11:15 (Cut, Elif K.).',
    field: 'startTime',
    conflicts: [
      { bookingId: idOf(101), startTime: monday('10:30'), endTime: monday('11:15'), status: 'confirmed' },
    ],
  });
  expect(wordedViolations(violationExamples.staff_time_off, english)).toEqual([
    {
      code: 'staff_time_off',
      message: 'Ana is away 10:00–11:00.',
      field: 'startTime',
      window: { startTime: monday('10:00'), endTime: monday('11:00') },
    },
  ]);
});

describe('in a list of reasons', () => {
  const lines = (violations: readonly Violation[], speech = english) =>
    reasonsInWords(violations, speech).map(({ message }) => message);
  const [off, hours] = [violationOf('staff_time_off'), violationOf('outside_availability')];

  test('a person is named in the first line about them only', () => {
    const [first, second, ...rest] = lines([off, hours]);
    expect(rest).toEqual([]);
    expect(first).toBe(violationInWords(off, english));
    expect(second).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${first} ${second}`.split('Ana')).toHaveLength(2);
    expect(lines([off, hours], turkish).join(' ').split('Ana')).toHaveLength(2);
  });

  test('whoever is named elsewhere is named again, and what is about nobody stays as it is', () => {
    const closed = violationOf('salon_closed');
    const ofBea = { ...hours, staff: 'Bea' } as Violation;
    expect(lines([off, closed, ofBea, hours])).toEqual([
      violationInWords(off, english),
      ...lines([off, hours]).slice(1),
      violationInWords(closed, english),
      violationInWords(ofBea, english),
    ]);
  });

  test('nothing is said twice', () => {
    expect(lines([violationOf('salon_closed'), violationOf('salon_closed')])).toHaveLength(1);
  });

  test.each([
    'staff_inactive',
    'service_not_offered',
    'outside_availability',
    'staff_time_off',
    'overlap',
  ] as const)('%s is a sentence that names nobody, another one in each language', (code) => {
    const violation = violationOf(code);
    const staff = 'staff' in violation ? violation.staff : undefined;
    const before = { ...violationOf('staff_inactive'), staff } as Violation;
    const said = [english, turkish].map((speech) => lines([before, violation], speech)[1] ?? '');
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$|^\d.*\.$/u);
    expect(said.join(' ')).not.toMatch(new RegExp(`(?<!\\p{L})${staff}(?!\\p{L})`, 'u'));
    expect(said[0]).not.toBe(said[1]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Output } from '../../../src/shared/contract/contract.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { type Locale, parseLocale } from '../../../src/shared/locale.ts';
import { booked, manager, mondayAt, openTestSalon } from '../open-test-desk.ts';

// What the desk points out and does not refuse stands beside what it refuses, wherever a booking is asked for.

const time = (start: string, end: string) => ({ startTime: mondayAt(start), endTime: mondayAt(end) });
const nobody = '0190a000-0000-7000-8000-00000000dead';

type Advice = Output<'bookings.check'>['advice'];

const codes = (advice: Advice | undefined) => advice?.map(({ code }) => code);

/** Elif has a cut with Bea at 10:00, and did not come once before seven. */
async function openKnown() {
  const salon = await openTestSalon();
  const { must, ana, bea, cut, elif } = salon;
  const missed = await must('bookings.create', {
    staffId: bea.id,
    serviceId: cut.id,
    clientId: elif.id,
    ...time('05:00', '05:45'),
  });
  await must('bookings.setStatus', { id: missed.id, version: 1, status: 'no_show' });
  const asked = { staffId: ana.id, serviceId: cut.id, clientId: elif.id };
  const elsewhere = await booked(
    must('bookings.create', { ...asked, staffId: bea.id, ...time('10:00', '10:45') }),
  );
  return { ...salon, asked, elsewhere };
}

const elsewhereAs = ({ id, startTime, endTime, status }: Awaited<ReturnType<typeof booked>>) => ({
  code: 'client_booked_elsewhere',
  message: 'Elif K. is also booked 10:00–10:45 (Cut, Bea).',
  conflicts: [{ bookingId: id, startTime, endTime, status }],
});
const missedOnce = { code: 'client_no_shows', message: expect.stringContaining('1'), count: 1 };

describe('a check', () => {
  test('points out, and refuses nothing for it', async () => {
    const { must, asked, elsewhere } = await openKnown();
    const check = await must('bookings.check', { ...asked, ...time('10:30', '11:15') });
    expect(check.violations).toEqual([]);
    expect(check.advice).toEqual([elsewhereAs(elsewhere), missedOnce]);
    const later = await must('bookings.check', { ...asked, ...time('10:45', '11:30') });
    expect(later.advice).toEqual([missedOnce]);
  });

  test('of a move does not name the booking itself', async () => {
    const { must, elsewhere, ana } = await openKnown();
    const to = { bookingId: elsewhere.id, startTime: mondayAt('10:15'), staffId: ana.id };
    expect(codes((await must('bookings.check', to)).advice)).toEqual(['client_no_shows']);
  });

  test('points out a time that has begun, from the minute after', async () => {
    const { must, ana, cut, time: clock } = await openKnown();
    const asked = { staffId: ana.id, serviceId: cut.id, ...time('10:00', '10:45') };
    const at = async () => codes((await must('bookings.check', asked)).advice);
    clock.now = Date.parse(asked.startTime) as typeof clock.now;
    expect(await at()).toEqual([]);
    clock.now = addMinutes(clock.now, 1);
    expect(await at()).toEqual(['in_the_past']);
  });

  test('knows nothing of nobody, and nothing of no time', async () => {
    const { must, asked } = await openKnown();
    const of = async (clientId: string | null, times: object) =>
      codes((await must('bookings.check', { ...asked, clientId, ...times })).advice);
    expect(await of(null, time('10:30', '11:15'))).toEqual([]);
    expect(await of(nobody, time('10:30', '11:15'))).toEqual([]);
    expect(await of('no id', time('10:30', '11:15'))).toEqual([]);
    expect(await of(asked.clientId, {})).toEqual(['client_no_shows']);
    // Reversed, empty, or no time at all.
    expect(await of(asked.clientId, time('11:15', '10:00'))).toEqual(['client_no_shows']);
    expect(await of(asked.clientId, time('10:15', '10:15'))).toEqual(['client_no_shows']);
    expect(await of(asked.clientId, { startTime: 'ten', endTime: 'eleven' })).toEqual(['client_no_shows']);
  });
});

describe('a new booking', () => {
  test('is answered with what a check pointed out, itself not among it', async () => {
    const { must, asked, elsewhere } = await openKnown();
    const wish = { ...asked, ...time('10:30', '11:15') };
    const { advice } = await must('bookings.check', wish);
    const made = await must('bookings.create', wish);
    expect(made.advice).toEqual(advice);
    expect(made.advice).toEqual([elsewhereAs(elsewhere), missedOnce]);
    expect(await must('bookings.get', { id: made.id })).not.toHaveProperty('advice');
  });

  test('that is refused is told the same', async () => {
    const { must, refusal, asked, elsewhere, ana } = await openKnown();
    await must('bookings.create', { ...asked, clientId: null, staffId: ana.id, ...time('10:30', '11:15') });
    const error = await refusal('bookings.create', { ...asked, ...time('10:30', '11:15') });
    expect(error).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'overlap' }],
      advice: [elsewhereAs(elsewhere), missedOnce],
    });
  });

  test('in the past is accepted, and pointed out', async () => {
    const { must, ana, cut } = await openKnown();
    const made = await must('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      ...time('06:00', '06:45'),
    });
    expect(made.advice).toEqual([{ code: 'in_the_past', message: 'This time is in the past.' }]);
  });
});

test('a booking that does not block is no reason to point anything out', async () => {
  const { must, asked, elsewhere } = await openKnown();
  await must('bookings.setStatus', { id: elsewhere.id, version: 1, status: 'cancelled' });
  const check = await must('bookings.check', { ...asked, ...time('10:30', '11:15') });
  expect(codes(check.advice)).toEqual(['client_no_shows']);
});

test('a client sits through the processing, so that they are booked elsewhere while their person is free', async () => {
  const { must, salon, ana, bea, cut, elif } = await openTestSalon();
  const colour = await must('services.create', {
    salonId: salon.id,
    name: 'Colour',
    durationMinutes: 90,
    processing: { afterMinutes: 15, minutes: 60 },
  });
  const client = { clientId: elif.id };
  await must('bookings.create', {
    ...{ ...client, staffId: ana.id, serviceId: colour.id },
    ...time('10:00', '11:30'),
  });
  const at = async (staffId: string) =>
    must('bookings.check', { ...client, staffId, serviceId: cut.id, ...time('10:20', '11:05') });
  for (const staffId of [ana.id, bea.id])
    expect(await at(staffId)).toMatchObject({
      violations: [],
      advice: [{ code: 'client_booked_elsewhere' }],
    });
});

describe('a visit', () => {
  test('is told of each part by itself, and not that its parts are booked', async () => {
    const { must, asked, elsewhere, ana, cut } = await openKnown();
    const parts = [
      { staffId: ana.id, serviceId: cut.id, startTime: mondayAt('09:30') },
      { staffId: ana.id, serviceId: cut.id, startTime: mondayAt('10:45') },
    ];
    const visit = { clientId: asked.clientId, parts };
    const expected = [[elsewhereAs(elsewhere), missedOnce], [missedOnce]];
    const checked = await must('visits.check', visit);
    expect(checked.parts.map(({ advice }) => advice)).toEqual(expected);
    expect((await must('visits.create', visit)).advice).toEqual(expected);
    // Once it is booked, its parts are elsewhere for another one.
    const again = await must('bookings.check', { ...asked, ...time('09:30', '10:15') });
    expect(again.advice[0]).toMatchObject({ conflicts: [{}, {}] });
  });
});

describe('a series', () => {
  test('is told of each date by itself, and not that its dates are booked', async () => {
    const { must, asked, elsewhere, time: clock } = await openKnown();
    clock.now = Date.parse(mondayAt('10:10')) as typeof clock.now;
    const series = { ...asked, ...time('10:00', '10:45'), everyWeeks: 1, count: 3 };
    const past = { code: 'in_the_past', message: 'This time is in the past.' };
    const expected = [[elsewhereAs(elsewhere), past, missedOnce], [missedOnce], [missedOnce]];
    const checked = await must('series.check', series);
    expect(checked.dates.map(({ advice }) => advice)).toEqual(expected);
    const made = await must('series.create', { ...series, accept: 'all' });
    expect(made.dates.map(({ advice }) => advice)).toEqual(expected);
  });
});

test('what is pointed out is said in the language of whoever asks', async () => {
  const { desk, asked } = await openKnown();
  // Known to be a locale.
  const turkish = { ...manager, locale: parseLocale('tr-TR') as Locale };
  const wish = { ...asked, ...time('10:30', '11:15') };
  const said = {
    advice: [
      { message: 'Elif K. şu saatlerde de randevulu: 10:00–10:45 (Cut, Bea).' },
      { message: 'Elif K. daha önce 1 kez gelmedi.' },
    ],
  };
  expect(await desk.call(turkish, 'bookings.check', wish)).toMatchObject({ value: said });
  expect(await desk.call(turkish, 'bookings.create', wish)).toMatchObject({ value: said });
  expect(await desk.call(turkish, 'bookings.create', wish)).toMatchObject({
    error: {
      code: 'booking_rejected',
      advice: [{ code: 'client_booked_elsewhere' }, said.advice[1]],
    },
  });
});

describe('a time at which the client sits elsewhere', () => {
  /** Beside the cut of Elif with Bea at 10:00, somebody with Ana at 11:00. */
  async function openBusy() {
    const known = await openKnown();
    const { must, asked } = known;
    await must('bookings.create', { ...asked, clientId: null, ...time('11:00', '11:45') });
    return { ...known, taken: time('11:15', '12:00') };
  }
  const starts = (slots: readonly { readonly startTime: number }[]) =>
    slots.map(({ startTime }) => startTime);
  const quarterPastTen = Date.parse(mondayAt('10:15'));
  const quarterToTwelve = Date.parse(mondayAt('11:45'));

  test('is not among the nearest places of a new booking, as it is for somebody else', async () => {
    const { must, refusal, asked, taken } = await openBusy();
    const check = await must('bookings.check', { ...asked, ...taken });
    expect(starts(check.suggestions)).toContain(quarterToTwelve);
    expect(starts(check.suggestions)).not.toContain(quarterPastTen);
    expect(await refusal('bookings.create', { ...asked, ...taken })).toMatchObject({
      suggestions: check.suggestions,
    });
    const others = await must('bookings.check', { ...asked, clientId: null, ...taken });
    expect(starts(others.suggestions)).toContain(quarterPastTen);
  });

  test('is not among those of a booking that moves, whose own time is free', async () => {
    const { must, refusal, asked, taken, ana } = await openBusy();
    const later = await must('bookings.create', { ...asked, ...time('12:00', '12:45') });
    const error = await refusal('bookings.move', { id: later.id, version: 1, startTime: taken.startTime });
    if (error.code !== 'booking_rejected') throw new Error(error.code);
    expect(starts(error.suggestions)).not.toContain(quarterPastTen);
    // It may begin while it still stands there itself.
    expect(error.suggestions).toContainEqual(
      expect.objectContaining({ staffId: ana.id, startTime: quarterToTwelve }),
    );
  });

  test('is found by no search for that client', async () => {
    const { must, asked, salon, ana, cut, elif } = await openBusy();
    const from = { from: mondayAt('10:00'), days: 1 };
    const one = { salonId: salon.id, serviceId: asked.serviceId, staffIds: [ana.id], ...from };
    expect(starts(await must('slots.find', one))).toContain(quarterPastTen);
    expect(starts(await must('slots.find', { ...one, clientId: elif.id }))[0]).toBe(quarterToTwelve);
    const search = { salonId: salon.id, parts: [{ serviceId: cut.id, staffIds: [ana.id] }], ...from };
    const first = async (more: object) => {
      const { places } = await must('places.find', { ...search, ...more });
      return places[0]?.slots[0]?.startTime;
    };
    expect(await first({})).toBe(Date.parse(mondayAt('10:00')));
    expect(await first({ clientId: elif.id })).toBe(quarterToTwelve);
  });

  test('is not offered from the waitlist', async () => {
    const { must, salon, ana, cut, elif } = await openBusy();
    const wish = { serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-02' };
    await must('waitlist.create', { salonId: salon.id, clientId: elif.id, ...wish });
    const matches = (start: string, end: string) =>
      must('waitlist.matches', { salonId: salon.id, staffId: ana.id, ...time(start, end) });
    expect(await matches('10:00', '10:45')).toEqual([]);
    expect(await matches('12:00', '12:45')).toHaveLength(1);
  });

  test('is no place for a booking that a change strands', async () => {
    const { must, asked, ana, bea } = await openBusy();
    await must('bookings.create', { ...asked, ...time('13:00', '13:45') });
    const away = { staffId: ana.id, ...time('11:45', '18:00') };
    const preview = await must('timeOff.preview', away);
    const [stranded] = preview.stranded;
    expect(stranded?.suggestions.length).toBeGreaterThan(0);
    for (const slot of stranded?.suggestions ?? [])
      expect(
        slot.startTime >= Date.parse(mondayAt('10:45')) || slot.endTime <= Date.parse(mondayAt('10:00')),
      ).toBe(true);
    expect(stranded?.suggestions.map(({ staffId }) => staffId)).toContain(bea.id);
  });
});

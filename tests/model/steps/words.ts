// The words that drawn steps are made of. Few people, few days, few quarters: collisions and refusals are to be frequent.
import fc, { type Arbitrary } from 'fast-check';

/** One of the choices, each as often as its weight says. */
export function weighted<Choice>(...choices: readonly (readonly [weight: number, choice: Choice])[]) {
  return fc.oneof(...choices.map(([weight, choice]) => ({ weight, arbitrary: fc.constant(choice) })));
}

/** The value, or nothing once in so many times. */
export const mostly = <Value>(arbitrary: Arbitrary<Value>, times: number) =>
  fc.option(arbitrary, { nil: undefined, freq: times });

/** The value only once in so many times, else nothing. */
export const seldom = <Value>(arbitrary: Arbitrary<Value>, times: number) =>
  fc.oneof({ weight: times, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export const salon = weighted([8, '@ada'], [5, '@luna'], [1, '@nova'], [1, '@ghost']);
export const staff = weighted([8, '@ana'], [4, '@bea'], [6, '@cem'], [2, '@dora'], [1, '@ghost']);
export const service = weighted([6, '@cut'], [5, '@wax'], [6, '@spa'], [2, '@dye'], [1, '@ghost']);
export const client = weighted(
  [4, '@elif'],
  [2, '@gul'],
  [2, '@can'],
  [3, '@deniz'],
  [1, '@fay'],
  [1, '@ghost'],
);
export const kind = weighted([6, '@basin'], [3, '@room'], [1, '@ghost']);
export const unit = weighted([5, '@tub1'], [4, '@tub2'], [2, '@room1'], [1, '@ghost']);

/** An entry of the waitlist, mostly one that is there. */
export const entry = weighted([8, '@wait'], [3, '@w0'], [2, '@w1'], [1, '@ghost']);

/** The ids that callers bring for their bookings: few, so that they are brought again. */
export const newBooking = weighted([1, '@b1'], [3, '@b3'], [3, '@b4'], [3, '@b5'], [3, '@b6'], [3, '@b7']);

/** A booking that is there, mostly. */
export const booking = weighted(
  ...[0, 1, 2, 3, 4, 5].map((index) => [4, `@nth${index}`] as const),
  [1, '@b1'],
  [1, '@b4'],
  [1, '@ghost'],
);

/** A reference of a booking request, which may be anything that somebody types. */
export const typed = <Name>(reference: Arbitrary<Name>) =>
  fc.oneof(
    { weight: 15, arbitrary: reference },
    { weight: 1, arbitrary: fc.constantFrom(undefined, null, '', 'nobody') },
  );

/** The record's version as it is seen: mostly the current one. */
export const version = weighted([10, 'current'], [1, 'stale'], [1, 'ahead']);

const day = weighted([16, 0], [4, 1], [12, 6], [1, 2], [1, 7], [2, -1]);
const hour = weighted([3, 8], [10, 9], [12, 10], [8, 11], [2, 12], [1, 17], [1, 23]);
const minute = weighted([6, 0], [3, 15], [5, 30], [3, 45], [1, 5], [1, 20], [1, 7]);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** An instant of the story's week. */
export const time = fc
  .tuple(day, hour, minute, weighted([4, ''], [1, 'z']))
  .map(([d, h, m, z]) => `d${d} ${twoDigits(h)}:${twoDigits(m)}${z}`);

/** A time as somebody types it into a booking request. */
export const typedTime = fc.oneof(
  { weight: 40, arbitrary: time },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      undefined,
      null,
      '',
      'ten',
      '2026-03-02T10:00:00',
      '2026-03-02T10:00:30+03:00',
      '1979-12-31T23:59:00Z',
      '2900-01-01T00:00:00Z',
    ),
  },
);

/** An end of a booking request: mostly as far away as the service lasts. */
export const typedEnd = fc.oneof(
  { weight: 30, arbitrary: fc.constant('+fit') },
  { weight: 4, arbitrary: fc.constantFrom('+30', '+45', '+60', '+0', '-15') },
  { weight: 2, arbitrary: typedTime },
);

export const date = day.map((number) => `d${number}`);

// The first are hours of Istanbul, the others the same hours of New York, with those that its clock skips or repeats.
const hours = fc.constantFrom(
  ['09:00', '13:00'],
  ['13:00', '18:00'],
  ['08:00', '12:00'],
  ['10:15', '11:00'],
  ['10:00', '24:00'],
  ['00:00', '24:00'],
  ['00:00', '10:00'],
  ['01:00', '03:00'],
  ['02:00', '03:00'],
  ['01:30', '02:30'],
  ['03:00', '05:00'],
);

/** Windows of one date. */
export const windows = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.array(
      hours.map(([startTime, endTime]) => ({ startTime, endTime })),
      { maxLength: 2 },
    ),
  },
  { weight: 1, arbitrary: fc.constant([{ startTime: '10:00', endTime: '09:00' }]) },
);

// Monday, Tuesday and the Sunday on which the clocks change.
const dayOfWeek = weighted([4, 1], [2, 2], [4, 0], [1, 3]);

const weekly = fc
  .tuple(dayOfWeek, hours)
  .map(([weekday, [startTime, endTime]]) => ({ dayOfWeek: weekday, startTime, endTime }));

/** The salon's opening windows. */
export const openingHours = fc.array(weekly, { maxLength: 4 });

/** A person's week. */
export const weekOfWindows = fc.array(
  fc
    .tuple(weekly, weighted([4, undefined], [1, true], [2, false]))
    .map(([window, isActive]) => ({ ...window, isActive })),
  { maxLength: 5 },
);

export const note = weighted([2, 'wants tea'], [1, ' wants tea '], [1, ''], [1, null]);
export const name = weighted([3, 'Ana'], [3, 'Bea'], [2, ' Elif Kaya '], [2, 'Can Er'], [1, '  ']);

/** What is to become of the bookings that a change strands: mostly nothing is said. */
export const resolutions = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom('cancel all', 'keep all', 'move all') },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('move'),
          bookingId: booking,
          version,
          staffId: seldom(typed(staff), 3),
          startTime: mostly(typedTime, 4),
        }),
        fc.record({ kind: fc.constantFrom('cancel', 'keep'), bookingId: booking, version }),
      ),
      { maxLength: 3 },
    ),
  },
);

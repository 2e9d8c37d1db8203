import fc from 'fast-check';
import { pair } from './booking-steps.ts';
import { step } from './step.ts';
import * as word from './words.ts';

const newVisit = word.weighted([3, '@v1'], [3, '@v2'], [2, '@v3']);
const visit = word.weighted([8, '@visit'], [1, '@v1'], [1, '@ghost']);
const newSeries = word.weighted([3, '@s1'], [3, '@s2'], [2, '@s3']);
const series = word.weighted([8, '@series'], [1, '@s1'], [1, '@ghost']);

const clientId = word.seldom(word.typed(word.client), 3);
const status = word.seldom(fc.constantFrom('pending', 'confirmed'), 2);
const notes = word.seldom(word.note, 4);

/** Times of a part of a visit: mostly only the first has one. */
const first = { startTime: word.mostly(word.typedTime, 12), endTime: word.seldom(word.typedEnd, 5) };
const later = { startTime: word.seldom(word.typedTime, 3), endTime: word.seldom(word.typedEnd, 8) };
const together = word.weighted(
  [
    4,
    [
      ['@ana', '@cut'],
      ['@bea', '@wax'],
    ],
  ],
  [
    3,
    [
      ['@ana', '@wax'],
      ['@bea', '@cut'],
      ['@bea', '@wax'],
    ],
  ],
  [
    1,
    [
      ['@ana', '@wax'],
      ['@ana', '@cut'],
    ],
  ],
  [2, [['@ana', '@cut']]],
  [2, [['@cem', '@spa']]],
  [
    1,
    [
      ['@cem', '@spa'],
      ['@cem', '@spa'],
    ],
  ],
  [
    1,
    [
      ['@bea', '@cut'],
      ['@cem', '@spa'],
    ],
  ],
);
const pairs = fc.oneof(
  { weight: 9, arbitrary: together },
  { weight: 1, arbitrary: fc.array(pair, { minLength: 1, maxLength: 3 }) },
);
const times = (of: typeof first) => fc.record({ ...of, id: word.seldom(word.newBooking, 8) });
const parts = fc
  .tuple(pairs, times(first), times(later), times(later))
  .map(([who, ...rest]) =>
    who.map(([staffId, serviceId], index) => ({ ...rest[index], staffId, serviceId })),
  );
const partsToCheck = parts.map((all) => all.map(({ id: _, ...rest }) => rest));

/** The bookings that a command on several names: mostly all that stand. */
const named = fc.oneof(
  { weight: 6, arbitrary: fc.constant('standing') },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ id: word.booking, version: word.version }), { maxLength: 2 }),
  },
);

const people = fc.array(fc.record({ part: fc.nat(2), staffId: word.typed(word.staff) }), { maxLength: 2 });

const end = fc.oneof(
  { weight: 4, arbitrary: fc.record({ count: fc.constantFrom(1, 2, 3) }) },
  { weight: 2, arbitrary: fc.record({ until: fc.constantFrom('d8', 'd14', 'd28') }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({}, { count: 2, until: 'd14' }, { until: 'd-9' }, { until: 'd5000' }),
  },
);
/** Dates on which somebody else does it, or at another time; mostly those that there are. */
const instead = fc.array(
  fc.record({
    date: word.weighted([3, 'd0'], [3, 'd7'], [3, 'd6'], [2, 'd13'], [1, 'd14'], [1, 'd1']),
    staffId: word.seldom(word.staff, 1),
    startTime: word.seldom(
      fc.oneof(
        { weight: 3, arbitrary: word.typedTime },
        {
          weight: 2,
          arbitrary: word.weighted([1, 'd7 10:00'], [1, 'd7 11:30'], [1, 'd13 10:30'], [1, 'd8 09:00']),
        },
      ),
      1,
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

const repetition = fc
  .tuple(
    pair,
    fc.record({
      startTime: word.typedTime,
      endTime: word.typedEnd,
      clientId,
      everyWeeks: word.weighted([6, 1], [3, 2], [1, 0]),
      instead: word.seldom(instead, 3),
    }),
    end,
  )
  .map(([[staffId, serviceId], rest, ends]) => ({ staffId, serviceId, ...rest, ...ends }));

/** What happens to visits and series. */
export const groupSteps = [
  {
    weight: 14,
    arbitrary: step('visits.create', {
      id: word.mostly(newVisit, 4),
      clientId,
      status,
      notes,
      waitlistEntryId: word.seldom(word.entry, 5),
      parts,
    }),
  },
  { weight: 2, arbitrary: step('visits.check', { clientId, parts: partsToCheck }) },
  { weight: 4, arbitrary: step('visits.get', { id: visit }) },
  {
    weight: 7,
    arbitrary: step('visits.move', {
      id: visit,
      bookings: named,
      startTime: word.mostly(word.typedTime, 5),
      people: word.seldom(people, 1),
    }),
  },
  {
    weight: 5,
    arbitrary: step('visits.cancel', {
      id: visit,
      bookings: named,
      cancellationReason: word.seldom(word.note, 4),
    }),
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(
        repetition,
        fc.record({
          id: word.mostly(newSeries, 4),
          status,
          notes,
          accept: fc.constantFrom('all', 'good'),
        }),
      )
      .map(([asked, rest]) => ({ call: 'series.create' as const, input: { ...rest, ...asked } })),
  },
  { weight: 2, arbitrary: repetition.map((input) => ({ call: 'series.check' as const, input })) },
  { weight: 4, arbitrary: step('series.get', { id: series }) },
  {
    weight: 5,
    arbitrary: step('series.cancel', {
      id: series,
      bookings: named,
      cancellationReason: word.seldom(word.note, 4),
    }),
  },
];

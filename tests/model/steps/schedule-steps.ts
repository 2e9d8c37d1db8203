import fc from 'fast-check';
import type { Step } from '../story.ts';
import { step } from './step.ts';
import * as word from './words.ts';

const reason = word.seldom(fc.constantFrom('holiday', ' ', ''), 2);
const timeOff = word.weighted([2, '@t1'], [2, '@t2'], [1, '@t3']);
const closure = word.weighted([2, '@c1'], [1, '@c2'], [1, '@c3']);
const anyTimeOff = word.weighted([8, '@away'], [4, '@t0'], [1, '@t1'], [1, '@ghost']);
const anyClosure = word.weighted([5, '@closed'], [1, '@c1']);

// Few, so that an override is often there to be replaced and cleared.
const on = {
  staffId: word.weighted([12, '@ana'], [3, '@cem'], [1, '@ghost']),
  date: word.weighted([12, 'd0'], [3, 'd6'], [1, 'd1'], [1, 'monday']),
};

const week = { staffId: word.staff, windows: word.weekOfWindows };
const away = {
  staffId: word.staff,
  startTime: word.time,
  endTime: fc.oneof(word.time, fc.constantFrom('+30', '+120', '+1440')),
};
const kind = word.weighted([5, undefined], [2, 'away'], [4, 'blocked'], [1, 'lunch']);
const length = fc.constantFrom('+15', '+30', '+60');

/** A time at which somebody is booked, or next to one: where time is blocked, that is looked at first. */
const beside = fc
  .tuple(fc.nat(5), fc.constantFrom('start', 'end'), fc.oneof(length, fc.constant('-15')))
  .map(([index, part, endTime]) => ({
    staffId: `@nth${index} staff`,
    startTime: `@nth${index} ${part}`,
    endTime,
  }));
const blocked = fc.oneof(
  { weight: 1, arbitrary: fc.record({ staffId: word.staff, startTime: word.time, endTime: length }) },
  { weight: 1, arbitrary: beside },
);

const closed = { salonId: word.salon, startDate: word.date, endDate: word.date };
const { resolutions, version } = word;

/** To another person, another time, or both; or with no more than another reason. */
const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      staffId: word.seldom(word.staff, 1),
      startTime: word.seldom(word.time, 1),
      endTime: word.seldom(fc.oneof(length, word.time, fc.constant('+0')), 1),
    }),
  },
  { weight: 2, arbitrary: beside },
  { weight: 1, arbitrary: beside.map(({ staffId }) => ({ staffId })) },
  { weight: 1, arbitrary: fc.constant({}) },
);
const anyReason = word.seldom(fc.constantFrom('holiday', 'call', ' ', null), 2);

/** Blocks time where bookings are kept, if there are any. */
export const blockedOverKept = beside.map(
  (time): Step => ({ call: 'timeOff.create', input: { kind: 'blocked', ...time, resolutions: 'keep all' } }),
);

/** What happens to hours and absences. */
export const scheduleSteps = [
  { weight: 6, arbitrary: step('availability.replace', { ...week, resolutions }) },
  { weight: 1, arbitrary: step('availability.preview', week) },
  { weight: 1, arbitrary: step('availability.list', { staffId: word.staff }) },
  { weight: 6, arbitrary: step('overrides.set', { ...on, windows: word.windows, resolutions }) },
  { weight: 6, arbitrary: step('overrides.clear', { ...on, resolutions }) },
  {
    weight: 1,
    arbitrary: step('overrides.preview', { ...on, windows: fc.oneof(word.windows, fc.constant(null)) }),
  },
  { weight: 1, arbitrary: step('overrides.list', { staffId: word.staff, from: word.date, to: word.date }) },
  {
    weight: 8,
    arbitrary: step('timeOff.create', { id: word.mostly(timeOff, 2), kind, ...away, reason, resolutions }),
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(blocked, fc.record({ id: word.mostly(timeOff, 2), reason, resolutions }))
      .map(
        ([time, rest]): Step => ({ call: 'timeOff.create', input: { ...rest, kind: 'blocked', ...time } }),
      ),
  },
  {
    weight: 9,
    arbitrary: fc
      .tuple(change, fc.record({ id: anyTimeOff, version, reason: anyReason, resolutions }))
      .map(([time, rest]): Step => ({ call: 'timeOff.update', input: { ...rest, ...time } })),
  },
  { weight: 5, arbitrary: step('timeOff.remove', { id: anyTimeOff }) },
  { weight: 1, arbitrary: step('timeOff.preview', { kind, ...away }) },
  {
    weight: 1,
    arbitrary: blocked.map(
      (time): Step => ({ call: 'timeOff.preview', input: { kind: 'blocked', ...time } }),
    ),
  },
  {
    weight: 1,
    arbitrary: step('timeOff.list', {
      staffId: word.staff,
      from: word.mostly(word.time, 2),
      to: word.mostly(word.time, 2),
    }),
  },
  {
    weight: 3,
    arbitrary: step('closures.create', { id: word.mostly(closure, 2), ...closed, reason, resolutions }),
  },
  { weight: 3, arbitrary: step('closures.remove', { id: anyClosure }) },
  { weight: 1, arbitrary: step('closures.preview', closed) },
  {
    weight: 1,
    arbitrary: step('closures.list', {
      salonId: word.salon,
      from: word.mostly(word.date, 2),
      to: word.mostly(word.date, 2),
    }),
  },
];

import fc from 'fast-check';
import type { Step } from '../story.ts';
import { step } from './step.ts';
import * as word from './words.ts';

/** Who does what: mostly two who belong together. */
export const pair = fc.oneof(
  {
    weight: 12,
    arbitrary: word.weighted(
      [4, ['@ana', '@cut']],
      [3, ['@ana', '@wax']],
      [2, ['@bea', '@cut']],
      [2, ['@bea', '@wax']],
      [5, ['@cem', '@spa']],
    ),
  },
  { weight: 2, arbitrary: fc.tuple(word.typed(word.staff), word.typed(word.service)) },
);

const status = fc.constantFrom('pending', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show');

const units = fc.oneof(fc.uniqueArray(word.unit, { maxLength: 2 }), fc.constantFrom(['nowhere'], []));

const request = {
  startTime: word.typedTime,
  endTime: word.typedEnd,
  clientId: word.seldom(word.typed(word.client), 4),
  resourceIds: word.seldom(units, 5),
};

// Half of them for one client of the salon, who is so booked twice at one time, and has not come.
const asked = fc
  .tuple(pair, fc.record(request), fc.boolean())
  .map(([[staffId, serviceId], rest, isTheirs]) => ({
    staffId,
    serviceId,
    ...rest,
    ...(isTheirs && { clientId: staffId === '@cem' ? '@deniz' : '@elif' }),
  }));

const create = fc
  .tuple(
    asked,
    fc.record({
      id: word.mostly(word.newBooking, 2),
      status: word.seldom(fc.constantFrom('pending', 'confirmed'), 2),
      notes: word.seldom(word.note, 4),
      waitlistEntryId: word.seldom(word.entry, 4),
    }),
  )
  .map(([part, particulars]): Step => ({ call: 'bookings.create', input: { ...particulars, ...part } }));

const part = {
  staffId: word.seldom(word.typed(word.staff), 2),
  serviceId: word.seldom(word.typed(word.service), 4),
  startTime: word.mostly(word.typedTime, 4),
  endTime: word.seldom(word.typedEnd, 2),
};

const check = fc.oneof(
  asked.map((input): Step => ({ call: 'bookings.check', input })),
  step('bookings.check', { bookingId: word.booking, ...part, clientId: word.seldom(word.client, 4) }),
);

const partsOfPlace = word.weighted(
  [2, ['@ada', [{ serviceId: '@cut' }]]],
  [3, ['@ada', [{ serviceId: '@cut' }, { serviceId: '@wax' }]]],
  [3, ['@ada', [{ serviceId: '@wax' }, { serviceId: '@wax' }]]],
  [2, ['@ada', [{ serviceId: '@wax', staffIds: ['@bea', '@cem'] }, { serviceId: '@cut' }]]],
  [2, ['@luna', [{ serviceId: '@spa' }]]],
  [1, ['@luna', [{ serviceId: '@spa' }, { serviceId: '@spa' }]]],
  [1, ['@luna', [{ serviceId: '@cut' }]]],
  [1, ['@ghost', [{ serviceId: '@cut' }]]],
  [1, ['@ada', []]],
);

const places = fc
  .tuple(
    partsOfPlace,
    fc.record({
      isAtOnce: word.mostly(fc.boolean(), 3),
      clientId: word.seldom(word.client, 2),
      from: word.time,
      days: fc.constantFrom(1, 2),
      daysOfWeek: word.seldom(fc.constantFrom([1], [0, 2], []), 3),
      between: word.seldom(
        word.weighted(
          [2, { startTime: '09:00', endTime: '12:00' }],
          [1, { startTime: '01:30', endTime: '10:15' }],
          [1, { startTime: '12:00', endTime: '09:00' }],
        ),
        2,
      ),
      order: word.seldom(fc.constantFrom('earliest', 'best_fit'), 1),
      without: word.seldom(fc.array(word.booking, { maxLength: 2 }), 3),
      limit: word.mostly(fc.constantFrom(1, 5, 100), 2),
    }),
  )
  .map(([[salonId, parts], rest]): Step => ({ call: 'places.find', input: { salonId, parts, ...rest } }));

/** What happens to bookings. */
export const bookingSteps = [
  { weight: 40, arbitrary: create },
  {
    weight: 20,
    arbitrary: step('bookings.move', {
      id: word.booking,
      version: word.version,
      ...part,
      resourceIds: word.seldom(units, 5),
    }),
  },
  {
    weight: 16,
    arbitrary: step('bookings.setStatus', {
      id: word.booking,
      version: word.version,
      status,
      cancellationReason: word.seldom(word.note, 8),
    }),
  },
  {
    weight: 5,
    arbitrary: step('bookings.annotate', {
      id: word.booking,
      version: word.version,
      clientId: word.mostly(fc.oneof(word.client, fc.constant(null)), 2),
      notes: word.mostly(word.note, 2),
      priceCents: word.seldom(fc.constantFrom(null, 0, 4500), 4),
    }),
  },
  { weight: 9, arbitrary: check },
  { weight: 2, arbitrary: step('bookings.stranded', { salonId: word.salon }) },
  { weight: 1, arbitrary: step('bookings.get', { id: word.booking }) },
  {
    weight: 1,
    arbitrary: step('bookings.list', {
      salonId: word.salon,
      from: word.time,
      to: word.time,
      staffId: word.seldom(word.staff, 2),
      statuses: word.seldom(fc.uniqueArray(status, { maxLength: 3 }), 2),
    }),
  },
  {
    weight: 1,
    arbitrary: step('slots.find', {
      salonId: word.weighted([8, '@luna'], [8, '@ada'], [1, '@ghost']),
      serviceId: word.service,
      clientId: word.seldom(word.client, 2),
      from: word.time,
      days: fc.constantFrom(1, 2),
      staffIds: word.seldom(fc.uniqueArray(word.staff, { maxLength: 2 }), 2),
      limit: word.mostly(fc.constantFrom(1, 5, 100), 2),
    }),
  },
  { weight: 5, arbitrary: places },
];

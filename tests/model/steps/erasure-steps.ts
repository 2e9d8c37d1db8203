import fc from 'fast-check';
import type { Step } from '../story.ts';
import { step } from './step.ts';
import * as word from './words.ts';

/** Two clients of one salon, of whom one is booked and waits from the beginning. */
const client = word.weighted([3, '@elif'], [2, '@gul'], [1, '@can']);
/** The newest bookings and the first one, which is Elif's. */
const booking = word.weighted([4, '@b1'], [2, '@nth2'], [2, '@nth3']);
const version = 'current';
const note = word.weighted([3, 'wants tea'], [2, 'is late'], [1, null]);

const seen = client.map((id) => ({ id, version }));

/** What is done to clients and to what is theirs, each time as it is then. */
const ofClients = fc.oneof(
  {
    weight: 3,
    arbitrary: step('bookings.annotate', {
      id: booking,
      version: fc.constant(version),
      clientId: word.seldom(fc.oneof(client, fc.constant(null)), 1),
      notes: word.seldom(note, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: step('bookings.move', {
      id: booking,
      version: fc.constant(version),
      startTime: word.weighted([2, 'd0 10:00'], [2, 'd0 11:15'], [1, 'd1 10:00']),
    }),
  },
  {
    weight: 2,
    arbitrary: step('bookings.setStatus', {
      id: booking,
      version: fc.constant(version),
      status: fc.constantFrom('cancelled', 'confirmed', 'no_show'),
      cancellationReason: word.seldom(note, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        clientId: client,
        notes: note,
        startTime: word.time,
        waitlistEntryId: word.seldom(word.entry, 2),
      })
      .map(
        (rest): Step => ({
          call: 'bookings.create',
          input: { staffId: '@ana', serviceId: '@cut', endTime: '+fit', ...rest },
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ id: word.entry, clientId: client, notes: note }).map(
      (rest): Step => ({
        call: 'waitlist.create',
        input: { salonId: '@ada', serviceIds: ['@cut'], from: 'd0', until: 'd7', ...rest },
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: step('waitlist.update', { id: word.entry, version: fc.constant(version), notes: note }),
  },
  { weight: 1, arbitrary: step('waitlist.remove', { id: word.entry }) },
  {
    weight: 2,
    arbitrary: step('clients.create', {
      id: word.weighted([3, '@can'], [1, '@fay'], [1, '@elif']),
      salonId: word.weighted([4, '@ada'], [1, '@luna']),
      name: word.weighted([2, 'Elif Kaya'], [1, 'Gül Kaya'], [1, 'Can Er']),
      phone: word.seldom(fc.constantFrom('+90 555 123', '5551'), 1),
    }),
  },
  {
    weight: 2,
    arbitrary: step('clients.update', {
      id: client,
      version: fc.constant(version),
      name: word.seldom(word.weighted([1, 'Can Er'], [1, 'Elif Kaya']), 1),
      phone: word.seldom(fc.constantFrom('+90 555 123', '5551'), 1),
    }),
  },
  {
    weight: 2,
    arbitrary: step('clients.merge', {
      keep: seen,
      merge: seen,
      fields: fc.constantFrom({}, { notes: 'both' }),
    }),
  },
  { weight: 3, arbitrary: step('history.undo', {}) },
  { weight: 1, arbitrary: step('history.redo', {}) },
);

const erase = step('clients.erase', {
  id: client,
  version: fc.constant(version),
  upcoming: fc.constantFrom('cancel', 'keep'),
  bookings: fc.constant('ahead'),
});

/** Somebody is erased among much that is done to them, and then it is all taken back. */
export const aroundAnErasure = fc
  .tuple(
    fc.array(ofClients, { maxLength: 6 }),
    erase,
    fc.array(ofClients, { maxLength: 4 }),
    fc.array(step('history.undo', {}), { maxLength: 8 }),
    fc.array(step('history.redo', {}), { maxLength: 4 }),
  )
  .map(([before, erasure, after, undone, redone]): Step[] => [
    ...before,
    erasure,
    ...after,
    ...undone,
    ...redone,
  ]);

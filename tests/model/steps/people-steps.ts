import fc from 'fast-check';
import { step } from './step.ts';
import * as word from './words.ts';

const zone = word.weighted(
  [4, 'Europe/Istanbul'],
  [4, 'America/New_York'],
  [1, 'Asia/Kolkata'],
  [1, 'Mars/Olympus'],
);
const slotMinutes = word.weighted([3, 15], [2, 30], [1, 5], [1, 60], [1, 7]);
const daysWithoutHours = fc.constantFrom('open', 'closed');
const isActive = fc.boolean();
const color = fc.constantFrom('teal', 'rose', '#0a0b0c');
const offered = word.weighted(
  [4, null],
  [3, ['@cut']],
  [2, ['@wax']],
  [2, ['@spa']],
  [2, []],
  [1, ['@wax', '@cut', '@wax']],
  [1, ['@ghost']],
);
const startsOn = word.weighted([3, null], [3, 'd0'], [2, 'd1'], [1, 'd-3'], [1, 'd7'], [1, 'monday']);
const endsOn = word.weighted([3, null], [3, 'd6'], [2, 'd5'], [1, 'd0'], [1, 'd30'], [1, 'd-1']);
const minutes = word.weighted([4, 30], [4, 45], [3, 60], [1, 0], [1, 1400], [1, 1440]);
const buffer = word.weighted([5, 0], [3, 10], [3, 15], [1, 60], [1, -5]);
const processing = word.weighted(
  [3, { afterMinutes: 15, minutes: 10 }],
  [3, { afterMinutes: 10, minutes: 30 }],
  [1, { afterMinutes: 45, minutes: 15 }],
  [1, { afterMinutes: 0, minutes: 10 }],
  [3, null],
);
const needs = word.weighted(
  [4, ['@basin']],
  [2, ['@room']],
  [1, ['@basin', '@room', '@basin']],
  [3, []],
  [1, ['@ghost']],
);
const phone = fc.constantFrom('+90 555 123', '5551', '0532 123 45 67', '+90 532 123 45 67', '', null);

const oneOfBoth = fc.constantFrom('kept', 'merged');
const oneOrBoth = fc.constantFrom('kept', 'merged', 'both');

const settings = {
  businessHours: word.mostly(word.openingHours, 2),
  daysWithoutHours: word.seldom(daysWithoutHours, 1),
  slotMinutes: word.seldom(slotMinutes, 4),
  timeZone: word.seldom(zone, 8),
};

/** What happens to rooms and devices. */
const resourceCalls = [
  {
    weight: 1,
    arbitrary: step('resourceKinds.create', {
      id: word.mostly(word.weighted([2, '@room'], [1, '@basin']), 6),
      salonId: word.salon,
      name: word.name,
    }),
  },
  {
    weight: 1,
    arbitrary: step('resourceKinds.update', { id: word.kind, version: word.version, name: word.name }),
  },
  {
    weight: 3,
    arbitrary: step('resources.create', {
      id: word.mostly(word.weighted([2, '@room1'], [2, '@tub2'], [1, '@tub1']), 6),
      kindId: word.kind,
      name: word.name,
    }),
  },
  {
    weight: 8,
    arbitrary: step('resources.update', {
      id: word.unit,
      version: word.version,
      name: word.seldom(word.name, 6),
      isActive: word.mostly(isActive, 4),
      position: word.seldom(fc.constantFrom(0, 1, 2), 3),
      resolutions: word.resolutions,
    }),
  },
  { weight: 1, arbitrary: step('resources.preview', { id: word.unit, isActive }) },
  { weight: 1, arbitrary: step('resourceKinds.list', { salonId: word.salon }) },
  { weight: 1, arbitrary: step('resources.list', { salonId: word.salon }) },
];

/** What happens to salons, people, services and clients. */
export const peopleCalls = [
  ...resourceCalls,
  {
    weight: 1,
    arbitrary: step('salons.create', {
      id: word.weighted([3, '@nova'], [1, '@ada']),
      name: word.weighted([5, 'Nova'], [1, 'Ada'], [1, ' ']),
      timeZone: zone,
      businessHours: word.seldom(word.openingHours, 2),
    }),
  },
  {
    weight: 5,
    arbitrary: step('salons.update', {
      id: word.salon,
      version: word.version,
      name: word.seldom(word.name, 8),
      ...settings,
      resolutions: word.resolutions,
    }),
  },
  { weight: 1, arbitrary: step('salons.preview', { id: word.salon, ...settings }) },
  { weight: 1, arbitrary: step('salons.list', {}) },
  {
    weight: 1,
    arbitrary: step('staff.create', {
      id: word.mostly(word.weighted([4, '@dora'], [1, '@ana']), 6),
      salonId: word.salon,
      name: word.name,
      serviceIds: word.seldom(offered, 2),
      startsOn: word.seldom(startsOn, 3),
      endsOn: word.seldom(endsOn, 3),
    }),
  },
  {
    weight: 8,
    arbitrary: step('staff.update', {
      id: word.staff,
      version: word.version,
      name: word.seldom(word.name, 6),
      color: word.seldom(color, 4),
      isActive: word.mostly(isActive, 2),
      serviceIds: word.seldom(offered, 1),
      startsOn: word.seldom(startsOn, 3),
      endsOn: word.seldom(endsOn, 3),
      position: word.seldom(fc.nat(3), 3),
      resolutions: word.resolutions,
    }),
  },
  {
    weight: 1,
    arbitrary: step('staff.preview', {
      id: word.staff,
      isActive: word.seldom(isActive, 1),
      serviceIds: word.seldom(offered, 1),
      startsOn: word.seldom(startsOn, 2),
      endsOn: word.seldom(endsOn, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: step('staff.list', { salonId: word.salon, includeInactive: word.mostly(fc.boolean(), 2) }),
  },
  {
    weight: 1,
    arbitrary: step('services.create', {
      id: word.mostly(word.weighted([4, '@dye'], [1, '@cut']), 6),
      salonId: word.salon,
      name: word.name,
      durationMinutes: minutes,
      bufferBeforeMinutes: word.seldom(buffer, 1),
      bufferAfterMinutes: word.seldom(buffer, 1),
      processing: word.seldom(processing, 1),
      needs: word.seldom(needs, 2),
    }),
  },
  {
    weight: 8,
    arbitrary: step('services.update', {
      id: word.service,
      version: word.version,
      durationMinutes: word.seldom(minutes, 1),
      bufferBeforeMinutes: word.seldom(buffer, 2),
      bufferAfterMinutes: word.seldom(buffer, 2),
      processing: word.seldom(processing, 2),
      needs: word.seldom(needs, 2),
      isActive: word.mostly(isActive, 2),
      priceCents: word.seldom(fc.constantFrom(null, 0, 4500), 6),
      name: word.seldom(word.name, 6),
      resolutions: word.resolutions,
    }),
  },
  {
    weight: 1,
    arbitrary: step('services.preview', {
      id: word.service,
      durationMinutes: word.seldom(minutes, 1),
      isActive: word.mostly(isActive, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: step('services.list', { salonId: word.salon, includeInactive: word.mostly(fc.boolean(), 2) }),
  },
  {
    weight: 2,
    arbitrary: step('clients.create', {
      id: word.mostly(word.weighted([3, '@can'], [2, '@fay'], [1, '@elif']), 6),
      salonId: word.salon,
      name: word.name,
      phone: word.seldom(phone, 2),
    }),
  },
  {
    weight: 2,
    arbitrary: step('clients.update', {
      id: word.client,
      version: word.version,
      name: word.mostly(word.name, 2),
      phone: word.seldom(phone, 2),
      notes: word.seldom(word.note, 3),
      alert: word.seldom(word.note, 3),
    }),
  },
  {
    weight: 4,
    arbitrary: step('clients.merge', {
      keep: fc.record({ id: word.weighted([4, '@elif'], [2, '@can'], [1, '@deniz']), version: word.version }),
      merge: fc.record({ id: word.weighted([4, '@gul'], [2, '@can'], [1, '@elif']), version: word.version }),
      fields: fc.record({
        name: word.seldom(oneOfBoth, 1),
        phone: word.seldom(oneOfBoth, 1),
        alert: word.mostly(oneOrBoth, 2),
        notes: word.mostly(oneOrBoth, 2),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: step('clients.erase', {
      id: word.client,
      version: word.version,
      upcoming: fc.constantFrom('cancel', 'keep'),
      bookings: fc.oneof(
        { weight: 6, arbitrary: fc.constant('ahead') },
        { weight: 1, arbitrary: fc.constant([]) },
      ),
    }),
  },
  { weight: 1, arbitrary: step('clients.get', { id: word.client }) },
  { weight: 1, arbitrary: step('clients.upcoming', { id: word.client }) },
  { weight: 1, arbitrary: step('clients.booked', { salonId: word.salon, date: word.date }) },
  {
    weight: 1,
    arbitrary: step('clients.search', {
      salonId: word.salon,
      query: fc.constantFrom('', 'e', 'ka', 'elif k'),
      limit: word.seldom(fc.constant(50), 1),
    }),
  },
];

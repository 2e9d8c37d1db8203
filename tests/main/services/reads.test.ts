import { expect, test } from 'vitest';
import {
  contract,
  type MethodName,
  type QueryName,
  type WireInput,
} from '../../../src/shared/contract/contract.ts';
import { mondayAt } from '../open-test-desk.ts';
import { creatingMethods, creations } from './repeatable-calls/creations.ts';
import { type Furnished, must, openFurnished, tuesdayAt } from './repeatable-calls/furnished-desk.ts';
import { updates, updatingMethods } from './repeatable-calls/updates.ts';

// A window asks a query again once a kind of record has changed that the query reads, as the contract says. An answer that changes when
// none of them has would stay on the screen as it was.

/** The queries that are answered from records; the others tell of the desk and its jobs. */
type ReadingQuery = Exclude<QueryName, `desk.${string}` | `jobs.${string}`>;

const march = { from: '2026-03-01', to: '2026-03-31' };
const [from, to] = [mondayAt('00:00'), tuesdayAt('23:45')];

/** One question of every query, which all that `furnish` has made and the calls below change could answer. */
const questions: { readonly [Name in ReadingQuery]: (of: Furnished) => WireInput<Name> } = {
  'salons.list': () => ({}),
  'salons.preview': ({ salon: id }) => ({ id, businessHours: [], daysWithoutHours: 'closed' }),
  'staff.list': ({ salon: salonId }) => ({ salonId, includeInactive: true }),
  'staff.preview': ({ ana: id }) => ({ id, isActive: false }),
  'services.list': ({ salon: salonId }) => ({ salonId, includeInactive: true }),
  'services.preview': ({ cut: id }) => ({ id, isActive: false }),
  'resourceKinds.list': ({ salon: salonId }) => ({ salonId }),
  'resources.list': ({ salon: salonId }) => ({ salonId }),
  'resources.preview': ({ firstBasin: id }) => ({ id, isActive: false }),
  'availability.list': ({ ana: staffId }) => ({ staffId }),
  'availability.preview': ({ ana: staffId }) => ({
    staffId,
    windows: [{ dayOfWeek: 0, startTime: '09:00', endTime: '10:00' }],
  }),
  'schedules.list': ({ ana: staffId }) => ({ staffId }),
  'schedules.preview': ({ ana: staffId }) => ({
    ...{ staffId, from: '2026-03-02', weeks: 2 },
    windows: [{ week: 2, dayOfWeek: 1, startTime: '09:00', endTime: '10:00' }],
  }),
  'schedules.previewRemoval': ({ schedule: id }) => ({ id }),
  'overrides.list': ({ ana: staffId }) => ({ staffId, ...march }),
  'overrides.preview': ({ ana: staffId }) => ({ staffId, date: '2026-03-02', windows: [] }),
  'timeOff.list': ({ ana: staffId }) => ({ staffId }),
  'timeOff.preview': ({ ana: staffId }) => ({ staffId, startTime: from, endTime: to }),
  'closures.list': ({ salon: salonId }) => ({ salonId }),
  'closures.preview': ({ salon: salonId }) => ({
    salonId,
    startDate: '2026-03-02',
    endDate: '2026-03-02',
  }),
  'clients.search': ({ salon: salonId }) => ({ salonId, query: '' }),
  'clients.get': ({ elif: id }) => ({ id }),
  'clients.booked': ({ salon: salonId }) => ({ salonId, date: '2026-03-02' }),
  'clients.upcoming': ({ elif: id }) => ({ id }),
  'clients.duplicates': ({ elif: id }) => ({ id }),
  'bookings.check': ({ ana: staffId, cut: serviceId, elif: clientId }) => ({
    ...{ staffId, serviceId, clientId },
    startTime: mondayAt('10:15'),
    endTime: mondayAt('11:00'),
  }),
  'bookings.get': ({ booking: id }) => ({ id }),
  'bookings.list': ({ salon: salonId }) => ({ salonId, from, to }),
  'bookings.search': ({ salon: salonId }) => ({ salonId, query: 'e' }),
  'bookings.stranded': ({ salon: salonId }) => ({ salonId }),
  'series.check': ({ bea: staffId, cut: serviceId }) => ({
    ...{ staffId, serviceId },
    startTime: tuesdayAt('10:15'),
    endTime: tuesdayAt('11:00'),
    everyWeeks: 1,
    count: 2,
  }),
  'series.get': ({ series: { id } }) => ({ id }),
  'visits.check': ({ elif: clientId, ana: staffId, cut: serviceId }) => ({
    clientId,
    parts: [{ staffId, serviceId, startTime: mondayAt('10:15') }],
  }),
  'visits.get': ({ visit: { id } }) => ({ id }),
  'waitlist.list': ({ salon: salonId }) => ({ salonId }),
  'waitlist.matches': ({ salon: salonId, ana: staffId }) => ({
    ...{ salonId, staffId },
    startTime: mondayAt('10:00'),
    endTime: mondayAt('17:00'),
  }),
  'slots.find': ({ salon: salonId, cut: serviceId }) => ({ salonId, serviceId, from }),
  'places.find': ({ salon: salonId, cut: serviceId }) => ({ salonId, parts: [{ serviceId }], from }),
  'calendar.range': ({ salon: salonId }) => ({ salonId, ...march }),
  'calendar.load': ({ salon: salonId }) => ({ salonId, ...march }),
  'history.list': () => ({ limit: 500 }),
  'history.find': ({ salon: salonId }) => ({ salonId, limit: 500 }),
  'history.upcoming': () => ({}),
  'history.verify': () => ({}),
  'settings.get': () => ({}),
};

// Its own keys.
const queries = Object.keys(questions) as readonly ReadingQuery[];

/** A change: a command and what it is sent. */
type Change = readonly [MethodName, unknown];

const planned = '0190a000-0000-7000-8000-0000000000ac';

/** Changes that the lists of repeatable calls do not make, one after the other. */
const others = ({ ana: staffId, salon: salonId, cut, elif, waiting }: Furnished): readonly Change[] => [
  ['availability.replace', { staffId, windows: [{ dayOfWeek: 1, startTime: '11:00', endTime: '20:00' }] }],
  ['schedules.plan', { id: planned, staffId, from: '2026-03-01', weeks: 1, windows: [] }],
  ['schedules.remove', { id: planned, version: 1 }],
  ['overrides.set', { staffId, date: '2026-03-02', windows: [{ startTime: '12:00', endTime: '18:00' }] }],
  ['overrides.clear', { staffId, date: '2026-03-02' }],
  ['timeOff.create', { staffId, startTime: from, endTime: to }],
  ['closures.create', { salonId, startDate: '2026-03-02', endDate: '2026-03-03' }],
  ['services.update', { id: cut, version: 1, name: 'Short cut' }],
  ['clients.update', { id: elif, version: 1, name: 'Elif K.' }],
  ['waitlist.remove', { id: waiting }],
  ['settings.update', { version: 0, locale: 'tr-TR' }],
  ['history.undo', {}],
  ['history.redo', {}],
];

/** Changes of a desk that is as `furnish` leaves it. */
const stories: readonly { readonly of: string; readonly changes: (of: Furnished) => readonly Change[] }[] = [
  ...creatingMethods.map((name) => ({
    of: name,
    changes: (of: Furnished): readonly Change[] => [[name, creations[name]?.content(of)]],
  })),
  ...updatingMethods.flatMap((name) =>
    ([0, 1] as const).map((which) => ({
      of: `${name}, change ${which + 1}`,
      changes: (of: Furnished): readonly Change[] => [[name, updates[name]?.calls(of, 1)[which]]],
    })),
  ),
  { of: 'schedules, settings and undo', changes: others },
  {
    // The check asks for Elif: where she is elsewhere, and that she did not come, is pointed out there.
    of: 'what is pointed out',
    changes: ({ bea: staffId, cut: serviceId, elif: clientId, visit }) => [
      [
        'bookings.create',
        { staffId, serviceId, clientId, startTime: mondayAt('10:30'), endTime: mondayAt('11:15') },
      ],
      ['bookings.setStatus', { id: visit.bookings[0], version: 1, status: 'no_show' }],
    ],
  },
];

test.each(stories)(
  '$of: an answer that changes is of a query that reads what was saved',
  async ({ changes }) => {
    const { call, of, heard } = await openFurnished();
    const askAll = (): Promise<readonly string[]> =>
      Promise.all(queries.map(async (name) => JSON.stringify(await must(call, name, questions[name](of)))));
    let before = await askAll();
    for (const [command, input] of changes(of)) {
      heard.length = 0;
      await must(call, command, input);
      const saved = heard.flatMap(({ records }) => records.map(({ entity }) => entity));
      const after = await askAll();
      const changed = queries.filter((_, index) => before[index] !== after[index]);
      expect(saved, command).not.toEqual([]);
      expect(changed, command).not.toEqual([]);
      const unread = changed.filter((name) => !contract[name].reads.some((kind) => saved.includes(kind)));
      expect(unread, command).toEqual([]);
      before = after;
    }
  },
);

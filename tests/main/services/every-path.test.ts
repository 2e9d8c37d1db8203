import { describe, expect, test } from 'vitest';
import { contract, type WireInput } from '../../../src/shared/contract/contract.ts';
import type { WordedError } from '../../../src/shared/contract/errors.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { violationCodes } from '../../../src/shared/domain/rules/rules.ts';
import type { ViolationCode } from '../../../src/shared/domain/rules/violation.ts';
import { mondayAt, openTestSalon, type Session } from '../open-test-desk.ts';

// Every way by which a booking can come to stand somewhere, against every rule. There is one slot, Ana at 10:00 for a cut, and each path
// brings a booking there; each rule is broken there once the path is ready for its last step. A path that lets one through fails here.

const start = mondayAt('10:00');
const end = mondayAt('10:45');
const nowhere = '0190a000-0000-7000-8000-00000000dead';

async function openStage() {
  const test = await openTestSalon();
  const { must, salon, ana, bea, cut, wax, elif } = test;
  // There is one basin, and a cut needs one.
  const basin = await must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  const unit = await must('resources.create', { kindId: basin.id, name: 'Basin 1' });
  await must('services.update', { id: cut.id, version: 1, needs: [basin.id] });
  const trim = await must('services.create', { salonId: salon.id, name: 'Trim', durationMinutes: 15 });
  const slot = { staffId: ana.id, serviceId: cut.id, startTime: start, endTime: end, clientId: elif.id };
  const elsewhere = { ...slot, startTime: mondayAt('15:00'), endTime: mondayAt('15:45') };
  // Somebody else's desk: what it does is no step of this session.
  return {
    ...test,
    salon,
    ana,
    bea,
    cut,
    basin,
    unit,
    trim,
    wax,
    elif,
    slot,
    elsewhere,
    others: test.openAnother(),
    must,
  };
}

type Stage = Awaited<ReturnType<typeof openStage>>;

/** What a caller may type instead of a part of the slot. */
type Typed = Partial<
  Record<'staffId' | 'serviceId' | 'startTime' | 'endTime' | 'clientId', string | null>
> & {
  resourceIds?: string[];
};

type Path = {
  /** The method of the contract that it is. */
  readonly method: string;
  /** Makes all ready; answers the last step, which is to be refused. */
  readonly prepare: (stage: Stage) => Promise<(typed: Typed) => ReturnType<Session['ask']>>;
  /** What its last step lets a caller type; a path that carries nothing brings the booking as it was. */
  readonly carries: readonly (keyof Typed)[];
};

const seen = ({ id, version }: NamedBooking) => ({ id, version });

const book = ({ must }: Stage, request: WireInput<'bookings.create'>) => must('bookings.create', request);

async function bookedAnd(stage: Stage, ...statuses: NamedBooking['status'][]): Promise<NamedBooking> {
  let booking: NamedBooking = await book(stage, stage.slot);
  for (const status of statuses) {
    booking = await stage.must('bookings.setStatus', { id: booking.id, version: booking.version, status });
  }
  return booking;
}

const paths: Readonly<Record<string, Path>> = {
  'a new booking': {
    method: 'bookings.create',
    prepare:
      async ({ ask, slot }) =>
      (typed) =>
        ask('bookings.create', { ...slot, ...typed }),
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'clientId', 'resourceIds'],
  },
  'somebody from the waitlist': {
    method: 'bookings.create',
    prepare: async ({ ask, must, salon, cut, elif, slot }) => {
      const wish = { clientId: elif.id, serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-02' };
      const { id } = await must('waitlist.create', { salonId: salon.id, ...wish });
      return (typed) => ask('bookings.create', { ...slot, ...typed, waitlistEntryId: id });
    },
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'clientId', 'resourceIds'],
  },
  'a visit from the waitlist': {
    method: 'visits.create',
    prepare: async ({ ask, must, salon, cut, elif, slot: { clientId, ...part } }) => {
      const wish = { clientId: elif.id, serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-02' };
      const { id } = await must('waitlist.create', { salonId: salon.id, ...wish });
      return ({ clientId: typedClient = clientId, ...typed }) =>
        ask('visits.create', {
          ...{ clientId: typedClient, waitlistEntryId: id },
          parts: [{ ...part, ...typed }],
        });
    },
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'clientId'],
  },
  'a move in time': {
    method: 'bookings.move',
    prepare: async (stage) => {
      const booking = await book(stage, stage.elsewhere);
      return (typed) => stage.ask('bookings.move', { ...seen(booking), startTime: start, ...typed });
    },
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'resourceIds'],
  },
  'a move to another person': {
    method: 'bookings.move',
    prepare: async (stage) => {
      const booking = await book(stage, { ...stage.slot, staffId: stage.bea.id });
      return (typed) => stage.ask('bookings.move', { ...seen(booking), staffId: stage.ana.id, ...typed });
    },
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'resourceIds'],
  },
  'a change of service': {
    method: 'bookings.move',
    prepare: async (stage) => {
      const booking = await book(stage, {
        ...stage.slot,
        serviceId: stage.trim.id,
        endTime: mondayAt('10:15'),
      });
      return (typed) => stage.ask('bookings.move', { ...seen(booking), serviceId: stage.cut.id, ...typed });
    },
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'resourceIds'],
  },
  'a cancelled booking restored': {
    method: 'bookings.setStatus',
    prepare: async (stage) => {
      const booking = await bookedAnd(stage, 'cancelled');
      return () => stage.ask('bookings.setStatus', { ...seen(booking), status: 'pending' });
    },
    carries: [],
  },
  'a completed booking restored': {
    method: 'bookings.setStatus',
    prepare: async (stage) => {
      const booking = await bookedAnd(stage, 'completed');
      return () => stage.ask('bookings.setStatus', { ...seen(booking), status: 'arrived' });
    },
    carries: [],
  },
  'a no-show who comes after all': {
    method: 'bookings.setStatus',
    prepare: async (stage) => {
      const booking = await bookedAnd(stage, 'no_show');
      return () => stage.ask('bookings.setStatus', { ...seen(booking), status: 'confirmed' });
    },
    carries: [],
  },
  'a cancellation undone': {
    method: 'history.undo',
    prepare: async (stage) => {
      await bookedAnd(stage, 'cancelled');
      return () => stage.ask('history.undo', {});
    },
    carries: [],
  },
  'a move undone': {
    method: 'history.undo',
    prepare: async (stage) => {
      const booking = await book(stage, stage.slot);
      await stage.must('bookings.move', { ...seen(booking), startTime: mondayAt('15:00') });
      return () => stage.ask('history.undo', {});
    },
    carries: [],
  },
  'a booking redone': {
    method: 'history.redo',
    prepare: async (stage) => {
      await book(stage, stage.slot);
      await stage.must('history.undo', {});
      return () => stage.ask('history.redo', {});
    },
    carries: [],
  },
  'a stranded booking moved with the change that strands it': {
    method: 'timeOff.create',
    prepare: async (stage) => {
      const booking = await book(stage, { ...stage.slot, staffId: stage.bea.id });
      return (typed) =>
        stage.ask('timeOff.create', {
          staffId: stage.bea.id,
          startTime: start,
          endTime: end,
          resolutions: [
            {
              kind: 'move',
              bookingId: booking.id,
              version: booking.version,
              staffId: stage.ana.id,
              ...typed,
            },
          ],
        });
    },
    carries: ['staffId', 'startTime'],
  },
  'a booking that repeats': {
    method: 'series.create',
    prepare:
      async ({ ask, slot }) =>
      (typed) =>
        ask('series.create', { ...slot, ...typed, everyWeeks: 1, count: 2, accept: 'all' }),
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'clientId'],
  },
  'a part of a visit': {
    method: 'visits.create',
    prepare:
      async ({ ask, slot: { clientId, ...part }, bea, wax }) =>
      ({ clientId: typedClient = clientId, ...typed }) =>
        ask('visits.create', {
          clientId: typedClient,
          parts: [
            { staffId: bea.id, serviceId: wax.id, startTime: start },
            { ...part, ...typed },
          ],
        }),
    carries: ['staffId', 'serviceId', 'startTime', 'endTime', 'clientId'],
  },
  'a visit moved': {
    method: 'visits.move',
    prepare: async (stage) => {
      const { staffId, serviceId, startTime } = stage.elsewhere;
      const visit = await stage.must('visits.create', { parts: [{ staffId, serviceId, startTime }] });
      const command = { id: visit.visitId, bookings: visit.bookings.map(seen) };
      const [part] = visit.bookings;
      if (!part) throw new Error('a visit without parts');
      return ({ staffId: person, startTime: at = start }) =>
        stage.ask('visits.move', {
          ...command,
          startTime: at,
          ...(person !== undefined && { people: [{ id: part.id, staffId: person }] }),
        });
    },
    carries: ['staffId', 'startTime'],
  },
};

type Breaking =
  | { readonly world: (stage: Stage) => Promise<unknown> }
  | { readonly typed: (stage: Stage) => Typed };

const anotherSalon = async ({ others }: Stage) => {
  const salon = await others.must('salons.create', { name: 'Elsewhere', timeZone: 'Europe/Istanbul' });
  return {
    staff: await others.must('staff.create', { salonId: salon.id, name: 'Zoe' }),
    client: await others.must('clients.create', { salonId: salon.id, name: 'Foreign' }),
  };
};

/** How each rule is broken at the slot: by what the world does meanwhile, or by what the caller types. */
const rules: Readonly<Record<ViolationCode, Breaking>> = {
  staff_required: { typed: () => ({ staffId: null }) },
  staff_unknown: { typed: () => ({ staffId: nowhere }) },
  staff_inactive: {
    world: ({ others, ana }) => others.must('staff.update', { id: ana.id, version: 1, isActive: false }),
  },
  service_required: { typed: () => ({ serviceId: null }) },
  service_unknown: { typed: () => ({ serviceId: nowhere }) },
  service_inactive: {
    world: ({ others, cut }) => others.must('services.update', { id: cut.id, version: 2, isActive: false }),
  },
  staff_other_salon: { typed: () => ({ staffId: 'of another salon' }) },
  service_not_offered: {
    world: ({ others, ana }) => others.must('staff.update', { id: ana.id, version: 1, serviceIds: [] }),
  },
  time_invalid: { typed: () => ({ startTime: '2026-03-02T10:00:30+03:00' }) },
  end_before_start: { typed: () => ({ endTime: start }) },
  duration_mismatch: { typed: () => ({ endTime: mondayAt('11:00') }) },
  outside_availability: {
    world: ({ others, ana }) =>
      others.must('overrides.set', {
        staffId: ana.id,
        date: '2026-03-02',
        windows: [{ startTime: '10:15', endTime: '18:00' }],
      }),
  },
  outside_business_hours: {
    world: ({ others, salon }) =>
      others.must('salons.update', {
        id: salon.id,
        version: 1,
        businessHours: [{ dayOfWeek: 1, startTime: '10:15', endTime: '18:00' }],
      }),
  },
  salon_closed: {
    world: ({ others, salon }) =>
      others.must('closures.create', { salonId: salon.id, startDate: '2026-03-02', endDate: '2026-03-02' }),
  },
  staff_time_off: {
    world: ({ others, ana }) =>
      others.must('timeOff.create', {
        staffId: ana.id,
        startTime: mondayAt('10:40'),
        endTime: mondayAt('11:00'),
      }),
  },
  overlap: {
    world: ({ others, slot, wax }) =>
      others.must('bookings.create', {
        ...slot,
        serviceId: wax.id,
        startTime: mondayAt('10:30'),
        endTime: mondayAt('11:00'),
      }),
  },
  client_unknown: { typed: () => ({ clientId: nowhere }) },
  resource_unknown: { typed: () => ({ resourceIds: [nowhere] }) },
  resource_taken: {
    world: ({ others, unit }) =>
      others.must('resources.update', { id: unit.id, version: 1, isActive: false }),
  },
};

/** All codes that a refusal names, whether one booking was refused or several. */
function codesOf(error: WordedError): readonly ViolationCode[] {
  if (error.code === 'booking_rejected') return error.violations.map(({ code }) => code);
  if (error.code === 'bookings_rejected')
    return error.rejections.flatMap(({ violations }) => violations.map(({ code }) => code));
  throw new Error(`refused as ${error.code}: ${error.message}`);
}

const everything = async ({ must, salon }: Stage) => ({
  bookings: await must('bookings.list', {
    salonId: salon.id,
    from: '2026-01-01T00:00:00Z',
    to: '2027-01-01T00:00:00Z',
  }),
  history: (await must('history.list', { limit: 500 })).length,
});

/** Whether the path can break that rule at all: what nobody can type on it, it brings as it was judged before. */
function canBreak({ carries }: Path, code: ViolationCode): boolean {
  const breaking = rules[code];
  if ('world' in breaking) return true;
  // What is typed does not depend on the stage, but for the person of another salon.
  const [field] = Object.keys(breaking.typed({} as Stage));
  return carries.includes(field as keyof Typed);
}

describe.each(Object.entries(paths))('%s', (_name, path) => {
  test('is accepted where no rule is broken', async () => {
    const stage = await openStage();
    const attempt = await path.prepare(stage);
    expect(await attempt({})).toMatchObject({ ok: true });
  });

  test.each(violationCodes.filter((code) => canBreak(path, code)))('is refused by %s', async (code) => {
    const stage = await openStage();
    const breaking = rules[code];
    const attempt = await path.prepare(stage);
    if ('world' in breaking) await breaking.world(stage);
    const typed = 'typed' in breaking ? breaking.typed(stage) : {};
    if (code === 'staff_other_salon') typed.staffId = (await anotherSalon(stage)).staff.id;
    const before = await everything(stage);
    const answer = await attempt(typed);
    if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer.value)}`);
    expect(codesOf(answer.error)).toContain(code);
    expect(await everything(stage)).toEqual(before);
    expect(await stage.must('history.verify', {})).toMatchObject({ sound: true });
  });
});

/** A schedule of Ana whose second week is that of the slot; on both its Mondays she works from then on. */
const planFrom = ({ others, ana }: Stage, startTime: string) =>
  others.must('schedules.plan', {
    ...{ staffId: ana.id, from: '2026-02-23', weeks: 2 },
    windows: [
      { week: 1, dayOfWeek: 1, startTime: '09:00', endTime: '18:00' },
      { week: 2, dayOfWeek: 1, startTime, endTime: '18:00' },
    ],
  });

/** The other ways in which the world can leave somebody without hours at the slot. */
const withoutHours: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
  'the week of a schedule whose turn it is': (stage) => planFrom(stage, '10:15'),
  'a schedule that has hours in its other week only': ({ others, ana }) =>
    others.must('schedules.plan', {
      ...{ staffId: ana.id, from: '2026-02-23', weeks: 2 },
      windows: [{ week: 1, dayOfWeek: 1, startTime: '09:00', endTime: '18:00' }],
    }),
  'employment that ended the day before': ({ others, ana }) =>
    others.must('staff.update', { id: ana.id, version: 1, endsOn: '2026-03-01' }),
  'employment that begins the day after': ({ others, ana }) =>
    others.must('staff.update', { id: ana.id, version: 1, startsOn: '2026-03-03' }),
};

describe.each(Object.entries(paths))('%s', (_name, path) => {
  test.each(Object.entries(withoutHours))('is refused by %s', async (_way, takeHours) => {
    const stage = await openStage();
    const attempt = await path.prepare(stage);
    await takeHours(stage);
    const before = await everything(stage);
    const answer = await attempt({});
    if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer.value)}`);
    expect(new Set(codesOf(answer.error))).toEqual(new Set(['outside_availability']));
    expect(await everything(stage)).toEqual(before);
  });

  test('is accepted where the schedule in force holds it, whatever the undated week says', async () => {
    const stage = await openStage();
    const attempt = await path.prepare(stage);
    const week = [{ dayOfWeek: 1 as const, startTime: '10:15', endTime: '18:00' }];
    await stage.others.must('availability.replace', { staffId: stage.ana.id, windows: week });
    await planFrom(stage, '10:00');
    expect(await attempt({})).toMatchObject({ ok: true });
  });

  test('is accepted on the first and the last day of employment', async () => {
    const stage = await openStage();
    const attempt = await path.prepare(stage);
    const endsOn = path.method === 'series.create' ? '2026-03-09' : '2026-03-02';
    const employment = { startsOn: '2026-03-02', endsOn };
    await stage.others.must('staff.update', { id: stage.ana.id, version: 1, ...employment });
    expect(await attempt({})).toMatchObject({ ok: true });
  });
});

/** Ana takes another client from nine to eleven, whom she leaves alone for so long from that minute on. */
async function bookProcessing(
  { others, slot, salon }: Stage,
  processing: { readonly afterMinutes: number; readonly minutes: number },
): Promise<void> {
  const colour = { salonId: salon.id, name: 'Colour', durationMinutes: 120, processing };
  const { id: serviceId } = await others.must('services.create', colour);
  const times = { startTime: mondayAt('09:00'), endTime: mondayAt('11:00') };
  await others.must('bookings.create', { ...slot, ...times, serviceId });
}

describe.each(Object.entries(paths))('%s, around whose slot somebody else is booked', (_name, path) => {
  test('is accepted where it just fills the processing', async () => {
    const stage = await openStage();
    const attempt = await path.prepare(stage);
    await bookProcessing(stage, { afterMinutes: 60, minutes: 45 });
    expect(await attempt({})).toMatchObject({ ok: true });
  });

  test('is refused where the person is back a minute too early', async () => {
    const stage = await openStage();
    const attempt = await path.prepare(stage);
    await bookProcessing(stage, { afterMinutes: 60, minutes: 44 });
    const before = await everything(stage);
    const answer = await attempt({});
    if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer.value)}`);
    expect(codesOf(answer.error)).toContain('overlap');
    expect(await everything(stage)).toEqual(before);
  });
});

/** The paths whose booking keeps the basin at the slot already, while it is elsewhere. */
const havingTheBasin = [
  'a move to another person',
  'a stranded booking moved with the change that strands it',
];

describe.each(Object.entries(paths).filter(([name]) => !havingTheBasin.includes(name)))(
  '%s',
  (_name, path) => {
    test('is refused where somebody else has the only basin', async () => {
      const stage = await openStage();
      const { others, salon, basin } = stage;
      const attempt = await path.prepare(stage);
      const { id: staffId } = await others.must('staff.create', { salonId: salon.id, name: 'Cem' });
      const wash = { salonId: salon.id, name: 'Wash', durationMinutes: 30, needs: [basin.id] };
      const { id: serviceId } = await others.must('services.create', wash);
      await others.must('bookings.create', {
        staffId,
        serviceId,
        startTime: mondayAt('10:30'),
        endTime: mondayAt('11:00'),
      });
      const before = await everything(stage);
      const answer = await attempt({});
      if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer.value)}`);
      expect(codesOf(answer.error)).toEqual(['resource_taken']);
      expect(await everything(stage)).toEqual(before);
    });
  },
);

test('a client of another salon is unknown to every path that names one', async () => {
  for (const path of Object.values(paths).filter(({ carries }) => carries.includes('clientId'))) {
    const stage = await openStage();
    const { client } = await anotherSalon(stage);
    const attempt = await path.prepare(stage);
    const answer = await attempt({ clientId: client.id });
    if (answer.ok) throw new Error('accepted');
    expect(codesOf(answer.error)).toContain('client_unknown');
  }
});

// What else writes does not bring a booking to a place: it takes one away, or is about other records. A new command has to be sorted here.
const bringsNoBooking = [
  'salons.create',
  'staff.create',
  'services.create',
  'resourceKinds.create',
  'resourceKinds.update',
  'resources.create',
  'timeOff.remove',
  'closures.remove',
  'clients.create',
  'clients.update',
  'clients.merge',
  'clients.erase',
  'bookings.annotate',
  'series.cancel',
  'visits.cancel',
  'settings.update',
  'waitlist.create',
  'waitlist.update',
  'waitlist.remove',
];
/** They move bookings only through their resolutions, all by the same decision as `timeOff.create`. */
const movesByResolutions = [
  'salons.update',
  'staff.update',
  'services.update',
  'resources.update',
  'availability.replace',
  'overrides.set',
  'overrides.clear',
  'timeOff.update',
  'closures.create',
  'schedules.plan',
  'schedules.replace',
  'schedules.remove',
];

test('every command of the contract is a path of this table, or brings no booking anywhere', () => {
  const commands = Object.entries(contract).filter(([, method]) => method.kind === 'command');
  const sorted = [
    ...Object.values(paths).map(({ method }) => method),
    ...bringsNoBooking,
    ...movesByResolutions,
  ];
  expect(commands.map(([name]) => name).sort()).toEqual([...new Set(sorted)].sort());
});

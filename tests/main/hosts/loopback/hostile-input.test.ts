import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  decodeAnswer,
  type MethodName,
  methodNames,
  methodOf,
} from '../../../../src/shared/contract/contract.ts';
import { manager } from '../../open-test-desk.ts';
import { call, must, post, readAnswer } from './desk-client.ts';
import { openServedDesk, type ServedDesk } from './open-served-desk.ts';

let desk: ServedDesk;
let known: Readonly<Record<string, unknown>>;
/** A record for each method that changes one, and the version that it has by now. */
let targets: Readonly<Record<string, string>>;
const versions = new Map<string, number>();
/** The bookings of the visit and of the series. */
let members: Readonly<Record<string, readonly string[]>>;

const day = '2026-03-02';
const aTime = { startTime: `${day}T09:00:00Z`, endTime: `${day}T09:45:00Z` };

/** A small salon; answers a value that fits for every field that a method of the contract has. */
async function furnish(): Promise<Readonly<Record<string, unknown>>> {
  const salon = await must(desk, 'salons.create', { name: 'Salon', timeZone: 'Europe/Istanbul' });
  const salonId = salon.id;
  const staff = await must(desk, 'staff.create', { salonId, name: 'Ana' });
  const kind = await must(desk, 'resourceKinds.create', { salonId, name: 'Basin' });
  const unit = await must(desk, 'resources.create', { kindId: kind.id, name: 'Basin 1' });
  const needs = [kind.id];
  const service = await must(desk, 'services.create', { salonId, name: 'Cut', durationMinutes: 45, needs });
  const client = await must(desk, 'clients.create', { salonId, name: 'Elif Kaya' });
  const other = await must(desk, 'clients.create', { salonId, name: 'Elif K.' });
  const request = { staffId: staff.id, serviceId: service.id, clientId: client.id, ...aTime };
  const booking = await must(desk, 'bookings.create', request);
  const repeated = { ...request, startTime: `${day}T10:00:00Z`, endTime: `${day}T10:45:00Z` };
  const { seriesId, dates } = await must(desk, 'series.create', {
    ...repeated,
    everyWeeks: 1,
    count: 3,
    accept: 'all',
  });
  const parts = [
    { staffId: staff.id, serviceId: service.id, startTime: `${day}T12:00:00Z` },
    { staffId: staff.id, serviceId: service.id },
  ];
  const visit = await must(desk, 'visits.create', { parts });
  members = {
    series: dates.flatMap((date) => (date.booking ? [date.booking.id] : [])),
    visits: visit.bookings.map(({ id }) => id),
  };
  const windows = [{ week: 1, dayOfWeek: 1, startTime: '08:00', endTime: '20:00' }];
  const ahead = { staffId: staff.id, from: '2026-09-07', weeks: 2, windows };
  const away = { staffId: staff.id, startTime: `${day}T15:00:00Z`, endTime: `${day}T16:00:00Z` };
  const wish = { clientId: client.id, serviceIds: [service.id], from: day, until: '2026-12-31' };
  const waiting = await must(desk, 'waitlist.create', { salonId, ...wish });
  targets = {
    waitlist: waiting.id,
    salons: salon.id,
    staff: staff.id,
    services: service.id,
    resourceKinds: kind.id,
    resources: unit.id,
    clients: client.id,
    bookings: booking.id,
    series: seriesId,
    visits: visit.visitId,
    schedules: (await must(desk, 'schedules.plan', ahead)).id,
    timeOff: (await must(desk, 'timeOff.create', away)).id,
    closures: (
      await must(desk, 'closures.create', { salonId, startDate: '2026-12-25', endDate: '2026-12-26' })
    ).id,
  };
  return {
    ...request,
    salonId,
    bookingId: booking.id,
    waitlistEntryId: waiting.id,
    // Of who is erased.
    upcoming: 'keep',
    daysOfWeek: [1, 2],
    entityId: booking.id,
    name: 'Name',
    timeZone: 'Europe/Berlin',
    businessHours: [{ dayOfWeek: 1, startTime: '08:00', endTime: '20:00' }],
    windows: [{ dayOfWeek: 1, startTime: '08:00', endTime: '20:00' }],
    staffIds: [staff.id],
    serviceIds: [service.id],
    statuses: ['confirmed'],
    status: 'arrived',
    slotMinutes: 15,
    daysWithoutHours: 'open',
    durationMinutes: 45,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 5,
    processing: { afterMinutes: 10, minutes: 10 },
    needs,
    kindId: kind.id,
    resourceIds: [unit.id],
    priceCents: 4500,
    color: 'teal',
    isActive: true,
    includeInactive: true,
    position: 1,
    date: day,
    startDate: day,
    endDate: day,
    from: `${day}T00:00:00Z`,
    to: '2026-03-03T00:00:00Z',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    weeks: 2,
    days: 7,
    limit: 10,
    before: 10,
    query: 'eli',
    phone: '+90 555 000 00 00',
    email: 'elif@example.org',
    notes: 'Likes tea',
    alert: 'Allergic to ammonia',
    birthday: '02-29',
    mayContact: true,
    keep: { id: client.id, version: 1 },
    merge: { id: other.id, version: 1 },
    fields: { notes: 'both', phone: 'merged' },
    reason: 'Dentist',
    kind: 'away',
    everyWeeks: 1,
    count: 2,
    until: '2026-03-20',
    accept: 'good',
    parts,
    instead: [],
    isAtOnce: false,
    between: { startTime: '09:00', endTime: '18:00' },
    order: 'best_fit',
    without: [booking.id],
  };
}

beforeAll(async () => {
  desk = await openServedDesk();
  known = await furnish();
});

afterAll(async () => {
  // What a page reports is written down as it says; of the desk itself nothing may fail.
  expect(desk.faults.filter((fault) => !String(fault).includes('something failed in a page'))).toEqual([]);
  expect(await must(desk, 'history.verify', {})).toMatchObject({ sound: true });
  await desk.close();
});

/** The names of a method's fields, from its own schema. */
function fieldsOf(name: MethodName): readonly string[] {
  const { input } = methodOf(name);
  if (!(input instanceof z.ZodObject)) throw new Error(`${name} takes no object`);
  return Object.keys(input.shape);
}

/** A value that fits a field of a method: for an id that of a record of its kind, and its version as it is now. */
function fitting(name: MethodName, field: string): unknown {
  const [kind = '', verb] = name.split('.');
  const target = targets[kind] ?? '';
  if (field === 'id') return verb === 'create' || verb === 'plan' ? undefined : target;
  if (name === 'settings.update') return { version: 0, locale: 'en-GB' }[field];
  if (field === 'version') return versions.get(target) ?? 1;
  const seen = (members[kind] ?? []).map((id) => ({ id, version: versions.get(id) ?? 1 }));
  if (field === 'bookings') return seen;
  // Said of a cancellation alone.
  if (field === 'cancellationReason') return name === 'bookings.setStatus' ? null : 'Ill';
  if (name === 'places.find' && field === 'parts') return [{ serviceId: known['serviceId'] }];
  if (field === 'job') return 'history.verify';
  if (field === 'input') return {};
  if (field === 'causes') return [{ kind: 'TypeError', frames: ['app.js:1:1'] }];
  if (field === 'people') return seen.slice(0, 1).map(({ id }) => ({ id, staffId: known['staffId'] }));
  const bookingId = targets['bookings'] ?? '';
  const seenBooking = { bookingId, version: versions.get(bookingId) ?? 1 };
  if (field === 'resolutions') return [{ ...seenBooking, kind: 'keep' }];
  if (field === 'only') return seenBooking;
  if (field === 'entities') return ['booking'];
  if (field === 'windows' && name === 'overrides.set') return [{ startTime: '08:00', endTime: '20:00' }];
  if (kind === 'schedules' && field === 'from') return verb === 'plan' ? '2026-10-05' : '2026-09-07';
  if (kind === 'schedules' && field === 'windows')
    return [{ week: 2, dayOfWeek: 1, startTime: '08:00', endTime: '20:00', isActive: false }];
  if (field === 'givenUpBy') return known['clientId'];
  if (kind === 'waitlist' && verb !== 'matches') return wished[field] ?? known[field];
  return known[field];
}

/** What of a wish is a date or a time of day, where other methods have instants. */
const wished: Readonly<Record<string, unknown>> = {
  from: '2026-03-02',
  until: '2026-12-31',
  startTime: '09:00',
  endTime: '18:00',
};

/** Fields of which a call may have just one. */
const insteadOf: Readonly<Record<string, string>> = { until: 'count', count: 'until' };

/** What fits a method; of two fields of which it may have just one, that in question, else the first. */
function fittingInput(name: MethodName, about = 'count'): Readonly<Record<string, unknown>> {
  const all = fieldsOf(name);
  const fields = all.filter((field) => !all.includes(about) || field !== insteadOf[about]);
  return Object.fromEntries(fields.map((field) => [field, fitting(name, field)]));
}

/** A value with a hostile one in the place of each field of the records in it, one at a time. */
function* hostileInside(value: unknown): Generator {
  if (Array.isArray(value)) {
    const [first, ...others] = value;
    for (const hostile of hostileInside(first)) yield [hostile, ...others];
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value))
      for (const hostile of hostileValues) yield { ...value, [key]: hostile };
  }
}

const record = z.looseObject({ id: z.string(), version: z.int() });

/** How many changes the history holds; asked past HTTP, since it is asked before and after each of thousands of calls. */
const entries = async (): Promise<number> => {
  const newest = decodeAnswer(
    'history.list',
    await desk.open.desk.call(manager, 'history.list', { limit: 1 }),
  );
  if (!newest.ok) throw new Error(newest.error.message);
  return newest.value[0]?.sequence ?? 0;
};

const hostileTexts = [
  "'; DROP TABLE booking; --",
  '" OR ""="',
  "Robert'); DELETE FROM client WHERE ('1'='1",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  '$' + '{process.exit(1)}',
  '{{constructor.constructor("return process")()}}',
  '../../../../etc/passwd',
  '%00%0a%0d',
  '🦄'.repeat(20),
  'İıŞşĞğ',
];

const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  'x'.repeat(100_000),
  [],
  [null],
  {},
  { $gt: '' },
  { toString: 'x', length: -1 },
  '00000000-0000-7000-8000-000000000000',
  '9999-99-99T99:99:99Z',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  ...hostileTexts,
];

describe('SQL and HTML in a text', () => {
  test.each(hostileTexts)('%s is kept as it is, as a name and as a note, and found again', async (text) => {
    const salonId = known['salonId'];
    const client = await must(desk, 'clients.create', {
      salonId,
      name: text,
      notes: text,
      phone: '1',
      email: text,
    });
    expect(client).toMatchObject({ name: text.trim(), notes: text, email: text });
    expect((await must(desk, 'clients.get', { id: client.id })).client).toEqual(client);
    const found = await must(desk, 'clients.search', { salonId, query: text.slice(0, 100), limit: 200 });
    expect(Array.isArray(found)).toBe(true);
    const staff = await must(desk, 'staff.create', { salonId, name: text });
    expect((await must(desk, 'staff.list', { salonId })).map(({ name }) => name)).toContain(staff.name);
  });

  test('a refusal is data, not a page, whatever it quotes', async () => {
    const response = await post(
      desk,
      'bookings.create',
      JSON.stringify({ staffId: '<script>alert(1)</script>' }),
    );
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await readAnswer(response)).toMatchObject({ status: 400 });
  });
});

/** Whatever was asked: an answer of the contract, never a fault, and no entry in the history when it was refused. */
async function mustStaySound(name: MethodName, input: unknown): Promise<void> {
  const before = await entries();
  const { status, answer } = await call(desk, name, input);
  for (const one of answer.ok ? [answer.value].flat() : []) {
    const changed = record.safeParse(one);
    if (changed.success) versions.set(changed.data.id, changed.data.version);
  }
  const about = `${name} ${JSON.stringify(input)?.slice(0, 300)} → ${status}`;
  expect(status, about).toBeLessThan(500);
  expect(() => decodeAnswer(name, answer), about).not.toThrow();
  if (!answer.ok || methodOf(name).kind === 'query') expect(await entries(), about).toBe(before);
  if (!answer.ok)
    expect(answer.error.message, about).not.toMatch(/sqlite|select |insert |\bat .*\.ts:|\/src\//i);
}

describe('every method of the contract', () => {
  test.each(methodNames)('%s refuses hostile values in each of its fields, one at a time', async (name) => {
    for (const field of fieldsOf(name)) {
      if (field !== 'id') expect(fitting(name, field), `a value for ${name} ${field}`).toBeDefined();
      for (const value of [...hostileValues, ...hostileInside(fitting(name, field))])
        await mustStaySound(name, { ...fittingInput(name, field), [field]: value });
    }
  });

  test.each(methodNames)(
    '%s refuses fields that it does not know, and anything but an object',
    async (name) => {
      const before = await entries();
      for (const input of [
        { ...fittingInput(name), extra: 1 },
        { ...fittingInput(name), Id: 'x' },
        [],
        [fittingInput(name)],
        'x',
        1,
        null,
        true,
      ]) {
        expect(await call(desk, name, input)).toMatchObject({
          status: 400,
          answer: { error: { code: 'invalid_input' } },
        });
      }
      expect(await entries()).toBe(before);
    },
  );

  test('stays sound under thousands of random calls', async () => {
    const anyValue = (name: MethodName, field: string) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined).map(() => fitting(name, field)) },
        { weight: 2, arbitrary: fc.constantFrom(...hostileValues) },
        { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
      );
    const anyCall = fc.constantFrom(...methodNames).chain((name) =>
      fc.record({
        name: fc.constant(name),
        input: fc.record(Object.fromEntries(fieldsOf(name).map((field) => [field, anyValue(name, field)])), {
          requiredKeys: [],
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyCall, ({ name, input }) => mustStaySound(name, input)),
      { numRuns: 3000 },
    );
  });
});

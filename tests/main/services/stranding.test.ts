import { describe, expect, test } from 'vitest';
import { maxBodyBytes } from '../../../src/main/hosts/loopback/answers.ts';
import { contract, type MethodName, type WireInput } from '../../../src/shared/contract/contract.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { booked, kindsIn, mondayAt, openTestSalon } from '../open-test-desk.ts';

type Week = WireInput<'availability.replace'>['windows'];

const mondayHours = (startTime: string, endTime: string): Week => [{ dayOfWeek: 1, startTime, endTime }];
const seen = ({ id, version }: NamedBooking) => ({ bookingId: id, version });

/** The test salon with a cut of Ana at 09:00 and at 15:00, and one of Bea at 15:00. */
async function openBookedSalon() {
  const test = await openTestSalon();
  const { must, ana, bea, cut, elif } = test;
  const book = (staffId: string, clock: string, clientId?: string) => {
    const [hour = '', minute = ''] = clock.split(':');
    const endTime = mondayAt(`${hour}:${String(Number(minute) + 45).padStart(2, '0')}`);
    const request = { staffId, serviceId: cut.id, startTime: mondayAt(clock), endTime };
    return booked(must('bookings.create', clientId ? { ...request, clientId } : request));
  };
  const early = await book(ana.id, '09:00');
  const late = await book(ana.id, '15:00', elif.id);
  const ofBea = await book(bea.id, '15:00');
  const everything = async () => ({
    bookings: await must('bookings.list', {
      salonId: test.salon.id,
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    }),
    windows: await must('availability.list', { staffId: ana.id }),
    history: (await must('history.list', { limit: 500 })).length,
  });
  return { ...test, book, early, late, ofBea, everything };
}

describe('a preview', () => {
  test('names what the week would strand, why, and the nearest slots in the week as it would be', async () => {
    const { must, ana, bea, late, everything } = await openBookedSalon();
    const before = await everything();
    const { stranded } = await must('availability.preview', {
      staffId: ana.id,
      windows: mondayHours('09:00', '12:00'),
    });
    expect(stranded).toMatchObject([{ ...late, violations: [{ code: 'outside_availability' }] }]);
    const suggestions = stranded[0]?.suggestions ?? [];
    expect(suggestions.length).toBeGreaterThan(0);
    const ofAna = suggestions.filter(({ staffId }) => staffId === ana.id);
    // Her last free slot on the shorter Monday, and the next Monday: the week of today has others, nearer ones.
    expect(ofAna.map(({ startTime }) => new Date(startTime).toISOString())).toContain(
      '2026-03-02T08:15:00.000Z',
    );
    expect(ofAna.every(({ startTime }) => new Date(startTime).getUTCDay() === 1)).toBe(true);
    expect(suggestions.some(({ staffId }) => staffId === bea.id)).toBe(true);
    expect(await everything()).toEqual(before);
  });

  test.each<
    [
      string,
      (salon: Awaited<ReturnType<typeof openBookedSalon>>) => Promise<readonly NamedBooking[]>,
      string[],
    ]
  >([
    [
      'an exception on a date',
      async ({ must, ana }) =>
        (
          await must('overrides.preview', {
            staffId: ana.id,
            date: '2026-03-02',
            windows: [{ startTime: '08:00', endTime: '10:00' }],
          })
        ).stranded,
      ['late'],
    ],
    [
      'time off',
      async ({ must, ana }) =>
        (
          await must('timeOff.preview', {
            staffId: ana.id,
            startTime: mondayAt('09:30'),
            endTime: mondayAt('15:00'),
          })
        ).stranded,
      ['early'],
    ],
    [
      'a closure',
      async ({ must, salon }) =>
        (
          await must('closures.preview', {
            salonId: salon.id,
            startDate: '2026-03-02',
            endDate: '2026-03-02',
          })
        ).stranded,
      ['early', 'late', 'ofBea'],
    ],
    [
      'business hours',
      async ({ must, salon }) =>
        (await must('salons.preview', { id: salon.id, businessHours: mondayHours('10:00', '18:00') }))
          .stranded,
      ['early'],
    ],
    [
      'a person who leaves',
      async ({ must, bea }) => (await must('staff.preview', { id: bea.id, isActive: false })).stranded,
      ['ofBea'],
    ],
    [
      'services that a person gives up',
      async ({ must, bea, wax }) =>
        (await must('staff.preview', { id: bea.id, serviceIds: [wax.id] })).stranded,
      ['ofBea'],
    ],
    [
      'a service that is no longer offered',
      async ({ must, cut }) => (await must('services.preview', { id: cut.id, isActive: false })).stranded,
      ['early', 'late', 'ofBea'],
    ],
    [
      'a service that takes longer: nothing',
      async ({ must, cut }) => (await must('services.preview', { id: cut.id, durationMinutes: 90 })).stranded,
      [],
    ],
  ])('of %s', async (_name, preview, names) => {
    const salon = await openBookedSalon();
    const stranded = await preview(salon);
    const named = { early: salon.early.id, late: salon.late.id, ofBea: salon.ofBea.id };
    expect(stranded.map(({ id }) => id).sort()).toEqual(
      names.map((name) => named[name as keyof typeof named]).sort(),
    );
  });

  test('of an exception that is cleared judges by the week that comes back', async () => {
    const { must, refusal, ana, early } = await openBookedSalon();
    const date = '2026-03-02';
    await must('overrides.set', {
      staffId: ana.id,
      date,
      windows: [{ startTime: '08:00', endTime: '18:00' }],
    });
    await must('availability.replace', { staffId: ana.id, windows: mondayHours('12:00', '18:00') });
    const { stranded } = await must('overrides.preview', { staffId: ana.id, date, windows: null });
    expect(stranded.map(({ id }) => id)).toEqual([early.id]);
    await must('overrides.clear', { staffId: ana.id, date });
    expect(await refusal('overrides.preview', { staffId: ana.id, date, windows: null })).toMatchObject({
      code: 'not_found',
      entity: 'override',
    });
  });

  test('does not look at what is over', async () => {
    const { must, ana, early, time } = await openBookedSalon();
    time.now = addMinutes(early.endTime, 0);
    const { stranded } = await must('availability.preview', {
      staffId: ana.id,
      windows: mondayHours('00:00', '01:00'),
    });
    expect(stranded.map(({ id }) => id)).not.toContain(early.id);
    expect(stranded).toHaveLength(1);
  });

  test.each<[MethodName, WireInput<MethodName>, string]>([
    ['availability.preview', { staffId: '0190a000-0000-7000-8000-00000000dead', windows: [] }, 'staff'],
    ['staff.preview', { id: '0190a000-0000-7000-8000-00000000dead' }, 'staff'],
    ['services.preview', { id: '0190a000-0000-7000-8000-00000000dead' }, 'service'],
    ['salons.preview', { id: '0190a000-0000-7000-8000-00000000dead' }, 'salon'],
  ])('%s of nobody is not_found', async (method, input, entity) => {
    const { refusal } = await openBookedSalon();
    expect(await refusal(method, input)).toMatchObject({ code: 'not_found', entity });
  });
});

describe('a change with its resolutions', () => {
  test('moves, cancels and keeps in the same transaction, each with its entry in the history', async () => {
    const { must, book, ana, bea, early, late, heard } = await openBookedSalon();
    const latest = await book(ana.id, '17:00');
    heard.length = 0;
    const { windows, stranded } = await must('availability.replace', {
      staffId: ana.id,
      windows: mondayHours('09:00', '12:00'),
      resolutions: [
        { ...seen(late), kind: 'move', staffId: bea.id, startTime: mondayAt('16:00') },
        { ...seen(latest), kind: 'keep' },
      ],
    });
    expect(windows).toHaveLength(1);
    expect(stranded).toMatchObject([{ id: latest.id, violations: [{ code: 'outside_availability' }] }]);
    expect(await must('bookings.get', { id: late.id })).toMatchObject({
      staffId: bea.id,
      version: 2,
      clientName: 'Elif Kaya',
    });
    expect(await must('bookings.get', { id: latest.id })).toEqual(latest);
    expect(await must('bookings.get', { id: early.id })).toEqual(early);
    const [moved, week] = await must('history.list', { limit: 2 });
    expect([week?.entity, moved?.entity]).toEqual(['availability', 'booking']);
    expect([week?.action, moved?.action]).toEqual(['availability.replace', 'availability.replace']);
    expect(kindsIn(heard)).toEqual([['availability', 'booking']]);
  });

  test('moves two bookings into each other’s place', async () => {
    const { must, ana, bea, late, ofBea, early } = await openBookedSalon();
    await must('timeOff.create', {
      staffId: ana.id,
      startTime: mondayAt('09:00'),
      endTime: mondayAt('09:30'),
      resolutions: [
        { ...seen(early), kind: 'cancel' },
        { ...seen(late), kind: 'move', staffId: bea.id },
        { ...seen(ofBea), kind: 'move', staffId: ana.id },
      ],
    });
    expect(await must('bookings.get', { id: late.id })).toMatchObject({ staffId: bea.id, version: 2 });
    expect(await must('bookings.get', { id: ofBea.id })).toMatchObject({ staffId: ana.id, version: 2 });
    expect(await must('bookings.get', { id: early.id })).toMatchObject({ status: 'cancelled' });
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test.each<[string, (salon: Awaited<ReturnType<typeof openBookedSalon>>) => unknown, object]>([
    [
      'a move to a slot that is taken',
      ({ late, bea }) => [{ ...seen(late), kind: 'move', staffId: bea.id }],
      { code: 'bookings_rejected', rejections: [{ index: 0, violations: [{ code: 'overlap' }] }] },
    ],
    [
      'a move to where the new week does not reach',
      ({ late }) => [{ ...seen(late), kind: 'move', startTime: mondayAt('13:00') }],
      {
        code: 'bookings_rejected',
        rejections: [{ index: 0, violations: [{ code: 'outside_availability' }] }],
      },
    ],
    [
      'a booking that nobody decided on',
      () => [],
      { code: 'stranded', stranded: [{ clientName: 'Elif Kaya' }] },
    ],
    [
      'a version that has gone by',
      ({ late }) => [{ bookingId: late.id, version: 5, kind: 'cancel' }],
      { code: 'stale_version', current: { version: 1 } },
    ],
    [
      'a booking that is not there',
      () => [{ bookingId: '0190a000-0000-7000-8000-00000000dead', version: 1, kind: 'keep' }],
      { code: 'not_found', entity: 'booking' },
    ],
    [
      'a booking that is named twice',
      ({ late }) => [
        { ...seen(late), kind: 'keep' },
        { ...seen(late), kind: 'cancel' },
      ],
      { code: 'invalid_input' },
    ],
  ])('is refused whole for %s', async (_name, resolutionsOf, expected) => {
    const salon = await openBookedSalon();
    const before = await salon.everything();
    salon.heard.length = 0;
    const refusal = await salon.refusal('availability.replace', {
      staffId: salon.ana.id,
      windows: mondayHours('09:00', '12:00'),
      resolutions: resolutionsOf(salon) as NonNullable<WireInput<'availability.replace'>['resolutions']>,
    });
    expect(refusal).toMatchObject(expected);
    expect(await salon.everything()).toEqual(before);
    expect(salon.heard).toEqual([]);
  });

  test('the nearest slots of a refused move can be booked after the change', async () => {
    const { must, refusal, ana, late } = await openBookedSalon();
    const windows = mondayHours('09:00', '12:00');
    const error = await refusal('availability.replace', {
      staffId: ana.id,
      windows,
      resolutions: [{ ...seen(late), kind: 'move', startTime: mondayAt('13:00') }],
    });
    if (error.code !== 'bookings_rejected') throw new Error(error.code);
    const [suggestions = []] = error.rejections.map((rejection) => rejection.suggestions);
    expect(suggestions.length).toBeGreaterThan(0);
    await must('availability.replace', { staffId: ana.id, windows });
    for (const { staffId, startTime } of suggestions) {
      const slot = { staffId, startTime: new Date(startTime).toISOString() };
      expect((await must('bookings.check', { bookingId: late.id, ...slot })).violations).toEqual([]);
    }
  });

  test('sent again with its id does nothing twice', async () => {
    const { must, ana, early } = await openBookedSalon();
    const call = {
      id: '0190a000-0000-7000-8000-000000000001',
      staffId: ana.id,
      startTime: mondayAt('09:00'),
      endTime: mondayAt('10:00'),
      resolutions: [{ ...seen(early), kind: 'cancel' as const }],
    };
    const first = await must('timeOff.create', call);
    const history = await must('history.list', { limit: 500 });
    expect(await must('timeOff.create', call)).toEqual(first);
    expect(await must('history.list', { limit: 500 })).toEqual(history);
  });

  test('sent again with resolutions that were not carried out is another call', async () => {
    const { must, refusal, ana, early, late } = await openBookedSalon();
    const call = {
      id: '0190a000-0000-7000-8000-000000000001',
      staffId: ana.id,
      startTime: mondayAt('09:00'),
      endTime: mondayAt('10:00'),
      resolutions: [{ ...seen(early), kind: 'keep' as const }],
    };
    await must('timeOff.create', call);
    const other = { ...call, resolutions: [{ ...seen(late), kind: 'cancel' as const }] };
    expect(await refusal('timeOff.create', other)).toMatchObject({ code: 'duplicate_id' });
    expect(await must('bookings.get', { id: late.id })).toMatchObject({ status: 'confirmed', version: 1 });
    const ahead = { ...call, resolutions: [{ ...seen(early), version: 2, kind: 'keep' as const }] };
    expect(await refusal('timeOff.create', ahead)).toMatchObject({ code: 'duplicate_id' });
  });

  test('sent again answers as the first time where a booking was to move to where it stood', async () => {
    const { must, ana, early, late } = await openBookedSalon();
    const stays = { ...seen(late), kind: 'move' as const, startTime: new Date(late.startTime).toISOString() };
    const call = {
      id: '0190a000-0000-7000-8000-000000000001',
      staffId: ana.id,
      startTime: mondayAt('09:00'),
      endTime: mondayAt('10:00'),
      resolutions: [{ ...seen(early), kind: 'cancel' as const }, stays],
    };
    const first = await must('timeOff.create', call);
    expect(await must('timeOff.create', call)).toEqual(first);
  });

  test.each([
    'closures.create',
    'salons.update',
    'staff.update',
    'services.update',
    'overrides.set',
  ] as const)('is one with %s', async (method) => {
    const { must, ana, salon, cut, early, late, ofBea } = await openBookedSalon();
    const cancel = (...bookings: NamedBooking[]) =>
      bookings.map((booking) => ({ ...seen(booking), kind: 'cancel' as const }));
    const calls = {
      'closures.create': () =>
        must('closures.create', {
          salonId: salon.id,
          startDate: '2026-03-02',
          endDate: '2026-03-02',
          resolutions: cancel(early, late, ofBea),
        }),
      'salons.update': () =>
        must('salons.update', {
          id: salon.id,
          version: 1,
          businessHours: mondayHours('10:00', '18:00'),
          resolutions: cancel(early),
        }),
      'staff.update': () =>
        must('staff.update', { id: ana.id, version: 1, isActive: false, resolutions: cancel(early, late) }),
      'services.update': () =>
        must('services.update', {
          id: cut.id,
          version: 1,
          isActive: false,
          resolutions: cancel(early, late, ofBea),
        }),
      'overrides.set': () =>
        must('overrides.set', {
          staffId: ana.id,
          date: '2026-03-02',
          windows: [],
          resolutions: cancel(early, late),
        }),
    };
    await calls[method]();
    expect(await must('bookings.get', { id: early.id })).toMatchObject({ status: 'cancelled', version: 2 });
    expect(await must('bookings.stranded', { salonId: salon.id })).toEqual([]);
  });
});

describe('a change that strands fifteen hundred bookings', () => {
  const everAfter = { startDate: '2026-03-02', endDate: '2031-12-31' };

  /** The test salon with six series of 250 weeks each, all of Ana. */
  async function openLargeSalon() {
    const test = await openTestSalon();
    const { must, salon, ana, cut } = test;
    for (const clock of ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00'])
      await must('series.create', {
        staffId: ana.id,
        serviceId: cut.id,
        startTime: mondayAt(clock),
        endTime: mondayAt(clock.replace(':00', ':45')),
        everyWeeks: 1,
        count: 250,
        accept: 'all',
      });
    const closure = { salonId: salon.id, ...everAfter };
    const { stranded } = await must('closures.preview', closure);
    const all = { salonId: salon.id, from: '2026-01-01T00:00:00Z', to: '2040-01-01T00:00:00Z' };
    const statuses = async () => Map.groupBy(await must('bookings.list', all), ({ status }) => status);
    return { ...test, closure, stranded, statuses };
  }

  test('is saved with a decision on each of them, and taken back as one', async () => {
    const { must, closure, stranded, statuses } = await openLargeSalon();
    expect(stranded).toHaveLength(1500);
    const kinds = ['cancel', 'keep', 'move'] as const;
    const resolutions = stranded.map((booking, index) => {
      const kind = kinds[index % 3] ?? 'keep';
      // 312 weeks on: the Monday after the closure, or one of the 249 that follow it.
      const startTime = new Date(booking.startTime + 312 * 7 * 86_400_000).toISOString();
      return kind === 'move' ? { ...seen(booking), kind, startTime } : { ...seen(booking), kind };
    });
    await must('closures.create', { ...closure, resolutions });
    expect((await statuses()).get('cancelled')).toHaveLength(500);
    expect((await must('bookings.stranded', { salonId: closure.salonId })).length).toBe(500);
    const { done, changes } = await must('history.undo', {});
    expect(done).toMatchObject({ action: 'closures.create' });
    expect(changes).toHaveLength(1001);
    expect((await statuses()).get('cancelled')).toBeUndefined();
  });

  test('is refused, with nothing saved, for the one booking that was made since', async () => {
    const { must, refusal, bea, cut, closure, stranded, statuses } = await openLargeSalon();
    const times = { startTime: mondayAt('09:00'), endTime: mondayAt('09:45') };
    const late = await must('bookings.create', { staffId: bea.id, serviceId: cut.id, ...times });
    const resolutions = stranded.map((booking) => ({ ...seen(booking), kind: 'cancel' as const }));
    expect(await refusal('closures.create', { ...closure, resolutions })).toMatchObject({
      code: 'stranded',
      stranded: [{ id: late.id }],
    });
    expect((await statuses()).get('cancelled')).toBeUndefined();
    expect(await must('closures.list', { salonId: closure.salonId })).toEqual([]);
  });

  test('could strand four times as many: a place for each of them fits into one call over HTTP', () => {
    const id = '0190a000-0000-7000-8000-';
    const resolutions = Array.from({ length: 6000 }, (_, index) => ({
      bookingId: `${id}${String(index).padStart(12, '0')}`,
      version: 1,
      kind: 'move' as const,
      staffId: `${id}000000000000`,
      startTime: '2026-03-02T10:00:00.000Z',
    }));
    const call = { salonId: `${id}000000000000`, ...everAfter, resolutions };
    expect(contract['closures.create'].input.safeParse(call).success).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(call))).toBeLessThan(maxBodyBytes);
  });
});

describe('what is stranded now', () => {
  test('is listed by start with its reasons until it is seen to', async () => {
    const { must, ana, bea, salon, early, late, ofBea } = await openBookedSalon();
    expect(await must('bookings.stranded', { salonId: salon.id })).toEqual([]);
    await must('closures.create', { salonId: salon.id, startDate: '2026-03-02', endDate: '2026-03-02' });
    await must('staff.update', { id: bea.id, version: 1, isActive: false });
    const stranded = await must('bookings.stranded', { salonId: salon.id });
    expect(stranded.map(({ id, violations }) => [id, ...violations.map(({ code }) => code)])).toEqual(
      expect.arrayContaining([
        [early.id, 'salon_closed'],
        [late.id, 'salon_closed'],
        [ofBea.id, 'staff_inactive', 'salon_closed'],
      ]),
    );
    expect(stranded[0]?.id).toBe(early.id);
    const [slot] = stranded[0]?.suggestions ?? [];
    if (!slot) throw new Error('no slot was suggested');
    expect(slot.staffId).toBe(ana.id);
    await must('bookings.move', {
      id: early.id,
      version: 1,
      startTime: new Date(slot.startTime).toISOString(),
    });
    await must('bookings.setStatus', { id: late.id, version: 1, status: 'cancelled' });
    await must('bookings.setStatus', { id: ofBea.id, version: 1, status: 'completed' });
    expect(await must('bookings.stranded', { salonId: salon.id })).toEqual([]);
  });

  test('of a salon that is not there is not_found', async () => {
    const { refusal } = await openBookedSalon();
    const salonId = '0190a000-0000-7000-8000-00000000dead';
    expect(await refusal('bookings.stranded', { salonId })).toMatchObject({ code: 'not_found' });
  });
});

describe('the same again', () => {
  test('changes nothing: a week and an exception that are as they were leave no entry', async () => {
    const { must, ana } = await openBookedSalon();
    const week = { staffId: ana.id, windows: mondayHours('08:00', '18:00') };
    const day = { staffId: ana.id, date: '2026-03-03', windows: [{ startTime: '09:00', endTime: '10:00' }] };
    const first = await must('availability.replace', week);
    await must('overrides.set', day);
    const history = await must('history.list', { limit: 500 });
    expect(await must('availability.replace', week)).toEqual(first);
    expect(await must('overrides.set', day)).toEqual(day);
    expect(await must('history.list', { limit: 500 })).toEqual(history);
  });
});

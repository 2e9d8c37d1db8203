import { describe, expect, test } from 'vitest';
import type { WireInput } from '../../../src/shared/contract/contract.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { booked, openTestSalon } from '../open-test-desk.ts';

type Windows = WireInput<'schedules.plan'>['windows'];

/** It is Monday, 2 March 2026; three weeks later a schedule begins. */
const ahead = '2026-03-23';
const nowhere = '0190a000-0000-7000-8000-00000000dead';
const ownId = '0190a000-0000-7000-8000-0000000000aa';

const at = (date: string, clock: string): string => `${date}T${clock}:00+03:00`;
const seen = ({ id, version }: NamedBooking) => ({ bookingId: id, version });
const day = (dayOfWeek: 0 | 1 | 2 | 3 | 4 | 5 | 6, startTime = '09:00', endTime = '18:00') => ({
  ...{ dayOfWeek, startTime, endTime },
});
const mornings: Windows = [{ week: 1, ...day(1, '09:00', '12:00') }];

/** The test salon, where Ana works the whole of Monday and has a cut at 15:00 on five Mondays, from today on. */
async function openPlannedSalon() {
  const test = await openTestSalon();
  const { must, ana, cut, salon } = test;
  await must('availability.replace', { staffId: ana.id, windows: [day(1)] });
  const book = (date: string, clock = '15:00', staffId = ana.id) =>
    booked(
      must('bookings.create', {
        ...{ staffId, serviceId: cut.id },
        startTime: at(date, clock),
        endTime: at(date, clock.replace(':00', ':45')),
      }),
    );
  const [today, nextWeek, before, first, second] = [
    await book('2026-03-02'),
    await book('2026-03-09'),
    await book('2026-03-16'),
    await book(ahead),
    await book('2026-03-30'),
  ];
  const everything = async () => ({
    bookings: await must('bookings.list', {
      salonId: salon.id,
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    }),
    staff: await must('staff.list', { salonId: salon.id, includeInactive: true }),
    schedules: await must('schedules.list', { staffId: ana.id }),
    windows: await must('availability.list', { staffId: ana.id }),
    history: await must('history.list', { limit: 500 }),
  });
  const plan = { staffId: ana.id, from: ahead, weeks: 1, windows: mornings };
  test.heard.length = 0;
  return { ...test, book, today, nextWeek, before, first, second, everything, plan };
}

type PlannedSalon = Awaited<ReturnType<typeof openPlannedSalon>>;

const idsOf = (bookings: readonly { readonly id: string }[]) => bookings.map(({ id }) => id);

const strandedNow = async ({ must, salon }: PlannedSalon) =>
  idsOf(await must('bookings.stranded', { salonId: salon.id }));

describe('a schedule that is planned three weeks ahead', () => {
  test('strands the bookings from its date on and none before it, and the preview says so now', async () => {
    const salon = await openPlannedSalon();
    const { must, plan, first, second, everything } = salon;
    const before = await everything();
    const { stranded } = await must('schedules.preview', plan);
    expect(stranded).toMatchObject([
      { id: first.id, violations: [{ code: 'outside_availability' }] },
      { id: second.id, violations: [{ code: 'outside_availability' }] },
    ]);
    expect(await everything()).toEqual(before);
    await must('schedules.plan', plan);
    expect(await strandedNow(salon)).toEqual([first.id, second.id]);
    expect(idsOf((await everything()).bookings)).toEqual(idsOf(before.bookings));
  });

  test('suggests slots that it holds itself from its date on', async () => {
    const { must, plan, ana } = await openPlannedSalon();
    const { stranded } = await must('schedules.preview', plan);
    const suggested = (stranded[0]?.suggestions ?? []).filter(({ staffId }) => staffId === ana.id);
    expect(suggested.map(({ startTime }) => new Date(startTime).toISOString())).toContain(
      '2026-03-23T08:15:00.000Z',
    );
    const onItsDate = suggested.filter(({ startTime }) => startTime >= Date.parse(at(ahead, '00:00')));
    expect(onItsDate.every(({ startTime }) => new Date(startTime).getUTCHours() < 9)).toBe(true);
  });

  test('takes its weeks in turns, counted from the Monday of the week in which it begins', async () => {
    const salon = await openPlannedSalon();
    const { must, plan, first, second, book } = salon;
    const third = await book('2026-04-06');
    // It begins on the Wednesday: that Monday is still of the undated week, the next one of its second week.
    const rotating = { ...plan, from: '2026-03-25', weeks: 2, windows: [{ week: 1, ...day(1) }] };
    expect(idsOf((await must('schedules.preview', rotating)).stranded)).toEqual([second.id]);
    await must('schedules.plan', rotating);
    expect(await strandedNow(salon)).toEqual([second.id]);
    expect(idsOf([first, third])).not.toContain(second.id);
  });

  test('is in force until the next one begins', async () => {
    const salon = await openPlannedSalon();
    const { must, plan, first } = salon;
    await must('schedules.plan', plan);
    const wholeDays = { ...plan, from: '2026-03-24', windows: [{ week: 1, ...day(1) }] };
    await must('schedules.plan', wholeDays);
    expect(await strandedNow(salon)).toEqual([first.id]);
  });

  test('without an active window limits nothing, and one whose windows are disabled keeps them', async () => {
    const salon = await openPlannedSalon();
    const windows = [{ week: 1, ...day(1, '09:00', '10:00'), isActive: false }];
    const planned = await salon.must('schedules.plan', { ...salon.plan, windows });
    expect(planned.windows).toEqual(windows);
    expect(await strandedNow(salon)).toEqual([]);
  });

  test('is listed by first date, its windows by week, day and start, active unless said otherwise', async () => {
    const { must, plan, ana, bea } = await openPlannedSalon();
    const windows: Windows = [
      { week: 2, ...day(1) },
      { week: 1, ...day(2, '13:00', '17:00') },
      { week: 1, ...day(2, '09:00', '12:00'), isActive: false },
      { week: 1, ...day(0) },
    ];
    const later = await must('schedules.plan', { ...plan, from: '2026-09-07', weeks: 2, windows });
    const earlier = await must('schedules.plan', plan);
    await must('schedules.plan', { ...plan, staffId: bea.id });
    expect(later).toMatchObject({ staffId: ana.id, version: 1, from: '2026-09-07', weeks: 2 });
    expect(
      later.windows.map(({ week, dayOfWeek, startTime, isActive }) => [week, dayOfWeek, startTime, isActive]),
    ).toEqual([
      [1, 0, '09:00', true],
      [1, 2, '09:00', false],
      [1, 2, '13:00', true],
      [2, 1, '09:00', true],
    ]);
    expect(await must('schedules.list', { staffId: ana.id })).toEqual([earlier, later]);
  });

  test('by the same call again changes nothing', async () => {
    const { must, plan, everything, heard } = await openPlannedSalon();
    const call = { id: ownId, ...plan };
    const first = await must('schedules.plan', call);
    const before = await everything();
    heard.length = 0;
    expect(await must('schedules.plan', call)).toEqual(first);
    expect(await must('schedules.plan', call)).toEqual(first);
    expect(await everything()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test('by the same call again changes nothing, though another begins on its date since', async () => {
    const { must, plan, everything } = await openPlannedSalon();
    const call = { id: ownId, ...plan };
    const first = await must('schedules.plan', call);
    await must('schedules.replace', {
      ...{ id: ownId, version: 1, from: '2026-04-06' },
      ...{ weeks: 1, windows: mornings },
    });
    await must('schedules.plan', plan);
    const before = await everything();
    expect(await must('schedules.plan', call)).toEqual(first);
    expect(await everything()).toEqual(before);
  });
});

describe('two schedules of one person may not begin on one date', () => {
  const refused = {
    code: 'invalid_input',
    issues: [{ path: 'from', message: expect.stringContaining('another schedule of this person') }],
  };

  test('not when one is planned', async () => {
    const { must, refusal, plan, everything } = await openPlannedSalon();
    await must('schedules.plan', plan);
    const before = await everything();
    const other = { ...plan, windows: [] };
    expect(await refusal('schedules.plan', other)).toMatchObject(refused);
    expect(await refusal('schedules.preview', other)).toMatchObject(refused);
    expect(await everything()).toEqual(before);
  });

  test('nor when one is put off to the date of the next', async () => {
    const { must, refusal, plan, everything } = await openPlannedSalon();
    const { id } = await must('schedules.plan', plan);
    await must('schedules.plan', { ...plan, from: '2026-03-30' });
    const before = await everything();
    const putOff = { id, from: '2026-03-30', weeks: 1, windows: mornings };
    expect(await refusal('schedules.replace', { ...putOff, version: 1 })).toMatchObject(refused);
    expect(await refusal('schedules.preview', { ...putOff, staffId: plan.staffId })).toMatchObject(refused);
    expect(await everything()).toEqual(before);
  });

  test('of two at once just one is planned', async () => {
    const { ask, plan, must, ana, failures } = await openPlannedSalon();
    const answers = await Promise.all([ask('schedules.plan', plan), ask('schedules.plan', plan)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: refused });
    expect(await must('schedules.list', { staffId: ana.id })).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test('but two of two people may, and one may keep its own', async () => {
    const { must, plan, bea } = await openPlannedSalon();
    const { id } = await must('schedules.plan', plan);
    await must('schedules.plan', { ...plan, staffId: bea.id });
    const kept = { id, version: 1, from: ahead, weeks: 2, windows: mornings };
    expect(await must('schedules.replace', kept)).toMatchObject({ version: 2, weeks: 2 });
  });
});

describe('what is no schedule is refused at its field, and changes nothing', () => {
  test.each<[string, Partial<WireInput<'schedules.plan'>>, string, string | undefined]>([
    [
      'a window in a week beyond the last',
      { weeks: 2, windows: [{ week: 3, ...day(1) }] },
      'windows',
      'in one of the weeks that take turns',
    ],
    [
      'windows of one day of one week that overlap',
      {
        windows: [
          { week: 1, ...day(1) },
          { week: 1, ...day(1, '17:59', '19:00') },
        ],
      },
      'windows.1',
      undefined,
    ],
    ['no weeks', { weeks: 0, windows: [] }, 'weeks', undefined],
    ['nine weeks', { weeks: 9 }, 'weeks', undefined],
    ['a week before the first', { windows: [{ week: 0, ...day(1) }] }, 'windows.0.week', undefined],
    ['a date that does not exist', { from: '2026-02-29' }, 'from', undefined],
  ])('%s', async (_name, changes, path, words) => {
    const { refusal, plan, everything } = await openPlannedSalon();
    const before = await everything();
    const issue = words === undefined ? { path } : { path, message: expect.stringContaining(words) };
    const refused = { code: 'invalid_input', issues: [issue] };
    expect(await refusal('schedules.plan', { ...plan, ...changes })).toMatchObject(refused);
    expect(await refusal('schedules.preview', { ...plan, ...changes })).toMatchObject(refused);
    expect(await everything()).toEqual(before);
  });

  test('the same hours in two weeks are apart', async () => {
    const { must, plan } = await openPlannedSalon();
    const windows = [1, 2].map((week) => ({ week, ...day(1) }));
    expect((await must('schedules.plan', { ...plan, weeks: 2, windows })).windows).toHaveLength(2);
  });

  test('a person and a schedule that are not there are told so', async () => {
    const { refusal, plan } = await openPlannedSalon();
    const ofStaff = { code: 'not_found', entity: 'staff' };
    expect(await refusal('schedules.list', { staffId: nowhere })).toMatchObject(ofStaff);
    expect(await refusal('schedules.plan', { ...plan, staffId: nowhere })).toMatchObject(ofStaff);
    expect(await refusal('schedules.preview', { ...plan, staffId: nowhere })).toMatchObject(ofStaff);
    const { staffId, ...content } = plan;
    const missing = { code: 'not_found', entity: 'schedule' };
    const unknown = { id: nowhere, version: 1 };
    expect(await refusal('schedules.replace', { ...unknown, ...content })).toMatchObject(missing);
    expect(await refusal('schedules.remove', unknown)).toMatchObject(missing);
    expect(await refusal('schedules.preview', { id: nowhere, staffId, ...content })).toMatchObject(missing);
    expect(await refusal('schedules.previewRemoval', { id: nowhere })).toMatchObject(missing);
  });
});

describe('a schedule that somebody else changed since', () => {
  test('is neither replaced nor removed, and is shown as it is now', async () => {
    const { must, refusal, plan, everything } = await openPlannedSalon();
    const { id } = await must('schedules.plan', plan);
    const content = { from: ahead, weeks: 1, windows: mornings };
    const current = await must('schedules.replace', { id, version: 1, ...content, weeks: 2 });
    const before = await everything();
    for (const version of [1, 3]) {
      const refused = { code: 'stale_version', current };
      expect(await refusal('schedules.replace', { id, version, ...content })).toMatchObject(refused);
      expect(await refusal('schedules.remove', { id, version })).toMatchObject(refused);
    }
    expect(await everything()).toEqual(before);
  });

  test('is not found by a second call that removes it', async () => {
    const { must, refusal, plan, everything } = await openPlannedSalon();
    const { id } = await must('schedules.plan', plan);
    expect(await must('schedules.remove', { id, version: 1 })).toEqual({ id });
    const before = await everything();
    expect(await refusal('schedules.remove', { id, version: 1 })).toMatchObject({
      code: 'not_found',
      entity: 'schedule',
    });
    expect(await everything()).toEqual(before);
  });
});

describe('what a change strands is resolved with it, all or nothing', () => {
  /** A schedule of whole Mondays from the second on, in which all of the bookings lie. */
  async function openScheduled() {
    const salon = await openPlannedSalon();
    await salon.must('availability.replace', { staffId: salon.ana.id, windows: [day(2)] });
    const windows = [{ week: 1, ...day(1) }];
    const schedule = await salon.must('schedules.plan', { ...salon.plan, from: '2026-03-02', windows });
    expect(await strandedNow(salon)).toEqual([]);
    const { id, version } = schedule;
    const { today, nextWeek, before, first, second, bea } = salon;
    const others = [today, nextWeek, before, first].map((booking) => ({
      ...seen(booking),
      kind: 'keep' as const,
    }));
    const moved = { ...seen(second), kind: 'move' as const, staffId: bea.id };
    return {
      ...salon,
      schedule,
      replacement: { id, version, from: '2026-03-02', weeks: 1, windows: mornings },
      removal: { id, version },
      others,
      moved,
    };
  }

  test('the preview of a replacement and of a removal names what each would strand', async () => {
    const { must, replacement, removal, plan, today, nextWeek, before, first, second } =
      await openScheduled();
    const all = idsOf([today, nextWeek, before, first, second]);
    const { version: _, ...content } = replacement;
    const { stranded } = await must('schedules.preview', { ...content, staffId: plan.staffId });
    expect(idsOf(stranded)).toEqual(all);
    const later = { ...content, staffId: plan.staffId, from: '2026-03-24', windows: [] };
    expect(idsOf((await must('schedules.preview', later)).stranded)).toEqual(
      idsOf([today, nextWeek, before, first]),
    );
    expect(idsOf((await must('schedules.previewRemoval', { id: removal.id })).stranded)).toEqual(all);
  });

  test.each(['schedules.replace', 'schedules.remove'] as const)(
    '%s moves and keeps with it',
    async (name) => {
      const salon = await openScheduled();
      const { must, replacement, removal, others, moved, second, bea, heard } = salon;
      heard.length = 0;
      const resolutions = [...others, moved];
      if (name === 'schedules.replace')
        expect(await must(name, { ...replacement, resolutions })).toMatchObject({ version: 2 });
      else expect(await must(name, { ...removal, resolutions })).toEqual({ id: removal.id });
      expect(await must('bookings.get', { id: second.id })).toMatchObject({ staffId: bea.id, version: 2 });
      expect(await strandedNow(salon)).toEqual(others.map(({ bookingId }) => bookingId));
      expect(heard).toHaveLength(1);
      const [booking, schedule] = await must('history.list', { limit: 2 });
      expect([schedule?.entity, booking?.entity]).toEqual(['schedule', 'booking']);
    },
  );

  test.each(['schedules.replace', 'schedules.remove'] as const)(
    '%s is refused whole where one of them is left out or cannot move',
    async (name) => {
      const salon = await openScheduled();
      const { refusal, replacement, removal, others, moved, book, second, bea, everything } = salon;
      await book('2026-03-30', '15:00', bea.id);
      const before = await everything();
      const send = (resolutions: NonNullable<WireInput<'schedules.remove'>['resolutions']>) =>
        name === 'schedules.replace'
          ? refusal(name, { ...replacement, resolutions })
          : refusal(name, { ...removal, resolutions });
      expect(await send([...others, moved])).toMatchObject({
        code: 'bookings_rejected',
        rejections: [{ violations: [{ code: 'overlap' }] }],
      });
      expect(await send(others)).toMatchObject({ code: 'stranded', stranded: [{ id: second.id }] });
      const stale = { ...seen(second), version: 2, kind: 'cancel' as const };
      expect(await send([...others, stale])).toMatchObject({ code: 'stale_version' });
      expect(await everything()).toEqual(before);
    },
  );

  test('planned with its resolutions it cancels what it is told, and the same call again does nothing twice', async () => {
    const salon = await openPlannedSalon();
    const { must, plan, first, second, everything } = salon;
    const call = {
      ...{ id: ownId, ...plan },
      resolutions: [first, second].map((booking) => ({ ...seen(booking), kind: 'cancel' as const })),
    };
    const planned = await must('schedules.plan', call);
    expect(await must('bookings.get', { id: second.id })).toMatchObject({ status: 'cancelled', version: 2 });
    const before = await everything();
    expect(await must('schedules.plan', call)).toEqual(planned);
    expect(await everything()).toEqual(before);
  });
});

/** What is told of a return in whose way another schedule is. */
const movedOn = { code: 'stale_version' };

describe('taken back', () => {
  test('a planned schedule is gone, and comes back when it is done again', async () => {
    const { must, plan, ana } = await openPlannedSalon();
    const planned = await must('schedules.plan', plan);
    await must('history.undo', {});
    expect(await must('schedules.list', { staffId: ana.id })).toEqual([]);
    await must('history.redo', {});
    expect(await must('schedules.list', { staffId: ana.id })).toEqual([planned]);
  });

  test('a replacement leaves the schedule as it was, as its next version', async () => {
    const { must, plan, ana } = await openPlannedSalon();
    const planned = await must('schedules.plan', { ...plan, weeks: 2 });
    const content = { from: '2026-04-06', weeks: 1, windows: [] };
    await must('schedules.replace', { id: planned.id, version: 1, ...content });
    await must('history.undo', {});
    expect(await must('schedules.list', { staffId: ana.id })).toEqual([{ ...planned, version: 3 }]);
  });

  test('a removal brings the schedule back as it was, with the bookings that it moved', async () => {
    const { must, plan, ana, bea, book } = await openPlannedSalon();
    const windows = [
      { week: 1, ...day(1) },
      { week: 2, ...day(2) },
    ];
    const planned = await must('schedules.plan', { ...plan, weeks: 2, windows });
    const tuesday = await book('2026-03-31');
    const resolutions = [{ ...seen(tuesday), kind: 'move' as const, staffId: bea.id }];
    await must('schedules.remove', { id: planned.id, version: 1, resolutions });
    expect(await must('schedules.list', { staffId: ana.id })).toEqual([]);
    await must('history.undo', {});
    expect(await must('schedules.list', { staffId: ana.id })).toMatchObject([{ ...planned, version: 1 }]);
    expect(await must('bookings.get', { id: tuesday.id })).toMatchObject({ staffId: ana.id });
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test('a removal is refused once another schedule begins on that date, and changes nothing', async () => {
    const { must, refusal, plan, everything, openAnother, failures } = await openPlannedSalon();
    const { id } = await must('schedules.plan', plan);
    await must('schedules.remove', { id, version: 1 });
    await openAnother().must('schedules.plan', plan);
    const before = await everything();
    expect(await refusal('history.undo', {})).toMatchObject(movedOn);
    expect(await everything()).toEqual(before);
    expect(failures).toEqual([]);
  });

  test('a schedule that was put off is refused once another begins where it began', async () => {
    const { must, refusal, plan, everything, openAnother, failures } = await openPlannedSalon();
    const { id } = await must('schedules.plan', plan);
    const content = { from: '2026-04-06', weeks: 1, windows: mornings };
    await must('schedules.replace', { id, version: 1, ...content });
    await openAnother().must('schedules.plan', plan);
    const before = await everything();
    expect(await refusal('history.undo', {})).toMatchObject({
      ...movedOn,
      current: { id, version: 2, ...content },
    });
    expect(await everything()).toEqual(before);
    expect(failures).toEqual([]);
  });

  test('a planned schedule that was taken back is not done again once another begins on its date', async () => {
    const { must, refusal, plan, everything, openAnother, failures } = await openPlannedSalon();
    await must('schedules.plan', plan);
    await must('history.undo', {});
    await openAnother().must('schedules.plan', plan);
    const before = await everything();
    expect(await refusal('history.redo', {})).toMatchObject(movedOn);
    expect(await everything()).toEqual(before);
    expect(failures).toEqual([]);
  });

  test('a person who was created is not removed once a schedule of theirs is planned', async () => {
    const { must, refusal, plan, salon, openAnother, failures } = await openPlannedSalon();
    const { id } = await must('staff.create', { salonId: salon.id, name: 'Cem' });
    await openAnother().must('schedules.plan', { ...plan, staffId: id });
    expect(await refusal('history.undo', {})).toMatchObject({ code: 'in_use' });
    expect(await must('schedules.list', { staffId: id })).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});

describe('employment', () => {
  test('that ends strands what comes after its last day, and the preview says so', async () => {
    const salon = await openPlannedSalon();
    const { must, ana, before, first, second, everything } = salon;
    const unchanged = await everything();
    const { stranded } = await must('staff.preview', { id: ana.id, endsOn: '2026-03-16' });
    expect(stranded).toMatchObject([
      { id: first.id, violations: [{ code: 'outside_availability' }] },
      { id: second.id },
    ]);
    expect(await everything()).toEqual(unchanged);
    const resolutions = [
      { ...seen(first), kind: 'cancel' as const },
      { ...seen(second), kind: 'keep' as const },
    ];
    await must('staff.update', { id: ana.id, version: 1, endsOn: '2026-03-16', resolutions });
    expect(await strandedNow(salon)).toEqual([second.id]);
    expect(await must('bookings.get', { id: before.id })).toEqual(before);
    const [person] = (await everything()).staff;
    expect(person).toMatchObject({ id: ana.id, version: 2, startsOn: null, endsOn: '2026-03-16' });
  });

  test('that begins later strands what comes before its first day', async () => {
    const salon = await openPlannedSalon();
    const { must, ana, today, nextWeek } = salon;
    await must('staff.update', { id: ana.id, version: 1, startsOn: '2026-03-16' });
    expect(await strandedNow(salon)).toEqual([today.id, nextWeek.id]);
  });

  test('ends for exceptions and schedules as well', async () => {
    const { must, ana, plan, book, refusal, cut } = await openPlannedSalon();
    await must('schedules.plan', { ...plan, windows: [] });
    const date = '2026-04-07';
    const windows = [{ startTime: '08:00', endTime: '20:00' }];
    await must('overrides.set', { staffId: ana.id, date, windows });
    await book(date);
    await must('staff.update', { id: ana.id, version: 1, endsOn: '2026-04-06' });
    const late = {
      staffId: ana.id,
      serviceId: cut.id,
      startTime: at(date, '10:00'),
      endTime: at(date, '10:45'),
    };
    expect(await refusal('bookings.create', late)).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'outside_availability' }],
    });
    await book('2026-04-06', '10:00');
  });

  test.each<[string, Partial<WireInput<'staff.update'>>, object]>([
    [
      'a last day before the first',
      { endsOn: '2026-03-01' },
      { path: 'endsOn', message: expect.stringContaining('not be before startsOn') },
    ],
    [
      'a first day after the last',
      { startsOn: '2026-12-02' },
      { path: 'startsOn', message: expect.stringContaining('not be after endsOn') },
    ],
    [
      'both, in the wrong order',
      { startsOn: '2026-05-02', endsOn: '2026-05-01' },
      { path: 'endsOn', message: expect.stringContaining('not be before startsOn') },
    ],
  ])('%s is refused at its field, and changes nothing', async (_name, typed, issue) => {
    const { must, refusal, ana, everything } = await openPlannedSalon();
    const employment = { startsOn: '2026-03-02', endsOn: '2026-12-01' };
    await must('staff.update', { id: ana.id, version: 1, ...employment });
    const before = await everything();
    const refused = { code: 'invalid_input', issues: [issue] };
    expect(await refusal('staff.update', { id: ana.id, version: 2, ...typed })).toMatchObject(refused);
    const { startsOn, endsOn } = typed;
    const preview = { ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
    expect(await refusal('staff.preview', { id: ana.id, ...preview })).toMatchObject(refused);
    expect(await everything()).toEqual(before);
  });

  test('of somebody new is refused likewise, and a single day is no mistake', async () => {
    const { must, refusal, salon } = await openPlannedSalon();
    const cem = { salonId: salon.id, name: 'Cem', startsOn: '2026-05-02' };
    expect(await refusal('staff.create', { ...cem, endsOn: '2026-05-01' })).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'endsOn', message: expect.stringContaining('not be before startsOn') }],
    });
    expect(await must('staff.create', { ...cem, endsOn: '2026-05-02' })).toMatchObject({
      ...{ startsOn: '2026-05-02', endsOn: '2026-05-02' },
    });
  });

  test('has no end any more once it is null again, and an update that says nothing of it leaves it', async () => {
    const { must, ana } = await openPlannedSalon();
    const id = ana.id;
    await must('staff.update', { id, version: 1, startsOn: '2026-01-05', endsOn: '2026-12-01' });
    expect(await must('staff.update', { id, version: 2, name: 'Anna' })).toMatchObject({
      ...{ startsOn: '2026-01-05', endsOn: '2026-12-01' },
    });
    expect(await must('staff.update', { id, version: 3, endsOn: null })).toMatchObject({
      ...{ startsOn: '2026-01-05', endsOn: null },
    });
    await must('history.undo', {});
    expect(await must('staff.update', { id, version: 5, name: 'Ana' })).toMatchObject({
      ...{ startsOn: '2026-01-05', endsOn: '2026-12-01' },
    });
  });
});

test('the undated week is listed and replaced by itself, and no schedule is touched', async () => {
  const salon = await openPlannedSalon();
  const { must, plan, ana, today, nextWeek, before } = salon;
  const schedule = await must('schedules.plan', plan);
  const { windows, stranded } = await must('availability.replace', { staffId: ana.id, windows: [day(2)] });
  expect(windows).toMatchObject([day(2)]);
  // Those from the schedule's date on were stranded by it already, and are no news.
  expect(idsOf(stranded)).toEqual(idsOf([today, nextWeek, before]));
  expect(await must('availability.list', { staffId: ana.id })).toEqual(windows);
  expect(await must('schedules.list', { staffId: ana.id })).toEqual([schedule]);
});

test('free slots are those of the schedule in force, and of employment', async () => {
  const { must, plan, ana, cut, salon } = await openPlannedSalon();
  const windows = [
    { week: 1, ...day(1, '09:00', '10:00') },
    { week: 2, ...day(3, '11:00', '12:00') },
  ];
  await must('schedules.plan', { ...plan, weeks: 2, windows });
  const find = async (from: string, days: number) => {
    const question = { salonId: salon.id, serviceId: cut.id, staffIds: [ana.id], days, limit: 1000 };
    const slots = await must('slots.find', { ...question, from: at(from, '00:00') });
    return slots.map(({ startTime }) => new Date(startTime + 3 * 3_600_000).toISOString().slice(5, 16));
  };
  const planned = [
    ...['03-23T09:00', '03-23T09:15'],
    ...['04-01T11:00', '04-01T11:15'],
    ...['04-06T09:00', '04-06T09:15'],
  ];
  expect(await find(ahead, 16)).toEqual(planned);
  const ofTheWeek = await find('2026-03-16', 7);
  expect(ofTheWeek.at(0)).toBe('03-16T09:00');
  expect(ofTheWeek.at(-1)).toBe('03-16T17:15');
  await must('staff.update', { id: ana.id, version: 1, startsOn: '2026-03-24', endsOn: '2026-04-05' });
  expect(await find(ahead, 16)).toEqual(planned.slice(2, 4));
});

test('a calendar carries all schedules of its people, and their employment', async () => {
  const { must, plan, ana, bea, salon } = await openPlannedSalon();
  const later = await must('schedules.plan', { ...plan, from: '2026-11-02' });
  const earlier = await must('schedules.plan', { ...plan, from: '2026-01-05', windows: [] });
  const ofBea = await must('schedules.plan', { ...plan, staffId: bea.id });
  await must('staff.update', { id: bea.id, version: 1, endsOn: '2026-12-31' });
  const day = { from: '2026-03-02', to: '2026-03-02' };
  const range = await must('calendar.range', { salonId: salon.id, ...day });
  expect(range.schedules).toEqual([earlier, later, ofBea]);
  expect(range.staff.map(({ id, endsOn }) => [id, endsOn])).toEqual([
    [ana.id, null],
    [bea.id, '2026-12-31'],
  ]);
  expect(range.windows).toEqual(await must('availability.list', { staffId: ana.id }));
});

test('an inactive person’s schedules stay theirs, and a schedule of another salon stays out of a calendar', async () => {
  const { must, plan, salon, ana } = await openPlannedSalon();
  const elsewhere = await must('salons.create', { name: 'Umbra', timeZone: 'Europe/Istanbul' });
  const zoe = await must('staff.create', { salonId: elsewhere.id, name: 'Zoe' });
  await must('schedules.plan', { ...plan, staffId: zoe.id });
  const own = await must('schedules.plan', plan);
  await must('staff.update', { id: ana.id, version: 1, isActive: false });
  expect(await must('schedules.list', { staffId: ana.id })).toEqual([own]);
  const day = { from: '2026-03-02', to: '2026-03-02' };
  const { schedules } = await must('calendar.range', { salonId: elsewhere.id, ...day });
  expect(schedules.map(({ staffId }) => staffId)).toEqual([zoe.id]);
  expect(salon.id).not.toBe(elsewhere.id);
});

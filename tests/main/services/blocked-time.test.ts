import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/main/front-desk.ts';
import { decodeAnswer, type MethodName, type WireInput } from '../../../src/shared/contract/contract.ts';
import { type Locale, parseLocale } from '../../../src/shared/locale.ts';
import { booked, manager, mondayAt, openTestSalon } from '../open-test-desk.ts';

// The reception keeps the time of somebody at work free for something else: time off of another kind, for which R12 holds as for any.

const reception: Caller = { ...manager, role: 'reception' };
const nobody = '0190a000-0000-7000-8000-00000000dead';

const time = (start: string, end: string) => ({ startTime: mondayAt(start), endTime: mondayAt(end) });

/** The test salon at a desk that the reception opened: nothing that was made before is a step of theirs. */
async function openReception() {
  const salon = await openTestSalon();
  const { desk } = salon.openAnother();
  const by =
    (caller: Caller) =>
    async <Name extends MethodName>(name: Name, input: WireInput<Name>) =>
      decodeAnswer(name, JSON.parse(JSON.stringify(await desk.call(caller, name, input))));
  const ask = by(reception);
  const must = async <Name extends MethodName>(name: Name, input: WireInput<Name>) => {
    const answer = await ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const refusal = async <Name extends MethodName>(name: Name, input: WireInput<Name>) => {
    const answer = await ask(name, input);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.error;
  };
  const { ana, cut, wax } = salon;
  const block = (start: string, end: string, changes: Partial<WireInput<'timeOff.create'>> = {}) =>
    must('timeOff.create', { staffId: ana.id, kind: 'blocked', ...time(start, end), ...changes });
  const book = (start: string, end: string, changes: Partial<WireInput<'bookings.create'>> = {}) =>
    booked(must('bookings.create', { staffId: ana.id, serviceId: cut.id, ...time(start, end), ...changes }));
  const listed = (staffId: string = ana.id) => must('timeOff.list', { staffId });
  const entries = async (): Promise<number> => (await must('history.list', { limit: 500 })).length;
  return { ...salon, asManager: by(manager), ask, must, refusal, block, book, listed, entries, wax };
}

describe('time', () => {
  test('is blocked with a reason, and listed as it was blocked', async () => {
    const { ana, block, listed } = await openReception();
    const made = await block('10:00', '11:00', { reason: ' a call ' });
    expect(made).toMatchObject({ version: 1, staffId: ana.id, kind: 'blocked', reason: 'a call' });
    expect(await listed()).toEqual([made]);
  });

  test('off is that of somebody who is away, unless it says otherwise', async () => {
    const { asManager, ana } = await openReception();
    const answer = await asManager('timeOff.create', { staffId: ana.id, ...time('10:00', '11:00') });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'away', version: 1 } });
  });

  test('that is blocked moves to another time, person and reason, each by itself', async () => {
    const { must, ana, bea, block, listed } = await openReception();
    const { id } = await block('10:00', '11:00', { reason: 'a call' });
    const later = await must('timeOff.update', { id, version: 1, ...time('12:00', '13:30') });
    expect(later).toMatchObject({ id, version: 2, staffId: ana.id, kind: 'blocked', reason: 'a call' });
    expect(later.startTime).toBe(Date.parse(mondayAt('12:00')));
    const longer = await must('timeOff.update', { id, version: 2, endTime: mondayAt('14:00') });
    expect(longer).toEqual({ ...later, version: 3, endTime: Date.parse(mondayAt('14:00')) });
    const hers = await must('timeOff.update', { id, version: 3, staffId: bea.id });
    expect(hers).toEqual({ ...longer, version: 4, staffId: bea.id });
    expect(await listed()).toEqual([]);
    expect(await listed(bea.id)).toEqual([hers]);
    expect(await must('timeOff.update', { id, version: 4, reason: ' ' })).toMatchObject({ reason: null });
    expect(await must('timeOff.update', { id, version: 5, reason: 'tea' })).toMatchObject({ reason: 'tea' });
  });

  test('that is blocked as it stands writes nothing', async () => {
    const { must, ana, block, entries } = await openReception();
    const made = await block('10:00', '11:00', { reason: 'a call' });
    const before = await entries();
    const same = { id: made.id, version: 1, staffId: ana.id, ...time('10:00', '11:00'), reason: 'a call ' };
    expect(await must('timeOff.update', same)).toEqual(made);
    expect(await entries()).toBe(before);
  });

  test('that somebody else has moved meanwhile is shown as it is now, and stays so', async () => {
    const { must, refusal, block, listed } = await openReception();
    const { id } = await block('10:00', '11:00');
    const moved = await must('timeOff.update', { id, version: 1, ...time('12:00', '13:00') });
    expect(await refusal('timeOff.update', { id, version: 1, reason: 'late' })).toMatchObject({
      code: 'stale_version',
      current: {
        id,
        version: 2,
        kind: 'blocked',
        startTime: moved.startTime,
      },
    });
    expect(await listed()).toEqual([moved]);
  });

  test('goes to nobody unknown, and to nobody of another salon', async () => {
    const { asManager, refusal, block, listed } = await openReception();
    const made = await block('10:00', '11:00');
    const other = await asManager('salons.create', { name: 'İki', timeZone: 'Europe/Istanbul' });
    if (!other.ok) throw new Error('no second salon');
    const cem = await asManager('staff.create', { salonId: other.value.id, name: 'Cem' });
    if (!cem.ok) throw new Error('nobody there');
    expect(await refusal('timeOff.update', { id: made.id, version: 1, staffId: cem.value.id })).toMatchObject(
      { code: 'invalid_input', issues: [{ path: 'staffId' }] },
    );
    expect(await refusal('timeOff.update', { id: made.id, version: 1, staffId: nobody })).toMatchObject({
      code: 'not_found',
      entity: 'staff',
      id: nobody,
    });
    expect(await refusal('timeOff.update', { id: nobody, version: 1 })).toMatchObject({
      code: 'not_found',
      entity: 'time_off',
    });
    expect(await listed()).toEqual([made]);
  });

  test('ends after it starts, with one side given or both', async () => {
    const { refusal, block, listed } = await openReception();
    const made = await block('10:00', '11:00');
    const [id, version] = [made.id, 1];
    for (const sides of [
      { startTime: mondayAt('11:00') },
      { endTime: mondayAt('10:00') },
      { startTime: mondayAt('12:00') },
      time('13:00', '13:00'),
      time('13:00', '12:00'),
    ])
      expect(await refusal('timeOff.update', { id, version, ...sides })).toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'endTime' }],
      });
    expect(await listed()).toEqual([made]);
  });

  test('that is blocked is removed once', async () => {
    const { must, refusal, block, listed } = await openReception();
    const { id } = await block('10:00', '11:00');
    expect(await must('timeOff.remove', { id })).toEqual({ id });
    expect(await listed()).toEqual([]);
    expect(await refusal('timeOff.remove', { id })).toMatchObject({ code: 'not_found', entity: 'time_off' });
    expect(await refusal('timeOff.update', { id, version: 1 })).toMatchObject({ code: 'not_found' });
  });
});

describe('over a booking time is not blocked', () => {
  const steps = {
    pending: [],
    confirmed: [],
    arrived: ['arrived'],
    completed: ['completed'],
    cancelled: ['cancelled'],
    no_show: ['no_show'],
  } as const;

  async function openBooked(status: keyof typeof steps) {
    const desk = await openReception();
    const first = status === 'pending' ? 'pending' : 'confirmed';
    let booking = await desk.book('10:15', '11:00', { status: first });
    for (const next of steps[status])
      booking = await desk.must('bookings.setStatus', {
        id: booking.id,
        version: booking.version,
        status: next,
      });
    return { ...desk, booking };
  }

  test.each(['pending', 'confirmed', 'arrived'] as const)(
    'that is %s: it is refused with which, and nothing is written',
    async (status) => {
      const { ana, refusal, booking, listed, entries } = await openBooked(status);
      const before = await entries();
      const blocked = { staffId: ana.id, kind: 'blocked', ...time('10:00', '10:30') } as const;
      expect(await refusal('timeOff.create', blocked)).toMatchObject({
        code: 'stranded',
        stranded: [{ id: booking.id, status, violations: [{ code: 'staff_time_off' }] }],
      });
      expect(await listed()).toEqual([]);
      expect(await entries()).toBe(before);
    },
  );

  test.each(['completed', 'cancelled', 'no_show'] as const)('unless that one is %s', async (status) => {
    const { block } = await openBooked(status);
    expect(await block('10:00', '10:30')).toMatchObject({ kind: 'blocked' });
  });

  test('nor moved, made longer or given to somebody else', async () => {
    const { must, refusal, bea, block, book, listed } = await openReception();
    const early = await book('10:00', '10:45');
    const ofBea = await book('12:00', '12:45', { staffId: bea.id });
    const made = await block('12:00', '13:00');
    const [id, version] = [made.id, 1];
    const refusedOver = async (changes: Partial<WireInput<'timeOff.update'>>, over: string) =>
      expect(await refusal('timeOff.update', { id, version, ...changes })).toMatchObject({
        code: 'stranded',
        stranded: [{ id: over }],
      });
    await refusedOver(time('10:30', '11:30'), early.id);
    await refusedOver({ startTime: mondayAt('10:44') }, early.id);
    await refusedOver({ staffId: bea.id }, ofBea.id);
    expect(await listed()).toEqual([made]);
    // Another reason blocks no other time.
    expect(await must('timeOff.update', { id, version, reason: 'tea' })).toMatchObject({ version: 2 });
  });

  test('but before and after it, at its very minutes: its buffers block nothing', async () => {
    const { block, book, wax, must, salon } = await openReception();
    await book('10:00', '10:30', { serviceId: wax.id });
    const before = await block('09:30', '10:00');
    const after = await block('10:30', '10:45');
    expect([before.kind, after.kind]).toEqual(['blocked', 'blocked']);
    expect(await must('bookings.stranded', { salonId: salon.id })).toEqual([]);
  });

  test('that is over but was never completed is a booking as well', async () => {
    const { ana, refusal, book, time: clock } = await openReception();
    const past = await book('05:00', '05:45');
    expect(past.endTime).toBeLessThan(clock.now);
    const blocked = { staffId: ana.id, kind: 'blocked', ...time('05:30', '06:00') } as const;
    expect(await refusal('timeOff.create', blocked)).toMatchObject({
      code: 'stranded',
      stranded: [{ id: past.id }],
    });
  });

  test('unless it is said what becomes of it, all or nothing', async () => {
    const { must, ask, ana, block, book, listed } = await openReception();
    const one = await book('10:00', '10:45');
    const other = await book('11:00', '11:45');
    const blocked = { staffId: ana.id, kind: 'blocked', ...time('10:00', '12:00') } as const;
    const move = {
      kind: 'move',
      bookingId: one.id,
      version: 1,
      startTime: mondayAt('14:00'),
    } as const;
    expect(await ask('timeOff.create', { ...blocked, resolutions: [move] })).toMatchObject({
      ok: false,
      error: { code: 'stranded', stranded: [{ id: other.id }] },
    });
    expect(await must('bookings.get', { id: one.id })).toEqual(one);
    const cancel = { kind: 'cancel', bookingId: other.id, version: 1 } as const;
    const made = await block('10:00', '12:00', { resolutions: [move, cancel] });
    expect(await listed()).toEqual([made]);
    expect(await must('bookings.get', { id: one.id })).toMatchObject({
      startTime: Date.parse(mondayAt('14:00')),
    });
    expect(await must('bookings.get', { id: other.id })).toMatchObject({ status: 'cancelled' });
  });

  test('and a preview tells which, what is over included', async () => {
    const { must, ana, book } = await openReception();
    const past = await book('05:00', '05:45');
    const coming = await book('10:00', '10:45');
    const asked = { staffId: ana.id, ...time('04:00', '12:00') };
    const told = async (kind: 'away' | 'blocked') =>
      (await must('timeOff.preview', { ...asked, kind })).stranded.map(({ id }) => id);
    expect(await told('blocked')).toEqual([past.id, coming.id]);
    expect(await told('away')).toEqual([coming.id]);
  });
});

describe('on blocked time', () => {
  test('nothing is booked, and the sentence says that it is blocked', async () => {
    const { refusal, ana, cut, block, book, entries } = await openReception();
    await block('10:30', '11:00', { reason: 'a call' });
    const before = await entries();
    const asked = { staffId: ana.id, serviceId: cut.id, ...time('10:00', '10:45') };
    expect(await refusal('bookings.create', asked)).toMatchObject({
      code: 'booking_rejected',
      violations: [{ code: 'staff_time_off', message: 'Ana’s time is blocked 10:30–11:00 (a call).' }],
    });
    expect(await entries()).toBe(before);
    // Up to its very minute.
    expect(await book('09:45', '10:30')).toMatchObject({ status: 'confirmed' });
    expect(await book('11:00', '11:45')).toMatchObject({ status: 'confirmed' });
  });

  test('in Turkish as well', async () => {
    const { desk, ana, cut, block } = await openReception();
    await block('10:30', '11:00');
    // Known to be a locale.
    const turkish = { ...manager, locale: parseLocale('tr-TR') as Locale };
    const asked = { staffId: ana.id, serviceId: cut.id, ...time('10:00', '10:45') };
    expect(await desk.call(turkish, 'bookings.check', asked)).toMatchObject({
      value: { violations: [{ message: 'Ana için 10:30–11:00 saatleri arasında randevu alınmıyor.' }] },
    });
  });

  test('neither slots nor the nearest places lie', async () => {
    const { must, refusal, salon, ana, bea, cut, block } = await openReception();
    await block('09:00', '12:00');
    await block('09:00', '12:00', { staffId: bea.id });
    const [from, until] = [mondayAt('09:00'), mondayAt('12:00')].map((text) => Date.parse(text));
    const inBlocked = ({ startTime, endTime }: { startTime: number; endTime: number }) =>
      startTime < (until ?? 0) && (from ?? 0) < endTime;
    const slots = await must('slots.find', {
      salonId: salon.id,
      serviceId: cut.id,
      from: mondayAt('07:00'),
      days: 1,
    });
    expect(slots.length).toBeGreaterThan(10);
    expect(slots.filter(inBlocked)).toEqual([]);
    const asked = { staffId: ana.id, serviceId: cut.id, ...time('10:00', '10:45') };
    const error = await refusal('bookings.create', asked);
    if (error.code !== 'booking_rejected') throw new Error(error.code);
    expect(error.suggestions.length).toBeGreaterThan(0);
    expect(error.suggestions.filter(inBlocked)).toEqual([]);
    // The nearest begins as the blocked time ends.
    expect(error.suggestions.map(({ startTime }) => startTime)).toContain(until);
  });
});

describe('whose it is', () => {
  const managerRequired = { ok: false, error: { code: 'manager_required' } };

  test('the reception blocks, moves and removes, and takes each back and does it again', async () => {
    const { must, bea, block, listed } = await openReception();
    const made = await block('10:00', '11:00');
    await must('timeOff.update', { id: made.id, version: 1, staffId: bea.id });
    await must('timeOff.remove', { id: made.id });
    const undo = async () => (await must('history.undo', {})).done?.action;
    const redo = async () => (await must('history.redo', {})).done?.action;
    const where = async () => [(await listed()).length, (await listed(bea.id)).length];
    expect(await where()).toEqual([0, 0]);
    expect(await undo()).toBe('timeOff.remove');
    expect(await where()).toEqual([0, 1]);
    expect(await undo()).toBe('timeOff.update');
    expect(await where()).toEqual([1, 0]);
    expect(await undo()).toBe('timeOff.create');
    expect(await where()).toEqual([0, 0]);
    expect([await redo(), await redo()]).toEqual(['timeOff.create', 'timeOff.update']);
    expect(await where()).toEqual([0, 1]);
    expect(await redo()).toBe('timeOff.remove');
    expect(await where()).toEqual([0, 0]);
  });

  test('when somebody is away the reception neither says, changes nor removes, nor takes back', async () => {
    const { ask, asManager, ana, listed, entries } = await openReception();
    const asked = { staffId: ana.id, ...time('10:00', '11:00') };
    const away = await asManager('timeOff.create', asked);
    if (!away.ok) throw new Error('not made');
    const { id } = away.value;
    const before = await entries();
    expect(await ask('timeOff.create', { ...asked, kind: 'away' })).toMatchObject(managerRequired);
    expect(await ask('timeOff.create', asked)).toMatchObject(managerRequired);
    for (const changes of [
      { reason: 'tea' },
      { endTime: mondayAt('10:30') },
      { staffId: ana.id, reason: 'x' },
    ])
      expect(await ask('timeOff.update', { id, version: 1, ...changes })).toMatchObject(managerRequired);
    expect(await ask('timeOff.remove', { id })).toMatchObject(managerRequired);
    expect(await ask('history.undo', {})).toMatchObject(managerRequired);
    expect(await listed()).toEqual([away.value]);
    expect(await entries()).toBe(before);
  });

  test('the manager does both, and takes back both', async () => {
    const { asManager, ana } = await openReception();
    for (const kind of ['away', 'blocked'] as const) {
      const made = await asManager('timeOff.create', { staffId: ana.id, kind, ...time('10:00', '11:00') });
      if (!made.ok) throw new Error('not made');
      const { id } = made.value;
      const update = { id, version: 1, ...time('12:00', '13:00') };
      expect(await asManager('timeOff.update', update)).toMatchObject({ ok: true, value: { kind } });
      expect(await asManager('timeOff.remove', { id })).toMatchObject({ ok: true });
      for (const action of ['timeOff.remove', 'timeOff.update', 'timeOff.create'])
        expect(await asManager('history.undo', {})).toMatchObject({ ok: true, value: { done: { action } } });
    }
  });
});

describe('the history', () => {
  test('tells of blocked time before and after each change', async () => {
    const { must, bea, block } = await openReception();
    const made = await block('10:00', '11:00', { reason: 'a call' });
    await must('timeOff.update', { id: made.id, version: 1, staffId: bea.id });
    await must('timeOff.remove', { id: made.id });
    const told = (await must('history.list', { entityId: made.id })).map(({ action, before, after }) => ({
      action,
      before,
      after,
    }));
    const first = { id: made.id, version: 1, kind: 'blocked', staffId: made.staffId, reason: 'a call' };
    const second = { ...first, version: 2, staffId: bea.id };
    expect(told).toMatchObject([
      { action: 'timeOff.remove', before: second, after: null },
      { action: 'timeOff.update', before: first, after: second },
      { action: 'timeOff.create', before: null, after: first },
    ]);
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test('does not bring blocked time back where something is booked by now; the step stays until there is room', async () => {
    const { must, refusal, block, listed, openAnother, ana, cut, entries } = await openReception();
    const made = await block('10:00', '11:00');
    await must('timeOff.remove', { id: made.id });
    const others = openAnother();
    const taken = await others.must('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      ...time('10:30', '11:15'),
    });
    const before = await entries();
    expect(await refusal('history.undo', {})).toMatchObject({
      code: 'stranded',
      stranded: [{ id: taken.id, violations: [{ code: 'staff_time_off' }] }],
    });
    expect(await entries()).toBe(before);
    expect(await listed()).toEqual([]);
    await others.must('bookings.setStatus', { id: taken.id, version: 1, status: 'cancelled' });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'timeOff.remove' } });
    expect(await listed()).toEqual([made]);
  });

  test('does not bring it back over a booking that is over by then either', async () => {
    const { must, refusal, block, openAnother, ana, cut, time: clock } = await openReception();
    const made = await block('10:00', '11:00');
    await must('timeOff.remove', { id: made.id });
    const others = openAnother();
    const asked = { staffId: ana.id, serviceId: cut.id, ...time('10:00', '10:45') };
    const taken = await others.must('bookings.create', asked);
    clock.now = taken.endTime;
    expect(await refusal('history.undo', {})).toMatchObject({
      code: 'stranded',
      stranded: [{ id: taken.id }],
    });
  });

  test('does not block again what was taken back, where something is booked by now', async () => {
    const { must, refusal, block, listed, openAnother, ana, cut } = await openReception();
    await block('10:00', '11:00');
    await must('history.undo', {});
    const others = openAnother();
    const asked = { staffId: ana.id, serviceId: cut.id, ...time('10:00', '10:45') };
    const taken = await others.must('bookings.create', asked);
    expect(await refusal('history.redo', {})).toMatchObject({
      code: 'stranded',
      stranded: [{ id: taken.id }],
    });
    expect(await listed()).toEqual([]);
  });

  test('shows blocked time as it is now to whoever takes back what somebody else has changed', async () => {
    const { must, refusal, block, openAnother } = await openReception();
    const made = await block('10:00', '11:00');
    const moved = await openAnother().must('timeOff.update', { id: made.id, version: 1, reason: 'tea' });
    expect(await refusal('history.undo', {})).toMatchObject({
      code: 'stale_version',
      current: { id: made.id, version: 2, reason: 'tea', kind: moved.kind },
    });
    expect(await must('history.undo', {})).toMatchObject({ done: null });
  });
});

test('a creation that is sent again after the blocked time was moved answers as the first time', async () => {
  const { must, ana, block, listed, entries } = await openReception();
  const id = '0190a000-0000-7000-8000-0000000000aa';
  const made = await block('10:00', '11:00', { id });
  const moved = await must('timeOff.update', { id, version: 1, ...time('12:00', '13:00') });
  const before = await entries();
  expect(await block('10:00', '11:00', { id })).toEqual(made);
  expect(await listed(ana.id)).toEqual([moved]);
  expect(await entries()).toBe(before);
});

test('every window hears of blocked time that moves', async () => {
  const { must, block, bea, heard, salon } = await openReception();
  const { id } = await block('10:00', '11:00');
  heard.length = 0;
  await must('timeOff.update', { id, version: 1, staffId: bea.id });
  await must('timeOff.remove', { id });
  expect(heard.map(({ records }) => records)).toEqual([
    [{ entity: 'time_off', id, salonId: salon.id }],
    [{ entity: 'time_off', id, salonId: salon.id }],
  ]);
});

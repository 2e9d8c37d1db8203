import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WireInput } from '../../../src/shared/contract/contract.ts';
import { booked, manager, mondayAt, openTestSalon } from '../open-test-desk.ts';

async function openErasure() {
  const salon = await openTestSalon();
  const { must } = salon;
  const bookFor = (clientId: string, start: string, end: string, notes?: string) =>
    booked(
      must('bookings.create', {
        staffId: salon.ana.id,
        serviceId: salon.cut.id,
        clientId,
        startTime: mondayAt(start),
        endTime: mondayAt(end),
        ...(notes && { notes }),
      }),
    );
  const missed = await bookFor(salon.elif.id, '05:00', '05:45', 'Called twice');
  await must('bookings.setStatus', { id: missed.id, version: 1, status: 'no_show' });
  const ahead = await bookFor(salon.elif.id, '10:00', '10:45', 'Wants fringes');
  const erase = {
    id: salon.elif.id,
    version: 1,
    upcoming: 'keep',
    bookings: [{ id: ahead.id, version: 1 }],
  } as const satisfies WireInput<'clients.erase'>;
  // Only what is done from here on can be taken back.
  return { ...salon, ...salon.openAnother(), elsewhere: must, bookFor, missed, ahead, erase };
}

const texts = /Elif|Kaya|90 ?555|Called twice|fringes/;

describe('a client who is erased', () => {
  test('is nobody: the record and the bookings stay without anything that tells of them', async () => {
    const { must, elif, salon, ahead, missed, erase, file } = await openErasure();
    const { client, cancelled } = await must('clients.erase', erase);
    expect(client).toMatchObject({
      id: elif.id,
      version: 2,
      name: '•••',
      phone: null,
      erasedOn: '2026-03-02',
    });
    expect(cancelled).toBe(0);
    const card = await must('clients.get', { id: elif.id });
    expect(card).toMatchObject({ bookingCount: 2, noShowCount: 1 });
    expect([...card.past, ...card.upcoming].map(({ id, notes }) => [id, notes])).toEqual([
      [missed.id, null],
      [ahead.id, null],
    ]);
    expect(JSON.stringify(await must('history.list', { salonId: salon.id }))).not.toMatch(texts);
    expect(await must('history.verify', {})).toMatchObject({ sound: true, erased: 3 });
    expect(readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1')).not.toMatch(texts);
  });

  test('is told to every window: the record, and each booking that lost something', async () => {
    const { must, heard, elif, ahead, missed, erase } = await openErasure();
    heard.length = 0;
    await must('clients.erase', erase);
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]?.records.map(({ id }) => id).sort()).toEqual([elif.id, ahead.id, missed.id].sort());
    expect(JSON.stringify(heard)).not.toMatch(texts);
  });

  test('leaves the waitlist', async () => {
    const { must, elsewhere, salon, cut, elif, erase } = await openErasure();
    await elsewhere('waitlist.create', {
      ...{ salonId: salon.id, clientId: elif.id, serviceIds: [cut.id] },
      ...{ from: '2026-03-02', until: '2026-03-31', notes: 'Elif waits' },
    });
    await must('clients.erase', erase);
    expect(await must('waitlist.list', { salonId: salon.id })).toEqual([]);
    expect(JSON.stringify(await must('history.list', { salonId: salon.id }))).not.toMatch(texts);
  });

  test('has what is ahead cancelled where that was chosen, and its time is free', async () => {
    const { must, elif, ahead, missed, erase, bea, bookFor } = await openErasure();
    expect(await must('clients.erase', { ...erase, upcoming: 'cancel' })).toMatchObject({ cancelled: 1 });
    expect(await must('bookings.get', { id: ahead.id })).toMatchObject({
      ...{ status: 'cancelled', cancellationReason: null, notes: null, clientId: elif.id },
    });
    expect(await must('bookings.get', { id: missed.id })).toMatchObject({ status: 'no_show' });
    const nur = await must('clients.create', { salonId: bea.salonId, name: 'Nur' });
    expect(await bookFor(nur.id, '10:00', '10:45')).toMatchObject({ status: 'confirmed' });
  });

  test('is refused while something is ahead that was not decided on as it is', async () => {
    const { must, refusal, elif, ahead, erase, bookFor, elsewhere } = await openErasure();
    expect(await refusal('clients.erase', { ...erase, bookings: [] })).toMatchObject({
      ...{ code: 'stale_version', current: { id: ahead.id } },
    });
    const late = await bookFor(elif.id, '15:00', '15:45');
    expect(await refusal('clients.erase', erase)).toMatchObject({ current: { id: late.id } });
    await elsewhere('bookings.move', { id: ahead.id, version: 1, startTime: mondayAt('11:00') });
    const seen = [
      { id: ahead.id, version: 1 },
      { id: late.id, version: 1 },
    ];
    expect(await refusal('clients.erase', { ...erase, bookings: seen })).toMatchObject({
      current: { id: ahead.id, version: 2 },
    });
    expect(await must('clients.get', { id: elif.id })).toMatchObject({ client: { name: 'Elif Kaya' } });
  });

  test('is refused where the client was changed since, or is not there', async () => {
    const { refusal, elif, elsewhere, erase, cut } = await openErasure();
    await elsewhere('clients.update', { id: elif.id, version: 1, notes: 'Tea' });
    expect(await refusal('clients.erase', erase)).toMatchObject({
      ...{ code: 'stale_version', current: { notes: 'Tea', shownPhone: '+90 555 123' } },
    });
    expect(await refusal('clients.erase', { ...erase, id: cut.id })).toMatchObject({ code: 'not_found' });
  });

  test('once more is answered, with nothing left to cancel; nothing else is done to them', async () => {
    const { must, refusal, elif, erase: keep, salon, ana, cut } = await openErasure();
    const erase = { ...keep, upcoming: 'cancel' } as const;
    const client = { version: 2, name: '•••' };
    expect(await must('clients.erase', erase)).toMatchObject({ client, cancelled: 1 });
    expect(await must('clients.erase', erase)).toMatchObject({ client, cancelled: 0 });
    const nur = await must('clients.create', { salonId: salon.id, name: 'Nur' });
    for (const [name, input] of [
      ['clients.update', { id: elif.id, version: 2, name: 'Elif Kaya' }],
      ['clients.erase', { ...erase, version: 2 }],
      ['clients.merge', { keep: { id: nur.id, version: 1 }, merge: { id: elif.id, version: 2 }, fields: {} }],
      ['clients.merge', { keep: { id: elif.id, version: 2 }, merge: { id: nur.id, version: 1 }, fields: {} }],
    ] as const)
      expect(await refusal(name, input)).toMatchObject({ code: 'erased' });
    const wish = { salonId: salon.id, serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-31' };
    expect(await refusal('waitlist.create', { ...wish, clientId: elif.id })).toMatchObject({
      code: 'not_found',
    });
    const request = { staffId: ana.id, serviceId: cut.id, clientId: elif.id, startTime: mondayAt('16:00') };
    expect(await refusal('bookings.create', { ...request, endTime: mondayAt('16:45') })).toMatchObject({
      ...{ code: 'booking_rejected', violations: [{ code: 'client_unknown' }] },
    });
    // A call that made them comes late.
    const again = { id: elif.id, salonId: salon.id, name: 'Elif Kaya', phone: '+90 555 123' };
    expect(await refusal('clients.create', again)).toMatchObject({ code: 'duplicate_id' });
  });

  test('is the manager’s to erase', async () => {
    const { desk, erase, must, elif } = await openErasure();
    const reception = { ...manager, role: 'reception' } as const;
    expect(await desk.call(reception, 'clients.erase', erase)).toMatchObject({
      error: { code: 'manager_required' },
    });
    expect(await must('clients.get', { id: elif.id })).toMatchObject({ client: { name: 'Elif Kaya' } });
  });
});

describe('undo after an erasure', () => {
  test('says that it cannot be taken back, once, and goes on to what was done before it', async () => {
    const { must, refusal, erase, elif, salon } = await openErasure();
    await must('clients.create', { salonId: salon.id, name: 'Nur' });
    await must('clients.erase', erase);
    const { undo } = await must('history.upcoming', {});
    expect(undo).toMatchObject({ action: 'clients.erase' });
    expect(JSON.stringify(undo)).not.toMatch(texts);
    expect(await refusal('history.undo', {})).toMatchObject({
      ...{ code: 'erased', message: expect.stringMatching(/erased/) },
    });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'clients.create' } });
    expect(await must('clients.get', { id: elif.id })).toMatchObject({ client: { name: '•••' } });
  });

  test('takes a booking of theirs back to where it was, without what was said of it', async () => {
    const { must, refusal, ahead, erase } = await openErasure();
    await must('bookings.move', { id: ahead.id, version: 1, startTime: mondayAt('11:00') });
    await must('clients.erase', { ...erase, bookings: [{ id: ahead.id, version: 2 }] });
    await refusal('history.undo', {});
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'bookings.move' } });
    expect(await must('bookings.get', { id: ahead.id })).toMatchObject({
      ...{ startTime: Date.parse(mondayAt('10:00')), notes: null },
    });
  });

  test.each([
    ['a change of the client', 'clients.update'],
    ['a merge into the client', 'clients.merge'],
    ['the creation of the client', 'clients.create'],
  ])('does not bring back %s: it says why, and is forgotten', async (_name, action) => {
    const { must, refusal, elif, erase, salon } = await openErasure();
    let { id, version } = { id: elif.id, version: 1 };
    let bookings: readonly { id: string; version: number }[] = erase.bookings;
    if (action === 'clients.update') {
      await must('clients.update', { id, version, phone: '+90 555 999' });
      version = 2;
    } else {
      const other = await must('clients.create', {
        salonId: salon.id,
        name: 'Elif K.',
        phone: '+90 555 123',
      });
      if (action === 'clients.merge')
        await must('clients.merge', {
          ...{ keep: { id, version }, merge: { id: other.id, version: 1 }, fields: {} },
        });
      else {
        id = other.id;
        bookings = [];
      }
    }
    await must('clients.erase', { id, version, upcoming: 'keep', bookings: [...bookings] });
    expect(await refusal('history.undo', {})).toMatchObject({ code: 'erased' });
    expect(await refusal('history.undo', {})).toMatchObject({ code: 'erased' });
    expect(JSON.stringify(await must('history.upcoming', {}))).not.toMatch(/Elif|\+90/);
    expect(JSON.stringify(await must('history.list', { entityId: id }))).not.toMatch(/Elif|\+90/);
  });

  test('does not bring back what was undone before it', async () => {
    const { must, elif, erase } = await openErasure();
    await must('clients.update', { id: elif.id, version: 1, notes: 'Elif likes tea' });
    await must('history.undo', {});
    await must('clients.erase', { ...erase, version: 3 });
    expect(await must('history.redo', {})).toMatchObject({ done: null });
  });

  test('does not put them on the waitlist again, nor notes back that were written before anybody knew for whom', async () => {
    const { must, refusal, elsewhere, salon, cut, ana, elif, erase } = await openErasure();
    const { id } = await elsewhere('waitlist.create', {
      ...{
        salonId: salon.id,
        clientId: elif.id,
        serviceIds: [cut.id],
        from: '2026-03-02',
        until: '2026-03-31',
      },
    });
    const walkIn = await must('bookings.create', {
      ...{ staffId: ana.id, serviceId: cut.id, notes: 'Elif, by telephone' },
      ...{ startTime: mondayAt('13:00'), endTime: mondayAt('13:45') },
    });
    await must('bookings.annotate', { id: walkIn.id, version: 1, clientId: elif.id });
    await must('waitlist.remove', { id });
    const bookings = [...erase.bookings, { id: walkIn.id, version: 2 }];
    await must('clients.erase', { ...erase, bookings });
    expect(await refusal('history.undo', {})).toMatchObject({ code: 'erased' });
    expect(await refusal('history.undo', {})).toMatchObject({ code: 'stale_version' });
    await must('history.undo', {});
    expect(await must('bookings.get', { id: walkIn.id })).toMatchObject({ notes: null, clientId: null });
    expect(JSON.stringify(await must('history.list', { salonId: salon.id }))).not.toMatch(texts);
  });

  test('takes back what was done to one of their bookings afterwards, notes included', async () => {
    const { must, ahead, erase } = await openErasure();
    await must('clients.erase', erase);
    await must('bookings.annotate', { id: ahead.id, version: 2, notes: 'Wants tea' });
    await must('bookings.move', { id: ahead.id, version: 3, startTime: mondayAt('11:00') });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'bookings.move' } });
    expect(await must('bookings.get', { id: ahead.id })).toMatchObject({ notes: 'Wants tea' });
    expect(await must('history.undo', {})).toMatchObject({ done: { action: 'bookings.annotate' } });
    expect(await must('bookings.get', { id: ahead.id })).toMatchObject({ notes: null });
    await must('history.redo', {});
    expect(await must('bookings.get', { id: ahead.id })).toMatchObject({ notes: 'Wants tea' });
  });

  test('of another desk on the same store forgets it, too', async () => {
    const { must, elsewhere, elif, erase, openAnother } = await openErasure();
    const other = openAnother();
    await other.must('clients.update', { id: elif.id, version: 1, notes: 'Tea' });
    await must('clients.erase', { ...erase, version: 2 });
    expect(await other.refusal('history.undo', {})).toMatchObject({ code: 'erased' });
    expect(await elsewhere('clients.get', { id: elif.id })).toMatchObject({ client: { name: '•••' } });
  });
});

describe('undo at the very moment of an erasure', () => {
  test('by another desk is refused because they are erased', async () => {
    const { must, elif, erase, openAnother } = await openErasure();
    const other = openAnother();
    await other.must('clients.update', { id: elif.id, version: 1, notes: 'Tea' });
    const [, undo] = await Promise.all([
      must('clients.erase', { ...erase, version: 2 }),
      other.refusal('history.undo', {}),
    ]);
    expect(undo).toMatchObject({ code: 'erased', message: expect.stringMatching(/erased/) });
  });

  test.each(['erase first', 'undo first'])('brings nobody back, in whatever order: %s', async (order) => {
    const { must, ask, elif, erase, salon } = await openErasure();
    const other = await must('clients.create', { salonId: salon.id, name: 'Elif K.', phone: '+90 555 123' });
    const [keep, merge] = [
      { id: elif.id, version: 1 },
      { id: other.id, version: 1 },
    ];
    await must('clients.merge', { keep, merge, fields: {} });
    const calls = [() => ask('clients.erase', erase), () => ask('history.undo', {})];
    await Promise.all((order === 'erase first' ? calls : calls.reverse()).map((call) => call()));
    // Undone before it was erased, the other one is somebody else again.
    const isTwo = (await ask('clients.get', { id: other.id })).ok;
    expect(isTwo).toBe(order === 'undo first');
    if (!isTwo) expect(JSON.stringify(await must('history.list', { salonId: salon.id }))).not.toMatch(texts);
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });
});

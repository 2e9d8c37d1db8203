import { describe, expect, test } from 'vitest';
import { booked, mondayAt, openTestSalon } from '../open-test-desk.ts';

async function openTwo() {
  const salon = await openTestSalon();
  const { must, elif } = salon;
  const other = await must('clients.create', {
    salonId: salon.salon.id,
    name: 'Elif K.',
    phone: '+90 555 123',
    notes: 'Window seat',
  });
  const bookFor = (clientId: string, start: string, end: string) =>
    booked(
      must('bookings.create', {
        staffId: salon.ana.id,
        serviceId: salon.cut.id,
        clientId,
        startTime: mondayAt(start),
        endTime: mondayAt(end),
      }),
    );
  const missed = await bookFor(other.id, '05:00', '05:45');
  await must('bookings.setStatus', { id: missed.id, version: 1, status: 'no_show' });
  const ahead = await bookFor(other.id, '10:00', '10:45');
  const theirs = await bookFor(elif.id, '12:00', '12:45');
  const merge = {
    keep: { id: elif.id, version: elif.version },
    merge: { id: other.id, version: other.version },
    fields: { notes: 'merged' },
  } as const;
  // Only what is done from here on can be taken back.
  return { ...salon, ...salon.openAnother(), elsewhere: must, other, missed, ahead, theirs, merge };
}

describe('two clients of a salon', () => {
  test('become one: with the bookings of both, and what was chosen', async () => {
    const { must, refusal, elif, other, missed, ahead, theirs, merge } = await openTwo();
    const { client, moved } = await must('clients.merge', merge);
    expect(client).toMatchObject({ id: elif.id, version: 2, name: elif.name, notes: 'Window seat' });
    expect(moved).toBe(2);
    const card = await must('clients.get', { id: elif.id });
    expect(card).toMatchObject({ bookingCount: 3, noShowCount: 1 });
    expect([...card.past, ...card.upcoming].map(({ id }) => id)).toEqual([missed.id, ahead.id, theirs.id]);
    expect(await refusal('clients.get', { id: other.id })).toMatchObject({ code: 'not_found' });
  });

  test('are one in the history too, where the removal and each booking have an entry', async () => {
    const { must, elif, other, ahead, merge } = await openTwo();
    await must('clients.merge', merge);
    const [removal] = await must('history.list', { entityId: other.id });
    expect(removal).toMatchObject({ action: 'clients.merge', before: { name: 'Elif K.' }, after: null });
    const [move] = await must('history.list', { entityId: ahead.id });
    expect(move).toMatchObject({ before: { clientId: other.id }, after: { clientId: elif.id, version: 2 } });
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
  });

  test('wait as one: what the removed one waits for is the kept one’s, and goes back with an undo', async () => {
    const { must, salon, cut, elif, other, elsewhere, merge } = await openTwo();
    const { id } = await elsewhere('waitlist.create', {
      ...{ salonId: salon.id, clientId: other.id, serviceIds: [cut.id] },
      ...{ from: '2026-03-02', until: '2026-03-31' },
    });
    const waiting = async () =>
      (await must('waitlist.list', { salonId: salon.id })).map((one) => one.clientId);
    await must('clients.merge', merge);
    expect(await waiting()).toEqual([elif.id]);
    await must('history.undo', {});
    expect(await waiting()).toEqual([other.id]);
    await must('history.redo', {});
    expect(await waiting()).toEqual([elif.id]);
    expect(await must('history.list', { entityId: id, limit: 1 })).toMatchObject([
      { before: { clientId: other.id }, after: { clientId: elif.id } },
    ]);
  });

  test('are two again by one undo, and one again by one redo', async () => {
    const { must, elif, other, ahead, theirs, merge } = await openTwo();
    await must('clients.merge', merge);
    const undone = await must('history.undo', {});
    expect(undone).toMatchObject({ done: { action: 'clients.merge' }, stranded: [], undoable: 0 });
    expect((await must('clients.get', { id: other.id })).client).toMatchObject({
      name: 'Elif K.',
      notes: 'Window seat',
    });
    expect(await must('clients.get', { id: elif.id })).toMatchObject({
      bookingCount: 1,
      client: { notes: null },
    });
    expect(await must('bookings.get', { id: ahead.id })).toMatchObject({ clientId: other.id });

    expect(await must('history.redo', {})).toMatchObject({ done: { action: 'clients.merge' } });
    const card = await must('clients.get', { id: elif.id });
    expect(card).toMatchObject({ bookingCount: 3, client: { notes: 'Window seat' } });
    expect(card.upcoming.map(({ id }) => id)).toEqual([ahead.id, theirs.id]);
    await must('history.undo', {});
    expect((await must('clients.get', { id: other.id })).bookingCount).toBe(2);
  });

  test('are two again by an undo that names the removed one, which takes back no other merge', async () => {
    const { must, salon, elif, other, merge } = await openTwo();
    const third = await must('clients.create', { salonId: salon.id, name: 'E. Kaya' });
    const first = await must('clients.merge', merge);
    const keep = { id: elif.id, version: first.client.version };
    await must('clients.merge', { ...merge, keep, merge: { id: third.id, version: 1 } });
    const undone = (removedClientId: string) => must('history.undo', { only: { removedClientId } });
    expect(await undone(other.id)).toMatchObject({ done: null, undoable: 3 });
    expect(await undone(third.id)).toMatchObject({ done: { action: 'clients.merge' } });
    expect(await undone(third.id)).toMatchObject({ done: null });
    expect(await undone(other.id)).toMatchObject({ done: { action: 'clients.merge' }, undoable: 1 });
  });

  test('are not one again where the removed one was booked for since', async () => {
    const { must, refusal, elsewhere, ana, cut, other, merge } = await openTwo();
    await must('clients.merge', merge);
    await must('history.undo', {});
    // By another desk: a command of this one would end what can be done again.
    await elsewhere('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      clientId: other.id,
      startTime: mondayAt('13:00'),
      endTime: mondayAt('13:45'),
    });
    expect(await refusal('history.redo', {})).toMatchObject({ code: 'in_use' });
  });

  test('stay two where either is no longer as it was seen, is not there, or is the other one', async () => {
    const { must, refusal, elif, other, merge } = await openTwo();
    await must('clients.update', { id: other.id, version: 1, notes: 'Door seat' });
    expect(await refusal('clients.merge', merge)).toMatchObject({
      code: 'stale_version',
      current: { id: other.id, notes: 'Door seat', shownPhone: '+90 555 123' },
    });
    const itself = { ...merge, merge: merge.keep };
    expect(await refusal('clients.merge', itself)).toMatchObject({ code: 'invalid_input' });
    const otherSalon = await must('salons.create', { name: 'Other', timeZone: 'Europe/Istanbul' });
    const stranger = await must('clients.create', { salonId: otherSalon.id, name: 'Elif' });
    const withStranger = { ...merge, merge: { id: stranger.id, version: 1 } };
    expect(await refusal('clients.merge', withStranger)).toMatchObject({
      code: 'not_found',
      id: stranger.id,
    });
    expect((await must('clients.get', { id: elif.id })).bookingCount).toBe(1);
  });

  test('merged once more are not there any more', async () => {
    const { must, refusal, other, merge } = await openTwo();
    await must('clients.merge', merge);
    expect(await refusal('clients.merge', { ...merge, keep: { ...merge.keep, version: 2 } })).toMatchObject({
      code: 'not_found',
      id: other.id,
    });
  });
});

test('who has the same number, the same name or the same address may be the same person', async () => {
  const { must, salon, elif, other } = await openTwo();
  const can = await must('clients.create', { salonId: salon.id, name: 'Can' });
  const namesake = await must('clients.create', { salonId: salon.id, name: elif.name.toUpperCase() });
  const ids = async (id: string) => (await must('clients.duplicates', { id })).map((one) => one.id);
  expect(new Set(await ids(elif.id))).toEqual(new Set([other.id, namesake.id]));
  expect(await ids(namesake.id)).toEqual([elif.id]);
  expect(await ids(can.id)).toEqual([]);
  await must('clients.update', { id: can.id, version: 1, email: 'Can@Example.com' });
  const written = { salonId: salon.id, name: 'C. Demir', email: 'can@example.com' };
  const sameAddress = await must('clients.create', written);
  await must('clients.create', { ...written, name: 'Candan', email: 'candan@example.com' });
  await must('clients.create', { ...written, name: 'Eda', email: null, notes: 'can@example.com' });
  expect(await ids(can.id)).toEqual([sameAddress.id]);
  expect(await ids(sameAddress.id)).toEqual([can.id]);
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createFrontDesk } from '../../src/main/front-desk.ts';
import { contract } from '../../src/shared/contract/contract.ts';
import { localeForSystem } from '../../src/shared/locale.ts';
import { booked, manager, mondayAt, onChanged, openTestDesk, openTestSalon } from './open-test-desk.ts';

test('a method that does not exist is not found, whatever it is called', async () => {
  const { desk } = await openTestDesk();
  for (const name of ['bookings.erase', '', '__proto__', 'constructor', 'x'.repeat(10_000)]) {
    const answer = await desk.call(manager, name, {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_found', entity: 'method' } });
    expect(JSON.stringify(answer).length).toBeLessThan(500);
  }
});

test('a bad input is told field by field and changes nothing', async () => {
  const { desk, salon, heard } = await openTestSalon();
  const before = await desk.call(manager, 'history.list', {});
  const answer = await desk.call(manager, 'staff.create', { salonId: salon.id, name: '', colour: 'teal' });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', issues: [{ path: 'name' }, { path: '' }] },
  });
  expect(await desk.call(manager, 'history.list', {})).toEqual(before);
  expect(heard).toEqual([]);
});

test('an answer to a hostile input stays short', async () => {
  const { desk } = await openTestDesk();
  const input = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`field${index}`, 'x'.repeat(100)]),
  );
  const answer = await desk.call(manager, 'salons.create', input);
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  expect(JSON.stringify(answer).length).toBeLessThan(8000);
});

test('what only a programmer can mend is told with a reference that stands in the log, and nothing else', async () => {
  const logged: unknown[] = [];
  const silent = () => () => undefined;
  const broken = createFrontDesk({
    // A store whose every part is missing: any call on it is a mistake of the programme.
    store: { close: async () => undefined, onSaved: silent, settings: { onSaved: silent } } as never,
    clock: () => 0 as never,
    newId: () => '0190a000-0000-7000-8000-000000000001',
    actor: 'reception',
    systemLocale: localeForSystem('en-GB'),
    program: { version: '0', node: '', electron: null, isDemo: false },
    logFailure: (reference, method) => logged.push([reference, method]),
  });
  const answer = await broken.call(manager, 'salons.list', {});
  expect(answer).toEqual({
    ok: false,
    error: {
      code: 'internal',
      message: expect.stringContaining('0190a000-0000-7000-8000-000000000001'),
      reference: '0190a000-0000-7000-8000-000000000001',
    },
  });
  expect(JSON.stringify(answer)).not.toMatch(/undefined|TypeError|\.ts/);
  expect(logged).toEqual([['0190a000-0000-7000-8000-000000000001', 'salons.list']]);
});

describe('closing', () => {
  test('lets the running calls finish and refuses new ones', async () => {
    const { desk } = await openTestSalon();
    const running = desk.call(manager, 'salons.list', {});
    const closed = desk.close();
    const late = desk.call(manager, 'salons.list', {});
    expect(await running).toMatchObject({ ok: true });
    expect(await late).toMatchObject({ ok: false, error: { code: 'internal' } });
    await closed;
    await desk.close();
  });
});

test('a window that cannot take the news changes nothing about the answer, nor about the other windows', async () => {
  const { desk, ask, heard, failures } = await openTestDesk();
  onChanged(desk, () => {
    throw new Error('this window is gone');
  });
  const late: unknown[] = [];
  onChanged(desk, (message) => late.push(message));
  expect(await ask('salons.create', { name: 'One', timeZone: 'UTC' })).toMatchObject({ ok: true });
  expect(late).toEqual(heard);
  expect(heard).toHaveLength(1);
  expect(failures).toHaveLength(1);
});

describe('what is announced', () => {
  test('is what one transaction saved, with its numbers in the history, and bookings whole with their names', async () => {
    const { must, heard, salon, ana, cut, elif } = await openTestSalon();
    const times = { startTime: mondayAt('10:00'), endTime: mondayAt('10:45') };
    const booking = await booked(
      must('bookings.create', { ...times, staffId: ana.id, serviceId: cut.id, clientId: elif.id }),
    );
    const [newest] = await must('history.list', { limit: 1 });
    expect(heard).toEqual([
      {
        first: newest?.sequence,
        sequence: newest?.sequence,
        records: [
          {
            entity: 'booking',
            id: booking.id,
            salonId: salon.id,
            booking: z.encode(contract['bookings.get'].output, booking),
          },
        ],
      },
    ]);
    expect(heard[0]?.records[0]).toMatchObject({ booking: { serviceName: 'Cut', clientName: 'Elif Kaya' } });
  });

  test('leaves no number out, however many calls are made at once', async () => {
    const { must, heard, salon, ana, cut } = await openTestSalon();
    const name = 'Jonas';
    await Promise.all([
      must('clients.create', { salonId: salon.id, name }),
      must('timeOff.create', {
        staffId: ana.id,
        startTime: mondayAt('10:00'),
        endTime: mondayAt('11:00'),
      }),
      must('clients.create', { salonId: salon.id, name }),
      must('services.update', { id: cut.id, version: 1, priceCents: 100 }),
    ]);
    const [newest] = await must('history.list', { limit: 1 });
    expect(heard).toHaveLength(4);
    expect(heard.at(-1)?.sequence).toBe(newest?.sequence);
    for (const [index, { first }] of heard.entries())
      if (index > 0) expect(first).toBe((heard[index - 1]?.sequence ?? 0) + 1);
  });

  test('is nothing where nothing was saved', async () => {
    const { ask, must, heard, cut } = await openTestSalon();
    await ask('services.update', { id: cut.id, version: 9, priceCents: 1 });
    await must('services.update', { id: cut.id, version: 1, name: cut.name });
    expect(heard).toEqual([]);
  });
});

test('a window that has gone hears no more', async () => {
  const { desk, must } = await openTestDesk();
  const heard: unknown[] = [];
  const stop = onChanged(desk, (message) => heard.push(message));
  await must('salons.create', { name: 'One', timeZone: 'UTC' });
  stop();
  await must('salons.create', { name: 'Two', timeZone: 'UTC' });
  expect(heard).toMatchObject([{ first: 1, sequence: 1, records: [{ entity: 'salon' }] }]);
});

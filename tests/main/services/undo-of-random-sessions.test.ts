import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { openTestSalon, type Session } from '../open-test-desk.ts';
import { openRaw } from '../store/test-database.ts';

// One session does anything at all, takes all of it back, and does all of it again.

type Salon = Awaited<ReturnType<typeof openTestSalon>>;

/** Every table, row by row, but for versions and the history itself; bookings by their ids. */
function readTables(file: string) {
  const raw = openRaw(file);
  const names = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all()
    .filter((name) => !['change', 'history_head', '__drizzle_migrations'].includes(name));
  const tables = new Map(
    names.map((name) => {
      const rows = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all();
      const texts = rows.map(({ version, ...row }) =>
        JSON.stringify(row, (_, value) =>
          value?.type === 'Buffer' ? Buffer.from(value).toString('hex') : value,
        ),
      );
      return [name, texts.sort()] as const;
    }),
  );
  raw.close();
  return tables;
}

/** The tables without the bookings and whom they name for good, beside those that `earlier` had already. Whoever stays is still found by their words. */
function withoutWhatStays(tables: ReturnType<typeof readTables>, earlier: ReturnType<typeof readTables>) {
  const staying = ['booking', 'client', 'staff', 'service'];
  const isNew = (name: string, row: string): boolean => !earlier.get(name)?.includes(row);
  const newClients = (tables.get('client') ?? [])
    .filter((row) => isNew('client', row))
    .map((row): string => JSON.parse(row).id);
  return new Map(
    [...tables].map(([name, rows]) => [
      name,
      rows.filter(
        (row) =>
          !(staying.includes(name) && isNew(name, row)) &&
          !(name === 'client_word' && newClients.some((id) => row.includes(id))),
      ),
    ]),
  );
}

type Choice = { readonly what: number; readonly who: number; readonly which: number; readonly when: number };

const choice: fc.Arbitrary<Choice> = fc.record({
  what: fc.nat(17),
  who: fc.nat(7),
  which: fc.nat(50),
  when: fc.nat(35),
});

const pick = <Item>(all: readonly Item[], index: number): Item | undefined =>
  all[index % Math.max(all.length, 1)];

/** A quarter of an hour of that Monday or the Tuesday after it, from 09:00. */
const clock = (quarter: number, minutes = 0): string =>
  new Date(
    Date.parse('2026-03-02T09:00:00+03:00') + (quarter * 15 + minutes + (quarter % 2) * 1440) * 60_000,
  ).toISOString();

/** Sends what a choice means; a refusal is as good as a success. What would strand bookings is sent with their cancellation. */
async function act(
  { ask, must }: Session,
  { salon }: Salon,
  { what, who, which, when }: Choice,
): Promise<unknown> {
  const staff = await must('staff.list', { salonId: salon.id, includeInactive: true });
  const services = await must('services.list', { salonId: salon.id, includeInactive: true });
  const clients = await must('clients.search', { salonId: salon.id, query: '' });
  const range = { salonId: salon.id, from: '2026-03-01T00:00:00Z', to: '2026-04-30T00:00:00Z' };
  const bookings = await must('bookings.list', range);
  const [person, service, client, booking] = [
    pick(staff, who),
    pick(services, which),
    pick(clients, which),
    pick(bookings, which),
  ];
  if (!person || !service || !client) throw new Error('the salon is empty');
  const staffId = person.id;
  const request = {
    staffId,
    serviceId: service.id,
    startTime: clock(when),
    endTime: clock(when, service.durationMinutes),
  };
  const seen = booking && { id: booking.id, version: booking.version };
  const cancelling = async <Name extends MethodName>(
    preview: Promise<{ stranded: readonly { id: string; version: number }[] }>,
    name: Name,
    input: WireInput<Name>,
  ) => {
    const { stranded } = await preview;
    const resolutions = stranded.map(({ id, version }) => ({ bookingId: id, version, kind: 'cancel' }));
    return ask(name, { ...input, ...(stranded.length > 0 && { resolutions }) });
  };
  switch (what) {
    case 0:
    case 1:
    case 2:
      return ask('bookings.create', { ...request, ...(which % 2 === 0 && { clientId: client.id }) });
    case 3:
    case 4:
      return seen && ask('bookings.move', { ...seen, staffId, startTime: clock(when) });
    case 5:
      return seen && ask('bookings.move', { ...seen, serviceId: service.id });
    case 6:
    case 7:
      return (
        seen &&
        ask('bookings.setStatus', {
          ...seen,
          status:
            pick(['arrived', 'completed', 'cancelled', 'no_show', 'confirmed', 'pending'] as const, when) ??
            'cancelled',
        })
      );
    case 8:
      return (
        seen &&
        ask('bookings.annotate', {
          ...seen,
          notes: `note ${when}`,
          clientId: which % 3 === 0 ? null : client.id,
        })
      );
    case 9: {
      const windows =
        which % 4 === 0
          ? []
          : [1, 2].map((dayOfWeek) => ({
              dayOfWeek: dayOfWeek as 1 | 2,
              startTime: which % 2 === 0 ? '09:00' : '11:00',
              endTime: when % 2 === 0 ? '18:00' : '15:00',
            }));
      return cancelling(must('availability.preview', { staffId, windows }), 'availability.replace', {
        staffId,
        windows,
      });
    }
    case 10: {
      const date = which % 2 === 0 ? '2026-03-02' : '2026-03-03';
      const windows = when % 3 === 0 ? [] : [{ startTime: '08:00', endTime: '17:00' }];
      if (when % 4 === 0) return ask('overrides.clear', { staffId, date, resolutions: [] });
      return cancelling(must('overrides.preview', { staffId, date, windows }), 'overrides.set', {
        staffId,
        date,
        windows,
      });
    }
    case 11: {
      const away = { staffId, startTime: clock(when), endTime: clock(when, 120) };
      const [first] = await must('timeOff.list', { staffId });
      if (first && which % 2 === 0) return ask('timeOff.remove', { id: first.id });
      return cancelling(must('timeOff.preview', away), 'timeOff.create', away);
    }
    case 12: {
      const closed = { salonId: salon.id, startDate: '2026-03-03', endDate: '2026-03-03' };
      const [first] = await must('closures.list', { salonId: salon.id });
      if (first) return ask('closures.remove', { id: first.id });
      return cancelling(must('closures.preview', closed), 'closures.create', closed);
    }
    case 13: {
      const change =
        which % 2 === 0
          ? { isActive: !person.isActive }
          : { serviceIds: when % 2 === 0 ? null : [service.id] };
      const { id, version } = person;
      return cancelling(must('staff.preview', { id, ...change }), 'staff.update', {
        id,
        version,
        name: `Ana ${when}`,
        ...change,
      });
    }
    case 14: {
      const change =
        which % 3 === 0 ? { isActive: !service.isActive } : { durationMinutes: 15 + (when % 4) * 15 };
      const { id, version } = service;
      return cancelling(must('services.preview', { id, ...change }), 'services.update', {
        id,
        version,
        ...change,
      });
    }
    case 15: {
      const [{ id, version }] = (await must('salons.list', {})) as [Salon['salon']];
      const businessHours =
        which % 2 === 0
          ? []
          : [1, 2].map((dayOfWeek) => ({
              dayOfWeek: dayOfWeek as 1 | 2,
              startTime: '08:00',
              endTime: '19:00',
            }));
      return cancelling(must('salons.preview', { id, businessHours }), 'salons.update', {
        id,
        version,
        businessHours,
      });
    }
    case 16:
      if (when % 3 === 0) return ask('staff.create', { salonId: salon.id, name: `New ${which}` });
      if (when % 3 === 1)
        return ask('services.create', { salonId: salon.id, name: `New ${which}`, durationMinutes: 30 });
      return which % 2 === 0
        ? ask('clients.create', { salonId: salon.id, name: `New ${which}` })
        : ask('clients.update', { id: client.id, version: client.version, notes: `note ${when}` });
    default: {
      const parts = [
        request,
        { ...request, startTime: request.endTime, endTime: clock(when, 2 * service.durationMinutes) },
      ];
      return which % 2 === 0
        ? ask('visits.create', { clientId: client.id, parts })
        : ask('series.create', { ...request, everyWeeks: 1, count: 3, accept: 'good' });
    }
  }
}

/** Takes back, or does again, all that can be; only what a booking names for good may be refused. Answers how many steps succeeded. */
async function all(session: Session, name: 'history.undo' | 'history.redo'): Promise<number> {
  let count = 0;
  for (;;) {
    const answer = await session.ask(name, {});
    if (!answer.ok) {
      expect(answer.error.code).toBe('in_use');
      continue;
    }
    // Nothing that was in order before a step is out of order after it is taken back.
    expect(answer.value.stranded).toEqual([]);
    if (answer.value.done === null) return count;
    expect(answer.value.changes.every(({ action }) => action === name)).toBe(true);
    count += 1;
  }
}

test('all that a session did is taken back step by step, and done again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 40, size: 'max' }), async (choices) => {
      const salon = await openTestSalon();
      const session = salon.openAnother();
      const before = readTables(salon.file);
      for (const one of choices) await act(session, salon, one);
      const after = readTables(salon.file);

      const undone = await all(session, 'history.undo');
      const back = readTables(salon.file);
      expect(withoutWhatStays(back, before)).toEqual(before);
      const isNew = (row: string): boolean => !before.get('booking')?.includes(row);
      expect(
        (back.get('booking') ?? []).filter(isNew).every((row) => row.includes('"status":"cancelled"')),
      ).toBe(true);

      expect(await all(session, 'history.redo')).toBe(undone);
      expect(readTables(salon.file)).toEqual(after);
      expect(await session.must('history.verify', {})).toMatchObject({ sound: true });
      expect(salon.failures).toEqual([]);
      await salon.desk.close();
    }),
    { numRuns: 40 },
  );
});

test('what is asked at once is done in some order, and no step twice, whenever the store gets to it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('undo', 'redo', 'book'), { minLength: 2, maxLength: 8 }),
      async (scheduler, asked) => {
        const salon = await openTestSalon();
        const { salonId, id: staffId } = salon.ana;
        const session = salon.openAnother((store) => ({
          ...store,
          decide: async (...parts) => {
            await scheduler.schedule(Promise.resolve(), 'a command');
            return store.decide(...parts);
          },
        }));
        const book = (index: number) =>
          session.must('bookings.create', {
            staffId,
            serviceId: salon.cut.id,
            startTime: clock(index * 6),
            endTime: clock(index * 6, 45),
          });
        await scheduler.waitFor(Promise.all([book(0), book(1), book(2)]));
        await scheduler.waitFor(
          Promise.all(
            asked.map((what, index) =>
              what === 'book' ? book(3 + index) : session.must(`history.${what}`, {}),
            ),
          ),
        );
        await scheduler.waitFor(all(session, 'history.undo'));
        const bookings = await session.must('bookings.list', {
          salonId,
          from: '2026-03-01T00:00:00Z',
          to: '2026-04-30T00:00:00Z',
        });
        expect(bookings.every(({ status }) => status === 'cancelled')).toBe(true);
        expect(await session.must('history.verify', {})).toMatchObject({ sound: true });
        expect(salon.failures).toEqual([]);
        await salon.desk.close();
      },
    ),
    { numRuns: 40 },
  );
});

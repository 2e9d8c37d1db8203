import { describe, expect, test } from 'vitest';
import {
  type MethodName,
  methodNames,
  methodOf,
  type WireAnswer,
} from '../../../src/shared/contract/contract.ts';
import { mondayAt } from '../open-test-desk.ts';
import { creatingMethods, creations, manners } from './repeatable-calls/creations.ts';
import {
  type Content,
  type Furnished,
  fieldsOf,
  must,
  openFurnished,
} from './repeatable-calls/furnished-desk.ts';
import { updates, updatingMethods } from './repeatable-calls/updates.ts';

// A call may come twice: a double click, an answer that was lost, a script that tries again. A creating call that brings its id is then
// answered as the first time, and nothing is written; an updating call names the version that it saw, so that the second of two cannot
// undo the first unseen.

const id = '0190a000-0000-7000-8000-0000000000aa';
const otherId = '0190a000-0000-7000-8000-0000000000ab';

/** The names of the lists whose entry is missing, or speaks of no method any more. */
const difference = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...a.filter((name) => !b.includes(name)),
  ...b.filter((name) => !a.includes(name)),
];

test('the calls that are sent twice here are all that create, and all that name a version', () => {
  expect(difference(creatingMethods, Object.keys(creations))).toEqual([]);
  expect(difference(updatingMethods, Object.keys(updates))).toEqual([]);
});

/** The fields that say what is to be created. */
const contentFields = (method: MethodName): readonly string[] =>
  fieldsOf(method).filter((field) => field !== 'id' && !manners.includes(field));

const everyCreation = creatingMethods.flatMap((method) => {
  const creation = creations[method];
  return creation ? [{ method, ...creation }] : [];
});

describe.each(everyCreation)(
  '$method with an id of its own',
  ({ method, content, inOtherWords, otherwise, changedBy }) => {
    async function openCreated() {
      const desk = await openFurnished();
      const input = { id, ...content(desk.of) };
      const first = await desk.call(method, input);
      if (!first.ok) throw new Error(`${method}: ${JSON.stringify(first.error)}`);
      expect(Object.values(first.value as object)).toContain(id);
      const changeIt = () => must(desk.call, ...changedBy(id, first.value));
      return { ...desk, input, first, changeIt };
    }

    test('sent again is answered as the first time, and nothing is written', async () => {
      const { call, written, input, first } = await openCreated();
      const before = await written();
      expect(await call(method, input)).toEqual(first);
      expect(await written()).toEqual(before);
    });

    test('sent again in other words is the same call', async () => {
      const { call, written, input, first, of } = await openCreated();
      const before = await written();
      expect(await call(method, { ...input, id: id.toUpperCase(), ...inOtherWords(of) })).toEqual(first);
      expect(await written()).toEqual(before);
    });

    test('sent ten times at once makes one record, and all ten hear of it', async () => {
      const { call, written, of, failures } = await openFurnished();
      const { of: alone, ...one } = await openFurnished();
      await must(one.call, method, { id, ...content(alone) });
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => call(method, { id, ...content(of) })),
      );
      expect(answers[0]).toMatchObject({ ok: true });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(entriesOf(await written())).toBe(entriesOf(await one.written()));
      expect(failures).toEqual([]);
    });

    test('sent again after the record was changed or removed is answered as the first time, and changes nothing back', async () => {
      const { call, written, input, first, changeIt } = await openCreated();
      await changeIt();
      const before = await written();
      expect(await call(method, input)).toEqual(first);
      expect(await written()).toEqual(before);
    });

    test('with any other content is refused, and nothing is written: each field counts', async () => {
      const { call, written, input, of, heard } = await openCreated();
      const others = otherwise(of);
      expect(difference(Object.keys(others), contentFields(method))).toEqual([]);
      const before = await written();
      heard.length = 0;
      for (const [field, other] of Object.entries(others)) {
        const answer = await call(method, { ...input, ...other });
        expect(answer, field).toMatchObject({ ok: false, error: { code: 'duplicate_id', id } });
      }
      expect(await written()).toEqual(before);
      expect(heard).toEqual([]);
    });

    test('with other content is refused also after the record was changed or removed', async () => {
      const { call, written, input, of, changeIt } = await openCreated();
      await changeIt();
      const before = await written();
      for (const [field, other] of Object.entries(otherwise(of))) {
        const answer = await call(method, { ...input, ...other });
        expect(answer, field).toMatchObject({ ok: false, error: { code: 'duplicate_id', id } });
      }
      expect(await written()).toEqual(before);
    });

    test('of two with other content at once just one is made, and the other is told that the id is taken', async () => {
      for (const field of contentFields(method)) {
        const { call, of, failures, written } = await openFurnished();
        const input = { id, ...content(of) };
        const before = entriesOf(await written());
        const answers = await Promise.all([
          call(method, input),
          call(method, { ...input, ...otherwise(of)[field] }),
        ]);
        expect(codesOf(answers), field).toEqual(['duplicate_id', 'ok']);
        expect(entriesOf(await written())).toBeGreaterThan(before);
        expect(failures).toEqual([]);
      }
    });
  },
);

const codesOf = (answers: readonly WireAnswer[]): readonly string[] =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();

const entriesOf = (history: unknown): number => (history as { value: unknown[] }).value.length;

const everyUpdate = updatingMethods.flatMap((method) => {
  const update = updates[method];
  return update ? [{ method, ...update }] : [];
});

type ListedUpdate = (typeof everyUpdate)[number];

async function openUpdated({ method, calls }: ListedUpdate) {
  const desk = await openFurnished();
  const send = (change: 0 | 1, version = 1): Promise<WireAnswer> =>
    desk.call(method, calls(desk.of, version)[change]);
  return { ...desk, send };
}

/** The record as the call that was done answers it. */
function recordIn({ record = (value) => value }: ListedUpdate, answer: WireAnswer | undefined): unknown {
  return answer?.ok ? record(answer.value) : undefined;
}

test.each(everyUpdate.filter(({ doesOneThing }) => !doesOneThing))(
  '$method of two kinds at once: one is done, and the other can be sent again as the record stands now',
  async (update) => {
    const { send } = await openUpdated(update);
    const answers = await Promise.all([send(0), send(1)]);
    expect(codesOf(answers)).toEqual(['ok', 'stale_version']);
    expect(recordIn(update, await send(answers[0]?.ok ? 1 : 0, 2))).toMatchObject({ version: 3 });
  },
);

describe.each(everyUpdate)('$method', (update) => {
  const isUnchanged = update.again === 'unchanged';

  test('sent twice at once is done once, and the second is told what the record is now', async () => {
    const { send, failures, heard } = await openUpdated(update);
    const answers = await Promise.all([send(0), send(0)]);
    expect(codesOf(answers)).toEqual(['ok', 'stale_version']);
    const [winner, loser] = answers[0]?.ok ? answers : [...answers].reverse();
    expect(recordIn(update, winner)).toMatchObject({ version: 2 });
    expect(loser).toMatchObject({ error: { code: 'stale_version', current: recordIn(update, winner) } });
    expect(heard).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test('whose answer was lost is refused when it is sent again, and shows that it is done', async () => {
    const { send, written } = await openUpdated(update);
    const lost = await send(0);
    const before = await written();
    expect(await send(0)).toMatchObject({
      ok: false,
      error: { code: 'stale_version', current: recordIn(update, lost) },
    });
    expect(await written()).toEqual(before);
  });

  test('sent again with the version that it made writes nothing', async () => {
    const { send, written } = await openUpdated(update);
    const first = await send(0);
    const before = await written();
    const second = await send(0, 2);
    expect(codesOf([second])).toEqual([isUnchanged ? 'ok' : update.again]);
    expect(recordIn(update, second)).toEqual(isUnchanged ? recordIn(update, first) : undefined);
    expect(await written()).toEqual(before);
  });

  test('with a version that is still to come is refused like one that has gone by', async () => {
    const { send, written } = await openUpdated(update);
    const before = await written();
    for (const version of [2, 99, Number.MAX_SAFE_INTEGER]) {
      expect(await send(0, version)).toMatchObject({
        error: { code: 'stale_version', current: { version: 1 } },
      });
    }
    expect(await written()).toEqual(before);
  });
});

/** The other calls that may come twice: each says how things are to be. */
const otherCalls: Readonly<Record<string, (of: Furnished) => Content>> = {
  'availability.replace': ({ ana: staffId }) => ({
    staffId,
    windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '18:00' }],
  }),
  'overrides.set': ({ ana: staffId }) => ({ staffId, date: '2026-03-05', windows: [] }),
  'overrides.clear': ({ bea: staffId }) => ({ staffId, date: '2026-03-05' }),
  'timeOff.remove': () => ({ id }),
  'closures.remove': () => ({ id: otherId }),
  'schedules.remove': ({ schedule }) => ({ id: schedule, version: 1 }),
  'waitlist.remove': ({ waiting }) => ({ id: waiting }),
  'settings.update': () => ({ version: 0, locale: 'tr-TR' }),
  'clients.erase': ({ nur }) => ({ id: nur, version: 1, upcoming: 'cancel', bookings: [] }),
  'clients.merge': ({ elif, nur }) => ({
    keep: { id: nur, version: 1 },
    merge: { id: elif, version: 1 },
    fields: {},
  }),
};
const otherMethods = methodNames.filter((name) => name in otherCalls);

test('every command that the contract calls repeatable is in one of the lists, and no other is', () => {
  const listed = [...creatingMethods, ...updatingMethods, ...otherMethods];
  const repeatable = methodNames.filter((name) => {
    const method = methodOf(name);
    return method.kind === 'command' && method.repeatable;
  });
  expect(difference(listed, repeatable)).toEqual([]);
  expect(otherMethods).toHaveLength(Object.keys(otherCalls).length);
});

test.each(otherMethods)('%s sent again changes nothing more', async (method) => {
  const { call, of, heard } = await openFurnished();
  await must(call, 'overrides.set', { staffId: of.bea, date: '2026-03-05', windows: [] });
  await must(call, 'timeOff.create', {
    ...{ id, staffId: of.ana },
    startTime: mondayAt('20:00'),
    endTime: mondayAt('21:00'),
  });
  await must(call, 'closures.create', {
    ...{ id: otherId, salonId: of.salon },
    startDate: '2026-03-20',
    endDate: '2026-03-22',
  });
  const input = otherCalls[method]?.(of);
  heard.length = 0;
  await must(call, method, input);
  expect(heard).toHaveLength(1);
  heard.length = 0;
  await call(method, input);
  expect(heard).toEqual([]);
});

describe('what goes with a creation and is not its content', () => {
  test('the resolutions of a time off that is sent again have been done already, and are not done again', async () => {
    const { call, written, of } = await openFurnished();
    const away = {
      id,
      staffId: of.ana,
      startTime: mondayAt('09:00'),
      endTime: mondayAt('12:00'),
      resolutions: [{ kind: 'move', bookingId: of.booking, version: 1, startTime: mondayAt('14:00') }],
    };
    const first = await call('timeOff.create', away);
    expect(first).toMatchObject({ ok: true, value: { id } });
    const before = await written();
    expect(await call('timeOff.create', away)).toEqual(first);
    const answers = await Promise.all([call('timeOff.create', away), call('timeOff.create', away)]);
    expect(answers).toEqual([first, first]);
    expect(await written()).toEqual(before);
  });
});

// A salon is no step of a session: it is never removed.
const takenBack = everyCreation.filter(({ method }) => method !== 'salons.create');

test.each(takenBack)(
  '$method sent again after it was taken back does not bring it back',
  async (creation) => {
    const { call, written, of } = await openFurnished();
    const input = { id, ...creation.content(of) };
    const first = await call(creation.method, input);
    expect(await must(call, 'history.undo', {})).toMatchObject({ done: { action: creation.method } });
    const before = await written();
    expect(await call(creation.method, input)).toEqual(first);
    expect(await written()).toEqual(before);
  },
);

test('an undo that names what it takes back is done once, however often it is sent', async () => {
  const { call, of, written } = await openFurnished();
  const input = {
    staffId: of.ana,
    serviceId: of.cut,
    startTime: mondayAt('15:00'),
    endTime: mondayAt('15:45'),
  };
  const booking = await must<{ id: string }>(call, 'bookings.create', input);
  const undo = { only: { bookingId: booking.id, version: 1 } };
  const answers = await Promise.all([call('history.undo', undo), call('history.undo', undo)]);
  expect(answers).toMatchObject([
    { ok: true, value: { done: { action: 'bookings.create' } } },
    { ok: true, value: { done: null, changes: [] } },
  ]);
  const before = await written();
  expect(await must(call, 'history.undo', undo)).toMatchObject({ done: null });
  expect(await written()).toEqual(before);
});

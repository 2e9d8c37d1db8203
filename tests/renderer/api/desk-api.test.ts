import { expect, test } from 'vitest';
import { createDeskApi } from '../../../src/renderer/api/desk-api.ts';
import type { Transport } from '../../../src/renderer/api/transport.ts';
import type { StaffId } from '../../../src/shared/domain/ids.ts';
import { instant } from '../../../src/shared/domain/interval.ts';

const sentences = {
  queryUnanswered: 'query',
  commandUnanswered: 'command',
  unintelligible: 'gibberish',
};
const staffId = '0198a000-0000-7000-8000-000000000001' as StaffId;

/** A line on which nothing is announced. */
const silent: Omit<Transport, 'send'> = {
  onAnnounced: () => () => undefined,
  openDemo: async () => undefined,
  connection: () => 'connected',
  onConnection: () => () => undefined,
};

/** A desk at the end of a line that does what `send` says. */
function deskOver(send: Transport['send']) {
  return createDeskApi({ ...silent, send }, () => sentences);
}

test('instants travel as text and come back as numbers', async () => {
  const sent: unknown[] = [];
  const desk = deskOver(async (_name, input) => {
    sent.push(input);
    return {
      ok: true,
      value: [
        {
          id: '0198a000-0000-7000-8000-000000000002',
          version: 1,
          staffId,
          kind: 'away',
          startTime: '2026-03-02T06:00:00.000Z',
          endTime: '2026-03-02T07:00:00.000Z',
          reason: null,
        },
      ],
    };
  });
  const answer = await desk.call('timeOff.list', { staffId, from: instant(Date.UTC(2026, 2, 2)) });
  expect(sent).toEqual([{ staffId, from: '2026-03-02T00:00:00.000Z' }]);
  expect(answer.ok && answer.value[0]?.startTime).toBe(Date.UTC(2026, 2, 2, 6));
});

test('a refusal arrives as the desk gave it', async () => {
  const error = { code: 'not_found', message: 'Nobody has that id.', entity: 'staff', id: staffId };
  const desk = deskOver(async () => ({ ok: false, error }));
  expect(await desk.call('availability.list', { staffId })).toEqual({ ok: false, error });
});

test('when no answer comes to a question, nothing can have changed, and the sentence says so', async () => {
  const desk = deskOver(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await desk.call('salons.list', {})).toEqual({
    ok: false,
    error: { code: 'unanswered', message: 'query' },
  });
});

test('when no answer comes to a command, nobody claims that it did not arrive', async () => {
  const desk = deskOver(() => Promise.reject(new TypeError('Failed to fetch')));
  const answer = await desk.call('overrides.set', { staffId, date: '2026-03-02' as never, windows: [] });
  expect(answer).toEqual({ ok: false, error: { code: 'unanswered', message: 'command' } });
});

test('a desk that cannot reach its database has answered: that is another failure than no answer', async () => {
  const error = { code: 'unreachable', message: 'the disk' };
  const desk = deskOver(async () => ({ ok: false, error }));
  expect(await desk.call('salons.list', {})).toEqual({ ok: false, error });
});

test('announcements are values of the domain, and what cannot be read has been missed', () => {
  let say: (wireMessage: unknown) => void = () => undefined;
  const heard: unknown[] = [];
  createDeskApi(
    {
      ...silent,
      send: async () => undefined,
      onAnnounced: (listener) => {
        say = listener;
        return () => undefined;
      },
    },
    () => sentences,
  ).onAnnounced((news) => heard.push(news));
  const changed = {
    event: 'changed',
    message: { first: 3, sequence: 4, records: [{ entity: 'staff', id: staffId, salonId: staffId }] },
  };
  const job = { event: 'job', message: { id: staffId, state: 'running', progress: 2, total: null } };
  say(changed);
  say(job);
  say(undefined);
  say({ ...job, event: 'weather' });
  expect(heard).toEqual([changed, job, 'missed', 'missed']);
});

test('an answer of something else than the desk is a failure with a sentence, not a value', async () => {
  for (const answer of [
    undefined,
    'OK',
    { ok: true },
    { ok: true, value: [{ id: 1 }] },
    { ok: false, error: {} },
  ]) {
    const desk = deskOver(async () => answer);
    expect(await desk.call('timeOff.list', { staffId })).toEqual({
      ok: false,
      error: { code: 'unintelligible', message: 'gibberish' },
    });
  }
});

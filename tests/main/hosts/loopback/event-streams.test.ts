import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLoopbackHost } from '../../../../src/main/hosts/loopback/loopback-host.ts';
import { readScreens } from '../../../../src/main/hosts/screens.ts';
import { manager } from '../../open-test-desk.ts';
import { call, must } from './desk-client.ts';
import { openServedDesk, type ServedDesk } from './open-served-desk.ts';

let desk: ServedDesk;

beforeEach(async () => {
  desk = await openServedDesk();
});
afterEach(() => desk.close());

/** The text of an event stream, piece by piece, as a page reads it. */
async function openStream(signal?: AbortSignal) {
  const response = await fetch(`${desk.url}/events`, {
    headers: { Authorization: `Bearer ${desk.token}` },
    ...(signal ? { signal } : {}),
  });
  if (!response.body) throw new Error('an event stream has a body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    response,
    next: async (): Promise<string | undefined> => (await reader.read()).value,
    end: async (): Promise<string> => {
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return rest;
        rest += value;
      }
    },
  };
}

const aSalon = { name: 'Salon', timeZone: 'Europe/Berlin' };
/** What a piece of a stream announces. */
function announced(piece: string | undefined): unknown {
  const [, data] = /^event: changed\ndata: (.*)\n\n$/.exec(piece ?? '') ?? [];
  return JSON.parse(data ?? 'null');
}
const salonsChanged = { first: 1, sequence: 1, records: [{ entity: 'salon' }] };

test('a stream says at once that it listens, and then every change', async () => {
  const stream = await openStream();
  expect(stream.response.headers.get('Content-Type')).toBe('text/event-stream');
  expect(stream.response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(await stream.next()).toBe(': listening\n\n');
  const salon = await must(desk, 'salons.create', aSalon);
  expect(announced(await stream.next())).toMatchObject(salonsChanged);
  await must(desk, 'staff.create', { salonId: salon.id, name: 'Ana' });
  expect(announced(await stream.next())).toMatchObject({ sequence: 2, records: [{ entity: 'staff' }] });
});

test('all windows hear the same', async () => {
  const streams = [await openStream(), await openStream(), await openStream()];
  for (const stream of streams) await stream.next();
  await must(desk, 'salons.create', aSalon);
  for (const stream of streams) expect(announced(await stream.next())).toMatchObject(salonsChanged);
});

test('a refused call and a question are no change', async () => {
  const stream = await openStream();
  await stream.next();
  await call(desk, 'salons.create', { name: '' });
  await must(desk, 'salons.list', {});
  await desk.stopHost();
  expect(await stream.end()).toBe('');
});

test('a stream tells how the jobs of its own session go on, and of no other job', async () => {
  const stream = await openStream();
  await stream.next();
  const order = { job: 'history.verify', input: {} };
  const others = await desk.open.desk.call(manager, 'jobs.start', order);
  expect(others).toMatchObject({ ok: true });
  const { id } = await must(desk, 'jobs.start', order);
  await must(desk, 'jobs.get', { id });
  await desk.stopHost();
  const message = { id, state: 'done', progress: 0, total: null };
  expect(await stream.end()).toBe(`event: job\ndata: ${JSON.stringify(message)}\n\n`);
});

test('a window that goes away is forgotten, and the others go on', async () => {
  const leaving = new AbortController();
  const gone = await openStream(leaving.signal);
  const stays = await openStream();
  await gone.next();
  await stays.next();
  leaving.abort();
  await must(desk, 'salons.create', aSalon);
  expect(announced(await stays.next())).toMatchObject(salonsChanged);
  expect(desk.faults).toEqual([]);
});

test('nobody listens any longer for a window that has gone away', async () => {
  const { promise: forgotten, resolve: forget } = Promise.withResolvers<void>();
  const { call: callDesk, onAnnounced } = desk.open.desk;
  const host = await startLoopbackHost({
    desk: {
      call: callDesk,
      onAnnounced: (session, listener) => {
        const stop = onAnnounced(session, listener);
        return () => {
          stop();
          forget();
        };
      },
    },
    callers: desk.open.callers,
    screens: await readScreens(desk.folder),
    port: 0,
    reportFault: () => 'none',
  });
  if (!host.ok) throw new Error(host.error.kind);
  const leaving = new AbortController();
  const { url, token } = host.value;
  await fetch(`${url}/events`, { headers: { Authorization: `Bearer ${token}` }, signal: leaving.signal });
  leaving.abort();
  await forgotten;
  await host.value.close();
});

test('closing the host ends the streams cleanly, and takes no further call', async () => {
  const stream = await openStream();
  await stream.next();
  await desk.stopHost();
  expect(await stream.end()).toBe('');
  await expect(call(desk, 'salons.list', {})).rejects.toThrow();
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../../../src/main/front-desk.ts';
import { type LoopbackHost, startLoopbackHost } from '../../../../src/main/hosts/loopback/loopback-host.ts';
import { readScreens } from '../../../../src/main/hosts/screens.ts';
import { localeForSystem } from '../../../../src/shared/locale.ts';
import { openServedDesk, type ServedDesk } from './open-served-desk.ts';

let served: ServedDesk;
let host: LoopbackHost;
let callers: Caller[];

/** A second host on the same desk, whose callers are of the reception, and which tells who called. */
beforeEach(async () => {
  served = await openServedDesk();
  callers = [];
  const { desk } = served.open;
  const started = await startLoopbackHost({
    desk: {
      call: (caller, method, input) => {
        callers.push(caller);
        return desk.call(caller, method, input);
      },
      onAnnounced: desk.onAnnounced,
    },
    callers: { roleOf: () => 'reception', deskLocale: () => localeForSystem('tr') },
    screens: await readScreens(served.folder),
    port: 0,
    reportFault: () => 'none',
  });
  if (!started.ok) throw new Error(started.error.kind);
  host = started.value;
});

afterEach(async () => {
  await host.close();
  await served.close();
});

function post(method: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${host.url}/api/${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${host.token}`, 'Content-Type': 'application/json', ...headers },
    body: '{}',
  });
}

test('a method of the manager is refused with 403 to a caller who is not', async () => {
  const response = await post('salons.create', {});
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'manager_required' } });
});

test.each([
  ['en', 'en-GB'],
  ['en-US-u-hc-h23,en;q=0.9,tr;q=0.8', 'en-US-u-hc-h23'],
  ['de, en;q=0.2, TR-tr;q=0.7', 'tr-TR'],
  ['tr;q=0, en;q=0.5', 'en-GB'],
  ['de-DE, fr;q=0.5', 'tr-TR'],
  ['*', 'tr-TR'],
  [';;,q=x,,', 'tr-TR'],
  ['', 'tr-TR'],
])(
  'a caller who accepts "%s" is answered in %s, where the desk itself speaks Turkish',
  async (accepted, locale) => {
    await post('salons.list', { 'Accept-Language': accepted });
    expect(callers).toMatchObject([{ locale }]);
  },
);

test('each window that says which it is has a session of its own', async () => {
  await post('salons.list', { 'Front-Desk-Window': 'one' });
  await post('salons.list', { 'Front-Desk-Window': 'one' });
  await post('salons.list', { 'Front-Desk-Window': 'other' });
  const [first, again, other] = callers.map(({ session }) => session);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('whoever has the token is one session, which is not the token itself', async () => {
  await post('salons.list', {});
  await post('salons.list', {});
  const [first, second] = callers;
  expect(second?.session).toBe(first?.session);
  expect(first?.session).not.toBe(host.token);
});

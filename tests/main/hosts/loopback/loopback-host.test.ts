import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { call } from './desk-client.ts';
import { openServedDesk } from './open-served-desk.ts';

test('closing does not wait for connections that are merely open', async () => {
  const desk = await openServedDesk();
  const { hostname, port } = new URL(desk.url);
  const silent = connect(Number(port), hostname);
  await once(silent, 'connect');
  // One that was used, and stays open for the next call.
  expect(await call(desk, 'salons.list', {})).toMatchObject({ status: 200 });

  // The time after which nobody is waited for never comes.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const ended = once(silent.resume(), 'close');
  await desk.close();
  await ended;
});

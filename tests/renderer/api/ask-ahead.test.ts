import { expect, test } from 'vitest';
import { askAhead } from '../../../src/renderer/api/ask-ahead.ts';
import { createListeners } from '../../../src/renderer/api/listeners.ts';
import type { Transport } from '../../../src/renderer/api/transport.ts';

/** A line that notes in which order it is used, and answers each call by its number. */
function line() {
  const announced = createListeners<unknown>();
  const used: string[] = [];
  const transport: Transport = {
    send: async (name) => {
      used.push(name);
      return used.length;
    },
    onAnnounced: (listener) => {
      used.push('listen');
      return announced.add(listener);
    },
    openDemo: async () => undefined,
    connection: () => 'connected',
    onConnection: () => () => undefined,
  };
  return { transport, used, announce: announced.announce };
}

test('what is asked ahead is asked once, after what is announced is heard, and answers the first call', async () => {
  const { transport, used } = line();
  const { send } = askAhead(transport, ['settings.get', 'salons.list']);
  expect(used).toEqual(['listen', 'settings.get', 'salons.list']);
  expect(await send('salons.list', {})).toBe(3);
  expect(await send('staff.list', {})).toBe(4);
  expect(await send('settings.get', {})).toBe(2);
  expect(await send('settings.get', {})).toBe(5);
  expect(used).toEqual(['listen', 'settings.get', 'salons.list', 'staff.list', 'settings.get']);
});

test('what was announced before anybody listened is told to the first who does, in its order and once', () => {
  const { transport, announce } = line();
  const { onAnnounced } = askAhead(transport, []);
  announce(1);
  announce(undefined);
  const heard: unknown[] = [];
  const stop = onAnnounced((announcement) => heard.push(announcement));
  announce(3);
  expect(heard).toEqual([1, undefined, 3]);
  const later: unknown[] = [];
  onAnnounced((announcement) => later.push(announcement));
  stop();
  announce(4);
  expect(heard).toEqual([1, undefined, 3]);
  expect(later).toEqual([4]);
});

test('a question that nobody answers is told to whoever asks it', async () => {
  const failure = new TypeError('no desk');
  const { send } = askAhead({ ...line().transport, send: () => Promise.reject(failure) }, ['salons.list']);
  await expect(send('salons.list', {})).rejects.toBe(failure);
});

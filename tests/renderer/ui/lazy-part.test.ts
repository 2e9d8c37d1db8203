import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lazyPart, loadPart } from '../../../src/renderer/ui/lazy-part.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { querySelectorAll: () => [] });
  vi.stubGlobal('window', { location: { href: 'http://127.0.0.1/' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a script that cannot be fetched is asked for again once the desk answers', async () => {
  let asked = 0;
  let probed = 0;
  vi.stubGlobal('fetch', () => {
    probed += 1;
    return probed < 3 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response());
  });
  const loaded = loadPart(() => {
    asked += 1;
    return asked < 2
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/DayRail.js'))
      : Promise.resolve('the rail');
  });
  await vi.runAllTimersAsync();
  expect(await loaded).toBe('the rail');
  expect(asked).toBe(2);
  expect(probed).toBe(3);
});

test('what is wrong in a script is said at once', async () => {
  let asked = 0;
  const loaded = loadPart(() => {
    asked += 1;
    return Promise.reject(new TypeError('rail is not a function'));
  });
  await expect(loaded).rejects.toThrow('rail is not a function');
  expect(asked).toBe(1);
});

test('a part that was loaded ahead is drawn at once, without waiting for its script again', async () => {
  const Rail = lazyPart(async () => ({ default: () => 'the rail' }));
  expect(() => renderToString(createElement(Rail))).toThrow('suspended');
  const Panel = lazyPart(async () => ({
    default: ({ name }: { readonly name: string }) => `the panel of ${name}`,
  }));
  await Panel.loadAhead();
  expect(renderToString(createElement(Panel, { name: 'Elif' }))).toBe('the panel of Elif');
});

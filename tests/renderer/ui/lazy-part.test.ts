import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPart } from '../../../src/renderer/ui/lazy-part.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a script that cannot be fetched is asked for again until it can be', async () => {
  let asked = 0;
  const loaded = loadPart(() => {
    asked += 1;
    return asked < 4
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/DayRail.js'))
      : Promise.resolve('the rail');
  });
  await vi.runAllTimersAsync();
  expect(await loaded).toBe('the rail');
  expect(asked).toBe(4);
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

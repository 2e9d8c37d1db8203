import { expect, test } from 'vitest';
import { takeWindowId } from '../../../src/renderer/api/window-id.ts';

/** As much of a page as this needs, in a tab that has kept that. */
function pageIn(tab: Map<string, string>) {
  const heard = new EventTarget();
  const page = {
    addEventListener: heard.addEventListener.bind(heard),
    sessionStorage: {
      getItem: (key: string) => tab.get(key) ?? null,
      setItem: (key: string, value: string) => tab.set(key, value),
      removeItem: (key: string) => tab.delete(key),
    },
  };
  // The code under test touches nothing else of a window.
  const id = takeWindowId(page as unknown as Window);
  return { id, becomes: (event: 'pagehide' | 'pageshow') => heard.dispatchEvent(new Event(event)) };
}

test('a page that is loaded again is the same window', () => {
  const tab = new Map<string, string>();
  const before = pageIn(tab);
  before.becomes('pageshow');
  before.becomes('pagehide');
  expect(pageIn(tab).id).toBe(before.id);
});

test('a tab that is duplicated is another window, also after both were loaded again', () => {
  const tab = new Map<string, string>();
  const first = pageIn(tab);
  const copied = new Map(tab);
  const second = pageIn(copied);
  expect(second.id).not.toBe(first.id);
  first.becomes('pagehide');
  second.becomes('pagehide');
  expect(pageIn(tab).id).toBe(first.id);
  expect(pageIn(copied).id).toBe(second.id);
});

test('a page that the browser brings back as it was can be duplicated like any other', () => {
  const tab = new Map<string, string>();
  const page = pageIn(tab);
  page.becomes('pagehide');
  page.becomes('pageshow');
  expect(pageIn(new Map(tab)).id).not.toBe(page.id);
});

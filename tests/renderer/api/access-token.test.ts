import { expect, test } from 'vitest';
import { takeAccessToken, tokenInFragment } from '../../../src/renderer/api/access-token.ts';

/** As much of a browser's window as the token needs. */
function pageAt(hash: string, kept = new Map<string, string>()) {
  const visited: string[] = [];
  const page = {
    location: { hash, pathname: '/', search: '' },
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, address: string) => visited.push(address),
    },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  };
  // The code under test touches nothing else of a window.
  return { page: page as unknown as Window, visited, kept };
}

test('the token is read from the fragment', () => {
  expect(tokenInFragment('#token=abc-_1')).toBe('abc-_1');
  expect(tokenInFragment('')).toBeUndefined();
  expect(tokenInFragment('#other=1')).toBeUndefined();
});

test('the token leaves the address at once and stays with the tab', () => {
  const { page, visited, kept } = pageAt('#token=secret');
  expect(takeAccessToken(page)).toBe('secret');
  expect(visited).toEqual(['/']);
  expect(takeAccessToken(pageAt('', kept).page)).toBe('secret');
});

test('a page without any token says so to the desk rather than failing here', () => {
  expect(takeAccessToken(pageAt('').page)).toBe('');
});

test('a new token replaces the one that was kept', () => {
  const { kept } = pageAt('', new Map());
  takeAccessToken(pageAt('#token=old', kept).page);
  expect(takeAccessToken(pageAt('#token=new', kept).page)).toBe('new');
});

import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readServeOptions, readWindowOptions } from '../../src/main/desk-options.ts';

const plain = {
  databaseFile: undefined,
  isDemo: false,
  port: 0,
  isJson: false,
  opensBrowser: false,
  wantsHelp: false,
};

describe('the options of serve', () => {
  test('without any: the usual database, any free port, no browser', () => {
    expect(readServeOptions([])).toEqual({ ok: true, value: plain });
  });

  test('a database is told by its whole path, whatever folder the desk is started in', () => {
    expect(readServeOptions(['--database', 'a.sqlite'])).toMatchObject({
      value: { databaseFile: resolve('a.sqlite') },
    });
  });

  test('a demo opens the browser, unless a program drives the desk or it is told not to', () => {
    const opens = (...args: string[]) => readServeOptions(args);
    expect(opens('--demo')).toMatchObject({ value: { isDemo: true, opensBrowser: true } });
    expect(opens('--demo', '--json')).toMatchObject({ value: { opensBrowser: false } });
    expect(opens('--demo', '--no-open')).toMatchObject({ value: { opensBrowser: false } });
    expect(opens('--open')).toMatchObject({ value: { opensBrowser: true } });
  });

  test.each([
    ['--port', '-1'],
    ['--port', '65536'],
    ['--port', '1e3'],
    ['--port', ''],
    ['--port'],
    ['--database', ''],
    ['--database'],
    ['--json=yes'],
    ['--no-such'],
    ['stray'],
    ['--demo', '--database', 'x'],
  ])('%s %s is refused with one sentence', (...args) => {
    expect(readServeOptions(args)).toEqual({ ok: false, error: expect.stringMatching(/^[^\n]+\.$/) });
  });
});

describe('the options of the window', () => {
  test('what it does not know is Chromium’s', () => {
    const args = ['.', '--no-sandbox', '--inspect=0', '--database', 'a.sqlite', '--lang=de'];
    expect(readWindowOptions(args)).toEqual({
      ok: true,
      value: { databaseFile: resolve('a.sqlite'), isDemo: false },
    });
    expect(readWindowOptions(['.', '--demo'])).toEqual({
      ok: true,
      value: { databaseFile: undefined, isDemo: true },
    });
  });

  test.each([[['--database']], [['--database=']], [['--demo', '--database=x']]])('%s is refused', (args) => {
    expect(readWindowOptions(args)).toMatchObject({ ok: false });
  });
});

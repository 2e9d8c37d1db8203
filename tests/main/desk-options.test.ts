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
    [['--port', '-1'], { kind: 'option_unknown', option: '--port' }],
    [['--port', '65536'], { kind: 'port_is_no_port', port: '65536' }],
    [['--port', '1e3'], { kind: 'port_is_no_port', port: '1e3' }],
    [['--port', ''], { kind: 'port_is_no_port', port: '' }],
    [['--port'], { kind: 'option_unknown', option: '--port <value>' }],
    [['--database', ''], { kind: 'database_unnamed' }],
    [['--database'], { kind: 'option_unknown', option: '--database <value>' }],
    [['--json=yes'], { kind: 'option_unknown', option: '--json' }],
    [['--no-such'], { kind: 'option_unknown', option: '--no-such' }],
    [['stray'], { kind: 'option_unknown', option: 'stray' }],
    [['--demo', '--database', 'x'], { kind: 'demo_with_database' }],
  ])('%s is refused, and it is said what is wrong', (args, refusal) => {
    expect(readServeOptions(args)).toEqual({ ok: false, error: refusal });
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

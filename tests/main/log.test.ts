import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Log, openLog } from '../../src/main/log.ts';

let folder: string;
let file: string;
let errors: string;
let log: Log;

const errorOutput = {
  write: (text: string) => {
    errors += text;
  },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-desk-log-'));
  file = join(folder, 'logs', 'front-desk.log');
  errors = '';
  log = openLog(file, () => new Date('2026-03-02T09:00:00Z'), errorOutput);
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('there is no file before there is something to tell', () => {
  expect(existsSync(file)).toBe(false);
});

test('a fault stands in the file and on the error output under the reference that is answered', () => {
  const reference = log.fault(new Error('x'), { method: 'bookings.create' });
  expect(lines()).toMatchObject([
    { at: '2026-03-02T09:00:00.000Z', level: 'fault', reference, method: 'bookings.create' },
  ]);
  expect(JSON.parse(errors)).toEqual(lines()[0]);
  expect(log.fault(new Error('y'), { reference: 'given' })).toBe('given');
});

test('a fault tells its kind, its code and its places in the program, and never a message that could name a client', () => {
  const cause = Object.assign(new TypeError('Elif Kaya is no date'), { code: 'ERR_ELIF' });
  log.fault(new Error('cannot book Elif Kaya', { cause }));
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('Elif Kaya');
  expect(lines()).toMatchObject([
    {
      causes: [
        { kind: 'Error' },
        { kind: 'TypeError', code: 'ERR_ELIF', frames: expect.arrayContaining([]) },
      ],
    },
  ]);
  expect(text).toMatch(/log\.test\.ts:\d+/);
});

test('what is thrown and is no error is told by its type alone', () => {
  log.fault('Elif Kaya');
  log.fault(undefined);
  expect(lines()).toMatchObject([{ causes: [{ kind: 'string' }] }, { causes: [{ kind: 'undefined' }] }]);
  expect(errors).not.toContain('Elif');
});

test('news goes to the file alone', () => {
  log.info('opened', { schema: 2 });
  expect(lines()).toMatchObject([{ level: 'info', event: 'opened', schema: 2 }]);
  expect(errors).toBe('');
});

test('a long log makes room for a new one and is kept beside it', () => {
  log.info('first');
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1));
  log.info('second');
  expect(lines()).toMatchObject([{ event: 'second' }]);
  expect(readFileSync(`${file}.1`, 'utf8')).toHaveLength(1024 * 1024 + 1);
});

test('a log that cannot be written stops nothing, and what it had to say is still heard', () => {
  writeFileSync(join(folder, 'logs'), 'in the way');
  log.info('opened');
  log.fault(new Error('x'));
  expect(errors.trim().split('\n')).toHaveLength(2);
});

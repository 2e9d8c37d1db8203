import { expect, test } from 'vitest';
import { applicationFolder } from '../../src/main/application-folder.ts';

test('Windows keeps the desk in the roaming application data', () => {
  const folder = 'C:\\Users\\ana\\AppData\\Roaming\\Front Desk';
  expect(applicationFolder('win32', 'C:\\Users\\ana', { APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' })).toBe(
    folder,
  );
  expect(applicationFolder('win32', 'C:\\Users\\ana', {})).toBe(folder);
});

test('macOS keeps it in Application Support', () => {
  expect(applicationFolder('darwin', '/Users/ana', { XDG_DATA_HOME: '/x' })).toBe(
    '/Users/ana/Library/Application Support/Front Desk',
  );
});

test('elsewhere it lies in the XDG data home, if that is an absolute path', () => {
  const usual = '/home/ana/.local/share/Front Desk';
  expect(applicationFolder('linux', '/home/ana', {})).toBe(usual);
  expect(applicationFolder('linux', '/home/ana', { XDG_DATA_HOME: '/data' })).toBe('/data/Front Desk');
  expect(applicationFolder('freebsd', '/home/ana', { XDG_DATA_HOME: 'data' })).toBe(usual);
  expect(applicationFolder('linux', '/home/ana', { XDG_DATA_HOME: '' })).toBe(usual);
});

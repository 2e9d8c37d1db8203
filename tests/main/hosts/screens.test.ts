import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScreens } from '../../../src/main/hosts/screens.ts';
import { openServedDesk, type ServedDesk } from './loopback/open-served-desk.ts';

let folder: string;
let desk: ServedDesk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'front-desk-screens-'));
  const screens = join(folder, 'renderer');
  mkdirSync(join(screens, 'assets'), { recursive: true });
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Front Desk</title>');
  writeFileSync(join(screens, 'assets', 'index-B0a1.js'), 'export {};');
  writeFileSync(join(screens, 'assets', 'index-C2d3.css'), 'body {}');
  writeFileSync(join(screens, 'assets', 'inter-E4f5.woff2'), 'font');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(screens, 'link.txt'));
  desk = await openServedDesk(await readScreens(screens));
});

afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path as it is written, which `fetch` would tidy up first. */
function getRaw(path: string, method = 'GET'): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(desk.url);
    request({ hostname, port, path, method }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() });
    })
      .on('error', reject)
      .end();
  });
}

test('the page needs no token, is never cached, and may load nothing from elsewhere', async () => {
  for (const path of ['/', '/index.html']) {
    const response = await fetch(desk.url + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Front Desk');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-|\*/);
    expect(response.headers.get('X-Frame-Options')).toBe('DENY');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
  }
});

test.each([
  ['/assets/index-B0a1.js', 'text/javascript; charset=utf-8'],
  ['/assets/index-C2d3.css', 'text/css; charset=utf-8'],
  ['/assets/inter-E4f5.woff2', 'font/woff2'],
])('%s is told as %s, and kept for ever', async (path, type) => {
  const response = await fetch(desk.url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe(type);
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
});

describe('nothing outside the screens is reached', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '//etc/passwd',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html%00.js',
    '/__proto__',
    '/?file=/secret.txt&x=/../secret.txt#/secret.txt'.replace('/?', '/secret.txt?'),
  ])('%s', async (path) => {
    const { status, text } = await getRaw(path);
    expect(status).toBe(404);
    expect(text).not.toMatch(/^secret/);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  test('by a path with a backslash', async () => {
    expect(await getRaw('/..\\secret.txt')).toMatchObject({ status: 400 });
  });
});

test('the screens are only read', async () => {
  expect(await getRaw('/index.html', 'HEAD')).toEqual({ status: 200, text: '' });
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect(await getRaw('/index.html', method)).toMatchObject({ status: 405 });
});

test('a folder that is not there holds no screens', async () => {
  const none = await readScreens(join(folder, 'not-built'));
  expect(none.areBuilt).toBe(false);
  expect(await none.find('/')).toBeUndefined();
});

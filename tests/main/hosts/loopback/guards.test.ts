import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { methodNames } from '../../../../src/shared/contract/contract.ts';
import { call, must, readAnswer } from './desk-client.ts';
import { openServedDesk, type ServedDesk } from './open-served-desk.ts';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await openServedDesk();
});

afterAll(async () => {
  expect(desk.faults).toEqual([]);
  expect(await must(desk, 'salons.list', {})).toEqual([]);
  await desk.close();
});

const aSalon = JSON.stringify({ name: 'Intruder', timeZone: 'Europe/Berlin' });

/** A creating call with headers that `fetch` would not let anyone set. */
function createWith(headers: Readonly<Record<string, string>>) {
  return new Promise<Awaited<ReturnType<typeof readAnswer>>>((resolve, reject) => {
    const sent = request(
      `${desk.url}/api/salons.create`,
      { method: 'POST', headers: { Authorization: `Bearer ${desk.token}`, ...headers } },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status = 0 } = response;
        readAnswer(new Response(Buffer.concat(chunks), { status })).then(resolve, reject);
      },
    );
    sent.on('error', reject);
    sent.end(aSalon);
  });
}

/** What the desk answers to bytes that no HTTP library would send. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(desk.url).port), '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('}}')) socket.end();
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

describe('the token', () => {
  test.each([
    ['none', {}],
    ['an empty one', { Authorization: '' }],
    ['no scheme', { Authorization: 'secret' }],
    ['another scheme', { Authorization: 'Basic dXNlcjpwYXNz' }],
    ['a wrong one', { Authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a long one', { Authorization: `Bearer ${'A'.repeat(4000)}` }],
  ])('%s is unauthenticated, for calls and events alike', async (_, headers) => {
    const refusal = { status: 401, answer: { ok: false, error: { code: 'unauthenticated' } } };
    for (const path of ['/api/salons.create', '/api/no.such', '/api/', '/demo', '/events']) {
      const method = path === '/events' ? 'GET' : 'POST';
      const body = method === 'POST' ? aSalon : null;
      expect(await readAnswer(await fetch(desk.url + path, { method, headers, body })), path).toMatchObject(
        refusal,
      );
    }
  });

  test('is wrong when one character of it is, or is missing, or too many', async () => {
    const wrong = [
      `${desk.token}A`,
      desk.token.slice(0, -1),
      desk.token.toLowerCase(),
      `${desk.token} ${desk.token}`,
    ];
    for (const token of wrong) {
      expect(await call({ ...desk, token }, 'salons.list', {})).toMatchObject({ status: 401 });
    }
  });

  test('counts in the header only, never in a query or a cookie', async () => {
    const response = await fetch(`${desk.url}/api/salons.list?token=${desk.token}`, {
      method: 'POST',
      headers: { Cookie: `token=${desk.token}` },
      body: '{}',
    });
    expect(response.status).toBe(401);
  });

  test('has 256 bits and is new with every start', async () => {
    const other = await openServedDesk();
    expect(Buffer.from(desk.token, 'base64url')).toHaveLength(32);
    expect(other.token).not.toBe(desk.token);
    await other.close();
  });
});

describe('Host and Origin', () => {
  const port = () => new URL(desk.url).port;

  test.each([
    'evil.example',
    'localhost',
    '127.0.0.1',
    'localhost:1',
    '127.0.0.1.evil.example',
    '[::1]',
    '0.0.0.0',
  ])('Host %s is forbidden', async (host) => {
    expect(await createWith({ Host: host })).toMatchObject({
      status: 403,
      answer: { error: { code: 'forbidden' } },
    });
  });

  test('a foreign name with the right port is forbidden, too: a name may point at this computer', async () => {
    expect(await createWith({ Host: `evil.example:${port()}` })).toMatchObject({ status: 403 });
  });

  test('a foreign Host gets no page either', async () => {
    expect(await sendRaw(`GET / HTTP/1.1\r\nHost: evil.example:${port()}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 403 /,
    );
  });

  test('no Host at all is forbidden', async () => {
    expect(await sendRaw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 .*"code":"forbidden"/s);
    expect(await sendRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 .*"code":"forbidden"/s);
  });

  test.each([
    'null',
    'https://evil.example',
    'http://localhost',
    'http://localhost:1',
    'file://',
    'app://front-desk',
  ])('Origin %s is forbidden', async (origin) => {
    expect(await createWith({ Origin: origin })).toMatchObject({
      status: 403,
      answer: { error: { code: 'forbidden' } },
    });
  });

  test('the desk’s own addresses are let in, written as 127.0.0.1 or as localhost', async () => {
    const localhost = desk.url.replace('127.0.0.1', 'localhost');
    for (const url of [desk.url, localhost]) {
      const response = await fetch(`${url}/api/salons.list`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${desk.token}`, Origin: url },
        body: '{}',
      });
      expect(response.status, url).toBe(200);
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('addresses and HTTP methods', () => {
  const authorised = () => ({ Authorization: `Bearer ${desk.token}` });

  test('every method of the contract answers POST, and 405 to anything else', async () => {
    for (const name of methodNames) {
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const response = await fetch(`${desk.url}/api/${name}`, { method, headers: authorised() });
        expect(response.headers.get('Allow')).toBe('POST');
        expect(await readAnswer(response)).toMatchObject({
          status: 405,
          answer: { ok: false, error: { code: 'method_not_allowed' } },
        });
      }
    }
  });

  test.each([
    'no.such',
    'constructor',
    '__proto__',
    'toString',
    'salons.list/',
    'salons.list/x',
    'SALONS.LIST',
    '',
    '%00',
  ])('the method "%s" is not found, however it is asked', async (name) => {
    for (const method of ['POST', 'GET']) {
      const body = method === 'POST' ? '{}' : null;
      const response = await fetch(`${desk.url}/api/${name}`, { method, headers: authorised(), body });
      expect(await readAnswer(response)).toMatchObject({
        status: 404,
        answer: { ok: false, error: { code: 'not_found', entity: 'method' } },
      });
    }
  });

  test('a demo is opened by POST, and not where there is none to open', async () => {
    const ask = (method: string) => fetch(`${desk.url}/demo`, { method, headers: authorised() });
    expect(await readAnswer(await ask('GET'))).toMatchObject({ status: 405 });
    expect(await readAnswer(await ask('POST'))).toMatchObject({ status: 404 });
  });

  test('the event stream is only read', async () => {
    const response = await fetch(`${desk.url}/events`, { method: 'POST', headers: authorised(), body: '{}' });
    expect(await readAnswer(response)).toMatchObject({ status: 405 });
  });

  test('everything else is not found', async () => {
    for (const path of ['/', '/favicon.ico', '/.env', '/x/y']) {
      expect(await readAnswer(await fetch(desk.url + path)), path).toMatchObject({ status: 404 });
    }
  });

  test('what is not even HTTP is told so in an envelope', async () => {
    for (const text of [
      'NONSENSE\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
    ]) {
      expect(await sendRaw(text)).toMatch(/^HTTP\/1\.1 400 .*"code":"invalid_input"/s);
    }
  });

  test('a creating method answers 201, the others 200, and no answer is ever cached', async () => {
    const other = await openServedDesk();
    const created = await call(other, 'salons.create', JSON.parse(aSalon));
    expect(created).toMatchObject({ status: 201, answer: { ok: true } });
    const response = await fetch(`${other.url}/api/salons.list`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${other.token}` },
      body: '{}',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';/);
    await other.close();
  });
});

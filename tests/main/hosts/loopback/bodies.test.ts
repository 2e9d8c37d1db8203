import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must, post, readAnswer } from './desk-client.ts';
import { openServedDesk, type ServedDesk } from './open-served-desk.ts';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await openServedDesk();
});

afterAll(async () => {
  expect(desk.faults).toEqual([]);
  expect(await must(desk, 'salons.list', {})).toEqual([]);
  expect(await must(desk, 'history.verify', {})).toEqual({ sound: true, entries: 0, erased: 0 });
  await desk.close();
});

const mebibyte = 1024 * 1024;

/** A creation of exactly so many bytes. */
function salonOf(bytes: number): string {
  const empty = JSON.stringify({ name: '', timeZone: 'Europe/Berlin' });
  return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
}

describe('a body that is too long', () => {
  const tooLarge = {
    status: 413,
    answer: { ok: false, error: { code: 'payload_too_large', limitBytes: mebibyte } },
  };

  test('of 2 MiB is refused', async () => {
    expect(await readAnswer(await post(desk, 'salons.create', salonOf(2 * mebibyte)))).toMatchObject(
      tooLarge,
    );
  });

  test('is refused at one byte over 1 MiB, and read at exactly 1 MiB', async () => {
    expect(await readAnswer(await post(desk, 'salons.create', salonOf(mebibyte + 1)))).toMatchObject(
      tooLarge,
    );
    expect(await readAnswer(await post(desk, 'salons.create', salonOf(mebibyte)))).toMatchObject({
      status: 400,
      answer: { error: { code: 'invalid_input' } },
    });
  });

  test('is refused by its announced length, before any of it arrives', async () => {
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${desk.url}/api/salons.create`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${desk.token}`, 'Content-Length': String(1024 ** 4) },
      });
      sent.on('response', (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(answered).toBe(413);
  });

  test('that never ends and announces no length is cut off', async () => {
    let sentBytes = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sentBytes += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    // The DOM's types do not know yet that a stream as a body asks for `duplex`.
    const endlessCall = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
    const response = await fetch(`${desk.url}/api/salons.create`, {
      ...endlessCall,
      headers: { Authorization: `Bearer ${desk.token}` },
    });
    expect(await readAnswer(response)).toMatchObject(tooLarge);
    expect(response.headers.get('Connection')).toBe('close');
    expect(sentBytes).toBeLessThan(200 * mebibyte);
  });

  test('is not read at all without the token', async () => {
    const response = await post({ ...desk, token: 'wrong' }, 'salons.create', salonOf(2 * mebibyte));
    expect(await readAnswer(response)).toMatchObject({ status: 401 });
  });
});

describe('a body that is no call', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['nothing', ''],
    ['a word', 'hello'],
    ['half of an object', '{"name":'],
    ['two objects', '{}{}'],
    ['a comment', '{/**/}'],
    ['a single quote', "{'name':1}"],
    ['NaN', '{"name":NaN}'],
    ['100,000 nested arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 arrays nested in a field', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['100,000 nested objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['an array of a million', `[${'1,'.repeat(500_000)}1]`],
    ['a number', '1'],
    ['null', 'null'],
    ['a text', '"salons"'],
    ['a list', '[{"name":"A","timeZone":"Europe/Berlin"}]'],
    [
      'invalid UTF-8',
      Uint8Array.from([...utf8('{"name":"'), 0xff, ...utf8('","timeZone":"Europe/Berlin"}')]),
    ],
    [
      'half of a character',
      Uint8Array.from([...utf8('{"name":"'), 0xc3, ...utf8('","timeZone":"Europe/Berlin"}')]),
    ],
    [
      'an overlong slash',
      Uint8Array.from([...utf8('{"name":"'), 0xc0, 0xaf, ...utf8('","timeZone":"UTC"}')]),
    ],
    ['UTF-16', Uint8Array.from(Buffer.from('{"name":"A","timeZone":"Europe/Berlin"}', 'utf16le'))],
    ['a form', 'name=A&timeZone=Europe%2FBerlin'],
  ])('%s is invalid_input', async (_, body) => {
    const { status, answer } = await readAnswer(await post(desk, 'salons.create', body));
    expect({ status, answer }).toMatchObject({
      status: 400,
      answer: { ok: false, error: { code: 'invalid_input' } },
    });
    if (!answer.ok && answer.error.code === 'invalid_input')
      expect(answer.error.issues.length).toBeGreaterThan(0);
    // Whatever was sent, the answer is a short sentence and quotes none of it.
    expect(JSON.stringify(answer).length).toBeLessThan(1000);
  });
});

describe('keys of prototypes', () => {
  test.each([
    '{"name":"A","timeZone":"Europe/Berlin","__proto__":{"isAdmin":true}}',
    '{"name":"A","timeZone":"Europe/Berlin","constructor":{"prototype":{"isAdmin":true}}}',
    '{"name":"A","timeZone":"Europe/Berlin","prototype":1}',
    '{"name":"A","timeZone":"Europe/Berlin","toString":1}',
    '{"__proto__":{"name":"A","timeZone":"Europe/Berlin"}}',
  ])('%s is invalid_input and reaches no prototype', async (body) => {
    expect(await readAnswer(await post(desk, 'salons.create', body))).toMatchObject({
      status: 400,
      answer: { error: { code: 'invalid_input' } },
    });
    expect('isAdmin' in {}).toBe(false);
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });
});

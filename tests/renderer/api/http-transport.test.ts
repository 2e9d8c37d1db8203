import { afterEach, expect, test, vi } from 'vitest';
import { httpTransport, pauseBefore } from '../../../src/renderer/api/http-transport.ts';

/** As long as it takes on a machine that has other things to do. */
const patiently = { timeout: 60_000 };

const origin = 'http://127.0.0.1:4000';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A stream of events that a test opens, feeds and ends. */
function eventStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (opened) => {
      controller = opened;
    },
  });
  return {
    response: new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    say: (text: string) => controller?.enqueue(new TextEncoder().encode(text)),
    end: () => controller?.close(),
  };
}

/** Answers the page's requests in order; further ones wait for ever. */
function answerWith(...answers: (() => Response)[]) {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    requests.push(new Request(address, options));
    const answer = answers.shift();
    return answer ? answer() : new Promise(() => undefined);
  });
  return requests;
}

test('a call is a POST to the method’s own path, with the key in a header and never in the address', async () => {
  const requests = answerWith(() => Response.json({ ok: true, value: [] }));
  const answer = await httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR').send(
    'salons.list',
    {},
  );
  expect(answer).toEqual({ ok: true, value: [] });
  expect(requests[0]?.method).toBe('POST');
  expect(requests[0]?.url).toBe(`${origin}/api/salons.list`);
  expect(requests[0]?.headers.get('Authorization')).toBe('Bearer secret');
  expect(requests[0]?.headers.get('Accept-Language')).toBe('tr-TR');
});

test('a refusal comes back as the envelope, whatever its HTTP status', async () => {
  const refusal = { ok: false, error: { code: 'not_found', message: 'x', entity: 'salon', id: '1' } };
  answerWith(() => Response.json(refusal, { status: 404 }));
  expect(
    await httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR').send('salons.list', {}),
  ).toEqual(refusal);
});

test('a key that the desk does not know is told, once', async () => {
  const error = { code: 'unauthenticated', message: 'x' };
  const refuse = () => Response.json({ ok: false, error }, { status: 401 });
  answerWith(refuse, refuse);
  const transport = httpTransport(origin, { token: 'old', windowId: 'one' }, () => 'tr-TR');
  const told = vi.fn();
  transport.onConnection(told);
  await transport.send('salons.list', {});
  await transport.send('salons.list', {});
  expect(transport.connection()).toBe('locked_out');
  expect(told).toHaveBeenCalledTimes(1);
});

test('what the desk announces is heard under its name', async () => {
  const stream = eventStream();
  const requests = answerWith(() => stream.response);
  const heard: unknown[] = [];
  httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR').onAnnounced((message) =>
    heard.push(message),
  );
  stream.say(': open\n\nevent: changed\ndata: {"sequence":7}\n\nevent: job\ndata: {"progress":2}\n\n');
  const told = [
    { event: 'changed', message: { sequence: 7 } },
    { event: 'job', message: { progress: 2 } },
  ];
  await vi.waitFor(() => expect(heard).toEqual(told), patiently);
  expect(requests[0]?.headers.get('Authorization')).toBe('Bearer secret');
});

test('nothing is read before the desk tells its changes, so that none can fall between', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<Response>();
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(new URL(address).pathname);
    return asked.length === 1 ? opened : Promise.resolve(Response.json({ ok: true, value: [] }));
  });
  const transport = httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR');
  transport.onAnnounced(() => undefined);
  const answer = transport.send('salons.list', {});
  await Promise.resolve();
  expect(asked).toEqual(['/events']);
  open(eventStream().response);
  await answer;
  expect(asked).toEqual(['/events', '/api/salons.list']);
});

test('once the desk tells its changes, a call leaves at once, before anything is drawn', async () => {
  const requests = answerWith(
    () => eventStream().response,
    () => Response.json({ ok: true, value: [] }),
  );
  const transport = httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR');
  transport.onAnnounced(() => undefined);
  await transport.send('salons.list', {});
  void transport.send('salons.list', {});
  expect(requests).toHaveLength(3);
});

test('where the changes cannot be heard, calls are made all the same', async () => {
  const refuse = () => Response.json({ ok: false }, { status: 401 });
  answerWith(refuse, () => Response.json({ ok: true, value: [] }));
  const transport = httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR');
  transport.onAnnounced(() => undefined);
  expect(await transport.send('salons.list', {})).toEqual({ ok: true, value: [] });
});

test('after a time without the stream, announcements may have been missed', async () => {
  const [first, second] = [eventStream(), eventStream()];
  answerWith(
    () => first.response,
    () => second.response,
  );
  const heard: unknown[] = [];
  const transport = httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR');
  transport.onAnnounced((message) => heard.push(message));
  first.end();
  await vi.waitFor(() => expect(heard).toEqual([undefined]), patiently);
  expect(transport.connection()).toBe('connected');
});

test('a desk that stays away is told as lost, and is found again', async () => {
  const stream = eventStream();
  const refuse = () => {
    throw new TypeError('Failed to fetch');
  };
  answerWith(refuse, refuse, () => stream.response);
  const transport = httpTransport(origin, { token: 'secret', windowId: 'one' }, () => 'tr-TR');
  const states: string[] = [];
  transport.onConnection(() => states.push(transport.connection()));
  transport.onAnnounced(() => undefined);
  await vi.waitFor(() => expect(states).toEqual(['lost', 'connected']), patiently);
});

test('tries come further and further apart, but never further than five seconds', () => {
  expect([0, 1, 2, 20].map(pauseBefore)).toEqual([250, 500, 1000, 5000]);
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { ok, type Result, refused } from '../../../shared/result.ts';
import type { CallerFacts, FrontDesk } from '../../front-desk.ts';
import type { Screens } from '../screens.ts';
import { internal, notHttp, refusingIn } from './answers.ts';
import { createEventStreams } from './event-streams.ts';
import { createRoutes, type DemoAddress } from './routes.ts';
import { newSessionToken } from './session-token.ts';

const loopbackAddress = '127.0.0.1';

// A caller that has not sent the rest of its call by then is not waited for when the desk closes.
const maxCloseMilliseconds = 5000;

export type LoopbackHost = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** The key that every call must carry; new with every start. */
  readonly token: string;
  /** Takes no further calls, finishes the running ones, ends the event streams. The desk stays open. Repeating it is harmless. */
  readonly close: () => Promise<void>;
};

export type LoopbackHostParts = {
  readonly desk: Pick<FrontDesk, 'call' | 'onAnnounced'>;
  readonly callers: CallerFacts;
  readonly screens: Screens;
  /** 0 takes any free port. */
  readonly port: number;
  /** Opens the demo salon under an address of its own, where this desk offers one. */
  readonly openDemo?: () => Promise<Result<DemoAddress, string>>;
  /** Writes down what only a programmer can fix; answers its reference in the log. */
  readonly reportFault: (cause: unknown) => string;
};

/**
 * Serves the contract over HTTP to this computer alone. Refuses with a sentence when the port cannot be had.
 */
export async function startLoopbackHost(parts: LoopbackHostParts): Promise<Result<LoopbackHost, string>> {
  const token = newSessionToken();
  const eventStreams = createEventStreams(parts.desk);
  let ownHosts: ReadonlySet<string> = new Set();
  let farewell: Promise<void> | undefined;
  const refuse = refusingIn(parts.callers.deskLocale);

  const routes = createRoutes({
    desk: parts.desk,
    callers: parts.callers,
    eventStreams,
    screens: parts.screens,
    token,
    ownHosts: () => ownHosts,
    openDemo: parts.openDemo,
    reportFault: parts.reportFault,
  });
  const server = createServer(
    {
      // Without a Host header a request is refused like one with a foreign one, in the contract's own words.
      requireHostHeader: false,
      // Longer than callers pause: one that sends its next call just as the connection is closed does not know what became of it.
      keepAliveTimeout: 60_000,
    },
    getRequestListener(routes.fetch, {
      // Only so that a URL can be made of such a request; the guard then finds no Host.
      hostname: 'unnamed.invalid',
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        refuse(error instanceof RequestError ? notHttp : internal(parts.reportFault(error))),
    }),
  );
  answerMalformedRequests(server);
  const calls = countCalls(server);

  const listening = await listen(server, parts.port);
  if (!listening.ok) return listening;
  const url = new URL(`http://${loopbackAddress}:${listening.value}`);
  ownHosts = new Set([url.host, url.host.replace(loopbackAddress, 'localhost')]);

  return ok({
    url: url.origin,
    token,
    close: () => {
      farewell ??= close(server, calls, eventStreams.close);
      return farewell;
    },
  });
}

function listen(server: Server, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(refused(sentenceFor(error, port))));
    server.listen({ port, host: loopbackAddress }, () => {
      // A TCP server that listens has an address of this form; only a pipe's is a string.
      resolve(ok((server.address() as AddressInfo).port));
    });
  });
}

function sentenceFor(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Another program uses port ${port}. Name another one, or 0 for any that is free.`;
  }
  if (error.code === 'EACCES')
    return `This account may not use port ${port}. Name one above 1023, or 0 for any.`;
  return `Port ${port} cannot be used (${error.code ?? error.name}). Name another one, or 0 for any that is free.`;
}

/** What is not even HTTP never reaches a route; it is answered in the contract's words all the same. */
function answerMalformedRequests(server: Server): void {
  server.on('clientError', (_error: Error, socket: Socket) => {
    if (!socket.writable) return;
    const body = JSON.stringify({ ok: false, error: notHttp });
    socket.end(
      [
        'HTTP/1.1 400 Bad Request',
        'Connection: close',
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
}

type Calls = {
  /** Resolves as soon as no call is being answered. */
  readonly areAnswered: () => Promise<void>;
};

function countCalls(server: Server): Calls {
  let running = 0;
  let allAnswered = Promise.withResolvers<void>();
  server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
      if (running > 0) return;
      allAnswered.resolve();
      allAnswered = Promise.withResolvers();
    });
  });
  return { areAnswered: () => (running === 0 ? Promise.resolve() : allAnswered.promise) };
}

async function close(server: Server, calls: Calls, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  const lastCall = setTimeout(() => server.closeAllConnections(), maxCloseMilliseconds);
  // Browsers keep connections open for calls to come, some before they have sent any; those are not waited for.
  await Promise.race([calls.areAnswered(), closed]);
  server.closeAllConnections();
  await closed;
  clearTimeout(lastCall);
}

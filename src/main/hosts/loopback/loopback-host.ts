import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { ok, type Result, refused } from '../../../shared/result.ts';
import type { PortRefusal } from '../../../shared/start-refusal.ts';
import { notHttp, refusingIn } from './answers.ts';
import { createEventStreams } from './event-streams.ts';
import { createRoutes, type Served } from './routes.ts';
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

export type LoopbackHostParts = Served & {
  /** 0 takes any free port. */
  readonly port: number;
};

/**
 * Serves the contract over HTTP to this computer alone. Refuses when the port cannot be had.
 */
export async function startLoopbackHost(
  parts: LoopbackHostParts,
): Promise<Result<LoopbackHost, PortRefusal>> {
  const token = newSessionToken();
  const eventStreams = createEventStreams(parts.desk);
  let ownHosts: ReadonlySet<string> = new Set();
  let farewell: Promise<void> | undefined;
  const refuse = refusingIn(parts.callers.deskLocale);

  const routes = createRoutes({ ...parts, eventStreams, token, ownHosts: () => ownHosts });
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
        refuse(
          error instanceof RequestError ? notHttp : { code: 'internal', reference: parts.reportFault(error) },
        ),
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

function listen(server: Server, port: number): Promise<Result<number, PortRefusal>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(refused(refusalFor(error, port))));
    server.listen({ port, host: loopbackAddress }, () => {
      // A TCP server that listens has an address of this form; only a pipe's is a string.
      resolve(ok((server.address() as AddressInfo).port));
    });
  });
}

function refusalFor(error: NodeJS.ErrnoException, port: number): PortRefusal {
  if (error.code === 'EADDRINUSE') return { kind: 'port_taken', port };
  if (error.code === 'EACCES') return { kind: 'port_forbidden', port };
  return { kind: 'port_unusable', port, reason: error.code ?? error.name };
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

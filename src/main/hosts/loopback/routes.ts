import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { parseAccept } from 'hono/utils/accept';
import { isMethodName, methodOf } from '../../../shared/contract/contract.ts';
import { windowHeader } from '../../../shared/contract/http.ts';
import { type Locale, parseLocale } from '../../../shared/locale.ts';
import type { Result } from '../../../shared/result.ts';
import type { StartRefusal } from '../../../shared/start-refusal.ts';
import type { Caller, CallerFacts, FrontDesk } from '../../front-desk.ts';
import type { Screens } from '../screens.ts';
import { securityHeaders } from '../security-headers.ts';
import {
  maxBodyBytes,
  methodNotAllowed,
  notFound,
  notJson,
  payloadTooLarge,
  type Refuse,
  refusingIn,
  toResponse,
} from './answers.ts';
import type { EventStreams } from './event-streams.ts';
import { carriesToken } from './session-token.ts';

/** What is served, and how what goes wrong is written down. */
export type Served = {
  readonly desk: Pick<FrontDesk, 'call' | 'onAnnounced'>;
  readonly callers: CallerFacts;
  readonly screens: Screens;
  /** Opens the demo salon under an address of its own; a demo opens none, nor does a desk that was not given any. */
  readonly openDemo?: () => Promise<Result<DemoAddress, StartRefusal>>;
  /** Writes down what only a programmer can fix; answers its reference in the log. */
  readonly reportFault: (cause: unknown) => string;
};

export type Routes = Served & {
  readonly eventStreams: EventStreams;
  readonly token: string;
  /** The values of `Host` under which the desk answers, such as `127.0.0.1:40123`. */
  readonly ownHosts: () => ReadonlySet<string>;
};

/** Where the demo salon answers, and the key to it. */
export type DemoAddress = { readonly url: string; readonly token: string };

type Bindings = { Bindings: HttpBindings };

const apiPrefix = '/api/';

/** Every address that the loopback host answers, with its guards in front. */
export function createRoutes(routes: Routes): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const refuse = refusingIn(routes.callers.deskLocale);
  const refuseFor = (fault: unknown) => refuse({ code: 'internal', reference: routes.reportFault(fault) });
  const withToken = requireToken(routes.token, refuse);
  // Whoever has the token is one person, in however many windows.
  const holder = randomUUID();
  /** The window of the browser that a request comes from, as far as it says which it is. */
  const sessionOf = (context: Context): string =>
    [holder, context.req.header(windowHeader)?.slice(0, 64)].filter(Boolean).join(' ');
  const callerOf = (context: Context): Caller => ({
    session: sessionOf(context),
    role: routes.callers.roleOf(holder),
    locale: acceptedLocale(context) ?? routes.callers.deskLocale(),
  });

  app.use(requireOwnHostAndOrigin(routes.ownHosts, refuse));

  app.use(`${apiPrefix}*`, withToken);
  app.post(
    `${apiPrefix}*`,
    bodyLimit({
      maxSize: maxBodyBytes,
      // What is still on its way is not read; the connection ends with the answer.
      onError: () => refuse(payloadTooLarge, { Connection: 'close' }),
    }),
    async (context) => {
      const name = context.req.path.slice(apiPrefix.length);
      if (!isMethodName(name)) return refuse(notFound(name));
      const input = readJson(await context.req.arrayBuffer());
      if (input === notReadable) return refuse(notJson);
      return toResponse(
        await routes.desk.call(callerOf(context), name, input),
        methodOf(name).creates ? 201 : 200,
      );
    },
  );
  app.all(`${apiPrefix}*`, (context) => {
    const name = context.req.path.slice(apiPrefix.length);
    return isMethodName(name) ? refuse(methodNotAllowed, { Allow: 'POST' }) : refuse(notFound(name));
  });

  app.use('/demo', withToken);
  app.post('/demo', async () => {
    if (!routes.openDemo) return refuse(notFound('/demo'));
    const demo = await routes.openDemo();
    return demo.ok
      ? toResponse({ ok: true, value: demo.value })
      : refuseFor(new Error(`the demo salon does not open: ${demo.error.kind}`));
  });
  app.all('/demo', () => refuse(methodNotAllowed, { Allow: 'POST' }));

  app.use('/events', withToken);
  app.get('/events', (context) => {
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    return routes.eventStreams.open(context, sessionOf(context));
  });
  app.all('/events', () => refuse(methodNotAllowed, { Allow: 'GET' }));

  app.all('*', async (context) => {
    const file = await routes.screens.find(context.req.path);
    if (file === undefined) return refuse(notFound(context.req.path));
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return refuse(methodNotAllowed, { Allow: 'GET, HEAD' });
    }
    return new Response(file.body, {
      headers: { ...securityHeaders, 'Content-Type': file.contentType, 'Cache-Control': file.cacheControl },
    });
  });

  app.onError((error, context) => {
    // Whoever hung up in the middle of a call gets no answer, and it is nobody's fault.
    if (context.env.incoming.destroyed) return refuse(notJson);
    return refuseFor(error);
  });
  return app;
}

/**
 * Refuses a page that reached the desk under a foreign name (a name on the internet that points at 127.0.0.1) and every call that
 * a foreign page sends. Programs such as curl send no `Origin`.
 */
function requireOwnHostAndOrigin(
  ownHosts: () => ReadonlySet<string>,
  refuse: Refuse,
): MiddlewareHandler<Bindings> {
  return async (context, next) => {
    const host = context.req.header('Host')?.toLowerCase();
    if (host === undefined || !ownHosts().has(host))
      return refuse({ code: 'forbidden', because: 'foreign_host' }, { Connection: 'close' });
    const origin = context.req.header('Origin')?.toLowerCase();
    if (origin !== undefined && !isOwnOrigin(origin, ownHosts())) {
      return refuse({ code: 'forbidden', because: 'foreign_origin' }, { Connection: 'close' });
    }
    return await next();
  };
}

function isOwnOrigin(origin: string, hosts: ReadonlySet<string>): boolean {
  const scheme = 'http://';
  return origin.startsWith(scheme) && hosts.has(origin.slice(scheme.length));
}

function requireToken(token: string, refuse: Refuse): MiddlewareHandler<Bindings> {
  return async (context, next) => {
    if (!carriesToken(context.req.header('Authorization'), token)) {
      return refuse({ code: 'unauthenticated' }, { 'WWW-Authenticate': 'Bearer' });
    }
    return await next();
  };
}

/** How the caller wants its sentences; undefined where it names no language that the desk speaks. */
function acceptedLocale({ req }: Context): Locale | undefined {
  const tags = parseAccept(req.header('Accept-Language') ?? '').filter(({ q }) => q > 0);
  return tags
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => parseLocale(type))
    .find((spoken) => spoken !== undefined);
}

const notReadable = Symbol('not JSON in UTF-8');

function readJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // Neither the decoder nor the parser throws anything but its complaint about the text, be it that it nests too deeply.
    return notReadable;
  }
}

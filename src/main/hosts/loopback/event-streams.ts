import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { FrontDesk } from '../../front-desk.ts';

// Shorter than the minute after which proxies and browsers begin to give up on a silent stream.
const heartbeatMilliseconds = 20_000;

/** The open event streams of all windows. */
export type EventStreams = {
  /** Answers with a stream of Server-Sent Events: all that is announced to `session` from now on, until the window or the desk closes. */
  readonly open: (context: Context, session: string) => Response;
  /** Ends all streams. */
  readonly close: () => void;
};

export function createEventStreams(desk: Pick<FrontDesk, 'onAnnounced'>): EventStreams {
  const enders = new Set<() => void>();
  return {
    open: (context, session) =>
      streamSSE(context, async (stream) => {
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        enders.add(end);
        stream.onAbort(end);
        // What a window missed while it was not listening it reads again; so it must know from when on it listens.
        const stopListening = desk.onAnnounced(session, ({ event, message }) => {
          void stream.writeSSE({ event, data: JSON.stringify(message) });
        });
        const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMilliseconds);
        void stream.write(': listening\n\n');
        await ended;
        clearInterval(heartbeat);
        stopListening();
        enders.delete(end);
      }),
    close: () => {
      for (const end of enders) end();
    },
  };
}

import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { changedChannel } from '../../../shared/contract/bridge.ts';
import type { FrontDesk } from '../../front-desk.ts';

// Shorter than the minute after which proxies and browsers begin to give up on a silent stream.
const heartbeatMilliseconds = 20_000;

/** The open event streams of all windows. */
export type ChangeStreams = {
  /** Answers with a stream of Server-Sent Events that tells every change from now on, until the window or the desk closes. */
  readonly open: (context: Context) => Response;
  /** Ends all streams. */
  readonly close: () => void;
};

export function createChangeStreams(desk: Pick<FrontDesk, 'onChanged'>): ChangeStreams {
  const enders = new Set<() => void>();
  return {
    open: (context) =>
      streamSSE(context, async (stream) => {
        const { promise: ended, resolve: end } = Promise.withResolvers<void>();
        enders.add(end);
        stream.onAbort(end);
        // What a window missed while it was not listening it reads again; so it must know from when on it listens.
        const stopListening = desk.onChanged((message) => {
          void stream.writeSSE({ event: changedChannel, data: JSON.stringify(message) });
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

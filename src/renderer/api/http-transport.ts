import { EventSourceParserStream } from 'eventsource-parser/stream';
import { windowHeader } from '../../shared/contract/http.ts';
import { createListeners } from './listeners.ts';
import type { Connection, Transport } from './transport.ts';

const firstPauseMilliseconds = 250;
const maxPauseMilliseconds = 5_000;

/** The pause before the next try to reach the desk: doubled each time, up to five seconds. */
export function pauseBefore(attempt: number): number {
  return Math.min(maxPauseMilliseconds, firstPauseMilliseconds * 2 ** attempt);
}

/**
 * The way to the desk from a browser: HTTP to the loopback host that served this page. Announcements arrive as server-sent events,
 * read with `fetch` because an EventSource cannot carry the token in a header.
 */
export function httpTransport(
  origin: string,
  { token, windowId }: { readonly token: string; readonly windowId: string },
  language: () => string,
  goTo: (address: string) => void = (address) => window.location.assign(address),
): Transport {
  // Windows of one browser have one token: what one of them did is told apart by this.
  const authorization = { Authorization: `Bearer ${token}`, [windowHeader]: windowId };
  const announced = createListeners<unknown>();
  const connectionChanged = createListeners<void>();
  let connection: Connection = 'connected';
  /** Resolves when what the desk announces is heard, or cannot be for now. What is read before could be out of date without anybody knowing. */
  let firstOpening: Promise<void> | undefined;
  let isListening = false;

  function become(next: Connection): void {
    if (next === connection) return;
    connection = next;
    connectionChanged.announce();
  }

  /** Resolves when the desk ends the stream. */
  async function readEvents(whenOpen: () => void): Promise<void> {
    const response = await fetch(`${origin}/events`, { headers: authorization, cache: 'no-store' });
    if (response.status === 401) {
      become('locked_out');
      return;
    }
    if (!response.ok || !response.body) throw new Error(`no event stream: ${response.status}`);
    whenOpen();
    const events = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
      .getReader();
    for (let next = await events.read(); !next.done; next = await events.read()) {
      const { event, data } = next.value;
      announced.announce({ event, message: JSON.parse(data) });
    }
  }

  async function listen(firstTried: () => void): Promise<void> {
    let attempt = 0;
    let missedSome = false;
    while (connection !== 'locked_out') {
      try {
        await readEvents(() => {
          attempt = 0;
          become('connected');
          firstTried();
          if (missedSome) announced.announce(undefined);
        });
      } catch {
        // No answer, or the stream broke: the banner says so, and the loop tries again.
        if (attempt > 0) become('lost');
      }
      missedSome = true;
      firstTried();
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt)));
      attempt += 1;
    }
  }

  return {
    send: async (name, wireInput) => {
      // Without a wait where there is nothing to wait for: a call leaves before what it changes on the screen is drawn.
      if (firstOpening !== undefined) await firstOpening;
      const response = await fetch(`${origin}/api/${name}`, {
        method: 'POST',
        // Not the browser's language: a sentence of the desk is read among the texts of the page.
        headers: { ...authorization, 'Content-Type': 'application/json', 'Accept-Language': language() },
        body: JSON.stringify(wireInput),
        cache: 'no-store',
      });
      if (response.status === 401) become('locked_out');
      return response.json();
    },
    onAnnounced: (listener) => {
      const stop = announced.add(listener);
      if (!isListening) {
        isListening = true;
        firstOpening = new Promise<void>((resolve) => void listen(resolve)).then(() => {
          firstOpening = undefined;
        });
      }
      return stop;
    },
    openDemo: async () => {
      const response = await fetch(`${origin}/demo`, { method: 'POST', headers: authorization });
      if (!response.ok) throw new Error(`no demo salon: ${response.status}`);
      const { value }: { readonly value: { readonly url: string; readonly token: string } } =
        await response.json();
      goTo(`${value.url}/#token=${value.token}`);
    },
    connection: () => connection,
    onConnection: connectionChanged.add,
  };
}

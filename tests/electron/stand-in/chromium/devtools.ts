// The wire to Chromium: starts the browser and speaks its DevTools protocol.
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CDPSession } from '@playwright/test';
import { z } from 'zod';
import { findBrowser } from '../../../e2e/browser.ts';

/** A session of the DevTools protocol, its methods and events typed as Playwright types them. */
export type DevToolsSession = Pick<CDPSession, 'send' | 'on'>;

const message = z.object({
  id: z.int().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

class DevTools {
  readonly #socket: WebSocket;
  readonly #events = new Map<string | undefined, EventEmitter>();
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;
  readonly browser: DevToolsSession = this.#newSession(undefined);

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#hear(message.parse(JSON.parse(String(data))));
  }

  async openPage(width: number, height: number): Promise<{ targetId: string; session: DevToolsSession }> {
    const { targetId } = await this.browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true });
    return { targetId, session: this.#newSession(sessionId) };
  }

  #newSession(sessionId: string | undefined): DevToolsSession {
    const events = new EventEmitter().setMaxListeners(0);
    this.#events.set(sessionId, events);
    const send = (method: string, params: object = {}): Promise<unknown> => {
      this.#lastId += 1;
      const answer = Promise.withResolvers<unknown>();
      this.#waiting.set(this.#lastId, answer);
      this.#socket.send(JSON.stringify({ id: this.#lastId, sessionId, method, params }));
      return answer.promise;
    };
    // The protocol's own description says what each method answers and each event carries; here they are only carried.
    return Object.assign(events, { send }) as unknown as DevToolsSession;
  }

  #hear({ id, sessionId, method, params, result, error }: z.infer<typeof message>): void {
    if (id === undefined) {
      if (method !== undefined) this.#events.get(sessionId)?.emit(method, params);
      return;
    }
    if (error) this.#waiting.get(id)?.reject(new Error(error.message));
    else this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }
}

let running: DevTools | undefined;

/** The browser behind the windows. Throws before `startChromium` has resolved. */
export function devTools(): DevTools {
  if (!running) throw new Error('Chromium has not been started');
  return running;
}

/** Starts Chromium without a window; it ends with this process. */
export async function startChromium(
  profile: string,
  switches: readonly (readonly [name: string, value: string | undefined])[],
): Promise<void> {
  const { executablePath, args, env } = await findBrowser();
  const browser = spawn(
    executablePath,
    [
      ...args,
      ...ownSwitches,
      `--user-data-dir=${profile}`,
      ...switches.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.on('exit', () => browser.kill('SIGKILL'));
  const address = await new Promise<string>((resolve, reject) => {
    browser.once('error', reject);
    browser.once('exit', (code) => reject(new Error(`Chromium has ended with ${code}`)));
    createInterface(browser.stderr).on('line', (line) => {
      const [, url] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const socket = new WebSocket(address);
  await once(socket, 'open');
  running = new DevTools(socket);
  await running.browser.send('Target.setDiscoverTargets', { discover: true });
  process.stderr.write(`DevTools listening on ${address}\n`);
}

const ownSwitches = [
  '--headless',
  '--no-sandbox',
  '--no-startup-window',
  '--no-first-run',
  '--remote-debugging-port=0',
  '--mute-audio',
  '--hide-scrollbars',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  // As Playwright starts a browser: a mouse is there, and a window behind another goes on at full speed.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  // The program denies every window that a page opens. Playwright holds a new window until it has looked at it, so one that
  // is closed instead would hang the page that opened it.
  '--block-new-web-contents',
];

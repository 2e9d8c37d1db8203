import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions } from 'electron/main';
import { z } from 'zod';
import { app } from '../app.ts';
import { carry, type Frame } from '../ipc.ts';
import { protocol, session } from '../session.ts';
import { StandInWebContents, StandInWindow } from '../window.ts';
import { type DevToolsSession, devTools } from './devtools.ts';
import { createPacking } from './packing.ts';
import { pageScript, preloadScript } from './worlds.ts';

const { toText, fromText } = createPacking();
const preloadWorld = 'preload';

/** Chromium refuses schemes that it does not know: what the program calls app://HOST/… it sees as https://HOST.app.invalid/… */
const toChromium = (url: string): string => url.replace(/^app:\/\/([^/?#]+)/, 'https://$1.app.invalid');
const toProgram = (url: string): string =>
  url.replace(/^https:\/\/([^/?#]+)\.app\.invalid(?=[/?#]|$)/, 'app://$1');

const invocation = z.object({ id: z.int(), channel: z.string(), args: z.string() });
const cancellation = z.object({ cancel: z.boolean().optional() });

type PausedRequest = {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: object };
  readonly resourceType: string;
  readonly frameId: string;
};

class WebContents extends StandInWebContents {
  readonly #window: BrowserWindow;
  readonly #frames = new Map<string, Frame>();
  /** The frame of each world of the preload that is alive, by the world's id. */
  readonly #preloadWorlds = new Map<number, string>();
  /** Frames whose page, not the program, has asked for the next document. */
  readonly #askedByPage = new Set<string>();
  readonly #opened: Promise<DevToolsSession>;
  /** Also the id of its main frame. */
  targetId = '';

  constructor(window: BrowserWindow) {
    super();
    this.#window = window;
    this.#opened = this.#open();
  }

  async #open(): Promise<DevToolsSession> {
    const { width = 800, height = 600, webPreferences } = this.#window.options;
    const { targetId, session: page } = await devTools().openPage(width, height);
    this.targetId = targetId;
    this.#frames.set(targetId, { url: 'about:blank', parent: null });
    this.#followFrames(page);
    this.#followPage(page);
    devTools().browser.on('Target.targetDestroyed', (gone) => {
      if (gone.targetId === targetId) this.#window.disappear();
    });
    const secret = `bridge${randomBytes(16).toString('hex')}`;
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Inspector.enable'),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.send('Runtime.addBinding', { name: secret, executionContextName: preloadWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret) }),
    ]);
    if (webPreferences?.preload !== undefined) {
      await page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(secret, readFileSync(webPreferences.preload, 'utf8')),
        worldName: preloadWorld,
      });
    }
    return page;
  }

  #followFrames(page: DevToolsSession): void {
    page.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, { url: 'about:blank', parent: this.#frames.get(parentFrameId) ?? null });
    });
    page.on('Page.frameNavigated', ({ frame }) => {
      const parent = this.#frames.get(frame.id)?.parent ?? null;
      this.#frames.set(frame.id, { url: toProgram(frame.url + (frame.urlFragment ?? '')), parent });
    });
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId);
      if (frame) frame.url = toProgram(url);
    });
    page.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    page.on('Page.frameRequestedNavigation', ({ frameId }) => this.#askedByPage.add(frameId));
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = z.object({ frameId: z.string() }).parse(context.auxData);
      if (context.name === preloadWorld) this.#preloadWorlds.set(context.id, frameId);
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#preloadWorlds.delete(executionContextId),
    );
    page.on('Runtime.executionContextsCleared', () => this.#preloadWorlds.clear());
  }

  #followPage(page: DevToolsSession): void {
    page.on('Runtime.bindingCalled', (call) => void this.#invoke(call.executionContextId, call.payload));
    page.on('Fetch.requestPaused', (paused) => {
      const { requestId } = paused;
      // A handler that throws answers with a network error.
      this.#answer(page, paused).catch(() =>
        page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined),
      );
    });
    page.on('Page.loadEventFired', () => {
      if (this.#frames.get(this.targetId)?.url !== 'about:blank') this.#window.isReadyToShow();
    });
    page.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      // For this event, to prevent means to let the page go.
      const stays = this.goesOn('will-prevent-unload', {});
      if (stays) app.windowStays();
      void page.send('Page.handleJavaScriptDialog', { accept: !stays });
    });
    page.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
  }

  /** A call of `ipcRenderer.invoke`, from the world of a preload. */
  async #invoke(world: number, payload: string): Promise<void> {
    const { id, channel, args } = invocation.parse(JSON.parse(payload));
    const frame = this.#frames.get(this.#preloadWorlds.get(world) ?? '') ?? null;
    try {
      const [input] = z.array(z.unknown()).parse(fromText(args));
      await this.#tell(world, { id, value: toText(await carry(this, frame, channel, input)) });
    } catch (error) {
      await this.#tell(world, { id, failure: `Error invoking remote method '${channel}': ${String(error)}` });
    }
  }

  async #tell(world: number, message: object): Promise<void> {
    const page = await this.#opened;
    const telling = page.send('Runtime.evaluate', {
      expression: `hearMain(${JSON.stringify(message)})`,
      contextId: world,
    });
    // The page has gone meanwhile: nobody waits for the answer.
    await telling.catch(() => undefined);
  }

  /** What Electron does with a request of the page: asks the program's guards, then its handler for the scheme. */
  async #answer(page: DevToolsSession, paused: PausedRequest): Promise<void> {
    const { requestId, request, resourceType, frameId } = paused;
    const url = toProgram(request.url);
    const isMainFrame = frameId === this.targetId;
    const isAskedByPage = resourceType === 'Document' && this.#askedByPage.delete(frameId);
    const refuse = (errorReason: 'Aborted' | 'BlockedByClient') =>
      page.send('Fetch.failRequest', { requestId, errorReason });
    // A page that is refused another document stays; one whose request is blocked shows an error instead.
    if (isAskedByPage && !this.goesOn('will-frame-navigate', { url, isMainFrame }))
      return void refuse('Aborted');
    const { cancel } = cancellation.parse(await session.defaultSession.ask.isCancelled(url));
    const handler = protocol.handlers.get(new URL(url).protocol.slice(0, -1));
    if (cancel) return void refuse('BlockedByClient');
    if (handler === undefined) return void page.send('Fetch.continueRequest', { requestId });
    const response = await handler(new Request(url, { method: request.method }));
    await page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { channel, args: toText(args) };
    for (const [world, frameId] of this.#preloadWorlds) {
      if (frameId === this.targetId) void this.#tell(world, message);
    }
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const page = await this.#opened;
    const { result } = await page.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  }

  reload(): void {
    void this.#opened.then((page) => page.send('Page.reload'));
  }

  forcefullyCrashRenderer(): void {
    // A page that has crashed answers nothing.
    void this.#opened.then((page) => page.send('Page.crash')).catch(() => undefined);
  }

  async load(url: string): Promise<void> {
    const page = await this.#opened;
    await page.send('Page.navigate', { url: toChromium(url) });
  }

  async bringToFront(): Promise<void> {
    const page = await this.#opened;
    await page.send('Page.bringToFront');
  }

  /** Asks the page (`beforeunload`); Chromium tells when it has gone. */
  close(): void {
    void this.#opened.then((page) => page.send('Page.close')).catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }
}

/** A window whose page is shown by Chromium. */
export class BrowserWindow extends StandInWindow {
  readonly webContents: WebContents;
  #wasReadyToShow = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super(options);
    this.webContents = new WebContents(this);
    this.tellOfContents();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...app.openWindows].filter((window) => window instanceof BrowserWindow);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }

  isReadyToShow(): void {
    if (this.#wasReadyToShow) return;
    this.#wasReadyToShow = true;
    this.emit('ready-to-show');
  }

  override focus(): void {
    super.focus();
    void this.webContents.bringToFront();
  }

  close(): void {
    this.webContents.close();
  }

  disappear(): void {
    this.hasClosed();
  }
}

/** What Playwright asks for. */
export const webContents = {
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    BrowserWindow.getAllWindows().find((window) => window.webContents.targetId === targetId)?.webContents,
};

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { BrowserWindowConstructorOptions } from 'electron/main';
import { app } from './app.ts';
import { PreventableEvent } from './events.ts';
import { type Frame, RendererIpc } from './ipc.ts';
import { protocol } from './session.ts';

class WebContents extends EventEmitter {
  readonly mainFrame: Frame = { url: 'about:blank', parent: null };
  readonly renderer = new RendererIpc(this, () => this.mainFrame);
  reloads = 0;
  #windowOpen: ((details: { url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#windowOpen = handler;
  }

  send(channel: string, message: unknown): void {
    this.renderer.emit(channel, {}, structuredClone(message));
  }

  reload(): void {
    this.reloads += 1;
  }

  /** What happens when the page calls `window.open`; without a handler Electron opens a window. */
  openedBy(url: string): string {
    return this.#windowOpen?.({ url }).action ?? 'allow';
  }

  /** Whether Electron would go on after telling the listeners of an event. */
  goesOn(name: string, details: object): boolean {
    const event = Object.assign(new PreventableEvent(), details);
    this.emit(name, event, details);
    return !event.defaultPrevented;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>();
  readonly webContents = new WebContents();
  readonly options: BrowserWindowConstructorOptions;
  /** What the preload has put on the page's window. */
  readonly page: Record<string, unknown> = {};
  isVisible = false;
  focused = 0;
  loadedStatus = 0;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (!app.isReady) throw new Error('new BrowserWindow before the application was ready');
    this.options = options;
    BrowserWindow.all.add(this);
    app.openWindows.add(this);
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const scheme = new URL(url).protocol.slice(0, -1);
    const response = await protocol.handlers.get(scheme)?.(new Request(url));
    if (!response) throw new Error(`nothing answers ${url}`);
    this.loadedStatus = response.status;
    this.webContents.mainFrame.url = url;
    this.#runPreload();
    this.emit('ready-to-show');
  }

  show(): void {
    this.isVisible = true;
  }

  focus(): void {
    this.focused += 1;
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    this.disappear();
    if (app.openWindows.size === 0) app.emit('window-all-closed');
  }

  disappear(): void {
    this.#isDestroyed = true;
    BrowserWindow.all.delete(this);
    app.openWindows.delete(this);
    this.emit('closed');
  }

  /** Runs the preload as a sandboxed window does: in a world of its own, where `require` knows Electron and nothing of Node. */
  #runPreload(): void {
    const file = this.options.webPreferences?.preload;
    if (file === undefined) return;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => {
          this.page[name] = api;
        },
      },
      ipcRenderer: this.webContents.renderer,
    };
    const knownModules = new Map<string, unknown>([
      ['electron/renderer', electron],
      ['electron', electron],
    ]);
    const require = (name: string): unknown => {
      const known = knownModules.get(name);
      if (known === undefined) throw new Error(`a sandboxed preload cannot require ${name}`);
      return known;
    };
    const module = { exports: {} };
    const globals = {
      require,
      module,
      exports: module.exports,
      URL,
      TextEncoder,
      TextDecoder,
      console,
      performance,
    };
    runInNewContext(readFileSync(file, 'utf8'), globals, { filename: file });
  }
}

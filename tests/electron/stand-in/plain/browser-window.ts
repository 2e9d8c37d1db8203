import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { BrowserWindowConstructorOptions } from 'electron/main';
import { app } from '../app.ts';
import { type Frame, RendererIpc } from '../ipc.ts';
import { protocol } from '../session.ts';
import { StandInWebContents, StandInWindow } from '../window.ts';

class WebContents extends StandInWebContents {
  readonly mainFrame: Frame = { url: 'about:blank', parent: null };
  readonly renderer = new RendererIpc(this, () => this.mainFrame);
  reloads = 0;

  send(channel: string, message: unknown): void {
    this.renderer.emit(channel, {}, structuredClone(message));
  }

  reload(): void {
    this.reloads += 1;
  }
}

/** A window without a browser: it runs the preload, and its page is what the test does with the bridge. */
export class BrowserWindow extends StandInWindow {
  readonly webContents = new WebContents();
  /** What the preload has put on the page's window. */
  readonly page: Record<string, unknown> = {};
  loadedStatus = 0;

  constructor(options: BrowserWindowConstructorOptions) {
    super(options);
    this.tellOfContents();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...app.openWindows].filter((window) => window instanceof BrowserWindow);
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

  close(): void {
    this.hasClosed();
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

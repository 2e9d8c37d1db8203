import { EventEmitter } from 'node:events';
import { PreventableEvent } from './events.ts';
import { takeInstanceLock } from './instance-lock.ts';

type OpenWindow = { readonly close: () => void };

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly switches: (readonly [string, string | undefined])[] = [];
  readonly paths = new Map<string, string>();
  /** What Electron was told to run. */
  appPath = process.cwd();
  isSandboxed = false;
  isReady = false;
  readonly openWindows = new Set<OpenWindow>();
  #isQuitting = false;
  readonly #ready = Promise.withResolvers<void>();

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.#onlyBeforeReady('commandLine.appendSwitch');
      this.switches.push([name, value]);
    },
  };

  enableSandbox(): void {
    this.#onlyBeforeReady('enableSandbox');
    this.isSandboxed = true;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  getAppPath(): string {
    return this.appPath;
  }

  getVersion(): string {
    return '0.0.0-stand-in';
  }

  /** As Electron's where the environment says what the computer speaks. */
  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  /** As in Electron, the lock lies in the folder for Chromium's own things. */
  requestSingleInstanceLock(): boolean {
    const folder = this.paths.get('userData');
    if (folder === undefined) throw new Error('app.requestSingleInstanceLock before setPath("userData")');
    return takeInstanceLock(folder, () => this.emit('second-instance', {}, [], '', undefined));
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** As Electron: asks every window to close; once all have, ends the process unless somebody has prevented `will-quit`. */
  quit(): void {
    this.emit('before-quit', new PreventableEvent());
    this.#isQuitting = true;
    const windows = [...this.openWindows];
    if (windows.length === 0) this.#end();
    for (const window of windows) window.close();
  }

  exit(code: number): void {
    process.exit(code);
  }

  /** Electron gets ready only once the entry has been read to its end. */
  becomeReady(): void {
    this.isReady = true;
    this.emit('ready');
    this.#ready.resolve();
  }

  windowHasClosed(window: OpenWindow): void {
    this.openWindows.delete(window);
    if (this.openWindows.size > 0) return;
    if (this.#isQuitting) this.#end();
    else this.emit('window-all-closed');
  }

  /** A page has asked to stay, so nothing quits. */
  windowStays(): void {
    this.#isQuitting = false;
  }

  #end(): void {
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  #onlyBeforeReady(what: string): void {
    if (this.isReady) throw new Error(`app.${what} after the application was ready`);
  }
}

export const app = new App();

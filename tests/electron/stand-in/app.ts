import { EventEmitter } from 'node:events';
import { PreventableEvent } from './events.ts';

/** What a test decides before the desk starts. */
const holdsLock = process.env['STAND_IN_LOCK'] !== 'taken';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly switches: (readonly [string, string | undefined])[] = [];
  readonly paths = new Map<string, string>();
  isSandboxed = false;
  isReady = false;
  /** The windows, so that quitting can close them; the window's own module fills it. */
  readonly openWindows = new Set<{ readonly disappear: () => void }>();
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

  /** What Electron was told to run: here a program that a test may have put there. */
  getAppPath(): string {
    return process.env['STAND_IN_APP_PATH'] ?? process.cwd();
  }

  getVersion(): string {
    return '0.0.0-stand-in';
  }

  requestSingleInstanceLock(): boolean {
    return holdsLock;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** As Electron: closes the windows, asks once more, and ends the process unless somebody has prevented it. */
  quit(): void {
    this.emit('before-quit', new PreventableEvent());
    for (const window of [...this.openWindows]) window.disappear();
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
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

  #onlyBeforeReady(what: string): void {
    if (this.isReady) throw new Error(`app.${what} after the application was ready`);
  }
}

export const app = new App();

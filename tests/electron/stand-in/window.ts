import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron/main';
import { app } from './app.ts';
import { PreventableEvent } from './events.ts';

let lastId = 0;

/** What both kinds of page contents have: the guards that the program puts on them. */
export abstract class StandInWebContents extends EventEmitter {
  readonly id = ++lastId;
  #windowOpen: ((details: { url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#windowOpen = handler;
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

/** What both kinds of window have. */
export abstract class StandInWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  abstract readonly webContents: StandInWebContents;
  isVisible = false;
  focused = 0;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (!app.isReady) throw new Error('new BrowserWindow before the application was ready');
    this.options = options;
    app.openWindows.add(this);
  }

  abstract loadURL(url: string): Promise<void>;
  abstract close(): void;

  show(): void {
    this.isVisible = true;
    process.send?.({ event: 'shown' });
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

  protected tellOfContents(): void {
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
  }

  protected hasClosed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
    app.windowHasClosed(this);
  }
}

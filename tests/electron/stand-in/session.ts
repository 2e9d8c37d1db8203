import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { app } from './app.ts';

type Answer = (decision: unknown) => void;

/** A session that remembers the guards it was given, and lets a test ask them. */
class Session extends EventEmitter {
  isSpellChecked = true;
  #beforeRequest: ((details: { url: string }, answer: Answer) => void) | undefined;
  #permissionRequest: ((contents: unknown, permission: string, answer: Answer) => void) | undefined;
  #permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  #devicePermission: ((details: unknown) => boolean) | undefined;
  #displayMedia: ((request: unknown, answer: Answer) => void) | null = null;

  readonly webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, answer: Answer) => void): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: Answer) => void,
  ): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: (details: unknown) => boolean): void {
    this.#devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: ((request: unknown, answer: Answer) => void) | null): void {
    this.#displayMedia = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecked = isEnabled;
  }

  /** What Chromium would be told; a guard that was never set lets everything through. */
  ask = {
    isCancelled: (url: string): Promise<unknown> =>
      new Promise((resolve) => {
        if (this.#beforeRequest) this.#beforeRequest({ url }, resolve);
        else resolve({ cancel: false });
      }),
    mayUse: (permission: string): Promise<unknown> =>
      new Promise((resolve) => {
        if (this.#permissionRequest) this.#permissionRequest(undefined, permission, resolve);
        else resolve(true);
      }),
    hasPermission: (permission: string): boolean => this.#permissionCheck?.(undefined, permission) ?? true,
    mayUseDevice: (deviceType: string): boolean => this.#devicePermission?.({ deviceType }) ?? true,
    /** Without a handler Chromium shares no screen. A handler must name one or answer null: an empty answer throws. */
    screenToShare: (): Promise<unknown> =>
      new Promise((resolve) => {
        if (!this.#displayMedia) return resolve(null);
        this.#displayMedia({}, (answer) => {
          if (answer !== null && !z.object({ video: z.unknown() }).safeParse(answer).success)
            throw new TypeError('Video was requested, but no video stream was provided');
          resolve(answer);
        });
      }),
  };
}

const defaultSession = new Session();

export const session = {
  /** As in Electron, there is none before the application is ready. */
  get defaultSession(): Session {
    if (!app.isReady) throw new Error('session.defaultSession before the application was ready');
    return defaultSession;
  },
};

type Privileges = { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> };

export const protocol = {
  registered: [] as Privileges[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: readonly Privileges[]): void => {
    if (app.isReady) throw new Error('protocol.registerSchemesAsPrivileged after the application was ready');
    protocol.registered.push(...schemes);
  },
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
    if (!app.isReady) throw new Error('protocol.handle before the application was ready');
    protocol.handlers.set(scheme, handler);
  },
};

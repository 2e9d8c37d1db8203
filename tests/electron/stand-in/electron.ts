/**
 * A stand-in for the `electron` module, for machines on which the real one cannot be had: the parts of its API that the desk uses, with
 * the rules that a mistake would break (what must happen before the application is ready, what survives a trip between processes,
 * what a sandboxed preload may require). What it does not know throws. It proves the desk's wiring, not Chromium's behaviour.
 */
import type * as real from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { ipcMain } from './ipc.ts';
import { protocol, session } from './session.ts';
import { dialog, Menu, shell } from './shell.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };

type NamesOf<Api> = { readonly [Name in keyof Api]?: unknown };

/** Names that Electron's own types do not know would be tested in vain: this does not compile then. */
export const knownToElectron = {
  ipcMain: ipcMain satisfies NamesOf<real.IpcMain>,
  app: {
    isPackaged: app.isPackaged,
    commandLine: app.commandLine satisfies NamesOf<real.CommandLine>,
    enableSandbox: app.enableSandbox,
    setPath: app.setPath,
    getVersion: app.getVersion,
    requestSingleInstanceLock: app.requestSingleInstanceLock,
    whenReady: app.whenReady,
    quit: app.quit,
    exit: app.exit,
  } satisfies NamesOf<real.App>,
};

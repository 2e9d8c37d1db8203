/**
 * A stand-in for the `electron` module, for machines on which the real one cannot be had: the parts of its API that the desk uses, with
 * the rules that a mistake would break (what must happen before the application is ready, what survives a trip between processes,
 * what a sandboxed preload may require). What it does not know throws; that the desk uses names which Electron has is the compiler's
 * to see, with Electron's own types. It proves the desk's wiring, not Chromium's behaviour; ../chromium puts a browser behind it.
 */
import { app } from '../app.ts';
import { ipcMain } from '../ipc.ts';
import { protocol, session } from '../session.ts';
import { dialog, Menu, shell } from '../shell.ts';
import { BrowserWindow } from './browser-window.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };

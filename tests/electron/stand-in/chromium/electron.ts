// The module `electron`, with a real Chromium behind its windows.
import { app } from '../app.ts';
import { ipcMain } from '../ipc.ts';
import { protocol, session } from '../session.ts';
import { dialog, Menu, shell } from '../shell.ts';
import { BrowserWindow, webContents } from './browser-window.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, webContents };

// What the specs run in, in the words of the run.
import { join } from 'node:path';
import { hasDisplay, installedElectron } from '../../scripts/find-electron.ts';

const electron = hasDisplay() ? installedElectron() : undefined;
const standIn = join(import.meta.dirname, '..', 'electron', 'stand-in', 'chromium', 'electron');

/** What opens the built desk: Electron's own binary where it is, else its stand-in. */
export const program = electron ?? standIn;

/** The project of the specs that open the built desk in its window. */
export const builtDesk = electron
  ? 'built desk in Electron'
  : 'built desk in a stand-in of Electron on Chromium';

/** The project of the specs that open the desk in a browser. */
export const loopbackDesk = 'desk over the loopback host in Chromium';

/** Whether the window is Electron's own. */
export const isRealElectron = electron !== undefined;

/** Whether the built desk can be opened in a window here: the stand-in is a program for systems with a shell. */
export const hasWindow = isRealElectron || process.platform !== 'win32';

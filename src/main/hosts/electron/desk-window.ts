import { app, BrowserWindow, dialog } from 'electron/main';
import type { ProgramWords } from '../../../shared/words/words.ts';
import { pageUrl } from './own-pages.ts';

/** Opens a window of the desk. It shows itself once it has something to show. */
export function openDeskWindow(preloadFile: string, words: () => ProgramWords): BrowserWindow {
  const window = new BrowserWindow({
    title: words().frame.productName,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => void offerReload(window, words()));
  window.webContents.on('will-prevent-unload', (event) => {
    // For this event, to prevent means to let the page go in spite of what is unsaved.
    if (wantsToLeave(window, words())) event.preventDefault();
  });
  void window.loadURL(pageUrl);
  return window;
}

/** The page holds something unsaved and asks to stay; Electron itself would close nothing and not say why. */
function wantsToLeave(window: BrowserWindow, { shell: { unsaved } }: ProgramWords): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: unsaved.message,
    detail: unsaved.detail,
    buttons: [unsaved.stay, unsaved.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}

/** Bookings live in the main process: when a page dies, only what was being typed is lost. */
async function offerReload(window: BrowserWindow, { shell: { stopped } }: ProgramWords): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: stopped.message,
    detail: stopped.detail,
    buttons: [stopped.openAgain, stopped.close],
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}

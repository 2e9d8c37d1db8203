import { app, BrowserWindow, dialog } from 'electron/main';
import { pageUrl } from './own-pages.ts';

/** Opens a window of the desk. It shows itself once it has something to show. */
export function openDeskWindow(preloadFile: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Front Desk',
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
  window.webContents.on('render-process-gone', () => void offerReload(window));
  window.webContents.on('will-prevent-unload', (event) => {
    // For this event, to prevent means to let the page go in spite of what is unsaved.
    if (wantsToLeave(window)) event.preventDefault();
  });
  void window.loadURL(pageUrl);
  return window;
}

/** The page holds something unsaved and asks to stay; Electron itself would close nothing and not say why. */
function wantsToLeave(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Something here is not saved yet.',
    detail: 'Bookings are saved at once; what is unsaved is what was changed on this page.',
    buttons: ['Stay', 'Leave without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}

/** Bookings live in the main process: when a page dies, only what was being typed is lost. */
async function offerReload(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window has stopped.',
    detail: 'Everything that was booked is kept. Open the window again to go on.',
    buttons: ['Open again', 'Close'],
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}

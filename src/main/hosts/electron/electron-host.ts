import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, session } from 'electron/main';
import { type Locale, languageOf } from '../../../shared/locale.ts';
import { type ProgramWords, wordsOf } from '../../../shared/words/words.ts';
import type { CallerFacts, FrontDesk } from '../../front-desk.ts';
import type { Screens } from '../screens.ts';
import { openDemo } from './demo-instance.ts';
import { openDeskWindow } from './desk-window.ts';
import { type AboutFacts, showAbout } from './dialogs.ts';
import { announceTo, answerCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { serveScreens } from './screens-scheme.ts';
import { confineSession } from './security.ts';

export type ElectronHostParts = {
  readonly desk: Pick<FrontDesk, 'call' | 'onAnnounced'>;
  readonly callers: CallerFacts;
  readonly locale: { readonly current: () => Locale; readonly onChange: (listener: () => void) => void };
  readonly screens: Screens;
  readonly preloadFile: string;
  readonly about: AboutFacts;
};

/**
 * Shows the desk in windows of its own. The application must be ready, and must have been confined before it was.
 * Whoever starts the desk a second time gets its window brought to the front.
 */
export function startElectronHost(parts: ElectronHostParts): void {
  const words = (): ProgramWords => wordsOf(languageOf(parts.locale.current()));
  const windows = new Map<BrowserWindow, string>();
  const openWindow = (): void => {
    const window = openDeskWindow(parts.preloadFile, words);
    const itsSession = randomUUID();
    windows.set(window, itsSession);
    const stopTelling = parts.desk.onAnnounced(itsSession, (announcement) =>
      announceTo(window, announcement),
    );
    window.once('closed', () => {
      stopTelling();
      windows.delete(window);
    });
  };

  confineSession(session.defaultSession);
  serveScreens(parts.screens);
  answerCalls(parts.desk, parts.callers, openDemo, windows);
  const commands = { openWindow, showAbout: () => void showAbout(parts.about, words()) };
  const translateMenu = (): void => setMenu(commands, words(), process.platform);
  translateMenu();
  parts.locale.onChange(translateMenu);
  app.on('second-instance', () => bringToFront(windows.keys()));
  openWindow();
}

function bringToFront(windows: Iterable<BrowserWindow>): void {
  const [window] = windows;
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

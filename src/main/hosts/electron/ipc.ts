// The one file that touches ipcMain and webContents.send: channels come from the contract, never from a caller.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron/main';
import type { WireAnnouncement } from '../../../shared/contract/announcements.ts';
import { announcedChannel, channelOf, demoChannel } from '../../../shared/contract/bridge.ts';
import { methodNames, type WireAnswer } from '../../../shared/contract/contract.ts';
import { type CallerFacts, encodedRefusal, type FrontDesk } from '../../front-desk.ts';
import { isOwnUrl } from './own-pages.ts';

/** The desk's open windows, each with the session of whoever sits at it. */
export type OpenWindows = ReadonlyMap<BrowserWindow, string>;

/**
 * Answers the contract's methods, and the wish for the demo salon, to the main frame of the desk's own windows, and to nobody else.
 */
export function answerCalls(
  desk: Pick<FrontDesk, 'call'>,
  { roleOf, deskLocale }: CallerFacts,
  openDemo: () => void,
  windows: OpenWindows,
): void {
  ipcMain.handle(demoChannel, (event) => {
    if (sessionOf(event, windows) !== undefined) openDemo();
  });
  for (const name of methodNames) {
    ipcMain.handle(channelOf(name), (event, input: unknown): Promise<WireAnswer> | WireAnswer => {
      const session = sessionOf(event, windows);
      const locale = deskLocale();
      if (session === undefined)
        return encodedRefusal({ code: 'forbidden', because: 'foreign_origin' }, locale);
      return desk.call({ session, role: roleOf(session), locale }, name, input);
    });
  }
}

/** Tells a window what the desk announces to it. */
export function announceTo(window: BrowserWindow, announcement: WireAnnouncement): void {
  if (!window.isDestroyed()) window.webContents.send(announcedChannel, announcement);
}

/** The session of the window whose own page has called; undefined for anybody else. */
function sessionOf({ sender, senderFrame }: IpcMainInvokeEvent, windows: OpenWindows): string | undefined {
  // Null when the frame has gone or moved on since it called; a frame inside the page has a parent.
  if (senderFrame === null || senderFrame.parent !== null || !isOwnUrl(senderFrame.url)) return undefined;
  for (const [window, session] of windows) {
    if (!window.isDestroyed() && window.webContents === sender) return session;
  }
  return undefined;
}

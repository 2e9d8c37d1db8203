// The one file that touches ipcMain and webContents.send: channels come from the contract, never from a caller.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron/main';
import { changedChannel, channelOf, demoChannel } from '../../../shared/contract/bridge.ts';
import { type ChangedMessage, methodNames, type WireAnswer } from '../../../shared/contract/contract.ts';
import type { FrontDesk } from '../../front-desk.ts';
import { isOwnUrl } from './own-pages.ts';

const untrustedSender: WireAnswer = {
  ok: false,
  error: { code: 'forbidden', message: 'The desk answers only its own pages.' },
};

/**
 * Answers the contract's methods, and the wish for the demo salon, to the main frame of the desk's own windows, and to nobody else.
 */
export function answerCalls(
  desk: Pick<FrontDesk, 'call'>,
  openDemo: () => void,
  ownWindows: () => readonly BrowserWindow[],
): void {
  ipcMain.handle(demoChannel, (event) => {
    if (isTrusted(event, ownWindows())) openDemo();
  });
  for (const name of methodNames) {
    ipcMain.handle(channelOf(name), (event, input: unknown): Promise<WireAnswer> | WireAnswer =>
      isTrusted(event, ownWindows()) ? desk.call(name, input) : untrustedSender,
    );
  }
}

/** Tells every window which records have changed. */
export function announceChange(windows: readonly BrowserWindow[], message: ChangedMessage): void {
  for (const window of windows) {
    if (!window.isDestroyed()) window.webContents.send(changedChannel, message);
  }
}

function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, windows: readonly BrowserWindow[]): boolean {
  return (
    windows.some((window) => !window.isDestroyed() && window.webContents === sender) &&
    // Null when the frame has gone or moved on since it called; a frame inside the page has a parent.
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnUrl(senderFrame.url)
  );
}

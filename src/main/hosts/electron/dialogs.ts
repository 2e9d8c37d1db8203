import { shell } from 'electron/common';
import { dialog } from 'electron/main';

export type AboutFacts = {
  readonly version: string;
  /** The whole path: it is told to the person at the screen, and never to the page. */
  readonly databaseFile: string;
  readonly isDemo: boolean;
};

/** Says what this desk is and where its bookings lie. */
export async function showAbout(facts: AboutFacts): Promise<void> {
  const storage = facts.isDemo
    ? 'This is a demo salon. It is gone when the desk closes.'
    : `The bookings are kept in\n${facts.databaseFile}`;
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: 'About Front Desk',
    message: `Front Desk ${facts.version}`,
    detail: `${storage}\n\nFree software under the GNU AGPL, version 3 or later.`,
    buttons: ['Close', 'Show the file'],
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) shell.showItemInFolder(facts.databaseFile);
}

/** Says in one sentence why the desk does not open; resolves when it has been read. */
export async function showRefusal(sentence: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    title: 'Front Desk',
    message: 'The desk cannot open.',
    detail: sentence,
    buttons: ['Quit'],
    noLink: true,
  });
}

/** Says that the desk must end, and by which reference its log tells why. Returns when it has been read, at any time of the program. */
export function showFault(reference: string): void {
  dialog.showErrorBox(
    'Front Desk has to close.',
    `Something went wrong inside the desk. Everything that was booked is kept; start the desk again to go on.\n\nReference ${reference}`,
  );
}

/** Says that the desk has not closed as it should. Returns when it has been read. */
export function showClosingFault(reference: string): void {
  dialog.showErrorBox(
    'Front Desk could not tidy up.',
    `Everything that was booked is kept, and the next start finds it. Perhaps the disk is full: make room on it before you start the desk again.\n\nReference ${reference}`,
  );
}

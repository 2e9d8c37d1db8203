import { shell } from 'electron/common';
import { dialog } from 'electron/main';
import type { ProgramWords } from '../../../shared/words/words.ts';

export type AboutFacts = {
  readonly version: string;
  /** The whole path: it is shown to the person at the screen, and never to the page. */
  readonly databaseFile: string;
  readonly isDemo: boolean;
};

/** Says what this desk is and where its bookings lie. */
export async function showAbout(facts: AboutFacts, { shell: { about }, frame }: ProgramWords): Promise<void> {
  const where = facts.isDemo ? about.isDemo : about.databaseFile(facts.databaseFile);
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: frame.about.title,
    message: `${frame.productName} ${facts.version}`,
    detail: `${where}\n\n${about.licence}`,
    buttons: [about.close, about.showFile],
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) shell.showItemInFolder(facts.databaseFile);
}

/** Says in one sentence why the desk does not open; resolves when it has been read. */
export async function showRefusal(
  sentence: string,
  { shell: { refused }, frame }: ProgramWords,
): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    title: frame.productName,
    message: refused.message,
    detail: sentence,
    buttons: [refused.quit],
    noLink: true,
  });
}

/** Says that the desk must end, and by which reference its log tells why. Returns when it has been read, at any time of the program. */
export function showFault(reference: string, { shell: { fault } }: ProgramWords): void {
  dialog.showErrorBox(fault.title, fault.detail(reference));
}

/** Says that the desk has not closed as it should. Returns when it has been read. */
export function showClosingFault(reference: string, { shell: { closingFault } }: ProgramWords): void {
  dialog.showErrorBox(closingFault.title, closingFault.detail(reference));
}

// A morning at the desk for somebody who hears it and never touches a mouse: what is pressed, and what a screen reader says then.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, openSalon } from './desk.ts';
import { type Ear, listen } from './ear.ts';
import { root } from './hosts.ts';

/** The document that tells of it. */
export const transcript = join(root, 'docs', 'screen-reader.md');

/** A key as Playwright names it; what begins with a quotation mark is typed. */
type Key = string;

type Part = { readonly title: string; readonly about: string; readonly keys: readonly Key[] };

const parts: readonly Part[] = [
  {
    title: 'A booking at the next free time',
    about: 'Elif Kaya calls and wants a cut, as soon as there is a time for it.',
    keys: ['n', 'ArrowDown', 'Enter', '"eli', 'Enter', 'Enter'],
  },
  {
    title: 'A booking at a place that the arrow keys go to',
    about: 'Jonas Berg wants to come to Bea.',
    keys: ['ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter', '"jon', 'Enter', 'Enter'],
  },
  {
    title: 'A place that is refused',
    about:
      'Ana has a gap, which is too short. The nearest places are gone through with Tab; one of them is looked at.',
    keys: ['ArrowLeft', 'ArrowDown', 'ArrowDown', 'Enter', 'Tab', 'Tab', 'Enter', 'Escape'],
  },
  {
    title: 'A booking that is moved, and moved back',
    about: 'Elif Kaya would rather come a little later.',
    keys: ['ArrowUp', 'm', 'ArrowUp', 'Escape', 'm', 'ArrowDown', 'ArrowDown', 'Enter', 'Control+z'],
  },
];

/** What was booked before that morning: Elif Kaya with Ana at eleven. */
export async function makeMorning(desk: Pick<Desk, 'must' | 'begin'>): Promise<void> {
  const { ana, cut, elif, book } = await openSalon(desk);
  await book(ana, '11:00', 45, cut.id, elif.id);
}

const keyNames: Readonly<Record<Key, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  'Control+z': 'Ctrl+Z',
};

function keyInWords(key: Key): string {
  if (key.startsWith('"')) return `**${key.slice(1)}** (typed)`;
  return `**${keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)}**`;
}

const indented = (said: readonly string[]): readonly string[] =>
  (said.length === 0 ? ['(nothing)'] : said).map((line) => `  - ${line}`);

/** What is said after each key, as the document has it; first when the page is opened. */
export function heardIn(document: string): readonly (readonly string[])[] {
  const heard: string[][] = [];
  for (const line of document.split('\n')) {
    if (line.startsWith('- **')) heard.push([]);
    else if (line.startsWith('  - ') && line !== '  - (nothing)')
      heard.at(-1)?.push(line.slice('  - '.length));
  }
  return heard;
}

/** When a key has been answered in full, by what was heard of it. */
type IsAll = (step: number, heard: readonly string[]) => boolean;

async function listenTo(page: Page, ear: Ear, isAll: (heard: readonly string[]) => boolean) {
  for (;;) {
    const { announced, focus } = await ear.hear();
    const heard = [...announced, ...focus];
    if (isAll(heard)) {
      ear.goOn();
      return heard;
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const introduction = `# What a screen reader says

Bookings by keyboard alone, from the desk as it is opened to one that is booked, refused, moved and taken back: each key, and below it what is announced, then
where the focus is. It is read from the tree that Chromium gives to screen readers, in the words of the desk; a screen reader puts its own manner around them, and may
leave out what its user does not want to hear. \`npm run screen-reader\` writes this page, and \`tests/e2e/screen-reader.spec.ts\` holds it against the desk.

The salon is that of the tests, on Monday, 2 March 2026 at 08:00: Ana, 09:00–13:00 and 14:00–18:00, Bea, 10:00–19:00; Elif Kaya is booked with Ana at 11:00.
For the desk, whose clock is the computer’s, that Monday is past, which it points out.

## The desk as it is opened

Landmarks, headings, the grid and the heads of its columns, in the order of the page:

`;

/** Does all of it in a window, and answers the document. */
export async function transcribe(page: Page, isAll: IsAll): Promise<string> {
  await page.getByRole('img', { name: /^11:00–11:45/ }).waitFor();
  await page.getByRole('region', { name: 'Waitlist' }).getByText('Nobody is waiting.').waitFor();
  const ear = await listen(page);
  let step = 0;
  const hear = () => {
    const at = step;
    step += 1;
    return listenTo(page, ear, (heard) => isAll(at, heard));
  };
  const marks = (await ear.landmarks()).map((line) => `* ${line}`);
  const lines = [...marks, '', '- **(opened)**', ...indented(await hear())];
  for (const { title, about, keys } of parts) {
    lines.push('', `## ${title}`, '', about, '');
    for (const key of keys) {
      // At once: how many are found after each letter depends on how fast one types.
      if (key.startsWith('"')) await page.keyboard.insertText(key.slice(1));
      else await page.keyboard.press(key);
      lines.push(`- ${keyInWords(key)}`, ...indented(await hear()));
    }
  }
  return `${introduction}${lines.join('\n')}\n`;
}

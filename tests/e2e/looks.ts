// A look with axe over whatever a window shows, and a record of all that was looked at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/shared/words/en/en.ts';
import { tr } from '../../src/shared/words/tr/tr.ts';
import { seriousFaults } from './axe.ts';
import { type Desk, expect } from './desk.ts';
import { root } from './hosts.ts';

/** What axe reads of a theme is its colours, of a language its words: so each is looked at once in every state. */
const looks = [
  { locale: 'tr-TR', words: tr, colorScheme: 'dark' },
  { locale: 'en-GB', words: en, colorScheme: 'light' },
] as const;

const seen = new Set<string>();

async function speak({ must }: Pick<Desk, 'must'>, page: Page, { locale, words }: (typeof looks)[number]) {
  const { version } = await must('settings.get', {});
  await must('settings.update', { version, locale });
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('body')).toContainText(
    new RegExp(`${words.frame.screenNames.clients}|${words.start.title}`),
  );
}

/** A list that is open under its field hides from a screen reader what lies behind, and closes as soon as the focus goes there: nobody gets into what is hidden. */
export const closesWithFocus = 'aria-hidden-focus';

/** Looks over what the page shows now in both languages and both themes; leaves it English and light. `excused` is a rule of axe that does not hold there. */
export async function look(
  desk: Pick<Desk, 'must'>,
  page: Page,
  what: string,
  excused?: typeof closesWithFocus,
): Promise<void> {
  for (const one of looks) {
    await speak(desk, page, one);
    await page.emulateMedia({ colorScheme: one.colorScheme, reducedMotion: 'reduce' });
    const faults = (await seriousFaults(page)).filter((fault) => !excused || !fault.startsWith(excused));
    expect.soft(faults, `${what}, ${one.locale}, ${one.colorScheme}`).toEqual([]);
  }
  const classes = await page.evaluate(() =>
    [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
  );
  for (const one of classes) seen.add(one);
}

/** What the styles know, and nothing that was looked at had. */
export function notLookedAt(): readonly string[] {
  const folder = join(root, 'src', 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const known = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const style = readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*.*?\*\/|@import[^;]*;/gs, '');
      return [...style.matchAll(/\.([a-z][\w-]*)/g)].flatMap(([, name]) => name ?? []);
    });
  return [...new Set(known)].filter((name) => !seen.has(name)).toSorted();
}

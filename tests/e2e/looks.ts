// A look with axe over whatever a window shows, and what all looks together have seen.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/shared/words/en/en.ts';
import { start } from '../../src/shared/words/en/start.ts';
import { start as startInTurkish } from '../../src/shared/words/tr/start.ts';
import { tr } from '../../src/shared/words/tr/tr.ts';
import { seriousFaults } from './axe.ts';
import { type Desk, expect } from './desk.ts';
import { root } from './hosts.ts';

/** From the language and theme of the last look to those of the next only one of them changes; the last is what the specs speak. */
const looks = [
  { locale: 'tr-TR', words: tr, start: startInTurkish, schemes: ['light', 'dark'] },
  { locale: 'en-GB', words: en, start, schemes: ['dark', 'light'] },
] as const;

/** The names of styles that elements had when they were looked at. */
const seen = new Set<string>();

async function speak(
  { must }: Pick<Desk, 'must'>,
  page: Page,
  { locale, words, start: { title } }: (typeof looks)[number],
) {
  const { version } = await must('settings.get', {});
  await must('settings.update', { version, locale });
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('body')).toContainText(new RegExp(`${words.frame.screenNames.clients}|${title}`));
}

/**
 * A list that is open under its field hides from a screen reader what lies behind it, and closes as soon as the focus goes there: nobody gets into what is
 * hidden (react-aria `useComboBox`).
 */
export const closesWithFocus = 'aria-hidden-focus';

/** Looks over what the page shows now in the language that it has; leaves it in the last of `schemes`. A rule of axe that does not hold there is `excused`. */
export async function lookInOneLanguage(
  page: Page,
  what: string,
  schemes: readonly ['light', 'dark'] | readonly ['dark', 'light'] = ['dark', 'light'],
  excused?: typeof closesWithFocus,
): Promise<void> {
  for (const [index, colorScheme] of schemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const faults = (await seriousFaults(page, { isSecondTheme: index > 0 })).filter(
      (fault) => !excused || !fault.startsWith(excused),
    );
    expect.soft(faults, `${what}, ${colorScheme}`).toEqual([]);
  }
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
  );
  for (const name of names) seen.add(name);
}

/** Looks over what the page shows now in both languages, each in both themes; leaves it English and light. */
export async function look(
  desk: Pick<Desk, 'must'>,
  page: Page,
  what: string,
  excused?: typeof closesWithFocus,
): Promise<void> {
  for (const one of looks) {
    await speak(desk, page, one);
    await lookInOneLanguage(page, `${what}, ${one.locale}`, one.schemes, excused);
  }
}

/** The names that the styles of the screens know. */
function knownNames(): ReadonlySet<string> {
  const folder = join(root, 'src', 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const known = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const style = readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*.*?\*\/|@import[^;]*;/gs, '');
      return [...style.matchAll(/\.([a-z][\w-]*)/g)].flatMap(([, name]) => name ?? []);
    });
  return new Set(known);
}

/** Those of them that nothing had which was looked at, without the `excepted` ones; and what of these no style knows. */
export function notLookedAt(excepted: readonly string[]): {
  left: readonly string[];
  unknown: readonly string[];
} {
  const known = knownNames();
  return {
    left: [...known].filter((name) => !seen.has(name) && !excepted.includes(name)).toSorted(),
    unknown: excepted.filter((name) => !known.has(name)),
  };
}

// A look with axe over whatever a window shows.
import type { Page } from '@playwright/test';
import { en } from '../../src/shared/words/en/en.ts';
import { tr } from '../../src/shared/words/tr/tr.ts';
import { seriousFaults } from './axe.ts';
import { type Desk, expect } from './desk.ts';

/** What axe reads of a theme is its colours, of a language its words: so each is looked at once in every state. */
const looks = [
  { locale: 'tr-TR', words: tr, colorScheme: 'dark' },
  { locale: 'en-GB', words: en, colorScheme: 'light' },
] as const;

async function speak({ must }: Pick<Desk, 'must'>, page: Page, { locale, words }: (typeof looks)[number]) {
  const { version } = await must('settings.get', {});
  await must('settings.update', { version, locale });
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('body')).toContainText(
    new RegExp(`${words.frame.screenNames.clients}|${words.start.title}`),
  );
}

/** Looks over what the page shows now in Turkish and dark, then in English and light. */
export async function look(desk: Pick<Desk, 'must'>, page: Page, what: string): Promise<void> {
  for (const one of looks) {
    await speak(desk, page, one);
    await page.emulateMedia({ colorScheme: one.colorScheme, reducedMotion: 'reduce' });
    expect.soft(await seriousFaults(page), `${what}, ${one.locale}, ${one.colorScheme}`).toEqual([]);
  }
}

// "About" as a hand opens it.
import type { Locator, Page } from '@playwright/test';

/** Opens the dialog, and answers it. */
export async function openAbout(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'About', exact: true }).click();
  return page.getByRole('dialog', { name: 'About Front Desk' });
}

/** Opens the dialog and has the history checked. */
export async function checkHistory(page: Page): Promise<Locator> {
  const about = await openAbout(page);
  await about.getByRole('button', { name: 'Check the history' }).click();
  return about;
}

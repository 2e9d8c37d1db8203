// How a hand fills a field for a date.
import { expect, type Page } from '@playwright/test';

/** Types a date (`YYYY-MM-DD`) as a desk in Britain writes it, and leaves the field. */
export async function typeDate(page: Page, label: string, date: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(date.split('-').reverse().join('.'));
  await field.press('Tab');
  await expect(field).toHaveValue(date.split('-').reverse().join('/'));
}

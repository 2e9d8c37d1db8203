// How a hand fills a field for a date, on a desk that writes as in Britain.
import { expect, type Locator, type Page } from '@playwright/test';

/** The field for a date, by its label. */
export const dateField = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Types a date (`YYYY-MM-DD`) with dots between its parts, and leaves the field. */
export async function typeDate(page: Page, label: string, date: string): Promise<void> {
  await dateField(page, label).fill(date.split('-').reverse().join('.'));
  await dateField(page, label).press('Tab');
  await expectDate(page, label, date);
}

/** Waits until the field shows a date as it is written out. */
export async function expectDate(page: Page, label: string, date: string): Promise<void> {
  await expect(dateField(page, label)).toHaveValue(date.split('-').reverse().join('/'));
}

import { cardOf, dayIsDrawn } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('F6 goes to what was just said, from wherever the keyboard is, and Enter presses its button', async ({
  desk,
}) => {
  const { ana, bea, book, cut, elif } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const notice = page.getByRole('alertdialog').filter({ hasText: '→' });
  await expect(notice).toBeVisible();
  await page.keyboard.press('F6');
  await expect(notice.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ })).toBeVisible();
});

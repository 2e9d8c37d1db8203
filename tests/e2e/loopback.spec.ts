// What only the desk in a browser has.
import { cardOf, dayIsDrawn, drag } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('the key leaves the address bar as soon as the page is open', async ({ desk }) => {
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('the demo salon is one press away, and leaves the own desk empty', async ({ desk }) => {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Look around with a demo salon' }).click();
  await expect(page.getByText('This is a demo salon')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Salon Ada' })).toBeVisible();
  expect(await desk.must('salons.list', {})).toEqual([]);
});

test('a browser that has no Temporal of its own shows the day as well', async ({ desk }) => {
  const { ana, bea, book, cut, elif } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await expect(page.locator('script[src$="/temporal-polyfill.js"]')).toHaveCount(0);
  await page.context().addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  await expect(cardOf(page, booking)).toContainText('Elif Kaya');
  await expect(page.locator('script[src$="/temporal-polyfill.js"]')).toHaveCount(1);
});

test('what was done last is this window’s own after a reload, and another window’s in a tab that is duplicated', async ({
  desk,
}) => {
  const { ana, bea, book, cut, elif } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '10:15'], [ana, '11:30']);
  await expect(cardOf(page, booking)).toContainText('11:15');
  await page.reload();
  await dayIsDrawn(page, ana, bea);

  // It has all that the tab has kept, as a duplicate does.
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => window.open(location.href));
  const duplicate = await opened;
  await expect(duplicate.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeVisible();
  await duplicate.keyboard.press('Control+z');
  await expect(
    duplicate.getByRole('alertdialog').filter({ hasText: 'Another window did this last: Elif Kaya · Moved' }),
  ).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alertdialog').filter({ hasText: 'Undone: Elif Kaya · Moved' })).toBeVisible();
  await expect(cardOf(page, booking)).toContainText('10:00');
});

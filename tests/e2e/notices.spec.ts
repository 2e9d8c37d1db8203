import type { Locator } from '@playwright/test';
import { cardOf, dayIsDrawn, drag, inHand, refusal } from './day.ts';
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

/** Whether two elements share a part of the window. */
async function doOverlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('one of them is not drawn');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('what is said later stands below what was said before, F6 goes to the newest, and no card lies under them', async ({
  desk,
}) => {
  const { ana, bea, book, cut, elif, jonas } = await openSalon(desk);
  const booking = await book(bea, '11:00', 45, cut.id, jonas.id);
  const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('timeOff.create', {
    staffId: ana.id,
    startTime: '2026-03-02T09:00:00+03:00',
    endTime: '2026-03-02T11:00:00+03:00',
  });
  await desk.must('bookings.move', {
    ...{ id, version, startTime: '2026-03-03T10:00:00+03:00', endTime: '2026-03-03T10:45:00+03:00' },
  });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('Control+z');
  const refused = page.getByRole('alertdialog').filter({ hasText: 'This cannot be taken back.' });
  await expect(refused).toBeVisible();
  await drag(page, [bea, '11:15'], [bea, '12:15']);
  const moved = page.getByRole('alertdialog').filter({ hasText: '→' });
  await expect(moved).toBeVisible();
  await expect(refused).toBeVisible();
  expect(await doOverlap(refused, moved)).toBe(false);
  await page.keyboard.press('F6');
  await expect(moved.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(moved).toBeHidden();
  await expect(cardOf(page, booking)).toContainText('11:00');
  await expect(refused).toBeVisible();

  await page.setViewportSize({ width: 1366, height: 520 });
  await cardOf(page, booking).click();
  await page.keyboard.press('m');
  await expect(inHand(page)).toBeVisible();
  expect(await doOverlap(inHand(page), refused)).toBe(false);
  await page.keyboard.press('Escape');
  await drag(page, [bea, '11:15'], [ana, '10:45']);
  await expect(
    refusal(page)
      .getByRole('button', { name: /Ana|Bea/ })
      .first(),
  ).toBeVisible();
  await expect.poll(() => doOverlap(refusal(page), refused)).toBe(false);
});

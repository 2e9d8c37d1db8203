import type { Page } from '@playwright/test';
import { at, bookingCard, columnOf, dayIsDrawn, pointAt } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

async function openWith(desk: Desk, people: number) {
  const shop = await openSalon(desk);
  const staff = [shop.ana, shop.bea];
  for (let number = staff.length + 1; number <= people; number += 1) {
    const one = await desk.must('staff.create', { salonId: shop.salon.id, name: `Person${number}` });
    await desk.must('availability.replace', {
      staffId: one.id,
      windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '18:00' }],
    });
    staff.push(one);
  }
  const last = staff.at(-1);
  if (!last) throw new Error('nobody');
  return { ...shop, staff, last };
}

const leftOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;

test.describe('20 people at 1366 × 768', () => {
  test('every column can be read; the others are scrolled to, under their headers and beside the hours', async ({
    desk,
  }) => {
    const { staff, last } = await openWith(desk, 20);
    const page = await desk.open();
    await dayIsDrawn(page, staff[0] as { id: string });
    for (const { id } of staff) {
      expect((await columnOf(page, id).boundingBox())?.width).toBeGreaterThanOrEqual(136);
    }
    const hours = await leftOf(page, '.grid-hour');
    await columnOf(page, last.id).scrollIntoViewIfNeeded();
    const column = await columnOf(page, last.id).boundingBox();
    expect((column?.x ?? 0) + (column?.width ?? 0)).toBeLessThanOrEqual(1366);
    await expect
      .poll(async () => (await page.locator('.column-header-name', { hasText: 'Person20' }).boundingBox())?.x)
      .toBeGreaterThan(column?.x ?? 0);
    expect(await leftOf(page, '.grid-hour')).toBe(hours);
  });

  test('a drag scrolls at the edge and books with somebody who was out of sight', async ({ desk }) => {
    const { ana, cut, elif, last, book } = await openWith(desk, 20);
    const booking = await book(ana, '10:00', 45, cut.id, elif.id);
    const page = await desk.open();
    await dayIsDrawn(page, ana);
    const from = await pointAt(page, ana, '10:15');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 5);
    await page.mouse.move(1362, from.y, { steps: 4 });
    await expect(page.locator('.ghost-what')).toHaveText(/Person20/);
    await page.mouse.up();
    await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Person20/ })).toBeVisible();
    expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
      staffId: last.id,
      startTime: at('10:00'),
    });
  });

  test('the keyboard brings the column into sight that it goes to', async ({ desk }) => {
    const { ana, last, staff } = await openWith(desk, 20);
    const page = await desk.open();
    await dayIsDrawn(page, ana);
    await page.locator('.grid-cursor-mark').focus();
    for (let step = 1; step < staff.length; step += 1) await page.keyboard.press('ArrowRight');
    await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', /^Person20, 08:00/);
    const column = await columnOf(page, last.id).boundingBox();
    expect(column?.x).toBeGreaterThan(0);
    expect((column?.x ?? 0) + (column?.width ?? 0)).toBeLessThanOrEqual(1366);
  });
});

test('12 people at a zoom of 150 %: what is out of sight is booked with the card in sight', async ({
  desk,
}) => {
  const { ana, last } = await openWith(desk, 12);
  const page = await desk.open();
  await page.setViewportSize({ width: 911, height: 512 });
  await dayIsDrawn(page, ana);
  expect((await columnOf(page, ana.id).boundingBox())?.width).toBeGreaterThanOrEqual(136);
  await columnOf(page, last.id).scrollIntoViewIfNeeded();
  const point = await pointAt(page, last, '10:00');
  await page.mouse.click(point.x, point.y);
  await expect(bookingCard(page)).toContainText('10:00–10:45 Person12');
  const card = await bookingCard(page).boundingBox();
  expect((card?.x ?? -1) >= 0 && (card?.x ?? 0) + (card?.width ?? 0) <= 911).toBe(true);
  await expect(page.getByRole('button', { name: 'New booking' })).toBeInViewport({ ratio: 1 });
});

test('the wheel over the hours turns the columns, and the hours with them', async ({ desk }) => {
  const { ana } = await openWith(desk, 2);
  const page = await desk.open();
  await page.setViewportSize({ width: 911, height: 512 });
  await dayIsDrawn(page, ana);
  const before = (await columnOf(page, ana.id).boundingBox())?.y ?? 0;
  await page.mouse.move(20, 300);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await columnOf(page, ana.id).boundingBox())?.y).toBeLessThan(before - 60);
  const hour = await page.locator('.grid-hour-text', { hasText: '11:00' }).boundingBox();
  const line = await page.locator('[data-time="11:00:00"]').last().boundingBox();
  expect(Math.abs((hour?.y ?? 0) + (hour?.height ?? 0) / 2 - (line?.y ?? 999))).toBeLessThan(6);
});

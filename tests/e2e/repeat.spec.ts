import type { Page } from '@playwright/test';
import { bookingCard, dayIsDrawn, pickService, pointAt } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const dates = (page: Page) => page.getByRole('complementary', { name: 'Repeat' });

test('a booking repeats: each date says whether it can be booked, another time is taken on one, and the rest is left out', async ({
  desk,
}) => {
  const { salon, ana, bea, elif } = await openSalon(desk);
  await desk.must('timeOff.create', {
    staffId: ana.id,
    startTime: '2026-03-30T00:00:00+03:00',
    endTime: '2026-03-31T00:00:00+03:00',
  });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('combobox', { name: 'Client' }).fill('eli');
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await bookingCard(page).getByRole('button', { name: 'Repeat' }).click();
  await expect(dates(page).getByRole('textbox', { name: 'Weeks apart' })).toBeFocused();
  await dates(page).getByRole('textbox', { name: 'How many times' }).fill('4');
  await page.keyboard.press('Enter');
  const rows = dates(page).locator('.repeat-date');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('Mon 2 Mar, 10:00');
  await expect(rows.nth(0)).toContainText('Free');
  await expect(rows.nth(1)).toContainText('Ana is away');
  await expect(dates(page)).toContainText('1 date cannot be booked and is left out.');
  await rows.nth(1).getByRole('button', { name: 'Bea 10:00' }).click();
  await expect(rows.nth(1)).toContainText('Bea 10:00 instead');
  // The button that was pressed goes: the focus stays at its date.
  await expect(rows.nth(1).getByRole('button', { name: 'Back to the usual time' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toBeFocused();
  await rows.nth(1).getByRole('button', { name: 'Bea 10:00' }).click();
  await dates(page).getByRole('button', { name: 'Book 4 dates' }).click();
  await expect(bookingCard(page)).toBeHidden();
  await expect(dates(page)).toBeHidden();
  await expect(page.getByText('4 dates booked. Ctrl+Z takes them back.')).toBeVisible();
  const booked = await desk.must('bookings.list', {
    salonId: salon.id,
    from: '2026-03-01T00:00:00+03:00',
    to: '2026-07-01T00:00:00+03:00',
  });
  expect(booked.map(({ staffId, clientId }) => [staffId, clientId])).toEqual([
    [ana.id, elif.id],
    [bea.id, elif.id],
    [ana.id, elif.id],
    [ana.id, elif.id],
  ]);
  expect(new Set(booked.map(({ seriesId }) => seriesId)).size).toBe(1);
});

import type { Page } from '@playwright/test';
import { bookingCard, dayIsDrawn, pickService, pointAt, typeInCommandBar } from './day.ts';
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

/** Opens the dates of a cut with Ana at ten, for Elif Kaya or for nobody yet. */
async function repeatCut(page: Page, ana: { readonly id: string }, isForElif: boolean): Promise<void> {
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  if (isForElif) {
    await bookingCard(page).getByRole('combobox', { name: 'Client' }).fill('eli');
    await page.getByRole('option', { name: 'Elif Kaya' }).click();
  }
  await bookingCard(page).getByRole('button', { name: 'Repeat' }).press('Enter');
  await expect(dates(page).getByRole('textbox', { name: 'Weeks apart' })).toBeFocused();
}

test('Enter in a number shows its dates, and once they are seen books them', async ({ desk }) => {
  const { salon, ana, bea, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await repeatCut(page, ana, true);
  const booked = () =>
    desk.must('bookings.list', {
      ...{ salonId: salon.id, from: '2026-03-01T00:00:00+03:00', to: '2026-12-01T00:00:00+03:00' },
    });
  const second = dates(page).locator('.repeat-date').nth(1);
  await expect(second).toContainText('Mon 30 Mar');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(second).toContainText('Mon 16 Mar');
  await expect(dates(page).getByRole('button', { name: 'Book 6 dates' })).toBeEnabled();
  // What was shown before is seen again, but not yet when the key is pressed.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(second).toContainText('Mon 30 Mar');
  expect(await booked()).toEqual([]);
  await expect(dates(page).getByRole('button', { name: 'Book 6 dates' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dates(page)).toBeHidden();
  await expect.poll(booked).toHaveLength(6);
  expect((await booked()).every(({ clientId }) => clientId === elif.id)).toBe(true);
});

test('Enter books no dates for nobody: it goes to the button that does', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await repeatCut(page, ana, false);
  const book = dates(page).getByRole('button', { name: 'Book 6 dates' });
  await expect(book).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(book).toBeFocused();
  expect(await bookingsOfDay()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dates(page)).toBeHidden();
  await expect.poll(bookingsOfDay).toMatchObject([{ clientId: null }]);
});

test('where a repetition finds no place the next booking begins without its dates', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const away = (staffId: typeof ana.id, clock: string) =>
    desk.must('timeOff.create', {
      ...{ staffId, startTime: `2026-03-02T${clock}:00+03:00`, endTime: '2027-03-02T00:00:00+03:00' },
    });
  await away(bea.id, '10:00');
  const untilLater = await away(ana.id, '09:15');
  const page = await desk.open();
  await dayIsDrawn(page, ana);
  await typeInCommandBar(page, 'repeat');
  await expect(page.getByRole('option').first()).toHaveText(/^Repeat every few weeks/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Put on the waitlist' })).toBeVisible();
  await desk.must('timeOff.remove', { id: untilLater.id });
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('combobox', { name: 'Client' }).fill('eli');
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await expect(bookingCard(page).getByRole('button', { name: 'Repeat' })).toBeVisible();
  await expect(dates(page)).toHaveCount(0);
});

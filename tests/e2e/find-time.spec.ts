import type { Page } from '@playwright/test';
import { at, bookingCard, dayIsDrawn, pickService, typeInCommandBar, weekIsDrawn } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const finder = (page: Page) => page.getByRole('complementary', { name: 'Find a time' });
const places = (page: Page) => finder(page).locator('.find-place');

test('a time is found by keys alone: the place is shown on the grid, Enter takes it, and it is booked', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  await book(bea, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await page.keyboard.press('l');
  await expect(finder(page).getByRole('heading', { name: 'Monday 2 March' })).toBeVisible();
  await expect(places(page).first()).toHaveText('09:00AnaBegins with the working hours');
  await places(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.ghost-preview')).toHaveText('Ana 09:15');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('eli');
  await expect(page.getByRole('option', { name: 'Elif Kaya' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Elif Kaya');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /09:15–10:00 Cut, Elif Kaya, Ana/ })).toBeVisible();
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ staffId: ana.id, clientId: elif.id, startTime: at('09:15') }),
  );
});

test('by best fit the place that fills a gap comes first and says which; days and times of day that do not suit are left out', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, jonas, book } = await openSalon(desk);
  await book(ana, '09:00', 45, cut.id, jonas.id);
  await book(ana, '10:30', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Find a time' }).click();
  await finder(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: cut.name }).click();
  await finder(page).getByRole('button', { name: 'Whoever is free With' }).click();
  await page.getByRole('option', { name: 'Ana' }).click();
  await finder(page).getByRole('button', { name: 'Monday', exact: true }).click();
  await finder(page).getByRole('button', { name: 'Best fit' }).click();
  await expect(places(page).first()).toHaveText(
    'Mon 2 Mar, 09:45AnaFills the gap between Jonas B. and Elif K.',
  );
  await finder(page).getByRole('button', { name: 'Afternoons' }).click();
  await expect(places(page).first()).toHaveText('Mon 2 Mar, 12:15AnaEnds with the working hours');
  await finder(page).getByRole('button', { name: 'Earliest first' }).click();
  await finder(page).getByRole('button', { name: 'Tuesday', exact: true }).click();
  await finder(page).getByRole('button', { name: 'Monday', exact: true }).click();
  await expect(finder(page).getByRole('heading', { level: 3 }).first()).toHaveText('Tuesday 3 March');

  // Two services, one after the other: both slots are booked as one visit.
  await finder(page).getByRole('button', { name: 'Add a service' }).click();
  const second = finder(page)
    .getByRole('group', { name: 'Service 2' })
    .getByRole('button', { name: 'Service 2' });
  await expect(second).toBeFocused();
  await second.click();
  await page.getByRole('option', { name: colour.name }).click();
  await expect(places(page).first()).toContainText('12:00Ana and Bea');
  await places(page).first().hover();
  await expect(page.locator('.ghost-preview')).toHaveText(['Ana 12:00', 'Bea 12:45']);
  await places(page).first().click();
  await expect(bookingCard(page).getByRole('group', { name: 'Service 2' })).toContainText('12:45–14:45 Bea');
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(page.getByRole('img', { name: /12:45–14:45 Colour/ })).toBeVisible();
});

test('the list and the keyboard in it stay when a minute passes, while the places are asked for again', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await page.keyboard.press('l');
  await expect(places(page).first()).toContainText('09:00');
  const place = places(page).filter({ hasText: '10:00' }).first();
  await place.focus();
  await page.clock.setFixedTime(new Date('2026-03-02T09:20:00+03:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(places(page).first()).toContainText('09:30');
  await expect(place).toBeFocused();
});

test('a place of somebody else than whose week is shown is shown in theirs, and one of two people on the day', async ({
  desk,
}) => {
  const { ana, bea, cut, colour } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await weekIsDrawn(page, '2026-03-02', '2026-03-08');
  const whose = page.getByRole('button', { name: 'Whose week' });
  await expect(whose).toContainText('Ana');
  await page.keyboard.press('l');
  await finder(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: colour.name }).click();
  await finder(page).getByRole('button', { name: 'Whoever is free With' }).click();
  await page.getByRole('option', { name: 'Bea' }).click();
  await places(page).first().click();
  await expect(whose).toContainText('Bea');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bookingCard(page)).toBeHidden();

  await finder(page).getByRole('button', { name: 'Add a service' }).click();
  await finder(page)
    .getByRole('group', { name: 'Service 2' })
    .getByRole('button', { name: 'Service 2' })
    .click();
  await page.getByRole('option', { name: cut.name }).click();
  await finder(page).getByRole('group', { name: 'Service 2' }).getByRole('button', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Ana' }).click();
  await expect(places(page).first()).toContainText('Bea and Ana');
  await places(page).first().click();
  await dayIsDrawn(page, ana, bea);
  await expect(bookingCard(page).getByRole('group', { name: 'Service 2' })).toContainText('Ana');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
});

test('for two who come together the keyboard goes on to the places, of which Tab knows one', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'couple');
  await expect(page.getByRole('option').first()).toHaveText(/^Two people at the same time/);
  await page.keyboard.press('Enter');
  await expect(places(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(places(page).nth(1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(finder(page).getByRole('button', { name: 'Best fit' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(places(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('10:15–11:00');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
});

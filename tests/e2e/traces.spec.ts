// What did not take place, who is late, and what is over and still open.
import type { Page } from '@playwright/test';
import { bookingCard, cardOf, dayIsDrawn, ghost, panelOf, pickService, pointAt } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

type Booking = { readonly id: string; readonly version: number };
type Salon = Awaited<ReturnType<typeof openSalon>>;

const setStatus = (desk: Desk, { id, version }: Booking, status: 'arrived' | 'cancelled' | 'no_show') =>
  desk.must('bookings.setStatus', { id, version, status });

const statusOf = async (desk: Desk, { id }: Booking) => (await desk.must('bookings.get', { id })).status;

/** Opens a window whose clock stands at a time of that Monday. */
async function openAt(desk: Desk, { ana, bea }: Salon, clock: string): Promise<Page> {
  const page = await desk.open();
  await page.clock.setFixedTime(new Date(`2026-03-02T${clock}:00+03:00`));
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  return page;
}

const tracesSwitch = (page: Page) => page.getByText('Cancelled and no-shows');

test('cancelled bookings and no-shows are shown as traces on demand, and a click on one restores it', async ({
  desk,
}) => {
  const salon = await openSalon(desk);
  const { ana, cut, elif, jonas, book } = salon;
  const cancelled = await book(ana, '10:00', 45, cut.id, elif.id);
  await setStatus(desk, cancelled, 'cancelled');
  const missed = await book(ana, '11:00', 45, cut.id, elif.id);
  await setStatus(desk, missed, 'no_show');
  const kept = await book(ana, '11:00', 45, cut.id, jonas.id);
  const page = await openAt(desk, salon, '12:00');
  await expect(cardOf(page, missed)).toHaveRole('img');
  await expect(cardOf(page, cancelled)).toBeHidden();

  await tracesSwitch(page).click();
  await expect(cardOf(page, cancelled)).toHaveAccessibleName(/10:00–10:45 Cut, Elif Kaya, Ana, Cancelled/);
  await expect(cardOf(page, missed)).toHaveAccessibleName(/Elif Kaya, Ana, No-show/);
  const card = await cardOf(page, kept).boundingBox();
  const trace = await cardOf(page, missed).boundingBox();
  expect(trace?.width).toBeLessThan(20);
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(trace?.x ?? 0);

  // Remembered like the rest of what the calendar shows.
  await page.reload();
  await cardOf(page, cancelled).click();
  await panelOf(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(cardOf(page, cancelled)).toHaveRole('img');
  expect(await statusOf(desk, cancelled)).toBe('confirmed');

  await tracesSwitch(page).click();
  await expect(cardOf(page, missed)).toHaveRole('img');
});

test('a trace is opened by keys, cannot be carried, and leaves the ground beside it free', async ({
  desk,
}) => {
  const salon = await openSalon(desk);
  const { ana, cut, elif, book } = salon;
  const cancelled = await book(ana, '10:00', 45, cut.id, elif.id);
  await setStatus(desk, cancelled, 'cancelled');
  const page = await openAt(desk, salon, '08:00');
  await tracesSwitch(page).click();
  await cardOf(page, cancelled).focus();
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Cancelled');
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();

  const box = await cardOf(page, cancelled).boundingBox();
  if (!box) throw new Error('the trace is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x, box.y + 90, { steps: 4 });
  await expect(ghost(page)).toBeHidden();
  await page.mouse.up();

  await pickService(page, 'Cut');
  const free = await pointAt(page, ana, '10:00');
  await page.mouse.click(free.x, free.y);
  await expect(bookingCard(page)).toContainText('10:00–10:45');
});

test('who has not come yet is late by the minute, until the client arrives', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, jonas, book } = salon;
  const late = await book(ana, '10:00', 45, cut.id, elif.id);
  const punctual = await book(bea, '10:12', 45, cut.id, jonas.id);
  const page = await openAt(desk, salon, '10:12');
  await expect(cardOf(page, late)).toContainText('12 mins late');
  await expect(cardOf(page, late)).toHaveAccessibleName(/Confirmed\. 12 mins late/);
  await expect(cardOf(page, punctual)).not.toContainText('late');
  await cardOf(page, late).click();
  await page.keyboard.press('a');
  await expect(cardOf(page, late)).not.toContainText('late');
  expect(await statusOf(desk, late)).toBe('arrived');
});

test('whoever is here long before their time is asked about, and nobody is missed before it', async ({
  desk,
}) => {
  const salon = await openSalon(desk);
  const { ana, cut, elif, book } = salon;
  const later = await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await openAt(desk, salon, '10:30');
  const question = page.getByText('This booking begins at 15:00. Is its client here already?');
  await cardOf(page, later).click();
  await page.keyboard.press('a');
  await expect(question).toBeVisible();
  expect(await statusOf(desk, later)).toBe('confirmed');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await expect(question).toBeHidden();
  // The buttons of the panel are no other way: the one asks as well, the other is not there yet.
  const panel = panelOf(page);
  await expect(panel.getByRole('button', { name: 'No-show' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Arrived' }).click();
  await expect(question).toBeVisible();
  expect(await statusOf(desk, later)).toBe('confirmed');
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Yes, arrived' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, later)).toHaveAccessibleName(/Arrived/);
  await expect(question).toBeHidden();
  expect(await statusOf(desk, later)).toBe('arrived');
});

test('S marks who did not show, from the start of the booking on', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, jonas, book } = salon;
  const missed = await book(ana, '10:00', 45, cut.id, elif.id);
  const awaited = await book(bea, '11:00', 45, cut.id, jonas.id);
  const page = await openAt(desk, salon, '10:30');
  await cardOf(page, awaited).click();
  await page.keyboard.press('s');
  await expect(page.getByText('This booking begins at 11:00;')).toBeVisible();
  expect(await statusOf(desk, awaited)).toBe('confirmed');
  await cardOf(page, missed).click();
  await page.keyboard.press('s');
  await expect(cardOf(page, missed)).toHaveAccessibleName(/No-show/);
  expect(await statusOf(desk, missed)).toBe('no_show');
  await page.keyboard.press('x');
  await expect(page.getByText('This booking is a no-show: it cannot be cancelled.')).toBeVisible();
});

test('what is over and still open is listed, and each is ended in one press', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, cut, elif, jonas, book } = salon;
  const first = await book(ana, '09:00', 45, cut.id, elif.id);
  const second = await book(ana, '10:00', 45, cut.id, jonas.id);
  const third = await book(ana, '11:00', 45, cut.id, elif.id);
  await setStatus(desk, third, 'arrived');
  await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await openAt(desk, salon, '14:00');
  const list = page.getByRole('region', { name: 'Still open' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  // Who has arrived has shown up.
  await expect(list.getByRole('button', { name: /^No-show/ })).toHaveCount(2);

  await list.getByRole('button', { name: 'Complete: Elif Kaya' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Elif Kaya is marked as completed.')).toBeVisible();
  expect(await statusOf(desk, first)).toBe('completed');
  // The keyboard stays in the list.
  await expect(list.getByRole('button', { name: 'Complete: Jonas Berg' })).toBeFocused();

  await list.getByRole('button', { name: 'No-show: Jonas Berg' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  expect(await statusOf(desk, second)).toBe('no_show');
  await list.getByRole('button', { name: '11:00 Elif Kaya' }).click();
  await expect(panelOf(page)).toContainText('Arrived');
  await list.getByRole('button', { name: 'Complete: Elif Kaya' }).click();
  await expect(list).toBeHidden();
  expect(await statusOf(desk, third)).toBe('completed');
});

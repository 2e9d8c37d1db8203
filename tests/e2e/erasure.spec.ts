import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cardOf, dayIsDrawn, tabTo } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A Monday that is ahead for the desk, whose clock is the computer's. */
const farAhead = '2050-03-07';

/** Elif, with a visit that is over and a booking ahead, both with notes; and the window on her card. */
async function openElif(desk: Desk) {
  const shop = await openSalon(desk);
  const over = await shop.book(shop.ana, '10:00', 45, shop.cut.id, shop.elif.id);
  await desk.must('bookings.annotate', { id: over.id, version: 1, notes: 'Elif prefers Wednesdays' });
  const ahead = await shop.book(shop.ana, '10:00', 45, shop.cut.id, shop.elif.id, farAhead);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await expect(page.getByRole('heading', { name: 'Elif Kaya' })).toBeVisible();
  return { ...shop, over, ahead, page };
}

const question = (page: Page) => page.getByRole('dialog', { name: 'Erase the personal data of Elif Kaya' });
const isErased = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Erased client', exact: true })).toBeVisible();

/** The bytes of the database and of its log. */
const bytesIn = (home: string): string =>
  ['', '-wal'].map((ending) => readFileSync(join(home, `salon.sqlite${ending}`), 'latin1')).join();

test('a client is erased by mouse: the dialog says what goes and what stays, and no byte of them is left', async ({
  desk,
  home,
}) => {
  const { page, elif, over, ahead, salon, ana } = await openElif(desk);
  await page.getByRole('button', { name: 'Erase personal data…' }).click();
  const dialog = question(page);
  await expect(dialog.getByRole('list', { name: 'Goes for good' })).toContainText('telephone');
  await expect(dialog.getByRole('list', { name: 'Stays' })).toContainText('2 bookings, without a name');
  await expect(dialog.getByRole('list', { name: 'Stays' })).toContainText('Backups and copies');
  await expect(dialog.getByText('This cannot be undone')).toBeVisible();
  await expect(dialog.getByRole('group', { name: '1 booking is still ahead' })).toBeVisible();

  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await erase.click();
  await expect(dialog.getByText('Choose what becomes of the bookings')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Cancel them' }).check();
  await dialog.getByRole('textbox').fill('Elif');
  await erase.click();
  await expect(dialog.getByText('Nothing was erased: type the name')).toBeVisible();
  expect(bytesIn(home)).toContain('Elif Kaya');
  await dialog.getByRole('textbox').fill('Elif Kaya');
  await erase.click();
  await expect(page.getByText('The personal data is erased, and 1 booking is cancelled.')).toBeVisible();
  await isErased(page);
  await expect(page.getByText('The personal data was erased on')).toBeVisible();
  await expect(page.getByRole('option', { name: 'Elif Kaya' })).toHaveCount(0);

  await expect.poll(() => bytesIn(home)).not.toMatch(/Elif|Kaya|5551234567|Wednesdays/);
  expect(await desk.must('bookings.get', { id: ahead.id })).toMatchObject({ status: 'cancelled' });
  expect(await desk.must('bookings.get', { id: over.id })).toMatchObject({
    ...{ status: 'confirmed', notes: null, clientId: elif.id },
  });
  expect(await desk.must('history.verify', {})).toMatchObject({ sound: true, erased: 2 });
  expect(await desk.must('clients.search', { salonId: salon.id, query: '' })).toHaveLength(1);

  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await dayIsDrawn(page, ana);
  await expect(cardOf(page, over)).toContainText('Erased');
  await cardOf(page, over).click();
  await expect(page.getByRole('button', { name: 'Erased client', exact: true })).toBeVisible();
});

test('a client is erased with the keyboard alone, and the bookings that are kept have no name', async ({
  desk,
}) => {
  const { page, ahead } = await openElif(desk);
  await tabTo(page, page.getByRole('button', { name: 'Erase personal data…' }));
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
  await expect(question(page).getByRole('radio')).toHaveCount(2);
  await tabTo(page, question(page).getByRole('radio', { name: 'Cancel them' }));
  await page.keyboard.press('ArrowDown');
  await expect(question(page).getByRole('radio', { name: 'Keep them' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Elif Kaya');
  await page.keyboard.press('Enter');
  await isErased(page);
  expect(await desk.must('bookings.get', { id: ahead.id })).toMatchObject({
    ...{ status: 'confirmed', clientName: '•••' },
  });
  await page.keyboard.press('Control+z');
  await expect(
    page.getByText('This client’s personal data was erased, so this can no longer be'),
  ).toBeVisible();
  await isErased(page);
});

test('Escape erases nothing', async ({ desk }) => {
  const { page, elif } = await openElif(desk);
  await page.getByRole('button', { name: 'Erase personal data…' }).click();
  await question(page).getByRole('textbox').fill('Elif Kaya');
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Elif Kaya' })).toBeVisible();
  expect(await desk.must('clients.get', { id: elif.id })).toMatchObject({ client: { erasedOn: null } });
});

test('the history says that somebody was erased, and what it has lost', async ({ desk }) => {
  const { elif } = await openElif(desk);
  const { client, upcoming } = await desk.must('clients.get', { id: elif.id });
  await desk.must('clients.erase', {
    ...{ id: client.id, version: client.version, upcoming: 'keep' },
    bookings: upcoming.map(({ id, version }) => ({ id, version })),
  });
  const page = await desk.open();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('option', { name: /erased the personal data of a client/ }).click();
  await expect(
    page.getByRole('heading', { name: /erased the personal data of a client/ }).first(),
  ).toBeVisible();
  await page.getByRole('option', { name: /added the client Erased client/ }).click();
  await expect(page.getByText('What this said of the person was erased.')).toBeVisible();
});

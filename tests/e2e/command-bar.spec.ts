import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  bookingCard,
  cardOf,
  commandBar,
  dayIsDrawn,
  panelOf,
  typeInCommandBar,
  weekIsDrawn,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a date, a person’s week, a client and a client’s booking are reached by their names alone', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'thu');
  await expect(page.getByRole('option').first()).toHaveText('Go to Thursday, 5 March 2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/5 March/);

  await typeInCommandBar(page, 'bea');
  await expect(page.getByRole('option', { name: 'Week of Bea' })).toBeVisible();
  await page.keyboard.press('Enter');
  await weekIsDrawn(page, '2026-03-02', '2026-03-05');

  await typeInCommandBar(page, 'elif');
  await page.getByRole('option', { name: /Elif Kaya 0555 123 45 67/ }).click();
  await expect(page.getByRole('heading', { name: 'Elif Kaya' })).toBeVisible();
  await page.getByRole('button', { name: 'Calendar' }).click();
  await page.keyboard.press('d');
  await page.keyboard.press('t');
  await expect(cardOf(page, booking)).toBeVisible();
});

test('of a client the next two bookings that are not over are offered, and lead there', async ({ desk }) => {
  const { ana, bea, cut, elif } = await openSalon(desk);
  // By the clock of the desk, which is that of the computer.
  const bookAt = (clock: string, end: string) =>
    desk.must('bookings.create', {
      ...{ staffId: ana.id, serviceId: cut.id, clientId: elif.id },
      ...{ startTime: `2099-03-02T${clock}:00+03:00`, endTime: `2099-03-02T${end}:00+03:00` },
    });
  await bookAt('10:00', '10:45');
  await bookAt('16:00', '16:45');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif');
  await expect(page.getByRole('option', { name: /Elif Kaya, .*16:00/ })).toBeVisible();
  await page.getByRole('option', { name: /Elif Kaya, .*10:00/ }).click();
  await expect(panelOf(page)).toContainText('10:00');
});

test('letters that follow Ctrl+K at once stand in the command bar, also on the screen of the clients', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('elif');
  await expect(commandBar(page)).toHaveValue('elif');
});

test('Escape closes the command bar, and what was typed stands there again until something is chosen', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif cut thu 15');
  await page.keyboard.press('Escape');
  await expect(commandBar(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(commandBar(page)).toHaveValue('elif cut thu 15');
  // It can be gone on with, and what is typed takes its place.
  await page.keyboard.press('End');
  await page.keyboard.type(':30');
  await expect(commandBar(page)).toHaveValue('elif cut thu 15:30');
  await page.keyboard.press('Escape');
  await expect(commandBar(page)).toHaveCount(0);
  await typeInCommandBar(page, 'clients');
  await expect(commandBar(page)).toHaveValue('clients');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(commandBar(page)).toHaveValue('');
});

test('Enter that is faster than the desk takes the client who is found, not the week of whom was there before', async ({
  desk,
}) => {
  const { salon, ana, bea } = await openSalon(desk);
  await desk.must('staff.create', { salonId: salon.id, name: 'Elif' });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Elif Kaya' })).toBeVisible();
});

test('what can be done on the screen is found and done, with its key beside it', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'new b');
  await expect(page.getByRole('option', { name: /New booking/ })).toContainText('N');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Cut' }).click();
  await expect(bookingCard(page)).toBeVisible();
  await page.keyboard.press('Escape');

  await typeInCommandBar(page, 'closures');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Closures', selected: true })).toBeVisible();
  await typeInCommandBar(page, 'qqq');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(commandBar(page)).toHaveCount(0);
});

/** Types the word, sees the command first, and chooses it. */
async function choose(page: Page, word: string, command: string | RegExp): Promise<void> {
  await typeInCommandBar(page, word);
  const bar = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(bar.getByRole('option').first()).toHaveText(command);
  await page.keyboard.press('Enter');
}

test('what a receptionist would call it leads there as well', async ({ desk }) => {
  const { ana, bea, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await choose(page, 'sick bea', 'Away or ill: Bea …');
  await expect(page.getByRole('dialog', { name: 'Bea is away' })).toBeVisible();
  await page.keyboard.press('Escape');

  await choose(page, 'couple', /^Two people at the same time/);
  const find = page.getByRole('complementary', { name: 'Find a time' });
  await expect(find.getByRole('group', { name: /^Service \d/ })).toHaveCount(2);
  await expect(find).toContainText('10:00');
  await find.getByRole('button', { name: 'Close' }).click();

  await choose(page, 'late', /^Who is late/);
  await expect(page.getByText('Nothing is booked')).toBeVisible();
  await page.keyboard.press('d');
  await dayIsDrawn(page, ana, bea);

  await choose(page, 'supplier', /^Block time/);
  await expect(page.getByText('Draw the time to block')).toBeVisible();
  await page.keyboard.press('Escape');

  await choose(page, 'repeat', /^Repeat every few weeks/);
  await expect(bookingCard(page)).toContainText('09:00–09:45 Ana');
  await expect(page.getByRole('complementary', { name: 'Repeat' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await choose(page, 'new client', 'New client');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await choose(page, 'duplicate', /^Two entries of one client/);
  await expect(page.getByText('Which client is there twice?')).toBeVisible();
  await page.getByRole('option', { name: elif.name }).click();
  const question = page.getByRole('dialog', { name: `Merge ${elif.name} with` });
  await expect(question.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(page.getByRole('heading', { name: elif.name })).toBeVisible();
  await choose(page, 'merge', /Elif Kaya/);
  await expect(page.getByRole('dialog')).toContainText('Elif Kaya');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the command bar, ${colorScheme}`, async ({ desk }) => {
    const { ana, bea } = await openSalon(desk);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await dayIsDrawn(page, ana, bea);
    await typeInCommandBar(page, 'e');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.screenshot({ path: `test-results/command-bar-${colorScheme}.png` });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test('what is typed right after Ctrl+K is for the command bar, though its script is still on its way', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const { promise: isTyped, resolve } = Promise.withResolvers<void>();
  // Loaded anew, and no faster than somebody types: each of these letters is a command of the calendar.
  await page.route('**/CommandBar-*.js', async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('imxwot');
  resolve();
  await expect(commandBar(page)).toHaveValue('imxwot');
  await expect(
    page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Day' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.notice')).toHaveCount(0);
});

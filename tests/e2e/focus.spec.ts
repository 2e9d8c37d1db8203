// Where the keyboard is after what was pressed is gone, moved or opened: never nowhere.
import type { Page } from '@playwright/test';
import { typeDate } from './dates.ts';
import {
  at,
  bookingCard,
  cardOf,
  dayIsDrawn,
  ghost,
  panelOf,
  refusal,
  setClock,
  tabTo,
  typeInCommandBar,
} from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

const mark = (page: Page) => page.locator('.grid-cursor-mark');
const body = (page: Page) => panelOf(page).locator('.side-panel-body');

/** The salon of `openSalon` with a booking of Elif with Ana at ten, its day drawn, and the keyboard on its card. */
async function standOnBooking(desk: Desk) {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif } = salon;
  const booking = await salon.book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await mark(page).focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
  return { ...salon, booking, page };
}

test('the arrow down leads onto the grid, where time is blocked after B', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('b');
  await expect(page.getByText('Draw the time to block, or ↓ and Enter.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(mark(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const card = page.getByRole('form', { name: 'Blocked time' });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(mark(page)).toBeFocused();
});

test('Enter goes into the panel of a booking, and Escape back onto the grid; the space bar only opens it', async ({
  desk,
}) => {
  const { booking, page } = await standOnBooking(desk);
  await page.keyboard.press(' ');
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await expect(mark(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panelOf(page).getByRole('button', { name: 'Elif Kaya' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panelOf(page).getByRole('button', { name: 'Change client' })).toBeFocused();
  // Beside the grid the arrow keys turn no days.
  const date = page.getByRole('heading', { level: 2 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('t');
  await expect(date).toHaveAccessibleName(/ 2 March/);
  await expect(panelOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
});

test('M in the panel carries the booking with the arrow keys, and the keyboard stands where it was put down', async ({
  desk,
}) => {
  const { booking, page, bookingsOfDay } = await standOnBooking(desk);
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('m');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(ghost(page)).toContainText('11:00–11:45');
  await page.keyboard.press('Enter');
  await expect.poll(bookingsOfDay).toMatchObject([{ startTime: at('11:00') }]);
  await expect(mark(page)).toBeFocused();
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
  // A copy is put down there, not where the booking was.
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(bookingCard(page)).toContainText('11:45');
});

test('after a nearest free time was taken for a booking in the hand the keyboard stands on that booking', async ({
  desk,
}) => {
  const { ana, cut, booking, book, page } = await standOnBooking(desk);
  await book(ana, '11:00', 45, cut.id);
  await page.keyboard.press('m');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    refusal(page)
      .getByRole('button', { name: /^(?:Ana|Bea) / })
      .first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(refusal(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
});

test('a booking that was not moved after all has the keyboard again', async ({ desk }) => {
  const { ana, cut, booking, book, page } = await standOnBooking(desk);
  await book(ana, '11:00', 45, cut.id);
  await page.keyboard.press('m');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(refusal(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
});

test('what is opened from the command bar has the keyboard', async ({ desk }) => {
  const { ana, bea, cut, elif } = await openSalon(desk);
  await desk.must('bookings.create', {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime: '2099-03-02T10:00:00+03:00',
    endTime: '2099-03-02T10:45:00+03:00',
  });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif');
  const lines = page.getByRole('option');
  await expect(lines.filter({ hasText: 'Cut' }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();

  await typeInCommandBar(page, 'elif');
  await expect(lines.first()).toContainText('Elif Kaya');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeFocused();
});

test('after another client was put on a booking, or it was cancelled, the panel still has the keyboard', async ({
  desk,
}) => {
  const { booking, page } = await standOnBooking(desk);
  await page.keyboard.press('Enter');
  const change = panelOf(page).getByRole('button', { name: 'Change client' });
  await change.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('jonas');
  await page.getByRole('option', { name: /Jonas/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(panelOf(page).getByRole('button', { name: 'Jonas Berg' })).toBeVisible();
  await expect(change).toBeFocused();

  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Yes, cancel it' }).focus();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, booking)).toBeHidden();
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
});

test('after what is usual was taken over, Enter books', async ({ desk }) => {
  const { ana, bea, colour, elif, bookingsOfDay } = await openSalon(desk);
  for (const day of ['02', '09'])
    await desk.must('bookings.create', {
      staffId: bea.id,
      serviceId: colour.id,
      clientId: elif.id,
      startTime: `2026-02-${day}T10:00:00+03:00`,
      endTime: `2026-02-${day}T12:00:00+03:00`,
    });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('elif');
  await page.getByRole('option', { name: /Elif/ }).waitFor();
  await page.keyboard.press('Enter');
  const usual = bookingCard(page).getByRole('button', { name: /Colour with Bea/ });
  await usual.focus();
  await page.keyboard.press('Enter');
  await expect(usual).toBeHidden();
  await expect(bookingCard(page).getByRole('button', { name: 'Book', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(bookingsOfDay).toMatchObject([{ staffId: bea.id, serviceId: colour.id }]);
});

test('L leads into the panel of finding a time, also when it is open already', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('l');
  const panel = page.getByRole('complementary', { name: 'Find a time' });
  const first = panel.locator('.select-button').first();
  await expect(first).toBeFocused();
  await page.locator('.calendar-toolbar-date').focus();
  await page.keyboard.press('l');
  await expect(first).toBeFocused();
});

test('the keys that turn the days scroll a panel that has the keyboard', async ({ desk }) => {
  const { page } = await standOnBooking(desk);
  await page.setViewportSize({ width: 1366, height: 480 });
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect.poll(() => body(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await expect(page.locator('.calendar-toolbar-date')).toHaveAccessibleName(/ 2 March/);
});

test('a key after a press on a card is about that card, when its panel is closed again', async ({ desk }) => {
  const { bea, cut, jonas, book, page } = await standOnBooking(desk);
  const other = await book(bea, '12:00', 45, cut.id, jonas.id);
  await cardOf(page, other).click();
  await expect(panelOf(page)).toContainText('Jonas Berg');
  await panelOf(page).getByRole('button', { name: 'Change client' }).focus();
  await page.keyboard.press('Escape');
  await expect(mark(page)).toBeFocused();
  await expect(mark(page)).toHaveAttribute('data-at-booking', other.id);
});

test('Ctrl+Z closes a refusal, and takes nothing older back', async ({ desk }) => {
  const { ana, cut, booking, book, page } = await standOnBooking(desk);
  await book(ana, '11:00', 45, cut.id);
  await page.keyboard.press('m');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(refusal(page).locator('.suggestions button').first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(refusal(page)).toBeHidden();
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
  expect(await desk.must('history.upcoming', {})).toMatchObject({ undo: { action: 'bookings.create' } });
});

/** The question for the bookings that somebody's day off leaves without her: all are moved, and it is saved. */
async function moveAllAndSave(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'One booking would no longer fit' });
  await expect(question).toBeVisible();
  await tabTo(page, question.getByRole('button', { name: 'Move all to their nearest free time' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Save, move 1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Bea is ill on the day that is shown: all by keys, from the command bar. */
async function saveIllness(page: Page): Promise<void> {
  await typeInCommandBar(page, 'ill bea');
  await expect(page.getByRole('option').first()).toHaveText('Away or ill: Bea …');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Enter');
  await moveAllAndSave(page);
}

/** The salon of `openSalon` with a booking of Bea on a Monday that is still to come, which is on the screen. */
async function goToMonday(desk: Desk) {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, book } = salon;
  const booking = await book(bea, '15:00', 45, cut.id, elif.id, '2099-03-02');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, '2/3/2099');
  await expect(page.getByRole('option').first()).toHaveText('Go to Monday, 2 March 2099');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, booking)).toBeVisible();
  return { ...salon, booking, page };
}

test('a day off that is saved from the command bar leads back to the grid, and so does the list of whom to call', async ({
  desk,
}) => {
  const { page } = await goToMonday(desk);
  await saveIllness(page);
  await expect(mark(page)).toBeFocused();

  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Whom to call' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Print' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(mark(page)).toBeFocused();
});

test('a day off that is saved over the list leads to the list, not to a grid that is not there', async ({
  desk,
}) => {
  const { page } = await goToMonday(desk);
  await page.keyboard.press('i');
  await expect(page.locator('.list-view').getByText('Elif Kaya')).toBeVisible();
  await saveIllness(page);
  await expect(page.locator('.list-view :focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Elif Kaya');
});

test('a day off that is saved from a name leads to the grid, from which her column goes', async ({
  desk,
}) => {
  const { page } = await goToMonday(desk);
  const name = page.getByRole('columnheader').getByRole('button', { name: /^Bea/ });
  await tabTo(page, page.getByRole('columnheader').getByRole('button', { name: /^Ana/ }));
  await page.keyboard.press('ArrowRight');
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Away on this day…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Enter');
  await moveAllAndSave(page);
  await expect(name).toHaveCount(0);
  await expect(mark(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(mark(page)).toBeFocused();
});

test('a form of the settings that is saved or left does not take the keyboard along', async ({ desk }) => {
  const { ana, cut, elif, book } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id, '2099-03-02');
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Schedules' }).click();
  await page.getByRole('tab', { name: 'Single dates' }).click();
  await typeDate(page, 'Date', '2099-03-02');
  const add = page.getByRole('button', { name: 'Set this date' });
  await add.press('Enter');
  await moveAllAndSave(page);
  await expect(add).toBeFocused();

  await page.getByRole('tab', { name: 'Planned schedules' }).click();
  await page.getByRole('button', { name: 'Plan a schedule' }).press('Enter');
  await typeDate(page, 'First date', '2099-03-02');
  await page.getByRole('button', { name: 'Save schedule' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Planned schedules' })).toContainText('2 March 2099');
  await expect(page.getByRole('group', { name: 'Ana', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Planned schedules' })).toBeFocused();

  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Anna');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Anna' })).toBeFocused();
});

test('time is blocked from the command bar where the keyboard is on the grid', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'supplier');
  await expect(page.getByRole('option').first()).toHaveText(/^Block time/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Draw the time to block, or ↓ and Enter.')).toBeVisible();
  await expect(mark(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Blocked time' })).toBeVisible();
});

test('who is late is scrolled to in the list and has the keyboard: the next key is about them', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  for (const clock of ['09:00', '10:00', '11:00', '12:00']) {
    await book(ana, clock, 45, cut.id, jonas.id);
    if (clock !== '09:00') await book(bea, clock, 45, cut.id);
  }
  const late = await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await page.setViewportSize({ width: 1366, height: 400 });
  await setClock(page, '15:10');
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.calendar-toolbar-date')).toHaveAccessibleName(/ 3 March/);
  await typeInCommandBar(page, 'late');
  await expect(page.getByRole('option').first()).toHaveText(/^Who is late/);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Elif Kaya/ });
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await page.keyboard.press('a');
  await expect.poll(() => desk.must('bookings.get', { id: late.id })).toMatchObject({ status: 'arrived' });
  await expect(row).toBeFocused();
});

test('after a move is taken back the keyboard stands on the booking where it is again', async ({ desk }) => {
  const { booking, page, bookingsOfDay } = await standOnBooking(desk);
  await page.keyboard.press('m');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(bookingsOfDay).toMatchObject([{ startTime: at('11:00') }]);
  await expect(mark(page)).toHaveAccessibleName(/11:00–11:45/);
  await page.keyboard.press('Control+z');
  await expect.poll(bookingsOfDay).toMatchObject([{ startTime: at('10:00') }]);
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
  await expect(mark(page)).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect.poll(bookingsOfDay).toMatchObject([{ startTime: at('11:00') }]);
  await expect(mark(page)).toHaveAttribute('data-at-booking', booking.id);
});

test('A, C and S on the grid mark the booking and open no panel over whoever is next', async ({ desk }) => {
  const { bea, cut, jonas, booking, book, page } = await standOnBooking(desk);
  await setClock(page, '10:05');
  // The clock is read when this one is drawn.
  const missed = await book(bea, '10:00', 45, cut.id, jonas.id);
  await expect(cardOf(page, missed)).toBeVisible();
  const statusOf = async ({ id }: { readonly id: typeof booking.id }) =>
    (await desk.must('bookings.get', { id })).status;
  for (const [key, status] of [
    ['a', 'arrived'],
    ['c', 'completed'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => statusOf(booking)).toBe(status);
    await expect(mark(page)).toBeFocused();
    await expect(panelOf(page)).toHaveCount(0);
  }
  await page.keyboard.press('ArrowRight');
  await expect(mark(page)).toHaveAttribute('data-at-booking', missed.id);
  await page.keyboard.press('s');
  await expect.poll(() => statusOf(missed)).toBe('no_show');
  await expect(mark(page)).toBeFocused();
  await expect(panelOf(page)).toHaveCount(0);
});

test('a message that is closed by keys leads to the grid, where nothing had the keyboard before', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('m');
  await expect(page.getByText('There is no booking here to move. Go to one first.')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(mark(page)).toBeFocused();
});

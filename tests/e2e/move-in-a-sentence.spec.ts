import type { Page } from '@playwright/test';
import { cardOf, columnOf, commandBar, dayIsDrawn, ghost, inHand, panelOf, typeInCommandBar } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A Monday that is ahead whenever the tests run, and the Thursday of that week. */
const thursday = '2099-03-05';
const on = (clock: string, date = thursday): number => Date.parse(`${date}T${clock}:00+03:00`);

/** The salon of `openSalon` with Elif's cut with Ana on that Thursday at ten. */
async function deskOfElif(desk: Desk) {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, book } = salon;
  const booking = await book(ana, '10:00', 45, cut.id, elif.id, thursday);
  const row = () => desk.must('bookings.get', { id: booking.id });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  return { ...salon, booking, row, page };
}

const lines = (page: Page) => page.getByRole('listbox', { name: 'What can be done' }).getByRole('option');

test('a booking is moved by one line with its client and a time, and one key brings it back', async ({
  desk,
}) => {
  const { page, booking, bea, row } = await deskOfElif(desk);
  await typeInCommandBar(page, 'move elif 6/3/2099 15:00 bea');
  await expect(lines(page).first()).toHaveText(
    /^Move Elif Kaya, Cut, Thu,? 5 Mar, 10:00, Ana → Fri,? 6 Mar, 15:00\s*Bea$/,
  );
  await expect(ghost(page)).toContainText('15:00–15:45');
  await page.keyboard.press('Enter');
  await expect.poll(row).toMatchObject({ startTime: on('15:00', '2099-03-06'), staffId: bea.id });
  await expect(cardOf(page, booking)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).last()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(row).toMatchObject({ startTime: on('10:00') });
});

test('where it cannot be moved to the reason is told, and a free time is one line away', async ({ desk }) => {
  const { page, ana, cut, jonas, book, row } = await deskOfElif(desk);
  await book(ana, '15:00', 45, cut.id, jonas.id, thursday);
  await typeInCommandBar(page, 'reschedule elif 15:15');
  await expect(page.getByText('Ana is booked 15:00–15:45 (Cut, Jonas B.).').first()).toBeVisible();
  await expect(ghost(page)).toHaveClass(/ghost-bad/);
  await expect(lines(page).first()).toContainText(/5 Mar, 1/);
  const [said = ''] = await lines(page).first().allTextContents();
  const [, clock = ''] = /(\d\d:\d\d)/.exec(said) ?? [];
  await page.keyboard.press('Enter');
  await expect.poll(row).toMatchObject({ startTime: on(clock) });
});

test('without a time it is taken in the hand, on the date that is meant, and put down there', async ({
  desk,
}) => {
  const { page, row, bea, cut, elif, book } = await deskOfElif(desk);
  await book(bea, '12:00', 45, cut.id, elif.id, '2099-03-06');
  await typeInCommandBar(page, 'move elif 12/3/2099');
  await expect(lines(page)).toHaveText([
    /^Move Elif Kaya, Cut, Thu,? 5 Mar, 10:00, Ana → Thu,? 12 Mar$/,
    /^Move Elif Kaya, Cut, Fri,? 6 Mar, 12:00, Bea → Thu,? 12 Mar$/,
  ]);
  await page.keyboard.press('Enter');
  await expect(inHand(page)).toContainText('Moving Elif Kaya');
  await expect(columnOf(page, bea.id)).toHaveAttribute('data-date', '2099-03-12');
  expect(await row()).toMatchObject({ startTime: on('10:00') });
  await page.keyboard.press('Enter');
  await expect.poll(row).toMatchObject({ startTime: on('10:00', '2099-03-12') });
});

test('a move to a week takes what is not in it yet, and tells where all are', async ({ desk }) => {
  const { page, bea, cut, elif, row, book } = await deskOfElif(desk);
  // By the clock of the window the day of that Thursday is said in figures.
  await page.clock.setFixedTime(new Date(on('09:00', '2099-03-02')));
  await page.reload();
  await dayIsDrawn(page, bea);
  const later = await book(bea, '12:00', 45, cut.id, elif.id, '2099-03-11');
  await typeInCommandBar(page, 'move elif next week');
  await expect(lines(page)).toHaveText([/^Move Elif Kaya, Cut, Thu,? 5 Mar, 10:00, Ana → Thu,? 12 Mar$/]);
  // With a time one that is there already may be meant, though not first.
  await typeInCommandBar(page, 'move elif next week 16:00');
  await expect(lines(page)).toHaveText([
    /5 Mar, 10:00.* → Thu,? 12 Mar, 16:00/,
    /11 Mar, 12:00.* → Wed,? 11 Mar, 16:00/,
  ]);
  await typeInCommandBar(page, 'move elif next week');
  await page.keyboard.press('Enter');
  await expect(inHand(page)).toContainText('Moving Elif Kaya');
  await page.keyboard.press('Enter');
  await expect.poll(row).toMatchObject({ startTime: on('10:00', '2099-03-12') });
  await typeInCommandBar(page, 'move elif next week');
  await expect(page.getByText('Elif Kaya: every booking ahead is there already.').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(commandBar(page)).toBeVisible();
  expect(await desk.must('bookings.get', { id: later.id })).toMatchObject({
    startTime: on('12:00', '2099-03-11'),
  });
});

test('of several bookings one is chosen before it is moved to a time', async ({ desk }) => {
  const { page, row, bea, cut, elif, book } = await deskOfElif(desk);
  const later = await book(bea, '12:00', 45, cut.id, elif.id, '2099-03-06');
  await typeInCommandBar(page, 'move elif 16:00');
  await expect(page.getByText('Which booking?').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(commandBar(page)).toBeVisible();
  await expect(lines(page)).toHaveText([
    /^Move Elif Kaya, Cut, Fri,? 6 Mar, 12:00, Bea → Fri,? 6 Mar, 16:00/,
  ]);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => desk.must('bookings.get', { id: later.id }))
    .toMatchObject({ startTime: on('16:00', '2099-03-06') });
  expect(await row()).toMatchObject({ startTime: on('10:00') });
});

test('a cancellation in a line is of the booking whose day it says', async ({ desk }) => {
  const { page } = await deskOfElif(desk);
  await typeInCommandBar(page, 'cancel elif thu 10:00');
  await expect(lines(page).first()).toHaveText(/^Cancel Elif Kaya, Cut, Thu,? 5 Mar, 10:00, Ana …$/);
  await page.keyboard.press('Escape');
  await typeInCommandBar(page, 'cancel elif fri');
  await expect(lines(page).filter({ hasText: /^Cancel Elif/ })).toHaveCount(0);
});

test('cancelling in a line opens the booking with its question, from any screen', async ({ desk }) => {
  const { page, row } = await deskOfElif(desk);
  await page.getByRole('button', { name: 'Clients' }).click();
  // Once it is drawn that screen has the focus.
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeFocused();
  await typeInCommandBar(page, 'cancel elif');
  await expect(lines(page).first()).toHaveText(/^Cancel Elif Kaya, Cut, Thu,? 5 Mar, 10:00, Ana …$/);
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Elif Kaya');
  expect(await row()).toMatchObject({ status: 'confirmed' });
  await expect(panelOf(page).getByRole('button', { name: /^Yes/ })).toBeVisible();
});

test('whoever has no booking ahead is told so, and nobody is booked by a verb', async ({ desk }) => {
  const { page, bookingsOfDay } = await deskOfElif(desk);
  await typeInCommandBar(page, 'move jonas next week');
  await expect(page.getByText('Jonas Berg: no booking ahead.').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(commandBar(page)).toBeVisible();
  expect(await bookingsOfDay()).toEqual([]);
});

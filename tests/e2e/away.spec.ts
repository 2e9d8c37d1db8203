import type { Page } from '@playwright/test';
import { cardOf, columnOf, dayIsDrawn, tabTo, typeInCommandBar, weekIsDrawn } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A Monday that is ahead whenever the tests run: what is over is not stranded. */
const monday = '2099-03-02';
const on = (clock: string): string => `${monday}T${clock}:00+03:00`;

/** The salon of `openSalon` with a booking of Bea on that Monday, its day on the screen. */
async function dayOfBea(desk: Desk) {
  const salon = await openSalon(desk);
  const { bea, ana, cut, elif, book } = salon;
  const booking = await book(bea, '15:00', 45, cut.id, elif.id, monday);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, '2/3/2099');
  await expect(page.getByRole('option').first()).toHaveText('Go to Monday, 2 March 2099');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, booking)).toBeVisible();
  const away = () => desk.must('timeOff.list', { staffId: bea.id, from: on('00:00') });
  const bookings = () =>
    desk.must('bookings.list', { salonId: salon.salon.id, from: on('00:00'), to: on('23:00') });
  return { ...salon, booking, page, away, bookings };
}

const header = (page: Page, name: string) =>
  page.getByRole('columnheader').getByRole('button', { name: new RegExp(`^${name}`) });

const mondayOff = {
  startTime: Date.parse(on('00:00')),
  endTime: Date.parse('2099-03-03T00:00:00+03:00'),
  reason: 'Ill',
  kind: 'away',
};

test('whoever falls ill is away from her name above her column, and her bookings are moved with it', async ({
  desk,
}) => {
  const { page, bea, ana, booking, away, bookings } = await dayOfBea(desk);
  await header(page, 'Bea').click();
  await page.getByRole('menuitem', { name: 'Away on this day…' }).click();
  await expect(page.getByRole('dialog', { name: 'Bea is away' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.type('Ill');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move all to their nearest free time' }).click();
  await page.getByRole('button', { name: /^Save, move 1$/ }).click();
  await expect.poll(away).toMatchObject([mondayOff]);
  expect(await bookings()).toMatchObject([{ id: booking.id, staffId: ana.id }]);
  // Back on the calendar, where one undo brings both back.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cardOf(page, booking)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(away).toEqual([]);
  await expect.poll(bookings).toMatchObject([{ id: booking.id, staffId: bea.id }]);
});

test('the same by keyboard, from the header and from the command bar', async ({ desk }) => {
  const { page, away } = await dayOfBea(desk);
  await tabTo(page, header(page, 'Ana'));
  await page.keyboard.press('ArrowRight');
  await expect(header(page, 'Bea')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Week of Bea' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Away on this day…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(header(page, 'Bea')).toBeFocused();
  expect(await away()).toEqual([]);

  await typeInCommandBar(page, 'ill bea');
  await expect(page.getByRole('option').first()).toHaveText('Away or ill: Bea …');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.type('Ill');
  await page.keyboard.press('Enter');
  // By Tab what is to be done comes first, and once all is decided, saving it.
  const question = page.getByRole('dialog', { name: 'One booking would no longer fit' });
  await expect(question).toBeVisible();
  await expect.poll(() => question.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Move all to their nearest free time' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Save, move 1$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(away).toMatchObject([mondayOff]);
});

test('afterwards it is said how many were moved and cancelled, and who is to be called about it', async ({
  desk,
}) => {
  const { page, bea, cut, jonas, book, away } = await dayOfBea(desk);
  await book(bea, '16:00', 45, cut.id, jonas.id, monday);
  await book(bea, '17:00', 45, cut.id, undefined, monday);
  await header(page, 'Bea').click();
  await page.getByRole('menuitem', { name: 'Away on this day…' }).click();
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Enter');
  const choose = async (row: number, choice: string | RegExp) => {
    await page.getByRole('dialog').getByRole('listitem').nth(row).getByRole('button').click();
    await page.getByRole('option', { name: choice }).click();
  };
  await choose(0, 'Move to 15:00 · Ana');
  await choose(1, 'Cancel it');
  await choose(2, 'Move to 17:00 · Ana');
  await page.getByRole('button', { name: 'Save, move 2 and cancel 1' }).click();
  const message = page.getByRole('alertdialog');
  await expect(message).toContainText('Bea is away: Mon, 2 Mar 2099. 2 bookings moved, 1 cancelled.');
  await expect.poll(away).toHaveLength(1);

  // It stays until the list was looked at, whatever is said after it.
  await page.keyboard.press('s');
  await page.keyboard.press('F6');
  await message.getByRole('button', { name: 'Whom to call' }).click();
  const list = page.getByRole('dialog', { name: 'Whom to call' }).getByRole('region');
  await expect(list.getByRole('row').filter({ hasText: 'Elif Kaya' })).toHaveText(
    /Elif Kaya.*0555 123 45 67.*Cut.*Mon 2 Mar, 15:00, Bea.*Mon 2 Mar, 15:00, Ana/,
  );
  await expect(list.getByRole('row').filter({ hasText: 'Jonas Berg' })).toHaveText(
    /Jonas Berg.*No telephone number.*Cut.*Mon 2 Mar, 16:00, Bea.*Cancelled/,
  );
  await expect(list.getByRole('row').last()).toHaveText(/No client.*Cut.*17:00, Bea.*17:00, Ana/);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Print' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(message).toHaveCount(0);
});

test('the header shows the week of somebody, blocks time of hers, and opens her working hours', async ({
  desk,
}) => {
  const { page, ana, bea } = await dayOfBea(desk);
  await header(page, 'Bea').click();
  await page.getByRole('menuitem', { name: 'Block time' }).click();
  const card = page.getByRole('form', { name: 'Blocked time' });
  await expect(card.getByRole('button', { name: /Person/ })).toContainText('Bea');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await header(page, 'Bea').click();
  await page.getByRole('menuitem', { name: 'Week of Bea' }).click();
  await weekIsDrawn(page, monday, '2099-03-05');
  await page.keyboard.press('d');
  await dayIsDrawn(page, ana, bea);
  await header(page, 'Bea').click();
  await page.getByRole('menuitem', { name: 'Working hours of Bea' }).click();
  await expect(page.getByRole('heading', { name: 'Bea' })).toBeVisible();
});

test('letters are commands while a header has the focus', async ({ desk }) => {
  const { page, ana } = await dayOfBea(desk);
  await header(page, 'Bea').click();
  await page.keyboard.press('Escape');
  await expect(header(page, 'Bea')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2099-03-03');
  await page.keyboard.press('t');
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2026-03-02');
});

import type { Page } from '@playwright/test';
import { at, carry, dayIsDrawn, drag, pickService, pointAt, pointInView, refusal } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

const card = (page: Page) => page.getByRole('form', { name: 'Blocked time' });
const blocked = (page: Page, name: string) => page.getByRole('img', { name, exact: true });

/** Ana's and Bea's Monday with a call of Ana from three to four, written by the desk itself. */
async function openWithCall(desk: Desk) {
  const salon = await openSalon(desk);
  const call = await desk.must('timeOff.create', {
    staffId: salon.ana.id,
    kind: 'blocked',
    startTime: '2026-03-02T15:00:00+03:00',
    endTime: '2026-03-02T16:00:00+03:00',
    reason: 'Call',
  });
  const page = await desk.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  await expect(blocked(page, '15:00–16:00 Blocked: Call, Ana')).toBeVisible();
  return { ...salon, call, page };
}

test('time is drawn, given a reason, and nothing can be booked there any more', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  await page.getByRole('button', { name: 'Block time' }).click();
  await drag(page, [ana, '15:00'], [ana, '15:45']);
  await expect(card(page)).toBeVisible();
  await page.keyboard.type('Call the supplier');
  await page.keyboard.press('Enter');
  await expect(blocked(page, '15:00–16:00 Blocked: Call the supplier, Ana')).toBeVisible();
  expect(await desk.must('timeOff.list', { staffId: ana.id })).toEqual([
    expect.objectContaining({
      kind: 'blocked',
      reason: 'Call the supplier',
      startTime: at('15:00'),
      endTime: at('16:00'),
    }),
  ]);

  await pickService(page, 'Cut');
  await drag(page, [ana, '16:30'], [ana, '14:30']);
  await expect(refusal(page)).toContainText('Ana’s time is blocked 15:00–16:00 (Call the supplier).');
});

test('where time is to be blocked no booking is taken in the hand', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Block time' }).click();
  await drag(page, [ana, '15:15'], [ana, '16:30']);
  await expect(page.getByText(/Elif K/).last()).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('15:00') });
});

test('blocked time is carried to another person and made longer by hand, and Ctrl+Z takes each back', async ({
  desk,
}) => {
  const { ana, bea, page } = await openWithCall(desk);
  await drag(page, [ana, '15:30'], [bea, '12:30']);
  await expect(blocked(page, '12:00–13:00 Blocked: Call, Bea')).toBeVisible();

  const end = await blocked(page, '12:00–13:00 Blocked: Call, Bea').boundingBox();
  if (!end) throw new Error('it is not drawn');
  const to = await pointInView(page, bea, '14:00');
  await carry(page, { x: to.x, y: end.y + end.height - 2 }, to);
  await page.mouse.up();
  await expect(blocked(page, '12:00–14:00 Blocked: Call, Bea')).toBeVisible();
  await expect
    .poll(() => desk.must('timeOff.list', { staffId: bea.id }))
    .toMatchObject([{ reason: 'Call', startTime: at('12:00'), endTime: at('14:00') }]);

  await page.keyboard.press('Control+z');
  await expect(blocked(page, '12:00–13:00 Blocked: Call, Bea')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(blocked(page, '15:00–16:00 Blocked: Call, Ana')).toBeVisible();
});

test('over a booking it is refused with who is booked, and stands where it was', async ({ desk }) => {
  const { ana, bea, cut, elif, book, page } = await openWithCall(desk);
  await book(bea, '12:00', 45, cut.id, elif.id);
  await expect(page.getByRole('img', { name: /Elif Kaya/ })).toBeVisible();

  await pointAt(page, bea, '13:30');
  await carry(page, await pointInView(page, ana, '15:30'), await pointInView(page, bea, '13:00'));
  await expect(page.locator('.ghost-reason')).toHaveText('Bea is booked 12:00–12:45 (Cut, Elif K.).');
  await page.mouse.up();
  await expect(page.getByRole('alert')).toContainText('Bea is booked 12:00–12:45 (Cut, Elif K.).');
  await expect(blocked(page, '15:00–16:00 Blocked: Call, Ana')).toBeVisible();
});

test('whoever blocks the time of somebody who has bookings then is told where illness is dealt with', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await book(bea, '12:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Block time' }).click();
  await drag(page, [bea, '11:00'], [bea, '13:00']);
  await expect(card(page).getByRole('alert')).toContainText('Bea is booked 12:00–12:45');
  await expect(card(page)).toContainText('press their name above the column');
});

test('by the keyboard alone time is blocked, changed and freed', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await page.keyboard.press('b');
  await expect(card(page)).toBeVisible();
  await page.keyboard.type('Cleaning');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeHidden();
  const [made] = await desk.must('timeOff.list', { staffId: ana.id });
  expect(made).toMatchObject({ kind: 'blocked', reason: 'Cleaning' });
  await expect(page.getByRole('img', { name: /Blocked: Cleaning, Ana/ })).toBeVisible();

  // On blocked time the key opens that, and blocks no more.
  await page.keyboard.press('b');
  await expect(card(page).getByRole('textbox', { name: 'Reason' })).toHaveValue('Cleaning');
  await card(page).getByRole('textbox', { name: 'Until' }).fill('12:30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /12:30 Blocked: Cleaning, Ana/ })).toBeVisible();

  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(page.getByRole('img', { name: /Blocked: Cleaning/ })).toBeHidden();
  expect(await desk.must('timeOff.list', { staffId: ana.id })).toEqual([]);
});

test('what was typed as a reason is there again after Escape, and a new booking can become blocked time', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const free = await pointAt(page, bea, '12:00');
  await page.mouse.click(free.x, free.y);
  await page.getByRole('button', { name: 'Block this time instead' }).click();
  await expect(card(page).getByRole('textbox', { name: 'From' })).toHaveValue('12:00');
  await card(page).getByRole('textbox', { name: 'Reason' }).fill('Training');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  expect(await desk.must('timeOff.list', { staffId: bea.id })).toEqual([]);

  await page.getByRole('button', { name: 'Block time' }).click();
  const other = await pointAt(page, bea, '14:00');
  await page.mouse.click(other.x, other.y);
  await expect(card(page).getByRole('textbox', { name: 'Reason' })).toHaveValue('Training');
  await page.keyboard.press('Enter');
  await expect(blocked(page, '14:00–14:30 Blocked: Training, Bea')).toBeVisible();
});

import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, dayIsDrawn, drag, pickService, pointAt } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const cardNamed = (page: Page, name: RegExp) => page.getByRole('img', { name });
const offered = (page: Page) =>
  page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' });
const notice = (page: Page, words: string) => page.getByRole('alertdialog').filter({ hasText: words });

test('what was booked, moved and cancelled with the mouse is taken back with three keys, and done again', async ({
  desk,
}) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '10:15');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('combobox', { name: 'Client' }).fill('elif');
  await page.keyboard.press('Enter');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(cardNamed(page, /10:15–11:00 Cut, Elif Kaya, Ana/)).toBeVisible();
  const [booking] = await bookingsOfDay();
  if (!booking) throw new Error('nothing was booked');
  await drag(page, [ana, '10:30'], [bea, '13:30']);
  await expect(cardNamed(page, /13:15–14:00 Cut, Elif Kaya, Bea/)).toBeVisible();
  await cardOf(page, booking).click();
  await page.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(cardOf(page, booking)).toBeHidden();

  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Undone: Elif Kaya · Cancelled.')).toBeVisible();
  await expect(cardNamed(page, /13:15–14:00 Cut, Elif Kaya, Bea/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Undone: Elif Kaya · Moved: Ana 10:15 → Bea 13:15.')).toBeVisible();
  await expect(cardNamed(page, /10:15–11:00 Cut, Elif Kaya, Ana/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Undone: Elif Kaya · Booked as confirmed: Ana 10:15.')).toBeVisible();
  await expect(cardOf(page, booking)).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ status: 'cancelled' });

  await page.keyboard.press('Control+Shift+z');
  await expect(notice(page, 'Redone: Elif Kaya · Booked as confirmed: Ana 10:15.')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(cardNamed(page, /13:15–14:00 Cut, Elif Kaya, Bea/)).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    status: 'confirmed',
    staffId: bea.id,
    startTime: at('13:15'),
  });
});

test('why something cannot be taken back is said, and nothing is changed', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('timeOff.create', {
    staffId: ana.id,
    startTime: '2026-03-02T09:00:00+03:00',
    endTime: '2026-03-02T12:00:00+03:00',
  });
  const moved = await desk.must('bookings.move', {
    id,
    version,
    startTime: '2026-03-03T10:00:00+03:00',
    endTime: '2026-03-03T10:45:00+03:00',
  });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'This cannot be taken back. Nothing was changed. Ana is away')).toBeVisible();
  expect(await desk.must('bookings.get', { id })).toEqual(moved);
  await page.keyboard.press('Control+Shift+z');
  await expect(notice(page, 'There is nothing to redo.')).toBeVisible();
});

test('hours that were changed are taken back on any screen, where no text is typed', async ({ desk }) => {
  const { salon, ana } = await openSalon(desk);
  await desk.must('clients.create', { salonId: salon.id, name: 'Mila Roth' });
  await desk.must('overrides.set', { staffId: ana.id, date: '2026-03-03', windows: [] });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('searchbox').fill('mila');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'mila' })).toHaveLength(1);

  await page.getByRole('button', { name: 'Calendar' }).click();
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Undone: hours of Ana on')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Undone: client Mila Roth added.')).toBeVisible();
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'mila' })).toEqual([]);
});

test('Undo in the notice of a move is the same step: Ctrl+Z goes on with what was done before', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '10:15'], [ana, '11:30']);
  await offered(page).click();
  await expect(cardNamed(page, /10:00–10:45 Cut, Elif Kaya, Ana/)).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([
    { id: booking.id, startTime: at('10:00'), status: 'confirmed' },
  ]);
  await page.keyboard.press('Control+z');
  await expect(notice(page, 'Undone: Elif Kaya · Booked as confirmed: Ana 10:00.')).toBeVisible();

  // An offer that is out of date is not left standing.
  await page.keyboard.press('Control+y');
  await expect(cardNamed(page, /10:00–10:45 Cut, Elif Kaya, Ana/)).toBeVisible();
  await drag(page, [ana, '10:15'], [ana, '11:30']);
  await expect(offered(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cardNamed(page, /10:00–10:45 Cut, Elif Kaya, Ana/)).toBeVisible();
  await expect(offered(page)).toBeHidden();
});

test('the list of shortcuts names the keys', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toContainText('Undo the last change, then the one before itCtrl+Z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a draft that Escape threw away comes back with Ctrl+Z, before anything that was done at the desk', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(bea, '12:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const { x, y } = await pointAt(page, ana, '10:00');
  await page.mouse.click(x, y);
  await page.keyboard.type('Zelda New');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(bookingCard(page)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(bookingCard(page)).toContainText('10:00–10:45 Ana');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Zelda New');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ status: 'confirmed' });
});

test('the buttons say what they would undo and redo, and do it', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '10:15'], [ana, '11:30']);
  await expect(cardNamed(page, /11:15–12:00 Cut, Elif Kaya, Ana/)).toBeVisible();
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: 'Undo' }).hover();
  await header.getByRole('button', { name: 'Undo: Elif Kaya · Moved: Ana 10:00 → Ana 11:15' }).click();
  await expect(cardNamed(page, /10:00–10:45 Cut, Elif Kaya, Ana/)).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('10:00') });
  await header.getByRole('button', { name: 'Redo: Elif Kaya · Moved: Ana 10:00 → Ana 11:15' }).click();
  await expect(cardNamed(page, /11:15–12:00 Cut, Elif Kaya, Ana/)).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('11:15') });
});

test('what another window did last is told first, and undone when it is asked for once more', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const [first, second] = [await desk.open(), await desk.open()];
  for (const page of [first, second]) await dayIsDrawn(page, ana, bea);
  await drag(first, [ana, '10:15'], [ana, '11:30']);
  await expect(cardNamed(second, /11:15–12:00 Cut, Elif Kaya, Ana/)).toBeVisible();
  await second.keyboard.press('Control+z');
  await expect(
    notice(second, 'Another window did this last: Elif Kaya · Moved: Ana 10:00 → Ana 11:15.'),
  ).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('11:15') });
  await second.getByRole('button', { name: 'Undo it all the same' }).click();
  await expect(cardNamed(second, /10:00–10:45 Cut, Elif Kaya, Ana/)).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('10:00') });
});

import {
  at,
  bookingCard,
  cardOf,
  dayIsDrawn,
  ghost,
  inHand,
  panelOf,
  pickService,
  refusal,
  setClock,
  weekIsDrawn,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('the grid is walked and a place is booked without a mouse', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.locator('.grid-cursor-mark').focus();
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute(
    'aria-label',
    'Ana, 08:00. Ana starts at 09:00.',
  );
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Ana, 10:15, free' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Bea, 10:15, free');

  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('10:15–11:00 Bea');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Elif Kaya');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:15–11:00 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ staffId: bea.id, startTime: at('10:15') }]);

  // The keyboard stands on what was booked: Enter opens it.
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Elif Kaya');
});

test('a place that cannot be booked is refused to the keyboard too, with the nearest ones', async ({
  desk,
}) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.locator('.grid-cursor-mark').focus();
  await page.keyboard.press('Enter');
  await expect(refusal(page)).toContainText('Ana starts at 09:00.');
  await expect(refusal(page).getByRole('button', { name: 'Ana 09:00' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('09:00–09:45 Ana');
  await page.keyboard.press('Escape');
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toEqual([]);
});

test('M carries a booking with the arrow keys; Escape puts it back, Enter puts it down', async ({ desk }) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await expect(ghost(page)).toHaveText('Elif Kaya10:15–11:00Cut, Ana');
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([{ startTime: at('10:00') }]);

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(ghost(page)).toHaveText('Elif Kaya10:15–11:00Cut, Bea');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:15–11:00 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ staffId: bea.id, startTime: at('10:15') }]);
});

test('A, C and X act on the selected booking; X asks', async ({ desk }) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  const first = await book(ana, '10:00', 45, cut.id, elif.id);
  const second = await book(bea, '10:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await setClock(page, '09:30');
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, first).click();
  const question = page.getByRole('alertdialog').filter({ hasText: 'Cancel this booking?' });
  await page.keyboard.press('a');
  await expect(cardOf(page, first)).toHaveAttribute('aria-label', /Arrived/);
  await page.keyboard.press('c');
  await expect(cardOf(page, first)).toHaveAttribute('aria-label', /Completed/);

  await cardOf(page, second).click();
  await page.keyboard.press('x');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  // Enter keeps it: the focus is on what changes nothing.
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect(await desk.must('bookings.get', { id: second.id })).toMatchObject({ status: 'confirmed' });
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Yes, cancel it' }).focus();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, second)).toBeHidden();
  expect(await desk.must('bookings.get', { id: second.id })).toMatchObject({ status: 'cancelled' });
});

test('on a later date nobody arrives: A says so, and the panel offers only what can be', async ({ desk }) => {
  const { ana, bea, cut, elif } = await openSalon(desk);
  const { advice: _, ...booking } = await desk.must('bookings.create', {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime: '2026-03-03T10:00:00+03:00',
    endTime: '2026-03-03T10:45:00+03:00',
  });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('ArrowRight');
  await cardOf(page, booking).click();
  const panel = panelOf(page);
  await expect(panel.getByRole('button', { name: 'Cancel booking' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Arrived' })).toBeHidden();
  await expect(panel.getByRole('button', { name: 'No-show' })).toBeHidden();
  await page.keyboard.press('a');
  await expect(
    page.getByText(/^This booking is on .*; it can be marked as arrived on the day\.$/),
  ).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toEqual(booking);
});

test('a key with nothing to act on says why', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.locator('.grid-cursor-mark').focus();
  await page.keyboard.press('m');
  await expect(page.getByText('There is no booking here to move. Go to one first.')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('There is no booking here to cancel. Go to one first.')).toBeVisible();
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toEqual([]);
});

test('Escape leaves the grid for the date, where the arrow keys turn the days', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await page.keyboard.press('n');
  await expect(bookingCard(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await page.keyboard.press('Escape');
  const date = page.getByRole('heading', { level: 2 });
  await expect(date).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(date).toHaveAccessibleName(/ 3 March/);
});

test('F finds the next free slot and the one after it, N opens a card there', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await book(ana, '09:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await page.keyboard.press('f');
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Ana, 09:45, free');
  await page.keyboard.press('f');
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Ana, 10:00, free');
  // Whoever is free at the same time comes next.
  await page.keyboard.press('f');
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Bea, 10:00, free');
  await page.keyboard.press('n');
  await expect(bookingCard(page)).toContainText('10:00–10:45 Bea');
});

test('F finds a slot of another day, and the keyboard stands there', async ({ desk }) => {
  const { ana, bea, colour, book } = await openSalon(desk);
  for (const clock of ['09:00', '11:00', '14:00', '16:00']) await book(ana, clock, 120, colour.id);
  for (const clock of ['10:00', '12:00', '14:00', '16:00']) await book(bea, clock, 120, colour.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Colour');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/ 3 March/);
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Ana, 09:00, free');
});

test('without a service picked, N and F ask for one and go on with it', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('n');
  await page.getByRole('option', { name: 'Colour' }).waitFor();
  await page.keyboard.type('Cut');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('09:00–09:45 Ana');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bookingCard(page)).toBeHidden();

  await page.getByRole('button', { name: 'Service to book' }).click();
  await page.getByRole('option', { name: 'Any service' }).click();
  await page.getByRole('button', { name: 'Next free' }).click();
  await page.getByRole('option', { name: 'Colour' }).click();
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Ana, 09:00, free');
});

test('N says what it asks for, and a name that is typed there is kept for the client', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('n');
  const question = (title: string) => page.getByRole('dialog', { name: title });
  await expect(question('New booking: choose the service, then the place')).toBeVisible();
  const service = page.getByRole('combobox', { name: 'Service to book' });
  await expect(service).toBeFocused();
  await page.keyboard.type('zelda');
  await expect(page.getByRole('option')).toHaveText(['Book for “zelda”']);
  await page.keyboard.press('Enter');
  // The question stands again, for her.
  await expect(question('Booking for zelda: choose the service, then the place')).toBeVisible();
  await expect(service).toHaveValue('');
  await page.keyboard.type('cu');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^Cut/);
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('09:00–09:45 Ana');
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await expect(client).toBeFocused();
  await expect(client).toHaveValue('zelda');
});

test('whoever was named to N waits for a time when no service is chosen after all', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  // Typed at once: it is kept until the question is there.
  await page.keyboard.press('n');
  await page.keyboard.type('zelda');
  await expect(page.getByRole('option')).toHaveText(['Book for “zelda”']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.getByText('Booking for zelda: choose a time')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Booking for zelda: choose a time')).toBeHidden();
});

test('the arrow keys turn the days, T comes back to today', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const date = page.getByRole('heading', { level: 2 });
  await expect(date).toHaveAccessibleName(/ 2 March/);
  await page.keyboard.press('ArrowRight');
  await expect(date).toHaveAccessibleName(/ 3 March/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(date).toHaveAccessibleName(/ 1 March/);
  await expect(page.getByText('Nobody is at work on this day')).toBeVisible();
  await page.keyboard.press('t');
  await expect(date).toHaveAccessibleName(/ 2 March/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Find the next free time');
});

test('Ctrl+X takes a booking in the hand, through days and views, and Ctrl+V puts it down', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('Control+x');
  await expect(inHand(page)).toContainText('Moving Elif Kaya, Cut, 45 min');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/ 4 March/);
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/ 5 March/);
  await expect(ghost(page)).toHaveText('Elif Kaya10:00–10:45Cut, Ana');
  await page.keyboard.press('Control+v');
  await expect(cardOf(page, booking)).toBeVisible();
  await expect(inHand(page)).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    staffId: ana.id,
    startTime: Date.parse('2026-03-05T10:00:00+03:00'),
  });
});

test('the calendar comes back to the date and the view that it showed, after another screen and after a reload', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const date = page.getByRole('heading', { level: 2 });
  await expect(date).toHaveAccessibleName(/ 4 March/);
  await page.getByRole('button', { name: 'Clients' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeVisible();
  await page.getByRole('button', { name: 'Calendar' }).click();
  await expect(date).toHaveAccessibleName(/ 4 March/);
  await page.keyboard.press('w');
  await weekIsDrawn(page, '2026-03-02', '2026-03-04');
  await page.reload();
  await weekIsDrawn(page, '2026-03-02', '2026-03-04');
  await page.keyboard.press('d');
  await expect(date).toHaveAccessibleName(/ 4 March/);
});

test('the help is scrolled by keys as soon as it is open', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('?');
  const text = page.getByRole('dialog').getByRole('group');
  await expect(text).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
});

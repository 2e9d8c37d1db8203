import {
  at,
  bookingCard,
  cardOf,
  carry,
  dayIsDrawn,
  drag,
  ghost,
  inHand,
  pointAt,
  pointInView,
  refusal,
  weekIsDrawn,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const [monday, tuesday, wednesday, sunday] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-08'].map(
  (date) => ({ date }),
) as [{ date: string }, { date: string }, { date: string }, { date: string }];
const hour = 3_600_000;
const dayLater = 24 * hour;

test('the week of one person is a key away, with seven dates from the locale’s first day of week', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id);
  await book(bea, '11:00', 45, cut.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('w');
  await weekIsDrawn(page, monday.date, sunday.date);
  await expect(page.locator('.column-header-name')).toHaveText([
    'Mon 2 Mar',
    'Tue 3 Mar',
    'Wed 4 Mar',
    'Thu 5 Mar',
    'Fri 6 Mar',
    'Sat 7 Mar',
    'Sun 8 Mar',
  ]);
  await expect(page.getByRole('heading', { name: '2–8 March 2026' })).toBeVisible();
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut/ })).toBeHidden();

  await page.getByRole('button', { name: /Whose week/ }).click();
  await page.getByRole('option', { name: 'Bea' }).click();
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut/ })).toBeVisible();

  await page.getByRole('button', { name: 'Next week' }).click();
  await weekIsDrawn(page, '2026-03-09', '2026-03-15');
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Day' }).click();
  await dayIsDrawn(page, ana, bea);
});

test('in a week a booking is made by a drag and by the keys, and the card says which date it is', async ({
  desk,
}) => {
  const { salon, ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('w');
  await weekIsDrawn(page, monday.date, sunday.date);
  await drag(page, [tuesday, '10:00'], [tuesday, '10:40']);
  await expect(bookingCard(page)).toContainText('10:00–10:45 Ana, Tue 3 Mar');
  await page.keyboard.type('elif');
  await expect(page.getByRole('option', { name: /Elif Kaya/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Elif Kaya');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ })).toBeVisible();

  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute(
    'aria-label',
    'Wednesday 4 March, 10:00, free',
  );
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('Ana, Wed 4 Mar');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('button', { name: 'Book without a client' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-booking-id]')).toHaveCount(2);
  const bookings = await desk.must('bookings.list', {
    salonId: salon.id,
    from: '2026-03-02T00:00:00+03:00',
    to: '2026-03-09T00:00:00+03:00',
  });
  expect(bookings).toMatchObject([
    { startTime: at('10:00') + dayLater, clientName: 'Elif Kaya' },
    { startTime: at('10:00') + 2 * dayLater, clientName: null },
  ]);
});

test('a booking is moved from date to date by the pointer, and Undo takes it back', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('w');
  await weekIsDrawn(page, monday.date, sunday.date);
  await drag(page, [monday, '10:15'], [wednesday, '11:30']);
  await expect(page.getByText('Elif Kaya: Ana Mon 2 Mar, 10:00 → Ana Wed 4 Mar, 11:15')).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    startTime: at('11:15') + 2 * dayLater,
  });
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await desk.must('bookings.get', { id: booking.id })).startTime)
    .toBe(at('10:00'));
});

test('a date on which a person is off refuses while the booking is carried over it, and offers the nearest', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('w');
  await weekIsDrawn(page, monday.date, sunday.date);
  const from = await pointAt(page, monday, '10:15');
  await carry(page, from, await pointInView(page, sunday, '10:15'));
  await expect(page.locator('.ghost-reason')).toContainText(/Ana/);
  await page.mouse.up();
  await expect(refusal(page)).toContainText(/Ana/);
  await expect(refusal(page).getByRole('button', { name: /Ana, / }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('10:00') });
});

test('with the keys a booking is carried to another date of the week', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('w');
  await weekIsDrawn(page, monday.date, sunday.date);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('status').filter({ hasText: 'Tue 3 Mar, 10:15–11:00 Cut, Ana' }),
  ).toBeAttached();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await desk.must('bookings.get', { id: booking.id })).startTime)
    .toBe(at('10:15') + dayLater);
});

test('what is moved stays in the hand when the day or the view turns, until a click puts it down', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('m');
  await expect(inHand(page)).toContainText('Moving Elif Kaya, Cut, 45 mins');
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByRole('heading', { name: /Tuesday/ })).toBeVisible();
  await expect(inHand(page)).toContainText('Moving Elif Kaya');
  await expect(ghost(page)).toHaveText('Elif Kaya10:00–10:45Cut, Ana');
  await page.keyboard.press('w');
  await weekIsDrawn(page, monday.date, sunday.date);
  await expect(inHand(page)).toContainText('Moving Elif Kaya');

  const point = await pointAt(page, wednesday, '15:00');
  await page.mouse.click(point.x, point.y);
  await expect(inHand(page)).toBeHidden();
  await expect
    .poll(async () => (await desk.must('bookings.get', { id: booking.id })).startTime)
    .toBe(at('15:00') + 2 * dayLater);

  await page.keyboard.press('m');
  await expect(inHand(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await weekIsDrawn(page, '2026-03-09');
  await page.keyboard.press('Escape');
  await expect(inHand(page)).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    startTime: at('15:00') + 2 * dayLater,
  });
});

import {
  at,
  cardOf,
  carry,
  dayIsDrawn,
  drag,
  ghost,
  inHand,
  pointAt,
  pointInView,
  refusal,
  setClock,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a card is moved in time, shows old and new, and Undo takes it back', async ({ desk }) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  await drag(page, [ana, '10:15'], [ana, '11:30']);
  await expect(page.getByRole('img', { name: /11:15–12:00 Cut, Elif Kaya, Ana/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([
    { id: booking.id, startTime: at('11:15'), endTime: at('12:00') },
  ]);

  await expect(page.getByText('Elif Kaya: Ana 10:00 → Ana 11:15')).toBeVisible();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ id: booking.id, startTime: at('10:00') }]);
});

test('a card is moved to another person', async ({ desk }) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '10:15'], [bea, '13:15']);
  await expect(page.getByRole('img', { name: /13:00–13:45 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ id: booking.id, staffId: bea.id, startTime: at('13:00') }]);
});

test('a card that cannot be where it is let go is back exactly where it was', async ({ desk }) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(bea, '12:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const before = await bookingsOfDay();

  const from = await pointAt(page, ana, '10:15');
  const box = await cardOf(page, booking).boundingBox();
  await carry(page, from, await pointInView(page, bea, '12:30'));
  await expect(page.locator('.ghost-reason')).toHaveText('Bea is booked 12:00–12:45 (Cut, Jonas B.).');
  await page.mouse.up();
  await expect(refusal(page)).toContainText('Bea is booked 12:00–12:45 (Cut, Jonas B.).');
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeHidden();
  expect(await cardOf(page, booking).boundingBox()).toEqual(box);
  expect(await bookingsOfDay()).toEqual(before);
});

test('a card that is let go beside the grid is back where it was, and nothing is written', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const before = await bookingsOfDay();
  const heading = await page.locator('.column-header').last().boundingBox();
  if (!heading) throw new Error('no header');
  const box = await cardOf(page, booking).boundingBox();
  const besides = [
    { x: 600, y: 20 },
    { x: heading.x + 20, y: heading.y + 5 },
    { x: 600, y: 900 },
  ];
  for (const beside of besides) {
    await carry(page, await pointAt(page, ana, '10:15'), beside);
    await expect(ghost(page)).toBeVisible();
    await page.mouse.up();
    await expect(ghost(page)).toBeHidden();
    await expect(refusal(page)).toBeHidden();
  }
  await pointAt(page, ana, '10:15');
  expect((await cardOf(page, booking).boundingBox())?.height).toEqual(box?.height);
  expect(await bookingsOfDay()).toEqual(before);
});

test('one of the nearest slots moves the card there', async ({ desk }) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '10:15'], [bea, '09:45']);
  await expect(refusal(page)).toContainText('Bea starts at 10:00.');
  await refusal(page).getByRole('button', { name: 'Bea 10:00' }).click();
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ id: booking.id, staffId: bea.id, startTime: at('10:00') }]);
});

test('a card follows the hand by where it was taken, and Escape puts it back', async ({ desk }) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await carry(page, await pointAt(page, ana, '10:30'), await pointInView(page, ana, '11:30'));
  await expect(ghost(page)).toHaveText('Elif Kaya11:00–11:45Cut, Ana');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(ghost(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([{ startTime: at('10:00') }]);
});

test('what one window does, the other shows', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const here = await desk.open();
  const there = await desk.open();
  await setClock(there, '10:30');
  await dayIsDrawn(here, ana, bea);
  await dayIsDrawn(there, ana, bea);
  await drag(here, [ana, '10:15'], [bea, '11:15']);
  await expect(there.getByRole('img', { name: /11:00–11:45 Cut, Elif Kaya, Bea/ })).toBeVisible();
  await cardOf(there, booking).click();
  await there.getByRole('button', { name: 'Arrived' }).click();
  await expect(here.getByRole('img', { name: /11:00–11:45 Cut, Elif Kaya, Bea, Arrived/ })).toBeVisible();
});

test('a card that is let go on a date of the month stays in the hand there, and is put down with a click', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const day = page.getByRole('button', { name: /Thursday,? 5 March 2026/ });
  const box = await day.boundingBox();
  if (!box) throw new Error('the month is not shown');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await carry(page, await pointAt(page, ana, '10:15'), middle);
  await expect(day).toHaveAttribute('data-drop-over', '');
  await page.mouse.up();
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/ 5 March/);
  await expect(inHand(page)).toContainText('Moving Elif Kaya');
  await expect(ghost(page)).toHaveText('Elif Kaya10:00–10:45Cut, Ana');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('10:00') });

  const { x, y } = await pointAt(page, bea, '15:00');
  await page.mouse.click(x, y);
  await expect(cardOf(page, booking)).toBeVisible();
  await expect(page.getByText(/Ana Mon,? 2 Mar, 10:00 → Bea Thu,? 5 Mar, 15:00/)).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    staffId: bea.id,
    startTime: Date.parse('2026-03-05T15:00:00+03:00'),
  });
});

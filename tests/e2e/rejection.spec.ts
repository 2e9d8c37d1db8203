import {
  at,
  bookingCard,
  carry,
  dayIsDrawn,
  drag,
  ghost,
  pickService,
  pointAt,
  pointInView,
  refusal,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('outside working hours the ghost turns red and says why, and nothing is booked', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const before = await bookingsOfDay();

  await carry(page, await pointAt(page, ana, '16:00'), await pointInView(page, ana, '17:30'));
  await expect(ghost(page)).toHaveClass(/ghost-bad/);
  await expect(page.locator('.ghost-reason')).toHaveText('Ana is off after 18:00.');
  await expect(page.getByRole('status').filter({ hasText: 'Ana is off after 18:00.' })).toBeAttached();
  await page.mouse.up();

  await expect(refusal(page)).toContainText('Ana is off after 18:00.');
  await expect(refusal(page).getByRole('button', { name: 'Ana 17:15' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeHidden();
  expect(await bookingsOfDay()).toEqual(before);
});

test('over another booking the ghost names it and outlines it, and nothing is booked', async ({ desk }) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  await book(bea, '12:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Colour');
  const before = await bookingsOfDay();

  await carry(page, await pointAt(page, bea, '10:00'), await pointInView(page, bea, '10:45'));
  await expect(page.locator('.ghost-reason')).toHaveText('Bea is booked 12:00–12:45 (Cut, Elif K.).');
  await expect(page.locator('.collision')).toHaveCount(1);
  await page.mouse.up();
  await expect(refusal(page)).toContainText('Bea is booked 12:00–12:45 (Cut, Elif K.).');
  expect(await bookingsOfDay()).toEqual(before);
});

test('one of the nearest slots books there, and what was typed is not lost', async ({ desk }) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  await book(bea, '12:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  // Beside a narrow column the first card would lie over the place of the second drag.
  await page.getByRole('button', { name: 'Hide calendar and people' }).click();
  await pickService(page, 'Cut');
  await drag(page, [ana, '09:30'], [ana, '09:45']);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Jonas Berg');

  await drag(page, [bea, '11:30'], [bea, '12:00']);
  await expect(refusal(page)).toContainText('Bea is booked');
  await refusal(page).getByRole('button', { name: 'Bea 12:45' }).click();
  await expect(page.getByRole('img', { name: /12:45–13:30 Cut, Jonas Berg, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([
    { clientId: elif.id },
    { clientId: jonas.id, staffId: bea.id, startTime: at('12:45') },
  ]);
});

test('without a client yet, one of the nearest slots opens the card there', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await drag(page, [ana, '12:00'], [ana, '13:00']);
  await expect(refusal(page)).toContainText('Ana is off 13:00–14:00.');
  await refusal(page).getByRole('button', { name: 'Bea 13:00' }).click();
  await expect(bookingCard(page)).toContainText('13:00–13:45 Bea');
  expect(await bookingsOfDay()).toEqual([]);
});

test('a name that is typed at a refused place goes into the card, and to the place that is chosen', async ({
  desk,
}) => {
  const { ana, bea, jonas, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await drag(page, [ana, '12:00'], [ana, '13:00']);
  await expect(refusal(page).getByRole('button', { name: 'Bea 13:00' })).toBeVisible();
  await page.keyboard.type('jo');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('jo');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Jonas Berg');
  await expect(bookingCard(page)).toContainText('Ana is off 13:00–14:00.');
  expect(await bookingsOfDay()).toEqual([]);
  await bookingCard(page).getByRole('button', { name: 'Bea 13:00' }).click();
  await expect(page.getByRole('img', { name: /13:00–13:45 Cut, Jonas Berg, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ clientId: jonas.id, startTime: at('13:00') }]);
});

test('after a time is chosen in the card, Enter books there for whoever is proposed', async ({ desk }) => {
  const { ana, bea, jonas, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await drag(page, [ana, '12:00'], [ana, '13:00']);
  await expect(refusal(page).getByRole('button', { name: 'Bea 13:00' })).toBeVisible();
  await page.keyboard.type('jo');
  await expect(bookingCard(page).getByRole('button', { name: 'Book for Jonas Berg' })).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Bea 13:00' }).click();
  await expect(bookingCard(page)).toContainText('13:00–13:45 Bea');
  await expect(bookingCard(page).getByRole('button', { name: 'Book for Jonas Berg' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /13:00–13:45 Cut, Jonas Berg, Bea/ })).toBeVisible();
  await expect
    .poll(bookingsOfDay)
    .toMatchObject([{ clientId: jonas.id, staffId: bea.id, startTime: at('13:00') }]);
});

test('a ghost that is let go beside the grid opens and says nothing', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await carry(page, await pointAt(page, bea, '11:00'), { x: 600, y: 20 });
  await expect(ghost(page)).toBeVisible();
  await page.mouse.up();
  await expect(ghost(page)).toBeHidden();
  await expect(bookingCard(page)).toBeHidden();
  await expect(refusal(page)).toBeHidden();
  expect(await bookingsOfDay()).toEqual([]);
});

test('Escape takes a ghost out of the hand', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await carry(page, await pointAt(page, bea, '11:00'), await pointInView(page, bea, '12:00'));
  await expect(ghost(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toBeHidden();
  await page.mouse.up();
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toEqual([]);
});

test('a slot that another window took meanwhile is refused with the truth on the screen', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await drag(page, [ana, '10:00'], [ana, '10:15']);
  await expect(bookingCard(page)).toContainText('10:15–11:00 Ana');
  await book(ana, '10:30', 45, cut.id, elif.id);
  await expect(bookingCard(page)).toContainText('Ana is booked 10:30–11:15 (Cut, Elif K.).');
  await expect(page.getByRole('img', { name: /10:30–11:15 Cut, Elif Kaya/ })).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(bookingCard(page).getByRole('button', { name: 'Ana 09:45' })).toBeVisible();
  expect(await bookingsOfDay()).toHaveLength(1);
});

test('where the service that is picked does not fit, another one is chosen in the refusal', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await desk.must('services.create', {
    salonId: (await desk.must('salons.list', {}))[0]?.id ?? '',
    name: 'Fringe',
    durationMinutes: 15,
  });
  await book(bea, '10:30', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const { x, y } = await pointAt(page, bea, '10:00');
  await page.mouse.click(x, y);
  await expect(refusal(page)).toContainText('Bea is booked 10:30–11:15');
  await refusal(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Fringe' }).click();
  await expect(bookingCard(page)).toContainText('10:00–10:15 Bea');
});

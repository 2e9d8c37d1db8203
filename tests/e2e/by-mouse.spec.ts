// What other specs do with keys, by mouse alone, from the first press to the row in the database. Only names are typed.
import { at, bookingCard, cardOf, dayIsDrawn, drag, pickService, refusal } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a time is looked for, and booked for a client', async ({ desk }) => {
  const { ana, bea, elif, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Find a time' }).click();
  const finder = page.getByRole('complementary', { name: 'Find a time' });
  await finder.getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Cut' }).click();
  await finder.locator('.find-place').nth(2).click();
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await client.fill('elif');
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  await expect(client).toHaveValue('Elif Kaya');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(bookingCard(page)).toBeHidden();
  await expect.poll(bookingsOfDay).toMatchObject([{ clientId: elif.id }]);
});

test('a date is chosen in the month beside the calendar, and in another month', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Tuesday, 10 March 2026' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tuesday, 10 March 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Next month' }).click();
  await page.getByRole('button', { name: 'Wednesday, 8 April 2026' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Wednesday, 8 April 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Monday, 2 March 2026' })).toBeVisible();
});

test('a card that is let go where another window was faster is back where it was, and goes to the nearest place', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await expect(cardOf(page, booking)).toBeVisible();
  const inDatabase = () => desk.must('bookings.get', { id: booking.id });
  await book(bea, '10:00', 45, cut.id, jonas.id);
  await drag(page, [ana, '10:15'], [bea, '10:15']);
  await expect(refusal(page)).toContainText('Bea is booked 10:00–10:45 (Cut, Jonas B.).');
  expect(await inDatabase()).toMatchObject({ startTime: at('10:00'), version: booking.version });
  await refusal(page).getByRole('button', { name: 'Bea 10:45' }).click();
  await expect(page.getByRole('img', { name: /10:45–11:30 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await inDatabase()).toMatchObject({ startTime: at('10:45'), staffId: bea.id });
});

test('a booking that another window took first is refused with the nearest places, and one of them is booked', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await drag(page, [ana, '10:00'], [ana, '10:15']);
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await client.fill('jonas');
  await page.getByRole('option', { name: /Jonas Berg/ }).click();
  await expect(client).toHaveValue('Jonas Berg');
  await book(ana, '10:15', 45, cut.id, elif.id);
  await expect(bookingCard(page).getByRole('alert')).toContainText(
    'Ana is booked 10:15–11:00 (Cut, Elif K.).',
  );
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await page.getByRole('button', { name: 'Ana 11:00' }).click();
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut, Jonas Berg, Ana/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([
    { clientId: elif.id, startTime: at('10:15') },
    { clientId: jonas.id, startTime: at('11:00') },
  ]);
});

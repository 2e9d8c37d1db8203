import { bookingCard, carry, dayIsDrawn, ghost, pickService, pointAt, pointInView } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a ghost over another booking of the same client says so, and is let go there all the same', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, book } = await openSalon(desk);
  await book(ana, '11:00', 120, colour.id, elif.id);
  await book(bea, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  await pointAt(page, bea, '13:00');
  await carry(page, await pointInView(page, bea, '15:00'), await pointInView(page, bea, '12:00'));
  await expect(page.locator('.ghost-advice')).toHaveText('Elif K. is also booked 11:00–13:00 (Colour, Ana).');
  await expect(ghost(page)).toHaveClass(/ghost-good/);
  await page.mouse.up();
  await expect(page.getByRole('img', { name: /^12:00–12:45 Cut, Elif Kaya, Bea/ })).toBeVisible();
});

test('the card points out another booking of the client that is chosen, and to how many they did not come; it books', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '11:00', 120, colour.id, elif.id);
  const missed = await book(ana, '09:00', 45, cut.id, elif.id);
  await desk.must('bookings.setStatus', { id: missed.id, version: missed.version, status: 'no_show' });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');

  const free = await pointAt(page, bea, '12:00');
  await page.mouse.click(free.x, free.y);
  await page.keyboard.type('elif');
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  await expect(bookingCard(page).getByRole('list')).toContainText(
    'Elif K. is also booked 11:00–13:00 (Colour, Ana).',
  );
  await expect(bookingCard(page).getByRole('list')).toContainText('Elif K. has missed 1 booking.');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('img', { name: /^12:00–12:45 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toHaveLength(3);
});

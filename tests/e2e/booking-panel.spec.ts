import { cardOf, dayIsDrawn } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a booking goes its way step by step, and the card and the history show it', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const panel = page.getByRole('complementary', { name: 'Booking' });
  await expect(panel).toContainText('Elif Kaya');
  await expect(panel).toContainText('10:00–10:45');
  await expect(panel).toContainText('Booked as confirmed: Ana');

  await panel.getByRole('button', { name: 'Arrived' }).click();
  await expect(cardOf(page, booking)).toHaveAttribute('aria-label', /Arrived/);
  await expect(panel).toContainText('Confirmed → Arrived');
  await panel.getByRole('button', { name: 'Complete' }).click();
  await expect(cardOf(page, booking)).toHaveAttribute('aria-label', /Completed/);
  await panel.getByRole('button', { name: 'Back to arrived' }).click();
  await expect(panel).toContainText('Completed → Arrived');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ status: 'arrived' });
});

test('a booking is cancelled after being asked, leaves the grid, and can be restored', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ status: 'confirmed' });

  await page.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(cardOf(page, booking)).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ status: 'cancelled' });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(cardOf(page, booking)).toBeVisible();
});

test('notes are kept until they are saved, and saved', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('Window seat');
  await page.getByRole('button', { name: 'Save notes' }).click();
  await expect(page.getByText('Notes changed')).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ notes: 'Window seat' });
});

test('another service takes its own length, and is refused where that does not fit', async ({ desk }) => {
  const { ana, bea, cut, colour, elif, jonas, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(ana, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.getByRole('button', { name: 'Change service' }).click();
  await page.getByRole('button', { name: 'Service', exact: false }).last().click();
  await page.getByRole('option', { name: 'Colour' }).click();
  const panel = page.getByRole('complementary', { name: 'Booking' });
  await expect(panel).toContainText('Ana is booked 11:00–11:45 (Cut, Jonas B.).');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ serviceId: cut.id });

  await panel.getByRole('button', { name: 'Bea 10:00' }).click();
  await expect(page.getByRole('img', { name: /10:00–12:00 Colour, Elif Kaya, Bea/ })).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    serviceId: colour.id,
    staffId: bea.id,
    durationMinutes: 120,
  });
});

import { at, cardOf, dayIsDrawn, panelOf, setClock } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a booking goes its way step by step, and the card and the history show it', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await setClock(page, '09:30');
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const panel = panelOf(page);
  await expect(panel).toContainText('Elif Kaya');
  await expect(panel.getByRole('textbox', { name: 'Time' })).toHaveValue('10:00');
  await expect(panel).toContainText('– 10:45');
  await expect(panel).toContainText('Booked as confirmed: Ana');

  await panel.getByRole('button', { name: 'Arrived' }).click();
  await expect(cardOf(page, booking)).toHaveAttribute('aria-label', /Arrived/);
  await expect(panel).toContainText('Marked as arrived');
  await panel.getByRole('button', { name: 'Complete' }).click();
  await expect(cardOf(page, booking)).toHaveAttribute('aria-label', /Completed/);
  await panel.getByRole('button', { name: 'Back to arrived' }).click();
  await expect(panel.getByText('Marked as arrived')).toHaveCount(2);
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

test('a cancellation keeps why, typed or chosen, until the booking is restored', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const panel = panelOf(page);
  const question = page.getByRole('alertdialog');
  await panel.getByRole('button', { name: 'Cancel booking' }).click();
  await question.getByRole('button', { name: 'Ill', exact: true }).click();
  await expect(question.getByRole('textbox', { name: 'Reason' })).toHaveValue('Ill');
  await question.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(panel).toContainText('Cancelled: Ill');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    status: 'cancelled',
    cancellationReason: 'Ill',
  });
  await panel.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(panel).toContainText('Set to confirmed');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ cancellationReason: null });

  await cardOf(page, booking).focus();
  await page.keyboard.press('x');
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await question.getByRole('textbox', { name: 'Reason' }).focus();
  await page.keyboard.type('Child has a fever');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Cancelled: Child has a fever');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    status: 'cancelled',
    cancellationReason: 'Child has a fever',
  });
});

test('a booking keeps what its service cost, and another price is agreed in the panel', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await desk.must('services.update', { id: cut.id, version: cut.version, priceCents: 4500 });
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('services.update', { id: cut.id, version: cut.version + 1, priceCents: 9900 });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const price = panelOf(page).getByRole('textbox', { name: 'Price' });
  await expect(price).toHaveValue('45.00');
  await price.fill('39.5');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Price: 45.00 → 39.50');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ priceCents: 3950, version: 2 });
  await price.fill('');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Price: 39.50 → none');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ priceCents: null });
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
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Colour' }).click();
  await expect(panel).toContainText('Ana is booked 11:00–11:45 (Cut, Jonas B.).');
  await expect(panel.getByRole('button', { name: 'Save change' })).toBeDisabled();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ serviceId: cut.id });

  await panel.getByRole('button', { name: 'Bea 10:00' }).click();
  await expect(page.getByRole('img', { name: /10:00–12:00 Colour, Elif Kaya, Bea/ })).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    serviceId: colour.id,
    staffId: bea.id,
    durationMinutes: 120,
  });
});

test('another client is put on a booking, one who is new is created there, and the client is taken off', async ({
  desk,
}) => {
  const { salon, ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const panel = panelOf(page);

  await panel.getByRole('button', { name: 'Change client' }).click();
  await page.keyboard.type('jon');
  await expect(page.getByRole('option', { name: 'Jonas Berg' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Jonas Berg' })).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ clientId: jonas.id });

  await panel.getByRole('button', { name: 'Change client' }).click();
  await page.keyboard.type('Zelda Newclient');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Zelda Newclient' })).toBeVisible();
  const [zelda] = await desk.must('clients.search', { salonId: salon.id, query: 'Zelda' });
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ clientId: zelda?.id });

  await panel.getByRole('button', { name: 'Change client' }).click();
  await page.keyboard.type('0532 123 45 67');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('combobox', { name: 'Name of the new client' })).toBeFocused();
  await page.keyboard.type('Mina Sol');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Mina Sol' })).toBeVisible();
  await expect(panel.getByText('0532 123 45 67')).toBeVisible();
  const [mina] = await desk.must('clients.search', { salonId: salon.id, query: '0532 123' });
  expect(mina).toMatchObject({ name: 'Mina Sol', phone: '+905321234567' });
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ clientId: mina?.id });

  await panel.getByRole('button', { name: 'Change client' }).click();
  await panel.getByRole('button', { name: 'Take the client off' }).click();
  await expect(panel.getByRole('button', { name: 'Add a client' })).toBeVisible();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ clientId: null });
  await expect(cardOf(page, booking)).toHaveAttribute('aria-label', /No client/);
});

test('date, time and person are typed in the panel, judged at once, and the calendar follows to another day', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(ana, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const panel = panelOf(page);

  await panel.getByRole('textbox', { name: 'Time' }).fill('11');
  await expect(panel.getByRole('alert')).toContainText('Ana is booked 11:00–11:45');
  await page.keyboard.press('Enter');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ startTime: at('10:00') });

  await panel.getByRole('button', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Bea' }).click();
  await expect(panel).toContainText('That is free.');
  await panel.getByRole('button', { name: 'Save change' }).click();
  await expect(panel).toContainText('Moved: Ana');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    staffId: bea.id,
    startTime: at('11:00'),
  });

  await panel.getByRole('textbox', { name: 'Date' }).fill('5/3');
  await expect(panel).toContainText('That is free.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /5 March/ })).toBeVisible();
  await expect(cardOf(page, booking)).toBeVisible();
  await expect(panel).toContainText('Elif Kaya');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    startTime: Date.parse('2026-03-05T11:00:00+03:00'),
  });
});

test('what is typed for a booking waits while another one is looked at, and Escape puts back what was there', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const other = await book(bea, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  const time = panelOf(page).getByRole('textbox', { name: 'Time' });
  await time.fill('11:30');
  await cardOf(page, other).click();
  await expect(time).toHaveValue('11:00');
  await cardOf(page, booking).click();
  await expect(time).toHaveValue('11:30');
  await time.press('Escape');
  await expect(time).toHaveValue('10:00');
  await expect(panelOf(page).getByRole('button', { name: 'Save change' })).toBeHidden();
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ version: 1 });
});

test('notes that two windows write at once are both shown, and whoever is second chooses', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const [first, second] = [await desk.open(), await desk.open()];
  for (const page of [first, second]) {
    await dayIsDrawn(page, ana, bea);
    await cardOf(page, booking).click();
  }
  await panelOf(first).getByRole('textbox', { name: 'Notes' }).fill('Window seat');
  await panelOf(second).getByRole('textbox', { name: 'Notes' }).fill('Allergic to ammonia');
  await panelOf(first).getByRole('button', { name: 'Save notes' }).click();
  const question = panelOf(second).getByRole('alert');
  await expect(question).toContainText('Somebody else has changed these notes');
  await expect(question).toContainText('Window seat');
  await question.getByRole('button', { name: 'Keep both' }).click();
  await expect(question).toBeHidden();
  await expect(panelOf(second).getByRole('textbox', { name: 'Notes' })).toHaveValue(
    'Window seat\nAllergic to ammonia',
  );
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
    notes: 'Window seat\nAllergic to ammonia',
  });
});

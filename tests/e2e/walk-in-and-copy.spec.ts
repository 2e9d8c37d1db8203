import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, dayIsDrawn, panelOf, refusal } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

/** Reloads the window with its clock at that time of the Monday. */
async function openAt(page: Page, clock: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`2026-03-02T${clock}:00+03:00`));
  await page.reload();
}

test('a walk-in takes two keys and a name: today, now, with whoever is free', async ({ desk }) => {
  const { salon, ana, bea, cut, jonas, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await openAt(page, '11:08');
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Tuesday, 3 March 2026' })).toBeVisible();

  await page.keyboard.press('k');
  await expect(bookingCard(page)).toContainText('11:05–11:50 Bea');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('Zelda');
  await page.keyboard.press('Enter');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('img', { name: /11:05–11:50 Cut, Zelda, Bea/ })).toBeVisible();
  const [zelda] = await desk.must('clients.search', { salonId: salon.id, query: 'Zelda' });
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ staffId: bea.id, clientId: zelda?.id, startTime: at('11:05') }),
  );
});

test('where nobody is free for a walk-in it says why, with the nearest times', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('k');
  await expect(refusal(page)).toContainText('Nearest free times');
});

test('a booking is copied to the same time of another day, with its client and notes, by keys and by hand', async ({
  desk,
}) => {
  const { salon, ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('bookings.annotate', { id: booking.id, version: 1, notes: 'Window seat' });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Tuesday, 3 March 2026' })).toBeVisible();
  await page.keyboard.press('Control+v');
  await expect(bookingCard(page)).toContainText('10:00–10:45 Ana');
  await expect(bookingCard(page).getByRole('textbox', { name: 'Notes' })).toHaveValue('Window seat');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ })).toBeVisible();

  await page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ }).click();
  await page.getByRole('button', { name: 'Copy to another time' }).click();
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
  const tuesday = await desk.must('bookings.list', {
    salonId: salon.id,
    from: '2026-03-03T00:00:00+03:00',
    to: '2026-03-04T00:00:00+03:00',
  });
  expect(tuesday).toMatchObject([
    { staffId: ana.id, clientId: elif.id, notes: 'Window seat', startTime: at('10:00') + 86_400_000 },
  ]);
});

test('a copied visit is put down twice, each time with all of its services', async ({ desk }) => {
  const { salon, ana, bea, cut, colour, elif } = await openSalon(desk);
  const { bookings } = await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: '2026-03-02T10:00:00+03:00' },
      { staffId: bea.id, serviceId: colour.id, startTime: '2026-03-02T10:45:00+03:00' },
    ],
  });
  const [first] = bookings;
  if (!first) throw new Error('not booked');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, first).click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Escape');
  for (const day of ['3', '4']) {
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(new RegExp(` ${day} March`));
    await page.keyboard.press('Control+v');
    await expect(bookingCard(page).getByRole('group', { name: 'Service 2' })).toContainText(
      '10:45–12:45 Bea',
    );
    await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
    await expect(page.getByRole('img', { name: /10:45–12:45 Colour, Elif Kaya, Bea/ })).toBeVisible();
  }
  const later = await desk.must('bookings.list', {
    salonId: salon.id,
    from: '2026-03-03T00:00:00+03:00',
    to: '2026-03-05T00:00:00+03:00',
  });
  expect(later.map(({ serviceName }) => serviceName)).toEqual(['Cut', 'Colour', 'Cut', 'Colour']);
});

test('copying puts away what was typed for somebody else, and offers it again', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('k');
  await refusal(page).waitFor();
  await page.keyboard.type('Zelda');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Zelda');
  await cardOf(page, booking).click();
  await page.getByRole('button', { name: 'Copy to another time' }).click();
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeHidden();
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Zelda');
});

test('Escape puts down whoever waits for a time to be chosen, and Ctrl+Z takes them up again', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.getByRole('button', { name: 'Copy to another time' }).click();
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
});

import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, dayIsDrawn, panelOf, pickService, refusal } from './day.ts';
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

test('whoever stands at the counter is here: neither late, nor booked in the past', async ({ desk }) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  const { id, version } = await book(ana, '09:00', 45, cut.id, elif.id);
  await desk.must('bookings.setStatus', { id, version, status: 'no_show' });
  const punctual = await book(bea, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await openAt(page, '11:08');
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('k');
  await page.keyboard.type('elif');
  await page.keyboard.press('Enter');
  // What the desk points out is there. By its own clock the time is over long since.
  const advice = bookingCard(page).locator('.advice-lines');
  await expect(advice).toContainText('Elif K. has missed 1 booking.');
  await expect(advice).not.toContainText('past');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  const card = page.getByRole('img', { name: /11:05–11:50 Cut, Elif Kaya, Ana/ });
  await expect(card).toHaveAccessibleName(/Arrived/);
  await expect(card).not.toContainText('late');
  await expect(cardOf(page, punctual)).toContainText('late');
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ startTime: at('11:05'), clientId: elif.id, status: 'arrived' }),
  );
  // That they are here is a step of its own.
  await page.keyboard.press('Control+z');
  await expect(card).toHaveAccessibleName(/Confirmed/);
  await page.keyboard.press('Control+z');
  await expect(card).toBeHidden();
});

test('where nobody is free for a walk-in it says so, of no one in particular, and who is next', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  await book(ana, '11:00', 45, cut.id, elif.id);
  await book(bea, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await openAt(page, '11:08');
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('k');
  await expect(refusal(page)).toContainText('Nearest free times');
  await expect(refusal(page).locator('.reason-lines')).toHaveText(
    'Nobody is free for Cut now. Next: Ana 11:45.',
  );
});

test('a service that was picked for one booking does not decide the walk-in after it', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await openAt(page, '11:08');
  await dayIsDrawn(page, ana, bea);
  const picked = page.getByRole('button', { name: 'Service to book' });
  const beginColour = async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('colour');
    await expect(page.getByRole('option', { name: 'Colour', selected: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(bookingCard(page)).toContainText(/–13:\d\d /);
    await expect(picked).toContainText('Colour');
  };
  await beginColour();
  await page.keyboard.press('Escape');
  await expect(picked).toContainText('Any service');
  await page.keyboard.press('k');
  await expect(bookingCard(page)).toContainText('11:05–11:50 Ana');
  await page.keyboard.press('Escape');
  await beginColour();
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect.poll(bookingsOfDay).toHaveLength(1);
  await expect(picked).toContainText('Any service');
  await page.keyboard.press('k');
  await expect(bookingCard(page)).toContainText('11:05–11:50');
});

test('a walk-in is of the service that is picked in the toolbar', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await openAt(page, '14:08');
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Colour');
  await page.keyboard.press('k');
  await expect(bookingCard(page)).toContainText('14:05–16:05 Ana');
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

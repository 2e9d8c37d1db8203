// What other specs do with keys, by mouse alone, from the first press to the row in the database. Only names are typed.
import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, dayIsDrawn, drag, panelOf, pickService, pointAt, refusal } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A Monday that is over for the desk as well, whose clock is the computer's. */
const longAgo = '2020-03-02';

/** The salon of `openSalon`, and its day. */
async function openDay(desk: Desk) {
  const salon = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  return { ...salon, page };
}

/** Chooses the client of the new booking in the list under its field. */
async function chooseClient(page: Page, typed: string, name: string): Promise<void> {
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await client.fill(typed);
  await page.getByRole('option', { name }).click();
  await expect(client).toHaveValue(name);
}

const pressBook = (page: Page) =>
  bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();

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

test('a walk-in is booked now, with the first person who is free, whatever date is looked at', async ({
  desk,
}) => {
  const { ana, bea, cut, jonas, book, bookingsOfDay, page } = await openDay(desk);
  await book(ana, '11:00', 45, cut.id, jonas.id);
  await page.clock.setFixedTime(at('11:08'));
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tuesday, 3 March 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Walk-in: now, with whoever is free' }).click();
  await expect(bookingCard(page)).toContainText('11:05–11:50 Bea');
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(page.getByRole('img', { name: /11:05–11:50 Cut, No client, Bea/ })).toBeVisible();
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ staffId: bea.id, clientId: null, startTime: at('11:05') }),
  );
});

test('the next free time is gone to, and booked', async ({ desk }) => {
  const { ana, cut, elif, jonas, book, bookingsOfDay, page } = await openDay(desk);
  const taken = await book(ana, '09:00', 45, cut.id, jonas.id);
  await expect(cardOf(page, taken)).toBeVisible();
  await page.getByRole('button', { name: 'Next free' }).click();
  await page.getByRole('option', { name: 'Cut' }).click();
  await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', 'Ana, 09:45, free');
  const { x, y } = await pointAt(page, ana, '09:45');
  await page.mouse.click(x, y);
  await expect(bookingCard(page)).toContainText('09:45–10:30 Ana');
  await chooseClient(page, 'elif', 'Elif Kaya');
  await pressBook(page);
  await expect
    .poll(bookingsOfDay)
    .toMatchObject([{ id: taken.id }, { clientId: elif.id, staffId: ana.id, startTime: at('09:45') }]);
});

test('what a client had last time is booked again', async ({ desk }) => {
  const { ana, bea, colour, elif, book, bookingsOfDay, page } = await openDay(desk);
  await book(bea, '11:00', 120, colour.id, elif.id, longAgo);
  const { x, y } = await pointAt(page, ana, '15:00');
  await page.mouse.click(x, y);
  await chooseClient(page, 'elif', 'Elif Kaya');
  await bookingCard(page).getByRole('button', { name: 'As last time: Colour with Bea, 2 hr' }).click();
  await expect(bookingCard(page)).toContainText('15:00–17:00 Bea');
  await pressBook(page);
  await expect
    .poll(bookingsOfDay)
    .toMatchObject([{ clientId: elif.id, staffId: bea.id, serviceId: colour.id, startTime: at('15:00') }]);
});

test('what a client had last time and cannot be here says why at once, with the nearest free times', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, book, bookingsOfDay, page } = await openDay(desk);
  await book(bea, '11:00', 120, colour.id, elif.id, longAgo);
  const taken = await book(bea, '16:00', 45, cut.id);
  const { x, y } = await pointAt(page, ana, '15:00');
  await page.mouse.click(x, y);
  await chooseClient(page, 'elif', 'Elif Kaya');
  await bookingCard(page).getByRole('button', { name: 'As last time: Colour with Bea, 2 hr' }).click();
  await expect(bookingCard(page).getByRole('alert')).toContainText('Bea is booked 16:00–16:45');
  await bookingCard(page).getByRole('button', { name: 'Bea 14:00' }).click();
  await expect
    .poll(bookingsOfDay)
    .toMatchObject([{ clientId: elif.id, staffId: bea.id, startTime: at('14:00') }, { id: taken.id }]);
});

test('a booking is copied to another day and another person', async ({ desk }) => {
  const { salon, ana, bea, cut, elif, book, page } = await openDay(desk);
  await cardOf(page, await book(ana, '10:00', 45, cut.id, elif.id)).click();
  await page.getByRole('button', { name: 'Copy to another time' }).click();
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tuesday, 3 March 2026' })).toBeVisible();
  await dayIsDrawn(page, ana, bea);
  const { x, y } = await pointAt(page, bea, '11:00');
  await page.mouse.click(x, y);
  await expect(bookingCard(page)).toContainText('11:00–11:45 Bea');
  await pressBook(page);
  await expect
    .poll(() =>
      desk.must('bookings.list', {
        ...{ salonId: salon.id, from: '2026-03-02T00:00:00+03:00', to: '2026-03-04T00:00:00+03:00' },
      }),
    )
    .toMatchObject([
      { clientId: elif.id, startTime: at('10:00') },
      { clientId: elif.id, staffId: bea.id, startTime: at('11:00') + 86_400_000 },
    ]);
});

test('each fact of a booking is changed in its panel: status, client, service, person, time, date, price and notes', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, jonas, book, page } = await openDay(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('bookings.setStatus', { ...{ id: booking.id, version: 1 }, status: 'pending' });
  const inDatabase = () => desk.must('bookings.get', { id: booking.id });
  await cardOf(page, booking).click();
  const panel = panelOf(page);
  const save = panel.getByRole('button', { name: 'Save change' });
  await panel.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect.poll(inDatabase).toMatchObject({ status: 'confirmed' });

  await panel.getByRole('button', { name: 'Change client' }).click();
  await panel.getByRole('combobox', { name: 'Client' }).fill('jonas');
  await page.getByRole('option', { name: 'Jonas Berg' }).click();
  await expect.poll(inDatabase).toMatchObject({ clientId: jonas.id });

  await panel.getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Colour' }).click();
  await save.click();
  await expect.poll(inDatabase).toMatchObject({ serviceId: colour.id, durationMinutes: 120 });

  await panel.getByRole('button', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Bea' }).click();
  await save.click();
  await expect.poll(inDatabase).toMatchObject({ staffId: bea.id });

  await panel.getByRole('textbox', { name: 'Time' }).fill('12:30');
  await save.click();
  await expect.poll(inDatabase).toMatchObject({ startTime: at('12:30') });

  await panel.getByRole('button', { name: 'Date: choose on a calendar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wednesday, 4 March 2026' }).click();
  await save.click();
  await expect.poll(inDatabase).toMatchObject({ startTime: Date.parse('2026-03-04T12:30:00+03:00') });
  await expect(page.getByRole('heading', { level: 2, name: 'Wednesday, 4 March 2026' })).toBeVisible();

  await panel.getByRole('textbox', { name: 'Price' }).fill('39.5');
  await panel.getByRole('textbox', { name: 'Notes' }).fill('By the window');
  await expect.poll(inDatabase).toMatchObject({ priceCents: 3950 });
  await panel.getByRole('button', { name: 'Save notes' }).click();
  await expect.poll(inDatabase).toMatchObject({ notes: 'By the window' });
});

test('time is blocked without a reason, and free again', async ({ desk }) => {
  const { ana, page } = await openDay(desk);
  const blocked = () => desk.must('timeOff.list', { staffId: ana.id });
  await page.getByRole('button', { name: 'Block time' }).click();
  await drag(page, [ana, '15:00'], [ana, '15:45']);
  const card = page.getByRole('form', { name: 'Blocked time' });
  await card.getByRole('button', { name: 'Block', exact: true }).click();
  await expect
    .poll(blocked)
    .toMatchObject([{ kind: 'blocked', startTime: at('15:00'), endTime: at('16:00') }]);
  await page.getByRole('img', { name: '15:00–16:00 Blocked, Ana' }).click();
  await card.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(blocked).toEqual([]);
});

test('a client is created on the clients’ screen', async ({ desk }) => {
  const { salon, page } = await openDay(desk);
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await page.getByRole('button', { name: 'New client' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mina Sol');
  await page.getByRole('textbox', { name: 'Telephone' }).fill('0532 123 45 67');
  await page.getByRole('button', { name: 'Create client' }).click();
  await expect(page.getByRole('heading', { name: 'Mina Sol' })).toBeVisible();
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'mina' })).toMatchObject([
    { name: 'Mina Sol', phone: '+905321234567' },
  ]);
});

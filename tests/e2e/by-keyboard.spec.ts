// What other specs do with the mouse, by keyboard alone: every field and button is come to by Tab, as a hand without a mouse comes to it.
import type { Locator, Page } from '@playwright/test';
import { at, bookingCard, cardOf, dayIsDrawn, inHand, panelOf, refusal, setClock, tabTo } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

const mark = (page: Page) => page.locator('.grid-cursor-mark');

/** Opens the list of a field, goes to the choice that begins with what is typed, and takes it. */
async function choose(page: Page, field: Locator, typed: string): Promise<void> {
  const list = page.locator('.overlay').getByRole('listbox');
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await expect(list).toBeVisible();
  await page.keyboard.type(typed);
  await expect(list.getByRole('option', { name: typed }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
}

/** Opens the day and goes onto its grid, to the first booking of the first person, which is opened. */
async function openFirstBooking(page: Page, booking: { readonly id: string }): Promise<void> {
  await tabTo(page, mark(page));
  for (let step = 0; step < 40; step += 1) {
    if ((await mark(page).getAttribute('aria-label'))?.endsWith('Enter opens it.')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toBeVisible();
  await expect(cardOf(page, booking)).toBeVisible();
}

/** The salon of `openSalon` with a booking of Elif with Ana at ten, and its day. */
async function openDay(desk: Desk) {
  const salon = await openSalon(desk);
  const booking = await salon.book(salon.ana, '10:00', 45, salon.cut.id, salon.elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  await expect(cardOf(page, booking)).toBeVisible();
  const inDatabase = () => desk.must('bookings.get', { id: booking.id });
  return { ...salon, booking, page, inDatabase };
}

test('a booking is gone to, cancelled with a reason, and restored', async ({ desk }) => {
  const { booking, page, inDatabase } = await openDay(desk);
  await openFirstBooking(page, booking);
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await tabTo(page, page.getByRole('alertdialog').getByRole('textbox'), 'Shift+Tab');
  await page.keyboard.type('Ill');
  await tabTo(page, page.getByRole('button', { name: 'Yes, cancel it' }));
  await page.keyboard.press('Enter');
  await expect(cardOf(page, booking)).toBeHidden();
  expect(await inDatabase()).toMatchObject({ status: 'cancelled', cancellationReason: 'Ill' });
  await tabTo(page, panelOf(page).getByRole('button', { name: 'Restore', exact: true }));
  await page.keyboard.press('Enter');
  await expect(cardOf(page, booking)).toBeVisible();
  expect(await inDatabase()).toMatchObject({ status: 'confirmed' });
});

test('time, person, service and client of a booking are changed in its panel', async ({ desk }) => {
  const { bea, colour, jonas, booking, page, inDatabase } = await openDay(desk);
  await openFirstBooking(page, booking);
  const panel = panelOf(page);
  await tabTo(page, panel.getByRole('textbox', { name: 'Time' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('10:15');
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ startTime: at('10:15') });

  await choose(page, panel.getByRole('button', { name: 'With' }), 'Bea');
  await expect(panel).toContainText('That is free.');
  await tabTo(page, panel.getByRole('button', { name: 'Save change' }));
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ staffId: bea.id });

  await choose(page, panel.getByRole('button', { name: 'Service' }), 'Colour');
  await expect(panel).toContainText('That is free.');
  await tabTo(page, panel.getByRole('button', { name: 'Save change' }));
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ serviceId: colour.id, durationMinutes: 120 });

  await tabTo(page, panel.getByRole('button', { name: 'Change client' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('jon');
  await expect(page.getByRole('option', { name: 'Jonas Berg' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Jonas Berg' })).toBeVisible();
  expect(await inDatabase()).toMatchObject({ clientId: jonas.id, staffId: bea.id, startTime: at('10:15') });
});

test('notes that another window wrote meanwhile are kept with the own ones', async ({ desk }) => {
  const { booking, page, inDatabase } = await openDay(desk);
  await openFirstBooking(page, booking);
  const panel = panelOf(page);
  await tabTo(page, panel.getByRole('textbox', { name: 'Notes' }));
  await page.keyboard.type('Allergic to ammonia');
  await desk.must('bookings.annotate', { id: booking.id, version: booking.version, notes: 'Window seat' });
  await expect(panel.getByRole('alert')).toContainText('Window seat');
  await tabTo(page, panel.getByRole('button', { name: 'Keep both' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toBeHidden();
  await expect.poll(inDatabase).toMatchObject({ notes: 'Window seat\nAllergic to ammonia' });
});

/** Begins a booking with `N`, for the service that is typed, and waits for its card. */
async function beginBooking(page: Page, service: string): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type(service);
  await expect(page.getByRole('option', { name: service, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
}

async function typeClient(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue(name);
}

test('a booking that repeats is begun, limited to three dates and booked', async ({ desk }) => {
  const { salon, ana, bea, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await beginBooking(page, 'Cut');
  await typeClient(page, 'eli', 'Elif Kaya');
  await tabTo(page, bookingCard(page).getByRole('button', { name: 'Repeat' }));
  await page.keyboard.press('Enter');
  const dates = page.getByRole('complementary', { name: 'Repeat' });
  await expect(dates.getByRole('textbox', { name: 'Weeks apart' })).toBeFocused();
  await tabTo(page, dates.getByRole('textbox', { name: 'How many times' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(dates.getByRole('listitem')).toHaveCount(3);
  await tabTo(page, dates.getByRole('button', { name: 'Book 3 dates' }));
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  const booked = await desk.must('bookings.list', {
    ...{ salonId: salon.id, from: '2026-03-01T00:00:00+03:00', to: '2026-12-01T00:00:00+03:00' },
  });
  expect(booked.map(({ clientId }) => clientId)).toEqual([elif.id, elif.id, elif.id]);
  expect(new Set(booked.map(({ seriesId }) => seriesId)).size).toBe(1);
});

test('a visit of two services with two people is composed and booked', async ({ desk }) => {
  const { ana, bea, cut, colour, elif, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await beginBooking(page, 'Cut');
  await typeClient(page, 'eli', 'Elif Kaya');
  await tabTo(page, bookingCard(page).getByRole('button', { name: 'Add a service' }));
  await page.keyboard.press('Enter');
  const second = bookingCard(page).getByRole('group', { name: 'Service 2' });
  await expect(second).toBeVisible();
  await choose(page, second.getByRole('button', { name: 'Service 2' }), 'Colour');
  await choose(page, second.getByRole('button', { name: 'With' }), 'Bea');
  await tabTo(page, bookingCard(page).getByRole('combobox', { name: 'Client' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('alert')).toContainText('Bea starts at 10:00');
  const places = page.locator('.suggestions').getByRole('button');
  await expect(places.first()).toBeVisible();
  await tabTo(page, places.first());
  await page.keyboard.press('Enter');
  const book = bookingCard(page).getByRole('button', { name: 'Book', exact: true });
  await expect(bookingCard(page).getByRole('alert')).toBeHidden();
  await tabTo(page, book);
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  const [first, other] = await bookingsOfDay();
  expect(first).toMatchObject({ serviceId: cut.id, clientId: elif.id });
  expect(other).toMatchObject({ serviceId: colour.id, clientId: elif.id, visitId: first?.visitId });
  expect(first?.visitId).not.toBeNull();
});

test('two entries of one person become one client', async ({ desk }) => {
  const { salon, elif } = await openSalon(desk);
  const other = { salonId: salon.id, name: 'Elif K.', phone: '0555 123 45 67' };
  await desk.must('clients.create', other);
  const page = await desk.open();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('elif kaya');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const merge = page.getByRole('button', { name: 'Merge with Elif K., 0555 123 45 67' });
  await tabTo(page, merge);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge Elif K. into Elif Kaya' });
  await tabTo(page, dialog.getByRole('button', { name: 'Merge', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Elif K. and Elif Kaya are one client now.')).toBeVisible();
  const left = await desk.must('clients.search', { salonId: salon.id, query: 'elif' });
  expect(left.map(({ id }) => id)).toEqual([elif.id]);
});

test('the month beside the calendar is walked to another date', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await tabTo(page, page.getByRole('button', { name: 'Monday, 2 March 2026', exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Tuesday, 10 March 2026' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Tuesday, 10 March 2026' })).toBeVisible();
});

test('whoever is told that another window was faster books the nearest place with what was typed', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await beginBooking(page, 'Cut');
  await expect(bookingCard(page)).toContainText('09:00–09:45 Ana');
  await typeClient(page, 'jon', 'Jonas Berg');
  await book(ana, '09:00', 45, cut.id, elif.id);
  await expect(bookingCard(page).getByRole('alert')).toHaveText('Ana is booked 09:00–09:45 (Cut, Elif K.).');
  await page.keyboard.press('Enter');
  const nearest = page.getByRole('button', { name: 'Ana 09:45' });
  await tabTo(page, nearest);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /09:45–10:30 Cut, Jonas Berg, Ana/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([
    { clientId: elif.id, startTime: at('09:00') },
    { clientId: jonas.id, startTime: at('09:45'), staffId: ana.id },
  ]);
});

test('a booking that is put down where another window was faster stays where it was, and goes to the nearest place', async ({
  desk,
}) => {
  const { bea, cut, jonas, booking, page, inDatabase, book } = await openDay(desk);
  await openFirstBooking(page, booking);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.ghost:not(.ghost-bad)')).toBeVisible();
  await book(bea, '10:00', 45, cut.id, jonas.id);
  await expect(page.locator('.ghost-bad')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(refusal(page)).toContainText('Bea is booked 10:00–10:45 (Cut, Jonas B.).');
  expect(await inDatabase()).toMatchObject({ startTime: at('10:00'), version: booking.version });
  await expect(refusal(page).getByRole('button', { name: 'Bea 10:45' })).toBeVisible();
  await tabTo(page, refusal(page).getByRole('button', { name: 'Bea 10:45' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:45–11:30 Cut, Elif Kaya, Bea/ })).toBeVisible();
  expect(await inDatabase()).toMatchObject({ startTime: at('10:45'), staffId: bea.id });
});

test('a booking for a new client is made, undone and redone', async ({ desk }) => {
  const { salon, ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await beginBooking(page, 'Cut');
  await page.keyboard.type('Mina Sol');
  await expect(page.getByRole('option')).toContainText('Mina Sol');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('button', { name: 'No client' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  const [mina] = await desk.must('clients.search', { salonId: salon.id, query: 'mina' });
  const booked = [{ clientId: mina?.id, staffId: ana.id, startTime: at('09:00'), status: 'confirmed' }];
  expect(await bookingsOfDay()).toMatchObject(booked);
  await page.keyboard.press('Control+z');
  await expect.poll(bookingsOfDay).toMatchObject([{ status: 'cancelled' }]);
  await page.keyboard.press('Control+y');
  await expect.poll(bookingsOfDay).toMatchObject(booked);
});

test('a walk-in is booked without a client', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await page.clock.setFixedTime(at('11:08'));
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('k');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('button', { name: 'Book without a client' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(bookingsOfDay)
    .toMatchObject([{ staffId: ana.id, clientId: null, startTime: at('11:05') }]);
});

test('the next free time is found and booked, and so is one that is looked for', async ({ desk }) => {
  const { ana, bea, cut, elif, jonas, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('f');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('Cut');
  await expect(page.getByRole('option', { name: 'Cut', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ana, 09:00, free' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await typeClient(page, 'eli', 'Elif Kaya');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();

  await page.keyboard.press('l');
  const finder = page.getByRole('complementary', { name: 'Find a time' });
  // The service of the booking that was made went with it.
  await choose(page, finder.getByRole('button', { name: /Service$/ }), 'Cut');
  await choose(page, finder.getByRole('button', { name: / With$/ }), 'Bea');
  const places = finder.locator('.find-place');
  await expect(places.first()).toContainText('10:00Bea');
  await tabTo(page, places.first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('10:15–11:00 Bea');
  await typeClient(page, 'jon', 'Jonas Berg');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([
    { serviceId: cut.id, clientId: elif.id, staffId: ana.id, startTime: at('09:00') },
    { serviceId: cut.id, clientId: jonas.id, staffId: bea.id, startTime: at('10:15') },
  ]);
});

test('what a client had last time is booked again', async ({ desk }) => {
  const { ana, bea, colour, elif, book, bookingsOfDay } = await openSalon(desk);
  await book(bea, '11:00', 120, colour.id, elif.id, '2020-03-02');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await beginBooking(page, 'Cut');
  await typeClient(page, 'eli', 'Elif Kaya');
  await tabTo(page, bookingCard(page).getByRole('button', { name: 'As last time: Colour with Bea, 2 hr' }));
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('Bea starts at 10:00');
  const nearest = bookingCard(page).getByRole('button', { name: 'Bea 10:00' });
  await expect(nearest).toBeVisible();
  await tabTo(page, nearest);
  await page.keyboard.press('Enter');
  await expect
    .poll(bookingsOfDay)
    .toMatchObject([{ clientId: elif.id, staffId: bea.id, serviceId: colour.id, startTime: at('10:00') }]);
});

test('a booking is carried within its day and to another one, cut and put in, and copied', async ({
  desk,
}) => {
  const { salon, booking, page, inDatabase } = await openDay(desk);
  const heading = page.getByRole('heading', { level: 2 });
  const dayLater = 86_400_000;
  await openFirstBooking(page, booking);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ startTime: at('10:15') });

  await page.keyboard.press('m');
  await page.keyboard.press('PageDown');
  await expect(heading).toHaveAccessibleName(/ 3 March/);
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ startTime: at('10:15') + dayLater });

  await page.keyboard.press('Control+x');
  await expect(inHand(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(heading).toHaveAccessibleName(/ 4 March/);
  await page.keyboard.press('Control+v');
  await expect.poll(inDatabase).toMatchObject({ startTime: at('10:15') + 2 * dayLater });

  await page.keyboard.press('Control+c');
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(heading).toHaveAccessibleName(/ 5 March/);
  await page.keyboard.press('Control+v');
  // The copy comes to where the keyboard is on the grid: to where the booking was moved.
  await expect(bookingCard(page)).toContainText('10:15–11:00 Ana');
  await tabTo(page, bookingCard(page).getByRole('button', { name: 'Book', exact: true }));
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      desk.must('bookings.list', {
        ...{ salonId: salon.id, from: '2026-03-02T00:00:00+03:00', to: '2026-03-07T00:00:00+03:00' },
      }),
    )
    .toMatchObject([
      { id: booking.id, startTime: at('10:15') + 2 * dayLater },
      { clientId: booking.clientId, startTime: at('10:15') + 3 * dayLater },
    ]);
});

test('the price and the date of a booking are changed in its panel', async ({ desk }) => {
  const { booking, page, inDatabase } = await openDay(desk);
  await openFirstBooking(page, booking);
  const panel = panelOf(page);
  await tabTo(page, panel.getByRole('textbox', { name: 'Price' }));
  await page.keyboard.type('39.5');
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ priceCents: 3950 });
  await tabTo(page, panel.getByRole('textbox', { name: 'Date' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4/3');
  await expect(panel).toContainText('That is free.');
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ startTime: Date.parse('2026-03-04T10:00:00+03:00') });
});

test('a client who has come is marked so, and as seen out, and back', async ({ desk }) => {
  const { booking, page, inDatabase } = await openDay(desk);
  await setClock(page, '09:30');
  await openFirstBooking(page, booking);
  await page.keyboard.press('a');
  await expect.poll(inDatabase).toMatchObject({ status: 'arrived' });
  await page.keyboard.press('c');
  await expect.poll(inDatabase).toMatchObject({ status: 'completed' });
  await tabTo(page, panelOf(page).getByRole('button', { name: 'Back to arrived' }));
  await page.keyboard.press('Enter');
  await expect.poll(inDatabase).toMatchObject({ status: 'arrived' });
});

test('a client is created from the search, and put on the waitlist', async ({ desk }) => {
  const { salon, ana, bea, cut } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Deniz Arslan');
  await expect(page.getByText('Nobody is found by “Deniz Arslan”')).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Telephone' }));
  await page.keyboard.type('0532 123 45 67');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Deniz Arslan' })).toBeVisible();
  const [deniz] = await desk.must('clients.search', { salonId: salon.id, query: 'deniz' });
  expect(deniz).toMatchObject({ name: 'Deniz Arslan', phone: '+905321234567' });

  await tabTo(page, page.getByRole('button', { name: 'Put on the waitlist' }));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Put on the waitlist' });
  await choose(page, form.getByRole('button', { name: 'Service' }), 'Cut');
  await tabTo(page, form.getByRole('button', { name: 'Put on the list' }));
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  expect(await desk.must('waitlist.list', { salonId: salon.id })).toMatchObject([
    { clientId: deniz?.id, serviceIds: [cut.id] },
  ]);
});

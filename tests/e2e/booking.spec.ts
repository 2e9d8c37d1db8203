import {
  at,
  bookingCard,
  cardOf,
  carry,
  dayIsDrawn,
  drag,
  ghost,
  pickService,
  pointAt,
  pointInView,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

test('a service is picked, dragged into a column, and booked for a known client with three keys', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');

  const from = await pointAt(page, ana, '10:15');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y + 1);
  // The ghost has the service's length from the first pixel.
  await expect(ghost(page)).toHaveText('10:15–11:00Cut, Ana');
  await page.mouse.up();

  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Elif Kaya');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('img', { name: '10:15–11:00 Cut, Elif Kaya, Ana, Confirmed' })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([
    {
      staffId: ana.id,
      serviceId: cut.id,
      clientId: elif.id,
      startTime: at('10:15'),
      endTime: at('11:00'),
      status: 'confirmed',
    },
  ]);
});

test('without a service picked, the length that was dragged proposes the one that fits', async ({ desk }) => {
  const { ana, bea, colour } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  const from = await pointAt(page, bea, '11:00');
  await carry(page, from, await pointInView(page, bea, '11:40'));
  await expect(ghost(page)).toHaveText('11:00–11:45Cut, Bea');
  const further = await pointInView(page, bea, '13:10');
  await page.mouse.move(further.x, further.y, { steps: 4 });
  await expect(ghost(page)).toHaveText('11:00–13:00Colour, Bea');
  await page.mouse.up();
  await expect(bookingCard(page)).toContainText(colour.name);
});

test('a click books too: a new client is created by name and Enter', async ({ desk }) => {
  const { salon, ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  const point = await pointAt(page, bea, '12:30');
  await page.mouse.click(point.x, point.y);
  await expect(bookingCard(page)).toContainText('12:30–13:15 Bea');
  await page.keyboard.type('Mina Sol');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('button', { name: 'No client' })).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Add notes' }).click();
  await bookingCard(page).getByRole('textbox', { name: 'Notes' }).fill('First visit');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('img', { name: /Mina Sol/ })).toBeVisible();

  const [booking] = await bookingsOfDay();
  expect(booking).toMatchObject({ clientName: 'Mina Sol', notes: 'First visit', startTime: at('12:30') });
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'mina' })).toHaveLength(1);
});

test('an open card follows to another place with everything that was typed', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [bea, '11:00'], [bea, '11:40']);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Jonas Berg');

  await drag(page, [ana, '15:00'], [ana, '15:40']);
  await expect(bookingCard(page)).toContainText('15:00–15:45 Ana');
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Jonas Berg');
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([{ clientName: 'Jonas Berg', startTime: at('15:00') }]);
});

test('without a client, Enter comes to the button that says so, and only there books', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [bea, '11:00'], [bea, '11:40']);
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('button', { name: 'Book without a client' })).toBeFocused();
  expect(await bookingsOfDay()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut, No client, Bea/ })).toBeVisible();
});

test('what is booked is there after a restart', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [bea, '11:00'], [bea, '11:40']);
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut, No client, Bea/ })).toBeVisible();

  await desk.restart();
  const again = await desk.open();
  await dayIsDrawn(again, ana, bea);
  await expect(cardOf(again, booking)).toBeVisible();
  await expect(again.getByRole('img', { name: /11:00–11:45 Cut, No client, Bea/ })).toBeVisible();
});

test('a name that is typed and nobody’s yet is booked for, and booking for nobody is the quiet choice', async ({
  desk,
}) => {
  const { salon, ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  await page.keyboard.type('Zelda Newclient');
  await expect(bookingCard(page).getByRole('button', { name: 'Book without a client' })).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Book for Zelda Newclient' }).click();
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Zelda Newclient, Ana/ })).toBeVisible();
  expect(await bookingsOfDay()).toMatchObject([{ clientName: 'Zelda Newclient' }]);

  // Typed again to the letter, she is the one that the salon knows.
  const later = await pointAt(page, ana, '11:00');
  await page.mouse.click(later.x, later.y);
  await page.keyboard.type('zelda newclient');
  await bookingCard(page).getByRole('button', { name: 'Book for zelda newclient' }).click();
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut, Zelda Newclient, Ana/ })).toBeVisible();
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'zelda' })).toHaveLength(1);
});

test('a number that nobody has becomes that of a new client, whose name is asked for', async ({ desk }) => {
  const { salon, ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const point = await pointAt(page, bea, '12:30');
  await page.mouse.click(point.x, point.y);
  await page.keyboard.type('0532 123 45 67');
  await expect(bookingCard(page).getByRole('option')).toHaveText('New client with 0532 123 45 67');
  await page.keyboard.press('Enter');
  const name = bookingCard(page).getByRole('combobox', { name: 'Name of the new client' });
  const phone = bookingCard(page).getByRole('textbox', { name: 'Telephone' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('');
  await expect(phone).toHaveValue('0532 123 45 67');
  // There is no client without a name, and the number is not lost for it.
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('alert')).toBeVisible();
  await page.keyboard.type('Mina Sol');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('button', { name: 'No client' })).toBeVisible();
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Mina Sol');
  await expect(phone).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([{ clientName: 'Mina Sol', startTime: at('12:30') }]);
  const found = await desk.must('clients.search', { salonId: salon.id, query: '+90 532' });
  expect(found).toMatchObject([{ name: 'Mina Sol', phone: '+905321234567' }]);
});

test('only a new client is asked for a number, not one who is known and proposed', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const point = await pointAt(page, bea, '12:30');
  await page.mouse.click(point.x, point.y);
  const phone = bookingCard(page).getByRole('textbox', { name: 'Telephone' });
  await page.keyboard.type('Elif');
  await expect(bookingCard(page).getByRole('button', { name: 'Book for Elif Kaya' })).toBeVisible();
  await expect(phone).toBeHidden();
  await page.keyboard.type('an Somebody');
  await expect(phone).toBeVisible();
});

test('a new client may be given a number with the name, and the button asks for a name where there is none', async ({
  desk,
}) => {
  const { salon, ana, bea, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  let point = await pointAt(page, bea, '12:30');
  await page.mouse.click(point.x, point.y);
  await page.keyboard.type('Mina Sol');
  await page.keyboard.press('Tab');
  await expect(bookingCard(page).getByRole('textbox', { name: 'Telephone' })).toBeFocused();
  await page.keyboard.type('0532 123 45 67');
  await page.keyboard.press('Enter');
  // She stands there: another Enter is for the booking.
  await expect(bookingCard(page).getByRole('button', { name: 'No client' })).toBeVisible();
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();

  point = await pointAt(page, ana, '11:00');
  await page.mouse.click(point.x, point.y);
  await page.keyboard.type('0533 1');
  await bookingCard(page).getByRole('button', { name: 'Book for 0533 1' }).click();
  await expect(bookingCard(page).getByRole('combobox', { name: 'Name of the new client' })).toBeFocused();
  await page.keyboard.type('Can Ek');
  await bookingCard(page).getByRole('button', { name: 'Book for Can Ek' }).click();
  await expect(bookingCard(page)).toBeHidden();
  const names = (await bookingsOfDay()).map(({ clientName }) => clientName);
  expect(names.toSorted()).toEqual(['Can Ek', 'Mina Sol']);
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'mina' })).toMatchObject([
    { phone: '+905321234567' },
  ]);
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'can' })).toMatchObject([
    { phone: '0533 1' },
  ]);
});

test('the button books for the client who stands out in the list, as it says', async ({ desk }) => {
  const { salon, ana, bea, elif, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const point = await pointAt(page, bea, '12:30');
  await page.mouse.click(point.x, point.y);
  await page.keyboard.type('elif');
  await bookingCard(page).getByRole('button', { name: 'Book for Elif Kaya' }).click();
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([{ clientId: elif.id }]);
  expect(await desk.must('clients.search', { salonId: salon.id, query: 'elif' })).toHaveLength(1);
});

test('a name that is typed stays with the draft when the day turns', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  await page.keyboard.type('Zelda');
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByText('Booking for Zelda')).toBeVisible();
  const tomorrow = await pointAt(page, ana, '11:00');
  await page.mouse.click(tomorrow.x, tomorrow.y);
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toHaveValue('Zelda');
});

test('after a second click, and after a double click, what is typed is a name and no shortcut', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(bea, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  const first = await pointAt(page, ana, '10:00');
  const second = await pointInView(page, ana, '11:00');
  await page.mouse.click(first.x, first.y);
  await page.mouse.click(second.x, second.y);
  await expect(bookingCard(page)).toContainText('11:00–11:45 Ana');
  await page.keyboard.type('Max');
  await expect(client).toHaveValue('Max');
  await client.fill('');

  const third = await pointInView(page, ana, '11:15');
  await page.mouse.dblclick(third.x, third.y);
  await page.keyboard.type('Nat');
  await expect(client).toHaveValue('Nat');

  // The focus is elsewhere, and the card is still open: a letter goes into it, whatever it means otherwise.
  await client.fill('');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.type('xam');
  await expect(client).toHaveValue('xam');
  expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({ status: 'confirmed' });
});

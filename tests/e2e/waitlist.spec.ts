import type { Page } from '@playwright/test';
import {
  at,
  bookingCard,
  cardOf,
  carry,
  dayIsDrawn,
  drag,
  ghost,
  panelOf,
  pickService,
  pointAt,
  refusal,
  typeInCommandBar,
} from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

const list = (page: Page) => page.getByRole('region', { name: 'Waitlist' });
const form = (page: Page) => page.getByRole('dialog', { name: 'Put on the waitlist' });
const row = (page: Page, client: string) =>
  list(page).getByRole('button', { name: client }).filter({ hasText: 'until' });

/** A Monday that is still to come for the desk as well, whose own clock is the computer's. */
const farMonday = '2093-03-02';
const farAt = (clock: string): string => `${farMonday}T${clock}:00+03:00`;

/** Elif, who waits for a cut, in an open day of Ana and Bea. */
async function openWaiting(desk: Desk, wish: object = {}) {
  const salon = await openSalon(desk);
  const { cut, elif } = salon;
  const entry = await desk.must('waitlist.create', {
    ...{ salonId: salon.salon.id, clientId: elif.id, serviceIds: [cut.id] },
    ...{ from: '2026-03-02', until: '2099-12-31', ...wish },
  });
  const page = await desk.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  const waiting = () => desk.must('waitlist.list', { salonId: salon.salon.id });
  return { ...salon, entry, page, waiting };
}

test('somebody is put on the list from the rail, and changed, by keyboard alone', async ({ desk }) => {
  const { ana, bea, salon, cut, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await expect(list(page)).toContainText('Nobody is waiting.');
  await list(page).getByRole('button', { name: 'Add to the waitlist' }).press('Enter');
  await expect(form(page)).toBeVisible();
  // What is missing is said, and the focus goes there.
  await form(page).getByRole('button', { name: 'Put on the list' }).press('Enter');
  await expect(form(page)).toContainText('Choose who waits.');
  await form(page).getByRole('combobox').fill('Elif');
  await page.keyboard.press('Enter');
  await form(page).getByRole('button', { name: 'Service' }).press('Enter');
  await page.getByRole('option', { name: 'Cut' }).press('Enter');
  await form(page).getByRole('textbox', { name: 'Not before' }).fill('16');
  await form(page).getByRole('button', { name: 'Put on the list' }).press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(row(page, 'Elif Kaya')).toContainText('16:00–24:00');
  const [entry] = await desk.must('waitlist.list', { salonId: salon.id });
  expect(entry).toMatchObject({
    ...{ clientId: elif.id, serviceIds: [cut.id], from: '2026-03-02', until: '2026-03-16' },
    ...{ startTime: '16:00', endTime: '24:00', staffIds: null },
  });

  await list(page).getByRole('button', { name: 'Change what Elif Kaya waits for' }).press('Enter');
  const changing = page.getByRole('dialog', { name: 'Change what they wait for' });
  await changing.getByRole('textbox', { name: 'Notes' }).fill('After school');
  await changing.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(changing).toBeHidden();
  expect(await desk.must('waitlist.list', { salonId: salon.id })).toMatchObject([{ notes: 'After school' }]);

  await list(page).getByRole('button', { name: 'Change what Elif Kaya waits for' }).press('Enter');
  await changing.getByRole('button', { name: 'Take off the list' }).press('Enter');
  await expect(list(page)).toContainText('Nobody is waiting.');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Elif Kaya')).toBeVisible();
});

test('an entry is dragged onto the day, judged on its way, and ends when it is booked; Ctrl+Z brings it back', async ({
  desk,
}) => {
  const { ana, bea, jonas, cut, elif, book, page, waiting, bookingsOfDay } = await openWaiting(desk);
  const taken = await book(bea, '11:00', 45, cut.id, jonas.id);
  await expect(cardOf(page, taken)).toBeVisible();
  const from = await row(page, 'Elif Kaya').boundingBox();
  if (!from) throw new Error('the row is not drawn');
  const start = { x: from.x + 30, y: from.y + 10 };
  await carry(page, start, await pointAt(page, bea, '11:00'));
  await expect(page.locator('.ghost-reason')).toContainText('Bea is booked 11:00–11:45');
  const free = await pointAt(page, ana, '10:00');
  await page.mouse.move(free.x, free.y, { steps: 3 });
  await expect(ghost(page)).toContainText('10:00–10:45');
  // Beside the grid nothing is in the hand any more.
  await page.mouse.move(start.x, start.y, { steps: 3 });
  await expect(ghost(page)).toBeHidden();
  await page.mouse.move(free.x, free.y, { steps: 3 });
  await page.mouse.up();
  await expect(bookingCard(page)).toBeVisible();
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Elif Kaya');
  expect(await waiting()).toHaveLength(1);
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(bookingCard(page)).toBeHidden();
  await expect(list(page)).toContainText('Nobody is waiting.');
  expect(await waiting()).toEqual([]);
  expect(await bookingsOfDay()).toMatchObject([
    { staffId: ana.id, serviceId: cut.id, clientId: elif.id, startTime: at('10:00') },
    { id: taken.id },
  ]);

  await page.keyboard.press('Control+z');
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  expect(await waiting()).toMatchObject([{ bookingId: null }]);
});

test('by keyboard alone an entry finds the next time that suits, and Enter books it there', async ({
  desk,
}) => {
  const { elif, cut, page, waiting, bookingsOfDay } = await openWaiting(desk, {
    ...{ startTime: '15:30', endTime: '18:00' },
  });
  await row(page, 'Elif Kaya').press('Enter');
  await expect(bookingCard(page)).toBeVisible();
  await expect(bookingCard(page)).toContainText('15:30');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  expect(await waiting()).toEqual([]);
  expect(await bookingsOfDay()).toMatchObject([
    { clientId: elif.id, serviceId: cut.id, startTime: at('15:30') },
  ]);
});

test('several services are waited for as one visit: the card opens with all of them at the next time that suits, and Enter books it', async ({
  desk,
}) => {
  const { ana, bea, salon, cut, colour, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await list(page).getByRole('button', { name: 'Add to the waitlist' }).click();
  await form(page).getByRole('combobox').fill('Elif');
  await page.keyboard.press('Enter');
  await form(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Colour' }).click();
  await form(page).getByRole('button', { name: 'Another service after it' }).press('Enter');
  await expect(form(page).getByRole('button', { name: 'Then' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Cut' }).press('Enter');
  await form(page).getByRole('button', { name: 'Put on the list' }).press('Enter');
  await expect(row(page, 'Elif Kaya')).toContainText('Colour and Cut');
  expect(await desk.must('waitlist.list', { salonId: salon.id })).toMatchObject([
    { serviceIds: [colour.id, cut.id] },
  ]);

  await row(page, 'Elif Kaya').press('Enter');
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Elif Kaya');
  await expect(bookingCard(page)).toContainText('09:00');
  await page.keyboard.press('Enter');
  await expect(list(page)).toContainText('Nobody is waiting.');
  const visit = await desk.must('bookings.list', {
    ...{ salonId: salon.id, from: '2026-03-02T00:00:00+03:00', to: '2026-03-03T00:00:00+03:00' },
  });
  expect(visit).toMatchObject([
    { serviceId: colour.id, clientId: elif.id, startTime: at('09:00') },
    { serviceId: cut.id, clientId: elif.id, startTime: at('11:00') },
  ]);
  expect(visit[0]?.visitId).toBe(visit[1]?.visitId);
});

test('several services are dragged as one visit, judged as a whole on their way; given up, they leave what was typed', async ({
  desk,
}) => {
  const { salon, ana, bea, jonas, cut, colour, elif, book, bookingsOfDay } = await openSalon(desk);
  await desk.must('waitlist.create', {
    ...{ salonId: salon.id, clientId: elif.id, serviceIds: [cut.id, colour.id] },
    ...{ from: '2026-03-02', until: '2099-12-31' },
  });
  const taken = await book(bea, '13:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await expect(cardOf(page, taken)).toBeVisible();
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  // Something else is being typed.
  const typedAt = await pointAt(page, bea, '11:00');
  await page.mouse.click(typedAt.x, typedAt.y);
  await bookingCard(page).getByRole('combobox').fill('Jonas');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Jonas Berg');

  const from = await row(page, 'Elif Kaya').boundingBox();
  if (!from) throw new Error('the row is not drawn');
  const start = { x: from.x + 30, y: from.y + 10 };
  // Ana is free for the cut, but nobody is for the colour after it.
  await carry(page, start, await pointAt(page, ana, '12:00'));
  await expect(page.locator('.ghost-reason')).toContainText('Ana is off 13:00–14:00');
  const free = await pointAt(page, ana, '10:00');
  await page.mouse.move(free.x, free.y, { steps: 3 });
  // It is for whoever waits, not for whom something else is being typed.
  await expect(ghost(page)).toContainText(['Elif Kaya10:00–10:45', '10:45–12:45']);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(ghost(page)).toHaveCount(1);
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Jonas Berg');
  await expect(bookingCard(page).getByRole('group')).toHaveCount(0);

  await carry(page, start, await pointAt(page, ana, '10:00'));
  await page.mouse.up();
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Elif Kaya');
  await expect(bookingCard(page).getByRole('group')).toContainText('10:45–12:45 Ana');
  await page.keyboard.press('Enter');
  await expect(list(page)).toContainText('Nobody is waiting.');
  const [first, second] = await bookingsOfDay();
  expect([first, second]).toMatchObject([
    { staffId: ana.id, serviceId: cut.id, clientId: elif.id, startTime: at('10:00') },
    { staffId: ana.id, serviceId: colour.id, clientId: elif.id, startTime: at('10:45') },
  ]);
  expect(first?.visitId).toBe(second?.visitId);
});

test('a card that is closed leaves the client on the list; booked for somebody else, they wait on', async ({
  desk,
}) => {
  const { page, waiting, bookingsOfDay, jonas } = await openWaiting(desk);
  await row(page, 'Elif Kaya').press('Enter');
  await expect(bookingCard(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bookingCard(page)).toBeHidden();
  await row(page, 'Elif Kaya').press('Enter');
  await bookingCard(page).getByRole('combobox').fill('Jonas');
  await page.keyboard.press('Enter');
  // A second Enter before the search has answered would be for nobody.
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Jonas Berg');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toMatchObject([{ clientId: jonas.id }]);
  expect(await waiting()).toHaveLength(1);
});

test('what was refused puts the client on the list, with its service, person and date', async ({ desk }) => {
  const { ana, bea, cut, salon, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '12:45'], [ana, '13:15']);
  await expect(refusal(page)).toBeVisible();
  await refusal(page).getByRole('button', { name: 'Put on the waitlist' }).click();
  await form(page).getByRole('combobox').fill('Elif');
  await expect(page.getByRole('option', { name: /Elif Kaya/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await form(page).getByRole('button', { name: 'Put on the list' }).click();
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  expect(await desk.must('waitlist.list', { salonId: salon.id })).toMatchObject([
    {
      ...{ clientId: elif.id, serviceIds: [cut.id], staffIds: [ana.id] },
      ...{ from: '2026-03-02', until: '2026-03-02' },
    },
  ]);
});

test('a client is put on the list from their card', async ({ desk }) => {
  const { salon, elif } = await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  await page.getByRole('button', { name: 'Put on the waitlist' }).click();
  await form(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Cut' }).click();
  await form(page).getByRole('button', { name: 'Put on the list' }).click();
  await expect(form(page)).toBeHidden();
  expect(await desk.must('waitlist.list', { salonId: salon.id })).toMatchObject([{ clientId: elif.id }]);
});

test('what is freed outside of a window is offered in every window to whoever it suits, and booked in one press', async ({
  desk,
}) => {
  const { ana, bea, cut, jonas, elif, page, waiting, entry } = await openWaiting(desk, {
    ...{ startTime: '14:00', endTime: '14:45' },
  });
  const offerIn = (window: Page) =>
    list(window).getByRole('button', { name: /^Book Elif Kaya, .*14:00, Ana$/ });
  await expect(offerIn(page)).toHaveCount(0);
  const other = await desk.open();
  await dayIsDrawn(other, ana, bea);
  await expect(row(other, 'Elif Kaya')).toBeVisible();
  // A window offers what becomes free from the moment on in which it listens, which is soon after it shows the day.
  await expect(async () => {
    const { id, version } = await desk.must('bookings.create', {
      ...{ staffId: ana.id, serviceId: cut.id, clientId: jonas.id },
      ...{ startTime: farAt('14:00'), endTime: farAt('14:45') },
    });
    await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
    for (const window of [page, other]) await expect(offerIn(window)).toBeVisible({ timeout: 10_000 });
  }).toPass();

  await offerIn(page).click();
  await expect(list(page)).toContainText('Nobody is waiting.');
  await expect(list(other)).toContainText('Nobody is waiting.');
  expect(await waiting()).toEqual([]);
  const ended = await desk.must('history.list', { entityId: entry.id, limit: 1 });
  const bookingId = ended[0]?.after?.['bookingId'];
  const [made] = await desk.must('bookings.list', {
    ...{ salonId: ana.salonId, from: farAt('00:00'), to: farAt('23:00'), statuses: ['confirmed'] },
  });
  expect(made).toMatchObject({ id: bookingId, clientId: elif.id, startTime: Date.parse(farAt('14:00')) });
});

/** What is said at the foot of the window, with what can be done about it. */
const message = (page: Page) => page.locator('.notice');

test('a freed place is not offered to whoever has just given it up, though they are still on the list, but to whoever else waits', async ({
  desk,
}) => {
  const { ana, cut, salon, elif, jonas, page } = await openWaiting(desk, {
    ...{ startTime: '14:00', endTime: '14:45' },
  });
  await desk.must('waitlist.create', {
    ...{ salonId: salon.id, clientId: jonas.id, serviceIds: [cut.id] },
    ...{ from: '2026-03-02', until: '2099-12-31', startTime: '14:00', endTime: '14:45' },
  });
  await expect(row(page, 'Jonas Berg')).toBeVisible();
  const offerTo = (client: string) => list(page).getByRole('button', { name: new RegExp(`^Book ${client}`) });
  // A window offers what becomes free from the moment on in which it listens, which is soon after it shows the day.
  await expect(async () => {
    const { id, version } = await desk.must('bookings.create', {
      ...{ staffId: ana.id, serviceId: cut.id, clientId: elif.id },
      ...{ startTime: farAt('14:00'), endTime: farAt('14:45') },
    });
    await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
    await expect(offerTo('Jonas Berg')).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await expect(offerTo('Elif Kaya')).toHaveCount(0);
  await expect(message(page)).toContainText('suits Jonas B.:');
});

test('whoever is booked by another way than from the list is said to be on it still, and taken off it in one press, which is taken back', async ({
  desk,
}) => {
  const { ana, elif, page, waiting, bookingsOfDay } = await openWaiting(desk);
  await pickService(page, 'Cut');
  const free = await pointAt(page, ana, '10:00');
  await page.mouse.click(free.x, free.y);
  await bookingCard(page).getByRole('combobox').fill('Elif');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Elif Kaya');
  await page.keyboard.press('Enter');
  await expect(message(page)).toContainText('Elif Kaya is still on the waitlist: Cut.');
  await page.keyboard.press('F6');
  await expect(message(page).getByRole('button', { name: 'Take off the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(message(page)).toContainText('Elif Kaya is off the waitlist.');
  await expect(list(page)).toContainText('Nobody is waiting.');
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(message(page)).toContainText('Elif Kaya is on the waitlist again.');
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  expect(await waiting()).toHaveLength(1);
  expect(await bookingsOfDay()).toMatchObject([{ clientId: elif.id, status: 'confirmed' }]);
});

test('what is booked from the message about a freed place is taken back from the message that says so', async ({
  desk,
}) => {
  const { ana, cut, jonas, page, waiting, salon } = await openWaiting(desk, {
    ...{ startTime: '14:00', endTime: '14:45' },
  });
  await expect(async () => {
    const { id, version } = await desk.must('bookings.create', {
      ...{ staffId: ana.id, serviceId: cut.id, clientId: jonas.id },
      ...{ startTime: farAt('14:00'), endTime: farAt('14:45') },
    });
    await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
    await expect(message(page)).toContainText('suits Elif K.:', { timeout: 10_000 });
  }).toPass();
  await message(page).getByRole('button', { name: 'Book' }).click();
  await expect(message(page)).toContainText('Elif K. is booked');
  expect(await waiting()).toEqual([]);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  expect(await waiting()).toHaveLength(1);
  expect(
    await desk.must('bookings.list', {
      ...{ salonId: salon.id, from: farAt('00:00'), to: farAt('23:00'), statuses: ['confirmed'] },
    }),
  ).toEqual([]);
  // They had given nothing up: the place is theirs to be booked again.
  await expect(list(page).getByRole('button', { name: /^Book Elif Kaya/ })).toBeVisible();
});

test('that somebody was put on the list is said, with a way back, and stands on their card until they are taken off', async ({
  desk,
}) => {
  const { salon } = await openSalon(desk);
  const page = await desk.open();
  const waits = page.getByRole('region', { name: 'Waitlist' });
  const waiting = () => desk.must('waitlist.list', { salonId: salon.id });
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  const putOnList = page.getByRole('button', { name: 'Put on the waitlist' });
  const put = async () => {
    await putOnList.click();
    await form(page).getByRole('button', { name: 'Service' }).click();
    await page.getByRole('option', { name: 'Cut' }).click();
    await form(page).getByRole('button', { name: 'Put on the list' }).click();
    await expect(message(page)).toContainText('Elif Kaya is on the waitlist: Cut · until Mon 16 Mar.');
  };
  await put();
  await expect(waits).toContainText('Cut until Mon 16 Mar');
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(message(page)).toContainText('Elif Kaya is off the waitlist.');
  await expect(waits).toHaveCount(0);
  expect(await waiting()).toEqual([]);

  await put();
  await waits.getByRole('button', { name: 'Take Elif Kaya off the waitlist' }).press('Enter');
  await expect(waits).toHaveCount(0);
  await expect(putOnList).toBeFocused();
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(waits).toContainText('Cut until Mon 16 Mar');
  expect(await waiting()).toHaveLength(1);
});

test('Enter in any field of the form puts on the list, also for a name that was typed just before and is still searched for', async ({
  desk,
}) => {
  const { ana, bea, salon, cut, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const waiting = () => desk.must('waitlist.list', { salonId: salon.id });
  await list(page).getByRole('button', { name: 'Add to the waitlist' }).click();
  await form(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Cut' }).click();
  // What is missing is marked, and the keyboard is there.
  await form(page).getByRole('textbox', { name: 'Not before' }).press('Enter');
  await expect(form(page)).toContainText('Choose who waits.');
  await expect(form(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('eli');
  await form(page).getByRole('textbox', { name: 'From' }).press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(row(page, 'Elif Kaya')).toBeVisible();
  expect(await waiting()).toMatchObject([{ clientId: elif.id, serviceIds: [cut.id] }]);
  expect(await desk.must('clients.search', { salonId: salon.id, query: '' })).toHaveLength(2);

  // Twice Enter where the client is typed: the first takes them.
  await list(page).getByRole('button', { name: 'Add to the waitlist' }).click();
  await form(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Cut' }).click();
  await form(page).getByRole('combobox').fill('jonas');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('combobox')).toHaveValue('Jonas Berg');
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeHidden();
  await expect(row(page, 'Jonas Berg')).toBeVisible();

  // Nobody is called so: the button says who would be put on the list.
  await list(page).getByRole('button', { name: 'Add to the waitlist' }).click();
  await form(page).getByRole('button', { name: 'Service' }).click();
  await page.getByRole('option', { name: 'Cut' }).click();
  await form(page).getByRole('combobox').fill('Mira Blum');
  await expect(form(page).getByRole('button', { name: 'Put Mira Blum on the list' })).toBeVisible();
  await form(page).getByRole('textbox', { name: 'Until (included)' }).press('Enter');
  await expect(row(page, 'Mira Blum')).toBeVisible();
});

test('Tab after a client leads to the next field, and what stands there is deleted like any text', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await list(page).getByRole('button', { name: 'Add to the waitlist' }).click();
  const client = form(page).getByRole('combobox');
  await client.fill('Elif');
  await page.keyboard.press('Enter');
  await expect(client).toHaveValue('Elif Kaya');
  await page.keyboard.press('Tab');
  await expect(form(page).getByRole('button', { name: 'Service' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(client).toBeFocused();
  // By Tab all of it is selected.
  await page.keyboard.press('Delete');
  await expect(client).toHaveValue('');
  await expect(form(page).getByRole('button', { name: 'Put on the list' })).toBeVisible();
});

test('what is booked from the message about a freed place stands in the panel in the place of what was cancelled', async ({
  desk,
}) => {
  const { ana, cut, jonas, page, book } = await openWaiting(desk);
  const given = await book(ana, '14:00', 45, cut.id, jonas.id, farMonday);
  await typeInCommandBar(page, '2/3/2093');
  await expect(page.getByRole('option').first()).toHaveText('Go to Monday, 2 March 2093');
  await page.keyboard.press('Enter');
  await cardOf(page, given).click();
  await expect(panelOf(page)).toContainText('Jonas Berg');
  // A window offers what becomes free from the moment on in which it listens, which is soon after it shows the day.
  await expect(async () => {
    const { id, version, status } = await desk.must('bookings.get', { id: given.id });
    const next = status === 'cancelled' ? ('confirmed' as const) : ('cancelled' as const);
    await desk.must('bookings.setStatus', { id, version, status: next });
    await expect(message(page)).toContainText('suits Elif K.:', { timeout: 5000 });
  }).toPass();
  await expect(panelOf(page)).toContainText('Cancelled');
  await message(page).getByRole('button', { name: 'Book' }).press('Enter');
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await expect(panelOf(page)).toContainText('Confirmed');
});

test('whoever can no longer be helped stands apart, and is taken off', async ({ desk }) => {
  const { page, waiting, salon, cut, jonas } = await openWaiting(desk);
  await desk.must('waitlist.create', {
    ...{ salonId: salon.id, clientId: jonas.id, serviceIds: [cut.id] },
    ...{ from: '2026-02-01', until: '2026-03-01' },
  });
  await expect(list(page)).toContainText('No longer possible');
  await list(page).getByRole('button', { name: 'Take Jonas Berg off the waitlist' }).click();
  await expect(list(page)).not.toContainText('No longer possible');
  expect(await waiting()).toHaveLength(1);
});

import { bookingCard, cardOf, dayIsDrawn, drag, panelOf } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

/** Mondays that are over, and ahead, for the desk as well, whose clock is the computer's. */
const longAgo = '2020-03-02';
const farAhead = '2050-03-07';

test('a client is found by a few letters from any screen, with the keyboard alone', async ({ desk }) => {
  await openSalon(desk);
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Kuaför Ada' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeFocused();
  await page.keyboard.type('kaya');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Elif Kaya' })).toBeVisible();
});

test('a name that nobody has becomes a client with Enter', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('searchbox').fill('Deniz Arslan');
  await expect(page.getByText('Nobody is found by “Deniz Arslan”')).toBeVisible();
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('textbox', { name: 'Telephone' }).fill('0555 000');
  await page.getByRole('textbox', { name: 'Telephone' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Deniz Arslan' })).toBeVisible();
  const found = await desk.must('clients.search', { salonId: salon.id, query: 'deniz' });
  expect(found).toMatchObject([{ name: 'Deniz Arslan', phone: '0555 000', email: null }]);
});

test('a number that nobody has becomes the number of a client, shown as it is written and found in every form', async ({
  desk,
}) => {
  const { salon } = await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('searchbox').fill('05321234567');
  await expect(page.getByText('Nobody has the number “05321234567”')).toBeVisible();
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Telephone' })).toHaveValue('05321234567');
  await page.keyboard.type('Deniz Arslan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Deniz Arslan' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '0532 123 45 67' })).toBeVisible();
  await page.getByRole('searchbox').fill('+90 532 12');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toHaveText('Deniz Arslan0532 123 45 67');
  const found = await desk.must('clients.search', { salonId: salon.id, query: 'deniz' });
  expect(found).toMatchObject([{ name: 'Deniz Arslan', phone: '+905321234567' }]);
});

test('a client is read first: what is ahead and what was, no-shows, and a row leads to its booking', async ({
  desk,
}) => {
  const { ana, cut, elif, book } = await openSalon(desk);
  const missed = await book(ana, '11:00', 45, cut.id, elif.id, longAgo);
  await desk.must('bookings.setStatus', { id: missed.id, version: missed.version, status: 'no_show' });
  await book(ana, '14:00', 45, cut.id, elif.id, longAgo);
  await book(ana, '16:00', 45, cut.id, elif.id, farAhead);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await expect(page.getByText('1 visit')).toBeVisible();
  await expect(page.getByText(/1 no-show: Mon,? 2 Mar 2020/)).toBeVisible();
  const past = page.getByRole('region', { name: 'Past' });
  await expect(past.getByRole('button').nth(1)).toHaveText(/11:00–11:45.*No-show/);
  await page
    .getByRole('region', { name: 'Upcoming' })
    .getByRole('button', { name: /16:00–16:45/ })
    .click();
  await expect(panelOf(page)).toContainText('Elif Kaya');
});

test('a client is edited when that is asked for, with the keyboard alone', async ({ desk }) => {
  const { elif } = await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveCount(0);
  const edit = page.getByRole('button', { name: 'Edit' });
  await edit.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Notes' }).fill('Likes it short');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(edit).toBeFocused();
  await expect(page.getByRole('definition').filter({ hasText: 'Likes it short' })).toBeVisible();
  expect((await desk.must('clients.get', { id: elif.id })).client.notes).toBe('Likes it short');
});

test('from their card one books for a client: they are in the hand, with what they had last time', async ({
  desk,
}) => {
  const { bea, colour, elif, bookingsOfDay, book } = await openSalon(desk);
  await book(bea, '11:00', 120, colour.id, elif.id, longAgo);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Book again: Colour with Bea' }).click();
  await expect(page.getByText('Booking for Elif Kaya: choose a time')).toBeVisible();
  await expect(page.getByRole('button', { name: /Service to book/ })).toContainText('Colour');
  // The keyboard waits on the next free time of that person.
  await expect(page.getByRole('button', { name: /Bea, 10:00/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const card = bookingCard(page);
  await expect(card).toContainText('Bea');
  await expect(card.getByRole('combobox')).toHaveValue('Elif Kaya');
  await card.getByRole('button', { name: 'Book', exact: true }).click();
  await expect.poll(async () => (await bookingsOfDay()).length).toBe(1);
  expect((await bookingsOfDay())[0]).toMatchObject({
    staffId: bea.id,
    serviceId: colour.id,
    clientId: elif.id,
  });
});

test('a new booking offers what its client has usually, in one press', async ({ desk }) => {
  const { ana, bea, cut, colour, elif, book } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id, longAgo);
  await book(bea, '12:00', 120, colour.id, elif.id, longAgo);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '15:00'], [ana, '15:00']);
  const card = bookingCard(page);
  await card.getByRole('button', { name: 'As last time: Colour with Bea, 2 hr' }).click();
  await expect(card).toContainText('15:00–17:00 Bea');
  await expect(card.getByRole('button', { name: /As last time/ })).toHaveCount(0);
});

test('a telephone number that was copied with what nobody sees finds its client, and no screen falls', async ({
  desk,
}) => {
  const { elif } = await openSalon(desk);
  await desk.must('clients.update', { id: elif.id, version: elif.version, phone: '+90 555 123' });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  for (const pasted of ['\u202a+90 555 123\u202c', 'Elif\u200b', 'Elif\tKaya']) {
    await page.getByRole('searchbox').fill(pasted);
    await expect(page.getByRole('option', { name: 'Elif Kaya' })).toBeVisible();
  }
  await expect(page.getByRole('option')).toHaveCount(1);
});

test('an alert is shown on the card of a client and wherever they are booked for, a birthday near the booking', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(bea, '11:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Alert' }).fill('Allergic to ammonia');
  await page.getByRole('textbox', { name: 'Birthday' }).fill('29 Feb');
  await page.getByRole('textbox', { name: 'Birthday' }).press('Enter');
  await expect(page.getByText(/This is no day and month/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Birthday' }).fill('05/03/1987');
  await page.getByRole('button', { name: /May be contacted/ }).click();
  await page.getByRole('option', { name: 'Yes', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('note', { name: 'Alert' })).toHaveText('Allergic to ammonia');
  await expect(page.getByRole('definition').filter({ hasText: '5 March' })).toBeVisible();
  expect((await desk.must('clients.get', { id: elif.id })).client).toMatchObject({
    alert: 'Allergic to ammonia',
    birthday: '03-05',
    mayContact: true,
  });

  await page.getByRole('button', { name: 'Book', exact: true }).click();
  await dayIsDrawn(page, ana, bea);
  await drag(page, [ana, '15:00'], [ana, '15:00']);
  const card = bookingCard(page);
  await expect(card.getByRole('note', { name: 'Alert' })).toHaveText('Allergic to ammonia');
  await expect(card).toContainText('Birthday on 5 March');
  await page.keyboard.press('Escape');

  await cardOf(page, booking).click();
  const panel = panelOf(page);
  await expect(panel.getByRole('note', { name: 'Alert' })).toHaveText('Allergic to ammonia');
  await expect(panel).toContainText('Birthday on 5 March');
});

test('a client is found by what stands in their notes, and it is shown there', async ({ desk }) => {
  const { elif } = await openSalon(desk);
  await desk.must('clients.update', {
    id: elif.id,
    version: 1,
    email: 'elif@example.com',
    notes: 'Likes tea, colour 7.3, window seat',
  });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('searchbox').fill('windo');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('Likes tea, colour 7.3, window seat');
  await expect(page.getByRole('option').locator('mark')).toHaveText('window');
  await page.getByRole('searchbox').fill('elif exam');
  await expect(page.getByRole('option').locator('mark')).toHaveText('example');
  await page.getByRole('searchbox').fill('elif');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option').locator('mark')).toHaveCount(0);
});

test('two entries of one person become one client, and one press takes it back', async ({ desk }) => {
  const { salon, ana, cut, elif, book } = await openSalon(desk);
  const other = await desk.must('clients.create', {
    salonId: salon.id,
    name: 'Elif K.',
    phone: '0555 123 45 67',
    email: 'elif@example.com',
    notes: 'Window seat',
  });
  await desk.must('clients.update', { id: elif.id, version: 1, notes: 'Likes tea' });
  await book(ana, '11:00', 45, cut.id, other.id);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: /^Elif Kaya/ }).click();
  await page.getByRole('button', { name: 'Merge with Elif K., 0555 123 45 67' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge Elif K. into Elif Kaya' });
  await expect(dialog).toContainText('1 booking of Elif K. will move to Elif Kaya');
  // Nothing is lost unless somebody says so.
  await expect(
    dialog.getByRole('group', { name: 'Notes' }).getByRole('radio', { name: 'Both' }),
  ).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'elif@example.com' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Elif Kaya' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Elif K. and Elif Kaya are one client now.')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  const one = await desk.must('clients.get', { id: elif.id });
  expect(one).toMatchObject({
    bookingCount: 1,
    client: { name: 'Elif Kaya', email: 'elif@example.com', notes: 'Likes tea\nWindow seat' },
  });
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('They are two clients again.')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(3);
  expect((await desk.must('clients.get', { id: other.id })).bookingCount).toBe(1);
});

test('of two texts that are too long together one is chosen before two become one', async ({ desk }) => {
  const { elif, jonas } = await openSalon(desk);
  const notes = 'y'.repeat(900);
  await desk.must('clients.update', { id: elif.id, version: 1, notes: 'x'.repeat(1200) });
  await desk.must('clients.update', { id: jonas.id, version: 1, notes });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Merge with…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Who is the same person?' }).fill('berg');
  await dialog.getByRole('option', { name: 'Jonas Berg' }).click();
  const options = dialog.getByRole('group', { name: 'Notes' }).getByRole('radio');
  await expect(options).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    'Notes: both together are too long. Choose which stays.',
  );
  await expect(options.first()).toBeFocused();
  await options.last().check();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await desk.must('clients.get', { id: elif.id })).client.notes).toBe(notes);
});

test('two become one by Enter alone: who looks the same is proposed, the fuller of each is chosen, and the keyboard is on the card that is left', async ({
  desk,
}) => {
  const { salon } = await openSalon(desk);
  const open = await desk.must('clients.create', {
    ...{ salonId: salon.id, name: 'Mira', email: 'mira@example.com' },
  });
  await desk.must('clients.create', {
    ...{ salonId: salon.id, name: 'Mira Blum', email: 'Mira@Example.com', notes: 'Window seat' },
  });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: /^Mira$/ }).click();
  // Who has the same address stands on the card, and first in the dialog of whoever asks for somebody else.
  await expect(page.getByRole('button', { name: 'Merge with Mira Blum' })).toBeVisible();
  await page.getByRole('button', { name: 'Merge with…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Mira Blum');
  await page.keyboard.press('Enter');
  const names = dialog.getByRole('group', { name: 'Name' });
  await expect(names.getByRole('radio', { name: 'Mira Blum' })).toBeChecked();
  await expect(names.getByRole('radio', { name: 'Mira Blum' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mira Blum and Mira Blum are one client now.')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Mira Blum' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeFocused();
  expect((await desk.must('clients.get', { id: open.id })).client).toMatchObject({
    ...{ name: 'Mira Blum', notes: 'Window seat' },
  });
});

test('the only one who is found is taken by Enter, also before the search has answered; of several the arrows choose', async ({
  desk,
}) => {
  const { salon } = await openSalon(desk);
  for (const name of ['Jonas Adler', 'Jonas Berger'])
    await desk.must('clients.create', { salonId: salon.id, name });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Merge with…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('adler');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Merge Jonas Adler into Elif Kaya' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Someone else' }).click();
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('jonas b');
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Jonas Berg');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Jonas Berger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Merge Jonas Berger into Elif Kaya' })).toBeVisible();
});

test('whoever does not look the same is searched for, to be merged', async ({ desk }) => {
  await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Merge with…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Who is the same person?' }).fill('berg');
  await dialog.getByRole('option', { name: 'Jonas Berg' }).click();
  await expect(page.getByRole('dialog', { name: 'Merge Jonas Berg into Elif Kaya' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

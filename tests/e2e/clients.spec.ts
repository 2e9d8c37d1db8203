import { expect, openSalon, test } from './desk.ts';

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
  await expect(page.getByText('Nobody is called “Deniz Arslan”')).toBeVisible();
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
  await expect(page.getByRole('textbox', { name: 'Telephone' })).toHaveValue('0532 123 45 67');
  await page.getByRole('searchbox').fill('+90 532 12');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toHaveText('Deniz Arslan0532 123 45 67');
  const found = await desk.must('clients.search', { salonId: salon.id, query: 'deniz' });
  expect(found).toMatchObject([{ name: 'Deniz Arslan', phone: '+905321234567' }]);
});

test('a client’s visits, no-shows and next booking are there, and their notes are kept', async ({ desk }) => {
  const { ana, cut, elif, book } = await openSalon(desk);
  const missed = await book(ana, '09:00', 45, cut.id, elif.id);
  await desk.must('bookings.setStatus', { id: missed.id, version: missed.version, status: 'no_show' });
  await book(ana, '16:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await expect(page.getByText('1 visit')).toBeVisible();
  await expect(page.getByText('1 no-show')).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('16:00–16:45');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Likes it short');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await desk.must('clients.get', { id: elif.id })).client.notes).toBe('Likes it short');
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

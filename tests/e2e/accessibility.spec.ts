import { join } from 'node:path';
import { checkHistory } from './about.ts';
import { seriousFaults } from './axe.ts';
import { tamperWithHistory } from './database.ts';
import { bookingCard, cardOf, dayIsDrawn, drag, refusal, typeInCommandBar } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the day, ${colorScheme}`, async ({ desk }) => {
    const { ana, bea, cut, colour, elif, jonas, book } = await openSalon(desk);
    const statuses = ['arrived', 'completed', 'no_show', 'pending'] as const;
    for (const [index, status] of statuses.entries()) {
      const { id, version } = await book(bea, `${11 + index}:00`, 45, cut.id, jonas.id);
      // A booking arrives before it is completed.
      await desk.must('bookings.setStatus', { id, version, status });
    }
    const { id, version } = await book(ana, '09:00', 45, cut.id, jonas.id);
    await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
    const booking = await book(ana, '10:00', 120, colour.id, elif.id);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await dayIsDrawn(page, ana, bea);
    await expect(page.getByRole('complementary', { name: 'Calendar and people' })).toBeVisible();
    await cardOf(page, booking).click();
    await expect(page.getByText('Booked as confirmed')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);

    // Somebody is late, and somebody has not been seen out.
    await page.clock.setFixedTime(new Date('2026-03-02T11:50:00+03:00'));
    await page.reload();
    await page.getByText('Cancelled and no-shows').click();
    await expect(cardOf(page, { id })).toBeVisible();
    await expect(cardOf(page, booking)).toContainText('late');
    await expect(page.getByRole('region', { name: 'Still open' })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);

    await drag(page, [ana, '14:15'], [ana, '15:00']);
    await expect(bookingCard(page)).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await drag(page, [ana, '12:45'], [ana, '13:15']);
    await expect(refusal(page).getByRole('button').nth(1)).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('l');
    const finder = page.getByRole('complementary', { name: 'Find a time' });
    await finder.getByRole('button', { name: 'Service' }).first().click();
    await page.getByRole('option', { name: 'Cut' }).click();
    await expect(page.locator('.find-place').first()).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.find-place').first().click();
    await bookingCard(page).getByRole('button', { name: 'Add a service' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await bookingCard(page).getByRole('button', { name: 'Take out Cut' }).click();
    await bookingCard(page).getByRole('button', { name: 'Repeat' }).click();
    await expect(page.locator('.repeat-date').first()).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
    await page.keyboard.press('Escape');
    await finder.getByRole('button', { name: 'Close' }).click();

    await typeInCommandBar(page, 'jonas cut today 10:15 ana');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.type('nadia cut thu 15');
    await expect(page.getByRole('option', { name: /Nadia/ })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Block time' }).click();
    await drag(page, [ana, '15:00'], [ana, '16:00']);
    const card = page.getByRole('form', { name: 'Blocked time' });
    await expect(card).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.type('Call');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('img', { name: /Blocked: Call/ })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious on the waitlist and its form, ${colorScheme}`, async ({ desk }) => {
    const { salon, ana, bea, cut, elif, jonas } = await openSalon(desk);
    const wait = (clientId: string, from: string, until: string) =>
      desk.must('waitlist.create', { salonId: salon.id, clientId, serviceIds: [cut.id], from, until });
    await wait(elif.id, '2026-03-01', '2099-12-31');
    await wait(jonas.id, '2026-02-01', '2026-03-01');
    const [startTime, endTime] = ['2093-03-02T14:00:00+03:00', '2093-03-02T14:45:00+03:00'];
    const asked = { staffId: ana.id, serviceId: cut.id, startTime, endTime };
    const { id } = await desk.must('bookings.create', asked);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await dayIsDrawn(page, ana, bea);
    const list = page.getByRole('region', { name: 'Waitlist' });
    await expect(list).toContainText('No longer possible');
    await desk.must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
    await expect(list.getByRole('button', { name: /^Book Elif Kaya/ })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);

    await list.getByRole('button', { name: 'Add to the waitlist' }).click();
    const form = page.getByRole('dialog', { name: 'Put on the waitlist' });
    await form.getByRole('button', { name: 'Put on the list' }).click();
    await expect(form).toContainText('Choose who waits.');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious on the rooms, ${colorScheme}`, async ({ desk }) => {
    const { salon, ana, elif, book } = await openSalon(desk);
    const kind = await desk.must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
    const unit = await desk.must('resources.create', { kindId: kind.id, name: 'The blue one' });
    const wash = { salonId: salon.id, name: 'Wash', durationMinutes: 60, needs: [kind.id] };
    const { id } = await desk.must('services.create', wash);
    await book(ana, '10:00', 60, id, elif.id);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Rooms', exact: true }).click();
    await dayIsDrawn(page, unit);
    expect(await seriousFaults(page)).toEqual([]);

    await drag(page, [unit, '10:15'], [unit, '09:15']);
    await expect(refusal(page).or(page.getByText('Undo', { exact: true }))).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious in what is printed, ${colorScheme}`, async ({ desk }) => {
    const { ana, bea, cut, elif, book } = await openSalon(desk);
    const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
    await desk.must('bookings.setStatus', { id, version, status: 'pending' });
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await dayIsDrawn(page, ana, bea);
    await page.keyboard.press('p');
    await expect(page.getByRole('region', { name: 'What is printed' })).toContainText('Elif Kaya');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious on a client, read and edited, ${colorScheme}`, async ({ desk }) => {
    const { bea, colour, elif, book } = await openSalon(desk);
    const { id, version } = await book(bea, '11:00', 120, colour.id, elif.id);
    await desk.must('bookings.setStatus', { id, version, status: 'no_show' });
    await book(bea, '15:00', 120, colour.id, elif.id);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Clients' }).click();
    await page.getByRole('option', { name: 'Elif Kaya' }).click();
    await expect(page.getByRole('region', { name: 'Past' })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Merge with…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('berg');
    await page.getByRole('dialog').getByRole('option').click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Erase personal data…' }).click();
    await expect(page.getByRole('list', { name: 'Stays' })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious in "About" with a broken history, ${colorScheme}`, async ({
    desk,
    home,
  }) => {
    await openSalon(desk);
    tamperWithHistory(join(home, 'salon.sqlite'), 5);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await checkHistory(page);
    await expect(page.getByText('The history is broken at entry 5')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious in the history, ${colorScheme}`, async ({ desk, home }) => {
    const { ana, cut, elif, book } = await openSalon(desk);
    const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
    await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
    tamperWithHistory(join(home, 'salon.sqlite'), 5);
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await expect(page.getByText('The history is broken at entry 5')).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Cancelled' })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Only this booking' }).click();
    await expect(page.getByRole('option')).toHaveCount(2);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test(`axe finds nothing serious on the first start, ${colorScheme}`, async ({ desk }) => {
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });
}

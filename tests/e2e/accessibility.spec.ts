// Screens, panels and dialogs as axe sees them. `look` sees English in light and Turkish in dark; the tests named after a theme see English only.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/shared/words/en/en.ts';
import { sentence } from '../../src/shared/words/en/sentence.ts';
import { checkHistory } from './about.ts';
import { seriousFaults } from './axe.ts';
import { tamperWithHistory } from './database.ts';
import { bookingCard, cardOf, dayIsDrawn, drag, panelOf, refusal, typeInCommandBar } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';
import { look } from './looks.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function openSection(page: Page, section: keyof typeof en.settings.sections): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: en.settings.sections[section] }).click();
}

async function openDay(desk: Desk, salon: Awaited<ReturnType<typeof openSalon>>): Promise<Page> {
  const page = await desk.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  await expect(page.getByRole('complementary', { name: 'Calendar and people' })).toBeVisible();
  return page;
}

test('the first start, and what is missing in it', async ({ desk }) => {
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  await look(desk, page, 'as it opens');
  await press(page, 'Create salon');
  await expect(page.getByText('Give the salon a name.')).toBeVisible();
  await look(desk, page, 'what is missing');
});

test('a salon without anybody', async ({ desk }) => {
  await desk.must('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  const page = await desk.open();
  await expect(page.getByText(en.calendar.noStaff.title)).toBeVisible();
  await look(desk, page, 'the calendar');
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await expect(page.getByText(en.clients.none.title)).toBeVisible();
  await look(desk, page, 'the clients');
  for (const section of ['people', 'services', 'resources', 'schedules'] as const) {
    await openSection(page, section);
    const { none } = section === 'schedules' ? { none: en.schedule.noPeople } : en.settings[section];
    await expect(page.getByText(none.title)).toBeVisible();
    await look(desk, page, section);
  }
});

test('a booking’s panel: what is changed in it, asked and refused', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, jonas, book } = salon;
  const { must } = desk;
  await must('clients.update', {
    ...{ id: elif.id, version: elif.version, notes: 'Tea', alert: 'Allergic to ammonia', birthday: '03-03' },
  });
  const missed = await book(bea, '16:00', 45, cut.id, elif.id);
  await must('bookings.setStatus', { id: missed.id, version: missed.version, status: 'no_show' });
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(ana, '11:00', 45, cut.id, jonas.id);
  const page = await openDay(desk, salon);
  await cardOf(page, booking).click();
  const panel = panelOf(page);
  await expect(panel.getByText('Booked as confirmed')).toBeVisible();
  await look(desk, page, 'the panel');
  const time = panel.getByRole('textbox', { name: 'Time' });
  await time.fill('10:15');
  await expect(panel.getByText(en.booking.panel.isFree)).toBeVisible();
  await look(desk, page, 'a time that is typed');
  await time.fill('10:45');
  await expect(panel.getByRole('alert')).toContainText('Ana is booked');
  await look(desk, page, 'a time that is taken');
  await time.press('Escape');
  await panel.getByRole('textbox', { name: 'Notes' }).fill('By the window');
  const { version } = await must('bookings.get', { id: booking.id });
  await must('bookings.annotate', { id: booking.id, version, notes: 'On the sofa' });
  await expect(panel.getByRole('alert')).toContainText('Somebody else has changed these notes');
  await look(desk, page, 'notes that two write');
  await press(page, en.booking.panel.keepBoth);
  await expect(panel.getByRole('alert')).toBeHidden();
  await panel.getByRole('button', { name: en.booking.panel.changeClient }).click();
  await expect(panel.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await look(desk, page, 'another client');
  await page.keyboard.press('Escape');
  await press(page, en.booking.panel.cancel);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look(desk, page, 'the question before it is cancelled');
  await press(page, en.booking.panel.cancelYes);
  await expect(panel.getByRole('button', { name: 'Restore', exact: true })).toBeVisible();
  await look(desk, page, 'cancelled');

  // What stood there is taken meanwhile.
  await book(ana, '10:15', 45, cut.id, jonas.id);
  await panel.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  await look(desk, page, 'not restored');
  for (const status of ['arrived', 'no_show', 'pending'] as const) {
    const one = await book(bea, { arrived: '10:00', no_show: '11:00', pending: '12:00' }[status], 45, cut.id);
    await must('bookings.setStatus', { id: one.id, version: one.version, status });
    await cardOf(page, one).click();
    await expect(panel).toContainText(en.booking.statuses[status]);
    await look(desk, page, `the panel of what is ${status}`);
  }
});

test('the views without a grid, a search for bookings, and the choice of a date', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, cut, elif, book } = salon;
  await desk.must('closures.create', {
    ...{ salonId: salon.salon.id, startDate: '2026-03-20', endDate: '2026-03-20', reason: 'Holiday' },
  });
  await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await openDay(desk, salon);
  await page.keyboard.press('o');
  await expect(page.locator('.month-view-day').filter({ hasText: 'Holiday' })).toBeVisible();
  await look(desk, page, 'the month');
  await page.keyboard.press('i');
  await expect(page.getByRole('row', { name: /Elif Kaya/ })).toBeVisible();
  await look(desk, page, 'the list');
  await page.getByRole('searchbox').fill('kaya');
  await expect(page.getByRole('grid', { name: en.calendar.list.past })).toBeVisible();
  await look(desk, page, 'what is found');
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByText(en.calendar.list.noneFound)).toBeVisible();
  await look(desk, page, 'nothing found');
  await page.getByRole('button', { name: /Go to another date/ }).click();
  await expect(page.getByRole('dialog', { name: en.calendar.toolbar.dateToGoTo })).toBeVisible();
  await look(desk, page, 'another date');
});

test('a time that is looked for, and a visit’s panel', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, book } = salon;
  await book(ana, '10:15', 45, cut.id, elif.id);
  const parts = [ana, bea].map(({ id }) => ({
    ...{ staffId: id, serviceId: cut.id, startTime: '2026-03-02T15:00:00+03:00' },
  }));
  const { bookings } = await desk.must('visits.create', { clientId: elif.id, parts });
  const page = await openDay(desk, salon);
  await page.keyboard.press('l');
  const finder = page.getByRole('complementary', { name: 'Find a time' });
  await expect(finder).toBeVisible();
  await look(desk, page, 'nothing chosen yet');
  await finder.getByRole('button', { name: 'Service' }).first().click();
  await page.getByRole('option', { name: 'Cut' }).click();
  await finder.getByRole('button', { name: en.calendar.find.orders.best_fit }).click();
  await expect(finder.locator('.find-place-why').first()).toBeVisible();
  await finder.locator('.find-place').first().hover();
  await expect(page.locator('.ghost-preview')).toBeVisible();
  await look(desk, page, 'the best places');
  await finder.getByRole('button', { name: 'Add a service' }).click();
  await expect(finder.locator('.find-place').first()).toBeVisible();
  await look(desk, page, 'places for two services');
  await finder.getByRole('button', { name: 'Close' }).click();
  const [part] = bookings;
  if (!part) throw new Error('not booked');
  await cardOf(page, part).click();
  await expect(page.getByRole('region', { name: en.booking.visit.label })).toBeVisible();
  await look(desk, page, 'a part of a visit');
});

test('the command bar, and a booking in a sentence', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { bea, cut, elif, book } = salon;
  await book(bea, '15:00', 45, cut.id, elif.id);
  const page = await openDay(desk, salon);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search and commands' });
  await expect(field).toBeFocused();
  await look(desk, page, 'the command bar');
  const text = sentence;
  for (const [typed, shown] of [
    ['zzz', en.commandBar.nothing],
    ['elif bea 15', text.asks.service],
    ['cut bea 15', text.asks.place],
    ['cut ana 15', text.asks.client],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(shown).first()).toBeVisible();
    await look(desk, page, typed);
  }
  await field.fill('elif qqq cut ana 15');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator('.sentence-left')).toBeVisible();
  await look(desk, page, 'ready, with a word that is not understood');
});

test('the waitlist, its form, and what became free', async ({ desk }) => {
  const opened = await openSalon(desk);
  const { salon, ana, cut, colour, elif, jonas } = opened;
  const page = await openDay(desk, opened);
  const list = page.getByRole('region', { name: 'Waitlist' });
  await press(page, en.waitlist.addToList);
  const form = page.getByRole('dialog', { name: 'Put on the waitlist' });
  await form.getByRole('button', { name: 'Put on the list' }).click();
  await expect(form).toContainText('Choose who waits.');
  await look(desk, page, 'an empty form');
  await form.getByRole('button', { name: 'Cancel' }).click();
  const wait = (clientId: string, from: string, until: string, ...serviceIds: string[]) =>
    desk.must('waitlist.create', { salonId: salon.id, clientId, serviceIds, from, until });
  await wait(elif.id, '2026-03-01', '2099-12-31', cut.id);
  await wait(jonas.id, '2026-02-01', '2026-03-01', cut.id);
  await wait(jonas.id, '2026-03-01', '2099-03-01', cut.id, colour.id);
  const [startTime, endTime] = ['2093-03-02T14:00:00+03:00', '2093-03-02T14:45:00+03:00'];
  const asked = { staffId: ana.id, serviceId: cut.id, startTime, endTime };
  const { id } = await desk.must('bookings.create', asked);
  await expect(list).toContainText('No longer possible');
  await desk.must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
  await expect(list.getByRole('button', { name: /^Book Elif Kaya/ })).toBeVisible();
  await look(desk, page, 'who waits, and what became free');
  await list.getByRole('button', { name: 'Change what Jonas Berg waits for' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(desk, page, 'what somebody waits for');
});

test('the rooms, one that is taken, and none in use', async ({ desk }) => {
  const { salon, ana, elif, book } = await openSalon(desk);
  const kind = await desk.must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  const unit = await desk.must('resources.create', { kindId: kind.id, name: 'The blue one' });
  const wash = { salonId: salon.id, name: 'Wash', durationMinutes: 60, needs: [kind.id] };
  const { id } = await desk.must('services.create', wash);
  const booking = await book(ana, '10:00', 60, id, elif.id);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  await dayIsDrawn(page, unit);
  await look(desk, page, 'the rooms');
  await drag(page, [unit, '10:15'], [unit, '08:15']);
  await expect(refusal(page)).toBeVisible();
  await look(desk, page, 'a room that is refused');
  await page.keyboard.press('Escape');
  const { version } = await desk.must('bookings.get', { id: booking.id });
  await desk.must('bookings.setStatus', { id: booking.id, version, status: 'cancelled' });
  await desk.must('resources.update', { id: unit.id, version: unit.version, isActive: false });
  await expect(page.getByText(en.calendar.noRooms.title)).toBeVisible();
  await look(desk, page, 'no room in use');
});

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
}

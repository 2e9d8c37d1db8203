// Every screen, panel, dialog and list as axe sees it, in both languages and both themes. The last test holds that none is left out.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/shared/words/en/en.ts';
import { history } from '../../src/shared/words/en/history.ts';
import { sentence } from '../../src/shared/words/en/sentence.ts';
import { checkHistory } from './about.ts';
import { tamperWithHistory } from './database.ts';
import { typeDate } from './dates.ts';
import {
  bookingCard,
  cardOf,
  carry,
  dayIsDrawn,
  drag,
  ghost,
  panelOf,
  pickService,
  pointAt,
  pointInView,
  refusal,
  weekIsDrawn,
} from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';
import { openInBrowser } from './hosts.ts';
import { closesWithFocus, look, lookInOneLanguage, notLookedAt } from './looks.ts';
import { mustOver } from './prepared-salons.ts';

// Each looks at much, four times.
test.describe.configure({ timeout: 900_000 });

const farMonday = '2099-03-02';
/** Whether this process has begun with the first test: after a failure another one goes on, which has not seen what came before. */
let hasBegun = false;
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
  hasBegun = true;
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  await look(desk, page, 'as it opens');
  await press(page, 'Create salon');
  await expect(page.getByText('Give the salon a name.')).toBeVisible();
  await look(desk, page, 'what is missing');
});

test('a salon without anybody, beside another one', async ({ desk }) => {
  for (const name of ['Kuaför Ada', 'Kuaför Deniz'])
    await desk.must('salons.create', { name, timeZone: 'Europe/Istanbul' });
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

test('the day: its cards, its rail, its lists, and what opens over it', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, colour, elif, jonas, book } = salon;
  const { must } = desk;
  for (const [index, status] of (['arrived', 'completed', 'no_show', 'pending'] as const).entries()) {
    const { id, version } = await book(bea, `${11 + index}:00`, 45, cut.id, jonas.id);
    // A booking arrives before it is completed.
    await must('bookings.setStatus', { id, version, status });
  }
  const { id, version } = await book(ana, '09:00', 45, cut.id, jonas.id);
  await must('bookings.setStatus', { id, version, status: 'cancelled' });
  await must('services.update', {
    ...{ id: colour.id, version: colour.version, processing: { afterMinutes: 45, minutes: 30 } },
    ...{ bufferBeforeMinutes: 5, bufferAfterMinutes: 5 },
  });
  const booking = await book(ana, '10:00', 120, colour.id, elif.id);
  await book(ana, '12:15', 45, cut.id, jonas.id);
  const trim = { salonId: salon.salon.id, name: 'Trim', durationMinutes: 15 };
  await book(ana, '15:00', 15, (await must('services.create', trim)).id, elif.id);
  await must('timeOff.create', {
    ...{ staffId: bea.id, startTime: '2026-03-02T17:00:00+03:00', endTime: '2026-03-02T19:00:00+03:00' },
  });
  const page = await openDay(desk, salon);
  await look(desk, page, 'the day');

  // Somebody is late, and somebody has not been seen out.
  await page.clock.setFixedTime(new Date('2026-03-02T11:50:00+03:00'));
  await page.reload();
  await page.getByText('Cancelled and no-shows').click();
  await expect(cardOf(page, { id })).toBeVisible();
  await expect(cardOf(page, booking)).toContainText('late');
  await expect(page.getByRole('region', { name: 'Still open' })).toBeVisible();
  await look(desk, page, 'traces, who is late, what is still open');
  await press(page, en.calendar.toolbar.views.list);
  await expect(page.getByRole('row').filter({ hasText: 'late' })).toBeVisible();
  await look(desk, page, 'the list, and who is late in it');
  await press(page, en.calendar.toolbar.views.day);
  await page.clock.setFixedTime(new Date('2026-03-02T08:00:00+03:00'));
  await page.reload();
  await dayIsDrawn(page, ana, bea);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(desk, page, 'the help');
  await page.keyboard.press('Escape');
  const about = await checkHistory(page);
  await expect(about.getByRole('status')).not.toBeEmpty();
  await look(desk, page, 'about, with a history that was checked');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.calendar.toolbar.service }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await look(desk, page, 'the services to book');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).first().hover();
  await page.getByRole('button', { name: 'Find a time' }).hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await look(desk, page, 'what a button says of itself');

  await press(page, 'Week');
  await weekIsDrawn(page, '2026-03-02', '2026-03-08');
  await look(desk, page, 'the week');
  await press(page, 'Day');
  await dayIsDrawn(page, ana, bea);
  await press(page, en.calendar.toolbar.before.day);
  await expect(page.getByText(en.calendar.nobody.title)).toBeVisible();
  await look(desk, page, 'nobody works');
  await press(page, en.calendar.toolbar.hideRail);
  await expect(page.getByRole('button', { name: en.calendar.toolbar.showRail })).toBeVisible();
  await look(desk, page, 'without the rail');
});

test('what is told beside a card, and what the name of a person opens', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, cut, elif, book } = salon;
  const { must } = desk;
  await must('clients.update', {
    ...{ id: elif.id, version: elif.version, notes: 'Tea', alert: 'Allergic to ammonia' },
  });
  await must('services.update', {
    id: cut.id,
    version: cut.version,
    priceCents: 3500,
    bufferAfterMinutes: 15,
  });
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await must('bookings.annotate', { id: booking.id, version: booking.version, notes: 'Wants it shorter' });
  // She takes nobody at ten on that day any more, and the client is late.
  await must('overrides.set', {
    ...{ staffId: ana.id, date: '2026-03-02', windows: [{ startTime: '12:00', endTime: '18:00' }] },
  });
  const page = await openDay(desk, salon);
  await page.clock.setFixedTime(new Date('2026-03-02T10:20:00+03:00'));
  await page.reload();
  await expect(page.getByText(en.waitlist.nobody)).toBeVisible();
  await cardOf(page, booking).hover();
  await expect(page.locator('.booking-glance-stranded')).toBeVisible();
  await look(desk, page, 'what is told beside a card');
  await pickService(page, 'Cut');
  await expect(page.locator('.forbidden-starts').first()).toBeAttached();
  await look(desk, page, 'where a service cannot begin');
  await page.getByRole('columnheader', { name: /Ana/ }).getByRole('button').click();
  await expect(page.getByRole('menu', { name: 'Ana' })).toBeVisible();
  await look(desk, page, 'the menu of a person');
  await page.getByRole('menuitem', { name: en.calendar.person.away }).click();
  await expect(page.getByRole('dialog', { name: en.schedule.away.of('Ana') })).toBeVisible();
  await look(desk, page, 'somebody who is away');
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

test('a ghost, a place that is refused, and a booking that is carried', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, jonas, book } = salon;
  const first = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(ana, '11:00', 45, cut.id, elif.id);
  await book(bea, '12:00', 45, cut.id, jonas.id);
  const page = await openDay(desk, salon);
  await pickService(page, 'Cut');
  await carry(page, await pointAt(page, ana, '12:00'), await pointInView(page, ana, '12:15'));
  await expect(ghost(page)).toBeVisible();
  await look(desk, page, 'a ghost');
  await carry(page, await pointAt(page, ana, '12:00'), await pointInView(page, ana, '10:30'));
  await expect(page.locator('.ghost-bad')).toBeVisible();
  await look(desk, page, 'a ghost that is refused');
  await page.mouse.up();
  await expect(refusal(page).getByRole('button').nth(1)).toBeVisible();
  await look(desk, page, 'a refusal');
  await page.keyboard.press('Escape');

  await cardOf(page, first).click();
  await carry(page, await pointAt(page, ana, '10:15'), await pointInView(page, bea, '11:15'));
  await expect(page.locator('.ghost-advice')).toBeVisible();
  await look(desk, page, 'a booking that is carried by hand, at the time of another one of its client');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await cardOf(page, first).click();
  await page.keyboard.press('m');
  await expect(page.locator('.calendar-toolbar-hand')).toBeVisible();
  await look(desk, page, 'a booking in the hand');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Undo', { exact: true })).toBeVisible();
  await look(desk, page, 'a booking that was moved');
});

test('the card of a new booking: its client, a visit, dates that repeat, a place that is taken', async ({
  desk,
}) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, colour, elif, jonas, book } = salon;
  const { must } = desk;
  await must('clients.update', {
    ...{ id: elif.id, version: elif.version, alert: 'Allergic to ammonia', birthday: '03-03' },
  });
  await book(bea, '11:00', 120, colour.id, elif.id, '2020-03-02');
  const page = await openDay(desk, salon);
  await pickService(page, 'Cut');
  await drag(page, [ana, '14:15'], [ana, '15:00']);
  const card = bookingCard(page);
  await expect(card).toBeVisible();
  await look(desk, page, 'the card');
  await page.keyboard.type('0532');
  await expect(page.getByRole('option')).toHaveCount(1);
  await look(desk, page, 'a number that nobody has');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: en.clients.picker.newName })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('alert')).toBeVisible();
  await look(desk, page, 'a new client without a name');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  await drag(page, [ana, '14:15'], [ana, '15:00']);
  await page.keyboard.type('elif');
  await expect(page.getByRole('option', { name: /Elif/ })).toBeVisible();
  await look(desk, page, 'clients found');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Allergic to ammonia');
  await card.getByRole('button', { name: en.booking.new.addNotes }).click();
  await expect(card.locator('.advice-lines')).toBeVisible();
  await expect(card.getByRole('button', { name: 'As last time: Colour with Bea, 2 hr' })).toBeVisible();
  await look(desk, page, 'a client, with what must be known of them');
  await card.getByRole('button', { name: 'Add a service' }).click();
  await look(desk, page, 'a second service');
  await card.getByRole('button', { name: 'Take out Cut' }).click();
  // Another window takes one of the dates, and then the place itself.
  await must('bookings.create', {
    ...{ staffId: ana.id, serviceId: cut.id },
    ...{ startTime: '2026-03-30T14:30:00+03:00', endTime: '2026-03-30T15:15:00+03:00' },
  });
  await card.getByRole('button', { name: 'Repeat' }).click();
  await expect(page.locator('.repeat-date .reason-lines').first()).toBeVisible();
  await look(desk, page, 'dates that repeat');
  await page.locator('.repeat-date').getByRole('button').first().click();
  await expect(page.locator('.repeat-date-instead').first()).toBeVisible();
  await look(desk, page, 'another time on one date');
  await press(page, en.booking.repeat.close);
  await book(ana, '14:30', 45, cut.id, jonas.id);
  await expect(card).toContainText('Ana is booked');
  await card.getByRole('combobox', { name: 'Client' }).press('Enter');
  await expect(card.getByRole('button', { name: /^Ana \d/ }).first()).toBeVisible();
  await look(desk, page, 'a place that was taken meanwhile');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await look(desk, page, 'a draft that was thrown away');
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
    ['zzz', text.bar.nothing],
    ['elif bea 15', text.asks.service],
    ['cut bea 15', text.asks.place],
    ['cut ana 15', text.asks.client],
    ['elif cut ana 16 every 4 weeks', text.repetition.next],
    ['waitlist elif cut tomorrow', text.wait.next],
    ['block bea 15 supplier call', text.block.next],
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

test('blocked time, and its card', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, book } = salon;
  await book(bea, '10:00', 45, cut.id);
  const page = await openDay(desk, salon);
  await press(page, 'Block time');
  await look(desk, page, 'time to be drawn');
  await drag(page, [bea, '09:15'], [bea, '10:15']);
  const card = page.getByRole('form', { name: 'Blocked time' });
  await expect(card.getByRole('alert')).toBeVisible();
  await look(desk, page, 'over a booking');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await press(page, 'Block time');
  await drag(page, [ana, '15:00'], [ana, '16:00']);
  await page.keyboard.type('Call');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /Blocked: Call/ })).toBeVisible();
  await look(desk, page, 'blocked');
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
  await list.locator('.waitlist-entry').first().scrollIntoViewIfNeeded();
  const entry = await list.locator('.waitlist-entry').first().boundingBox();
  if (!entry) throw new Error('the entry is not drawn');
  await carry(page, { x: entry.x + 30, y: entry.y + 10 }, await pointAt(page, ana, '10:00'));
  await expect(ghost(page).first()).toBeVisible();
  await look(desk, page, 'somebody who waits, carried onto the day');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await list.getByRole('button', { name: 'Change what Jonas Berg waits for' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(desk, page, 'what somebody waits for');
});

test('the question for a service, and the card of a client who waits', async ({ desk }) => {
  const opened = await openSalon(desk);
  const { salon, cut, elif } = opened;
  const wish = { clientId: elif.id, serviceIds: [cut.id], from: '2026-03-01', until: '2099-12-31' };
  await desk.must('waitlist.create', { salonId: salon.id, ...wish });
  const page = await openDay(desk, opened);
  await page.keyboard.press('n');
  await expect(page.locator('.service-question')).toBeVisible();
  await look(desk, page, 'the question for a service');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.frame.screenNames.clients, exact: true }).click();
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  await expect(page.locator('.client-waits')).toBeVisible();
  await look(desk, page, 'the card of a client who waits');
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

test('what is printed: a day, one on which nobody works, a slip', async ({ desk }) => {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, book } = salon;
  const { must } = desk;
  await must('clients.update', {
    ...{ id: elif.id, version: elif.version, notes: 'Tea', alert: 'Allergic to ammonia' },
  });
  const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
  await must('bookings.setStatus', { id, version, status: 'pending' });
  const missed = await book(bea, '11:00', 45, cut.id, elif.id);
  await must('bookings.setStatus', { id: missed.id, version: missed.version, status: 'no_show' });
  await must('bookings.create', {
    ...{ staffId: ana.id, serviceId: cut.id, clientId: elif.id },
    ...{ startTime: '2899-03-06T10:00:00+03:00', endTime: '2899-03-06T10:45:00+03:00' },
  });
  const page = await openDay(desk, salon);
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'What is printed' })).toContainText('Elif Kaya');
  await look(desk, page, 'a day');
  await page.keyboard.press('Escape');
  await cardOf(page, { id }).click();
  await press(page, en.print.slip);
  await expect(page.getByRole('dialog').getByText('Elif Kaya')).toBeVisible();
  await look(desk, page, 'a slip');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await press(page, en.calendar.toolbar.before.day);
  await expect(page.getByText(en.calendar.nobody.title)).toBeVisible();
  await press(page, en.print.day);
  await expect(page.getByText(en.print.nobody)).toBeVisible();
  await look(desk, page, 'nobody on paper');
});

test('the clients: read, edited, merged, not found and new', async ({ desk }) => {
  const { salon, bea, colour, cut, elif, book } = await openSalon(desk);
  const { must } = desk;
  const { id, version } = await book(bea, '11:00', 120, colour.id, elif.id);
  await must('bookings.setStatus', { id, version, status: 'no_show' });
  await book(bea, '15:00', 120, colour.id, elif.id);
  await book(bea, '17:00', 45, cut.id, elif.id);
  await book(bea, '12:00', 45, cut.id, elif.id, farMonday);
  const twin = { salonId: salon.id, name: 'Elif Kaya', phone: '0555 7654321', notes: 'Prefers tea' };
  await must('clients.create', twin);
  await must('clients.update', {
    ...{ id: elif.id, version: elif.version, notes: 'Coffee', alert: 'Allergic', birthday: '03-03' },
  });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await expect(page.getByRole('option')).toHaveCount(3);
  await look(desk, page, 'nobody chosen');
  await page.getByRole('searchbox').fill('coffee');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option').click();
  await expect(page.getByRole('region', { name: 'Past' })).toBeVisible();
  await expect(page.locator('.client-duplicates')).toBeVisible();
  await look(desk, page, 'a client');
  await press(page, 'Merge with…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('zzz');
  await expect(dialog.getByText(en.clients.merge.nobody)).toBeVisible();
  await look(desk, page, 'nobody to merge with');
  await dialog.getByRole('combobox').fill('berg');
  await dialog.getByRole('option').click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await look(desk, page, 'two who are merged');
  await page.keyboard.press('Escape');
  await press(page, en.clients.erase.open);
  await expect(page.getByRole('list', { name: en.clients.erase.stays })).toBeVisible();
  await press(page, en.clients.erase.erase);
  await expect(dialog.getByText(en.clients.erase.notChosen)).toBeVisible();
  await look(desk, page, 'a client who is to be erased');
  await page.keyboard.press('Escape');
  await press(page, 'Edit');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Water');
  await look(desk, page, 'a client who is edited');
  const { client: now } = await must('clients.get', { id: elif.id });
  await must('clients.update', { id: elif.id, version: now.version, notes: 'Milk' });
  await expect(page.getByText(en.frame.save.changedElsewhere)).toBeVisible();
  await look(desk, page, 'changed meanwhile');
  await press(page, 'Settings');
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await look(desk, page, 'leaving without saving');
  await press(page, en.frame.unsaved.stay);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('');
  await press(page, en.frame.save.save);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(desk, page, 'what cannot be saved');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Elif Kaya');
  await press(page, en.frame.save.save);
  await expect(page.getByText(en.frame.save.saved)).toBeVisible();
  await page.getByRole('searchbox').fill('Zoe');
  await expect(page.getByText(en.clients.noneFound.title('Zoe'))).toBeVisible();
  await look(desk, page, 'nobody found');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('textbox', { name: en.clients.fields.phone })).toBeVisible();
  await look(desk, page, 'a new client');
  await press(page, en.clients.create.cancel);
  await page.getByRole('searchbox').fill('water');
  await page.getByRole('option').click();
  await press(page, en.clients.erase.open);
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('textbox').fill('Elif Kaya');
  await press(page, en.clients.erase.erase);
  await expect(page.getByRole('heading', { name: en.clients.erase.erased })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/so this can no longer be/)).toBeVisible();
  await look(desk, page, 'a client who was erased, and what cannot be undone any more');
});

test('the history: altered, one change in full, nothing that fits', async ({ desk, home }) => {
  const { ana, cut, elif, book } = await openSalon(desk);
  const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
  await desk.must('history.undo', {});
  const page = await desk.open();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.locator('.history-verdict')).toBeVisible();
  await look(desk, page, 'the history');
  tamperWithHistory(join(home, 'salon.sqlite'), 5);
  await page.reload();
  await expect(page.getByText('The history is broken at entry 5')).toBeVisible();
  await expect(page.getByRole('cell').first()).toBeVisible();
  await look(desk, page, 'broken');
  await page.getByRole('option').filter({ hasText: 'cancelled' }).first().click();
  await press(page, 'Only this booking');
  await expect(page.getByRole('option')).toHaveCount(3);
  await look(desk, page, 'the history of a booking');
  await press(page, history.filters.previous);
  await expect(page.getByText(history.empty.filteredTitle)).toBeVisible();
  await look(desk, page, 'nothing that fits');
  await press(page, history.filters.clear);
  await checkHistory(page);
  await expect(page.getByRole('dialog').getByText('The history is broken at entry 5')).toBeVisible();
  await look(desk, page, 'about, with a history that is broken');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: history.filters.client }).fill('zzz');
  await expect(page.getByText(history.filters.noClient)).toBeVisible();
  await look(desk, page, 'a client whom nobody knows', closesWithFocus);
});

test('the settings: every section, a new record, and one that is edited', async ({ desk }) => {
  const { must } = desk;
  const { salon, cut } = await openSalon(desk);
  await must('closures.create', { salonId: salon.id, startDate: '2026-03-23', endDate: '2026-03-24' });
  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  await must('resources.create', { kindId: kind.id, name: 'Basin 1' });
  await must('resources.create', { kindId: kind.id, name: 'Basin 2' });
  await must('services.update', { id: cut.id, version: cut.version, isActive: false });
  const page = await desk.open();
  await openSection(page, 'salon');
  await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
  await look(desk, page, 'the salon');
  for (const section of ['people', 'services', 'resources'] as const) {
    await openSection(page, section);
    await expect(page.getByRole('tabpanel').getByRole('textbox').first()).toBeVisible();
    await look(desk, page, section);
    await press(page, en.settings[section].add);
    await expect(page.getByRole('heading', { name: en.settings[section].new })).toBeVisible();
    await page.getByRole('button', { name: en.settings[section].create, exact: true }).last().click();
    await look(desk, page, `${section}, without a name`);
  }
  await openSection(page, 'closures');
  await expect(page.getByRole('list', { name: en.settings.closures.list })).toBeVisible();
  await look(desk, page, 'closures');
  await press(page, en.fields.chooseDate(en.settings.closures.from));
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(desk, page, 'the month of a date');
  await page.keyboard.press('Escape');
  await openSection(page, 'language');
  await expect(page.getByText(en.settings.language.explanation)).toBeVisible();
  await look(desk, page, 'language and formats');
});

test('the schedules in the settings: each of their parts, and hours that do not fit together', async ({
  desk,
}) => {
  const { must } = desk;
  const { ana } = await openSalon(desk);
  await must('timeOff.create', {
    ...{ staffId: ana.id, startTime: '2026-03-09T00:00:00+03:00', endTime: '2026-03-11T00:00:00+03:00' },
  });
  await must('overrides.set', { staffId: ana.id, date: '2026-03-05', windows: [] });
  const windows = [{ week: 2, dayOfWeek: 3, startTime: '08:00', endTime: '12:00' }] as const;
  await must('schedules.plan', { staffId: ana.id, from: '2026-02-23', weeks: 2, windows: [...windows] });
  const page = await desk.open();
  await openSection(page, 'schedules');
  for (const part of ['week', 'planned', 'dates', 'away'] as const) {
    const tab = page.getByRole('tab', { name: en.schedule.tabs[part] });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await look(desk, page, `schedules, ${part}`);
  }
  await press(page, en.schedule.away.add);
  await expect(page.getByText(en.schedule.away.problems.from_missing)).toBeVisible();
  await look(desk, page, 'a time off without a day');
  await page.getByRole('tab', { name: en.schedule.tabs.planned }).click();
  await page.getByRole('button', { name: /^Copy the schedule/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look(desk, page, 'whom a schedule is copied to');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Change the schedule from/ }).click();
  await expect(page.getByRole('button', { name: 'Weeks' })).toBeVisible();
  await look(desk, page, 'a schedule');
  await press(page, en.schedule.planned.back);
  await page.getByRole('tab', { name: en.schedule.tabs.week }).click();
  await page.getByRole('button', { name: 'Copy Monday to…' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look(desk, page, 'where hours are copied to');
  await page.keyboard.press('Escape');
  const starts = page.getByRole('textbox', { name: 'Monday, from' });
  await starts.nth(1).fill('13:00');
  await starts.nth(1).press('Tab');
  await expect(page.getByText('A booking cannot run across 13:00.')).toBeVisible();
  await look(desk, page, 'hours that touch');
  await starts.nth(1).fill('12:00');
  await starts.nth(1).press('Tab');
  await expect(page.getByText(/^Overlaps/).first()).toBeVisible();
  await look(desk, page, 'hours that overlap');
  await page.getByRole('tabpanel').last().getByRole('switch').first().click({ force: true });
  await expect(page.getByText(en.schedule.week.disabled)).toBeVisible();
  await look(desk, page, 'hours that are switched off');
  await page.getByRole('tab', { name: en.schedule.tabs.dates }).click();
  await page.getByRole('button', { name: en.schedule.dates.kind }).click();
  await page.getByRole('option', { name: en.schedule.dates.special }).click();
  await expect(page.locator('.schedule-windows')).toBeVisible();
  await look(desk, page, 'other hours on one date');
});

test('bookings that no longer fit: the question, the count, and the panel', async ({ desk }) => {
  const { ana, cut, elif, jonas } = await openSalon(desk);
  for (const [clock, clientId] of [
    ['10:00', elif.id],
    ['16:00', jonas.id],
  ] as const)
    await desk.must('bookings.create', {
      ...{ staffId: ana.id, serviceId: cut.id, clientId },
      startTime: `${farMonday}T${clock}:00+03:00`,
      endTime: `${farMonday}T${clock.slice(0, 2)}:45:00+03:00`,
    });
  const page = await desk.open();
  await openSection(page, 'closures');
  await typeDate(page, 'First day', farMonday);
  await press(page, en.settings.closures.add);
  const question = page.getByRole('dialog');
  await expect(question.getByRole('listitem')).toHaveCount(2);
  await look(desk, page, 'the question');
  await question.getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await look(desk, page, 'what can become of a booking');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: en.schedule.stranding.moveAll }).click();
  await look(desk, page, 'all moved');
  await question.getByRole('button', { name: en.schedule.stranding.cancelRest }).click();
  await question.getByRole('button', { name: en.schedule.stranding.keepAll }).click();
  await look(desk, page, 'all kept');
  await question.getByRole('button', { name: 'Save, keep 2' }).click();
  await press(page, '2 bookings need a new time');
  await expect(page.getByRole('menuitem')).toHaveCount(2);
  await look(desk, page, 'the count and its list');
  await page.getByRole('menuitem').first().click();
  await expect(panelOf(page)).toContainText('The salon is closed');
  await look(desk, page, 'the panel of what no longer fits');
  await press(page, en.calendar.toolbar.views.list);
  await expect(page.getByRole('row', { name: /Elif Kaya/ })).toBeVisible();
  await look(desk, page, 'the list of a date on which something no longer fits');
});

test('the page in a browser: a screen that cannot be shown, and a desk that has gone', async ({
  context,
  home,
}) => {
  const host = await openInBrowser(home, ['--database', join(home, 'served.sqlite')], context);
  const must = mustOver(host.call);
  await must('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  const page = await host.open();
  // What stands beside the day is loaded after it, for which the desk is still needed.
  await expect(page.getByText(en.waitlist.nobody)).toBeVisible();
  // Its script is there, and holds nothing.
  await page.route('**/ClientsScreen*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export {};' }),
  );
  await press(page, en.frame.screenNames.clients);
  await expect(page.getByText(en.frame.broken.title)).toBeVisible();
  await look({ must }, page, 'a screen that cannot be shown');
  await press(page, en.frame.screenNames.day);
  await host.close();
  await expect(page.getByText(en.frame.connection.lost)).toBeVisible();
  // Nobody can give it another language any more.
  await lookInOneLanguage(page, 'the desk has gone');
});

/** The names of styles that nothing had which was looked at, each with why not. */
const notSeen: Readonly<Record<string, readonly string[]>> = {
  'it is there before the screens are, or until a part of them is': ['not-loaded', 'calendar-screen-rail'],
  'it is there while the desk counts or looks for something': [
    ...['progress', 'progress-track', 'progress-fill', 'progress-words', 'suggestions-note', 'history-more'],
  ],
  'it only sets a size or a place of what was looked at': [
    'ghost-line',
    'blocked-time-line',
    'wall-time-of-twelve',
  ],
  'it is another edge of the ghost that was looked at': ['ghost-pending'],
  'it is the banner that was looked at, in a demo': ['banner-neutral'],
  'it needs more records than a test of looks makes': ['day-rail-all', 'history-on', 'stranded-more'],
  'it needs a desk that refuses what a window lets pass': ['save-bar-problem', 'stranding-notice'],
};

test('nothing that the screens can show is left out', () => {
  if (!hasBegun) return;
  expect(notLookedAt(Object.values(notSeen).flat())).toEqual({ left: [], unknown: [] });
});

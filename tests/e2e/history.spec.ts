import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { entriesIn, tamperWithHistory } from './database.ts';
import { dateField, typeDate } from './dates.ts';
import { cardOf, dayIsDrawn, panelOf } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

const rows = (page: Page) => page.getByRole('listbox', { name: 'Changes, newest first' }).getByRole('option');
const detail = (page: Page) => page.getByRole('region', { name: 'The chosen change' });
const openHistory = (page: Page) => page.getByRole('button', { name: 'History', exact: true }).click();

/** Elif is booked with Ana at ten and moved to eleven, and Jonas is booked with Bea. */
async function openBusySalon(desk: Desk) {
  const salon = await openSalon(desk);
  const { ana, bea, cut, elif, jonas, book } = salon;
  const { id, version } = await book(ana, '10:00', 45, cut.id, elif.id);
  const [startTime, endTime] = ['2026-03-02T11:00:00+03:00', '2026-03-02T11:45:00+03:00'];
  const moved = await desk.must('bookings.move', { id, version, startTime, endTime });
  await book(bea, '12:00', 45, cut.id, jonas.id);
  return { ...salon, moved };
}

test('each change is a sentence, newest first; the chosen one shows what was before and after', async ({
  desk,
  home,
}) => {
  await openBusySalon(desk);
  const page = await desk.open();
  await openHistory(page);
  const entries = entriesIn(join(home, 'salon.sqlite'));
  await expect(rows(page)).toHaveCount(entries.length);
  await expect(rows(page).first()).toContainText(
    /Reception booked Jonas Berg, Cut, Mon,? 2 Mar, 12:00 with Bea/,
  );
  await rows(page).nth(1).click();
  await expect(detail(page).getByRole('heading')).toHaveText(
    /Reception moved Elif Kaya, Cut, from Mon,? 2 Mar, 10:00 to 11:00 with Ana/,
  );
  // Only what differs: the start and the end.
  await expect(detail(page).getByRole('row')).toHaveCount(3);
  await expect(detail(page).getByRole('row').nth(1)).toHaveText(
    /Start(Mon,? 2 Mar 2026), 10:00(Mon,? 2 Mar 2026), 11:00/,
  );
  await expect(detail(page)).toContainText(`Entry ${entries.length - 1}`);
  expect(entries.at(-2)?.action).toBe('bookings.move');
});

test('the keyboard goes from change to change, opens the booking where it stands now, and comes back', async ({
  desk,
}) => {
  const { ana, bea, moved } = await openBusySalon(desk);
  const page = await desk.open();
  await openHistory(page);
  await rows(page).first().waitFor();
  const list = page.getByRole('listbox', { name: 'Changes, newest first' });
  await page.getByRole('button', { name: 'Check the history' }).focus();
  await page.keyboard.press('Tab');
  await expect(list.locator(':focus')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(detail(page).getByRole('heading')).toContainText('moved Elif Kaya');
  await page.keyboard.press('ArrowDown');
  await expect(detail(page).getByRole('heading')).toContainText('booked Elif Kaya');
  await page.keyboard.press('Enter');
  await dayIsDrawn(page, ana, bea);
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await expect(cardOf(page, moved)).toContainText('11:00');
  await page.goBack();
  await expect(rows(page).first()).toBeVisible();
});

test('what was undone is named as undone, and comes while one looks', async ({ desk, home }) => {
  await openBusySalon(desk);
  const page = await desk.open();
  await openHistory(page);
  const { length } = entriesIn(join(home, 'salon.sqlite'));
  await expect(rows(page)).toHaveCount(length);
  await expect(rows(page).first()).toContainText('booked Jonas Berg');
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(length + 1);
  await expect(rows(page).first()).toContainText('Undone by Reception: booked Jonas Berg, Cut');
  expect(entriesIn(join(home, 'salon.sqlite')).at(-1)?.action).toBe('history.undo');
});

test('it is limited to a kind, a person, a client, a booking and a day, and shows everything again', async ({
  desk,
  home,
}) => {
  const { elif } = await openBusySalon(desk);
  await desk.must('clients.update', { id: elif.id, version: elif.version, notes: 'Tea' });
  const entries = entriesIn(join(home, 'salon.sqlite'));
  const page = await desk.open();
  await openHistory(page);
  await expect(rows(page)).toHaveCount(entries.length);

  const choose = async (filter: string, choice: string) => {
    await page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: filter }).click();
    await page.getByRole('option', { name: choice, exact: true }).click();
  };
  await choose('What', 'Clients');
  await expect(rows(page)).toHaveCount(entries.filter(({ entity }) => entity === 'client').length);
  await choose('What', 'Everything');
  await choose('Person', 'Bea');
  // Herself, her week, and her booking.
  await expect(rows(page)).toHaveCount(3);
  await choose('Person', 'Everybody');

  await page.getByRole('combobox', { name: 'Client' }).fill('elif');
  await page.getByRole('option', { name: /^Elif Kaya/ }).click();
  await expect(rows(page)).toHaveCount(4);
  await rows(page).nth(1).click();
  await detail(page).getByRole('button', { name: 'Only this booking' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(
    page.getByRole('button', { name: /^Remove the filter: Booking: Elif Kaya, Cut/ }),
  ).toBeVisible();

  // The page has another day than the desk.
  await page.getByRole('button', { name: 'The day before' }).click();
  await expect(page.getByText('Nothing fits these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(rows(page)).toHaveCount(entries.length);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(new Date());
  await typeDate(page, 'Day', today);
  await expect(rows(page)).toHaveCount(entries.length);
  // What is typed and no date stays until another day is wanted.
  await dateField(page, 'Day').fill('33');
  await page.getByRole('button', { name: 'The day before' }).click();
  await expect(page.getByText('Nothing fits these filters')).toBeVisible();
  await expect(dateField(page, 'Day')).not.toHaveValue('33');
});

test('a visit that was booked at once is one change, with each of its parts', async ({ desk }) => {
  const { ana, bea, cut, colour, elif } = await openSalon(desk);
  await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: '2026-03-02T10:00:00+03:00' },
      { staffId: bea.id, serviceId: colour.id },
    ],
  });
  const page = await desk.open();
  await openHistory(page);
  await expect(rows(page).first()).toContainText('booked a visit of Elif Kaya, 2 services');
  await expect(rows(page).first()).toContainText('2 records');
  await expect(detail(page).getByRole('heading', { level: 3 })).toHaveText([
    /^Booked Elif Kaya, Cut, .* 10:00 with Ana$/,
    /^Booked Elif Kaya, Colour, .* 10:45 with Bea$/,
  ]);
});

test('a long history comes as one goes down', async ({ desk, home }) => {
  const { salon } = await openSalon(desk);
  for (let number = 1; number <= 70; number += 1)
    await desk.must('clients.create', { salonId: salon.id, name: `Client ${number}` });
  const page = await desk.open();
  await openHistory(page);
  await expect(rows(page).first()).toContainText('Client 70');
  await rows(page).first().click();
  await page.keyboard.press('End');
  const { length } = entriesIn(join(home, 'salon.sqlite'));
  await expect(rows(page)).toHaveCount(length);
  await page.keyboard.press('End');
  await expect(detail(page).getByRole('heading')).toHaveText('Reception added the salon Kuaför Ada');
});

test('it is said what was checked and when, and where it was altered', async ({ desk, home }) => {
  await openSalon(desk);
  const page = await desk.open();
  await openHistory(page);
  const { length } = entriesIn(join(home, 'salon.sqlite'));
  const check = page.getByRole('region', { name: 'History', exact: true });
  await expect(check.getByRole('status')).toHaveText(
    `Checked at 08:00. The history is whole: all ${length} entries are as they were written.`,
  );
  await expect(check).toContainText('It does not compare the bookings and other records with their entries.');
  tamperWithHistory(join(home, 'salon.sqlite'), 5);
  await check.getByRole('button', { name: 'Check the history' }).click();
  await expect(check.getByRole('status')).toContainText('The history is broken at entry 5:');
});

test('a booking’s panel leads to its history', async ({ desk }) => {
  const { ana, bea, moved } = await openBusySalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, moved).click();
  await page.getByRole('button', { name: 'Before and after' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test('in Turkish it is said in Turkish', async ({ desk }) => {
  await openSalon(desk);
  await desk.must('settings.update', { version: 0, locale: 'tr-TR' });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Geçmiş', exact: true }).click();
  await expect(page.getByRole('option').last()).toContainText('Resepsiyon: eklendi – salon Kuaför Ada');
});

import type { Page } from '@playwright/test';
import { bookingCard, cardOf, dayIsDrawn, inHand, panelOf, setClock } from './day.ts';
import { expect, openSalon, test } from './desk.ts';
import { textFaults } from './pseudo/page-faults.ts';

const viewNamed = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dayOfMonth = (page: Page, date: string) => page.locator(`.month-view-day[data-date="${date}"]`);
const rows = (page: Page) => page.getByRole('grid', { name: /Bookings of/ }).getByRole('row');

test('the month tells how full each day is, and a day is opened from it by mouse and by keyboard', async ({
  desk,
}) => {
  const { salon, ana, bea, cut, elif, book } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id);
  await book(bea, '10:00', 45, cut.id);
  await book(ana, '11:00', 45, cut.id, elif.id, '2026-03-12');
  await desk.must('closures.create', {
    ...{ salonId: salon.id, startDate: '2026-03-20', endDate: '2026-03-20', reason: 'Holiday' },
  });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await viewNamed(page, 'Month').click();
  // Ana works 8 hours, Bea 9: 90 minutes of 17 hours.
  await expect(dayOfMonth(page, '2026-03-02')).toHaveAccessibleName(
    'Monday, 2 March 2026, 2 bookings, 9% booked',
  );
  await expect(dayOfMonth(page, '2026-03-20')).toHaveAccessibleName(
    'Friday, 20 March 2026, Closed · Holiday',
  );
  await expect(dayOfMonth(page, '2026-03-21')).toHaveAccessibleName(
    'Saturday, 21 March 2026, Nobody at work',
  );
  await expect(page.getByRole('heading', { name: 'March 2026' }).first()).toBeVisible();

  // A booking that is made elsewhere counts at once.
  await book(bea, '12:00', 45, cut.id);
  await expect(dayOfMonth(page, '2026-03-02')).toContainText('3 bookings');
  // Whoever is not looked at does not.
  await page.getByRole('checkbox', { name: 'Bea' }).press('Space');
  await expect(dayOfMonth(page, '2026-03-02')).toContainText('1 booking');

  await dayOfMonth(page, '2026-03-12').click();
  await dayIsDrawn(page, ana);
  await expect(page.getByRole('heading', { name: 'Thursday, 12 March 2026' })).toBeVisible();

  await page.keyboard.press('o');
  await expect(dayOfMonth(page, '2026-03-12')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(dayOfMonth(page, '2026-04-01')).toBeVisible();
  await dayOfMonth(page, '2026-04-01').focus();
  await page.keyboard.press('ArrowUp');
  await expect(dayOfMonth(page, '2026-03-25')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Wednesday, 25 March 2026' })).toBeVisible();
});

test('what the keys carry is put down on a day that is chosen in the month', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, booking).click();
  await page.keyboard.press('m');
  await expect(inHand(page)).toBeVisible();
  await page.keyboard.press('o');
  await dayOfMonth(page, '2026-03-17').click();
  await dayIsDrawn(page, ana, bea);
  await expect(inHand(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(inHand(page)).toBeHidden();
  await expect
    .poll(async () => (await desk.must('bookings.get', { id: booking.id })).startTime)
    .toBe(Date.parse('2026-03-17T10:00:00+03:00'));
});

test('the list has the day’s bookings in a row each, which open, and a search finds those of other days', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, jonas, book } = await openSalon(desk);
  await book(bea, '12:00', 120, colour.id, jonas.id);
  const first = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(bea, '14:15', 45, cut.id, elif.id, '2026-03-19');
  const page = await desk.open();
  await setClock(page, '11:30');
  await dayIsDrawn(page, ana, bea);
  await viewNamed(page, 'List').click();
  await expect(rows(page)).toHaveText([
    /Time.*Client.*Service/,
    /10:00–10:45.*Elif Kaya.*Cut.*Ana.*Confirmed/,
    /12:00–14:00.*Jonas Berg.*Colour.*Bea.*Confirmed/,
  ]);
  await rows(page).nth(1).click();
  await expect(panelOf(page)).toContainText('Elif Kaya');
  // The keys are those of the calendar: they are about what is open.
  await page.keyboard.press('a');
  await expect(rows(page).nth(1)).toContainText('Arrived');
  expect(await desk.must('bookings.get', { id: first.id })).toMatchObject({ status: 'arrived' });
  await page.keyboard.press('ArrowDown');
  await expect(panelOf(page)).toContainText('Jonas Berg');

  const search = page.getByRole('searchbox', { name: /^Find bookings/ });
  await search.fill('kaya');
  // By the desk's own clock both are over, the newest first.
  const found = page.getByRole('grid', { name: 'Past' }).getByRole('row');
  await expect(found).toHaveText([
    /Date/,
    /Thu,? 19 Mar 2026.*14:15–15:00.*Elif Kaya/,
    /Mon,? 2 Mar 2026.*10:00/,
  ]);
  await found.nth(1).click();
  await expect(panelOf(page).getByRole('textbox', { name: 'Date' })).toHaveValue('19/03/2026');
  await search.fill('nobody');
  await expect(page.getByText('No booking found')).toBeVisible();
  await search.press('Escape');
  await expect(
    page.getByRole('grid', { name: 'Bookings of Thursday, 19 March 2026' }).getByRole('row'),
  ).toHaveCount(2);
});

for (const { locale, times, late } of [
  { locale: 'en-GB', times: '11:15–12:00', late: '12 mins late' },
  { locale: 'en-US', times: /11:15\sAM–12:00\sPM/, late: '12 min late' },
  { locale: 'tr-TR', times: '11:15–12:00', late: '12 dk. gecikti' },
  { locale: 'tr-TR-u-hc-h12', times: /ÖÖ\s11:15–ÖS\s12:00/, late: '12 dk. gecikti' },
])
  test(`the list writes its times in full and tells who is late, ${locale}`, async ({ desk }) => {
    const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
    const awaited = await book(ana, '11:15', 45, cut.id, elif.id);
    await book(ana, '12:00', 45, cut.id, jonas.id);
    const { version } = await desk.must('settings.get', {});
    await desk.must('settings.update', { version, locale });
    const page = await desk.open();
    await page.clock.setFixedTime(new Date('2026-03-02T11:27:00+03:00'));
    await page.reload();
    await dayIsDrawn(page, ana, bea);
    await expect(cardOf(page, awaited)).toContainText(late);
    await page.keyboard.press('i');
    const [first, second] = [
      page.getByRole('row', { name: /Elif/ }),
      page.getByRole('row', { name: /Jonas/ }),
    ];
    await expect(first).toContainText(times);
    await expect(first).toContainText(late);
    await expect(second).not.toContainText(late);
    // What is chosen in the toolbar is cut where there is no room for it.
    const cutOff = async () =>
      (await textFaults(page)).cutOff.filter((fault) => !fault.startsWith('span.list-item-label'));
    for (const width of [1024, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await cutOff(), `${width} wide`).toEqual([]);
    }
    // Whoever has come is not late any more.
    await first.click();
    await page.keyboard.press('a');
    await expect(first).not.toContainText(late);
    expect(await cutOff(), 'beside the panel').toEqual([]);
  });

test('a booking that is opened from its client is scrolled to in the list', async ({ desk }) => {
  const { ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  for (const clock of ['09:00', '10:00', '11:00', '12:00', '14:00', '15:00', '16:00'])
    await book(ana, clock, 45, cut.id, jonas.id);
  await book(ana, '17:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.setViewportSize({ width: 1366, height: 420 });
  await viewNamed(page, 'List').click();
  await expect(rows(page)).toHaveCount(9);
  await expect(rows(page).last()).not.toBeInViewport();
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: /17:00.*Cut/ }).click();
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await expect(rows(page).last()).toBeInViewport({ ratio: 1 });
});

test('a booking is begun from the list on the grid, where it is placed', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('i');
  await expect(page.getByText('Nothing is booked')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('option', { name: /Cut/ }).click();
  await expect(bookingCard(page)).toBeVisible();
  await dayIsDrawn(page, ana, bea);
});

test('the date is a button: another one is typed or chosen', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Date' }).fill('40/03');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^This is not a date/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Date' }).fill('19/03');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thursday, 19 March 2026' })).toBeVisible();
  await page.getByRole('button', { name: /Go to another date/ }).click();
  await page
    .getByRole('dialog', { name: 'Date' })
    .getByRole('button', { name: 'Tuesday, 24 March 2026' })
    .click();
  await expect(page.getByRole('heading', { name: 'Tuesday, 24 March 2026' })).toBeVisible();
});

test('view, date, people, service and height of the hours are as they were after a reload', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id, '2026-03-03');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Next day' }).click();
  await cardOf(page, booking).waitFor();
  const heightOf = async () => (await cardOf(page, booking).boundingBox())?.height ?? 0;
  const usual = await heightOf();
  await page.keyboard.press('+');
  await expect.poll(heightOf).toBeGreaterThan(usual);
  const taller = await heightOf();
  await page.getByRole('checkbox', { name: 'Bea' }).press('Space');
  await page.getByRole('button', { name: /All services/ }).click();
  await page.getByRole('option', { name: /Colour/ }).click();
  await expect(cardOf(page, booking)).toHaveAttribute('data-faint', 'true');

  await page.reload();
  await dayIsDrawn(page, ana);
  await expect(page.getByRole('heading', { name: 'Tuesday, 3 March 2026' })).toBeVisible();
  await expect(page.locator('[role=gridcell][data-of]')).toHaveCount(1);
  await expect(cardOf(page, booking)).toHaveAttribute('data-faint', 'true');
  expect(await heightOf()).toBe(taller);
});

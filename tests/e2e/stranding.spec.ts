import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expectDate, typeDate } from './dates.ts';
import { cardOf, columnOf, panelOf } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A Monday that is ahead whenever the tests run, in the salon's zone. */
const monday = '2099-03-02';
const tuesday = '2099-03-03';
const on = (date: string, clock: string): string => `${date}T${clock}:00+03:00`;
const instantOn = (date: string, clock: string): number => Date.parse(on(date, clock));

/** The salon of `openSalon` with two bookings of Ana on that Monday: Elif at 10:00, Jonas at 16:00. */
async function salonWithTwoBookings(desk: Desk) {
  const salon = await openSalon(desk);
  const { ana, cut, elif, jonas } = salon;
  const book = (clock: string, clientId: string, staffId: string = ana.id, date = monday) =>
    desk.must('bookings.create', {
      staffId,
      serviceId: cut.id,
      clientId,
      startTime: on(date, clock),
      endTime: endOf(date, clock),
    });
  const [ofElif, ofJonas] = [await book('10:00', elif.id), await book('16:00', jonas.id)];
  const everything = async () => ({
    bookings: await desk.must('bookings.list', {
      salonId: salon.salon.id,
      from: on('2099-02-01', '00:00'),
      to: on('2099-04-01', '00:00'),
    }),
    closures: await desk.must('closures.list', { salonId: salon.salon.id }),
    history: await desk.must('history.list', { salonId: salon.salon.id, limit: 200 }),
  });
  return { ...salon, book, ofElif, ofJonas, everything };
}

const endOf = (date: string, clock: string): string =>
  new Date(Date.parse(on(date, clock)) + 45 * 60_000).toISOString();

async function openSettings(desk: Desk, section: string): Promise<Page> {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: section }).click();
  return page;
}

/** Types the closure of a day and sends it. */
async function closeTheDay(page: Page, date = monday): Promise<void> {
  await typeDate(page, 'First day', date);
  await page.getByRole('textbox', { name: 'Reason' }).fill('Works');
  await page.getByRole('button', { name: 'Close these days' }).click();
}

const question = (page: Page): Locator => page.getByRole('dialog');

/** Chooses what becomes of a client's booking; `what` is how the choice begins. */
async function decide(page: Page, client: string, what: string | RegExp): Promise<void> {
  await question(page)
    .getByRole('button', { name: `What becomes of ${client}` })
    .click();
  await page.getByRole('option', { name: what }).first().click();
}

test('closing a day lists its bookings first; not saving it leaves every record as it was', async ({
  desk,
}) => {
  const { everything } = await salonWithTwoBookings(desk);
  const before = await everything();
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  await expect(question(page)).toContainText('2 bookings would no longer fit');
  await expect(question(page)).toContainText('The salon is closed on Monday 2 March.');
  const rows = question(page).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('10:00–10:45');
  await expect(rows.first()).toContainText('Elif Kaya');
  await expect(rows.last()).toContainText('Cut · Ana');

  await question(page).getByRole('button', { name: 'Do not save' }).last().click();
  await expect(question(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Close these days' })).toBeFocused();
  await expectDate(page, 'First day', monday);
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Works');
  expect(await everything()).toEqual(before);
});

test('one booking is moved and the other cancelled together with the closure, and one Ctrl+Z takes all of it back', async ({
  desk,
}) => {
  const { everything, ofElif, ofJonas } = await salonWithTwoBookings(desk);
  const before = await everything();
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  await decide(page, 'Elif Kaya', /^Move to/);
  await decide(page, 'Jonas Berg', 'Cancel it');
  await question(page).getByRole('button', { name: 'Save, move 1 and cancel 1' }).click();
  await expect(question(page)).toBeHidden();
  await expect(page.getByRole('list', { name: 'Closures' })).toContainText('Works');

  const after = await everything();
  expect(after.closures).toHaveLength(1);
  const moved = after.bookings.find(({ id }) => id === ofElif.id);
  expect(moved?.startTime).toBeGreaterThanOrEqual(instantOn(tuesday, '00:00'));
  expect(after.bookings.find(({ id }) => id === ofJonas.id)).toMatchObject({ status: 'cancelled' });
  expect(after.history).toHaveLength(before.history.length + 3);
  await expect(page.getByRole('button', { name: /needs? a place/ })).toBeHidden();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('No closures planned.')).toBeVisible();
  const back = await everything();
  expect(back.bookings.map(({ startTime, status }) => [startTime, status])).toEqual(
    before.bookings.map(({ startTime, status }) => [startTime, status]),
  );
});

test('all are moved with one press, and no two to the same place', async ({ desk }) => {
  const { everything, book, bea, jonas } = await salonWithTwoBookings(desk);
  // At the same time as Elif: the nearest slot of the one is the nearest of the other.
  await book('10:00', jonas.id, bea.id);
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  await question(page).getByRole('button', { name: 'Move all to their nearest free time' }).click();
  await question(page).getByRole('button', { name: 'Save, move 3' }).click();
  await expect(page.getByRole('list', { name: 'Closures' })).toBeVisible();
  const { bookings } = await everything();
  expect(bookings.every(({ startTime }) => startTime >= instantOn(tuesday, '00:00'))).toBe(true);
  expect(new Set(bookings.map(({ staffId, startTime }) => `${staffId} ${startTime}`)).size).toBe(3);
});

test('more bookings than anybody settles one by one are cancelled with one press and saved as one', async ({
  desk,
}) => {
  const { ana, cut, salon } = await openSalon(desk);
  for (const hour of ['09', '10', '11', '14', '15', '16'])
    await desk.must('series.create', {
      staffId: ana.id,
      serviceId: cut.id,
      startTime: on(monday, `${hour}:00`),
      endTime: endOf(monday, `${hour}:00`),
      everyWeeks: 1,
      count: 250,
      accept: 'all',
    });
  const page = await openSettings(desk, 'Closures');
  await typeDate(page, 'Last day', '2105-12-31');
  await closeTheDay(page);
  await expect(question(page)).toContainText(/1[,.]?500 bookings would no longer fit/);
  await question(page).getByRole('button', { name: 'Cancel those that stay' }).click();
  await question(page)
    .getByRole('button', { name: /^Save, cancel 1[,.]?500$/ })
    .click();
  await expect(page.getByRole('list', { name: 'Closures' })).toContainText('Works');
  const bookings = await desk.must('bookings.list', {
    salonId: salon.id,
    from: on(monday, '00:00'),
    to: on('2105-12-31', '00:00'),
  });
  expect(bookings).toHaveLength(1500);
  expect(bookings.every(({ status }) => status === 'cancelled')).toBe(true);
});

test('a place that one booking takes is not offered to another', async ({ desk }) => {
  const { book, bea, jonas } = await salonWithTwoBookings(desk);
  await book('10:00', jonas.id, bea.id);
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  const rows = question(page).getByRole('listitem');
  const choices = async (row: number) => {
    await rows.nth(row).getByRole('button').click();
    const words = await page.getByRole('option').allInnerTexts();
    await page.keyboard.press('Escape');
    return words;
  };
  const [offeredFirst, offeredSecond] = [await choices(0), await choices(1)];
  const shared = offeredFirst.find((words) => words.startsWith('Move to') && offeredSecond.includes(words));
  expect(shared).toBeDefined();
  await rows.nth(0).getByRole('button').click();
  await page.getByRole('option', { name: shared ?? '' }).click();
  expect(await choices(1)).not.toContain(shared);
});

test('a shortened week asks as well, by keyboard alone', async ({ desk }) => {
  const { everything, ana, ofJonas } = await salonWithTwoBookings(desk);
  const page = await openSettings(desk, 'Schedules');
  await page.getByRole('button', { name: 'Delete Monday 14:00–18:00' }).click();
  await page.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toContainText('One booking would no longer fit');
  await expect(question(page)).toContainText('Ana is off after 13:00.');
  await expect(question(page)).toContainText('Jonas Berg');
  expect(await desk.must('availability.list', { staffId: ana.id })).toHaveLength(10);

  await expect(question(page).getByRole('heading')).toBeFocused();
  const choice = question(page).getByRole('button', { name: 'What becomes of Jonas Berg' });
  for (
    let press = 0;
    press < 6 && !(await choice.evaluate((one) => one === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await expect(choice).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(choice).toContainText('Move to');
  // The list gives the focus back once it has closed.
  await expect(choice).toBeFocused();
  const confirm = question(page).getByRole('button', { name: 'Save, move 1' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(confirm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await desk.must('availability.list', { staffId: ana.id })).toHaveLength(9);
  const { bookings } = await everything();
  const moved = bookings.find(({ id }) => id === ofJonas.id);
  expect([moved?.staffId, moved?.startTime]).not.toEqual([ofJonas.staffId, ofJonas.startTime]);
});

test('a kept booking is counted until it has a place; the count leads to it, and a press gives it one', async ({
  desk,
}) => {
  const { ana, bea, ofJonas } = await salonWithTwoBookings(desk);
  const page = await openSettings(desk, 'Schedules');
  const counter = page.getByRole('button', { name: '1 booking needs a new time' });
  await page.getByRole('button', { name: 'Delete Monday 14:00–18:00' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await question(page).getByRole('button', { name: 'Save, keep 1' }).click();
  await expect(counter).toBeVisible();

  await counter.click();
  await page.getByRole('menuitem', { name: /Jonas Berg/ }).click();
  await expect(columnOf(page, bea.id)).toBeVisible();
  await expect(cardOf(page, ofJonas)).toBeVisible();
  const panel = panelOf(page);
  await expect(panel).toContainText('Ana is off after 13:00.');
  await panel.getByRole('button', { name: /^Bea / }).first().click();
  await expect(counter).toBeHidden();
  await expect(panel).not.toContainText('Ana is off after 13:00.');
  const [booking] = await desk.must('bookings.list', {
    salonId: ofJonas.salonId,
    staffId: bea.id,
    from: on(monday, '00:00'),
    to: on(tuesday, '00:00'),
  });
  expect(booking?.id).toBe(ofJonas.id);
  expect(await desk.must('bookings.stranded', { salonId: ana.salonId })).toEqual([]);
});

test('a booking made while the question stands is asked about, too, and what was chosen stays', async ({
  desk,
}) => {
  const { everything, book, elif } = await salonWithTwoBookings(desk);
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  await decide(page, 'Jonas Berg', 'Cancel it');
  await book('11:00', elif.id);
  await question(page).getByRole('button', { name: 'Save, cancel 1 and keep 1' }).click();
  await expect(question(page).getByRole('alert')).toContainText(
    'Nothing was saved: meanwhile another booking was made',
  );
  await expect(question(page).getByRole('listitem')).toHaveCount(3);
  await expect(question(page).getByRole('status')).toContainText('One is still to be decided.');
  expect((await everything()).closures).toEqual([]);
  await question(page).getByRole('listitem').nth(1).getByRole('button').click();
  await page.getByRole('option', { name: 'Keep it where it is' }).click();
  await question(page).getByRole('button', { name: 'Save, cancel 1 and keep 2' }).click();
  await expect(page.getByRole('button', { name: '2 bookings need a new time' })).toBeVisible();
});

test('a slot that is taken meanwhile is refused in its row, with others to choose from', async ({ desk }) => {
  const { everything, salon, cut, ofJonas } = await salonWithTwoBookings(desk);
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  await decide(page, 'Elif Kaya', 'Cancel it');
  await decide(page, 'Jonas Berg', /^Move to/);
  const closed = { salonId: salon.id, startDate: monday, endDate: monday };
  const { stranded } = await desk.must('closures.preview', closed);
  const slot = stranded.find(({ id }) => id === ofJonas.id)?.suggestions[0];
  if (!slot) throw new Error('Jonas has no other place');
  const { staffId } = slot;
  const startTime = new Date(slot.startTime).toISOString();
  const endTime = new Date(slot.endTime).toISOString();
  await desk.must('bookings.create', { staffId, serviceId: cut.id, startTime, endTime });

  await question(page).getByRole('button', { name: 'Save, move 1 and cancel 1' }).click();
  await expect(question(page).getByRole('alert')).toContainText('one of the new times is no longer free');
  const row = question(page).getByRole('listitem').last();
  await expect(row).toContainText('is booked');
  await expect(row).toContainText('Choose again');
  expect((await everything()).closures).toEqual([]);
  await decide(page, 'Jonas Berg', /^Move to/);
  await question(page).getByRole('button', { name: 'Save, move 1 and cancel 1' }).click();
  await expect(page.getByRole('list', { name: 'Closures' })).toBeVisible();
  const moved = (await everything()).bookings.find(({ id }) => id === ofJonas.id);
  expect(moved?.startTime).toBeGreaterThanOrEqual(instantOn(tuesday, '00:00'));
  expect([moved?.staffId, moved?.startTime]).not.toEqual([staffId, slot.startTime]);
});

test('a booking that was changed meanwhile is shown as it is now', async ({ desk }) => {
  const { ofElif } = await salonWithTwoBookings(desk);
  const page = await openSettings(desk, 'Closures');
  await closeTheDay(page);
  await question(page).getByRole('button', { name: 'Move all to their nearest free time' }).click();
  await desk.must('bookings.setStatus', { id: ofElif.id, version: ofElif.version, status: 'cancelled' });
  await question(page).getByRole('button', { name: 'Save, move 2' }).click();
  await expect(question(page).getByRole('alert')).toContainText('This is what would no longer fit now.');
  await expect(question(page).getByRole('listitem')).toHaveCount(1);
  await question(page).getByRole('button', { name: 'Save, move 1' }).click();
  await expect(page.getByRole('list', { name: 'Closures' })).toBeVisible();
});

test('people, services, opening hours, time off and single dates ask as well', async ({ desk }) => {
  await salonWithTwoBookings(desk);
  const page = await openSettings(desk, 'People');
  const isAsked = async (reason: string) => {
    await expect(question(page)).toContainText(reason);
    await page.keyboard.press('Escape');
    await expect(question(page)).toBeHidden();
  };
  const section = (name: string) => page.getByRole('tab', { name }).click();
  const leave = () => page.getByRole('button', { name: 'Discard' }).click();

  await page.getByText('Takes bookings').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await isAsked('Ana takes no bookings any more.');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await leave();

  await page.getByText('Offers every service').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await isAsked('Ana does not offer Cut.');
  await leave();

  await section('Services');
  await page.getByRole('option', { name: 'Cut' }).click();
  await page.getByText('Can be booked', { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(question(page)).toContainText('There is no other free time for it.');
  await isAsked('Cut is no longer offered.');
  await leave();

  await section('Salon');
  await page.getByRole('button', { name: 'Add hours on Tuesday' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await isAsked('The salon is closed on Monday 2 March.');
  await leave();

  await section('Schedules');
  await page.getByRole('tab', { name: 'Time off' }).click();
  await typeDate(page, 'First day', monday);
  await page.getByRole('button', { name: 'Add time off' }).click();
  await isAsked('Ana is away');

  await page.getByRole('tab', { name: 'Single dates' }).click();
  await typeDate(page, 'Date', monday);
  await page.getByRole('button', { name: 'Set this date' }).click();
  await isAsked('Ana does not work on Monday 2 March.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the question and the count, ${colorScheme}`, async ({ desk }) => {
    await salonWithTwoBookings(desk);
    const page = await openSettings(desk, 'Closures');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // What is said for the ear names the button that was pressed, which may be gone before it is said to the end.
    const faults = async () =>
      (await new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]').analyze()).violations;
    await closeTheDay(page);
    await question(page).getByRole('button', { name: 'Move all to their nearest free time' }).click();
    expect(await faults()).toEqual([]);
    await question(page).getByRole('button', { name: 'Keep all' }).click();
    await question(page).getByRole('button', { name: 'Save, keep 2' }).click();
    await page.getByRole('button', { name: '2 bookings need a new time' }).click();
    await expect(page.getByRole('menuitem')).toHaveCount(2);
    expect(await faults()).toEqual([]);
    await page.getByRole('menuitem').first().click();
    await expect(panelOf(page)).toContainText('The salon is closed');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.side-panel').analyze();
    expect(violations).toEqual([]);
  });
}

import type { Locator, Page } from '@playwright/test';
import { seriousFaults } from './axe.ts';
import { dateField, typeDate } from './dates.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** Mondays that are ahead whenever the tests run. */
const [monday, nextMonday] = ['2099-03-02', '2099-03-09'];

async function openSettings(desk: Desk, section: string): Promise<Page> {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: section }).click();
  return page;
}

async function openPlanned(desk: Desk): Promise<Page> {
  const page = await openSettings(desk, 'Schedules');
  await page.getByRole('tab', { name: 'Planned schedules' }).click();
  return page;
}

async function chooseWeeks(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Weeks' }).click();
  await page.getByRole('option', { name }).click();
}

const planned = (page: Page): Locator => page.getByRole('list', { name: 'Planned schedules' });
const question = (page: Page): Locator => page.getByRole('dialog');

/** The salon of `openSalon` with a booking of Ana at 10:00 on a date. */
async function salonWithBookingOn(desk: Desk, ...dates: readonly string[]) {
  const salon = await openSalon(desk);
  const bookings = [];
  for (const date of dates) {
    bookings.push(
      await desk.must('bookings.create', {
        staffId: salon.ana.id,
        serviceId: salon.cut.id,
        clientId: salon.elif.id,
        startTime: `${date}T10:00:00+03:00`,
        endTime: `${date}T10:45:00+03:00`,
      }),
    );
  }
  return { ...salon, bookings };
}

test('a rotation of two weeks is planned, is in force from its date on, is changed and removed', async ({
  desk,
}) => {
  const { ana } = await openSalon(desk);
  const schedules = () => desk.must('schedules.list', { staffId: ana.id });
  const page = await openPlanned(desk);
  await expect(page.getByText('Nothing is planned. The weekly hours apply.')).toBeVisible();

  await page.getByRole('button', { name: 'Plan a schedule' }).click();
  await page.getByRole('button', { name: 'Save schedule' }).click();
  await expect(page.getByText('Choose the first date.')).toBeVisible();
  await typeDate(page, 'First date', '2026-02-23');
  await chooseWeeks(page, '2 weeks that take turns');
  // The second week begins as the first, which begins as the weekly hours.
  const second = page.getByRole('group', { name: 'Week 2, first from Monday, 2 March 2026' });
  await second.getByRole('button', { name: 'Delete Monday 09:00–13:00' }).click();
  await page.getByRole('button', { name: 'Save schedule' }).click();
  await expect(planned(page)).toContainText('From Monday, 23 February 2026, 2 weeks that take turns');
  await expect(planned(page)).toContainText('In force · Week 2 now');
  const [schedule] = await schedules();
  const mondays = schedule?.windows.filter(({ dayOfWeek }) => dayOfWeek === 1);
  expect(mondays).toMatchObject([
    { week: 1, startTime: '09:00' },
    { week: 1, startTime: '14:00' },
    { week: 2, startTime: '14:00' },
  ]);
  await page.getByRole('tab', { name: 'Weekly hours' }).click();
  await expect(page.getByText('A planned schedule has taken the place of these hours')).toBeVisible();
  await page.getByRole('tab', { name: 'Planned schedules' }).click();

  await page.getByRole('button', { name: /^Change the schedule from/ }).click();
  await chooseWeeks(page, 'Every week the same');
  await page.getByRole('button', { name: 'All schedules' }).click();
  await question(page).getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await schedules()).toMatchObject([{ from: '2026-02-23', weeks: 1 }]);

  await page.getByRole('button', { name: 'All schedules' }).click();
  await expect(planned(page)).toContainText('every week the same');
  await page.getByRole('button', { name: /^Remove the schedule from/ }).click();
  await expect(page.getByText('Nothing is planned. The weekly hours apply.')).toBeVisible();
  expect(await schedules()).toEqual([]);
});

test('a plan that strands a booking tells which, and cancels it together with the plan', async ({ desk }) => {
  const { ana, bookings } = await salonWithBookingOn(desk, monday, nextMonday);
  const page = await openPlanned(desk);
  await page.getByRole('button', { name: 'Plan a schedule' }).click();
  await typeDate(page, 'First date', monday);
  await chooseWeeks(page, '2 weeks that take turns');
  const second = page.getByRole('group', { name: /^Week 2/ });
  await second.getByRole('button', { name: 'Delete Monday 09:00–13:00' }).click();
  await page.getByRole('button', { name: 'Save schedule' }).click();
  await expect(question(page)).toContainText('One booking would no longer fit');

  // What was typed stays where it is not saved after all.
  await question(page).getByRole('button', { name: 'Do not save' }).last().click();
  await expect(second).toBeVisible();
  await expect(dateField(page, 'First date')).toHaveValue('02/03/2099');
  expect(await desk.must('schedules.list', { staffId: ana.id })).toEqual([]);

  await page.getByRole('button', { name: 'Save schedule' }).click();
  await question(page).getByRole('button', { name: 'What becomes of Elif Kaya' }).click();
  await page.getByRole('option', { name: 'Cancel it' }).click();
  await question(page).getByRole('button', { name: 'Save, cancel 1' }).click();
  await expect(planned(page)).toContainText('From Monday, 2 March 2099, 2 weeks that take turns');
  expect(await desk.must('schedules.list', { staffId: ana.id })).toMatchObject([{ from: monday, weeks: 2 }]);
  const [first, stranded] = bookings;
  if (!first || !stranded) throw new Error('two bookings were made');
  expect(await desk.must('bookings.get', { id: first.id })).toMatchObject({ status: first.status });
  expect(await desk.must('bookings.get', { id: stranded.id })).toMatchObject({ status: 'cancelled' });
});

test('the removal of a schedule asks about a booking that only its hours held', async ({ desk }) => {
  const { ana, cut, jonas } = await openSalon(desk);
  const windows = [{ week: 1, dayOfWeek: 1 as const, startTime: '09:00', endTime: '21:00' }];
  await desk.must('schedules.plan', { staffId: ana.id, from: monday, weeks: 1, windows });
  const { id, status } = await desk.must('bookings.create', {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: jonas.id,
    startTime: `${monday}T20:00:00+03:00`,
    endTime: `${monday}T20:45:00+03:00`,
  });
  const page = await openPlanned(desk);
  await page.getByRole('button', { name: /^Remove the schedule from/ }).click();
  await expect(question(page)).toContainText('One booking would no longer fit');
  await question(page).getByRole('button', { name: 'Save, keep 1' }).click();
  await expect(page.getByText('Nothing is planned. The weekly hours apply.')).toBeVisible();
  expect(await desk.must('schedules.list', { staffId: ana.id })).toEqual([]);
  expect(await desk.must('bookings.get', { id })).toMatchObject({ status });
});

test('a schedule is copied to another person, and begins where none of theirs does', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const windows = [{ week: 2, dayOfWeek: 3 as const, startTime: '08:00', endTime: '12:00' }];
  await desk.must('schedules.plan', { staffId: ana.id, from: monday, weeks: 2, windows });
  await desk.must('schedules.plan', { staffId: bea.id, from: monday, weeks: 1, windows: [] });
  const page = await openPlanned(desk);
  await page.getByRole('button', { name: /^Copy the schedule from/ }).click();
  await page.getByRole('menuitem', { name: 'Bea' }).click();
  await expect(page.getByRole('heading', { name: 'New schedule of Bea' })).toBeVisible();
  await expect(page.getByText('Another schedule of this person begins on this date.')).toBeVisible();
  await typeDate(page, 'First date', nextMonday);
  // Leaving asks while something is unsaved.
  await page.getByRole('tab', { name: 'Closures' }).click();
  await question(page).getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Save schedule' }).click();
  await expect(page.getByText('The schedule of Bea from Monday, 9 March 2099 is planned.')).toBeVisible();
  expect(await desk.must('schedules.list', { staffId: bea.id })).toMatchObject([
    { from: monday, weeks: 1 },
    { from: nextMonday, weeks: 2, windows },
  ]);
});

test('the end of an employment strands what comes after it, and not the last day', async ({ desk }) => {
  const { salon, ana, bookings } = await salonWithBookingOn(desk, monday, nextMonday);
  const page = await openSettings(desk, 'People');
  await typeDate(page, 'Works here from', '2099-03-03');
  await typeDate(page, 'Works here until (last day)', monday);
  await expect(page.getByText('The last day must not be before the first.')).toBeVisible();
  await dateField(page, 'Works here from').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(question(page)).toContainText('One booking would no longer fit');
  await question(page).getByRole('button', { name: 'What becomes of Elif Kaya' }).click();
  await page
    .getByRole('option', { name: /^Move to .*Bea/ })
    .first()
    .click();
  await question(page).getByRole('button', { name: 'Save, move 1' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  const staff = await desk.must('staff.list', { salonId: salon.id });
  expect(staff.find(({ id }) => id === ana.id)).toMatchObject({ startsOn: null, endsOn: monday });
  const [lastDay, after] = bookings;
  if (!lastDay || !after) throw new Error('two bookings were made');
  expect(await desk.must('bookings.get', { id: lastDay.id })).toMatchObject({ staffId: ana.id });
  expect((await desk.must('bookings.get', { id: after.id })).staffId).not.toBe(ana.id);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the schedules and their form, ${colorScheme}`, async ({ desk }) => {
    const { ana } = await openSalon(desk);
    await desk.must('schedules.plan', { staffId: ana.id, from: '2026-03-02', weeks: 2, windows: [] });
    const page = await openPlanned(desk);
    await page.emulateMedia({ colorScheme });
    await expect(planned(page)).toContainText('In force');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Change the schedule from/ }).click();
    await expect(page.getByText('Ana has no active hours on any day')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });
}

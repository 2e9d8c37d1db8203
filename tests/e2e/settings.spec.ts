import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openAbout } from './about.ts';
import { moveNowhere } from './database.ts';
import { typeDate } from './dates.ts';
import { cardOf } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A window on the settings of the salon of `openSalon`, at one of their sections. */
async function openSettings(desk: Desk, section: string): Promise<Page> {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: section }).click();
  return page;
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

test('a person is added by name and Enter, renamed, moved to the left and switched off', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const page = await openSettings(desk, 'People');
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Gül');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Gül' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Name' }).fill('Gül Şen');
  await page.getByText('Takes bookings').click();
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await save(page);
  await expect(page.getByRole('option', { name: 'Gül Şen' })).toBeVisible();
  await page.getByRole('button', { name: 'Move Gül Şen to the left' }).click();
  await expect(page.getByRole('option').nth(1)).toContainText('Gül Şen');

  const staff = await desk.must('staff.list', { salonId: salon.id, includeInactive: true });
  expect(staff.map(({ name, isActive }) => [name, isActive])).toEqual([
    ['Ana', true],
    ['Gül Şen', false],
    ['Bea', true],
  ]);
});

test('weekly hours are changed, disabled, copied and deleted, and saved as one', async ({ desk }) => {
  const { ana } = await openSalon(desk);
  const page = await openSettings(desk, 'Schedules');
  const monday = page.getByRole('group', { name: 'Monday' });
  await monday.getByRole('textbox', { name: 'Monday, from' }).first().fill('8');
  await monday.getByRole('textbox', { name: 'Monday, from' }).first().press('Tab');
  await expect(monday.getByRole('textbox', { name: 'Monday, from' }).first()).toHaveValue('08:00');
  await monday.locator('.switch').last().click();
  await expect(monday.getByText('Disabled')).toBeVisible();
  await page.getByRole('button', { name: 'Copy Monday to…' }).click();
  await page.getByRole('menuitem', { name: 'Saturday' }).click();
  await page.getByRole('button', { name: 'Delete Friday 09:00–13:00' }).click();
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();

  const windows = await desk.must('availability.list', { staffId: ana.id });
  const lines = windows.map(({ dayOfWeek, startTime, endTime, isActive }) =>
    [dayOfWeek, startTime, endTime, isActive ? 'on' : 'off'].join(' '),
  );
  expect(lines.filter((line) => !/^[234]/.test(line))).toEqual([
    '1 08:00 13:00 on',
    '1 14:00 18:00 off',
    '5 14:00 18:00 on',
    '6 08:00 13:00 on',
    '6 14:00 18:00 off',
  ]);
});

test('what was typed into the weekly hours stays while another part, or a schedule, is looked at', async ({
  desk,
}) => {
  await openSalon(desk);
  const page = await openSettings(desk, 'Schedules');
  const from = page.getByRole('textbox', { name: 'Monday, from' }).first();
  await from.fill('07:15');
  await from.press('Tab');
  await page.getByRole('tab', { name: 'Planned schedules' }).click();
  await page.getByRole('button', { name: 'Plan a schedule' }).click();
  await expect(page.getByRole('heading', { name: 'New schedule of Ana' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: 'Weekly hours' }).click();
  await expect(from).toHaveValue('07:15');
  await page.getByRole('button', { name: 'Clients' }).click();
  await expect(page.getByRole('dialog')).toContainText('Leave without saving?');
});

test('overlapping hours are refused with the reason, and nothing is written', async ({ desk }) => {
  const { ana } = await openSalon(desk);
  const before = await desk.must('availability.list', { staffId: ana.id });
  const page = await openSettings(desk, 'Schedules');
  await page.getByRole('textbox', { name: 'Monday, from' }).nth(1).fill('12');
  await expect(page.getByText('Overlaps 09:00–13:00 of the same day.')).toBeVisible();
  await save(page);
  await expect(page.getByText('Some hours cannot be saved yet')).toBeVisible();
  expect(await desk.must('availability.list', { staffId: ana.id })).toEqual(before);
});

test('touching hours say what they mean, and join', async ({ desk }) => {
  const { ana } = await openSalon(desk);
  const page = await openSettings(desk, 'Schedules');
  await page.getByRole('textbox', { name: 'Monday, from' }).nth(1).fill('13');
  await expect(page.getByText('A booking cannot run across 13:00.')).toBeVisible();
  await page.getByRole('button', { name: 'Join' }).click();
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  const windows = await desk.must('availability.list', { staffId: ana.id });
  expect(windows.filter(({ dayOfWeek }) => dayOfWeek === 1)).toMatchObject([
    { startTime: '09:00', endTime: '18:00' },
  ]);
});

test('a single date, a time off and a closure are set and taken back', async ({ desk }) => {
  const { salon, ana } = await openSalon(desk);
  const page = await openSettings(desk, 'Schedules');
  await page.getByRole('tab', { name: 'Single dates' }).click();
  // The sections stand below each other, the parts of a schedule beside each other.
  const orientations = page
    .getByRole('tablist')
    .evaluateAll((lists) => lists.map((list) => list.ariaOrientation));
  expect(await orientations).toEqual(['vertical', 'horizontal']);
  await typeDate(page, 'Date', '2026-03-09');
  await page.getByRole('button', { name: 'Set this date' }).click();
  await expect(page.getByRole('list', { name: 'Dates with their own hours' })).toContainText('Day off');
  const march = { staffId: ana.id, from: '2026-03-01', to: '2026-03-31' };
  expect(await desk.must('overrides.list', march)).toMatchObject([{ date: '2026-03-09', windows: [] }]);
  await page.getByRole('button', { name: /^Back to the weekly hours on/ }).click();
  await expect(page.getByText('No single dates ahead.')).toBeVisible();
  expect(await desk.must('overrides.list', march)).toEqual([]);

  await page.getByRole('tab', { name: 'Time off' }).click();
  await typeDate(page, 'First day', '2026-03-10');
  await page.getByRole('button', { name: 'Add time off' }).click();
  await expect(page.getByRole('list', { name: 'Time off' })).toBeVisible();
  // A whole day in Istanbul, though the computer stands in New York.
  expect(await desk.must('timeOff.list', { staffId: ana.id })).toMatchObject([
    { startTime: Date.parse('2026-03-10T00:00:00+03:00'), endTime: Date.parse('2026-03-11T00:00:00+03:00') },
  ]);
  await page.getByRole('button', { name: /^Remove time off/ }).click();
  await expect(page.getByText('No time off planned.')).toBeVisible();

  await page.getByRole('tab', { name: 'Closures' }).click();
  await typeDate(page, 'First day', '2026-03-20');
  await typeDate(page, 'Last day', '2026-03-22');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Ramazan Bayramı');
  await page.getByRole('button', { name: 'Close these days' }).click();
  await expect(page.getByRole('list', { name: 'Closures' })).toContainText('Ramazan Bayramı');
  expect(await desk.must('closures.list', { salonId: salon.id })).toMatchObject([
    { startDate: '2026-03-20', endDate: '2026-03-22' },
  ]);
});

test('a service is added with its length, buffers and price', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const page = await openSettings(desk, 'Services');
  await page.getByRole('button', { name: 'Add service' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Shave');
  await page.getByRole('textbox', { name: 'Price' }).fill('19.99');
  await page.getByRole('textbox', { name: 'Length' }).fill('40');
  await page.getByRole('textbox', { name: 'Kept free after' }).fill('5');
  await page.getByRole('textbox', { name: 'Kept free after' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Shave' })).toBeVisible();
  const services = await desk.must('services.list', { salonId: salon.id });
  expect(services.find(({ name }) => name === 'Shave')).toMatchObject({
    durationMinutes: 40,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 5,
    priceCents: 1999,
  });
});

test('a form that is submitted with something wrong goes to the field that is', async ({ desk }) => {
  const { ana } = await openSalon(desk);
  const page = await openSettings(desk, 'People');
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('button', { name: 'Add person' }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();

  await page.getByRole('tab', { name: 'Schedules' }).click();
  await page.getByRole('tab', { name: 'Time off' }).click();
  await typeDate(page, 'Last day', '2026-03-02');
  await typeDate(page, 'First day', '2026-03-09');
  await page.getByRole('button', { name: 'Add time off' }).click();
  await expect(page.getByRole('textbox', { name: 'Last day' })).toBeFocused();
  expect(await desk.must('timeOff.list', { staffId: ana.id })).toEqual([]);
});

test('when someone else was faster, their value is told and what was typed stays', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const page = await openSettings(desk, 'Salon');
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  const [{ version } = { version: 0 }] = await desk.must('salons.list', {});
  await desk.must('salons.update', { id: salon.id, version, name: 'Theirs', slotMinutes: 30 });
  await expect(page.getByRole('alert')).toContainText('Name: Theirs');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Mine');
  // What nobody typed here follows the desk.
  await expect(page.getByRole('button', { name: /Proposed starts/ })).toContainText('Every 30 minutes');
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(await desk.must('salons.list', {})).toMatchObject([{ name: 'Mine', slotMinutes: 30 }]);
});

test('a salon in a time zone that this computer does not know says so, and is shown again once another is chosen', async ({
  desk,
  home,
}) => {
  const { ana, cut, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id);
  moveNowhere(join(home, 'salon.sqlite'));
  await desk.restart();
  const page = await desk.open();
  await expect(page.getByRole('alert')).toContainText('does not know the salon’s time zone, America/Nowhere');
  await expect((await openAbout(page)).getByText('Version', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await zone.fill('Istanbul');
  await page.getByRole('option', { name: 'Europe/Istanbul' }).click();
  await save(page);
  await expect(cardOf(page, booking)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('leaving with something unsaved asks first, and staying keeps it', async ({ desk }) => {
  await openSalon(desk);
  const page = await openSettings(desk, 'Salon');
  await page.getByRole('textbox', { name: 'Name' }).fill('Half typed');
  await page.getByRole('button', { name: 'Clients' }).click();
  await expect(page.getByRole('dialog')).toContainText('Leave without saving?');
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Half typed');
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeFocused();
  expect(await desk.must('salons.list', {})).toMatchObject([{ name: 'Kuaför Ada' }]);
});

test('axe finds nothing on any page of the settings, light and dark', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const kind = await desk.must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  await desk.must('resources.create', { kindId: kind.id, name: 'Basin 1' });
  const page = await openSettings(desk, 'Salon');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const section of ['Salon', 'People', 'Services', 'Rooms and devices', 'Schedules', 'Closures']) {
      await page.getByRole('tab', { name: section }).click();
      await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations, `${section}, ${colorScheme}`).toEqual([]);
    }
  }
});

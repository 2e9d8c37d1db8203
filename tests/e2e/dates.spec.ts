// Dates and times as they are typed and shown in the fields of a desk, each in its own locale.
import AxeBuilder from '@axe-core/playwright';
import { en } from '../../src/shared/words/en/en.ts';
import { tr } from '../../src/shared/words/tr/tr.ts';
import type { Words } from '../../src/shared/words/words.ts';
import { dateField } from './dates.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A window on the settings of a desk that writes as `locale` says. */
async function openSettings(
  desk: Desk,
  locale: string,
  { frame, settings }: Words,
  section: 'closures' | 'schedules',
) {
  const { version } = await desk.must('settings.get', {});
  await desk.must('settings.update', { version, locale });
  const page = await desk.open();
  await page.getByRole('button', { name: frame.screenNames.settings, exact: true }).click();
  await page.getByRole('tab', { name: settings.sections[section] }).click();
  return page;
}

for (const { locale, words, pattern, typed, shown } of [
  { locale: 'tr-TR', words: tr, pattern: 'gg.aa.yyyy', typed: '1.4.26', shown: '01.04.2026' },
  { locale: 'en-US', words: en, pattern: 'mm/dd/yyyy', typed: '4/1/2026', shown: '04/01/2026' },
])
  test(`a date is typed and shown in the order of its parts in ${locale}`, async ({ desk }) => {
    const { salon } = await openSalon(desk);
    const page = await openSettings(desk, locale, words, 'closures');
    const text = words.settings.closures;
    const first = dateField(page, text.from);
    await expect(first).toHaveAttribute('placeholder', pattern);
    await first.fill(typed);
    await first.press('Tab');
    await expect(first).toHaveValue(shown);
    await page.getByRole('button', { name: text.add, exact: true }).click();
    await expect(page.getByRole('list', { name: text.list })).toBeVisible();
    await expect(first).toHaveValue('');
    expect(await desk.must('closures.list', { salonId: salon.id })).toMatchObject([
      { startDate: '2026-04-01', endDate: '2026-04-01' },
    ]);
  });

test('what is no date stays as it was typed, is named when sent, and nothing is saved', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const page = await openSettings(desk, 'en-GB', en, 'closures');
  await dateField(page, 'First day').fill('4.3');
  await dateField(page, 'Last day').fill('30.2.2026');
  await dateField(page, 'Last day').press('Enter');
  await expect(page.getByRole('alert')).toHaveText('This is not a date. Type it like 02/03/2026.');
  await expect(dateField(page, 'First day')).toHaveValue('04/03/2026');
  await expect(dateField(page, 'Last day')).toHaveValue('30.2.2026');
  expect(await desk.must('closures.list', { salonId: salon.id })).toEqual([]);
});

test('the month of a field begins its weeks as the desk does, and is walked by keys', async ({ desk }) => {
  await openSalon(desk);
  const page = await openSettings(desk, 'en-GB-u-fw-sat', en, 'closures');
  const first = dateField(page, 'First day');
  await first.fill('4.3.2026');
  await first.press('Alt+ArrowDown');
  const month = page.getByRole('dialog', { name: 'First day' });
  await expect(month.getByRole('columnheader').first()).toHaveText(/Saturday/);
  await expect(month.getByRole('button', { name: /\b4 March 2026/ })).toBeFocused();
  await expect(month.getByRole('button', { pressed: true })).toHaveText('4');
  await page.keyboard.press('ArrowDown');
  await expect(month.getByRole('button', { name: /\b11 March 2026/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(month).toBeHidden();
  await expect(first).toHaveValue('11/03/2026');
  await expect(first).toBeFocused();

  await page.getByRole('button', { name: 'First day: choose on a calendar' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(month.getByRole('button', { name: /\b11 March 2026/ })).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze();
    expect(violations, colorScheme).toEqual([]);
  }
  await month.getByRole('button', { name: 'Next month' }).click();
  await month.getByRole('button', { name: /\b1 April 2026/ }).click();
  await expect(first).toHaveValue('01/04/2026');
});

for (const { locale, words, shown, typed, written } of [
  { locale: 'en-GB-u-hc-h12', words: en, shown: /^1:00\spm$/i, typed: '1230 pm', written: /^12:30\spm$/i },
  { locale: 'tr-TR-u-hc-h12', words: tr, shown: /^ÖS\s1:00$/, typed: 'ös 12.30', written: /^ÖS\s12:30$/ },
])
  test(`a time is shown and read in twelve hours where the desk counts so, in ${words === tr ? 'Turkish' : 'English'}`, async ({
    desk,
  }) => {
    const { ana } = await openSalon(desk);
    const page = await openSettings(desk, locale, words, 'schedules');
    const monday = words === tr ? 'Pazartesi' : 'Monday';
    const end = page.getByRole('textbox', { name: words.schedule.week.to(monday), exact: true }).first();
    await expect(end).toHaveValue(shown);
    await end.fill(typed);
    await end.press('Tab');
    await expect(end).toHaveValue(written);
    // Midnight ends the day here, and does not begin it.
    const evening = page.getByRole('textbox', { name: words.schedule.week.to(monday), exact: true }).last();
    await evening.fill('12 am');
    await page.getByRole('button', { name: words.frame.save.save, exact: true }).click();
    await expect(page.getByText(words.frame.save.saved)).toBeVisible();
    const windows = await desk.must('availability.list', { staffId: ana.id });
    expect(windows.filter(({ dayOfWeek }) => dayOfWeek === 1)).toMatchObject([
      { startTime: '09:00', endTime: '12:30' },
      { startTime: '14:00', endTime: '24:00' },
    ]);
  });

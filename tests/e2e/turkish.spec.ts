import type { Page } from '@playwright/test';
import { sentence } from '../../src/shared/words/tr/sentence.ts';
import { start } from '../../src/shared/words/tr/start.ts';
import { tr } from '../../src/shared/words/tr/tr.ts';
import { cardOf, dayIsDrawn, drag } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';
import { textFaults } from './pseudo/page-faults.ts';

/** Has the desk speak Turkish, and write as in Turkey. */
async function speakTurkish({ must }: Desk): Promise<void> {
  const { version } = await must('settings.get', {});
  await must('settings.update', { version, locale: 'tr-TR' });
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Looks over what the page shows now, light and dark. */
async function expectWhole(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft((await textFaults(page)).cutOff, `${what}, ${colorScheme}`).toEqual([]);
  }
}

test('a desk that is Turkish before it has a salon makes one in Turkish', async ({ desk }) => {
  await speakTurkish(desk);
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: start.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr-TR');
  await expectWhole(page, 'the first start');
});

test('in Turkish every screen opens, with Turkish dates, and nothing is cut off', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const booking = await book(ana, '10:00', 45, cut.id, elif.id);
  await speakTurkish(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await expect(page.getByRole('heading', { name: '2 Mart' })).toBeVisible();
  await cardOf(page, booking).click();
  await expect(page.getByRole('button', { name: tr.booking.panel.cancel })).toBeVisible();
  await expectWhole(page, 'the day');
  await page.keyboard.press('Escape');
  await drag(page, [ana, '12:30'], [ana, '13:30']);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectWhole(page, 'a refused booking');
  await page.keyboard.press('Escape');

  await press(page, tr.frame.screenNames.clients);
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await expect(page.getByRole('button', { name: /10:00–10:45/ })).toBeVisible();
  await expectWhole(page, 'the clients');

  await press(page, tr.frame.screenNames.settings);
  for (const name of Object.values(tr.settings.sections)) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel').first()).toBeVisible();
    await expectWhole(page, name);
  }
});

test('in Turkish a booking is typed as it is said, and told in Turkish', async ({ desk }) => {
  const { salon, ana, bea, cut, elif, book } = await openSalon(desk);
  await book(bea, '15:00', 45, cut.id, elif.id);
  await speakTurkish(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: tr.commandBar.label })).toBeFocused();
  await page.keyboard.type('elif cut bugün 15:15 bea ile');
  await expect(page.getByText(sentence.asks.place).first()).toBeVisible();
  await expectWhole(page, 'a booking that is refused');
  // What is typed takes the place of what stood there.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: tr.commandBar.label })).toBeFocused();
  await page.keyboard.type('elif cut perşembe üç buçuk ana');
  await expect(page.getByRole('option')).toHaveText([
    /^Randevu ver: Elif Kaya, Cut, 5 Mar Per 15:30–16:15, Ana/,
  ]);
  await expectWhole(page, 'a booking that is typed');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      desk.must('bookings.list', {
        salonId: salon.id,
        from: '2026-03-05T00:00:00+03:00',
        to: '2026-03-06T00:00:00+03:00',
      }),
    )
    .toMatchObject([{ clientId: elif.id, startTime: Date.parse('2026-03-05T15:30:00+03:00') }]);
});

import { join } from 'node:path';
import { checkHistory, openAbout } from './about.ts';
import { tamperWithHistory } from './database.ts';
import { expect, openSalon, test } from './desk.ts';

test('a history that nobody touched is whole, with the number of its entries', async ({ desk }) => {
  await openSalon(desk);
  const { entries } = await desk.must('history.verify', {});
  const page = await desk.open();
  const about = await checkHistory(page);
  await expect(about.getByRole('status')).toHaveText(
    `The history is whole: all ${entries} entries are as they were written.`,
  );
  await expect(about.getByRole('progressbar')).toBeHidden();
  await expect(about.getByRole('button', { name: 'Check the history' })).toBeFocused();
});

test('an entry that was changed past the desk is named, with what to do, and a closed dialog keeps it', async ({
  desk,
  home,
}) => {
  await openSalon(desk);
  tamperWithHistory(join(home, 'salon.sqlite'), 5);
  const page = await desk.open();
  const about = await checkHistory(page);
  const verdict = about.getByRole('status');
  await expect(verdict).toContainText('The history is broken at entry 5:');
  await expect(verdict).toContainText('Keep a copy of the database file');
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await openAbout(page);
  await expect(verdict).toContainText('The history is broken at entry 5:');
});

test('in Turkish it is said in Turkish', async ({ desk }) => {
  await openSalon(desk);
  await desk.must('settings.update', { version: 0, locale: 'tr-TR' });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Hakkında' }).click();
  const about = page.getByRole('dialog', { name: 'Front Desk hakkında' });
  await about.getByRole('button', { name: 'Geçmişi denetle' }).click();
  await expect(about.getByRole('status')).toHaveText(
    /^Geçmiş sağlam: \d+ kaydın tümü yazıldığı gibi duruyor\.$/,
  );
});

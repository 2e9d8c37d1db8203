import { expect, test } from 'vitest';
import { followDeskLocale } from '../../../src/main/desk-locale.ts';
import { openSqliteStore } from '../../../src/main/store/sqlite/open.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { ok } from '../../../src/shared/result.ts';
import { openTestDesk } from '../open-test-desk.ts';
import { now } from '../store/test-clock.ts';
import { migrationsFolder, newStore } from '../store/test-database.ts';

test('until somebody chooses, the desk speaks as the computer does', async () => {
  const { must } = await openTestDesk();
  expect(await must('settings.get', {})).toEqual({ version: 0, locale: 'en-GB' });
});

test('what was chosen is kept in the database, and every window hears of it', async () => {
  const { must, heard, file, desk } = await openTestDesk();
  const saved = await must('settings.update', { version: 0, locale: 'tr-TR-u-hc-h12' });
  expect(saved).toEqual({ version: 1, locale: 'tr-TR-u-hc-h12' });
  expect(await must('settings.get', {})).toEqual(saved);
  expect(heard).toEqual([{ first: 1, sequence: 0, records: [{ entity: 'settings', id: 'desk' }] }]);
  await desk.close();
  const again = await openSqliteStore({ file, clock: () => now, migrationsFolder });
  if (!again.ok) throw new Error(again.error.kind);
  expect(await again.value.settings.get()).toEqual(saved);
  await again.value.close();
});

test('who saw other settings than the present ones changes nothing', async () => {
  const { must, refusal } = await openTestDesk();
  await must('settings.update', { version: 0, locale: 'tr-TR' });
  expect(await refusal('settings.update', { version: 0, locale: 'en-US' })).toMatchObject({
    code: 'stale_version',
  });
  expect(await must('settings.get', {})).toEqual({ version: 1, locale: 'tr-TR' });
});

test('a language that the desk does not speak is refused', async () => {
  const { refusal } = await openTestDesk();
  expect(await refusal('settings.update', { version: 0, locale: 'de-DE' })).toMatchObject({
    code: 'invalid_input',
  });
});

test('menu, dialogs and answers follow the chosen language', async () => {
  const store = await newStore();
  const locale = await followDeskLocale(store.store.settings, localeForSystem('en-US'));
  expect(locale.current()).toBe('en-US');
  let changes = 0;
  locale.onChange(() => {
    changes += 1;
  });
  await store.store.settings.decide(() => ok({ version: 1, locale: localeForSystem('tr-TR') }));
  expect(locale.current()).toBe('tr-TR');
  expect(changes).toBe(1);
});

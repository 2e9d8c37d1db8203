import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { addDays, type CalendarDate, dayOfWeekOf, parseDate } from '../../src/shared/domain/zoned-time.ts';
import { localeOf } from '../../src/shared/locale.ts';
import { formatsOf } from '../../src/shared/words/formats.ts';
import { present } from '../shared/domain/world.ts';
import { cardOf, dayIsDrawn, panelOf, typeInCommandBar } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';
import { isRealElectron } from './projects.ts';

/** What is shown of the page that is printed. */
const preview = (page: Page) => page.getByRole('region', { name: 'What is printed' });

const line = (page: Page, times: string) => preview(page).getByRole('row', { name: times });

const switchOf = (page: Page) => page.getByRole('dialog').getByRole('switch');

/** Counts the calls of the printer, whose dialog nobody would close, at the page's body. */
async function standInForPrinter(page: Page): Promise<void> {
  await page.evaluate(() => {
    let calls = 0;
    window.print = () => {
      calls += 1;
      document.body.dataset['prints'] = String(calls);
    };
  });
}

const expectPrints = (page: Page, calls: number) =>
  expect(page.locator('body')).toHaveAttribute('data-prints', String(calls));

type Format = 'A4' | 'Letter';

/** The window as it goes to a printer with that paper. */
async function printed(desk: Desk, page: Page, format: Format): Promise<Buffer> {
  if (!isRealElectron) return page.pdf({ format });
  // Electron has a call of its own for it, and not the one that Playwright knows.
  const bytes = await desk.app().evaluate(async ({ BrowserWindow }, pageSize) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.printToPDF({ pageSize }))?.toString('base64') ?? '';
  }, format);
  return Buffer.from(bytes, 'base64');
}

/** The text of each printed page. */
async function printedPages(desk: Desk, page: Page, format: Format): Promise<readonly string[]> {
  const bytes = await printed(desk, page, format);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text;
}

test('the header’s button shows the day as it stands in the database, of everybody or of one person', async ({
  desk,
}) => {
  const { must } = desk;
  const { salon, ana, bea, cut, elif, jonas, book } = await openSalon(desk);
  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  await must('resources.create', { kindId: kind.id, name: 'The blue one' });
  const colour = await must('services.create', {
    salonId: salon.id,
    name: 'Balayage',
    durationMinutes: 120,
    bufferAfterMinutes: 15,
    processing: { afterMinutes: 30, minutes: 45 },
    needs: [kind.id],
  });
  await must('clients.update', { id: elif.id, version: elif.version, notes: 'Allergic to ammonia' });
  const coloured = await book(ana, '10:00', 120, colour.id, elif.id);
  await must('bookings.annotate', { id: coloured.id, version: coloured.version, notes: 'Brings a picture' });
  const asked = await book(bea, '11:00', 45, cut.id, jonas.id);
  await must('bookings.setStatus', { id: asked.id, version: asked.version, status: 'pending' });
  const gone = await book(bea, '15:00', 45, cut.id, jonas.id);
  await must('bookings.setStatus', { id: gone.id, version: gone.version, status: 'cancelled' });
  await must('timeOff.create', {
    staffId: bea.id,
    kind: 'blocked',
    startTime: '2026-03-02T17:00:00+03:00',
    endTime: '2026-03-02T18:00:00+03:00',
    reason: 'Supplier',
  });
  const page = await desk.open();
  await standInForPrinter(page);
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Print this day' }).click();

  await expect(preview(page).getByRole('table')).toHaveCount(2);
  for (const text of ['Kuaför Ada', 'Ana', 'Monday, 2 March 2026', 'Printed Mon, 2 Mar 2026, 08:00'])
    await expect(preview(page).getByRole('table').first()).toContainText(text);
  await expect(preview(page).getByRole('table').first()).toContainText('09:00–13:00, 14:00–18:00');
  for (const text of [
    'Elif Kaya',
    '0555 123 45 67',
    'Balayage',
    'The blue one',
    'Free for others 10:30–11:15',
    '15 mins after kept free',
    'Brings a picture',
    'Client: Allergic to ammonia',
  ])
    await expect(line(page, '10:00–12:00')).toContainText(text);
  await expect(line(page, '13:00–14:00')).toContainText('Break');
  await expect(line(page, '12:15–13:00')).toContainText('Free');
  await expect(line(page, '11:00–11:45')).toContainText('Jonas Berg');
  await expect(line(page, '11:00–11:45')).toContainText('Pending');
  await expect(line(page, '17:00–18:00')).toContainText('Blocked · Supplier');
  // A cancelled booking is none; its time can be given away by hand.
  await expect(line(page, '15:00–15:45')).toHaveCount(0);
  await expect(line(page, '11:45–17:00')).toContainText('Free');

  // Somebody else books while it is open.
  await book(bea, '18:00', 45, cut.id, elif.id);
  await expect(line(page, '18:00–18:45')).toContainText('Elif Kaya');

  await page.getByRole('button', { name: 'For whom' }).click();
  await page.getByRole('option', { name: 'Bea' }).click();
  await expect(preview(page).getByRole('table')).toHaveCount(1);
  await expect(line(page, '10:00–12:00')).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
  await expectPrints(page, 1);
  const [first, ...rest] = await printedPages(desk, page, 'A4');
  expect(rest).toEqual([]);
  expect(first).toContain('Jonas Berg');
  expect(first).toContain('1 / 1');
  // Nothing of the screen is on the paper.
  for (const text of ['For whom', 'New booking', 'Brings a picture']) expect(first).not.toContain(text);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('P, Enter and Escape print the day by keyboard alone; Shift+P prints the next day with somebody on it at once', async ({
  desk,
}) => {
  const { salon, ana, bea, cut, elif, book } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id);
  await desk.must('closures.create', {
    salonId: salon.id,
    startDate: '2026-03-03',
    endDate: '2026-03-04',
    reason: 'Fair',
  });
  await desk.must('bookings.create', {
    ...{ staffId: bea.id, serviceId: cut.id, clientId: elif.id },
    startTime: '2026-03-05T12:00:00+03:00',
    endTime: '2026-03-05T12:45:00+03:00',
  });
  const page = await desk.open();
  await standInForPrinter(page);
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('p');
  const print = page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true });
  await expect(line(page, '10:00–10:45')).toContainText('Elif Kaya');
  await expect(print).toBeFocused();
  await expect(page.locator('body')).not.toHaveAttribute('data-prints');
  await page.keyboard.press('Enter');
  await expectPrints(page, 1);
  // Back from the button to the page, which scrolls, and to what can be chosen about it.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(preview(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(switchOf(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(switchOf(page)).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Shift+P');
  await expect(page.getByRole('dialog', { name: 'Print: Thursday, 5 March 2026' })).toBeVisible();
  await expect(line(page, '12:00–12:45')).toContainText('Elif Kaya');
  await expectPrints(page, 2);
  await page.keyboard.press('Escape');

  // The command bar has both, with their keys; so has the browser's own key.
  await typeInCommandBar(page, 'print next');
  await expect(page.getByRole('option', { name: /Print the next working day/ })).toContainText('Shift+P');
  await page.keyboard.press('Enter');
  await expectPrints(page, 3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Nobody is at work on this day')).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog', { name: 'Print: Tuesday, 3 March 2026' })).toContainText(
    'Nobody works on this day, and nothing is booked.',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Print this day')).toBeVisible();
});

for (const format of ['A4', 'Letter'] as const)
  test(`on ${format} a long day goes on to further pages with its head again, and each person begins a page`, async ({
    desk,
  }) => {
    const { salon, ana, bea, elif, book } = await openSalon(desk);
    const trim = await desk.must('services.create', { salonId: salon.id, name: 'Trim', durationMinutes: 10 });
    const clocks = [9, 10, 11, 12, 14, 15, 16, 17].flatMap((hour) =>
      [0, 10, 20, 30, 40, 50].map(
        (minute) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      ),
    );
    for (const clock of clocks) await book(ana, clock, 10, trim.id, elif.id);
    await book(bea, '18:00', 10, trim.id, elif.id);
    const page = await desk.open();
    await dayIsDrawn(page, ana, bea);
    await page.keyboard.press('p');
    await expect(line(page, '17:50–18:00')).toBeAttached();

    const pages = await printedPages(desk, page, format);
    const ofAna = pages.slice(0, -1);
    const ofBea = pages.at(-1) ?? '';
    expect(ofAna.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`${index + 1} / ${pages.length}`);
      for (const head of [
        'Kuaför Ada',
        'Monday, 2 March 2026',
        'Printed',
        'Time',
        'Client',
        'Service',
        'Notes',
      ])
        expect(text).toContain(head);
    }
    for (const text of ofAna) {
      expect(text).toContain('Ana');
      expect(text).toContain('48 bookings');
    }
    expect(ofBea).toContain('Bea');
    expect(ofBea).not.toContain('48 bookings');
    // Every booking stands on one page, whole, in its order.
    const starts = ofAna.flatMap((text) => text.match(/\d\d:\d\d(?=–\d\d:\d\d\s+Elif)/g) ?? []);
    expect(starts).toEqual(clocks);

    await page.getByText('Each person on a page of their own').click();
    const continuous = await printedPages(desk, page, format);
    expect(continuous).toHaveLength(ofAna.length);
    expect(continuous.at(-1)).toContain('Bea');
    expect(continuous.at(-1)).toContain('17:50–18:00');
  });

/** The Monday of the week after next, by the clock of the desk, which is the computer’s. */
function mondayToCome(): CalendarDate {
  const today = present(parseDate(new Date().toISOString().slice(0, 10)), 'today');
  return addDays(today, 15 - ((dayOfWeekOf(today) + 6) % 7));
}

test('a client takes along what they are booked for, from the booking’s panel', async ({ desk }) => {
  const { ana, bea, cut, colour, elif, jonas, book } = await openSalon(desk);
  const shown = await book(ana, '10:00', 45, cut.id, elif.id);
  const nameless = await book(bea, '14:00', 45, cut.id);
  const monday = mondayToCome();
  const bookThen = (who: { id: string }, service: typeof cut, day: CalendarDate, clientId: string) =>
    desk.must('bookings.create', {
      ...{ staffId: who.id, serviceId: service.id, clientId, status: 'pending' },
      startTime: `${day}T12:00:00+03:00`,
      endTime: `${day}T${service === cut ? '12:45' : '14:00'}:00+03:00`,
    });
  await bookThen(bea, colour, addDays(monday, 1), elif.id);
  const first = await bookThen(ana, cut, monday, elif.id);
  await desk.must('bookings.setStatus', { id: first.id, version: first.version, status: 'confirmed' });
  await bookThen(bea, cut, monday, jonas.id);
  const page = await desk.open();
  await standInForPrinter(page);
  await cardOf(page, shown).click();
  await page.getByRole('button', { name: 'Print an appointment slip' }).click();
  const { date } = formatsOf(localeOf({ language: 'en', region: 'GB' }));
  await expect(preview(page).getByRole('listitem')).toHaveText([
    `${date(monday, 'long')}, 12:00Cut, with Ana`,
    `${date(addDays(monday, 1), 'long')}, 12:00Colour, with BeaNot confirmed yet`,
  ]);
  await expect(preview(page)).toContainText('Kuaför Ada');
  await expect(preview(page)).toContainText('Elif Kaya');
  await page.keyboard.press('Enter');
  await expectPrints(page, 1);
  const [slip, ...rest] = await printedPages(desk, page, 'Letter');
  expect(rest).toEqual([]);
  expect(slip).toContain('Your appointments');
  expect(slip).not.toContain('Jonas');
  await page.keyboard.press('Escape');

  // When nothing comes any more, it says so. Without a client there is nobody to take it along.
  for (const { id, version } of await desk.must('clients.upcoming', { id: elif.id }))
    await desk.must('bookings.setStatus', { id, version, status: 'cancelled' });
  await typeInCommandBar(page, 'slip');
  await expect(page.getByRole('option', { name: 'Print an appointment slip' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Nothing is booked for Elif Kaya from now on.');
  await page.keyboard.press('Escape');
  await cardOf(page, nameless).click();
  await expect(panelOf(page)).toContainText('Add a client');
  await expect(page.getByRole('button', { name: 'Print an appointment slip' })).toHaveCount(0);
});

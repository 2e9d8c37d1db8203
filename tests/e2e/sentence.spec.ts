import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, columnOf, commandBar, dayIsDrawn, ghost, typeInCommandBar } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const chips = (page: Page) => page.getByRole('list', { name: 'What is understood' }).getByRole('listitem');

/** `10:15` on the Thursday of that week in Istanbul. */
const thursday = (clock: string): number => Date.parse(`2026-03-05T${clock}:00+03:00`);

const bookingsOfWeek = (must: Parameters<typeof openSalon>[0]['must'], salonId: string) =>
  must('bookings.list', {
    salonId,
    statuses: ['confirmed'],
    from: '2026-03-02T00:00:00+03:00',
    to: '2026-03-09T00:00:00+03:00',
  });

test('a known client is booked with one line and Enter, and it is undone like any other booking', async ({
  desk,
}) => {
  const { salon, ana, bea, cut, elif } = await openSalon(desk);
  const rows = () => bookingsOfWeek(desk.must, salon.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif cut thu 15 ana');
  await page.keyboard.press('Enter');
  await expect.poll(rows).toMatchObject([
    {
      staffId: ana.id,
      serviceId: cut.id,
      clientId: elif.id,
      startTime: thursday('15:00'),
      endTime: thursday('15:45'),
      status: 'confirmed',
    },
  ]);
  const [booking] = await rows();
  await expect(cardOf(page, booking ?? { id: '' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/5 March/);
  await page.keyboard.press('Control+z');
  await expect.poll(rows).toEqual([]);
});

test('whoever books sees the alert of the client', async ({ desk }) => {
  const { ana, bea, elif } = await openSalon(desk);
  await desk.must('clients.update', { id: elif.id, version: elif.version, alert: 'Allergic to ammonia' });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif cut thu 15');
  await expect(page.getByRole('note', { name: 'Alert' })).toHaveText('Allergic to ammonia');
});

test('where no time is free, it is said from which day on none was found', async ({ desk }) => {
  const { salon, ana, bea } = await openSalon(desk);
  await desk.must('closures.create', { salonId: salon.id, startDate: '2026-03-05', endDate: '2026-05-05' });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif cut thu');
  await expect(
    page.getByText(/^No time is free in the four weeks from Thu,? 5 Mar\.$/).first(),
  ).toBeVisible();
});

test('while it is typed it is told part by part, and drawn where it would be; Escape shows the day from before', async ({
  desk,
}) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif cut thu 15');
  await expect(chips(page)).toHaveText([
    /Elif Kaya/,
    /Cut/,
    /Thu,? 5 Mar/,
    /15:00–15:45/,
    /Ana \(first free\)/,
  ]);
  await expect(page.getByRole('option').first()).toContainText('Book Elif Kaya, Cut');
  await expect(ghost(page)).toContainText('15:00–15:45');
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2026-03-05');
  await page.keyboard.type(' bea');
  await expect(chips(page).last()).toHaveText(/Bea$/);
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(commandBar(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/2 March/);
});

test('what is taken is refused with its reason; the nearest free time is one Enter away, and nothing else is booked', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, jonas, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'jonas cut today 15:15 ana');
  await expect(page.getByText('Ana is booked 15:00–15:45 (Cut, Elif K.).').first()).toBeVisible();
  await expect(ghost(page)).toHaveClass(/ghost-bad/);
  await expect(page.getByRole('option')).toHaveText([/15:15Bea/, /15:45Ana/, /14:15Ana/, /16:15Bea/, /Tue/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toContainText('Book Jonas Berg, Cut');
  expect(await bookingsOfDay()).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expect.poll(bookingsOfDay).toHaveLength(2);
  expect((await bookingsOfDay())[1]).toMatchObject({ clientId: jonas.id, startTime: at('15:45') });
});

test('of two windows in which one sentence is typed the slower one is told that the client is booked by now', async ({
  desk,
}) => {
  const { salon, ana, bea } = await openSalon(desk);
  const [first, second] = [await desk.open(), await desk.open()];
  for (const page of [first, second]) {
    await dayIsDrawn(page, ana, bea);
    await typeInCommandBar(page, 'elif cut thu 15 ana');
    await expect(page.getByRole('option', { name: /^Book Elif Kaya/ })).toBeVisible();
  }
  await first.keyboard.press('Enter');
  await expect.poll(() => bookingsOfWeek(desk.must, salon.id)).toHaveLength(1);
  const bar = second.getByRole('dialog');
  await expect(bar).toContainText('Ana is booked 15:00–15:45 (Cut, Elif K.).');
  // Which is why Bea, who is free at three, is not offered then.
  await expect(bar).toContainText('Elif K. is also booked 15:00–15:45 (Cut, Ana).');
  await expect(second.getByRole('option', { name: /15:45.*Ana/ })).toBeVisible();
  await expect(second.getByRole('option', { name: /15:45.*Bea/ })).toBeVisible();
  await second.keyboard.press('Enter');
  await expect(second.getByRole('option', { name: /^Book Elif Kaya/ })).toBeVisible();
  expect(await bookingsOfWeek(desk.must, salon.id)).toHaveLength(1);
});

test('Enter that is faster than the desk never takes another time than the one that is typed', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'jonas cut today 15:15 an');
  // In one go: no answer can come in between.
  await commandBar(page).evaluate((input) => {
    document.execCommand('insertText', false, 'a');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  // The free times are still offered: none of them was taken, which would ask for the booking itself.
  await expect(page.getByRole('option')).toHaveText([/15:15Bea/, /15:45Ana/, /14:15Ana/, /16:15Bea/, /Tue/]);
  await expect(chips(page)).toHaveText([/Jonas Berg/, /Cut/, /./, /15:15–16:00/, /Ana$/]);
  expect(await bookingsOfDay()).toHaveLength(1);
});

test('what is missing is asked, one after the other, and a new client is created', async ({ desk }) => {
  const { salon, ana, bea, colour } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'nadia petrova thu bea colour');
  await expect(page.getByText('These times are free next:').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('For whom?').first()).toBeVisible();
  await expect(page.getByRole('option')).toHaveText([/Nadia Petrova/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toContainText('Book Nadia Petrova (new), Colour');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => bookingsOfWeek(desk.must, salon.id))
    .toMatchObject([
      { staffId: bea.id, serviceId: colour.id, clientName: 'Nadia Petrova', startTime: thursday('10:00') },
    ]);
});

test('of two clients of a name one is chosen, and so is a service that is not named', async ({ desk }) => {
  const { salon, ana, bea, cut } = await openSalon(desk);
  const other = await desk.must('clients.create', { salonId: salon.id, name: 'Elif Demir' });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInCommandBar(page, 'elif thu 15 ana');
  await expect(page.getByRole('option')).toHaveText([/Colour/, /Cut/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveText([/Elif Demir/, /Elif Kaya/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toContainText('Book Elif Demir, Cut');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => bookingsOfWeek(desk.must, salon.id))
    .toMatchObject([{ clientId: other.id, serviceId: cut.id, startTime: thursday('15:00') }]);
});

test('the mouse does all of it, from any screen', async ({ desk }) => {
  const { salon, ana, bea, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('button', { name: 'Search' }).first().click();
  await commandBar(page).fill('elif kaya cut thu 15 bea');
  await page.getByRole('option', { name: /^Book Elif Kaya/ }).click();
  await expect
    .poll(() => bookingsOfWeek(desk.must, salon.id))
    .toMatchObject([{ clientId: elif.id, staffId: bea.id, startTime: thursday('15:00') }]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/5 March/);
});

test('a booking that was being typed in the card waits while another is booked in a sentence', async ({
  desk,
}) => {
  const { salon, ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.keyboard.press('n');
  await page.getByRole('option', { name: 'Cut' }).click();
  await expect(bookingCard(page).getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('Jonas B');
  await typeInCommandBar(page, 'elif cut thu 15 ana');
  await page.keyboard.press('Enter');
  await expect.poll(() => bookingsOfWeek(desk.must, salon.id)).toHaveLength(1);
  await expect(page.getByText('Booking for Jonas B: choose a time')).toBeVisible();
});

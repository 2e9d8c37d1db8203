import type { Page } from '@playwright/test';
import type { Locale } from '../../src/shared/locale.ts';
import { formatsOf } from '../../src/shared/words/formats.ts';
import { sentence as turkish } from '../../src/shared/words/tr/sentence.ts';
import { tr } from '../../src/shared/words/tr/tr.ts';
import {
  at,
  bookingCard,
  cardOf,
  columnOf,
  commandBar,
  dayIsDrawn,
  pointAt,
  setClock,
  typeInCommandBar,
  weekIsDrawn,
} from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

const lines = (page: Page) => page.getByRole('dialog').getByRole('listbox').last().getByRole('option');
const chips = (page: Page) => page.getByRole('list', { name: 'What is understood' }).getByRole('listitem');
const waitForm = (page: Page) => page.getByRole('dialog', { name: 'Put on the waitlist' });
const blockCard = (page: Page) => page.getByRole('form', { name: 'Blocked time' });
const repeatPanel = (page: Page) => page.getByRole('complementary', { name: 'Repeat' });

/** `15:00` on the Thursday of that week in Istanbul. */
const thursday = (clock: string): number => Date.parse(`2026-03-05T${clock}:00+03:00`);

/** The salon of `openSalon`, its Monday on the screen. */
async function openDesk(desk: Desk) {
  const salon = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  const { id: salonId } = salon.salon;
  const bookings = () =>
    desk.must('bookings.list', {
      salonId,
      from: '2026-03-01T00:00:00+03:00',
      to: '2026-09-01T00:00:00+03:00',
    });
  const waiting = () => desk.must('waitlist.list', { salonId });
  const blocked = () => desk.must('timeOff.list', { staffId: salon.ana.id });
  return { ...salon, page, bookings, waiting, blocked };
}

/** Has the desk speak Turkish. */
async function speakTurkish({ must }: Desk): Promise<void> {
  const { version } = await must('settings.get', {});
  await must('settings.update', { version, locale: 'tr-TR' });
}

for (const typed of ['waitlist elif cut', 'elif cut waitlist'])
  test(`whoever is to wait is put on the waitlist, and not booked: ${typed}`, async ({ desk }) => {
    const { page, elif, cut, bookings, waiting } = await openDesk(desk);
    await typeInCommandBar(page, typed);
    await expect(lines(page).first()).toContainText('Put on the waitlist: Elif Kaya, Cut …');
    await page.keyboard.press('Enter');
    await expect(waitForm(page).getByRole('combobox')).toHaveValue('Elif Kaya');
    await waitForm(page).getByRole('button', { name: 'Put on the list' }).click();
    await expect
      .poll(waiting)
      .toMatchObject([
        { clientId: elif.id, serviceIds: [cut.id], staffIds: null, from: '2026-03-02', until: '2026-03-16' },
      ]);
    expect(await bookings()).toEqual([]);
  });

test('the days, the time and the person for which somebody waits are taken over, from any screen', async ({
  desk,
}) => {
  const { page, elif, bea, waiting } = await openDesk(desk);
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search clients' })).toBeFocused();
  await typeInCommandBar(page, 'waitlist elif cut next week 15:00 bea');
  await expect(chips(page)).toHaveText([/Elif Kaya/, /Cut/, /9.*15 Mar/, /from 15:00/, /Bea/]);
  await page.keyboard.press('Enter');
  await waitForm(page).getByRole('button', { name: 'Put on the list' }).click();
  await expect
    .poll(waiting)
    .toMatchObject([
      { clientId: elif.id, staffIds: [bea.id], from: '2026-03-09', until: '2026-03-15', startTime: '15:00' },
    ]);
});

test('somebody whom nobody knows is put on the waitlist by the name that is typed', async ({ desk }) => {
  const { page, salon, waiting } = await openDesk(desk);
  await typeInCommandBar(page, 'nadia cut waitlist');
  await expect(lines(page).first()).toContainText('Put on the waitlist: Nadia, Cut …');
  await page.keyboard.press('Enter');
  await waitForm(page).getByRole('button', { name: 'Put Nadia on the list' }).click();
  await expect.poll(waiting).toHaveLength(1);
  const [nadia] = await desk.must('clients.search', { salonId: salon.id, query: 'Nadia' });
  expect(await waiting()).toMatchObject([{ clientId: nadia?.id }]);
});

test('time is blocked from a line: its card opens on that day with person, time and reason, and Enter blocks', async ({
  desk,
}) => {
  const { page, ana, bookings, blocked } = await openDesk(desk);
  await typeInCommandBar(page, 'block ana thu 17:00-17:45 supplier call');
  await expect(chips(page)).toHaveText([/Ana/, /Thu,? 5 Mar/, /17:00–17:45/, /supplier call/]);
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2026-03-05');
  await page.keyboard.press('Enter');
  await expect(blockCard(page).getByRole('textbox', { name: 'Reason' })).toHaveValue('supplier call');
  await page.keyboard.press('Enter');
  await expect.poll(blocked).toMatchObject([
    {
      kind: 'blocked',
      reason: 'supplier call',
      startTime: thursday('17:00'),
      endTime: thursday('17:45'),
    },
  ]);
  await expect(blockCard(page)).toBeHidden();
  expect(await bookings()).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(blocked).toEqual([]);
});

test('time without an end is blocked as long as by a click, also from a month, a list, or the week of somebody else', async ({
  desk,
}) => {
  const { page, bea, blocked } = await openDesk(desk);
  const view = (name: string) => page.getByRole('group', { name: 'View' }).getByRole('button', { name });
  for (const [index, name] of ['Month', 'List', 'Week'].entries()) {
    await view(name).click();
    await expect(view(name)).toHaveAttribute('aria-pressed', 'true');
    if (name === 'Week') {
      await typeInCommandBar(page, 'bea');
      await expect(lines(page).first()).toHaveText('Week of Bea');
      await page.keyboard.press('Enter');
      await weekIsDrawn(page, '2026-03-03');
    }
    await typeInCommandBar(page, `block ana tomorrow 1${index + 4}:00 call`);
    await expect(lines(page).first()).toContainText(/^Block Ana, .*3 Mar/);
    await page.keyboard.press('Enter');
    await expect(blockCard(page).getByRole('textbox', { name: 'Reason' })).toHaveValue('call');
    await page.keyboard.press('Enter');
    await expect.poll(blocked).toHaveLength(index + 1);
    await expect(blockCard(page)).toBeHidden();
  }
  expect((await blocked()).map(({ startTime, endTime }) => (endTime - startTime) / 60_000)).toEqual([
    30, 30, 30,
  ]);
  expect(await desk.must('timeOff.list', { staffId: bea.id })).toEqual([]);
});

test('who is booked cannot be blocked, and it is told while it is typed', async ({ desk }) => {
  const { page, ana, cut, elif, book, blocked } = await openDesk(desk);
  await book(ana, '15:00', 45, cut.id, elif.id);
  await typeInCommandBar(page, 'block ana today 15:15 call');
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Ana is booked 15:00–15:45/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(blockCard(page)).toContainText('Ana is booked 15:00–15:45');
  await page.keyboard.press('Enter');
  expect(await blocked()).toEqual([]);
});

test('a booking that repeats is not booked once: its dates open as they are said', async ({ desk }) => {
  const { page, ana, elif, bookings } = await openDesk(desk);
  await typeInCommandBar(page, 'elif cut thu 15 ana every 3 weeks 4 times');
  await expect(chips(page).last()).toHaveText(/every 3 weeks, 4 times/);
  await page.keyboard.press('Enter');
  await expect(repeatPanel(page).getByRole('textbox', { name: 'Weeks apart' })).toHaveValue('3');
  await expect(repeatPanel(page).getByRole('textbox', { name: 'How many times' })).toHaveValue('4');
  await expect(bookingCard(page)).toContainText('15:00–15:45 Ana');
  expect(await bookings()).toEqual([]);
  await repeatPanel(page).getByRole('button', { name: 'Book 4 dates' }).click();
  await expect(page.getByText('4 dates booked. Ctrl+Z takes them back.')).toBeVisible();
  const booked = await bookings();
  expect(booked).toMatchObject(Array.from({ length: 4 }, () => ({ staffId: ana.id, clientId: elif.id })));
  expect(new Set(booked.map(({ seriesId }) => seriesId)).size).toBe(1);
  const weeks = booked.map(({ startTime }) => Math.round((startTime - thursday('15:00')) / 604_800_000));
  expect(weeks).toEqual([0, 3, 6, 9]);
});

test('what is only half said of a repetition is not booked once either, and a new client comes along', async ({
  desk,
}) => {
  const { page, bookings } = await openDesk(desk);
  await typeInCommandBar(page, 'nadia cut thu 15 ana every 2 weeks');
  await page.getByRole('option', { name: /Nadia/ }).first().click();
  await expect(lines(page).first()).toContainText(/^Repeat Nadia \(new\), Cut, .*every 2 weeks, 6 times …/);
  await page.keyboard.press('Enter');
  await expect(repeatPanel(page).getByRole('textbox', { name: 'Weeks apart' })).toHaveValue('2');
  expect(await bookings()).toEqual([]);
  await repeatPanel(page).getByRole('button', { name: 'Book 6 dates' }).click();
  await expect.poll(bookings).toHaveLength(6);
  expect(new Set((await bookings()).map(({ clientName }) => clientName))).toEqual(new Set(['Nadia']));
});

test('whoever is due is told to have arrived, or not to have come, by a line; Ctrl+Z takes it back', async ({
  desk,
}) => {
  const { page, ana, bea, cut, elif, jonas, book } = await openDesk(desk);
  const early = await book(ana, '09:00', 45, cut.id, jonas.id);
  const due = await book(bea, '11:00', 45, cut.id, elif.id);
  await setClock(page, '11:08');
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  const statusOf = async (booking: { id: string }) =>
    (await desk.must('bookings.get', { id: booking.id })).status;
  await typeInCommandBar(page, 'arrived');
  await expect(lines(page)).toHaveText([
    /^Arrived: Elif Kaya, 11:00, Cut, Bea/,
    /^Arrived: Jonas Berg, 09:00/,
  ]);
  await page.keyboard.press('Enter');
  await expect.poll(() => statusOf(due)).toBe('arrived');
  await expect(commandBar(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => statusOf(due)).toBe('confirmed');

  await typeInCommandBar(page, 'jonas no show');
  await expect(lines(page).first()).toHaveText(/^No-show: Jonas Berg, 09:00, Cut, Ana/);
  await page.keyboard.press('Enter');
  await expect.poll(() => statusOf(early)).toBe('no_show');
  expect(await statusOf(due)).toBe('confirmed');
});

test('where nobody is due it is told', async ({ desk }) => {
  const { page } = await openDesk(desk);
  await typeInCommandBar(page, 'arrived');
  await expect(lines(page)).toHaveText([/^Arrived: nobody is due now/]);
});

test('a client is booked as last time: the command asks for the client, and the next free time is looked for', async ({
  desk,
}) => {
  const { page, bea, colour, elif, book } = await openDesk(desk);
  await book(bea, '10:00', 120, colour.id, elif.id, '2026-02-23');
  await typeInCommandBar(page, 'last time');
  await expect(lines(page).first()).toHaveText(/^Book as last time/);
  await page.keyboard.press('Enter');
  await expect(commandBar(page)).toHaveValue('last time ');
  await page.keyboard.type('jonas');
  await expect(page.getByText(/Jonas Berg: nothing from last time/).first()).toBeVisible();
  await commandBar(page).fill('last time elif thu 15');
  await expect(page.getByText('not for the one that is typed').first()).toBeVisible();
  await commandBar(page).fill('last time elif');
  await expect(lines(page).first()).toContainText(/^Elif Kaya as last time: Colour.*Bea/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText(/–\d\d:\d\d Bea/);
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Elif Kaya');
  await expect(bookingCard(page)).toContainText('Colour');
});

async function typeInTurkishBar(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: tr.commandBar.label })).toBeFocused();
  await page.keyboard.type(text);
}

test('in Turkish the verb stands at the end', async ({ desk }) => {
  const { ana, bea, cut, elif, salon } = await openSalon(desk);
  await speakTurkish(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await typeInTurkishBar(page, 'elif cut bekleme listesi');
  await expect(lines(page).first()).toContainText(turkish.wait.put('Elif Kaya, Cut'));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: tr.waitlist.dialog.new });
  await form.getByRole('button', { name: tr.waitlist.dialog.save }).click();
  await expect
    .poll(() => desk.must('waitlist.list', { salonId: salon.id }))
    .toMatchObject([{ clientId: elif.id, serviceIds: [cut.id] }]);

  await typeInTurkishBar(page, "ana yarın 17:00'den 17:45'e tedarikçi ile görüşme kapat");
  await expect(lines(page).first()).toContainText('17:00–17:45');
  await page.keyboard.press('Enter');
  const card = page.getByRole('form', { name: tr.calendar.blocked.label });
  await expect(card).toBeVisible();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => desk.must('timeOff.list', { staffId: ana.id }))
    .toMatchObject([{ reason: 'tedarikçi ile görüşme', startTime: at('17:00') + 86_400_000 }]);
  await expect(card).toBeHidden();

  await typeInTurkishBar(page, 'elif cut per 15 ana 4 haftada bir 5 kez');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: tr.booking.repeat.label });
  await expect(panel.getByRole('textbox', { name: tr.booking.repeat.every })).toHaveValue('4');
  await expect(panel.getByRole('textbox', { name: tr.booking.repeat.times })).toHaveValue('5');
  await panel.getByRole('button', { name: tr.booking.repeat.book(5, formatsOf('tr-TR' as Locale)) }).click();
  await expect
    .poll(() =>
      desk.must('bookings.list', {
        salonId: salon.id,
        from: '2026-03-01T00:00:00+03:00',
        to: '2026-09-01T00:00:00+03:00',
      }),
    )
    .toHaveLength(5);
});

test('as last time begins a booking of its own: what was begun for somebody else is put away whole, and offered again', async ({
  desk,
}) => {
  const { page, bea, colour, elif, jonas, book, ana } = await openDesk(desk);
  await book(bea, '10:00', 120, colour.id, elif.id, '2026-02-23');
  const point = await pointAt(page, ana, '11:00');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('combobox').fill('jonas');
  await page.getByRole('option', { name: jonas.name }).click();
  await bookingCard(page).getByRole('button', { name: 'Add notes' }).click();
  await page.keyboard.type('allergy');
  await typeInCommandBar(page, 'last time elif');
  await expect(lines(page).first()).toContainText(/^Elif Kaya as last time: Colour/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog').filter({ hasText: 'Jonas Berg' })).toBeVisible();
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('Elif Kaya');
  await expect(bookingCard(page)).not.toContainText('allergy');
});

test('a repetition with somebody else than whose week is shown shows her week, with its card', async ({
  desk,
}) => {
  const { page } = await openDesk(desk);
  await typeInCommandBar(page, 'week bea');
  await page.keyboard.press('Enter');
  await weekIsDrawn(page, '2026-03-05');
  await typeInCommandBar(page, 'elif cut thu 15 ana every 3 weeks');
  await page.keyboard.press('Enter');
  await expect(repeatPanel(page)).toBeVisible();
  await expect(bookingCard(page)).toBeVisible();
  await expect(bookingCard(page)).toContainText('15:00–15:45 Ana');
});

test('where somebody is seen out already and nobody is due, every line can be reached', async ({ desk }) => {
  const { page, ana, cut, elif, book } = await openDesk(desk);
  const booking = await book(ana, '09:00', 45, cut.id, elif.id);
  for (const [version, status] of [
    [booking.version, 'arrived'],
    [booking.version + 1, 'completed'],
  ] as const)
    await desk.must('bookings.setStatus', { id: booking.id, version, status });
  await cardOf(page, booking).click();
  await typeInCommandBar(page, 'arrived');
  await expect(lines(page).filter({ hasText: 'nobody is due now' })).toBeVisible();
  const count = await lines(page).count();
  for (let step = 1; step < count; step += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(lines(page).nth(step)).toHaveAttribute('aria-selected', 'true');
  }
});

test('a service that is called like a verb is booked', async ({ desk }) => {
  const { salon, page, elif, bookings } = await openDesk(desk);
  const { id } = await desk.must('services.create', {
    ...{ salonId: salon.id, name: 'Block colour', durationMinutes: 30 },
  });
  await typeInCommandBar(page, 'block colour elif thu 15 ana');
  await expect(lines(page).first()).toContainText('Book Elif Kaya, Block colour');
  await page.keyboard.press('Enter');
  await expect
    .poll(bookings)
    .toMatchObject([{ clientId: elif.id, serviceId: id, startTime: thursday('15:00') }]);
});

test('what can be done is found where the booking that is selected goes first', async ({ desk }) => {
  const { page, ana, bea, cut, elif, jonas, book } = await openDesk(desk);
  const selected = await book(ana, '10:00', 45, cut.id, elif.id);
  await book(bea, '11:00', 45, cut.id, jonas.id);
  await setClock(page, '11:08');
  await page.reload();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, selected).click();
  await typeInCommandBar(page, 'arrived');
  await expect(lines(page).first()).toHaveText(/^The client has arrived/);
});

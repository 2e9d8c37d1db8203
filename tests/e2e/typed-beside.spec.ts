import type { Page } from '@playwright/test';
import {
  at,
  bookingCard,
  cardOf,
  columnOf,
  commandBar,
  dayIsDrawn,
  type Point,
  panelOf,
  pointAt,
  setClock,
  tabTo,
  weekIsDrawn,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

/** A point of an element, from its upper left corner. */
async function pointIn(page: Page, selector: string, { x, y }: Point): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + x, y: box.y + y };
}

const press = (page: Page, { x, y }: Point) => page.mouse.click(x, y);

/** Beside the columns, at the hours. */
const hours = (page: Page) => pointIn(page, '.grid-hour', { x: 8, y: 60 });

test('a booking that is typed after a press beside a free place is never run as commands and never lost', async ({
  desk,
}) => {
  const { salon, ana, bea, elif } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await press(page, await hours(page));
  // Nobody waits for the command bar: all keys come as fast as they can.
  await page.keyboard.type('elif cut today 15 ana');
  await expect(commandBar(page)).toHaveValue('elif cut today 15 ana');
  await expect(page.getByRole('option').first()).toContainText('Book Elif Kaya, Cut');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      desk.must('bookings.list', {
        salonId: salon.id,
        from: '2026-03-02T00:00:00+03:00',
        to: '2026-03-03T00:00:00+03:00',
      }),
    )
    .toMatchObject([{ clientId: elif.id, staffId: ana.id, startTime: at('15:00') }]);
});

test('wherever one presses beside everything, letters that are commands are typed into the command bar', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  // A selected booking is what most letters are about.
  await cardOf(page, booking).click();
  await expect(panelOf(page)).toBeVisible();
  const places = [
    await hours(page),
    await pointIn(page, '.grid-head', { x: 8, y: 20 }),
    await pointIn(page, '.calendar-toolbar', { x: 2, y: 2 }),
    await pointIn(page, '.header', { x: 2, y: 2 }),
    await pointIn(page, '.booking-panel-place', { x: 1, y: 1 }),
  ];
  for (const place of places) {
    await press(page, place);
    await page.keyboard.type('xscatbmw7');
    await expect(commandBar(page)).toHaveValue('xscatbmw7');
    await page.keyboard.press('Escape');
    await expect(commandBar(page)).toHaveCount(0);
  }
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2026-03-02');
  expect(await bookingsOfDay()).toMatchObject([{ id: booking.id, status: 'confirmed' }]);
});

test('a list that a press beside it has closed does not choose by what is typed then', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await page.getByRole('button', { name: 'Service to book' }).click();
  await expect(page.getByRole('option', { name: 'Colour' })).toBeVisible();
  await press(page, await hours(page));
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.type('col');
  await expect(commandBar(page)).toHaveValue('col');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Service to book' })).toContainText('Any service');
});

test('while the card of a new booking is open, what is typed is its own', async ({ desk }) => {
  const { ana, bea } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await press(page, await pointAt(page, ana, '11:00'));
  await expect(bookingCard(page).getByRole('combobox')).toBeFocused();
  await press(page, await hours(page));
  await page.keyboard.type('tom');
  await expect(bookingCard(page).getByRole('combobox')).toHaveValue('tom');
  await expect(commandBar(page)).toHaveCount(0);
});

test('whoever goes on with the keyboard, or presses a card, has the letters as commands again', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  const booking = await book(ana, '15:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await setClock(page, '14:30');
  await dayIsDrawn(page, ana, bea);
  const next = () => page.keyboard.press('ArrowRight');
  await press(page, await hours(page));
  await next();
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2026-03-03');
  await page.keyboard.press('t');
  await expect(columnOf(page, ana.id)).toHaveAttribute('data-date', '2026-03-02');
  await press(page, await hours(page));
  await tabTo(page, page.locator('.grid-cursor-mark'));
  await page.keyboard.press('w');
  await weekIsDrawn(page, '2026-03-02', '2026-03-05');
  await page.keyboard.press('d');
  await dayIsDrawn(page, ana, bea);
  await press(page, await hours(page));
  await cardOf(page, booking).click();
  await page.keyboard.press('a');
  await expect.poll(bookingsOfDay).toMatchObject([{ id: booking.id, status: 'arrived' }]);
  await expect(commandBar(page)).toHaveCount(0);
});

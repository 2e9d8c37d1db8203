// The calendar as a hand finds it: where a column and a time of the salon's clock are on the screen.
import { expect, type Locator, type Page } from '@playwright/test';

export type Point = { readonly x: number; readonly y: number };

/** A column: of a person on the day, of a date in the week of one person. */
export type Where = { readonly id: string } | { readonly date: string };

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Presses Tab until `target` has the focus; fails where it never does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 100; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Waits until the day of those people is drawn. */
export async function dayIsDrawn(page: Page, ...staff: readonly { readonly id: string }[]): Promise<void> {
  for (const { id } of staff) {
    await expect(columnOf(page, id)).toHaveCount(1);
    await expect(columnOf(page, id)).toBeVisible();
  }
}

export function columnOf(page: Page, staffId: string): Locator {
  return page.locator(`[role=gridcell][data-of="${staffId}"]`);
}

function columnAt(page: Page, where: Where): Locator {
  return 'id' in where
    ? columnOf(page, where.id)
    : page.locator(`[role=gridcell][data-date="${where.date}"]`);
}

/** Waits until the week with these dates is drawn. */
export async function weekIsDrawn(page: Page, ...dates: readonly string[]): Promise<void> {
  for (const date of dates) {
    await expect(columnAt(page, { date })).toHaveCount(1);
    await expect(columnAt(page, { date })).toBeVisible();
  }
}

/** Where a time of the salon's clock is in a column, in the middle of it; scrolled into sight. */
export async function pointAt(page: Page, where: Where, clock: string): Promise<Point> {
  await bringToMiddle(page, minutesOf(clock));
  return await pointInView(page, where, clock);
}

const rowOf = (page: Page, minutes: number): Locator => {
  const [hour, half] = [String(Math.floor(minutes / 60)).padStart(2, '0'), minutes % 60 < 30 ? '00' : '30'];
  return page.locator(`[data-time="${hour}:${half}:00"]`).last();
};

const bringToMiddle = async (page: Page, minutes: number): Promise<void> => {
  await rowOf(page, minutes).evaluate((element) => element.scrollIntoView({ block: 'center' }));
};

/** Presses at `from` and carries to `to` without letting go. */
export async function carry(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 3, from.y + 5);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

/** Drags from a time in one column to a time in another, or the same. */
export async function drag(
  page: Page,
  from: readonly [where: Where, clock: string],
  to: readonly [where: Where, clock: string],
): Promise<void> {
  // Both must be in sight at once, and away from the edges, at which the grid scrolls under the hand.
  await bringToMiddle(page, (minutesOf(from[1]) + minutesOf(to[1])) / 2);
  const start = await pointInView(page, ...from);
  const end = await pointInView(page, ...to);
  await carry(page, start, end);
  await page.mouse.up();
}

/** Like `pointAt`, without scrolling: for the second of two points. */
export async function pointInView(page: Page, where: Where, clock: string): Promise<Point> {
  const minutes = minutesOf(clock);
  const [column, slot] = [
    await columnAt(page, where).boundingBox(),
    await rowOf(page, minutes).boundingBox(),
  ];
  if (!column || !slot) throw new Error(`${clock} is not on the grid`);
  return { x: column.x + column.width / 2, y: slot.y + ((minutes % 30) / 30) * slot.height + 3 };
}

/** The card of a booking. */
export function cardOf(page: Page, booking: { readonly id: string }): Locator {
  return page.locator(`[data-booking-id="${booking.id}"]`);
}

/** Picks a service in the toolbar, and waits until the hand is on the grid again: that is what scrolls it to its cursor. */
export async function pickService(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Service to book' }).click();
  await page.getByRole('option', { name }).click();
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
}

export const ghost = (page: Page): Locator => page.locator('.ghost:not(.ghost-returning, .ghost-preview)');

/** The small card of a new booking. */
export const bookingCard = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'New booking', exact: true });

/** The panel of the booking that is open. */
export const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Booking', exact: true });

export const commandBar = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search and commands' });

/** Opens the command bar with its key, and types. */
export async function typeInCommandBar(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(commandBar(page)).toBeFocused();
  await page.keyboard.type(text);
}

/** What stays where a ghost was let go and could not be. */
export const refusal = (page: Page): Locator => page.getByRole('dialog', { name: 'Not booked there' });

/** `10:15` on that Monday in Istanbul. */
export const at = (clock: string): number => Date.parse(`2026-03-02T${clock}:00+03:00`);

/** Sets the clock of the window to that time of that Monday; it is read when something is drawn next. */
export const setClock = (page: Page, clock: string): Promise<void> =>
  page.clock.setFixedTime(new Date(at(clock)));

/** The chip that shows what is in the hand. */
export const inHand = (page: Page): Locator => page.locator('.calendar-toolbar-hand');

// With a service picked, the places where it cannot begin are shaded: what is clear can be booked.
import type { Page } from '@playwright/test';
import {
  bookingCard,
  columnOf,
  dayIsDrawn,
  ghost,
  pickService,
  pointAt,
  pointInView,
  refusal,
} from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const shadesOf = (page: Page, { id }: { readonly id: string }) =>
  columnOf(page, id).locator('.forbidden-starts');

/** Whether a time is shaded in a column, by what lies there. */
async function isShaded(page: Page, person: { readonly id: string }, clock: string): Promise<boolean> {
  const { y } = await pointInView(page, person, clock);
  const boxes = await shadesOf(page, person).evaluateAll((shades) =>
    shades.map((shade) => {
      const { top, bottom } = shade.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  return boxes.some(({ top, bottom }) => top <= y && y < bottom);
}

test('what is clear can be booked, and what is shaded is refused', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await expect(page.locator('.forbidden-starts')).toHaveCount(0);
  await pickService(page, 'Colour');
  await expect(shadesOf(page, ana)).not.toHaveCount(0);
  await pointAt(page, ana, '12:00');
  // Two hours do not fit before the booking, between it and the break, or before the end of the day.
  const expected = { '09:00': true, '09:45': true, '10:45': false, '11:00': false, '11:15': true };
  for (const [clock, shaded] of Object.entries(expected)) {
    expect([clock, await isShaded(page, ana, clock)]).toEqual([clock, shaded]);
    const at = await pointInView(page, ana, clock);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 4, at.y + 4);
    await expect(ghost(page)).toHaveClass(shaded ? /ghost-bad/ : /ghost-good/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(ghost(page)).toHaveCount(0);
  }
});

test('another booking, another service and none at all change what is shaded at once', async ({ desk }) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  await pointAt(page, ana, '10:00');
  await expect.poll(() => isShaded(page, ana, '10:00')).toBe(false);
  await book(ana, '10:00', 45, cut.id, elif.id);
  await expect.poll(() => isShaded(page, ana, '10:00')).toBe(true);
  expect(await isShaded(page, bea, '10:00')).toBe(false);
  expect(await isShaded(page, bea, '09:45')).toBe(true);
  await pickService(page, 'Any service');
  await expect(page.locator('.forbidden-starts')).toHaveCount(0);
});

test('somebody who does not offer it is shaded from top to bottom; a booking that is moved begins elsewhere', async ({
  desk,
}) => {
  const { ana, bea, cut, elif, book } = await openSalon(desk);
  await desk.must('staff.update', { id: bea.id, version: bea.version, serviceIds: [cut.id] });
  const booking = await book(bea, '12:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Colour');
  await expect(shadesOf(page, bea)).toHaveCount(1);
  const [shade, column] = [
    await shadesOf(page, bea).boundingBox(),
    await columnOf(page, bea.id).boundingBox(),
  ];
  expect(shade?.height).toBeCloseTo(column?.height ?? 0, 0);
  const at = await pointAt(page, bea, '14:00');
  await page.mouse.click(at.x, at.y);
  await expect(refusal(page)).toContainText('Colour');
  await page.keyboard.press('Escape');
  await page.locator(`[data-booking-id="${booking.id}"]`).click();
  await page.keyboard.press('m');
  await expect(page.locator('.forbidden-starts')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(shadesOf(page, bea)).toHaveCount(1);
  await expect(bookingCard(page)).toHaveCount(0);
});

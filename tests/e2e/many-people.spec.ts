import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, carry, columnOf, dayIsDrawn, panelOf, pointAt } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

async function openWith(desk: Desk, people: number) {
  const shop = await openSalon(desk);
  const staff = [shop.ana, shop.bea];
  for (let number = staff.length + 1; number <= people; number += 1) {
    const one = await desk.must('staff.create', { salonId: shop.salon.id, name: `Person${number}` });
    await desk.must('availability.replace', {
      staffId: one.id,
      windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '18:00' }],
    });
    staff.push(one);
  }
  const last = staff.at(-1);
  if (!last) throw new Error('nobody');
  return { ...shop, staff, last };
}

const leftOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;

/** Waits until the label of an hour stands at its line. */
async function expectBeside(page: Page, clock: string): Promise<void> {
  await expect
    .poll(async () => {
      const hour = await page.locator('.grid-hour-text', { hasText: clock }).boundingBox();
      const line = await page.locator(`[data-time="${clock}:00"]`).last().boundingBox();
      return Math.abs((hour?.y ?? 0) + (hour?.height ?? 0) / 2 - (line?.y ?? 9999));
    })
    .toBeLessThan(6);
}

/** Waits until the column of a person is in sight under their name. */
async function expectUnder(
  page: Page,
  name: string,
  person: { readonly id: string },
  right = 1366,
): Promise<void> {
  await expect
    .poll(async () => {
      const header = await page.locator('.column-header', { hasText: name }).boundingBox();
      const column = await columnOf(page, person.id).boundingBox();
      if (!header || !column || column.x + column.width > right) return 9999;
      return Math.abs(header.x - column.x);
    })
    .toBeLessThan(6);
}

test.describe('20 people at 1366 × 768', () => {
  test('every column can be read; the others are scrolled to, under their headers and beside the hours', async ({
    desk,
  }) => {
    const { staff, last } = await openWith(desk, 20);
    const page = await desk.open();
    await dayIsDrawn(page, staff[0] as { id: string });
    for (const { id } of staff) {
      expect((await columnOf(page, id).boundingBox())?.width).toBeGreaterThanOrEqual(136);
    }
    const hours = await leftOf(page, '.grid-hour');
    await columnOf(page, last.id).scrollIntoViewIfNeeded();
    const column = await columnOf(page, last.id).boundingBox();
    expect((column?.x ?? 0) + (column?.width ?? 0)).toBeLessThanOrEqual(1366);
    await expect
      .poll(async () => (await page.locator('.column-header-name', { hasText: 'Person20' }).boundingBox())?.x)
      .toBeGreaterThan(column?.x ?? 0);
    expect(await leftOf(page, '.grid-hour')).toBe(hours);
  });

  test('a drag scrolls at the edge and books with somebody who was out of sight', async ({ desk }) => {
    const { ana, cut, elif, last, book } = await openWith(desk, 20);
    const booking = await book(ana, '10:00', 45, cut.id, elif.id);
    const page = await desk.open();
    await dayIsDrawn(page, ana);
    const from = await pointAt(page, ana, '10:15');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 5);
    await page.mouse.move(1362, from.y, { steps: 4 });
    await expect(page.locator('.ghost-what')).toHaveText(/Person20/);
    await page.mouse.up();
    await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Person20/ })).toBeVisible();
    expect(await desk.must('bookings.get', { id: booking.id })).toMatchObject({
      staffId: last.id,
      startTime: at('10:00'),
    });
  });

  test('the keyboard brings the column into sight that it goes to', async ({ desk }) => {
    const { ana, last, staff } = await openWith(desk, 20);
    const page = await desk.open();
    await dayIsDrawn(page, ana);
    await page.locator('.grid-cursor-mark').focus();
    for (let step = 1; step < staff.length; step += 1) await page.keyboard.press('ArrowRight');
    await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', /^Person20, 08:00/);
    const column = await columnOf(page, last.id).boundingBox();
    expect(column?.x).toBeGreaterThan(0);
    expect((column?.x ?? 0) + (column?.width ?? 0)).toBeLessThanOrEqual(1366);
  });
});

test('12 people at a zoom of 150 %: what is out of sight is booked with the card in sight', async ({
  desk,
}) => {
  const { ana, last } = await openWith(desk, 12);
  const page = await desk.open();
  await page.setViewportSize({ width: 911, height: 512 });
  await dayIsDrawn(page, ana);
  expect((await columnOf(page, ana.id).boundingBox())?.width).toBeGreaterThanOrEqual(136);
  await columnOf(page, last.id).scrollIntoViewIfNeeded();
  const point = await pointAt(page, last, '10:00');
  await page.mouse.click(point.x, point.y);
  await expect(bookingCard(page)).toContainText('10:00–10:45 Person12');
  const card = await bookingCard(page).boundingBox();
  expect((card?.x ?? -1) >= 0 && (card?.x ?? 0) + (card?.width ?? 0) <= 911).toBe(true);
  await expect(page.getByRole('button', { name: 'New booking' })).toBeInViewport({ ratio: 1 });
  // What the rail has below its edge scrolls in the rail.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(512);
});

test('the wheel over the hours turns the columns, and the hours with them', async ({ desk }) => {
  const { ana } = await openWith(desk, 2);
  const page = await desk.open();
  await page.setViewportSize({ width: 911, height: 512 });
  await dayIsDrawn(page, ana);
  const before = (await columnOf(page, ana.id).boundingBox())?.y ?? 0;
  const hours = await page.locator('.grid-hour').first().boundingBox();
  await page.mouse.move((hours?.x ?? 0) + 5, 300);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await columnOf(page, ana.id).boundingBox())?.y).toBeLessThan(before - 60);
  await expectBeside(page, '11:00');
});

test('the wheel over the names turns the columns, and the names with them', async ({ desk }) => {
  const { ana, last } = await openWith(desk, 20);
  const page = await desk.open();
  await dayIsDrawn(page, ana);
  await page.locator('.column-header-name', { hasText: 'Ana' }).hover();
  await page.mouse.wheel(4000, 0);
  await expectUnder(page, 'Person20', last);
});

test('whatever brings a time or a person into sight, the hours and the names stay beside it', async ({
  desk,
}) => {
  const { ana, last } = await openWith(desk, 20);
  const page = await desk.open();
  await dayIsDrawn(page, ana);
  await columnOf(page, last.id).evaluate(async (column) => {
    const drawn = () => new Promise(requestAnimationFrame);
    // As the day opens: scrolled to a time by no wheel and no drag, and neither is what the keyboard brings into sight just then.
    document.querySelector('.grid-hour')?.closest('[role=rowheader]')?.parentElement?.scrollBy(0, 100);
    await drawn();
    await drawn();
    column.scrollIntoView({ block: 'end', inline: 'end' });
  });
  await expectBeside(page, '18:00');
  await expectUnder(page, 'Person20', last);
});

test.describe('a panel lies over the end of the grid', () => {
  const panelLeft = 1366 - 304;
  const places = (page: Page) =>
    page.locator('[data-booking-id], .column-header, .grid-hour-text').evaluateAll((drawn) =>
      drawn.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );

  /** Six people, the first and the last of whom have somebody at ten. */
  async function openWithPanel(desk: Desk) {
    const shop = await openWith(desk, 6);
    const first = await shop.book(shop.ana, '10:00', 45, shop.cut.id, shop.elif.id);
    const covered = await shop.book(shop.last, '10:00', 45, shop.cut.id, shop.jonas.id);
    const page = await desk.open();
    await dayIsDrawn(page, shop.ana, shop.last);
    await cardOf(page, first).click();
    await expect(panelOf(page)).toBeVisible();
    return { ...shop, page, first, covered };
  }

  for (const [people, width] of [
    [1, 1280],
    [6, 1366],
    [12, 1366],
    [6, 1920],
  ] as const) {
    test(`no card moves when it opens: ${people} people at ${width} pixels`, async ({ desk }) => {
      const { ana, last, staff, cut, book } = await openWith(desk, Math.max(2, people));
      const booking = await book(ana, '10:00', 45, cut.id);
      if (people > 1) await book(last, '12:00', 45, cut.id);
      else await desk.must('staff.update', { id: last.id, version: last.version, isActive: false });
      const page = await desk.open();
      // As tall as a day is seen as a whole, where a scrollbar that comes would make its hours flatter.
      await page.setViewportSize({ width, height: 1400 });
      await dayIsDrawn(page, ...(people === 1 ? [ana] : staff));
      const columns = page.locator('[role=gridcell][data-of]');
      await expect(columns).toHaveCount(people);
      // The grid has taken the size of the window.
      await expect
        .poll(async () => {
          const box = await columns.last().boundingBox();
          return box !== null && box.x + box.width > width - 2 && box.y + box.height > 1398;
        })
        .toBe(true);
      const before = await places(page);
      await cardOf(page, booking).click();
      await expect(panelOf(page)).toBeVisible();
      await expect(page.locator('.selected-outline')).toHaveCount(1);
      expect(await places(page)).toEqual(before);
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeHidden();
      expect(await places(page)).toEqual(before);
    });
  }

  test('the wheel brings the last column out from under it, under its name', async ({ desk }) => {
    const { page, last, covered } = await openWithPanel(desk);
    await page.mouse.move(600, 500);
    await page.mouse.wheel(4000, 0);
    await expectUnder(page, 'Person6', last, panelLeft);
    await cardOf(page, covered).click();
    await expect(panelOf(page)).toContainText('Jonas Berg');
  });

  test('the keyboard brings the column into sight that it goes to', async ({ desk }) => {
    const { page, last } = await openWithPanel(desk);
    await page.locator('.grid-cursor-mark').focus();
    for (let step = 1; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await expect(page.locator('.grid-cursor-mark')).toHaveAttribute('aria-label', /Person6/);
    await expectUnder(page, 'Person6', last, panelLeft);
  });

  test('a card that it would cover comes out from under it', async ({ desk }) => {
    const { page, last, covered } = await openWithPanel(desk);
    await page.keyboard.press('Escape');
    await expect(panelOf(page)).toBeHidden();
    await cardOf(page, covered).click();
    await expect(panelOf(page)).toContainText('Jonas Berg');
    await expectUnder(page, 'Person6', last, panelLeft);
  });

  test('a drag scrolls at its edge, and moves the booking to the column that it covered', async ({
    desk,
  }) => {
    const { page, ana, last, first } = await openWithPanel(desk);
    const from = await pointAt(page, ana, '10:15');
    await carry(page, from, { x: panelLeft - 4, y: from.y + 250 });
    await expect(page.locator('.ghost-what')).toHaveText(/Person6/);
    await page.mouse.up();
    await expect.poll(async () => (await desk.must('bookings.get', { id: first.id })).staffId).toBe(last.id);
  });

  test('what is let go over it is put back', async ({ desk }) => {
    const { page, ana, first } = await openWithPanel(desk);
    const from = await pointAt(page, ana, '10:15');
    await carry(page, from, { x: panelLeft + 50, y: from.y + 60 });
    await expect(page.locator('.ghost')).not.toHaveCount(0);
    await page.mouse.up();
    await expect(page.locator('.ghost')).toHaveCount(0);
    expect(await desk.must('bookings.get', { id: first.id })).toMatchObject({ staffId: ana.id });
  });

  test('the card of a new booking is placed where it is seen', async ({ desk }) => {
    const { page, last } = await openWithPanel(desk);
    await page.mouse.move(600, 500);
    await page.mouse.wheel(4000, 0);
    await expectUnder(page, 'Person6', last, panelLeft);
    const point = await pointAt(page, last, '12:00');
    await page.mouse.click(point.x, point.y);
    await expect(bookingCard(page)).toContainText('Person6');
    const card = await bookingCard(page).boundingBox();
    expect((card?.x ?? 9999) + (card?.width ?? 0)).toBeLessThanOrEqual(panelLeft);
  });
});

// What the calendar shows of itself: the booking that is opened from elsewhere, and the time at which one looked.
import type { Page } from '@playwright/test';
import { cardOf, columnOf, dayIsDrawn, panelOf, typeInCommandBar, weekIsDrawn } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

type Shown = { readonly id: string };

/** Waits until a card is seen as a whole beside its panel, and is the only one that has a frame. */
async function expectAloneInSight(page: Page, booking: Shown): Promise<void> {
  const card = cardOf(page, booking);
  await expect(card).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.selected-outline')).toHaveCount(1);
  const around = await page.locator('.selected-outline').boundingBox();
  const box = await card.boundingBox();
  if (!around || !box) throw new Error('the card is not on the grid');
  const panel = await panelOf(page).boundingBox();
  expect(box.x + box.width).toBeLessThanOrEqual(panel?.x ?? 0);
  expect([around.x, around.y].map(Math.round)).toEqual([box.x, box.y].map(Math.round));
  const focused = page.locator('.grid-cursor-mark:focus-visible');
  if ((await focused.count()) === 0) return;
  expect(Math.round((await focused.boundingBox())?.y ?? 0)).toBe(Math.round(box.y));
}

/** A Monday from which the desk, whose clock no test sets, looks ahead. */
function comingMonday(): string {
  const day = new Date(Date.now() + 2 * 86_400_000);
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function openWithLate(desk: Desk, date?: string) {
  const shop = await openSalon(desk);
  const early = await shop.book(shop.ana, '10:00', 45, shop.cut.id, shop.elif.id);
  const late = await shop.book(shop.bea, '18:00', 45, shop.cut.id, shop.jonas.id, date);
  const page = await desk.open();
  await dayIsDrawn(page, shop.ana, shop.bea);
  return { ...shop, early, late, page };
}

test.describe('a booking is brought into sight, and it alone has a frame, when it is opened', () => {
  test('from the command bar, also again', async ({ desk }) => {
    const { page, ana, cut, elif, book, early, late } = await openWithLate(desk, comingMonday());
    await book(ana, '10:00', 45, cut.id, elif.id, comingMonday());
    const mark = page.locator('.grid-cursor-mark');
    await mark.focus();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
    await expect(mark).toHaveAttribute('aria-label', /Elif Kaya/);
    await page.keyboard.press('Enter');
    await expectAloneInSight(page, early);
    for (let time = 1; time <= 2; time += 1) {
      await typeInCommandBar(page, 'jonas');
      await page.getByRole('option', { name: /^Jonas Berg,.* Cut/ }).click();
      await expect(panelOf(page)).toContainText('Jonas Berg');
      await expect(panelOf(page).locator('.side-panel-body')).toBeFocused();
      await expectAloneInSight(page, late);
      // The keyboard goes on from it.
      await expect(mark).toHaveAttribute('aria-label', /Jonas Berg/);
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, -4000);
      await expect(cardOf(page, late)).not.toBeInViewport();
    }
  });

  test('of another day, from the card of its client', async ({ desk }) => {
    const { page, late } = await openWithLate(desk, '2026-03-04');
    await typeInCommandBar(page, 'jonas');
    await page.getByRole('option', { name: 'Jonas Berg', exact: true }).click();
    await page.getByRole('button', { name: /4 Mar.*Cut/ }).click();
    await expect(panelOf(page)).toContainText('Jonas Berg');
    await expectAloneInSight(page, late);
  });

  test('of somebody whose column is not shown, on the day and in the week', async ({ desk }) => {
    const { page, late } = await openWithLate(desk, comingMonday());
    const openLate = async () => {
      await typeInCommandBar(page, 'jonas');
      await page.getByRole('option', { name: /^Jonas Berg,.* Cut/ }).click();
      await expect(panelOf(page)).toContainText('Jonas Berg');
    };
    await page.getByRole('checkbox', { name: 'Bea' }).press('Space');
    await openLate();
    await expectAloneInSight(page, late);
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await expect(panelOf(page)).toBeHidden();
    await expect(cardOf(page, late)).toHaveCount(0);

    await page.getByRole('heading', { level: 2 }).focus();
    await page.keyboard.press('w');
    await expect(page.locator('.calendar-toolbar-person')).toContainText('Ana');
    await openLate();
    await expect(page.locator('.calendar-toolbar-person')).toContainText('Bea');
    await expectAloneInSight(page, late);
  });
});

/** The clock at the top of what is seen of the columns, in minutes. */
const topOf = (page: Page): Promise<number> =>
  page.locator('[data-time]').evaluateAll((rows) => {
    const scroller = rows.at(-1)?.closest('[style*="scroll"]')?.getBoundingClientRect();
    for (const row of rows) {
      const { top, height } = row.getBoundingClientRect();
      const [hour, minute] = (row.getAttribute('data-time') ?? '').split(':').map(Number);
      if (scroller && height > 0 && top <= scroller.top + 1 && top + height > scroller.top + 1)
        return (hour ?? 0) * 60 + (minute ?? 0) + ((scroller.top + 1 - top) / height) * 30;
    }
    return Number.NaN;
  });

test('another day and the week open at the time at which one looked; today, when it is asked for, at now', async ({
  desk,
}) => {
  const { must } = desk;
  const { page, salon, bea } = await openWithLate(desk);
  // On Wednesday somebody comes at six: the hours of the day begin earlier.
  const dan = await must('staff.create', { salonId: salon.id, name: 'Dan' });
  const windows = [{ dayOfWeek: 3 as const, startTime: '06:00', endTime: '20:00' }];
  await must('availability.replace', { staffId: dan.id, windows });
  await page.clock.setFixedTime(new Date('2026-03-02T11:00:00+03:00'));
  await page.reload();
  await dayIsDrawn(page, bea);
  // As it opens: an hour before now.
  await expect.poll(() => topOf(page)).toBeGreaterThan(9.5 * 60);
  await expect.poll(() => topOf(page)).toBeLessThan(10.1 * 60);

  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 130);
  await expect.poll(() => topOf(page)).toBeGreaterThan(11 * 60);
  const looked = await topOf(page);
  const isThere = () =>
    expect
      .poll(async () => Math.abs((await topOf(page)) - looked), { message: 'minutes away' })
      .toBeLessThan(3);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/3 March/);
  await isThere();
  await page.keyboard.press('ArrowRight');
  await dayIsDrawn(page, dan);
  await isThere();
  await page.keyboard.press('w');
  await weekIsDrawn(page, '2026-03-02', '2026-03-05');
  await isThere();
  await page.keyboard.press('d');
  await expect(columnOf(page, bea.id)).toHaveCount(1);
  await page.keyboard.press('o');
  await page.keyboard.press('d');
  await expect(columnOf(page, bea.id)).toHaveCount(1);
  await isThere();

  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/2 March/);
  await expect.poll(() => topOf(page)).toBeLessThan(10.1 * 60);
  // Where it is shown already, too.
  await page.mouse.wheel(0, 130);
  await expect.poll(() => topOf(page)).toBeGreaterThan(11 * 60);
  await page.keyboard.press('t');
  await expect.poll(() => topOf(page)).toBeLessThan(10.1 * 60);
});

// What does not fit on a card, told beside it while the pointer or the keyboard rests there.
import type { Locator, Page } from '@playwright/test';
import { cardOf, carry, commandBar, dayIsDrawn, ghost, panelOf, pointAt, tabTo, weekIsDrawn } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

type Shop = Awaited<ReturnType<typeof openSalon>>;

const glance = (page: Page): Locator => page.locator('.booking-glance');
const cursor = (page: Page): Locator => page.locator('.grid-cursor-mark');

async function openWithNotes(desk: Desk) {
  const shop = await openSalon(desk);
  const { must } = desk;
  const { ana, bea, cut, elif, jonas } = shop;
  await must('services.update', {
    id: cut.id,
    version: cut.version,
    priceCents: 3500,
    bufferAfterMinutes: 15,
  });
  const { version } = await must('clients.update', {
    id: elif.id,
    version: elif.version,
    alert: 'Allergic to ammonia',
    notes: 'Comes with her mother',
  });
  const made = await shop.book(ana, '10:00', 45, cut.id, elif.id);
  const noted = await must('bookings.annotate', {
    id: made.id,
    version: made.version,
    notes: 'Wants it shorter',
  });
  const other = await shop.book(bea, '12:00', 45, cut.id, jonas.id);
  return { ...shop, elif: { ...elif, version }, noted, other };
}

/** At its end, over which nothing lies that is told of its neighbour. */
async function restOn(page: Page, card: Locator): Promise<void> {
  const { right, top } = await boxOf(card);
  await page.mouse.move(right - 24, top + 6);
  await page.mouse.move(right - 20, top + 8);
}

/** Of whom something is told from now on, one after the other. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver(() => {
      const name = document.querySelector('.booking-glance-client')?.textContent ?? undefined;
      if (name !== undefined && told.at(-1) !== name) told.push(name);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

async function expectBeside(page: Page, card: Locator, side: 'left' | 'right'): Promise<void> {
  const [told, its] = [await boxOf(glance(page)), await boxOf(card)];
  if (side === 'right') expect(told.left).toBeGreaterThanOrEqual(its.right);
  else expect(told.right).toBeLessThanOrEqual(its.left);
  expect(told.left).toBeGreaterThanOrEqual(0);
  expect(told.right).toBeLessThanOrEqual(1366);
  expect(told.bottom).toBeLessThanOrEqual(768);
}

async function openDay(desk: Desk, { ana, bea }: Pick<Shop, 'ana' | 'bea'>): Promise<Page> {
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pointAt(page, ana, '11:00');
  return page;
}

test('the pointer that rests on a card reads beside it what does not fit on it', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const page = await openDay(desk, shop);
  await restOn(page, cardOf(page, shop.noted));
  await expect(glance(page)).toContainText('Elif Kaya');
  for (const told of [
    '0555 123 45 67',
    'Allergic to ammonia',
    'Comes with her mother',
    'Wants it shorter',
    'Cut',
    '10:00–10:45',
    '15 mins after kept free',
    '35.00',
    /Booked .+ · Reception/,
  ])
    await expect(glance(page)).toContainText(told);
  await expectBeside(page, cardOf(page, shop.noted), 'right');
  // The last column has no room on its right.
  await restOn(page, cardOf(page, shop.other));
  await expect(glance(page)).toContainText('Jonas Berg');
  await expect(glance(page)).toHaveCount(1);
  await expectBeside(page, cardOf(page, shop.other), 'left');
});

test('it stays while the pointer goes there and is there, and goes with it', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const page = await openDay(desk, shop);
  await restOn(page, cardOf(page, shop.noted));
  await expect(glance(page)).toBeVisible();
  const told = await boxOf(glance(page));
  await page.mouse.move(told.left + 60, told.top + 40, { steps: 6 });
  await page.mouse.down();
  await page.mouse.move(told.left + 160, told.top + 40, { steps: 3 });
  await page.mouse.up();
  // A number that is told can be marked.
  await expect.poll(() => page.evaluate(() => String(window.getSelection()))).not.toBe('');
  await expect(glance(page)).toBeVisible();
  await page.mouse.move(20, 400);
  await expect(glance(page)).toHaveCount(0);
});

test('Escape closes it and nothing else', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const page = await openDay(desk, shop);
  await cardOf(page, shop.other).click();
  await expect(panelOf(page)).toContainText('Jonas Berg');
  await restOn(page, cardOf(page, shop.noted));
  await expect(glance(page)).toContainText('Elif Kaya');
  await page.keyboard.press('Escape');
  await expect(glance(page)).toHaveCount(0);
  await expect(panelOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
});

test('what opens in front of the grid puts it away, and has Escape to itself', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const page = await openDay(desk, shop);
  await restOn(page, cardOf(page, shop.noted));
  await expect(glance(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(commandBar(page)).toBeFocused();
  await expect(glance(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(commandBar(page)).toHaveCount(0);
});

test('of what did not take place it says why', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const { id, version } = shop.noted;
  await desk.must('bookings.setStatus', { id, version, status: 'cancelled', cancellationReason: 'Ill' });
  const page = await openDay(desk, shop);
  await page.getByText('Cancelled and no-shows').click();
  await cardOf(page, shop.noted).hover();
  await expect(glance(page)).toContainText('Ill');
  await expectBeside(page, cardOf(page, shop.noted), 'right');
});

test('by keyboard the same is told where the cursor rests; Escape closes that first, and nobody hears it twice', async ({
  desk,
}) => {
  const shop = await openWithNotes(desk);
  const page = await openDay(desk, shop);
  await tabTo(page, cursor(page));
  while (!(await cursor(page).getAttribute('aria-label'))?.includes('Elif Kaya'))
    await page.keyboard.press('ArrowDown');
  await expect(glance(page)).toContainText('0555 123 45 67');
  await expectBeside(page, cardOf(page, shop.noted), 'right');
  await expect(glance(page)).toHaveAttribute('aria-hidden', 'true');
  await expect(cursor(page)).not.toHaveAttribute('aria-describedby', /.+/);
  await expect(cardOf(page, shop.noted)).not.toHaveAttribute('title', /.*/);
  await page.keyboard.press('Escape');
  await expect(glance(page)).toHaveCount(0);
  await expect(cursor(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(glance(page)).toContainText('Elif Kaya');
  await page.keyboard.press('ArrowDown');
  await expect(glance(page)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(glance(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await expect(glance(page)).toHaveCount(0);
});

test('nothing is told of what is open, of what is carried, and of what comes under a hand that has pressed', async ({
  desk,
}) => {
  const shop = await openWithNotes(desk);
  const { ana, noted, other } = shop;
  const page = await openDay(desk, shop);
  const told = await listen(page);
  await cardOf(page, noted).click();
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await restOn(page, cardOf(page, noted));
  // The panel lies over its end.
  await cardOf(page, other).hover({ position: { x: 20, y: 8 } });
  await expect(glance(page)).toContainText('Jonas Berg');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  expect(await told()).toEqual(['Jonas Berg']);
  const card = await boxOf(cardOf(page, noted));
  const to = await pointAt(page, ana, '11:30');
  const from = { x: card.left + 20, y: (await boxOf(cardOf(page, noted))).top + 6 };
  await carry(page, from, { x: from.x, y: to.y });
  await expect(ghost(page)).toBeVisible();
  await expect(glance(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(page.getByRole('img', { name: /11:\d\d–12:\d\d Cut, Elif Kaya/ })).toBeVisible();
  await restOn(page, cardOf(page, other));
  await expect(glance(page)).toContainText('Jonas Berg');
  expect(await told()).toEqual(['Jonas Berg']);
});

test('a finger asks for nothing', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const page = await openDay(desk, shop);
  const told = await listen(page);
  const { left, top } = await boxOf(cardOf(page, shop.noted));
  await cardOf(page, shop.noted).dispatchEvent('pointermove', {
    ...{ pointerType: 'touch', bubbles: true },
    ...{ clientX: left + 20, clientY: top + 6 },
  });
  await restOn(page, cardOf(page, shop.other));
  await expect(glance(page)).toContainText('Jonas Berg');
  expect(await told()).toEqual(['Jonas Berg']);
});

test('in the week as on the day; a booking of nobody in particular says what there is', async ({ desk }) => {
  const shop = await openWithNotes(desk);
  const walkIn = await shop.book(shop.ana, '15:00', 45, shop.cut.id);
  const page = await openDay(desk, shop);
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await weekIsDrawn(page, '2026-03-02');
  await pointAt(page, { date: '2026-03-02' }, '13:00');
  await restOn(page, cardOf(page, shop.noted));
  await expect(glance(page)).toContainText('Allergic to ammonia');
  await restOn(page, cardOf(page, walkIn));
  await expect(glance(page)).toContainText('No client');
  await expect(glance(page)).toContainText('35.00');
  await page.mouse.move(20, 400);
  await expect(glance(page)).toHaveCount(0);
});

import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { bookingCard, cardOf, carry, pickService } from '../../e2e/day.ts';
import type { Card, FullDay } from './full-days.ts';
import { installStopwatch } from './stopwatch.ts';

/** A page that has asked for nothing for so long has what it needs. */
const quietMilliseconds = 500;

/** What one look at a day took: times in milliseconds. */
export type LoadedDay = {
  readonly page: Page;
  readonly firstPaint: number;
  readonly allCards: number;
  /** How often the desk was asked until all cards were there and nothing more came. */
  readonly calls: number;
  /** The scripts that were loaded until all cards were there, compressed as a server would send them, in kilobytes. */
  readonly scriptKilobytes: number;
  readonly longestTask: number;
};

/** Opens an address in a window of its own and waits until that day is drawn and the page has come to rest. */
export async function loadDay(browser: Browser, address: string, { cards }: FullDay): Promise<LoadedDay> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  let calls = 0;
  let asked = 0;
  const scripts: Promise<number>[] = [];
  page.on('request', (request) => {
    asked += 1;
    if (new URL(request.url()).pathname.startsWith('/api/')) calls += 1;
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length / 1000));
  });
  await page.addInitScript(installStopwatch);
  await page.goto(address, { waitUntil: 'commit' });
  const allCards = await page.evaluate(
    (ids) => window.stopwatch.sinceStart(ids),
    cards.map(({ id }) => id),
  );
  const scriptsOfDay = [...scripts];
  // The stream of changes stays open, so that the network itself never comes to rest.
  for (let before = -1; before !== asked; ) {
    before = asked;
    await page.waitForTimeout(quietMilliseconds);
  }
  const { firstPaint, longestTask } = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    longestTask: window.stopwatch.longestTask(),
  }));
  const scriptKilobytes = (await Promise.all(scriptsOfDay)).reduce((sum, size) => sum + size, 0);
  return { page, firstPaint, allCards, calls, scriptKilobytes, longestTask };
}

/** Turns to the day that the button leads to; milliseconds until all of its cards are painted. */
export function turnTo(page: Page, button: string, { cards }: FullDay) {
  return page.evaluate(([label, ids]) => window.stopwatch.click(label, ids), [
    button,
    cards.map(({ id }) => id),
  ] as const);
}

/** Fills the card of a new booking in the gap below one that is there, up to the Enter that books it. */
async function compose(page: Page, above: Card): Promise<void> {
  await cardOf(page, above).evaluate((card) => card.scrollIntoView({ block: 'center' }));
  const box = await cardOf(page, above).boundingBox();
  if (!box) throw new Error('the booking is not on the grid');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height + 3);
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await client.fill('Number3');
  await page.getByRole('option', { name: 'Client Number3' }).click();
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).waitFor();
  await client.focus();
}

const firstOf = ({ cards }: FullDay, ofColumn: number, count: number): readonly Card[] =>
  cards.filter(({ column }) => column === ofColumn).slice(0, count);

/** Books the quick service in the gap below each of the first `count` cards of the first column; each time milliseconds from Enter to the card on the grid. */
export async function bookByKeyboard(page: Page, day: FullDay, count: number): Promise<number[]> {
  await pickService(page, 'Fringe');
  const times = [];
  for (const above of firstOf(day, 0, count)) {
    await compose(page, above);
    // Inside an object, so that what is awaited here is only that the key is watched for, not that it was pressed.
    const watch = await page.evaluateHandle(() => ({ taken: window.stopwatch.enter() }));
    await page.keyboard.press('Enter');
    times.push((await watch.evaluate(({ taken }) => taken)).milliseconds);
  }
  return times;
}

/** Books so in the second column of one window while another shows the same day; each time milliseconds from the answer in the one to the card in the other. */
export async function bookBeside(page: Page, other: Page, day: FullDay, count: number): Promise<number[]> {
  await pickService(page, 'Fringe');
  const times = [];
  for (const above of firstOf(day, 1, count)) {
    await compose(page, above);
    const watch = await other.evaluateHandle(() => ({ drawn: window.stopwatch.oneMore() }));
    await page.keyboard.press('Enter');
    const drawn = await watch.evaluate((watched) => watched.drawn);
    await bookingCard(page).waitFor({ state: 'hidden' });
    times.push(drawn - (await page.evaluate(() => window.stopwatch.answered('bookings.create'))));
  }
  return times;
}

/** Adds a card to the bare grid again and again; each time milliseconds from the press to the card. */
export async function addToBareGrid(page: Page, count: number): Promise<number[]> {
  const times = [];
  for (let number = 0; number < count; number += 1) {
    const added = await page.evaluate((id) => window.stopwatch.click('Add', [id]), `added ${number}`);
    times.push(added.milliseconds);
  }
  return times;
}

/** Carries a card over the grid in so many moves, and puts it back; the longest task of it in milliseconds. */
export async function dragAround(page: Page, { cards }: FullDay, moves: number): Promise<number> {
  const first = cards.find(({ column }) => column === 1);
  if (!first) throw new Error('the second column is empty');
  await cardOf(page, first).evaluate((card) => card.scrollIntoView({ block: 'center' }));
  const box = await cardOf(page, first).boundingBox();
  if (!box) throw new Error('there is no card to carry');
  const from = { x: box.x + box.width / 2, y: box.y + 5 };
  await carry(page, from, { x: from.x + 20, y: from.y + 20 });
  await page.evaluate(() => window.stopwatch.longestTask());
  for (let move = 0; move < moves; move += 1)
    await page.mouse.move(from.x + (move % 30) * 20, from.y + ((move * 7) % 300));
  const longest = await page.evaluate(
    () => new Promise<number>((resolve) => setTimeout(() => resolve(window.stopwatch.longestTask()), 100)),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return longest;
}

// npm run bench:ui: what the screen promises, measured in a real Chromium on the built screens, beside a bare React grid of the same cards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { buildWhenNeeded } from '../../../scripts/build-when-needed.ts';
import { instant } from '../../../src/shared/domain/interval.ts';
import { findBrowser } from '../../e2e/browser.ts';
import { startServe } from '../../main/hosts/loopback/serve-process.ts';
import { percentile } from '../measure.ts';
import { describeMachine, holds, keepResults, type Row, tableOf } from '../report.ts';
import { serveBareGrid } from './bare-grid.ts';
import { bookFullDays, type FullDay, type Fullness } from './full-days.ts';
import {
  addToBareGrid,
  bookBeside,
  bookByKeyboard,
  dragAround,
  type LoadedDay,
  loadDay,
  turnTo,
} from './measured-day.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const entry = join(root, 'out', 'main', 'serve.js');
const loads = 7;
/** How often all days are turned through and a card is carried about, each time in a window of its own. */
const rounds = 3;
const daysShown = 6;
const booked = 9;
const dragMoves = 300;

const sizes: readonly Fullness[] = [
  { people: 12, bookingsEach: 15 },
  { people: 20, bookingsEach: 16 },
];

/** What is promised, in multiples of what the bare grid takes in the same run: a slow computer is slow at both (docs/decisions/0059). */
const promised = {
  allCards: 7,
  /** Of drawing another day on the bare grid: these, and the longest tasks, which would keep a hand waiting. */
  newDay: 3,
  shownBefore: 2.5,
  longestTaskOfTurning: 3.5,
  longestTaskOfDragging: 1.5,
  secondWindow: 3.5,
  /** Of one card more on the bare grid, which asks nobody. */
  enterToCard: 20,
};
const mostCalls = 7;
/** With the way over HTTP, 3 kB, which a window of the shell does not load. */
const mostKilobytes = 303;

const median = (times: readonly number[]): number => percentile(times, 0.5);

/** An address that is measured, and what was seen of it. */
type Measured = {
  readonly address: string;
  readonly loads: LoadedDay[];
  readonly fresh: number[];
  readonly again: number[];
  /** The longest task of each round. */
  readonly longestTasks: number[];
};

/** Turns to each of the following days and back. */
async function turnDays(browser: Browser, seen: Measured, days: readonly FullDay[]): Promise<void> {
  const [today, ...others] = days;
  if (!today) throw new Error('there is no day');
  const { page } = await loadDay(browser, seen.address, today);
  const fresh = [];
  for (const day of others) fresh.push(await turnTo(page, 'Next day', day));
  const again = [];
  for (const day of days.slice(0, -1).reverse()) again.push(await turnTo(page, 'Previous day', day));
  await page.context().close();
  seen.fresh.push(...fresh.map(({ milliseconds }) => milliseconds));
  seen.again.push(...again.map(({ milliseconds }) => milliseconds));
  seen.longestTasks.push(Math.max(...[...fresh, ...again].map(({ longestTask }) => longestTask)));
}

/** What is promised of a salon of that fullness. The desk and the bare grid take turns: what else the computer does meets both. */
async function measure(browser: Browser, fullness: Fullness) {
  const home = mkdtempSync(join(tmpdir(), 'front-desk-bench-ui-'));
  const serve = await startServe(home, ['--database', join(home, 'salon.sqlite')], { entry });
  const days = await bookFullDays(serve, fullness, daysShown, instant(Date.now()));
  const [today] = days;
  if (!today) throw new Error('there is no day');
  const bareGrid = await serveBareGrid(days, fullness);
  const at = (address: string): Measured => ({ address, loads: [], fresh: [], again: [], longestTasks: [] });
  const desk = at(`${serve.url}/#token=${serve.token}`);
  const bare = at(bareGrid.url);
  try {
    for (let load = 0; load < loads; load += 1) {
      for (const seen of [desk, bare]) {
        const loaded = await loadDay(browser, seen.address, today);
        await loaded.page.context().close();
        seen.loads.push(loaded);
      }
    }
    for (let round = 0; round < rounds; round += 1)
      for (const seen of [desk, bare]) await turnDays(browser, seen, days);
    const drags = [];
    for (let round = 0; round < rounds; round += 1) {
      const { page } = await loadDay(browser, desk.address, today);
      drags.push(await dragAround(page, today, dragMoves));
      await page.context().close();
    }
    const { page } = await loadDay(browser, desk.address, today);
    const enterToCard = await bookByKeyboard(page, today, booked);
    await page.context().close();
    const { page: one } = await loadDay(browser, desk.address, today);
    const { page: other } = await loadDay(browser, desk.address, today);
    const answerToOther = await bookBeside(one, other, today, booked);
    await one.context().close();
    await other.context().close();
    const { page: barePage } = await loadDay(browser, bare.address, today);
    const bareAdded = await addToBareGrid(barePage, booked);
    await barePage.context().close();

    const row = (
      what: string,
      unit: Row['unit'],
      figure: number,
      limit: Row['limit'],
      bareFigure?: number,
    ): Row => ({
      ...{ what, bookings: today.cards.length, unit, figure, limit },
      yardstick: bareFigure === undefined ? undefined : { what: 'bare grid', figure: bareFigure },
    });
    const time = (
      what: string,
      took: readonly number[],
      most: number | undefined,
      bareTook: readonly number[],
    ): Row =>
      row(
        what,
        'microseconds',
        median(took) * 1000,
        most === undefined ? undefined : { kind: 'ratio', most },
        median(bareTook) * 1000,
      );
    const of = (seen: Measured, key: Exclude<keyof LoadedDay, 'page'>) => seen.loads.map((load) => load[key]);
    return [
      time('first paint', of(desk, 'firstPaint'), undefined, of(bare, 'firstPaint')),
      time('all cards of a day', of(desk, 'allCards'), promised.allCards, of(bare, 'allCards')),
      row('calls of the desk at load', 'calls', median(of(desk, 'calls')), {
        kind: 'figure',
        most: mostCalls,
      }),
      row('script of the day, gzip', 'kilobytes', median(of(desk, 'scriptKilobytes')), {
        kind: 'figure',
        most: mostKilobytes,
      }),
      time('another day, new', desk.fresh, promised.newDay, bare.fresh),
      time('another day, shown before', desk.again, promised.shownBefore, bare.again),
      time('longest task of a day switch', desk.longestTasks, promised.longestTaskOfTurning, bare.fresh),
      time('Enter to card', enterToCard, promised.enterToCard, bareAdded),
      time('answer to the card in a second window', answerToOther, promised.secondWindow, bare.fresh),
      time(`longest task of ${dragMoves} drag moves`, drags, promised.longestTaskOfDragging, bare.fresh),
    ];
  } finally {
    bareGrid.close();
    await serve.end('SIGTERM');
    rmSync(home, { recursive: true });
  }
}

const machine = describeMachine();
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}\n`,
);
await buildWhenNeeded();
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
const rows: Row[] = [];
for (const size of sizes) rows.push(...(await measure(browser, size)));
await browser.close();
const inOrder = [...Map.groupBy(rows, ({ what }) => what).values()].flat();
console.log(tableOf(inOrder));
console.log(`\nkept in ${keepResults(root, inOrder, new Date())}`);
if (!inOrder.every(holds)) process.exitCode = 1;

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
import { bookFullDays, type Fullness } from './full-days.ts';
import { bookByKeyboard, dragAround, type LoadedDay, loadDay, turnTo } from './measured-day.ts';

const loads = 5;
const daysShown = 6;
const booked = 9;
const dragMoves = 300;

/** What is promised for each fullness, in milliseconds. */
type Promised = { readonly newDay: number; readonly shownBefore: number };

const sizes: readonly (Fullness & Promised)[] = [
  { people: 12, bookingsEach: 15, newDay: 80, shownBefore: 40 },
  { people: 20, bookingsEach: 16, newDay: 120, shownBefore: 60 },
];

const median = (times: readonly number[]): number => percentile(times, 0.5);

/** Turns to each of the following days and back; the median until all cards are painted, in milliseconds, of those that are new and of those shown before. */
async function turnDays(browser: Browser, address: string, days: Awaited<ReturnType<typeof bookFullDays>>) {
  const [today, ...others] = days;
  if (!today) throw new Error('there is no day');
  const { page } = await loadDay(browser, address, today);
  const fresh = [];
  for (const day of others) fresh.push(await turnTo(page, 'Next day', day));
  const again = [];
  for (const day of days.slice(0, -1).reverse()) again.push(await turnTo(page, 'Previous day', day));
  await page.context().close();
  return {
    fresh: median(fresh.map(({ milliseconds }) => milliseconds)),
    again: median(again.map(({ milliseconds }) => milliseconds)),
    longestTask: Math.max(...[...fresh, ...again].map(({ longestTask }) => longestTask)),
  };
}

async function measure(browser: Browser, { newDay, shownBefore, ...fullness }: Fullness & Promised) {
  const home = mkdtempSync(join(tmpdir(), 'front-desk-bench-ui-'));
  const serve = await startServe(home, ['--database', join(home, 'salon.sqlite')]);
  const days = await bookFullDays(serve, fullness, daysShown, instant(Date.now()));
  const [today] = days;
  if (!today) throw new Error('there is no day');
  const bare = await serveBareGrid(days, fullness);
  const address = `${serve.url}/#token=${serve.token}`;
  try {
    const seen: LoadedDay[] = [];
    const bareSeen: LoadedDay[] = [];
    for (let load = 0; load < loads; load += 1) {
      const own = await loadDay(browser, address, today);
      seen.push(own);
      await own.page.context().close();
      const other = await loadDay(browser, bare.url, today);
      bareSeen.push(other);
      await other.page.context().close();
    }
    const turned = await turnDays(browser, address, days);
    const bareTurned = await turnDays(browser, bare.url, days);
    const { page } = await loadDay(browser, address, today);
    const enterToCard = median(await bookByKeyboard(page, today, booked));
    const longestDrag = await dragAround(page, today, dragMoves);
    await page.context().close();

    const row = (
      what: string,
      unit: Row['unit'],
      figure: number,
      limit: Row['limit'],
      yardstick?: number,
    ): Row => ({
      what,
      bookings: today.cards.length,
      unit,
      figure,
      yardstick: yardstick === undefined ? undefined : { what: 'bare grid', figure: yardstick },
      limit,
    });
    const time = (what: string, milliseconds: number, most: number | undefined, bareMilliseconds?: number) =>
      row(
        what,
        'microseconds',
        milliseconds * 1000,
        most === undefined ? undefined : { kind: 'figure', most: most * 1000 },
        bareMilliseconds === undefined ? undefined : bareMilliseconds * 1000,
      );
    const of = (key: 'firstPaint' | 'allCards' | 'calls' | 'scriptKilobytes' | 'longestTask') =>
      median(seen.map((load) => load[key]));
    const bareCards = median(bareSeen.map(({ allCards }) => allCards));
    return [
      time('first paint', of('firstPaint'), undefined),
      time('all cards of a day', of('allCards'), 350, bareCards),
      row('calls of the desk at load', 'calls', of('calls'), { kind: 'figure', most: 6 }),
      row('script of the day, gzip', 'kilobytes', of('scriptKilobytes'), { kind: 'figure', most: 300 }),
      time('another day, new', turned.fresh, newDay, bareTurned.fresh),
      row(
        'another day, new, by the bare grid',
        'microseconds',
        turned.fresh * 1000,
        { kind: 'ratio', most: 2 },
        bareTurned.fresh * 1000,
      ),
      time('another day, shown before', turned.again, shownBefore, bareTurned.again),
      time('longest task of a day switch', turned.longestTask, 50),
      time('Enter to card', enterToCard, 40),
      time(`longest task of ${dragMoves} drag moves`, longestDrag, 50),
    ];
  } finally {
    bare.close();
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
console.log(`\nkept in ${keepResults(join(import.meta.dirname, '..', '..', '..'), inOrder, new Date())}`);
if (!inOrder.every(holds)) process.exitCode = 1;

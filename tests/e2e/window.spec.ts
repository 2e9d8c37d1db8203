// What only the desk in its window has: other windows, another start, a crash, a question on closing, the demo as a program of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { program as programInTurkish } from '../../src/shared/words/tr/program.ts';
import { start } from '../../src/shared/words/tr/start.ts';
import { makeLarge } from '../main/store/large-salon.ts';
import { openAbout } from './about.ts';
import { seriousFaults } from './axe.ts';
import { bookingCard, cardOf, dayIsDrawn, pickService, pointAt } from './day.ts';
import { expect, openSalon, test } from './desk.ts';
import { holdWorkers, sayAsWorker } from './held-workers.ts';
import { root } from './hosts.ts';
import { isRealElectron, program } from './projects.ts';

/** From here on every message box of the program is answered with the button at `response`. */
function answerDialogs(app: ElectronApplication, response: number): Promise<void> {
  return app.evaluate(({ dialog }, button) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const answer = (...args: readonly unknown[]): number => {
      // The options come last, after the window.
      asked.push((args.at(-1) as { message: string }).message);
      return button;
    };
    dialog.showMessageBoxSync = answer;
    dialog.showMessageBox = async (...args: readonly unknown[]) => ({
      response: answer(...args),
      checkboxChecked: false,
    });
  }, response);
}

/** What the message boxes said since `answerDialogs`. */
function askedBy(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

function countWindows(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** What the first window shows, asked of the program: Playwright gives up a page that has crashed. */
function textInFirstWindow(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow }) =>
    Promise.resolve(
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') ?? '',
    ),
  );
}

async function changeSalonName(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kuaför Ada und Bea');
}

test('the page gets the bridge and nothing else of Electron, and cannot change it', async ({ desk }) => {
  const page = await desk.open();
  const seen = await page.evaluate(() => {
    // The preload has put it there; the window's type does not know.
    const { frontDesk } = window as unknown as { frontDesk: { call: Record<string, unknown> } };
    return {
      globals: Object.keys(window).filter((name) => /electron|ipc|require|process|bridge|main$/i.test(name)),
      isFrozen: Object.isFrozen(frontDesk) && Object.isFrozen(frontDesk.call),
      descriptor: { ...Object.getOwnPropertyDescriptor(window, 'frontDesk'), value: undefined },
    };
  });
  expect(seen).toEqual({
    globals: [],
    isFrozen: true,
    descriptor: { configurable: false, enumerable: true, writable: false, value: undefined },
  });
});

test('what one window does, the other shows at once', async ({ desk }) => {
  const { ana, bea, bookingsOfDay } = await openSalon(desk);
  const first = await desk.open();
  const second = await desk.open();
  await dayIsDrawn(first, ana, bea);
  await dayIsDrawn(second, ana, bea);

  await pickService(first, 'Cut');
  const free = await pointAt(first, ana, '10:15');
  await first.mouse.click(free.x, free.y);
  const client = bookingCard(first).getByRole('combobox', { name: 'Client' });
  await client.fill('elif');
  await first.getByRole('option', { name: /Elif Kaya/ }).click();
  await expect(client).toHaveValue('Elif Kaya');
  await bookingCard(first).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(second.getByRole('img', { name: /10:15–11:00 Cut, Elif Kaya, Ana/ })).toBeVisible();

  const [booking] = await bookingsOfDay();
  if (!booking) throw new Error('nothing was booked');
  await cardOf(second, booking).click();
  await second.getByRole('button', { name: 'Cancel booking' }).click();
  await second.getByRole('alertdialog').getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(cardOf(first, booking)).toBeHidden();
});

test('no page opens another window, goes elsewhere, or takes the bridge into a frame', async ({ desk }) => {
  const page = await desk.open();
  const own = page.url();
  const opened = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>inside</p>';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inFrame = frame.contentWindow;
    const child = window.open('https://example.org/');
    return { child: child === null, bridgeInFrame: inFrame !== null && 'frontDesk' in inFrame };
  });
  expect(opened).toEqual({ child: true, bridgeInFrame: false });
  // The page stays for as long as it answers from where it was.
  await page.evaluate(() => window.location.assign('https://example.org/'));
  await page.evaluate(() => window.location.assign('https://front-desk.example/'));
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  expect(page.url()).toBe(own);
  expect(await countWindows(desk.app())).toBe(1);
});

test('what cannot be sent is refused to the page, and the desk goes on', async ({ desk }) => {
  const page = await desk.open();
  const answers = await page.evaluate(async () => {
    // The preload has put it there; the window's type does not know.
    const { frontDesk } = window as unknown as {
      frontDesk: { call: Record<string, (input: unknown) => Promise<unknown>> };
    };
    const list = frontDesk.call['salons.list'];
    const outcome = (input: unknown) =>
      Promise.resolve()
        .then(() => list?.(input))
        .then(
          () => 'answered',
          () => 'refused',
        );
    return [await outcome({ part: () => 1 }), await outcome({ part: Symbol('x') }), await outcome({})];
  });
  expect(answers).toEqual(['refused', 'refused', 'answered']);
});

test('a window that has crashed is offered again, and nothing that was booked is lost', async ({ desk }) => {
  const { ana, cut, elif, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '10:00', 45, cut.id, elif.id);
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Kuaför Ada' })).toBeVisible();
  const before = await bookingsOfDay();
  const second = await desk.open();
  await answerDialogs(desk.app(), 0);

  const crashed = page.waitForEvent('crash');
  await desk.app().evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await crashed;
  await expect.poll(() => askedBy(desk.app())).toEqual(['This window has stopped.']);
  await expect.poll(() => textInFirstWindow(desk.app())).toContain('Kuaför Ada');
  await expect(second.getByRole('heading', { name: 'Kuaför Ada' })).toBeVisible();
  expect(before).toHaveLength(1);
});

test('what fails in a page stands in the log, without a word that could name a client', async ({
  desk,
  home,
}) => {
  const page = await desk.open();
  await page.evaluate(() => {
    // Not in a timer: the clock that the specs set keeps to itself what one throws.
    queueMicrotask(() => {
      throw new RangeError('Elif Kaya');
    });
    void Promise.reject(new TypeError('Jonas Berg'));
  });
  const log = (): string => readFileSync(join(home, 'data', 'Front Desk', 'logs', 'front-desk.log'), 'utf8');
  await expect.poll(log).toContain('"kind":"RangeError"');
  await expect.poll(log).toContain('"kind":"TypeError"');
  expect(log()).toContain('"method":"desk.reportFault"');
  expect(log()).not.toMatch(/Elif|Jonas/);
});

test('a second start on the same database brings the open window to the front and ends', async ({
  desk,
  home,
}) => {
  await desk.open();
  const app = desk.app();
  await app.evaluate(({ app: running }) => {
    const starts: unknown[] = [];
    Object.assign(globalThis, { starts });
    running.on('second-instance', () => starts.push('second'));
  });
  const again = spawn(program, [root, '--database', join(home, 'salon.sqlite')], {
    env: await app.evaluate(() => process.env),
    stdio: 'ignore',
  });
  const [exitCode] = await once(again, 'exit');
  expect(exitCode).toBe(0);
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { starts: unknown[] }).starts.length))
    .toBe(1);
  expect(await countWindows(app)).toBe(1);
});

test('closing a window with something unsaved asks; staying keeps it, leaving closes the desk', async ({
  desk,
}) => {
  await openSalon(desk);
  const page = await desk.open();
  // Else Playwright answers in the person's place.
  page.on('dialog', () => undefined);
  await changeSalonName(page);
  const app = desk.app();
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  await answerDialogs(app, 0);
  await close();
  await expect.poll(() => askedBy(app)).toEqual(['Something here is not saved yet.']);
  expect(await countWindows(app)).toBe(1);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Kuaför Ada und Bea');

  await answerDialogs(app, 1);
  const ended = once(app.process(), 'exit');
  // The program may have gone before it can answer.
  await close().catch(() => undefined);
  const [exitCode] = await ended;
  expect(exitCode).toBe(0);
  await desk.restart();
  expect(await desk.must('salons.list', {})).toMatchObject([{ name: 'Kuaför Ada' }]);
});

test('a check of a long history shows how far it is, can be cancelled, and goes on when its dialog is closed and another is opened', async ({
  desk,
  home,
}) => {
  await openSalon(desk);
  makeLarge(join(home, 'salon.sqlite'));
  const page = await desk.open();
  await holdWorkers(desk.app());
  const about = await openAbout(page);
  const check = about.getByRole('button', { name: 'Check the history' });
  const bar = about.getByRole('progressbar', { name: 'Checking the history…' });
  const progress = { kind: 'progress', progress: 4_000, total: 16_000 } as const;

  await check.click();
  await expect(bar).toBeVisible();
  await expect(bar).not.toHaveAttribute('aria-valuenow');
  await sayAsWorker(desk.app(), 0, progress);
  await expect(bar).toHaveAttribute('aria-valuetext', '4,000 of 16,000 entries');
  await expect(bar).toHaveAttribute('aria-valuenow', '4000');
  expect(await seriousFaults(page)).toEqual([]);

  await about.getByRole('button', { name: 'Cancel' }).click();
  await expect(about.getByRole('status')).toHaveText('The check was cancelled before its end.');
  await expect(bar).toBeHidden();
  await expect(check).toBeFocused();

  await check.click();
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await sayAsWorker(desk.app(), 1, progress);
  await openAbout(page);
  await expect(bar).toHaveAttribute('aria-valuenow', '4000');
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  const verdict = { sound: false, entries: 16_000, firstBadSequence: 4_001 };
  await sayAsWorker(desk.app(), 1, { kind: 'answer', answer: { ok: true, value: verdict } });
  await expect(page.getByText('The history is broken at entry 4,001')).toBeVisible();
});

/** A stand-in of Electron that runs under `home`: its process and the address at which its Chromium is driven. */
function instancesUnder(home: string): readonly { readonly pid: number; readonly address: string }[] {
  const windows = join(home, 'data', 'Front Desk', 'windows');
  return readdirSync(windows).flatMap((folder) => {
    const port = join(windows, folder, 'DevToolsActivePort');
    if (!existsSync(port)) return [];
    const [number, path] = readFileSync(port, 'utf8').split('\n');
    // It is just being written.
    if (!path) return [];
    const pid = Number(readFileSync(join(windows, folder, 'instance.pid'), 'utf8'));
    return [{ pid, address: `ws://127.0.0.1:${number}${path}` }];
  });
}

if (!isRealElectron) {
  // Electron itself opens no way into a program that nobody drives.
  test('the demo is a program of its own, with a window of its own', async ({ desk, home }) => {
    const page = await desk.open();
    const own = desk.app().process().pid;
    const others = () => instancesUnder(home).filter(({ pid }) => pid !== own);
    await page.getByRole('button', { name: 'Look around with a demo salon' }).click();
    await expect.poll(() => others().length).toBe(1);
    for (const { pid, address } of others()) {
      try {
        const [context] = (await chromium.connectOverCDP(address)).contexts();
        const shown = context?.pages()[0] ?? (await context?.waitForEvent('page'));
        if (!shown) throw new Error('the demo has no window');
        await expect(shown.getByText('This is a demo salon')).toBeVisible();
        expect(await desk.must('salons.list', {})).toEqual([]);
      } finally {
        process.kill(pid, 'SIGTERM');
      }
    }
  });
}

test.describe('on a computer that speaks Turkish', () => {
  test.use({ locale: 'tr-TR' });

  test('the very first start is Turkish, with the menu, and so are the dates of the first salon', async ({
    desk,
  }) => {
    const page = await desk.open();
    await expect(page.getByRole('heading', { name: start.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr-TR');
    const { menu } = programInTurkish.shell;
    const labels = await desk
      .app()
      .evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toEqual([menu.file, menu.edit, menu.view, menu.help]);

    const { ana, bea } = await openSalon(desk);
    await dayIsDrawn(page, ana, bea);
    await expect(page.getByRole('heading', { name: '2 Mart' })).toBeVisible();
  });
});

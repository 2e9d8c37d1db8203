// Opens the desk as a project of the specs asks: built and in its window, or over the loopback host in a browser.
import { delimiter, dirname, join } from 'node:path';
import { _electron, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';
import type { DeskBridge } from '../../src/shared/contract/bridge.ts';
import type { MethodName } from '../../src/shared/contract/contract.ts';
import { post } from '../main/hosts/loopback/desk-client.ts';
import { startServe } from '../main/hosts/loopback/serve-process.ts';
import { isRealElectron, program } from './projects.ts';

/** The folder of the program. */
export const root = join(import.meta.dirname, '..', '..');
/** The Monday on which the specs book, 08:00 in the salon's zone: the window's clock stands there. */
export const mondayMorning = new Date('2026-03-02T08:00:00+03:00');

/** A running desk and its windows. */
export type Host = {
  /** Opens another window, its clock at `mondayMorning`. */
  readonly open: () => Promise<Page>;
  readonly call: (name: MethodName, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
  /** The program as Playwright holds it, where it has a window: its main process, and what Electron gives it. */
  readonly app?: ElectronApplication;
};

/** Opens the built desk in `folder` on a computer of that language and time zone; its own things lie under `home`. */
export async function openInWindow(
  home: string,
  args: readonly string[],
  computer: { readonly locale?: string; readonly timezoneId?: string },
  folder: string = root,
): Promise<Host> {
  const app = await _electron.launch({
    executablePath: program,
    args: [folder, ...args],
    env: programEnvironment(home, computer.locale),
    ...computer,
  });
  // As in every other browser of the tests, it is the test that may take too long, not a part of it.
  app.context().setDefaultTimeout(0);
  const first = await app.firstWindow();
  // It opened before its clock could be set, and only a window that is there is given one. Its page goes first: one that saw the clock
  // jump would take the date that it shows for one that it was asked for on that Monday. Electron takes a page that goes while it is
  // being loaded for a failure of the program; its stand-in need not have loaded it.
  await (isRealElectron ? isLoaded(first) : isOnItsWay(first));
  const address = first.url();
  await first.goto('about:blank');
  await app.context().clock.setFixedTime(mondayMorning);
  await first.goto(address);
  await isLoaded(first);
  const unopened = [first];
  const child = app.process();
  return {
    app,
    open: async () => unopened.pop() ?? openAnotherWindow(app),
    call: (name, input) => callFrom(first, name, input),
    close: async () => {
      if (child.exitCode !== null) return;
      // A page with something unsaved would ask, and nobody would answer.
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBoxSync = () => 1;
      });
      await app.close();
    },
  };
}

/** Chooses an item of the menu by its accelerator, as a person does. */
export async function openAnotherWindow(app: ElectronApplication): Promise<Page> {
  // As patient as an expectation: a busy machine takes its time.
  const opened = app.waitForEvent('window', { timeout: 120_000 });
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+N')?.click();
  });
  const page = await opened;
  await isLoaded(page);
  return page;
}

/** Waits until the page of the program has taken the place of the empty one that a window begins with. */
async function isOnItsWay(page: Page): Promise<void> {
  await page.waitForURL(({ protocol }) => protocol !== 'about:', { waitUntil: 'commit' });
}

/** Waits until the page has the bridge of its preload and everything that it names. */
async function isLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => 'frontDesk' in window && document.readyState === 'complete');
}

/** Calls a method over the bridge of a window, as its screens do. */
export function callFrom(page: Page, name: MethodName, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([method, wire]) => {
      // The preload has put it there; the window's type does not know.
      const { frontDesk } = window as unknown as { frontDesk: DeskBridge };
      return frontDesk.call[method](wire);
    },
    [name, input] as const,
  );
}

/** A program's environment whose home is `home`, whose computer speaks `locale`, and whose `node` is the one that runs the tests. */
export function programEnvironment(home: string, locale = 'en-GB'): Record<string, string> {
  const environment = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(environment),
    LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: home,
    APPDATA: home,
    XDG_DATA_HOME: join(home, 'data'),
  };
}

export async function openInBrowser(
  home: string,
  args: readonly string[],
  context: BrowserContext,
  entry?: string,
): Promise<Host> {
  const serve = await startServe(home, args, { ...(entry && { entry }) });
  return {
    open: async () => {
      const page = await context.newPage();
      await page.clock.setFixedTime(mondayMorning);
      await page.goto(`${serve.url}/#token=${serve.token}`);
      return page;
    },
    call: async (name, input) => (await post(serve, name, JSON.stringify(input))).json(),
    close: async () => {
      await serve.end('SIGTERM');
    },
  };
}

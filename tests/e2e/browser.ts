// Finds a browser for the end-to-end tests, so that they need no download:
// FRONT_DESK_BROWSER=/path/to/chrome, else an installed Chrome, Chromium or Edge, else the bundled Chromium
// (FRONT_DESK_BROWSER=bundled asks for that one).

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bundledBrowser } from './bundled-browser.ts';

/** What Playwright needs to start a browser. */
export interface BrowserToLaunch {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Added to the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
}

/** Hands the browser that was found on to the processes that run the tests: they need not try again. */
const foundVariable = 'FRONT_DESK_BROWSER_FOUND';

/**
 * The first browser that starts and shows a page.
 * Throws with what was tried and what to do when there is none.
 */
export async function findBrowser(): Promise<BrowserToLaunch> {
  const found = process.env[foundVariable];
  // Written by this function, further down, in the process that started this one.
  if (found) return JSON.parse(found) as BrowserToLaunch;

  const tried: string[] = [];
  for await (const browser of candidates()) {
    const failure = await whyItDoesNotStart(browser);
    if (failure === undefined) {
      process.env[foundVariable] = JSON.stringify(browser);
      return browser;
    }
    tried.push(`${browser.executablePath}: ${failure}`);
  }
  throw new Error(
    `No browser for the end-to-end tests. ${tried.length > 0 ? `Tried ${tried.join('; ')}. ` : ''}` +
      'Install Chrome or Chromium, or name one in FRONT_DESK_BROWSER.',
  );
}

async function* candidates(): AsyncGenerator<BrowserToLaunch> {
  const wanted = process.env['FRONT_DESK_BROWSER'];
  if (wanted && wanted !== 'bundled') {
    yield installed(wanted);
    return;
  }
  if (!wanted) {
    for (const executablePath of await installedBrowsers()) yield installed(executablePath);
  }
  const bundled = await bundledBrowser();
  if (bundled) yield bundled;
}

function installed(executablePath: string): BrowserToLaunch {
  return { executablePath, args: [], env: {} };
}

async function installedBrowsers(): Promise<string[]> {
  const { chromium } = await import('@playwright/test');
  return [...new Set([chromium.executablePath(), ...usualPaths()])].filter((path) => existsSync(path));
}

function usualPaths(): string[] {
  switch (process.platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    case 'darwin':
      return ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ]);
    default: {
      const names = [
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
      ];
      const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** The first line of what went wrong; undefined when the browser started and showed a page. */
async function whyItDoesNotStart({
  executablePath,
  args,
  env,
}: BrowserToLaunch): Promise<string | undefined> {
  try {
    const { chromium } = await import('@playwright/test');
    const browser = await chromium.launch({
      executablePath,
      args: [...args],
      env: { ...process.env, ...env },
      timeout: 20_000,
    });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>ready</p>');
      const shown = await page.locator('p').innerText();
      return shown === 'ready' ? undefined : `showed '${shown}' for a page that says 'ready'`;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('\n')[0] ?? message;
  }
}

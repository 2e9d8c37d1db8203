// The built screens in a real browser, for the pictures of the docs: how the programs that draw them open a desk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { buildWhenNeeded } from '../../scripts/build-when-needed.ts';
import type { Address } from '../main/hosts/loopback/desk-client.ts';
import { startServe } from '../main/hosts/loopback/serve-process.ts';
import { findBrowser } from './browser.ts';

/** Opens a page on a fresh desk, which is gone after `draw`: the demo salon, or one on which nothing was done yet. */
export async function drawPictures(
  of: 'demo salon' | 'first start',
  options: BrowserContextOptions,
  draw: (page: Page, desk: Address) => Promise<void>,
): Promise<void> {
  await buildWhenNeeded();
  const home = mkdtempSync(join(tmpdir(), 'front-desk-pictures-'));
  const desk = await startServe(home, of === 'demo salon' ? ['--demo'] : []);
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  try {
    const context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light', ...options });
    const page = await context.newPage();
    await page.goto(`${desk.url}/#token=${desk.token}`);
    await draw(page, desk);
  } finally {
    await browser.close();
    await desk.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  }
}

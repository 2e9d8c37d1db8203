// npm run screen-reader: writes docs/screen-reader.md anew, from what a screen reader gets to say of the built desk in a real browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildWhenNeeded } from '../../scripts/build-when-needed.ts';
import { findBrowser } from './browser.ts';
import { openInBrowser } from './hosts.ts';
import { mustOver } from './prepared-salons.ts';
import { makeMorning, transcribe, transcript } from './transcript.ts';

/** Nobody knows what the desk says until it is written down: what has not come by then does not come. */
const quietMilliseconds = 1_000;

await buildWhenNeeded();
const home = mkdtempSync(join(tmpdir(), 'front-desk-ear-'));
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
try {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } });
  const host = await openInBrowser(home, ['--database', join(home, 'salon.sqlite')], context);
  const must = mustOver(host.call);
  await makeMorning({ must, begin: (make) => make(must) });
  let last = '';
  let since = Date.now();
  const isQuiet = (step: number, heard: readonly string[]): boolean => {
    const next = JSON.stringify([step, heard]);
    if (next !== last) since = Date.now();
    last = next;
    return Date.now() - since > quietMilliseconds;
  };
  writeFileSync(transcript, await transcribe(await host.open(), isQuiet));
  await host.close();
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 10 });
}
process.stdout.write(`${transcript}\n`);

import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { type BrowserToLaunch, findBrowser } from './tests/e2e/browser.ts';
import { bundledBrowser } from './tests/e2e/bundled-browser.ts';
import { builtDesk, hasWindow, loopbackDesk } from './tests/e2e/projects.ts';

const found = await findBrowser();
// Another browser would draw other pictures.
const drawing = await bundledBrowser();

function launching({ executablePath, args, env }: BrowserToLaunch) {
  return { executablePath, args: [...args], env: { ...process.env, ...env } };
}

const gallery = {
  name: 'gallery',
  testDir: 'tests/gallery',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  ignoreSnapshots: drawing === undefined,
  expect: { timeout: 120_000, toHaveScreenshot: { maxDiffPixelRatio: 0.001 } },
  use: { launchOptions: launching(drawing ?? found) },
};

// The programs that the specs start are compiled once, not for every spec.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/front-desk/compiled');

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  projects: hasWindow
    ? [
        { name: builtDesk, testIgnore: '**/loopback.spec.ts' },
        // The same screens; what differs is how they are opened, guarded and told of changes.
        { name: loopbackDesk, testMatch: /\/(first-start|security|booking|about|print|loopback)\.spec\.ts$/ },
        gallery,
      ]
    : [{ name: loopbackDesk, testIgnore: '**/window.spec.ts' }, gallery],
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // Generous, as for the other tests: only what never ends may fail by the time it takes.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    // The specs read a clock of twenty-four hours.
    locale: 'en-GB',
    launchOptions: launching(found),
    viewport: { width: 1366, height: 768 },
    // Recording a trace slows every spec down; `--trace retain-on-failure` asks for one.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});

import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';
import { builtDesk, hasWindow, loopbackDesk } from './tests/e2e/projects.ts';

const { executablePath, args, env } = await findBrowser();

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
      ]
    : [{ name: loopbackDesk, testIgnore: '**/window.spec.ts' }],
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
    launchOptions: { executablePath, args: [...args], env: { ...process.env, ...env } },
    viewport: { width: 1366, height: 768 },
    // Recording a trace slows every spec down; `--trace retain-on-failure` asks for one.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});

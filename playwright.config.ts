import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

const { executablePath, args, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    // The specs read a clock of twenty-four hours.
    locale: 'en-GB',
    launchOptions: { executablePath, args: [...args], env: { ...process.env, ...env } },
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});

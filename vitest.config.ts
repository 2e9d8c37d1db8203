import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/electron/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'built desk',
          include: ['tests/electron/**/*.test.ts'],
          globalSetup: ['tests/electron/set-up.ts'],
        },
      },
    ],
    setupFiles: ['tests/random.ts'],
    // Each file in a process of its own: a native module's fault stays in its file.
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    // Generous: only what never ends may fail by the time it takes, on a machine that has other things to do.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});

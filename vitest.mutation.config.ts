import { defineConfig } from 'vitest/config';

// The tests that `npm run mutation` runs against every altered rule: those of the rules alone, which open no database and no window.
export default defineConfig({
  test: {
    include: ['tests/shared/domain/**/*.test.ts'],
    // Every zone around every change of its clock since 1990 takes twenty seconds, once.
    exclude: ['tests/shared/domain/zoned-time-of-every-zone.test.ts'],
    setupFiles: ['tests/mutation/short-laws.ts'],
    allowOnly: false,
    testTimeout: 20_000,
  },
});

import type { KnipConfig } from 'knip';

export default {
  entry: [
    'src/main/{index,serve,jobs/worker}.ts',
    // Named by index.html alone: it stands for what no script has loaded.
    'src/renderer/not-loaded.css',
    // Linked by index.html and copied as it is.
    'src/renderer/public/layers.css',
    'scripts/{check,dev,explore,layers,serve,start,test}.ts',
    'tests/bench/main.ts',
    'tests/e2e/animation.ts',
    'tests/e2e/screen-reader.ts',
    'tests/e2e/screenshots.ts',
    'tests/electron/stand-in/chromium/run.ts',
    'tests/bench/ui/main.ts',
    // Named by its index.html alone.
    'tests/bench/ui/bare-grid/bare-grid.tsx',
    'tests/gallery/main.ts',
    // Named by its index.html alone.
    'tests/gallery/gallery.tsx',
    'tests/main/store/hold-database.ts',
    // Named by the build of the pseudo-locale alone.
    'tests/e2e/pseudo/{formats,frame,help}.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}'],
  vitest: { config: ['vitest.config.ts', 'vitest.mutation.config.ts'] },
  // What a file both exports and uses is part of what it says about itself.
  ignoreExportsUsedInFile: true,
  treatConfigHintsAsErrors: true,
  compilers: {
    // What a style sheet imports is used, too.
    css: (text: string) =>
      [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, path]) => `import '${path}';`).join('\n'),
  },
} satisfies KnipConfig;

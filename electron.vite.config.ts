import { fileURLToPath } from 'node:url';
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { normalizePath } from 'vite';
import { browsersOwnTemporal } from './scripts/screens/browsers-own-temporal.ts';
import { neededBy, runsFirst } from './scripts/screens/runs-first.ts';
import { workedOutInAdvance } from './scripts/screens/worked-out-in-advance.ts';

// As the bundler writes paths, on every system.
const file = (path: string): string => normalizePath(fileURLToPath(new URL(path, import.meta.url)));

const connection = file('src/renderer/connection.ts');

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Both hosts. All in a few files: reading drizzle-orm alone from its hundreds takes a third of a second at every start.
      // A native module cannot be bundled.
      externalizeDeps: false,
      rollupOptions: {
        external: ['better-sqlite3'],
        input: {
          index: file('src/main/index.ts'),
          serve: file('src/main/serve.ts'),
          'jobs/worker': file('src/main/jobs/worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load modules: everything is in its one file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: file('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [
      react(),
      workedOutInAdvance(file('src/shared/contract/screen-contract.ts')),
      runsFirst(connection),
      browsersOwnTemporal(file('node_modules/temporal-polyfill/global.js')),
      // React Aria brings its own words in thirty languages; the desk speaks two.
      localesPlugin.vite({ locales: ['en-US', 'tr-TR'] }),
    ],
    build: {
      outDir: file('out/renderer'),
      emptyOutDir: true,
      // The policy of the screens allows no data: URL but for pictures; fonts are files.
      assetsInlineLimit: 0,
      minify: true,
      // For whoever reads a fault in the log: the screens' own lines. No page asks for them.
      sourcemap: 'hidden',
      rolldownOptions: {
        input: { index: file('src/renderer/index.html'), connection },
        output: {
          codeSplitting: {
            groups: [
              {
                debugName: 'connection',
                name: (id, modules) => (neededBy(connection, modules).has(id) ? 'connection' : null),
                priority: 1,
              },
              // What the day needs is one script: split by who else needs which part of it, it would bring along parts that it does not need.
              { name: 'day', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  },
});

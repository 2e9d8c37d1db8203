import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Runs a module while the screens are built, and puts what it exports, plain data, in its place: what it is worked out from is not loaded by
 * any page.
 */
function workedOutInAdvance(path: string): Plugin {
  return {
    name: 'front-desk:worked-out-in-advance',
    load: async (id) => {
      if (id !== path) return undefined;
      const exported: Record<string, unknown> = await import(pathToFileURL(path).href);
      return Object.entries(exported)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/**
 * Leaves out the Temporal that `temporal-polyfill` brings for browsers that have none, at each place where it asks whether there is one: a fifteenth of
 * the day's script, which the shell's window never runs. Such a browser is given one before (`src/renderer/public/temporal.js`).
 */
const browsersOwnTemporal: Plugin = {
  name: 'front-desk:browsers-own-temporal',
  // In the form in which it is one script by itself.
  generateBundle() {
    const source = readFileSync(file('node_modules/temporal-polyfill/global.js'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'temporal-polyfill.js', source });
  },
  transform: {
    filter: { id: /temporal-polyfill\/(index|fns\/\w+)\.js$/ },
    handler: (code) => ({
      code: code.replaceAll(
        /NativeTemporal(?: \? ([^:;]+) : | \|\| )[^;]+;/g,
        (_, own = 'NativeTemporal') => `${own};`,
      ),
      // Nobody looks for a fault in these lines.
      map: { mappings: '' },
    }),
  },
};

const connection = file('src/renderer/connection.ts');

/** A module and all that it cannot run without. */
function neededBy(
  id: string,
  modules: { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null },
  found = new Set<string>(),
) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) neededBy(imported, modules, found);
  return found;
}

/** Runs the script that connects as soon as it is there, not with the day that imports it. */
const connectsFirst: Plugin = {
  name: 'front-desk:connects-first',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((chunk) => chunk.type === 'chunk' && chunk.facadeModuleId === connection)
        .map(({ fileName }) => ({
          tag: 'script',
          attrs: { type: 'module', src: `./${fileName}` },
          injectTo: 'head-prepend',
        })),
  },
};

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
      connectsFirst,
      browsersOwnTemporal,
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

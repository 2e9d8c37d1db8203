import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Leaves out the Temporal that `temporal-polyfill` brings for browsers that have none, at each place where it asks whether there is one: a fifteenth of
 * the day's script, which the shell's window never runs. Such a browser is given `polyfill` before, a script by itself
 * (`src/renderer/public/temporal.js`).
 */
export function browsersOwnTemporal(polyfill: string): Plugin {
  return {
    name: 'front-desk:browsers-own-temporal',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'temporal-polyfill.js',
        source: readFileSync(polyfill, 'utf8'),
      });
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
}

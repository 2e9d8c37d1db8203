import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Runs a module while the screens are built, and puts what it exports, plain data, in its place: what it is worked out from is not loaded by
 * any page.
 */
export function workedOutInAdvance(path: string): Plugin {
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

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = join(import.meta.dirname, '..', 'out', 'main', 'serve.js');

/**
 * Runs the desk for a browser in this process, with its arguments: the built one, which starts several times faster than the sources, or
 * the sources where the build has failed.
 */
export async function runServe({ isBuilt }: { readonly isBuilt: boolean }): Promise<void> {
  if (isBuilt) await import(pathToFileURL(built).href);
  else await import('../src/main/serve.ts');
}

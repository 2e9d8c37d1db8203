import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** A file of the screens, ready to be answered. */
type ScreenFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly cacheControl: string;
};

export type Screens = {
  /** Whether there is a page to open at all: the screens have been built. */
  readonly areBuilt: boolean;
  /** The file that stands at the path of a URL; undefined when there is none. `/` is the page itself. */
  readonly find: (path: string) => Promise<ScreenFile | undefined>;
};

/**
 * The built screens in `folder`. Their paths are listed once, now, and a request is looked up in that list and never joined to a
 * path, so there is nothing to climb out of. A folder that does not exist holds no files.
 */
export async function readScreens(folder: string): Promise<Screens> {
  const filesByPath = await listFiles(folder);
  return {
    areBuilt: filesByPath.has('/index.html'),
    find: async (path) => {
      const key = path === '/' ? '/index.html' : path;
      const file = filesByPath.get(key);
      if (file === undefined) return undefined;
      return {
        body: Uint8Array.from(await readFile(file)),
        contentType: getMimeType(file) ?? 'application/octet-stream',
        // The names under assets/ change with their content; the page that names them must always be the newest.
        cacheControl: key.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
      };
    },
  };
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
}

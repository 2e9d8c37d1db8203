import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fetchElectron } from './fetch-electron.ts';

const manifest = createRequire(import.meta.url).resolve('electron/package.json');

/** Where Electron's package lies; its binary is beside it once it has been fetched. */
const electronFolder = dirname(manifest);

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')));

/** The binary that is already on this computer, of the version that the project wants, or undefined. */
export function installedElectron(): string | undefined {
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = elsewhere ?? join(electronFolder, 'dist');
  // A binary that somebody named is taken as it is; what the installer left may be of an older version.
  if (elsewhere === undefined && readIfThere(join(folder, 'version'))?.replace(/^v/, '') !== version) {
    return undefined;
  }
  const executable = join(folder, readIfThere(join(electronFolder, 'path.txt')) ?? 'electron');
  return existsSync(executable) ? executable : undefined;
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** Whether this computer can show a window at all: on Linux that takes a display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Electron's binary, fetched on the first start, or one sentence that says why there is no window. */
export async function findElectron(): Promise<
  | { readonly executable: string; readonly why?: undefined }
  | { readonly executable: undefined; readonly why: string }
> {
  if (!hasDisplay()) {
    return {
      executable: undefined,
      why: 'There is no display for the Electron window here, so the desk opens in the browser: same screens, same database.',
    };
  }
  const installed = installedElectron();
  if (installed) return { executable: installed };
  if (await fetchElectron(electronFolder, version)) {
    const fetched = installedElectron();
    if (fetched) return { executable: fetched };
  }
  return {
    executable: undefined,
    why: 'The Electron binary cannot be had here, so the desk opens in the browser: same screens, same database.',
  };
}

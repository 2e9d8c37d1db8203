import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where Electron's package lies; its binary is beside it once it has been fetched. */
const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** How long the place that the binary comes from may take to answer at all. */
const answerMilliseconds = 5_000;

/** How long fetching the binary may take, some hundred megabytes: after that the desk opens in the browser. */
const fetchMilliseconds = 5 * 60_000;

/** The binary that is already on this computer, or undefined. */
export function installedElectron(): string | undefined {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'),
    readFileSync(pathFile, 'utf8'),
  );
  return existsSync(executable) ? executable : undefined;
}

/** Whether the place that Electron's own installer fetches from answers; its mirror, where one is named, instead. */
async function canBeFetched(): Promise<boolean> {
  const source =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron';
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(answerMilliseconds) });
    return true;
  } catch {
    return false;
  }
}

/** Runs Electron's own installer, which shows how far it is. Answers whether it succeeded in time. */
function fetchElectron(): Promise<boolean> {
  console.error('Fetching the Electron window, once …');
  const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: ['ignore', 2, 2],
    timeout: fetchMilliseconds,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** Whether this computer can show a window at all: on Linux that takes a display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Electron's binary, fetched on the first start, or one sentence that says why there is no window. */
export async function findElectron(): Promise<
  { readonly executable: string } | { readonly executable: undefined; readonly why: string }
> {
  if (!hasDisplay()) {
    return {
      executable: undefined,
      why: 'There is no display for the Electron window here, so the desk opens in the browser: same screens, same database.',
    };
  }
  const installed = installedElectron();
  if (installed) return { executable: installed };
  if ((await canBeFetched()) && (await fetchElectron())) {
    const fetched = installedElectron();
    if (fetched) return { executable: fetched };
  }
  return {
    executable: undefined,
    why: 'The Electron binary cannot be had here, so the desk opens in the browser: same screens, same database.',
  };
}

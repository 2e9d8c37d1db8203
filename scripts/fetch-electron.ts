import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long the place that the binary comes from may take to answer at all. */
const answerMilliseconds = 5_000;
/** How often the person who waits is told how far it is. */
const tellMilliseconds = 2_000;
/** How long fetching may stand still, unpacking included, before it is given up. */
const stallMilliseconds = 60_000;

/**
 * Has Electron's own installer fetch the binary, which it checks against the hashes in Electron's package. Tells on stderr how far it is,
 * and gives up when the source does not answer or nothing moves any more: it takes seconds to find that it cannot be had.
 * Answers whether the installer succeeded.
 */
export async function fetchElectron(electronFolder: string, version: string): Promise<boolean> {
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!isInDownloadCache(zip) && !(await isServed(version, zip))) return false;

  console.error('Fetching the Electron window, once …');
  const downloads = mkdtempSync(join(tmpdir(), 'front-desk-electron-'));
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    // A failure of it is told in one sentence by whoever asked.
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: downloads, TMP: downloads, TEMP: downloads },
  });
  let reported = 0;
  let movedAt = performance.now();
  const watch = setInterval(() => {
    const megabytes = Math.floor(bytesIn(downloads) / 1_000_000);
    if (megabytes > reported) {
      reported = megabytes;
      movedAt = performance.now();
      console.error(`  ${megabytes} MB`);
    } else if (performance.now() - movedAt > stallMilliseconds) {
      installer.kill();
    }
  }, tellMilliseconds);
  const isFetched = await new Promise<boolean>((resolve) => {
    installer.once('error', () => resolve(false));
    installer.once('exit', (code) => resolve(code === 0));
  });
  clearInterval(watch);
  rmSync(downloads, { recursive: true, force: true });
  return isFetched;
}

/** Whether the installer has fetched this file before, for another copy of the project: then it needs no network. */
function isInDownloadCache(zip: string): boolean {
  const folder = process.env['electron_config_cache'] ?? downloadCache();
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((entry) => existsSync(join(folder, entry, zip)));
}

function downloadCache(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'electron', 'Cache');
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'electron');
    default:
      return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron');
  }
}

/** Whether the binary is there to be fetched. A mirror names its files as it likes, so of a mirror only an answer is asked. */
async function isServed(version: string, zip: string): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const address = mirror ?? `https://github.com/electron/electron/releases/download/v${version}/${zip}`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerMilliseconds) });
    return mirror !== undefined || answer.ok;
  } catch {
    return false;
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

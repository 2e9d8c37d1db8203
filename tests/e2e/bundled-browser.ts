// The Chromium that comes with the package @sparticuz/chromium (Linux on x64), for machines without a browser.

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserToLaunch } from './browser.ts';

const home = join(import.meta.dirname, '../../node_modules/.cache/front-desk/chromium');

const executable = join(home, 'chromium');

/** The bundled Chromium, unpacked once beside the packages; undefined where it does not run. */
export async function bundledBrowser(): Promise<BrowserToLaunch | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Where only a cache of its fonts has outlived the packages, it is unpacked again.
  if (!existsSync(executable)) await unpack();
  return {
    executablePath: executable,
    args: ['--no-zygote', '--disable-gpu'],
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/**
 * The package unpacks to the folder for temporary files and trusts whatever already lies there, so it is given a
 * folder of its own, which takes its final name only when everything is in it.
 */
async function unpack(): Promise<void> {
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  const before = { ...process.env };
  try {
    process.env['TMPDIR'] = folder;
    // Makes the package unpack the libraries, too, that a minimal system lacks. It is read on import.
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontsConfiguration);
    if (existsSync(executable)) return;
    rmSync(home, { recursive: true, force: true });
    renameSync(folder, home);
  } finally {
    restoreEnvironment(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

function restoreEnvironment(before: NodeJS.ProcessEnv): void {
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
    const value = before[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

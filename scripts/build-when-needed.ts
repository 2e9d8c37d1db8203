import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What the built desk is made of; a change of any of it makes the build stale. */
const sources = ['src', 'scripts/screens', 'electron.vite.config.ts', 'package-lock.json'];

/** What a build leaves behind when it has succeeded, all of them. */
const products = [
  'out/main/index.js',
  'out/main/serve.js',
  'out/main/jobs/worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

function newestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    mtimeMs,
  );
}

/** Whether `out/` is missing, incomplete or older than what it is made of. */
function isStale(): boolean {
  const built = products.map((product) => join(root, product));
  if (!built.every((product) => existsSync(product))) return true;
  const oldest = Math.min(...built.map((product) => statSync(product).mtimeMs));
  return sources.some((source) => newestChange(join(root, source)) > oldest);
}

/** Runs the bundler; what it says goes to stderr, so that stdout stays the caller's. */
function build(): Promise<void> {
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [bundler, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The screens could not be built; the lines above say why.')),
    );
  });
}

/** Builds `out/` when it is missing or older than the sources. Rejects when the build fails; an older build is then left in place. */
export async function buildWhenNeeded(): Promise<void> {
  if (!isStale()) return;
  console.error('Building the screens …');
  await build();
}

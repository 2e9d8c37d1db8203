// npm run dev: the desk on 127.0.0.1 with its screens rebuilt at every change. Reload the page to see one.
// The desk's own process runs from the sources; a change of those wants a restart.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenNeeded } from './build-when-needed.ts';

const root = join(import.meta.dirname, '..');
const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

// Once before the desk starts, so that it finds its screens; then again at every change.
await buildWhenNeeded();
const watcher = spawn(process.execPath, [bundler, 'build', '--watch', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
process.on('exit', () => watcher.kill());

await import('../src/main/serve.ts');

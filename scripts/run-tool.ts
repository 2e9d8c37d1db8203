import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Runs a tool of the project under this very Node, its output passed through, until it ends or is to `stop`; answers its exit code. */
export function runTool(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  stop?: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const handOn = (signal: NodeJS.Signals): boolean => child.kill(signal);
  stop?.addEventListener('abort', () => child.kill());
  process.on('SIGINT', handOn).on('SIGTERM', handOn);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => process.off('SIGINT', handOn).off('SIGTERM', handOn));
}

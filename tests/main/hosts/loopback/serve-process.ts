import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Address } from './desk-client.ts';

const sourceEntry = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'main', 'serve.ts');

const readyLine = z.strictObject({ url: z.url(), token: z.string() });

type Serve = {
  /** What the computer speaks. */
  readonly language?: string;
  /** The file that is run. */
  readonly entry?: string;
};

/** `serve` as a process of its own, whose home is `home`. */
export function spawnServe(
  home: string,
  args: readonly string[],
  { language = 'en_GB.UTF-8', entry = sourceEntry }: Serve = {},
) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: {
      ...process.env,
      LC_ALL: language,
      HOME: home,
      APPDATA: home,
      XDG_DATA_HOME: join(home, 'data'),
      TMPDIR: home,
      TEMP: home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.errors += chunk.toString();
  });
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, said, ended };
}

/** What a `serve` that refuses to start says, and its exit code. */
export async function refusalOf(home: string, args: readonly string[], language?: string) {
  const { said, ended } = spawnServe(home, args, { ...(language && { language }) });
  const exitCode = await ended;
  return { exitCode, ...said };
}

export type ServeProcess = Address & {
  /** Sends a signal; answers the exit code once the process has gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
  readonly signal: (signal: 'SIGTERM') => void;
  readonly ended: Promise<number | null>;
  readonly said: { readonly output: string; readonly errors: string };
};

/** A running `serve --json`; throws with its complaint when it ends before it is ready. */
export async function startServe(
  home: string,
  args: readonly string[],
  serve?: Serve,
): Promise<ServeProcess> {
  const { child, said, ended } = spawnServe(home, ['--json', ...args], serve);
  const firstLine = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const line = await Promise.race([firstLine, ended.then(() => undefined)]);
  if (line === undefined) throw new Error(said.errors);
  return {
    ...readyLine.parse(JSON.parse(line)),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    signal: (signal) => child.kill(signal),
    ended,
    said,
  };
}

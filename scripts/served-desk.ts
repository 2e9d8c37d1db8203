import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const entry = join(import.meta.dirname, '..', 'src', 'main', 'serve.ts');

const readyLine = z.object({ url: z.url(), token: z.string() });

export type ServedDesk = z.infer<typeof readyLine> & {
  /** Has the desk close its database and end. */
  readonly close: () => Promise<void>;
};

/** The desk for a browser, from its sources, in a process of its own. Undefined when it does not start: it has then said why on stderr. */
export async function startServedDesk(args: readonly string[]): Promise<ServedDesk | undefined> {
  const desk = spawn(process.execPath, [entry, '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(desk, 'exit');
  const ready = once(createInterface(desk.stdout), 'line').then(([line]) => JSON.parse(String(line)));
  const said: unknown = await Promise.race([ready, ended.then(() => undefined)]);
  if (said === undefined) return undefined;
  return { ...readyLine.parse(said), close: () => close(desk, ended) };
}

async function close(desk: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (desk.exitCode === null && desk.signalCode === null) desk.kill('SIGTERM');
  await ended;
}

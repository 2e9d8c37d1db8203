import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { idleMilliseconds } from '../../src/main/jobs/workers.ts';
import { dateOf } from './bench-desk.ts';
import { percentile } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const entry = join(import.meta.dirname, '..', '..', 'out', 'main', 'serve.js');
const starts = 7;

/** What `npm run serve` tells Node. */
const nodeOptions = z
  .object({ scripts: z.object({ serve: z.string() }) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')))
  .scripts.serve.split(' ')
  .filter((word) => word.startsWith('--'));

export type Running = { readonly url: string; readonly token: string };

/** Calls a method over HTTP; it must succeed. */
export async function post({ url, token }: Running, method: string, input: unknown): Promise<void> {
  const answer = await fetch(`${url}/api/${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method}: ${text}`);
}

/** Starts the built desk on the file; answers how long it took until it was ready, and what `ask` answers while it runs. */
export async function served<Answer>(
  folder: string,
  file: string,
  ask: (process: number, running: Running) => Promise<Answer>,
): Promise<{ readonly microseconds: number; readonly answer: Answer }> {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [...nodeOptions, entry, '--json', '--database', file], {
    env: { ...process.env, HOME: folder, APPDATA: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  try {
    const line = await Promise.race([
      once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
      ended.then(() => undefined),
    ]);
    if (line === undefined || child.pid === undefined) throw new Error('serve did not start');
    const microseconds = Number(process.hrtime.bigint() - start) / 1000;
    return { microseconds, answer: await ask(child.pid, JSON.parse(line)) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** The memory that a process holds in RAM; undefined where the system does not tell it this way. */
export function residentMegabytes(process: number): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** A process of the desk's own: from its start to the first answer it could give, and what it holds in memory once it has shown a day. */
export async function serveDesk(salon: SeededSalon): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'front-desk-bench-serve-'));
  const file = join(folder, 'salon.sqlite');
  copyFileSync(salon.file, file);
  const times: number[] = [];
  const firstAnswers: number[] = [];
  let megabytes: number | undefined;
  try {
    for (let start = 0; start < starts; start += 1) {
      const began = process.hrtime.bigint();
      const run = await served(folder, file, async (pid, running) => {
        const today = dateOf(salon.today);
        await post(running, 'calendar.range', { salonId: salon.salonId, from: today, to: today });
        firstAnswers.push(Number(process.hrtime.bigint() - began) / 1000);
        // At rest are those who have nothing to do: the workers that have examined the database have gone.
        if (start === starts - 1) await setTimeout(2 * idleMilliseconds);
        return residentMegabytes(pid);
      });
      times.push(run.microseconds);
      megabytes = run.answer;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const startRow: Row = {
    what: 'serve, from start to ready, p50',
    bookings: salon.bookings,
    unit: 'microseconds',
    figure: percentile(times, 0.5),
    yardstick: undefined,
    limit: salon.bookings <= 100_000 ? { kind: 'figure', most: 500_000 } : undefined,
  };
  const firstAnswerRow: Row = {
    what: 'serve, from start to the first answer, p50',
    bookings: salon.bookings,
    unit: 'microseconds',
    figure: percentile(firstAnswers, 0.5),
    yardstick: undefined,
    limit: { kind: 'figure', most: 250_000 },
  };
  if (megabytes === undefined) return [startRow, firstAnswerRow];
  return [
    startRow,
    firstAnswerRow,
    {
      what: 'memory of serve at rest',
      bookings: salon.bookings,
      unit: 'megabytes',
      figure: megabytes,
      yardstick: undefined,
      limit: { kind: 'figure', most: 160 },
    },
  ];
}

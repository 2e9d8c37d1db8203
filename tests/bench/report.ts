import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** One promise, and what was measured of it. */
export type Row = {
  readonly what: string;
  /** What it is compared with, measured in the same run; undefined where the promise is a plain time. */
  readonly yardstick: { readonly what: string; readonly microseconds: number } | undefined;
  readonly microseconds: number;
  readonly ratio: number | undefined;
  readonly limit: { readonly kind: 'ratio' | 'microseconds'; readonly most: number };
};

export function holds({ limit, ratio, microseconds }: Row): boolean {
  switch (limit.kind) {
    case 'ratio':
      return ratio !== undefined && ratio <= limit.most;
    case 'microseconds':
      return microseconds <= limit.most;
  }
}

export function describeMachine() {
  const [cpu] = cpus();
  return {
    system: `${platform()} ${release()} ${arch()}`,
    processor: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}

function time(microseconds: number): string {
  return microseconds < 1_000 ? `${microseconds.toFixed(0)} µs` : `${(microseconds / 1_000).toFixed(2)} ms`;
}

function limitText({ kind, most }: Row['limit']): string {
  return kind === 'ratio' ? `≤ ${most} ×` : `≤ ${time(most)}`;
}

/** The table that `npm run bench` prints. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['what', 'figure', 'yardstick', 'ratio', 'limit', ''],
    ...rows.map((row) => [
      row.what,
      time(row.microseconds),
      row.yardstick ? `${row.yardstick.what}: ${time(row.yardstick.microseconds)}` : '',
      row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`,
      limitText(row.limit),
      holds(row) ? 'ok' : 'NOT HELD',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => (line[column] ?? '').length)),
  );
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function currentCommit(root: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    // A copy without its repository can be measured as well.
    return null;
  }
}

/** Writes the run as JSON, for comparison with others; answers its file's name. */
export function keepResults(root: string, rows: readonly Row[], at: Date): string {
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const name = `${at.toISOString().replaceAll(':', '-').slice(0, 19)}.json`;
  const results = { at: at.toISOString(), commit: currentCommit(root), machine: describeMachine(), rows };
  writeFileSync(join(folder, name), `${JSON.stringify(results, null, 2)}\n`);
  return join('bench-results', name);
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

type Unit = 'microseconds' | 'megabytes' | 'kilobytes' | 'calls';

/** One promise, and what was measured of it. */
export type Row = {
  readonly what: string;
  /** How many bookings the database held. */
  readonly bookings: number;
  readonly unit: Unit;
  readonly figure: number;
  /** What it is compared with, measured in the same run; undefined where the promise is a plain figure. */
  readonly yardstick: { readonly what: string; readonly figure: number } | undefined;
  /** What it must not exceed: as a ratio to the yardstick, or as it is. Undefined where nothing is promised for that many bookings. */
  readonly limit: { readonly kind: 'ratio' | 'figure'; readonly most: number } | undefined;
};

const ratioOf = ({ figure, yardstick }: Row): number | undefined => yardstick && figure / yardstick.figure;

export function holds(row: Row): boolean {
  if (!row.limit) return true;
  switch (row.limit.kind) {
    case 'ratio': {
      const ratio = ratioOf(row);
      return ratio !== undefined && ratio <= row.limit.most;
    }
    case 'figure':
      return row.figure <= row.limit.most;
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

function told(figure: number, unit: Unit): string {
  switch (unit) {
    case 'megabytes':
      return `${figure.toFixed(0)} MB`;
    case 'kilobytes':
      return `${figure.toFixed(0)} kB`;
    case 'calls':
      return figure.toFixed(0);
    case 'microseconds':
      return figure < 1_000 ? `${figure.toFixed(0)} µs` : `${(figure / 1_000).toFixed(2)} ms`;
  }
}

function limitText({ limit, unit }: Row): string {
  if (!limit) return '';
  return limit.kind === 'ratio' ? `≤ ${limit.most} ×` : `≤ ${told(limit.most, unit)}`;
}

function columns(cells: readonly (readonly string[])[]): string {
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

/** The table that `npm run bench` prints: each promise with its yardstick and limit. */
export function tableOf(rows: readonly Row[]): string {
  return columns([
    ['what', 'bookings', 'figure', 'yardstick', 'ratio', 'limit', ''],
    ...rows.map((row) => [
      row.what,
      row.bookings.toLocaleString('en'),
      told(row.figure, row.unit),
      row.yardstick ? `${row.yardstick.what}: ${told(row.yardstick.figure, row.unit)}` : '',
      row.yardstick ? `${ratioOf(row)?.toFixed(2)} ×` : '',
      limitText(row),
      row.limit ? (holds(row) ? 'ok' : 'NOT HELD') : '',
    ]),
  ]);
}

/** How each figure grows with the number of bookings: one line for each promise that was measured at more than one size. */
export function growthOf(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ bookings }) => bookings))].sort((a, b) => a - b);
  const lines = [...Map.groupBy(rows, ({ what }) => what)]
    .filter(([, own]) => own.length > 1)
    .map(([what, own]) => {
      const at = (size: number): Row | undefined => own.find(({ bookings }) => bookings === size);
      const measured = sizes.map(at).filter((row) => row !== undefined);
      const [first, last] = [measured.at(0), measured.at(-1)];
      const growth = first && last ? `${(last.figure / first.figure).toFixed(2)} ×` : '';
      return [
        what,
        ...sizes.map((size) => {
          const row = at(size);
          return row ? told(row.figure, row.unit) : '';
        }),
        growth,
      ];
    });
  return columns([['what', ...sizes.map((size) => size.toLocaleString('en')), 'growth'], ...lines]);
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

import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeCauses } from '../shared/fault.ts';

/** Facts about the program and the machine; never about people, bookings or where somebody keeps their files. */
type Facts = Readonly<Record<string, string | number | boolean>>;

export type Log = {
  readonly info: (event: string, facts?: Facts) => void;
  /** Writes down what only a programmer can fix; answers the reference by which it is found again, `facts.reference` if given. */
  readonly fault: (cause: unknown, facts?: Facts) => string;
};

// A year of a quiet desk; the file before it is kept as `.1`.
const maxLogBytes = 1024 * 1024;

/**
 * A log that writes JSON lines to `file`, and faults to `errorOutput` too. The file appears with its first line, so a desk with
 * nothing to tell leaves none. A log that cannot be written never stops the desk: what it had to say still goes to `errorOutput`.
 *
 * Nothing personal may stand in a log, and the message of an error can quote a record. So a fault is logged by its kind, its code and
 * the stack frames that it passed, which is what helps to fix it.
 */
export function openLog(
  file: string | undefined,
  now: () => Date = () => new Date(),
  errorOutput: { write: (text: string) => unknown } = process.stderr,
): Log {
  const write = (level: 'info' | 'fault', facts: Readonly<Record<string, unknown>>): void => {
    const line = `${JSON.stringify({ at: now().toISOString(), level, ...facts })}\n`;
    if (level === 'fault') errorOutput.write(line);
    if (file === undefined) return;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      keepShort(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      if (level !== 'fault') errorOutput.write(line);
    }
  };
  return {
    info: (event, facts = {}) => write('info', { event, ...facts }),
    fault: (cause, facts = {}) => {
      const reference = String(facts['reference'] ?? randomUUID());
      write('fault', { ...facts, reference, causes: describeCauses(cause) });
      return reference;
    },
  };
}

function keepShort(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(file, `${file}.1`);
}

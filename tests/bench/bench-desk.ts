import { copyFileSync, rmSync } from 'node:fs';
import { type Caller, createFrontDesk } from '../../src/main/front-desk.ts';
import { openSqliteStore } from '../../src/main/store/sqlite/open.ts';
import { localeForSystem } from '../../src/shared/locale.ts';
import { migrationsFolder, type SeededSalon } from './seeded-salon.ts';

const caller: Caller = { session: 'bench', role: 'manager', locale: localeForSystem('en') };

export type BenchDesk = {
  /** Calls a method that must succeed; answers its value as it travels. */
  readonly must: (method: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** The whole desk on a copy of a seeded salon, which is gone when it is closed. */
export async function openBenchDesk(salon: SeededSalon, purpose: string): Promise<BenchDesk> {
  const file = `${salon.file}.${purpose}`;
  copyFileSync(salon.file, file);
  const opened = await openSqliteStore({ file, clock: () => salon.today, migrationsFolder });
  if (!opened.ok) throw new Error(opened.error.kind);
  let made = 0;
  const failures: unknown[] = [];
  const desk = createFrontDesk({
    store: opened.value,
    clock: () => salon.today,
    newId: () => salon.newBookingId(made++),
    actor: 'reception',
    systemLocale: localeForSystem('en-GB'),
    program: { version: 'bench', node: process.versions.node, electron: null, isDemo: false },
    logFailure: (_reference, _method, failure) => failures.push(failure),
  });
  return {
    must: async (method, input) => {
      const answer = await desk.call(caller, method, input);
      if (!answer.ok)
        throw new Error(`${method}: ${JSON.stringify(answer.error)} ${String(failures[0] ?? '')}`);
      return answer.value;
    },
    close: async () => {
      await desk.close();
      for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(file + ending, { force: true });
    },
  };
}

/** The value of a list method, as the list that it must be. */
export function listed(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value).slice(0, 200)}`);
  return value;
}

/** The date that begins at this midnight of the salon's: Istanbul's comes before that of UTC. */
export const dateOf = (midnight: number): string =>
  new Date(midnight + 12 * 3_600_000).toISOString().slice(0, 10);

import { join } from 'node:path';
import { createFrontDesk } from '../../src/main/front-desk.ts';
import { openSqliteStore } from '../../src/main/store/sqlite/open.ts';
import type { MethodName, WireAnswer } from '../../src/shared/contract/contract.ts';
import { instant } from '../../src/shared/domain/interval.ts';
import { localeForSystem } from '../../src/shared/locale.ts';
import { manager, onChanged } from '../main/open-test-desk.ts';

const migrationsFolder = join(import.meta.dirname, '..', '..', 'drizzle');

export type ModelDesk = {
  readonly ask: (name: MethodName, input: unknown) => Promise<WireAnswer>;
  readonly time: { now: number };
  /** What went wrong inside, for the message of a failed test. */
  readonly failures: unknown[];
  /** How often the windows were told of a change. */
  readonly heard: () => number;
  readonly close: () => Promise<void>;
};

/** The real desk on a real database, which is kept in memory. */
export async function openModelDesk(now: number): Promise<ModelDesk> {
  const time = { now };
  const clock = () => instant(time.now);
  const store = await openSqliteStore({ file: ':memory:', clock, migrationsFolder });
  if (!store.ok) throw new Error(store.error.kind);
  const failures: unknown[] = [];
  let lastId = 0;
  const desk = createFrontDesk({
    store: store.value,
    clock,
    newId: () => {
      lastId += 1;
      return `00000000-0000-7000-9000-${String(lastId).padStart(12, '0')}`;
    },
    actor: 'reception',
    systemLocale: localeForSystem('en-GB'),
    program: { version: '0.0.0-test', node: process.version, electron: null, isDemo: false },
    logFailure: (_, __, failure) => failures.push(failure),
  });
  let heard = 0;
  onChanged(desk, () => {
    heard += 1;
  });
  return {
    // Through JSON, as every host sends it.
    ask: async (name, input) => JSON.parse(JSON.stringify(await desk.call(manager, name, input))),
    time,
    failures,
    heard: () => heard,
    close: desk.close,
  };
}

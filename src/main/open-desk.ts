import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../shared/domain/history.ts';
import { instant } from '../shared/domain/interval.ts';
import { parseTimeZone, type TimeZone } from '../shared/domain/zoned-time.ts';
import type { Locale } from '../shared/locale.ts';
import { ok, type Result, refused } from '../shared/result.ts';
import type { StartRefusal } from '../shared/start-refusal.ts';
import { applicationFolder, defaultDatabaseName } from './application-folder.ts';
import { seedDemoSalon } from './demo/seed.ts';
import { type DeskLocale, followDeskLocale } from './desk-locale.ts';
import type { DeskOptions } from './desk-options.ts';
import { type CallerFacts, createFrontDesk, type FrontDesk, type FrontDeskParts } from './front-desk.ts';
import { createWorkers } from './jobs/workers.ts';
import type { Log } from './log.ts';
import { type MigrationStep, openSqliteStore } from './store/sqlite/open.ts';

export type OpenDesk = {
  readonly desk: FrontDesk;
  readonly callers: CallerFacts;
  readonly locale: DeskLocale;
  readonly databaseFile: string;
  readonly isDemo: boolean;
  /** Finishes the running calls and closes the database; a demo's folder is gone after it. Repeating it is harmless. */
  readonly close: () => Promise<void>;
};

export type OpenDeskParts = {
  readonly log: Log;
  readonly version: string;
  readonly migrationsFolder: string;
  /** The file of a worker, as it stands or built. */
  readonly workerFile: string;
  /** Null where the desk runs outside Electron. */
  readonly electronVersion: string | null;
  /** The locale of this computer. */
  readonly systemLocale: Locale;
  /** Tells whoever waits for the desk what it does with a database of an older version. */
  readonly reportMigration?: (step: MigrationStep) => void;
};

/** Until a manager's PIN can be set, everybody is the manager. */
const roleOf: CallerFacts['roleOf'] = () => 'manager';

/** Where the desk keeps its own things on this computer. */
export function ownFolder(): string {
  return applicationFolder(process.platform, homedir(), process.env);
}

/** The log of this computer's desks; a demo has none. */
export function logFile(): string {
  return join(ownFolder(), 'logs', 'front-desk.log');
}

/** Opens the database that the options name, and the desk on it. A refused file is left as it was. */
export async function openDesk(
  options: DeskOptions,
  parts: OpenDeskParts,
): Promise<Result<OpenDesk, StartRefusal>> {
  const chosen = chooseDatabase(options);
  if (!chosen.ok) return chosen;
  const { databaseFile, removeFolder } = chosen.value;
  const clock = () => instant(Date.now());

  const program = {
    version: parts.version,
    node: process.versions.node,
    electron: parts.electronVersion,
    isDemo: options.isDemo,
  };
  const logFailure: FrontDeskParts['logFailure'] = (reference, method, failure) =>
    parts.log.fault(failure, { reference, method });
  const workers = createWorkers(
    parts.workerFile,
    { databaseFile, program, systemLocale: parts.systemLocale },
    logFailure,
  );
  const store = await withPrivateFiles(() =>
    openSqliteStore({
      file: databaseFile,
      clock,
      migrationsFolder: parts.migrationsFolder,
      reportFault: (fault) => parts.log.fault(fault),
      reportMigration: (step) => {
        parts.log.info(step.kind);
        parts.reportMigration?.(step);
      },
      scanElsewhere: (name) => workers.run('scan', name).answer,
    }),
  );
  if (!store.ok) {
    removeFolder();
    return store;
  }
  const deskOf = (actor: Actor): FrontDesk =>
    createFrontDesk({
      store: store.value,
      workers,
      clock,
      newId: () => uuid(),
      actor,
      program,
      systemLocale: parts.systemLocale,
      logFailure,
    });
  const desk = deskOf('reception');
  const close = async (): Promise<void> => {
    await desk.close();
    removeFolder();
    parts.log.info('closed');
  };
  parts.log.info('opened', { version: parts.version });
  if (options.isDemo) {
    try {
      await seedDemoSalon(deskOf('demo'), { timeZone: ownTimeZone(), now: clock(), seed: 1 });
    } catch (failure) {
      await close();
      throw failure;
    }
  }
  const locale = await followDeskLocale(store.value.settings, parts.systemLocale);
  const callers = { roleOf, deskLocale: locale.current };
  return ok({ desk, callers, locale, databaseFile, isDemo: options.isDemo, close });
}

/** Whatever `make` creates only this account may read: other accounts of the PC have no business with the salon's clients. */
async function withPrivateFiles<Made>(make: () => Promise<Made>): Promise<Made> {
  const before = process.umask(0o077);
  try {
    return await make();
  } finally {
    process.umask(before);
  }
}

/** The zone that this computer's clock on the wall shows; UTC where it has none that is known. */
function ownTimeZone(): TimeZone {
  const zone = parseTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? parseTimeZone('UTC');
  if (zone === undefined) throw new Error('this runtime knows no time zone');
  return zone;
}

type DatabaseLocation = { readonly databaseFile: string; readonly removeFolder: () => void };

function chooseDatabase({ databaseFile, isDemo }: DeskOptions): Result<DatabaseLocation, StartRefusal> {
  if (isDemo) {
    const folder = mkdtempSync(join(tmpdir(), 'front-desk-demo-'));
    return ok({
      databaseFile: join(folder, 'demo.sqlite'),
      removeFolder: () => rmSync(folder, { recursive: true, force: true }),
    });
  }
  const removeNothing = (): void => undefined;
  if (databaseFile !== undefined) return ok({ databaseFile, removeFolder: removeNothing });
  const file = join(ownFolder(), defaultDatabaseName);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch {
    return refused({ kind: 'folder_not_made', folder: dirname(file) });
  }
  return ok({ databaseFile: file, removeFolder: removeNothing });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopbackHost } from '../../../../src/main/hosts/loopback/loopback-host.ts';
import { readScreens, type Screens } from '../../../../src/main/hosts/screens.ts';
import { type OpenDesk, openDesk } from '../../../../src/main/open-desk.ts';
import { localeForSystem } from '../../../../src/shared/locale.ts';
import type { Address } from './desk-client.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

export type ServedDesk = Address & {
  readonly open: OpenDesk;
  readonly folder: string;
  /** What only a programmer could mend; a test that expects none asserts that it is empty. */
  readonly faults: readonly unknown[];
  readonly stopHost: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The real desk on a database file of its own, behind the real server on a free port. */
export async function openServedDesk(screens?: Screens): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'front-desk-test-'));
  const faults: unknown[] = [];
  const log = {
    info: () => undefined,
    fault: (cause: unknown) => {
      faults.push(cause);
      return 'reference';
    },
  };
  const open = await openDesk(
    { databaseFile: join(folder, 'salon.sqlite'), isDemo: false },
    {
      log,
      version: '0.0.0-test',
      migrationsFolder: join(root, 'drizzle'),
      workerFile: join(root, 'src', 'main', 'jobs', 'worker.ts'),
      electronVersion: null,
      systemLocale: localeForSystem('en-GB'),
    },
  );
  if (!open.ok) throw new Error(open.error.kind);
  const host = await startLoopbackHost({
    desk: open.value.desk,
    callers: open.value.callers,
    screens: screens ?? (await readScreens(join(folder, 'no-screens'))),
    port: 0,
    reportFault: log.fault,
  });
  if (!host.ok) throw new Error(host.error.kind);
  return {
    url: host.value.url,
    token: host.value.token,
    open: open.value,
    folder,
    faults,
    stopHost: host.value.close,
    close: async () => {
      await host.value.close();
      await open.value.close();
      rmSync(folder, { recursive: true });
    },
  };
}

import { openSqliteStore } from '../../../../src/main/store/sqlite/open.ts';
import { now } from '../test-clock.ts';
import { migrationsFolder, temporaryFolder } from '../test-database.ts';
import { storeLaws } from './store-laws.ts';

storeLaws(async () => {
  const reportedFaults: unknown[] = [];
  const opened = await openSqliteStore({
    file: `${temporaryFolder()}/salon.sqlite`,
    clock: () => now,
    migrationsFolder,
    reportFault: (fault) => reportedFaults.push(fault),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return { store: opened.value, reportedFaults };
});

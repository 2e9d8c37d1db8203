import { basename } from 'node:path';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Store } from '../port.ts';
import { soundSince } from './examination.ts';
import { openForReading } from './reading.ts';
import { applySettings } from './settings.ts';
import { createSqliteStore } from './store.ts';

/** The store on a connection of its own that changes nothing, to a database that is open elsewhere in this process. */
export function openReadingStore(file: string, now: Instant, reportFault: (fault: unknown) => void): Store {
  const connection = openForReading(file);
  applySettings(connection);
  return createSqliteStore(connection, {
    fileName: basename(file),
    schemaVersion: 0,
    examination: soundSince(now),
    reportFault,
    close: () => connection.close(),
  });
}

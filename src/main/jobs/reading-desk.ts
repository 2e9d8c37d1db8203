import { v7 as uuid } from 'uuid';
import { instant } from '../../shared/domain/interval.ts';
import { createFrontDesk, type FrontDesk, type FrontDeskParts } from '../front-desk.ts';
import { openReadingStore } from '../store/sqlite/reading-store.ts';

/** A worker's desk: the same as the one that started it, on a connection that changes nothing. */
export function openReadingDesk(
  databaseFile: string,
  parts: Pick<FrontDeskParts, 'actor' | 'program' | 'systemLocale' | 'logFailure' | 'reportProgress'>,
): FrontDesk {
  const clock = () => instant(Date.now());
  const newId = () => uuid();
  const store = openReadingStore(databaseFile, clock(), (fault) => parts.logFailure(newId(), 'store', fault));
  return createFrontDesk({ ...parts, store, clock, newId });
}

import { and, eq } from 'drizzle-orm';
import { createListeners } from '../listeners.ts';
import type { DeskSettings, SettingsStore } from '../port.ts';
import { type Database, expectOne } from './database.ts';
import type { History } from './history.ts';
import * as table from './schema.ts';

const theRow = 1;

/** The one row of what is set for the whole desk. */
export function createSettingsStore(
  { orm, read, write }: Database,
  { lastSequence }: Pick<History, 'lastSequence'>,
  reportFault: (fault: unknown) => void,
): SettingsStore {
  const listeners = createListeners<[DeskSettings]>(reportFault);

  const current = (): DeskSettings | undefined => {
    const { version, locale } = table.settings;
    return orm.select({ version, locale }).from(table.settings).get();
  };

  function save(settings: DeskSettings, before: DeskSettings | undefined): void {
    if (!before) {
      expectOne(
        orm
          .insert(table.settings)
          .values({ id: theRow, ...settings })
          .run(),
        'first settings',
      );
      return;
    }
    const isBefore = and(eq(table.settings.id, theRow), eq(table.settings.version, before.version));
    expectOne(orm.update(table.settings).set(settings).where(isBefore).run(), 'settings');
  }

  return {
    get: () => read(current),
    decide: async (decision) => {
      let isSaved = false;
      return write(
        () => {
          const before = current();
          const decided = decision(before);
          isSaved = decided.ok && decided.value.version > (before?.version ?? 0);
          if (decided.ok && isSaved) save(decided.value, before);
          return decided;
        },
        (settings) => {
          if (isSaved) listeners.tell(settings);
        },
      );
    },
    onSaved: (listener) => listeners.add((settings) => listener(settings, lastSequence())),
  };
}

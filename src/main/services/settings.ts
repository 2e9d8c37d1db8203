import type { DeskError } from '../../shared/contract/errors.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { staleVersion } from './refusals.ts';

/** How the desk speaks and writes: as the computer does, until somebody has chosen. */
export function settingsHandlers({ store, systemLocale }: DeskContext) {
  const first = { version: 0, locale: systemLocale };
  return {
    'settings.get': async () => ok((await store.settings.get()) ?? first),

    'settings.update': ({ version, locale }) =>
      store.settings.decide<DeskError>((current = first) => {
        if (current.version !== version) return staleVersion(null);
        if (current.locale === locale) return ok(current);
        return ok({ version: version + 1, locale });
      }),
  } satisfies Partial<Handlers>;
}

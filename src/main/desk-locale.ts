import type { Locale } from '../shared/locale.ts';
import type { SettingsStore } from './store/port.ts';

/** The desk's locale for what is written outside the screens: sentences of answers, the menu, dialogs. */
export type DeskLocale = {
  readonly current: () => Locale;
  /** Calls `listener` after another locale was chosen. */
  readonly onChange: (listener: () => void) => void;
};

/** Reads the locale and follows what is chosen in Settings; `systemLocale` until somebody has chosen. */
export async function followDeskLocale(
  settings: Pick<SettingsStore, 'get' | 'onSaved'>,
  systemLocale: Locale,
): Promise<DeskLocale> {
  const listeners: (() => void)[] = [];
  let locale = (await settings.get())?.locale ?? systemLocale;
  settings.onSaved((saved) => {
    locale = saved.locale;
    for (const listener of listeners) listener();
  });
  return { current: () => locale, onChange: (listener) => listeners.push(listener) };
}

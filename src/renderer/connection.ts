import { languageOf, localeForSystem } from '../shared/locale.ts';
import { askAhead } from './api/ask-ahead.ts';
import { connectToDesk } from './api/connect.ts';
import { loadWords } from './language/load-words.ts';

// A script of its own, which runs while the rest of the screens is loaded and compiled: what every screen needs first is asked for meanwhile.

export const connection = connectToDesk(window).then((transport) =>
  askAhead(transport, ['settings.get', 'salons.list']),
);

// Most often the desk speaks the language of the computer. Where the words cannot be had, they are asked for again.
loadWords(languageOf(localeForSystem(navigator.language))).catch(() => undefined);

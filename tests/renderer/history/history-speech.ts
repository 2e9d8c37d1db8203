import type { HistorySpeech } from '../../../src/renderer/history/use-history-speech.ts';
import type { Locale } from '../../../src/shared/locale.ts';
import { history as inEnglish } from '../../../src/shared/words/en/history.ts';
import { type Speech, speechOf } from '../../../src/shared/words/speech.ts';
import { history as inTurkish } from '../../../src/shared/words/tr/history.ts';
import type { HistoryWords } from '../../../src/shared/words/words.ts';
import { english as plain } from '../english.ts';

function withHistory({ words, formats }: Speech, history: HistoryWords): HistorySpeech {
  return { words: { ...words, history }, formats };
}

export const english = withHistory(plain, inEnglish);
export const turkish = withHistory(speechOf('tr-TR' as Locale), inTurkish);

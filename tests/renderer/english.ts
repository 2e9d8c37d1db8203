import type { Locale } from '../../src/shared/locale.ts';
import { formatsOf } from '../../src/shared/words/formats.ts';
import type { Speech } from '../../src/shared/words/speech.ts';
import { wordsOf } from '../../src/shared/words/words.ts';

/** The language that the tests of the screens read. */
export const english: Speech = { words: wordsOf('en'), formats: formatsOf('en-GB' as Locale) };

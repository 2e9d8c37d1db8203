import { type Words, wordsOf } from '../../shared/words/words.ts';

export type Strings = Words;

export const strings: Strings = wordsOf('en');

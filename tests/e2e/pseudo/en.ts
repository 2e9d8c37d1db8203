import { en as plain } from '../../../src/shared/words/en/en.ts';
import { pseudoText, rewritten } from './pseudo.ts';

/** Stands in the place of English in a desk that is built for the pseudo-locale. */
export const en = rewritten(plain, pseudoText);

import { program as plain } from '../../../src/shared/words/en/program.ts';
import { pseudoText, rewritten } from './pseudo.ts';

/** What the program says outside of its pages, in the pseudo-locale. */
export const program = rewritten(plain, pseudoText);

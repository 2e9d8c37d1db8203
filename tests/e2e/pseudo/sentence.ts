import { sentence as plain } from '../../../src/shared/words/en/sentence.ts';
import { pseudoText, rewritten } from './pseudo.ts';

export const sentence = rewritten(plain, pseudoText);

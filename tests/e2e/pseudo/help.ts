import { help as plain } from '../../../src/shared/words/en/help.ts';
import { pseudoText, rewritten } from './pseudo.ts';

export const help = rewritten(plain, pseudoText);

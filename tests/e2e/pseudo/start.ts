import { start as plain } from '../../../src/shared/words/en/start.ts';
import { pseudoText, rewritten } from './pseudo.ts';

export const start = rewritten(plain, pseudoText);

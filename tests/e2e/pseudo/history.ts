import { history as plain } from '../../../src/shared/words/en/history.ts';
import { pseudoText, rewritten } from './pseudo.ts';

export const history = rewritten(plain, pseudoText);

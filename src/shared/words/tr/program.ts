import type { ProgramWords } from '../shape.ts';
import { opening } from './opening.ts';
import { shell } from './shell.ts';

/** What the program itself says in Turkish. */
export const program: Pick<ProgramWords, 'opening' | 'shell'> = { opening, shell };

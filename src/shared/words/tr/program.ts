import type { ProgramWords, Words } from '../shape.ts';
import { errors } from './errors.ts';
import { opening } from './opening.ts';
import { shell } from './shell.ts';

/** What the program itself says in Turkish. */
export const program: Omit<ProgramWords, keyof Words> = { errors, opening, shell };

import { errors } from './errors.ts';
import { opening } from './opening.ts';
import { shell } from './shell.ts';

/** What the program itself says in English, and no page does: at its start, in its menu and its own dialogs, and where it refuses a call. */
export const program = { errors, opening, shell } as const;

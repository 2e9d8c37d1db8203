import { opening } from './opening.ts';
import { shell } from './shell.ts';

/** What the program itself says in English, and no page does: at its start, in its menu and its own dialogs. */
export const program = { opening, shell } as const;

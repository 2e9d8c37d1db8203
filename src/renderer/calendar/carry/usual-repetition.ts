import type { Repetition } from './use-creating.ts';

/** How a booking repeats before any of its dates is seen. */
export type BegunRepetition = Pick<Repetition, 'everyWeeks' | 'count'>;

/** Four weeks apart, half a year: what most clients come by. */
export const usualRepetition: BegunRepetition = { everyWeeks: 4, count: 6 };

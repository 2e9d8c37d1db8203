import { useMemo } from 'react';
import { wallMinutesAt } from '../../../shared/domain/zoned-time.ts';
import { useNow, useToday } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { type Known, linkingWords, type Reading, readSentence } from './read-sentence.ts';
import type { Wall } from './read-when.ts';
import { useKnown } from './use-known.ts';

/** What is typed, read with what the desk knows of the names in it. */
export type Heard = {
  readonly reading: Reading;
  readonly known: Known;
  readonly wall: Wall;
  /** Whether the desk has answered all that is asked of it. */
  readonly isComplete: boolean;
  /** Why it could not: nobody knows then whether somebody is of that name. */
  readonly failure: string | undefined;
};

/** Reads what is typed while it is typed; what says another part than `parts` is left over. */
export function useReading(typed: string, parts?: ReadonlySet<keyof Reading>): Heard {
  const { formats } = useLanguage();
  const today = useToday();
  const minute = wallMinutesAt(useNow(), useSalon().timeZone);
  const { known, isComplete, failure } = useKnown(typed);
  const wall = useMemo(() => ({ today, minute, formats }), [today, minute, formats]);
  const reading = useMemo(
    () => readSentence(typed, known, wall, linkingWords, parts),
    [typed, known, wall, parts],
  );
  return { reading, known, wall, isComplete, failure };
}

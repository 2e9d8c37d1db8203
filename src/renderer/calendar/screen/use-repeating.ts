import { useCallback, useState } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { BegunRepetition } from '../carry/usual-repetition.ts';

/** The dates on which what is composed would repeat: those of one booking, with which they go. */
export type Repeating = {
  readonly isOpen: boolean;
  /** How it was said to repeat; undefined where that was not said. */
  readonly begun: BegunRepetition | undefined;
  readonly open: () => void;
  /** Opens them for what is composed, as it was said to repeat. */
  readonly openAs: (begun: BegunRepetition) => void;
  readonly close: () => void;
  /** Opens them for what is composed or, where nothing is, begins a booking of that service, and opens them with it. */
  readonly begin: (service: Service) => Promise<void>;
};

export function useRepeating(
  { flow, draft }: BookingFlow,
  /** Answers whether there is a place for it. */
  beginBooking: (service: Service) => Promise<boolean>,
): Repeating {
  const [isWanted, setWanted] = useState<'now' | 'with_the_next' | undefined>(undefined);
  const [begun, setBegun] = useState<BegunRepetition | undefined>(undefined);
  const isComposing = flow.kind === 'composing';
  if (isWanted === 'with_the_next' && isComposing) setWanted('now');
  if (isWanted === 'now' && flow.kind === 'idle') setWanted(undefined);
  return {
    isOpen: isWanted === 'now' && isComposing && draft.further.length === 0,
    begun,
    open: useCallback(() => {
      setBegun(undefined);
      setWanted('now');
    }, []),
    openAs: (said) => {
      setBegun(said);
      setWanted('now');
    },
    close: useCallback(() => setWanted(undefined), []),
    begin: async (service) => {
      setBegun(undefined);
      setWanted(isComposing ? 'now' : 'with_the_next');
      // Without a place the next booking is another one.
      if (!isComposing && !(await beginBooking(service))) setWanted(undefined);
    },
  };
}

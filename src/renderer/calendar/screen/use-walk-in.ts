import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Proposal } from '../carry/proposal.ts';
import { walkInProposal } from '../carry/walk-in.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** Begins a booking for somebody who stands at the counter: turns to today first, and opens the card as soon as that is drawn. */
export function useWalkIn(
  range: IndexedRange | undefined,
  isTodayShown: boolean,
  now: Instant,
  picked: Service | undefined,
  showToday: () => void,
  drop: (proposal: Proposal) => void,
): () => void {
  const [waits, setWaits] = useState(false);
  const begin = useEffectEvent(() => {
    const proposal = range && walkInProposal(range, now, picked);
    if (proposal) drop(proposal);
  });
  useEffect(() => {
    if (!waits || !isTodayShown) return;
    setWaits(false);
    begin();
  }, [waits, isTodayShown]);
  return useCallback(() => {
    setWaits(true);
    showToday();
  }, [showToday]);
}

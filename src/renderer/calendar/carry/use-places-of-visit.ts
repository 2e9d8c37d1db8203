import { useCallback } from 'react';
import { instant } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt, dayIn } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useNow } from '../../app/clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { questionOfVisit, slotsAsked } from './places-of-visit.ts';
import type { Proposal } from './proposal.ts';
import type { FurtherService } from './visit-parts.ts';

/** Asks the desk where a whole visit could be, from the beginning of the date that was asked for; answers where the part that was asked for would be. */
export function usePlacesOfVisit(): (
  range: IndexedRange,
  asked: Proposal,
  further: readonly FurtherService[],
) => Promise<readonly Slot[]> {
  const desk = useDesk();
  const now = useNow();
  return useCallback(
    async ({ salon }, asked, further) => {
      const zone = salon.timeZone;
      const day = dayIn(dateAt(asked.startTime, zone), zone).start;
      const question = questionOfVisit(salon, asked, further, instant(Math.max(day, now)));
      const answer = question && (await desk.call('places.find', question));
      return answer?.ok ? slotsAsked(asked, answer.value.places) : [];
    },
    [desk, now],
  );
}

import { useCallback } from 'react';
import { instant } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt, dayIn, instantToText } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useNow } from '../../app/clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { questionOfVisit, slotsAsked } from './places-of-visit.ts';
import { type Proposal, unitsAsked } from './proposal.ts';
import type { FurtherService } from './visit-parts.ts';

/** `slots` without the one where a moved booking is already. */
export function elsewhere(slots: readonly Slot[], { moving }: Proposal): readonly Slot[] {
  return slots.filter(
    ({ staffId, startTime }) => staffId !== moving?.staffId || startTime !== moving.startTime,
  );
}

/**
 * Asks the desk where else a proposal could be: of a whole visit, from the beginning of the date that was asked for, where the part that was asked for
 * would be.
 */
export function useOtherSlots(): (
  range: IndexedRange,
  asked: Proposal,
  further: readonly FurtherService[],
) => Promise<readonly Slot[]> {
  const desk = useDesk();
  const now = useNow();
  return useCallback(
    async ({ salon }, asked, further) => {
      const { moving, service, staffId, startTime, endTime } = asked;
      if (asked.beside.length > 0) {
        const zone = salon.timeZone;
        const day = dayIn(dateAt(startTime, zone), zone).start;
        const question = questionOfVisit(salon, asked, further, instant(Math.max(day, now)));
        const answer = question && (await desk.call('places.find', question));
        return answer?.ok ? slotsAsked(asked, answer.value.places) : [];
      }
      const answer = await desk.call('bookings.check', {
        staffId,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
        resourceIds: [...unitsAsked(asked)],
        ...(moving ? { bookingId: moving.id } : { serviceId: service?.id ?? null }),
      });
      return answer.ok ? elsewhere(answer.value.suggestions, asked) : [];
    },
    [desk, now],
  );
}

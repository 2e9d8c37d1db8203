import { useCallback } from 'react';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt, instantToText, searchStart } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useNow } from '../../app/clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { type OfferedSlot, questionOfVisit, slotsAsked } from './places-of-visit.ts';
import { type Proposal, unitsAsked } from './proposal.ts';
import type { FurtherService } from './visit-parts.ts';

/** `slots` without the one where a moved booking is already. */
export function elsewhere(slots: readonly Slot[], { moving }: Proposal): readonly Slot[] {
  return slots.filter(
    ({ staffId, startTime }) => staffId !== moving?.staffId || startTime !== moving.startTime,
  );
}

/**
 * Asks the desk where else a proposal could be. For a visit: places of all of it from that date on, told as the slot of the part that was
 * asked for. `client` is for whom a new one would be.
 */
export function useOtherSlots(): (
  range: IndexedRange,
  asked: Proposal,
  further: readonly FurtherService[],
  client: ClientId | undefined,
) => Promise<readonly OfferedSlot[]> {
  const desk = useDesk();
  const now = useNow();
  return useCallback(
    async ({ salon }, asked, further, client) => {
      const { moving, service, staffId, startTime, endTime } = asked;
      if (asked.beside.length > 0) {
        const zone = salon.timeZone;
        const from = searchStart(dateAt(startTime, zone), zone, now);
        const question = questionOfVisit(salon, asked, further, from, client);
        const answer = question && (await desk.call('places.find', question));
        return answer?.ok ? slotsAsked(asked, answer.value.places) : [];
      }
      const answer = await desk.call('bookings.check', {
        staffId,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
        resourceIds: [...unitsAsked(asked)],
        ...(moving ? { bookingId: moving.id } : { serviceId: service?.id ?? null, clientId: client ?? null }),
      });
      return answer.ok ? elsewhere(answer.value.suggestions, asked) : [];
    },
    [desk, now],
  );
}

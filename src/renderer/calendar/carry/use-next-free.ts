import { useCallback, useRef } from 'react';
import type { ClientId, StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dayIn } from '../../../shared/domain/zoned-time.ts';
import { ok, type Result, refused } from '../../../shared/result.ts';
import { useDesk } from '../../api/desk-context.ts';
import type { SalonDay } from '../range/day-clock.ts';

/** How many dates are searched for the next free slot. */
export const nextFreeDays = 28;
/** Nobody has more people free at one time, and one more is the slot after them. */
const slotsAsked = 101;

/**
 * Asks the desk for the next free slot of a service, from an instant or from the beginning of a day, at which the client sits nowhere else. Asked again for the same, it answers the one after;
 * undefined where there is none. A refusal is a sentence.
 */
export function useNextFree(): (
  service: Service,
  from: Instant | SalonDay,
  staffIds: readonly StaffId[] | undefined,
  clientId: ClientId | undefined,
) => Promise<Result<Slot | undefined, string>> {
  const desk = useDesk();
  const last = useRef<{ readonly key: string; readonly slot: Slot } | undefined>(undefined);
  return useCallback(
    async (service, from, staffIds, clientId) => {
      const start = typeof from === 'number' ? from : dayIn(from.date, from.zone).start;
      const key = `${service.id} ${clientId ?? ''} ${staffIds?.join(' ') ?? ''}`;
      const before = last.current?.key === key ? last.current.slot : undefined;
      const isNext = before !== undefined && before.startTime >= start;
      const answer = await desk.call('slots.find', {
        salonId: service.salonId,
        serviceId: service.id,
        from: isNext ? before.startTime : start,
        days: nextFreeDays,
        limit: slotsAsked,
        ...(staffIds ? { staffIds: [...staffIds] } : {}),
        ...(clientId ? { clientId } : {}),
      });
      if (!answer.ok) return refused(answer.error.message);
      // By time, then by person: whoever is found at the same time comes after.
      const found = answer.value.findIndex(
        ({ staffId, startTime }) => staffId === before?.staffId && startTime === before.startTime,
      );
      const slot = answer.value[found + 1];
      last.current = slot && { key, slot };
      return ok(slot);
    },
    [desk],
  );
}

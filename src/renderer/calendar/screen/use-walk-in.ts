import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { nextFreeDays } from '../carry/use-next-free.ts';
import { walkInProposal } from '../carry/walk-in.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/**
 * Begins a booking for somebody who stands at the counter: turns to today first, and opens the card as soon as that is drawn. Where nobody is free it says
 * so, and who is next.
 */
export function useWalkIn(
  range: IndexedRange | undefined,
  isTodayShown: boolean,
  now: Instant,
  picked: Service | undefined,
  showToday: () => void,
  labelOf: (slot: Slot) => string,
  { draft, write, drop, refuse }: Pick<BookingFlow, 'draft' | 'write' | 'drop' | 'refuse'>,
): () => void {
  const desk = useDesk();
  const text = useLanguage().words.calendar.walkIn;
  const [waits, setWaits] = useState(false);

  /** Why a service cannot begin now, which is not about one person; undefined where the desk does not say. */
  async function whyNobody({ id, salonId, name }: Service): Promise<string | undefined> {
    const client = draft.client ? { clientId: draft.client.id } : {};
    const days = nextFreeDays;
    const answer = await desk.call('slots.find', {
      ...{ salonId, serviceId: id, from: now, days, limit: 1 },
      ...client,
    });
    if (!answer.ok) return undefined;
    const [next] = answer.value;
    return next ? text.nobodyFree(name, labelOf(next)) : text.nobodySoon(name);
  }

  const begin = useEffectEvent(async () => {
    const proposal = range && walkInProposal(range, now, picked);
    if (!proposal) return;
    write({ walkInAt: proposal.startTime });
    const { service, violations } = proposal;
    const why = service && violations.length > 0 ? await whyNobody(service) : undefined;
    if (why === undefined) drop(proposal);
    else refuse(proposal, [{ code: undefined, message: why }]);
  });
  useEffect(() => {
    if (!waits || !isTodayShown) return;
    setWaits(false);
    void begin();
  }, [waits, isTodayShown]);
  return useCallback(() => {
    setWaits(true);
    showToday();
  }, [showToday]);
}

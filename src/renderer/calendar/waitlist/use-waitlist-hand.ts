import { useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { intervalOf } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type NamedWaitlistEntry, suits } from '../../../shared/domain/waitlist.ts';
import { type CalendarDate, dateAt, dayIn, daysBetween } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useNow } from '../../app/clock.ts';
import { nothingTyped } from '../../clients/typed-client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import { proposalOfPoint } from '../carry/drag-proposal.ts';
import type { Proposal } from '../carry/proposal.ts';
import { type BookingFlow, isWorthKeeping } from '../carry/use-booking-flow.ts';
import type { GridFrame } from '../grid/grid-frame.ts';

/** What the waitlist beside the grid does with it; always the same object, so that nothing is drawn again beside a drag. */
export type WaitlistHand = {
  /** Opens the card of a new booking for whoever waits, at the next free time that suits; without one, their service and name stay ready. */
  readonly take: (entry: NamedWaitlistEntry) => Promise<void>;
  /** The pointer carries an entry over the window: over the grid it is judged like any new booking. */
  readonly carry: (entry: NamedWaitlistEntry, x: number, y: number) => void;
  /** Lets go of it: on the grid its card opens, or says why not; anywhere else nothing happened. */
  readonly drop: (entry: NamedWaitlistEntry, x: number, y: number) => void;
  readonly abort: () => void;
};

type Parts = {
  readonly frame: GridFrame | undefined;
  readonly booking: BookingFlow;
  readonly pick: (service: Service | undefined) => void;
  readonly goTo: (date: CalendarDate) => void;
};

/** The longest search for a free time, as the desk takes it. */
const maxDays = 92;

export function useWaitlistHand(parts: Parts): WaitlistHand {
  const desk = useDesk();
  const { words } = useLanguage();
  const now = useNow();
  const latest = useRef({ ...parts, words, now });
  useEffect(() => {
    latest.current = { ...parts, words, now };
  });

  return useMemo<WaitlistHand>(() => {
    function serviceOf({ serviceIds }: NamedWaitlistEntry): Service | undefined {
      const [only, ...others] = serviceIds;
      const { frame } = latest.current;
      return only && others.length === 0 ? frame?.range.records.services.get(only) : undefined;
    }

    /** Writes down for whom the next booking is. What was typed for somebody else is thrown away with an offer to bring it back. */
    function write({ id, clientId, clientName, notes }: NamedWaitlistEntry): void {
      const { booking } = latest.current;
      if (isWorthKeeping(booking.draft)) booking.discard();
      booking.write({
        ...nothingTyped,
        client: { id: clientId, name: clientName },
        notes: notes ?? '',
        waiting: { id, clientId },
      });
    }

    function proposalAt(entry: NamedWaitlistEntry, x: number, y: number): Proposal | undefined {
      const { frame } = latest.current;
      const service = serviceOf(entry);
      if (!frame || !service || !frame.geometry.isOver(x, y)) return undefined;
      const point = frame.geometry.pointAt(x, y, frame.hours, false);
      return point && proposalOfPoint(frame, point, service);
    }

    function putBack(): void {
      const { booking } = latest.current;
      if (booking.flow.kind === 'in_hand') booking.back();
    }

    async function freeSlot(entry: NamedWaitlistEntry, service: Service) {
      const { now: present, frame } = latest.current;
      const zone = frame?.range.salon.timeZone;
      if (!zone) return undefined;
      const today = dateAt(present, zone);
      const from = entry.from > today ? dayIn(entry.from, zone).start : present;
      const days = Math.min(maxDays, daysBetween(dateAt(from, zone), entry.until) + 1);
      if (days < 1) return undefined;
      const { salonId, staffIds } = entry;
      const found = await desk.call('slots.find', {
        ...{ salonId, serviceId: service.id, from, days, limit: 1000 },
        ...(staffIds ? { staffIds: [...staffIds] } : {}),
      });
      if (!found.ok) return undefined;
      return found.value.find((slot) => suits(entry, intervalOf(slot.startTime, slot.endTime), zone));
    }

    return {
      take: async (entry) => {
        const service = serviceOf(entry);
        const { waitlist } = latest.current.words;
        if (!service) {
          showNotice({ text: waitlist.severalByOffer(entry.clientName), tone: 'neutral' });
          return;
        }
        write(entry);
        latest.current.pick(service);
        const slot = await freeSlot(entry, service);
        const { booking, goTo, frame } = latest.current;
        if (!slot || !frame) {
          showNotice({ text: waitlist.noneSuits(entry.clientName), tone: 'neutral' });
          return;
        }
        goTo(dateAt(slot.startTime, frame.range.salon.timeZone));
        booking.openAt(slot, service);
      },
      carry: (entry, x, y) => {
        const proposal = proposalAt(entry, x, y);
        // Within the pointer event, so that ghost and verdict are on the screen in the same frame.
        if (proposal) flushSync(() => latest.current.booking.take(proposal, 'pointer'));
        else putBack();
      },
      drop: (entry, x, y) => {
        const proposal = proposalAt(entry, x, y);
        if (!proposal) {
          putBack();
          return;
        }
        write(entry);
        latest.current.booking.drop(proposal);
      },
      abort: putBack,
    };
  }, [desk]);
}

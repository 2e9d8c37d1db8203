import { useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { NamedWaitlistEntry } from '../../../shared/domain/waitlist.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { ok } from '../../../shared/result.ts';
import { useDesk } from '../../api/desk-context.ts';
import { newId } from '../../api/new-id.ts';
import { useNow } from '../../app/clock.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import { proposalOfPoint } from '../carry/drag-proposal.ts';
import type { Proposal } from '../carry/proposal.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { FurtherService } from '../carry/visit-parts.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { placeThatSuits, questionFor } from './suiting-places.ts';

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
  readonly pickFor: (service: Service | undefined, draft: BookingId) => void;
  readonly goTo: (date: CalendarDate) => void;
};

/** The services of an entry after the first: one after the other, each with whoever can take it. */
function furtherOf([, ...others]: readonly Service[]): readonly FurtherService[] {
  return others.map((service) => {
    return { id: newId<BookingId>(), service, staffId: undefined, isAtOnce: false };
  });
}

export function useWaitlistHand(parts: Parts): WaitlistHand {
  const desk = useDesk();
  const { words } = useLanguage();
  const now = useNow();
  const latest = useRef({ ...parts, words, now });
  useEffect(() => {
    latest.current = { ...parts, words, now };
  });

  return useMemo<WaitlistHand>(() => {
    function servicesOf({ serviceIds }: NamedWaitlistEntry): readonly Service[] {
      const services = latest.current.frame?.range.records.services;
      const found = serviceIds.map((id) => services?.get(id)).filter((service) => service !== undefined);
      return found.length === serviceIds.length ? found : [];
    }

    /** Begins the booking of whoever waits; answers which it is. */
    function begin(entry: NamedWaitlistEntry, further: readonly FurtherService[]): BookingId {
      const { id, clientId, clientName, notes } = entry;
      return latest.current.booking.begin({
        further,
        client: { id: clientId, name: clientName },
        notes: notes ?? '',
        waiting: { id, clientId },
      });
    }

    function proposalAt(entry: NamedWaitlistEntry, x: number, y: number): Proposal | undefined {
      const { frame } = latest.current;
      const [service] = servicesOf(entry);
      if (!frame || !service || !frame.geometry.isOver(x, y)) return undefined;
      const point = frame.geometry.pointAt(x, y, frame.hours, false);
      return point && proposalOfPoint(frame, point, service);
    }

    // What is carried with the first service; the same parts from the first move to the last.
    let carried: readonly FurtherService[] | undefined;

    function putBack(): void {
      const { booking } = latest.current;
      if (booking.flow.kind === 'in_hand') booking.back();
    }

    // What was asked for last; an answer to anything before it comes too late.
    let asked = 0;

    return {
      take: async (entry) => {
        const { frame, now: present, words: text } = latest.current;
        const services = servicesOf(entry);
        const [first] = services;
        if (!frame) return;
        if (!first) {
          showNotice({ text: text.waitlist.noneSuits(entry.clientName), tone: 'neutral' });
          return;
        }
        asked += 1;
        const mine = asked;
        const zone = frame.range.salon.timeZone;
        const question = questionFor(entry, zone, present);
        const answer = question ? await desk.call('places.find', question) : ok({ places: [] });
        if (mine !== asked) return;
        const { booking, goTo, pickFor } = latest.current;
        if (!answer.ok) {
          showNotice({ text: answer.error.message, tone: 'danger' });
          return;
        }
        pickFor(first, begin(entry, furtherOf(services)));
        const slots = placeThatSuits(entry, answer.value, zone);
        const [start] = slots ?? [];
        if (!slots || !start) {
          showNotice({ text: text.waitlist.noneSuits(entry.clientName), tone: 'neutral' });
          return;
        }
        goTo(dateAt(start.startTime, zone));
        booking.openPlace(slots, services);
      },
      carry: (entry, x, y) => {
        asked += 1;
        const proposal = proposalAt(entry, x, y);
        carried ??= furtherOf(servicesOf(entry));
        const further = carried;
        // Within the pointer event, so that ghost and verdict are on the screen in the same frame.
        if (proposal)
          flushSync(() =>
            latest.current.booking.take(proposal, 'pointer', { client: entry.clientName, further }),
          );
        else putBack();
      },
      drop: (entry, x, y) => {
        asked += 1;
        const proposal = proposalAt(entry, x, y);
        const further = carried ?? furtherOf(servicesOf(entry));
        carried = undefined;
        if (!proposal) {
          putBack();
          return;
        }
        begin(entry, further);
        latest.current.booking.drop(proposal, further);
      },
      abort: () => {
        carried = undefined;
        putBack();
      },
    };
  }, [desk]);
}

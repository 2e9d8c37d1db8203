import { useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { slotAt } from '../../../shared/domain/free-slots.ts';
import { addMinutes, intervalOf } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type NamedWaitlistEntry, suits } from '../../../shared/domain/waitlist.ts';
import {
  type CalendarDate,
  dateAt,
  dayIn,
  daysBetween,
  instantToText,
} from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { useNow } from '../../app/clock.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import { useBookMatch } from '../../waitlist/use-book-match.ts';
import { proposalOfPoint } from '../carry/drag-proposal.ts';
import type { Proposal } from '../carry/proposal.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { staffName } from '../range/column-words.ts';

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
/** The most starts at which a visit is tried. */
const maxTries = 40;
const offerSeconds = 30;

export function useWaitlistHand(parts: Parts): WaitlistHand {
  const desk = useDesk();
  const { words, formats } = useLanguage();
  const now = useNow();
  const book = useBookMatch();
  const latest = useRef({ ...parts, words, formats, now, book });
  useEffect(() => {
    latest.current = { ...parts, words, formats, now, book };
  });

  return useMemo<WaitlistHand>(() => {
    function servicesOf({ serviceIds }: NamedWaitlistEntry): readonly Service[] {
      const services = latest.current.frame?.range.records.services;
      const found = serviceIds.map((id) => services?.get(id)).filter((service) => service !== undefined);
      return found.length === serviceIds.length ? found : [];
    }

    /** What the hand can carry: one service. */
    function serviceOf(entry: NamedWaitlistEntry): Service | undefined {
      const [only, ...others] = servicesOf(entry);
      return others.length === 0 ? only : undefined;
    }

    /** Begins the booking of whoever waits. */
    function begin({ id, clientId, clientName, notes }: NamedWaitlistEntry): void {
      latest.current.booking.begin({
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

    /** Where the first service could begin so that all of them, one after the other, lie in time that suits; the earliest first. */
    async function freeSlots(
      entry: NamedWaitlistEntry,
      services: readonly Service[],
    ): Promise<readonly Slot[]> {
      const { now: present, frame } = latest.current;
      const zone = frame?.range.salon.timeZone;
      const [first] = services;
      if (!zone || !first) return [];
      const today = dateAt(present, zone);
      const from = entry.from > today ? dayIn(entry.from, zone).start : present;
      const days = Math.min(maxDays, daysBetween(dateAt(from, zone), entry.until) + 1);
      if (days < 1) return [];
      const { salonId, staffIds } = entry;
      const found = await desk.call('slots.find', {
        ...{ salonId, serviceId: first.id, from, days, limit: 1000 },
        ...(staffIds ? { staffIds: [...staffIds] } : {}),
      });
      const minutes = services.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
      const isSuited = ({ startTime }: Slot): boolean =>
        suits(entry, intervalOf(startTime, addMinutes(startTime, minutes)), zone);
      return found.ok ? found.value.filter(isSuited) : [];
    }

    /** The services one after the other, at the next time at which the desk would take all of them. */
    async function freeVisit(
      entry: NamedWaitlistEntry,
      services: readonly Service[],
    ): Promise<readonly Slot[] | undefined> {
      for (const { staffId, startTime } of (await freeSlots(entry, services)).slice(0, maxTries)) {
        let at = startTime;
        const slots = services.map((service) => {
          const slot = slotAt(service, service, staffId, at);
          at = slot.endTime;
          return slot;
        });
        const parts = slots.map((slot) => ({
          ...{ staffId, serviceId: slot.serviceId },
          startTime: instantToText(slot.startTime),
          endTime: instantToText(slot.endTime),
        }));
        const checked = await desk.call('visits.check', { clientId: entry.clientId, parts });
        if (checked.ok && checked.value.parts.every(({ violations }) => violations.length === 0))
          return slots;
      }
      return undefined;
    }

    /** Several services are no single booking that a hand could carry: the next time for all of them is offered, to be booked in one press. */
    async function offerVisit(entry: NamedWaitlistEntry, services: readonly Service[]): Promise<void> {
      const slots = await freeVisit(entry, services);
      const { words: said, formats: says, frame, goTo, book } = latest.current;
      const [first] = slots ?? [];
      if (!slots || !first || !frame) {
        showNotice({ text: said.waitlist.noneSuits(entry.clientName), tone: 'neutral' });
        return;
      }
      const zone = frame.range.salon.timeZone;
      goTo(dateAt(first.startTime, zone));
      const when = said.waitlist.place(
        says.dateTime(first.startTime, zone, 'short'),
        staffName(frame.range, first.staffId, said),
      );
      const action = {
        label: said.waitlist.bookShort,
        onAction: () => void book({ entry, slots, unsellableMinutes: 0 }),
      };
      showNotice(
        { text: said.waitlist.suits(entry.clientName, when), tone: 'neutral', action },
        offerSeconds,
      );
    }

    return {
      take: async (entry) => {
        const services = servicesOf(entry);
        const service = serviceOf(entry);
        const { waitlist } = latest.current.words;
        if (!service) {
          await offerVisit(entry, services);
          return;
        }
        begin(entry);
        latest.current.pick(service);
        const [slot] = await freeSlots(entry, services);
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
        begin(entry);
        latest.current.booking.drop(proposal, []);
      },
      abort: putBack,
    };
  }, [desk]);
}

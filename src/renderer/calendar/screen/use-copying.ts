import { useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { newId } from '../../api/new-id.ts';
import { nothingTyped } from '../../clients/typed-client.ts';
import { proposeNew, type Start } from '../carry/proposal.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { type FurtherService, visitMates } from '../carry/visit-parts.ts';
import { instantAtMinute, minuteAt } from '../range/day-clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

export type Copying = {
  /** Makes an unfinished booking like this one, with all parts of its visit, which waits for a time. */
  readonly copy: (booking: NamedBooking) => void;
  /** Puts it down: at `start` or, without one, at the time that it was copied from on the date that is shown. False where nothing was copied. */
  readonly paste: (start: Start | undefined) => boolean;
};

/** Copying a booking to another time. */
export function useCopying(
  range: IndexedRange | undefined,
  date: CalendarDate,
  booking: BookingFlow,
  pick: (service: Service | undefined) => void,
): Copying {
  const [copied, setCopied] = useState<NamedBooking | undefined>(undefined);

  function begin(first: NamedBooking, others: readonly NamedBooking[]) {
    if (!range) return;
    const { services } = range.records;
    const further = others.flatMap(({ serviceId, staffId, startTime }): FurtherService[] => {
      const service = services.get(serviceId);
      if (!service?.isActive) return [];
      return [{ id: newId<BookingId>(), service, staffId, isAtOnce: startTime === first.startTime }];
    });
    const { clientId, clientName, notes } = first;
    const client = clientId && clientName ? { id: clientId, name: clientName } : null;
    booking.write({ client, ...nothingTyped, notes: notes ?? '', further });
    const service = services.get(first.serviceId);
    pick(service?.isActive ? service : undefined);
  }

  return {
    copy: (subject) => {
      if (!range) return;
      const [first = subject, ...others] = [subject, ...visitMates(range, subject)].toSorted(
        (a, b) => a.startTime - b.startTime,
      );
      setCopied(first);
      begin(first, others);
    },
    paste: (start) => {
      if (!range || !copied) return false;
      const zone = range.salon.timeZone;
      const minute = minuteAt({ date: dateAt(copied.startTime, zone), zone }, copied.startTime);
      const there = start ?? { staffId: copied.staffId, startTime: instantAtMinute({ date, zone }, minute) };
      // Put down once more: it was booked already, and another one like it begins.
      if (booking.draft.client?.id !== (copied.clientId ?? undefined)) begin(copied, []);
      booking.drop(proposeNew(range, there, range.records.services.get(copied.serviceId)));
      return true;
    },
  };
}

import { useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { erasedName } from '../../../shared/domain/client.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { newId } from '../../api/new-id.ts';
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

/** What was copied: the booking, the other parts of its visit, and the draft that was begun for them last. */
type Copied = {
  readonly first: NamedBooking;
  readonly others: readonly NamedBooking[];
  readonly draftId: BookingId;
};

/** Copying a booking to another time. `onCopied` gives the keyboard to the grid, on which the time is chosen. */
export function useCopying(
  range: IndexedRange | undefined,
  date: CalendarDate,
  booking: BookingFlow,
  pickFor: (service: Service | undefined, draft: BookingId) => void,
  onCopied: () => void,
): Copying {
  const [copied, setCopied] = useState<Copied | undefined>(undefined);

  /** Begins a booking like these; answers the further services of its visit. */
  function begin(
    { records: { services } }: IndexedRange,
    { first, others }: Pick<Copied, 'first' | 'others'>,
  ): readonly FurtherService[] {
    const further = others.flatMap(({ serviceId, staffId, startTime }): FurtherService[] => {
      const service = services.get(serviceId);
      if (!service?.isActive) return [];
      return [{ id: newId<BookingId>(), service, staffId, isAtOnce: startTime === first.startTime }];
    });
    const { clientId, clientName, notes } = first;
    // Nobody is booked for again who was erased.
    const isSomebody = clientName !== null && clientName !== erasedName;
    const client = clientId && isSomebody ? { id: clientId, name: clientName } : null;
    const draftId = booking.begin({ client, notes: notes ?? '', further });
    setCopied({ first, others, draftId });
    const service = services.get(first.serviceId);
    pickFor(service?.isActive ? service : undefined, draftId);
    return further;
  }

  return {
    copy: (subject) => {
      if (!range) return;
      const [first = subject, ...others] = [subject, ...visitMates(range, subject)].toSorted(
        (a, b) => a.startTime - b.startTime,
      );
      begin(range, { first, others });
      onCopied();
    },
    paste: (start) => {
      if (!range || !copied) return false;
      const { first, draftId } = copied;
      const zone = range.salon.timeZone;
      const minute = minuteAt({ date: dateAt(first.startTime, zone), zone }, first.startTime);
      const there = start ?? { staffId: first.staffId, startTime: instantAtMinute({ date, zone }, minute) };
      // Once more, where its draft is booked or put away.
      const further = booking.draft.id === draftId ? booking.draft.further : begin(range, copied);
      booking.drop(proposeNew(range, there, range.records.services.get(first.serviceId)), further);
      return true;
    },
  };
}

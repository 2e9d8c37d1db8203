import { useCallback } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import { shortName } from '../../shared/domain/client.ts';
import type { BookingId, VisitId } from '../../shared/domain/ids.ts';
import { instantToText } from '../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import { useDeskCommand } from '../api/commands.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { newId } from '../api/new-id.ts';
import { useSalon } from '../app/use-salon.ts';
import { useUndoOnly } from '../app/use-undo-only.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { undoSeconds } from './undo-seconds.ts';

/** Somebody who waits, and the slots that would suit them. */
export type Match = Output<'waitlist.matches'>[number];

/** Books a match just as it was offered, which takes the client off the list; answers the first booking, tells what happened, and offers to take it back. */
export function useBookMatch(): (match: Match) => Promise<NamedBooking | undefined> {
  const { words, formats } = useLanguage();
  const { timeZone } = useSalon();
  const create = useDeskCommand('bookings.create').run;
  const createVisit = useDeskCommand('visits.create').run;
  const undoOnly = useUndoOnly();
  return useCallback(
    async ({ entry, slots }) => {
      const parts = slots.map((slot) => ({
        id: newId<BookingId>(),
        staffId: slot.staffId,
        serviceId: slot.serviceId,
        startTime: instantToText(slot.startTime),
        endTime: instantToText(slot.endTime),
      }));
      const [only] = parts;
      if (!only) return undefined;
      const forWhom = { clientId: entry.clientId, notes: entry.notes, waitlistEntryId: entry.id };
      let answer: Result<NamedBooking | undefined, DeskFailure>;
      if (parts.length === 1) answer = await create({ ...only, ...forWhom });
      else {
        const visit = await createVisit({ id: newId<VisitId>(), parts, ...forWhom });
        answer = visit.ok ? ok(visit.value.bookings[0]) : visit;
      }
      if (!answer.ok) {
        showNotice({ text: answer.error.message, tone: 'danger' });
        return undefined;
      }
      const booking = answer.value;
      if (booking) {
        const { id: bookingId, version } = booking;
        const client = shortName(entry.clientName);
        const takeBack = () => undoOnly({ bookingId, version }, words.waitlist.again(client));
        showNotice(
          {
            text: words.waitlist.booked(client, formats.dateTime(booking.startTime, timeZone, 'short')),
            tone: 'success',
            action: { label: words.calendar.undo, onAction: () => void takeBack() },
          },
          undoSeconds,
        );
      }
      return booking;
    },
    [create, createVisit, undoOnly, words, formats, timeZone],
  );
}

import { useCallback } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { instantToText } from '../../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';

/** A booking before and after it was moved. */
type Moved = { readonly before: NamedBooking; readonly moved: NamedBooking };
/** The other parts of its visit, which came along. */
type Mates = { readonly before: readonly NamedBooking[]; readonly moved: readonly NamedBooking[] };

/**
 * Takes a move back: as the newest undo step while nothing was done since, so that Ctrl+Z goes on with what was done before it; else the
 * booking is moved to where it was, with the other parts of its visit, which is an undo step of its own.
 */
export function useTakeBack(): (one: Moved, mates: Mates) => Promise<Result<null, DeskFailure>> {
  const undo = useDeskCommand('history.undo');
  const move = useDeskCommand('bookings.move');
  const moveVisit = useDeskCommand('visits.move');
  return useCallback(
    async ({ before, moved }, mates) => {
      const { id, version, visitId } = moved;
      const undone = await undo.run({ only: { bookingId: id, version } });
      if (!undone.ok) return undone;
      if (undone.value.done) return ok(null);
      if (visitId !== null && mates.moved.length > 0) {
        const startTimes = [before, ...mates.before].map(({ startTime }) => startTime);
        const [earliest = before.startTime] = startTimes.toSorted((a, b) => a - b);
        const answer = await moveVisit.run({
          id: visitId,
          bookings: [moved, ...mates.moved].map((part) => ({ id: part.id, version: part.version })),
          startTime: instantToText(earliest),
          people: [{ id, staffId: before.staffId }],
        });
        return answer.ok ? ok(null) : answer;
      }
      const { staffId, startTime, endTime, resources } = before;
      const answer = await move.run({
        id,
        version,
        staffId,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
        resourceIds: resources.map(({ resourceId }) => resourceId),
      });
      return answer.ok ? ok(null) : answer;
    },
    [undo.run, move.run, moveVisit.run],
  );
}

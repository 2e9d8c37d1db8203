import { useCallback } from 'react';
import { blocks, type NamedBooking } from '../../../shared/domain/booking.ts';
import { instant } from '../../../shared/domain/interval.ts';
import { instantToText } from '../../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { useDesk } from '../../api/desk-context.ts';
import { type Proposal, unitsAsked } from './proposal.ts';

/** What has been moved: the booking that was carried, and the other parts of its visit that came along. */
export type Moved = { readonly moved: NamedBooking; readonly others: readonly NamedBooking[] };

/** Moves what is carried: one booking, or all parts of its visit or none. */
export function useMoving(): (
  target: Proposal,
  booking: NamedBooking,
) => Promise<Result<Moved, DeskFailure>> {
  const desk = useDesk();
  const moveBooking = useDeskCommand('bookings.move').run;
  const moveVisit = useDeskCommand('visits.move').run;
  return useCallback(
    async (target, booking) => {
      const { id, version, visitId } = booking;
      const parts = [booking, ...target.beside.flatMap((part) => part.moving ?? [])];
      const visit =
        visitId === null || parts.length === 1 ? undefined : await desk.call('visits.get', { id: visitId });
      if (visit && !visit.ok) return visit;
      const standing = visit?.value.filter(({ status }) => blocks(status)).length;
      // A visit of which a part was put on another date is moved part by part.
      if (visitId === null || standing !== parts.length) {
        const answer = await moveBooking({
          id,
          version,
          staffId: target.staffId,
          startTime: instantToText(target.startTime),
          endTime: instantToText(target.endTime),
          resourceIds: [...unitsAsked(target)],
        });
        return answer.ok ? ok({ moved: answer.value, others: [] }) : answer;
      }
      const earliest = Math.min(...parts.map(({ startTime }) => startTime));
      const answer = await moveVisit({
        id: visitId,
        bookings: parts.map((part) => ({ id: part.id, version: part.version })),
        startTime: instantToText(instant(earliest + target.startTime - booking.startTime)),
        people: target.staffId === booking.staffId ? [] : [{ id, staffId: target.staffId }],
      });
      if (!answer.ok) return answer;
      const moved = answer.value.find((part) => part.id === id) ?? booking;
      const others = answer.value.filter((part) => part.id !== id && parts.some((one) => one.id === part.id));
      return ok({ moved, others });
    },
    [desk, moveBooking, moveVisit],
  );
}

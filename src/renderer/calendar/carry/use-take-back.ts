import { useCallback } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { instantToText } from '../../../shared/domain/zoned-time.ts';
import type { Result } from '../../../shared/result.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { useDesk } from '../../api/desk-context.ts';

/**
 * Takes a move back: as the newest undo step while nothing was done since, so that Ctrl+Z goes on with what was done before it; else the
 * booking is moved to where it was, which is an undo step of its own.
 */
export function useTakeBack(): (
  before: NamedBooking,
  moved: NamedBooking,
) => Promise<Result<NamedBooking, DeskFailure>> {
  const desk = useDesk();
  const undo = useDeskCommand('history.undo');
  const move = useDeskCommand('bookings.move');
  return useCallback(
    async (before, { id, version }) => {
      const undone = await undo.run({ only: { bookingId: id, version } });
      if (!undone.ok) return undone;
      if (undone.value.done) return desk.call('bookings.get', { id });
      const { staffId, startTime, endTime, resources } = before;
      return move.run({
        id,
        version,
        staffId,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
        resourceIds: resources.map(({ resourceId }) => resourceId),
      });
    },
    [desk, undo.run, move.run],
  );
}

import { CircleAlert } from 'lucide-react';
import { blocks, type NamedBooking } from '../../shared/domain/booking.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNow } from '../app/clock.ts';
import { Suggestions } from './Suggestions.tsx';

/** Why a booking no longer fits where it stands, with its nearest slots one press away; nothing while it fits. */
export function StrandedNote({
  booking: { id, status, endTime },
  labelOf,
  onMove,
}: {
  readonly booking: NamedBooking;
  readonly labelOf: (slot: Slot) => string;
  readonly onMove: (slot: Slot) => void;
}) {
  const isAhead = endTime > useNow();
  const judged = useDeskQuery('bookings.check', { bookingId: id }, { enabled: blocks(status) && isAhead });
  if (!judged.data || judged.data.violations.length === 0) return null;
  const { violations, suggestions } = judged.data;
  return (
    <div className="booking-panel-stranded" role="status">
      <p>
        <CircleAlert size={15} strokeWidth={2.25} aria-hidden />
        {violations.map(({ message }) => message).join(' ')}
      </p>
      <Suggestions suggestions={suggestions} labelOf={labelOf} onChoose={onMove} />
    </div>
  );
}

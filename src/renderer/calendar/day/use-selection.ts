import { useCallback, useState } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import type { Selection } from './day-actions.ts';

/** Which booking's panel is open. */
export function useSelection(day: DayKnowledge | undefined): Selection {
  const [selectedId, setSelectedId] = useState<BookingId | undefined>(undefined);
  const [asksCancel, askCancel] = useState(false);
  const select = useCallback((id: BookingId | undefined) => {
    askCancel(false);
    setSelectedId(id);
  }, []);
  const selected = day?.bookings.find(({ id }) => id === selectedId);
  return { selected, asksCancel, select, askCancel };
}

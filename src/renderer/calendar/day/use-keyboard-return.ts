import { useState } from 'react';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import { minuteAt, type SalonDay } from '../range/day-clock.ts';

/** Where a card or a refusal stood, the keyboard goes on when it closes; `onClosed` is told. */
export function useKeyboardReturn(
  { date, zone }: SalonDay,
  { flow, proposal }: BookingFlow,
  { put, setOnGrid }: GridCursorState,
  onClosed: () => void,
): void {
  const [stood, setStood] = useState(proposal);
  const isOpen = flow.kind === 'composing' || flow.kind === 'refused';
  if (isOpen && proposal && proposal !== stood) setStood(proposal);
  if (flow.kind !== 'idle' || !stood) return;
  setStood(undefined);
  onClosed();
  if (dateAt(stood.startTime, zone) !== date) return;
  put({ staffId: stood.staffId, minute: minuteAt({ date, zone }, stood.startTime) });
  setOnGrid(true);
}

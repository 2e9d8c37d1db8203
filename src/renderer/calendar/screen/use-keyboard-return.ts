import { useState } from 'react';
import { columnSpanOf } from '../block/blocked-span.ts';
import type { Blocking } from '../block/use-blocking.ts';
import { pointOf } from '../carry/place.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { holdsInstant } from '../range/indexed-range.ts';

/** Where a card or a refusal stood, the keyboard goes on when it closes; `onClosed` is told. */
export function useKeyboardReturn(
  frame: GridFrame | undefined,
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
  if (!frame || !holdsInstant(frame.range, stood.startTime)) return;
  put(pointOf(frame, stood));
  setOnGrid(true);
}

/** The same where the card of blocked time stood. */
export function useKeyboardReturnFromBlock(
  frame: GridFrame | undefined,
  { card, held }: Blocking,
  { put, setOnGrid }: GridCursorState,
): void {
  const [stood, setStood] = useState(card?.held);
  if (card && card.held !== stood) setStood(card.held);
  if (held || !stood) return;
  setStood(undefined);
  if (!frame || !holdsInstant(frame.range, stood.startTime)) return;
  const { of, date, fromMinute } = columnSpanOf(frame.range, stood);
  put({ of, date, minute: fromMinute });
  setOnGrid(true);
}

import { useMemo, useState } from 'react';
import { hasResource, type NamedBooking } from '../../../shared/domain/booking.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import { pointOfSpan } from '../block/blocked-span.ts';
import type { Blocking } from '../block/use-blocking.ts';
import { pointOf } from '../carry/place.ts';
import { whereItIs } from '../carry/proposal.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { holdsInstant } from '../range/indexed-range.ts';

/**
 * Where the last one stood that was held, the keyboard stands when nothing is held any more; when it had a card or a refusal, the keyboard goes on there,
 * and `onClosed` is told. `held` is what stands somewhere at last, with its card or on its way to the desk.
 */
function useReturnTo<Stood extends { readonly startTime: Instant }>(
  frame: GridFrame | undefined,
  held: Stood | undefined,
  hasCard: boolean,
  isIdle: boolean,
  pointOf: (frame: GridFrame, stood: Stood) => GridPoint,
  { put, setOnGrid }: GridCursorState,
  onClosed?: () => void,
): void {
  const [stood, setStood] = useState(held);
  const [hadCard, setHadCard] = useState(hasCard);
  if (held && held !== stood) setStood(held);
  if (hasCard && !hadCard) setHadCard(true);
  if (!isIdle || !stood) return;
  setStood(undefined);
  setHadCard(false);
  if (hadCard) onClosed?.();
  if (frame && holdsInstant(frame.range, stood.startTime)) put(pointOf(frame, stood));
  if (hadCard) setOnGrid(true);
}

const isElsewhere = (before: NamedBooking, now: NamedBooking): boolean =>
  before.startTime !== now.startTime ||
  before.staffId !== now.staffId ||
  now.resources.some(({ resourceId }) => !hasResource(before, resourceId));

/** The booking at which the keyboard stands takes it along when it is moved: most often by Ctrl+Z, back to where it was. */
function useTakenAlong(
  frame: GridFrame | undefined,
  { booking, put }: GridCursorState,
  isBeingMoved: boolean,
): void {
  const [stood, setStood] = useState(booking);
  // As long as the desk has not answered it stays where it was, so that the new place is told once.
  if (isBeingMoved || booking === stood) return;
  setStood(booking);
  if (!frame || !stood || booking?.id === stood.id) return;
  const moved = frame.range.bookings.find(({ id }) => id === stood.id);
  if (moved && isElsewhere(stood, moved))
    put(pointOf(frame, { ...moved, service: undefined, moving: moved }));
}

/**
 * Where a booking was put down, or a card or a refusal closed, the keyboard goes on; `onClosed` is told of a booking's. After a move that was refused it
 * stands where the booking still is; after a move that was taken back, where it is again.
 */
export function useKeyboardReturn(
  frame: GridFrame | undefined,
  { flow, proposal }: BookingFlow,
  blocking: Blocking,
  keyboard: GridCursorState,
  onClosed: () => void,
): void {
  useTakenAlong(frame, keyboard, flow.kind === 'moving');
  const hasCard = flow.kind === 'composing' || flow.kind === 'refused';
  const isHeld = hasCard || flow.kind === 'moving';
  const held = useMemo(
    () => (isHeld && proposal ? (flow.kind === 'refused' ? whereItIs(proposal) : proposal) : undefined),
    [isHeld, proposal, flow.kind],
  );
  useReturnTo(frame, held, hasCard, flow.kind === 'idle', pointOf, keyboard, onClosed);
  const block = blocking.card?.held.span;
  useReturnTo(frame, block, block !== undefined, !blocking.held, pointOfSpan, keyboard);
}

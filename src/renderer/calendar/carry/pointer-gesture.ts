import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { TimeOff } from '../../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';

/** Pixels that a pointer may tremble before a press becomes a drag. */
export const dragThreshold = 4;

/** Where a pointer is, in pixels of the window and on the grid. */
type At = { readonly x: number; readonly y: number; readonly point: GridPoint };

/** What of blocked time is held: all of it, or one of its ends. */
export type BlockedPart = 'whole' | 'start' | 'end';

/** What a press began on: free ground, or a booking's card or blocked time, and how many minutes below its start it was taken. */
export type Grip =
  | { readonly kind: 'ground' }
  | {
      readonly kind: 'blocked';
      readonly blocked: TimeOff;
      readonly part: BlockedPart;
      readonly grabMinutes: number;
    }
  | {
      readonly kind: 'card';
      readonly booking: NamedBooking;
      readonly grabMinutes: number;
      readonly isMovable: boolean;
    };

/** What the pointer is doing on the grid. */
export type Gesture =
  | { readonly kind: 'none' }
  | { readonly kind: 'pressed'; readonly pointerId: number; readonly from: At; readonly grip: Grip }
  | {
      readonly kind: 'dragging';
      readonly pointerId: number;
      readonly from: At;
      readonly grip: Grip;
      readonly to: GridPoint;
    };

/** Where a pointer is let go: on the grid, on a date beside it, as that of a month, or elsewhere. */
export type Over = 'grid' | CalendarDate | undefined;

export type PointerInput =
  | { readonly kind: 'down'; readonly pointerId: number; readonly at: At; readonly grip: Grip }
  | { readonly kind: 'move'; readonly pointerId: number; readonly at: At }
  /** The grid scrolled under a pointer that rests. */
  | { readonly kind: 'scrolled'; readonly point: GridPoint }
  | { readonly kind: 'up'; readonly pointerId: number; readonly over: Over }
  | { readonly kind: 'abort' };

/** What an input led to, for the caller to carry out. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'began'; readonly pointerId: number; readonly drag: Drag }
  | { readonly kind: 'dragged'; readonly drag: Drag }
  | { readonly kind: 'dropped'; readonly drag: Drag }
  | { readonly kind: 'dropped_on_date'; readonly booking: NamedBooking; readonly date: CalendarDate }
  | { readonly kind: 'clicked'; readonly point: GridPoint; readonly grip: Grip }
  | { readonly kind: 'aborted' };

/** A drag from one point of the grid to another. */
export type Drag = { readonly grip: Grip; readonly from: GridPoint; readonly to: GridPoint };

export const noGesture: Gesture = { kind: 'none' };
const nothing: Outcome = { kind: 'nothing' };

function dragOf({ grip, from, to }: Extract<Gesture, { kind: 'dragging' }>): Drag {
  return { grip, from: from.point, to };
}

function isPinned(grip: Grip): boolean {
  return grip.kind === 'card' && !grip.isMovable;
}

/** Only a booking can be put on a date without a time; what is let go elsewhere is dropped nowhere. */
function landed(over: Over, grip: Grip, drag: Drag): Outcome {
  if (over === 'grid') return { kind: 'dropped', drag };
  if (over === undefined || grip.kind !== 'card') return { kind: 'aborted' };
  return { kind: 'dropped_on_date', booking: grip.booking, date: over };
}

/** The next state of the pointer on the grid, and what came of it. A second finger is ignored while the first is down. */
export function gestureReducer(
  gesture: Gesture,
  input: PointerInput,
): { readonly gesture: Gesture; readonly outcome: Outcome } {
  switch (input.kind) {
    case 'down': {
      if (gesture.kind !== 'none') return { gesture, outcome: nothing };
      const { pointerId, at, grip } = input;
      return { gesture: { kind: 'pressed', pointerId, from: at, grip }, outcome: nothing };
    }
    case 'move': {
      if (gesture.kind === 'none' || gesture.pointerId !== input.pointerId)
        return { gesture, outcome: nothing };
      if (gesture.kind === 'dragging') {
        const dragging: Gesture = { ...gesture, to: input.at.point };
        return { gesture: dragging, outcome: { kind: 'dragged', drag: dragOf(dragging) } };
      }
      const { from, grip, pointerId } = gesture;
      const isFar = Math.hypot(input.at.x - from.x, input.at.y - from.y) >= dragThreshold;
      if (!isFar || isPinned(grip)) return { gesture, outcome: nothing };
      const dragging: Gesture = { kind: 'dragging', pointerId, from, grip, to: input.at.point };
      return { gesture: dragging, outcome: { kind: 'began', pointerId, drag: dragOf(dragging) } };
    }
    case 'scrolled': {
      if (gesture.kind !== 'dragging') return { gesture, outcome: nothing };
      const dragging: Gesture = { ...gesture, to: input.point };
      return { gesture: dragging, outcome: { kind: 'dragged', drag: dragOf(dragging) } };
    }
    case 'up': {
      if (gesture.kind === 'none' || gesture.pointerId !== input.pointerId)
        return { gesture, outcome: nothing };
      if (gesture.kind === 'dragging') {
        const { grip } = gesture;
        return { gesture: noGesture, outcome: landed(input.over, grip, dragOf(gesture)) };
      }
      const { grip, from } = gesture;
      return { gesture: noGesture, outcome: { kind: 'clicked', point: from.point, grip } };
    }
    case 'abort':
      return {
        gesture: noGesture,
        outcome: gesture.kind === 'dragging' ? { kind: 'aborted' } : nothing,
      };
  }
}

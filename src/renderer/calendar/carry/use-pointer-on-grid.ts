import { type RefObject, useEffect, useRef } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { type CalendarDate, parseDate } from '../../../shared/domain/zoned-time.ts';
import type { GridGeometry, GridPoint } from '../grid/grid-geometry.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import {
  type Drag,
  type Grip,
  gestureReducer,
  noGesture,
  type Over,
  type PointerInput,
} from './pointer-gesture.ts';

/** What a press, a drag and a click on the grid do. Called within the pointer event, so that the ghost is drawn in the same frame. */
export type GridHand = {
  /** What a press on `target` takes hold of; undefined where the grid is not pressed at all. */
  readonly gripAt: (target: Element, point: GridPoint) => Grip | undefined;
  readonly onDrag: (drag: Drag) => void;
  readonly onDrop: (drag: Drag) => void;
  /** A booking was let go on a date beside the grid. */
  readonly onDropOnDate: (booking: NamedBooking, date: CalendarDate) => void;
  readonly onClick: (point: GridPoint, grip: Grip) => void;
  readonly onAbort: () => void;
  /** Whether a press leaves the focus where it is: what is typed goes on in the card that follows the pointer. */
  readonly keepsFocus: () => boolean;
};

/** The date beside the grid that a point of the window is on: any element that says one (`data-drop-date`). */
function dateElementAt(x: number, y: number): HTMLElement | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop-date]') ?? undefined;
}

/** Pixels from the edge of the grid in which it scrolls under a drag. */
const scrollEdge = 36;
/** Of the pixels beyond the edge, the part that is scrolled in each frame. */
const scrollShare = 1 / 3;

/**
 * Follows the pointer on `host`: presses, drags, Escape, and scrolling at the edges. `handElement`, inside the host, captures a drag: the pointer
 * then shows its cursor, and changing that restyles nothing of the grid.
 */
export function usePointerOnGrid(
  host: RefObject<HTMLElement | null>,
  handElement: RefObject<HTMLElement | null>,
  geometry: GridGeometry,
  hours: VisibleHours,
  hand: GridHand,
): void {
  // The listeners are added once, and call what the latest render has passed.
  const latest = useRef({ hand, hours });
  useEffect(() => {
    latest.current = { hand, hours };
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let gesture = noGesture;
    let last = { x: 0, y: 0 };
    let frame = 0;
    let marked: HTMLElement | undefined;

    /** Shows on which date beside the grid a booking would be let go. */
    function mark(date: HTMLElement | undefined): void {
      if (date === marked) return;
      marked?.removeAttribute('data-drop-over');
      date?.setAttribute('data-drop-over', '');
      marked = date;
    }

    const pointUnder = (x: number, y: number, clamps: boolean): GridPoint | undefined =>
      geometry.pointAt(x, y, latest.current.hours, clamps);

    /** How deep the pointer is in the edge that scrolls, at most the edge's width: negative at the first edge, 0 between the two. */
    const beyond = (at: number, first: number, last: number): number => {
      const reached = Math.min(0, at - first - scrollEdge) + Math.max(0, at - last + scrollEdge);
      return Math.min(scrollEdge, Math.max(-scrollEdge, reached));
    };

    function scrollAtEdge(): void {
      frame = requestAnimationFrame(scrollAtEdge);
      const scroller = geometry.scroller();
      const box = geometry.sight();
      if (!scroller || !box) return;
      const { scrollTop, scrollLeft } = scroller;
      scroller.scrollTop += beyond(last.y, box.top, box.bottom) * scrollShare;
      scroller.scrollLeft += beyond(last.x, box.left, box.right) * scrollShare;
      if (scroller.scrollTop === scrollTop && scroller.scrollLeft === scrollLeft) return;
      const point = pointUnder(last.x, last.y, true);
      if (point) take({ kind: 'scrolled', point });
    }

    function end(): void {
      cancelAnimationFrame(frame);
      frame = 0;
      mark(undefined);
    }

    function take(input: PointerInput): void {
      const next = gestureReducer(gesture, input);
      gesture = next.gesture;
      const { outcome } = next;
      const { onDrag, onDrop, onDropOnDate, onClick, onAbort } = latest.current.hand;
      switch (outcome.kind) {
        case 'nothing':
          return;
        case 'began':
          // Not on the press: a captured press would send its click elsewhere.
          handElement.current?.setPointerCapture(outcome.pointerId);
          frame = requestAnimationFrame(scrollAtEdge);
          onDrag(outcome.drag);
          return;
        case 'dragged':
          onDrag(outcome.drag);
          return;
        case 'dropped':
          end();
          onDrop(outcome.drag);
          return;
        case 'dropped_on_date':
          end();
          onDropOnDate(outcome.booking, outcome.date);
          return;
        case 'clicked':
          onClick(outcome.point, outcome.grip);
          return;
        case 'aborted':
          end();
          onAbort();
          return;
      }
    }

    function press(event: PointerEvent): void {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      const point = pointUnder(event.clientX, event.clientY, false);
      const grip = point && latest.current.hand.gripAt(event.target, point);
      if (!point || !grip) return;
      last = { x: event.clientX, y: event.clientY };
      take({ kind: 'down', pointerId: event.pointerId, at: { ...last, point }, grip });
    }
    function move(event: PointerEvent): void {
      if (gesture.kind === 'none') return;
      last = { x: event.clientX, y: event.clientY };
      const point = pointUnder(last.x, last.y, true);
      if (point) take({ kind: 'move', pointerId: event.pointerId, at: { ...last, point } });
      if (gesture.kind === 'dragging' && gesture.grip.kind === 'card') mark(dateElementAt(last.x, last.y));
    }
    function release({ pointerId, clientX, clientY }: PointerEvent): void {
      const date = parseDate(dateElementAt(clientX, clientY)?.dataset['dropDate'] ?? '');
      const isBeside = clientX < (host.current?.getBoundingClientRect().left ?? 0);
      const over: Over = !isBeside && geometry.isOver(clientX, clientY) ? 'grid' : date;
      take({ kind: 'up', pointerId, over });
    }
    const abort = (): void => take({ kind: 'abort' });
    /** The hours and the headers do not scroll by themselves (calendar-grid.css): over them the wheel turns the columns. */
    function turn({ clientX, clientY, deltaX, deltaY }: WheelEvent): void {
      const sight = geometry.sight();
      if (sight && (clientX < sight.left || clientY < sight.top))
        geometry.scroller()?.scrollBy(deltaX, deltaY);
    }
    function holdFocus(event: MouseEvent): void {
      if (latest.current.hand.keepsFocus()) event.preventDefault();
    }
    function abortOnEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || gesture.kind === 'none') return;
      event.stopPropagation();
      abort();
    }

    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerdown', press, { signal });
    element.addEventListener('mousedown', holdFocus, { signal });
    element.addEventListener('wheel', turn, { signal, passive: true });
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerup', release, { signal });
    element.addEventListener('pointercancel', abort, { signal });
    window.addEventListener('keydown', abortOnEscape, { signal, capture: true });
    window.addEventListener('blur', abort, { signal });
    return () => {
      end();
      listening.abort();
    };
  }, [host, handElement, geometry]);
}

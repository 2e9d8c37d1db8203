import {
  type MouseEvent as ReactMouseEvent,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useRef,
} from 'react';
import type { NamedWaitlistEntry } from '../../../shared/domain/waitlist.ts';
import { dragThreshold } from '../carry/pointer-gesture.ts';
import type { WaitlistHand } from './use-waitlist-hand.ts';

/** What a row of the list does: pulled away, it carries its entry to the grid; pressed, it is taken. */
export function useDragOntoGrid({ take, carry, drop, abort }: WaitlistHand): (entry: NamedWaitlistEntry) => {
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  readonly onClick: (event: ReactMouseEvent) => void;
} {
  const ending = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const wasCarried = useRef(false);

  function press(event: ReactPointerEvent, entry: NamedWaitlistEntry): void {
    // A second finger carries nothing.
    if (!event.isPrimary) return;
    wasCarried.current = false;
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    const { pointerId } = event;
    const listening = new AbortController();
    ending.current = listening;
    const { signal } = listening;
    const isMine = (input: PointerEvent): boolean => input.pointerId === pointerId;
    window.addEventListener(
      'pointermove',
      (input) => {
        if (!isMine(input)) return;
        wasCarried.current ||= Math.hypot(input.clientX - from.x, input.clientY - from.y) >= dragThreshold;
        if (!wasCarried.current) return;
        carry(entry, input.clientX, input.clientY);
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      (input) => {
        if (!isMine(input)) return;
        listening.abort();
        if (wasCarried.current) drop(entry, input.clientX, input.clientY);
      },
      { signal },
    );
    const giveUp = (): void => {
      listening.abort();
      if (wasCarried.current) abort();
    };
    window.addEventListener('pointercancel', giveUp, { signal });
    window.addEventListener('blur', giveUp, { signal });
    window.addEventListener(
      'keydown',
      (input) => {
        if (input.key !== 'Escape' || !wasCarried.current) return;
        input.stopPropagation();
        giveUp();
      },
      { signal, capture: true },
    );
  }

  return (entry) => ({
    onPointerDown: (event) => press(event, entry),
    onClick: ({ detail }) => {
      // A pointer that was let go where it began clicks there, also after a drag. A key clicks with no count.
      if (detail > 0 && wasCarried.current) return;
      void take(entry);
    },
  });
}

import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { useNoticesBox } from '../../ui/notices.ts';
import { anchoredPosition, type KeptClear, raisedAbove, type Sight } from './anchored-position.ts';

/**
 * Keeps `children` beside an element of the grid, on the side that has room, and inside the window; follows scrolling. Draws nothing over the element
 * itself unless there is room nowhere else, and nothing under the notices.
 */
export function Anchored({
  anchor,
  sight,
  className,
  clear,
  children,
}: {
  readonly anchor: HTMLElement | null;
  /** The box in which the grid is seen: what is scrolled out of it is pointed at from its edge. */
  readonly sight: () => Sight | undefined;
  readonly className: string;
  /** Where the element itself must stay seen. */
  readonly clear?: KeptClear;
  readonly children: ReactNode;
}) {
  const card = useRef<HTMLDivElement>(null);
  const noticesBox = useNoticesBox();

  const position = useCallback(() => {
    const element = card.current;
    if (!element || !anchor) return;
    const window_ = { width: window.innerWidth, height: window.innerHeight };
    const box = anchor.getBoundingClientRect();
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const placed = anchoredPosition(box, size, window_, sight(), clear);
    const { left, top, side } = raisedAbove(noticesBox(), placed, size);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.dataset['side'] = side;
    element.style.visibility = 'visible';
  }, [anchor, sight, clear, noticesBox]);

  // After every drawing: the anchor may have moved without another size.
  useLayoutEffect(position);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element || !anchor) return;
    const growth = new ResizeObserver(position);
    growth.observe(element);
    growth.observe(anchor);
    window.addEventListener('scroll', position, true);
    window.addEventListener('resize', position);
    return () => {
      growth.disconnect();
      window.removeEventListener('scroll', position, true);
      window.removeEventListener('resize', position);
    };
  }, [anchor, position]);

  return (
    <div ref={card} className={`anchored ${className}`}>
      {children}
    </div>
  );
}

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where it was at work: when what has the focus in `container` is taken away, or can no longer be pressed, the focus goes to `start`,
 * from where Tab leads on. Without it the focus would be on the page, and the next letters somebody else's.
 */
export function useKeptFocus(
  container: RefObject<HTMLElement | null>,
  start: RefObject<HTMLElement | null>,
): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const within = container.current;
    if (!within) return;
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    const isLost = (lost: Element | null) =>
      lost !== null && (!lost.isConnected || lost.matches(':disabled'));
    const goOn = () => start.current?.focus({ preventScroll: true });
    const observer = new MutationObserver(() => {
      const lost = last.current;
      if (!isLost(lost)) return;
      if (document.activeElement === document.body) goOn();
      // What can no longer be pressed has the focus for a moment still, and a dialog that goes at the same time lets go of what is behind it only after that.
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (isLost(lost) && (activeElement === document.body || activeElement === lost)) goOn();
      });
    });
    observer.observe(within, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    within.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      within.removeEventListener('focusin', remember);
    };
  }, [container, start]);
}

import { useLayoutEffect } from 'react';

/**
 * Stands in a dialog or a message. When that closes and what opened it is gone, the library leaves the focus on the page: it is put on `data-keyboard-start`,
 * where the screen has one. Not where it was closed with the pointer.
 */
export function FocusReturn() {
  useLayoutEffect(
    () => () => {
      if (!document.activeElement?.matches(':focus-visible')) return;
      // The library gives the focus back in the next frame, once the screen can be gone to again.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return;
          document.querySelector<HTMLElement>('[data-keyboard-start]')?.focus({ preventScroll: true });
        }),
      );
    },
    [],
  );
  return null;
}

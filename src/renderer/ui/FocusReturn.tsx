import { useLayoutEffect } from 'react';

/**
 * Stands in what lies over the screen, and keeps the keyboard on it when that goes: what opened it may have gone before it, and the library then leaves the
 * focus on the page. It goes to `data-keyboard-start`, where the screen has one. Whoever closes it with the pointer goes on with that.
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

import { useEffectEvent, useLayoutEffect } from 'react';
import { isInDialog } from './keyboard.ts';

/**
 * What is typed between the key that opens the command bar and the moment in which it has the focus is meant for it: no key is heard by anything else. `onTyped`
 * is called with each character, `onGiveUp` by Escape; other keys do nothing.
 */
export function useTypedAhead(isOpen: boolean, onTyped: (text: string) => void, onGiveUp: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isInDialog(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key.length === 1) onTyped(event.key);
    else if (event.key === 'Escape') onGiveUp();
  });
  useLayoutEffect(() => {
    if (!isOpen) return;
    const listening = new AbortController();
    // Before the screen, whose letters are commands.
    window.addEventListener('keydown', (event) => press(event), { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, [isOpen]);
}

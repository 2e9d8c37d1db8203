import { useEffect, useEffectEvent } from 'react';
import { isWriting } from './keyboard.ts';

/**
 * In the place of something that is typed into, while its script is loaded: what is typed is kept for it, and no key by itself is a command.
 */
export function TypedMeanwhile({
  onTyped,
  onEscape,
}: {
  readonly onTyped: (character: string) => void;
  readonly onEscape: () => void;
}) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // What was typed beside everything has been kept already; with Ctrl the browser reloads.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onEscape();
    else if (isWriting(event) || event.key === ' ') onTyped(event.key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    // Before whatever has the focus.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  return null;
}

import type { KeyboardEvent } from 'react';

/** A handler of keys that calls `act` on Escape, which then means nothing to what lies around. */
export function onEscape(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

import { useEffect, useEffectEvent } from 'react';

/** Calls `onKey` with each key that is pressed in the window. */
export function useKeyPress(onKey: (event: KeyboardEvent) => void): void {
  const latest = useEffectEvent(onKey);
  useEffect(() => {
    const press = (event: KeyboardEvent) => latest(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Brings back what was thrown away last and the desk knows nothing of, such as a draft; undefined when there is none. */
let bringBack: (() => void) | undefined;

/** From now on, until something is done at the desk, the next Ctrl+Z calls `restore`. */
export function offerThrownAway(restore: () => void): void {
  bringBack = restore;
}

/** Brings back what was thrown away last. False when there is nothing. */
export function bringBackThrownAway(): boolean {
  const restore = bringBack;
  bringBack = undefined;
  restore?.();
  return restore !== undefined;
}

/** Forgets it: something was done since, and is what Ctrl+Z takes back. */
export function forgetThrownAway(): void {
  bringBack = undefined;
}

import type { CursorMove } from '../cursor/grid-cursor.ts';

/** What a key means on the day. */
export type DayKey =
  | { readonly does: 'carry'; readonly move: CursorMove }
  | { readonly does: 'put_down' | 'put_back' }
  | { readonly does: 'move_cursor'; readonly move: CursorMove; readonly leavesAtEnd: boolean }
  | { readonly does: 'use_cursor' | 'close' }
  | { readonly does: 'previous_day' | 'next_day' | 'today' }
  | { readonly does: 'new_booking' | 'next_free' }
  | { readonly does: 'move_booking' | 'arrived' | 'completed' | 'cancel' };

/** Where the hands are: a ghost is carried by the arrow keys, or the focus is on the grid, or neither. */
export type KeySituation = { readonly isCarrying: boolean; readonly isOnGrid: boolean };

const arrows: Readonly<Record<string, CursorMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const letters: Readonly<
  Record<
    string,
    DayKey['does'] &
      ('today' | 'new_booking' | 'next_free' | 'move_booking' | 'arrived' | 'completed' | 'cancel')
  >
> = {
  n: 'new_booking',
  f: 'next_free',
  t: 'today',
  m: 'move_booking',
  a: 'arrived',
  c: 'completed',
  x: 'cancel',
};

/** What a key, named as in `KeyboardEvent.key`, means; undefined when it is none of the day's. */
export function dayKey(
  key: string,
  isShifted: boolean,
  { isCarrying, isOnGrid }: KeySituation,
): DayKey | undefined {
  const move = arrows[key];
  if (isCarrying) {
    if (move) return { does: 'carry', move };
    if (key === 'Enter') return { does: 'put_down' };
    return key === 'Escape' ? { does: 'put_back' } : undefined;
  }
  if (isOnGrid) {
    if (move) return { does: 'move_cursor', move, leavesAtEnd: false };
    if (key === 'Tab') return { does: 'move_cursor', move: isShifted ? 'left' : 'right', leavesAtEnd: true };
    if (key === 'Enter' || key === ' ') return { does: 'use_cursor' };
  }
  if (key === 'Escape') return { does: 'close' };
  if (move === 'left') return { does: 'previous_day' };
  if (move === 'right') return { does: 'next_day' };
  const does = letters[key.toLowerCase()];
  return does && { does };
}

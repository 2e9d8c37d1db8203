import type { CalendarView } from '../../app/route.ts';
import type { CursorMove } from '../cursor/grid-cursor.ts';

type Turn = 'previous' | 'next' | 'today' | 'go_to_date' | CalendarView;

type Act =
  | 'new_booking'
  | 'next_free'
  | 'find_time'
  | 'walk_in'
  | 'block_time'
  | 'move_booking'
  | 'copy_booking'
  | 'paste_booking'
  | 'arrived'
  | 'completed'
  | 'no_show'
  | 'cancel'
  | 'print_day'
  | 'print_next_day'
  | 'taller_hours'
  | 'flatter_hours';

/** What a letter does by itself. */
export type CommandKey = Act | Exclude<Turn, 'previous' | 'next'>;

/** What a key means on the calendar. */
export type KeyMeaning =
  | { readonly does: 'carry'; readonly move: CursorMove }
  | { readonly does: 'put_down' | 'put_back' }
  | { readonly does: 'move_cursor'; readonly move: CursorMove; readonly leavesAtEnd: boolean }
  | { readonly does: 'use_cursor' | 'look_at_cursor' | 'enter_grid' | 'close' | 'write' }
  | { readonly does: Turn }
  | { readonly does: Act };

/** What decides what a key means. */
export type KeySituation = {
  /** A ghost is carried by the arrow keys. */
  readonly isCarrying: boolean;
  /** The focus is on the grid. */
  readonly isOnGrid: boolean;
  /** The card of a new booking, or a refusal, is open: what is typed is meant for it, wherever the focus is. */
  readonly isCardOpen: boolean;
};

const arrows: Readonly<Record<string, CursorMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Other dates, or the same in another view: what is being carried stays in it. */
const turning: Readonly<Record<string, Turn>> = {
  PageUp: 'previous',
  PageDown: 'next',
  t: 'today',
  g: 'go_to_date',
  d: 'day',
  w: 'week',
  o: 'month',
  i: 'list',
  r: 'rooms',
};

const letters: Readonly<Record<string, Act>> = {
  n: 'new_booking',
  f: 'next_free',
  l: 'find_time',
  k: 'walk_in',
  b: 'block_time',
  m: 'move_booking',
  a: 'arrived',
  c: 'completed',
  s: 'no_show',
  x: 'cancel',
  p: 'print_day',
  '+': 'taller_hours',
  '-': 'flatter_hours',
};

/** The few letters that mean something else with the shift key. */
const shifted: Readonly<Record<string, Act>> = { p: 'print_next_day' };

/** With Ctrl or the Command key: a booking is cut out of where it is, or copied, and put in where it is to be; the day is printed, not the screen. */
const withControl: Readonly<Record<string, Act>> = {
  x: 'move_booking',
  c: 'copy_booking',
  v: 'paste_booking',
  p: 'print_day',
};

/** What a key means with Ctrl or the Command key. What is carried is put in by it, and nothing else is done. */
export function clipboardMeaning(key: string, { isCarrying }: KeySituation): KeyMeaning | undefined {
  const does = withControl[unshifted(key)];
  if (isCarrying) return does === 'paste_booking' ? { does: 'put_down' } : undefined;
  return does && { does };
}

/** The key that does it, as it is written: `N`, `Shift+P`, or `Ctrl+C` where none does it by itself. */
export function keyOf(command: CommandKey): string {
  const tables: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['', { ...letters, ...turning }],
    ['Shift+', shifted],
    ['Ctrl+', withControl],
  ];
  for (const [before, keys] of tables) {
    const letter = Object.keys(keys).find((one) => keys[one] === command);
    if (letter !== undefined) return `${before}${letter.toUpperCase()}`;
  }
  return '';
}

/** Most letters mean the same with the shift key; the names of other keys are written as they are. */
const unshifted = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);

/** What a key, named as in `KeyboardEvent.key`, means; undefined when it is none of the calendar's. */
export function keyMeaning(
  key: string,
  isShifted: boolean,
  { isCarrying, isOnGrid, isCardOpen }: KeySituation,
): KeyMeaning | undefined {
  const move = arrows[key];
  const turn = turning[unshifted(key)];
  if (isCarrying) {
    if (move) return { does: 'carry', move };
    if (turn) return { does: turn };
    if (key === 'Enter') return { does: 'put_down' };
    return key === 'Escape' ? { does: 'put_back' } : undefined;
  }
  if (isCardOpen && key.length === 1 && key !== ' ') return { does: 'write' };
  if (isOnGrid) {
    if (move) return { does: 'move_cursor', move, leavesAtEnd: false };
    if (key === 'Tab') return { does: 'move_cursor', move: isShifted ? 'left' : 'right', leavesAtEnd: true };
    if (key === 'Enter') return { does: 'use_cursor' };
    if (key === ' ') return { does: 'look_at_cursor' };
  }
  if (key === 'Escape') return { does: 'close' };
  if (move === 'left') return { does: 'previous' };
  if (move === 'right') return { does: 'next' };
  if (move) return { does: 'enter_grid' };
  const does = (isShifted ? shifted[unshifted(key)] : undefined) ?? turn ?? letters[unshifted(key)];
  return does && { does };
}

/** A card that the pointer or the keyboard is on: `key` tells it from the others. */
type Card = { readonly key: string; readonly by: 'pointer' | 'keys' };

/** A point of the window, in its pixels. */
export type WindowPoint = { readonly x: number; readonly y: number };

/** What the pointer and the keyboard are on, and what is told of it beside it. */
export type Resting<On extends Card> =
  | { readonly kind: 'nowhere' }
  /** On a card that is told of once it has been rested on for a moment; until then the one before is. */
  | { readonly kind: 'waiting'; readonly on: On; readonly at: WindowPoint; readonly shown: On | undefined }
  | { readonly kind: 'shown'; readonly shown: On }
  /** Away from the card: for a moment it is still told of, so that the pointer can go there. */
  | { readonly kind: 'leaving'; readonly shown: On }
  /** Nothing is told until another card is come to, or this one once more. */
  | { readonly kind: 'put_off'; readonly on: On | undefined; readonly at: WindowPoint };

export type RestingInput<On extends Card> =
  | { readonly kind: 'over'; readonly on: On; readonly at: WindowPoint }
  /** The pointer is on what is told. */
  | { readonly kind: 'over_shown' }
  /** On no card. */
  | { readonly kind: 'elsewhere'; readonly by: Card['by']; readonly at: WindowPoint }
  /** The focus has left the grid. */
  | { readonly kind: 'focus_left' }
  | { readonly kind: 'waited' }
  /** A press, Escape, or something else that is done instead, with the pointer at that point. */
  | { readonly kind: 'put_off'; readonly at: WindowPoint }
  /** A key was pressed that means something else. */
  | { readonly kind: 'key' };

/** Before anything is told, before another card is told of in the place of one, and before that one goes. */
const restMilliseconds = 600;
const changeMilliseconds = 300;
const leaveMilliseconds = 250;

/** So far a hand trembles. */
const stillPixels = 6;

export const nowhere = { kind: 'nowhere' } as const;

const isStill = (before: WindowPoint, now: WindowPoint): boolean =>
  Math.hypot(now.x - before.x, now.y - before.y) <= stillPixels;

/** The card that is told of. */
export function shownIn<On extends Card>(state: Resting<On>): On | undefined {
  return 'shown' in state ? state.shown : undefined;
}

/** How long a state lasts until `waited` is said to it; undefined for one that lasts. */
export function waitOf(state: Resting<Card>): number | undefined {
  if (state.kind === 'waiting') return state.shown ? changeMilliseconds : restMilliseconds;
  return state.kind === 'leaving' ? leaveMilliseconds : undefined;
}

function over<On extends Card>(
  state: Resting<On>,
  { on, at }: RestingInput<On> & { kind: 'over' },
): Resting<On> {
  if (state.kind === 'put_off') {
    if (state.on?.key === on.key) return state;
    // What comes under a pointer that does not move is not pointed at.
    if (on.by === 'pointer' && isStill(state.at, at)) return state;
  }
  const shown = shownIn(state);
  if (shown?.key === on.key) return state.kind === 'shown' ? state : { kind: 'shown', shown };
  if (state.kind === 'waiting' && state.on.key === on.key && isStill(state.at, at)) return state;
  return { kind: 'waiting', on, at, shown };
}

function elsewhere<On extends Card>(
  state: Resting<On>,
  { by, at }: RestingInput<On> & { kind: 'elsewhere' },
): Resting<On> {
  const shown = shownIn(state);
  switch (state.kind) {
    case 'waiting':
      if (state.on.by !== by) return state;
      if (!shown) return nowhere;
      return { kind: shown.by === 'pointer' ? 'leaving' : 'shown', shown };
    case 'shown':
      if (state.shown.by !== by) return state;
      return by === 'pointer' ? { kind: 'leaving', shown: state.shown } : nowhere;
    case 'put_off':
      if (state.on && state.on.by !== by) return state;
      return by === 'pointer' && isStill(state.at, at) ? state : nowhere;
    case 'leaving':
    case 'nowhere':
      return state;
  }
}

/**
 * When something is told of a card, and when no more: what a pointer that rests on it, or the focus, asks for stays while either is there or the pointer is on
 * what is told. The same object where nothing changes.
 */
export function resting<On extends Card>(state: Resting<On>, input: RestingInput<On>): Resting<On> {
  const shown = shownIn(state);
  switch (input.kind) {
    case 'over':
      return over(state, input);
    case 'elsewhere':
      return elsewhere(state, input);
    case 'over_shown':
      return shown && state.kind !== 'shown' ? { kind: 'shown', shown } : state;
    case 'focus_left':
      return state.kind !== 'put_off' && (state.kind === 'waiting' ? state.on : shown)?.by === 'keys'
        ? nowhere
        : state;
    case 'waited':
      if (state.kind === 'waiting') return { kind: 'shown', shown: state.on };
      return state.kind === 'leaving' ? nowhere : state;
    case 'put_off': {
      const on = state.kind === 'waiting' || state.kind === 'put_off' ? state.on : shown;
      return { kind: 'put_off', on, at: input.at };
    }
    case 'key':
      return state.kind === 'waiting' ? { kind: 'put_off', on: state.on, at: state.at } : state;
  }
}

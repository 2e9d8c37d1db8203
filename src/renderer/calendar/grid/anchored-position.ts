type Size = { readonly width: number; readonly height: number };

/** A box of the window, in its pixels. */
export type Box = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};
/** The part of the window in which something can be seen. */
export type Sight = Omit<Box, 'left'>;

export type AnchoredPosition = {
  readonly left: number;
  readonly top: number;
  readonly side: 'right' | 'left' | 'below' | 'above' | 'over';
};

/** That the anchor itself must stay seen: what finds room on neither side of it stands below or above it, about `x` where that is known. */
export type KeptClear = { readonly x: number | undefined };

/** Pixels between the anchor and what stands beside it, and between that and the edge of the window. */
const gap = 8;

/** So far it begins before the point that it stands below or above. */
const aside = 24;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** A card raised above what lies over its end, as far as the window goes. */
export function raisedAbove(
  taken: Box | undefined,
  placed: AnchoredPosition,
  { width, height }: Size,
): AnchoredPosition {
  const { left, top } = placed;
  const isUnder = taken && left < taken.right && taken.left < left + width && taken.top < top + height + gap;
  return isUnder ? { ...placed, top: Math.max(gap, taken.top - height - gap) } : placed;
}

/**
 * Where a card of that size stands beside its anchor: to the right if there is room in sight, else to the left, else over it or, where it is kept clear, below or
 * above; always inside the window.
 */
export function anchoredPosition(
  anchor: Box,
  card: Size,
  window: Size,
  sight: Sight | undefined,
  clear?: KeptClear,
): AnchoredPosition {
  const seenTop = sight ? between(sight.top, anchor.top, sight.bottom) : anchor.top;
  const top = between(gap, seenTop, window.height - card.height - gap);
  const last = Math.min(sight?.right ?? window.width, window.width) - card.width - gap;
  const right = anchor.right + gap;
  if (right <= last) return { left: right, top, side: 'right' };
  const left = anchor.left - gap - card.width;
  if (left >= gap) return { left: Math.min(left, last), top, side: 'left' };
  if (clear) {
    const near = between(gap, (clear.x ?? anchor.left + aside) - aside, last);
    const below = anchor.bottom + gap;
    if (below + card.height + gap <= window.height) return { left: near, top: below, side: 'below' };
    const above = anchor.top - gap - card.height;
    if (above >= gap) return { left: near, top: above, side: 'above' };
  }
  return { left: between(gap, anchor.left, last), top, side: 'over' };
}

import type { MinuteSpan } from '../range/day-clock.ts';

/** A card that may leave its person alone in between: others stand in its gap. */
type Layable = MinuteSpan & { readonly gap?: MinuteSpan | undefined };

/** A length across a column: a part of its width, and pixels beside it. */
type Extent = { readonly share: number; readonly pixels: number };

/** Where a card stands in the width of its column. */
export type Share = { readonly left: Extent; readonly width: Extent };

/** What a card keeps of its width beside its gap, to hold its parts together. */
export const stripPixels = 12;

const wholeWidth: Share = { left: { share: 0, pixels: 0 }, width: { share: 1, pixels: 0 } };

/** The part at `index` of so many equal ones. */
function partOf({ left, width }: Share, index: number, of: number): Share {
  const part = (extent: 'share' | 'pixels'): number => width[extent] / of;
  return {
    left: { share: left.share + part('share') * index, pixels: left.pixels + part('pixels') * index },
    width: { share: part('share'), pixels: part('pixels') },
  };
}

/** What a card leaves beside its gap. */
function besideStrip({ left, width }: Share): Share {
  return {
    left: { ...left, pixels: left.pixels + stripPixels },
    width: { ...width, pixels: width.pixels - stripPixels },
  };
}

function drawnEnd({ fromMinute, toMinute }: MinuteSpan, minDrawnMinutes: number): number {
  return Math.max(toMinute, fromMinute + minDrawnMinutes);
}

/** Cards in the order of their starts, with the index of the card in whose gap each stands; of several gaps the shortest. */
function hostsOf(cards: readonly Layable[], minDrawnMinutes: number): readonly (number | undefined)[] {
  return cards.map((card) => {
    let host: number | undefined;
    let shortest = Number.POSITIVE_INFINITY;
    for (const [index, { gap }] of cards.entries()) {
      if (!gap || gap.fromMinute > card.fromMinute || drawnEnd(card, minDrawnMinutes) > gap.toMinute)
        continue;
      const length = gap.toMinute - gap.fromMinute;
      if (length >= shortest) continue;
      host = index;
      shortest = length;
    }
    return host;
  });
}

/** The shares of cards that stand in one another's way, by their starts; each keeps its share of `within`. */
function sharesOf(cards: readonly Layable[], within: Share, minDrawnMinutes: number): readonly Share[] {
  const shares: Share[] = [];
  let group: number[] = [];
  /** Where the last card of each share of the group ends. */
  let ends: number[] = [];
  const endGroup = (): void => {
    shares.push(...group.map((index) => partOf(within, index, ends.length)));
    group = [];
    ends = [];
  };
  for (const card of cards) {
    if (ends.every((end) => end <= card.fromMinute)) endGroup();
    const free = ends.findIndex((end) => end <= card.fromMinute);
    const index = free < 0 ? ends.length : free;
    ends[index] = drawnEnd(card, minDrawnMinutes);
    group.push(index);
  }
  endGroup();
  return shares;
}

/**
 * The cards of a column from the first to the last, each with its share of the width: the whole for one that stands alone. Cards that
 * overlap, or are linked by others that do, share the width equally. A card that begins where another ends stands below it. One that fits
 * into the gap of another stands there, beside the strip that holds the other one together. Each is drawn at least `minDrawnMinutes` long.
 */
export function sideBySide<Card extends Layable>(
  cards: readonly Card[],
  minDrawnMinutes: number,
): readonly (Card & { readonly share: Share })[] {
  const sorted = cards.toSorted((a, b) => a.fromMinute - b.fromMinute || b.toMinute - a.toMinute);
  const hosts = hostsOf(sorted, minDrawnMinutes);
  const shares = new Map<number, Share>();
  const layOut = (host: number | undefined, within: Share): void => {
    const guests = sorted.flatMap((card, index) => (hosts[index] === host ? [{ card, index }] : []));
    const parts = sharesOf(
      guests.map(({ card }) => card),
      within,
      minDrawnMinutes,
    );
    for (const [position, { card, index }] of guests.entries()) {
      const share = parts[position] ?? within;
      shares.set(index, share);
      if (card.gap) layOut(index, besideStrip(share));
    }
  };
  layOut(undefined, wholeWidth);
  return sorted.map((card, index) => ({ ...card, share: shares.get(index) ?? wholeWidth }));
}

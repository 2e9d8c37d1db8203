import type { MinuteSpan } from '../range/day-clock.ts';

/** A card's part of its column's width: the one at `index`, from the left, `of` so many equal ones. */
export type Share = { readonly index: number; readonly of: number };

/** A card is drawn no lower than a line of text, so that what begins within this many minutes stands beside it. */
const minDrawnMinutes = 13;

/**
 * The cards of a column from the first to the last, each with its share of the width: the whole for one that stands alone. Cards that
 * overlap, or are linked by others that do, share the width equally. A card that begins where another ends stands below it.
 */
export function sideBySide<Card extends MinuteSpan>(
  cards: readonly Card[],
): readonly (Card & { readonly share: Share })[] {
  const shared: (Card & { readonly share: Share })[] = [];
  let group: { readonly card: Card; readonly index: number }[] = [];
  /** Where the last card of each share of the group ends. */
  let ends: number[] = [];
  const endGroup = (): void => {
    shared.push(...group.map(({ card, index }) => ({ ...card, share: { index, of: ends.length } })));
    group = [];
    ends = [];
  };
  for (const card of cards.toSorted((a, b) => a.fromMinute - b.fromMinute)) {
    if (ends.every((end) => end <= card.fromMinute)) endGroup();
    const free = ends.findIndex((end) => end <= card.fromMinute);
    const index = free < 0 ? ends.length : free;
    ends[index] = Math.max(card.toMinute, card.fromMinute + minDrawnMinutes);
    group.push({ card, index });
  }
  endGroup();
  return shared;
}

/** How much a card has room for: one line, two, or all of it. */
export type CardSize = 'line' | 'short' | 'full';

export function cardSizeOf(minutes: number): CardSize {
  if (minutes < 30) return 'line';
  return minutes < 45 ? 'short' : 'full';
}

/** How much a card has room for: one line, two, or all of it. */
export type CardSize = 'line' | 'short' | 'full';

/** What `minutes` have room for where an hour is that many pixels tall. */
export function cardSizeOf(minutes: number, hourHeight: number): CardSize {
  const pixels = (minutes / 60) * hourHeight;
  if (pixels < 42) return 'line';
  return pixels < 63 ? 'short' : 'full';
}

/** How much a card has room for: one line, two, or all of it. */
export type CardSize = 'line' | 'short' | 'full';

/** A card is drawn no lower than a line of text (booking-cards.css). */
export const minCardPixels = 18;

/** How tall `minutes` are where an hour is that many pixels tall. */
export function pixelsOf(minutes: number, hourHeight: number): number {
  return (minutes / 60) * hourHeight;
}

/** The minutes that are that many pixels tall. */
export function minutesOfPixels(pixels: number, hourHeight: number): number {
  return (pixels / hourHeight) * 60;
}

/** What `minutes` have room for where an hour is that many pixels tall. */
export function cardSizeOf(minutes: number, hourHeight: number): CardSize {
  const pixels = pixelsOf(minutes, hourHeight);
  if (pixels < 42) return 'line';
  return pixels < 63 ? 'short' : 'full';
}

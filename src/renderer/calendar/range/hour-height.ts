import { type HourHeight, hourHeights } from '../../app/route.ts';

/** The next taller or flatter height of an hour; the same at the end of the steps. */
export function nextHeight(height: HourHeight, way: 'taller' | 'flatter'): HourHeight {
  const at = hourHeights.indexOf(height) + (way === 'taller' ? 1 : -1);
  return hourHeights[at] ?? height;
}

import type { ServiceTerms } from '../../../shared/domain/service.ts';
import { stripPixels } from './side-by-side.ts';

/** The processing of a booking in its card, as parts of the card's height from its top. */
export type CardGap = { readonly from: number; readonly to: number };

/** Where the processing of a booking of these terms is in its card; undefined without any. */
export function gapOf({
  durationMinutes,
  processing,
}: Pick<ServiceTerms, 'durationMinutes' | 'processing'>): CardGap | undefined {
  if (!processing) return undefined;
  const { afterMinutes, minutes } = processing;
  return { from: afterMinutes / durationMinutes, to: (afterMinutes + minutes) / durationMinutes };
}

/** As round as the corners of a card. */
const cornerPixels = 6;
/** So far a card's shadow reaches. */
const shadowPixels = 12;

const steps = [0, 1, 2, 3, 4].map((step) => (step / 4) * (Math.PI / 2));

/** The round corner of a part at the right: at its end, read downwards, or at its start, read from the left. */
function corner(y: string, part: 'ends' | 'begins'): readonly string[] {
  const sign = part === 'ends' ? -1 : 1;
  const points = steps.map((angle) => {
    const right = cornerPixels * (1 - Math.cos(angle));
    const inside = cornerPixels * (1 - Math.sin(angle));
    return `calc(100% - ${right.toFixed(2)}px) calc(${y} + ${(sign * inside).toFixed(2)}px)`;
  });
  return part === 'ends' ? points : points.toReversed();
}

/** The outline of a card with a gap, for `clip-path`: what is cut out is neither drawn nor pressed. */
export function outlineAround({ from, to }: CardGap): string {
  const [top, bottom] = [from, to].map((part) => `${(part * 100).toFixed(3)}%`) as [string, string];
  const far = `calc(100% + ${shadowPixels}px)`;
  return `polygon(${[
    `-${shadowPixels}px -${shadowPixels}px`,
    `${far} -${shadowPixels}px`,
    `${far} calc(${top} - ${cornerPixels}px)`,
    ...corner(top, 'ends'),
    `${stripPixels}px ${top}`,
    `${stripPixels}px ${bottom}`,
    ...corner(bottom, 'begins'),
    `${far} calc(${bottom} + ${cornerPixels}px)`,
    `${far} ${far}`,
    `-${shadowPixels}px ${far}`,
  ].join(', ')})`;
}

import { useState } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { holdsInstant } from '../range/indexed-range.ts';

/**
 * Where the last one stood that was held, the keyboard stands when nothing is held any more; when it had a card or a refusal, the keyboard goes on there,
 * and `onClosed` is told. `held` is what stands somewhere at last, with its card or on its way to the desk.
 */
export function useKeyboardReturn<Stood extends { readonly startTime: Instant }>(
  frame: GridFrame | undefined,
  held: Stood | undefined,
  hasCard: boolean,
  isIdle: boolean,
  pointOf: (frame: GridFrame, stood: Stood) => GridPoint,
  { put, setOnGrid }: GridCursorState,
  onClosed?: () => void,
): void {
  const [stood, setStood] = useState(held);
  const [hadCard, setHadCard] = useState(hasCard);
  if (held && held !== stood) setStood(held);
  if (hasCard && !hadCard) setHadCard(true);
  if (!isIdle || !stood) return;
  setStood(undefined);
  setHadCard(false);
  if (hadCard) onClosed?.();
  if (frame && holdsInstant(frame.range, stood.startTime)) put(pointOf(frame, stood));
  if (hadCard) setOnGrid(true);
}

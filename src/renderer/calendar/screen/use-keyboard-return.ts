import { useState } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { holdsInstant } from '../range/indexed-range.ts';

/**
 * Where a card or a refusal stood, the keyboard goes on when it closes; `onClosed` is told. `open` is what one stands for while it is open;
 * `isIdle` says that nothing is held any more.
 */
export function useKeyboardReturn<Stood extends { readonly startTime: Instant }>(
  frame: GridFrame | undefined,
  open: Stood | undefined,
  isIdle: boolean,
  pointOf: (frame: GridFrame, stood: Stood) => GridPoint,
  { put, setOnGrid }: GridCursorState,
  onClosed?: () => void,
): void {
  const [stood, setStood] = useState(open);
  if (open && open !== stood) setStood(open);
  if (!isIdle || !stood) return;
  setStood(undefined);
  onClosed?.();
  if (!frame || !holdsInstant(frame.range, stood.startTime)) return;
  put(pointOf(frame, stood));
  setOnGrid(true);
}

import type { Drag } from '../carry/pointer-gesture.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { spanDrawn, spanHeld } from './blocked-span.ts';
import type { HeldBlock } from './use-blocking.ts';

/** What a drag makes of blocked time that it took hold of or, from free ground, draws; undefined over a column that is nobody's. */
export function heldByDrag(frame: GridFrame, drag: Drag): HeldBlock | undefined {
  const { grip, to } = drag;
  if (grip.kind !== 'blocked') {
    const drawn = spanDrawn(frame, drag);
    return drawn && { ...drawn, blocked: undefined };
  }
  const { blocked, part, grabMinutes } = grip;
  const { staffId, startTime, endTime } = blocked;
  const span = spanHeld(frame, { staffId, startTime, endTime }, part, grabMinutes, to);
  return span && { ...span, blocked };
}

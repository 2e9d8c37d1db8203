import type { TimeOff } from '../../../shared/domain/working-time.ts';
import type { Drag, Grip } from '../carry/pointer-gesture.ts';
import type { GridHand } from '../carry/use-pointer-on-grid.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { type HeldBlock, minutesInto, spanDrawn, spanHeld, spanOfPoint } from './blocked-span.ts';
import type { Blocking } from './use-blocking.ts';

/** What a drag makes of blocked time that it took hold of or, from free ground, draws; undefined over a column that is nobody's. */
function heldByDrag(frame: GridFrame, drag: Drag): HeldBlock | undefined {
  const { grip, to } = drag;
  const blocked = grip.kind === 'blocked' ? grip.blocked : undefined;
  const span =
    grip.kind === 'blocked'
      ? spanHeld(frame, grip.blocked, grip.part, grip.grabMinutes, to)
      : spanDrawn(frame, drag);
  return span && { span, blocked };
}

/** What a press, a drag and a click do to blocked time; `takes` says which of them are about it at all. */
export function blockingHand(
  frame: GridFrame,
  blocking: Blocking,
): Pick<GridHand, 'gripAt' | 'onDrag' | 'onDrop' | 'onClick'> & { readonly takes: (grip: Grip) => boolean } {
  const under = (target: Element): TimeOff | undefined => {
    const id = target.closest<HTMLElement>('[data-time-off-id]')?.dataset['timeOffId'];
    return id === undefined ? undefined : frame.range.timeOff.find((timeOff) => timeOff.id === id);
  };
  return {
    takes: ({ kind }) => kind === 'blocked' || (kind === 'ground' && blocking.takesGround),
    gripAt: (target: Element, point: GridPoint) => {
      const blocked = under(target);
      if (!blocked) return undefined;
      const end = target.closest<HTMLElement>('[data-end]')?.dataset['end'];
      const part = end === 'start' || end === 'end' ? end : 'whole';
      return { kind: 'blocked', blocked, part, grabMinutes: minutesInto(frame, blocked, point) };
    },
    onDrag: (drag) => {
      const held = heldByDrag(frame, drag);
      if (held) blocking.take(held);
    },
    onDrop: (drag) => {
      const held = heldByDrag(frame, drag);
      if (held) blocking.drop(held);
      else blocking.back();
    },
    onClick: (point, grip) => {
      if (grip.kind === 'blocked') {
        blocking.open({ span: grip.blocked, blocked: grip.blocked });
        return;
      }
      const span = spanOfPoint(frame, point);
      if (span) blocking.drop({ span, blocked: undefined });
    },
  };
}

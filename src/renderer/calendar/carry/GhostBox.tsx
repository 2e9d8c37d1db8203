import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import type { Reason } from '../../../shared/words/worded.ts';
import { AdviceLines } from '../../booking/AdviceLines.tsx';
import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { Anchored } from '../grid/Anchored.tsx';
import type { CardGap } from '../grid/card-gap.ts';
import { pixelsOf } from '../grid/card-size.ts';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { type ColumnSpan, columnKey } from '../range/column.ts';
import './ghost.css';

/** Below this height a ghost has room for one line. */
export const oneLinePixels = 63;

/** What would be, where it would be: in the accent where it can, hatched and with the reason beside it where it cannot. */
export function GhostBox({
  span,
  gap,
  color,
  reasons,
  isLow = false,
  advice = [],
  isPending = false,
  isQuiet,
  followsKeys,
  anchorRef,
  children,
}: {
  readonly span: ColumnSpan;
  readonly gap?: CardGap | undefined;
  /** The colour of the card that is carried; without one, the accent. */
  readonly color?: string | undefined;
  /** Whether its words stand at its end: at its start is the name of what is in its way. */
  readonly isLow?: boolean;
  /** What speaks against it, a line each; none where nothing does. */
  readonly reasons: readonly Reason[];
  /** What is only pointed out, a sentence each. */
  readonly advice?: readonly string[];
  /** The desk has not answered yet. */
  readonly isPending?: boolean;
  /** True where a card beside the ghost says all of it already. */
  readonly isQuiet: boolean;
  /** Whether the grid scrolls to it; a pointer is where it is already. */
  readonly followsKeys: boolean;
  readonly anchorRef?: (element: HTMLElement | null) => void;
  readonly children: ReactNode;
}) {
  const { geometry, hourHeight } = useGridFrame();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const keep = useCallback(
    (next: HTMLElement | null) => {
      setElement(next);
      anchorRef?.(next);
    },
    [anchorRef],
  );
  const column = columnKey(span);
  const { fromMinute, toMinute } = span;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another column or time is another reason to scroll there.
  useLayoutEffect(() => {
    if (followsKeys) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [element, followsKeys, column, fromMinute, toMinute]);
  const isRefused = reasons.length > 0;
  const classes = [
    'ghost',
    isRefused ? 'ghost-bad' : 'ghost-good',
    ...(color === undefined ? [] : ['ghost-card']),
    ...(isLow ? ['ghost-low'] : []),
    ...(isPending ? ['ghost-pending'] : []),
    ...(pixelsOf(toMinute - fromMinute, hourHeight) < oneLinePixels ? ['ghost-line'] : []),
  ];
  return (
    <>
      <GridOverlay span={span} elementRef={keep} className={classes.join(' ')} gap={gap} color={color}>
        {children}
      </GridOverlay>
      {isQuiet || !isRefused ? null : (
        <Anchored anchor={element} sight={geometry.sight} className="ghost-reason">
          <ReasonLines reasons={reasons} />
        </Anchored>
      )}
      {isQuiet || isRefused || advice.length === 0 ? null : (
        <Anchored anchor={element} sight={geometry.sight} className="ghost-advice">
          <AdviceLines lines={advice} />
        </Anchored>
      )}
    </>
  );
}

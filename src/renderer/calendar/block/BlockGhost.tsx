import { Ban, Lock } from 'lucide-react';
import { useCallback, useLayoutEffect, useState } from 'react';
import { useLanguage } from '../../language/use-language.ts';
import { Anchored } from '../grid/Anchored.tsx';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { bookingsInTheWay, columnSpanOf } from './blocked-span.ts';
import { blockingObjection } from './blocked-words.ts';
import type { HeldBlock } from './use-blocking.ts';

/** Below this length a ghost has room for one line. */
const oneLineMinutes = 45;

/** Blocked time as it would be: in the accent where it can be, hatched and with who is booked where it cannot. */
export function BlockGhost({
  held,
  hidesReason,
  anchorRef,
}: {
  readonly held: HeldBlock;
  /** True where the card beside it says it already. */
  readonly hidesReason: boolean;
  readonly anchorRef: (element: HTMLElement | null) => void;
}) {
  const { range, geometry } = useGridFrame();
  const language = useLanguage();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const keep = useCallback(
    (next: HTMLElement | null) => {
      setElement(next);
      anchorRef(next);
    },
    [anchorRef],
  );
  const objection = blockingObjection(range, held, language);
  const span = columnSpanOf(range, held);
  const { fromMinute, toMinute } = span;
  const classes = ['ghost', objection === undefined ? 'ghost-good' : 'ghost-bad'];
  if (toMinute - fromMinute < oneLineMinutes) classes.push('ghost-line');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other times are another reason to scroll there.
  useLayoutEffect(() => {
    if (hidesReason) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [element, hidesReason, fromMinute, toMinute]);
  return (
    <>
      {bookingsInTheWay(range, held).map((booking) => (
        <GridOverlay key={booking.id} span={columnSpanOf(range, booking)} className="collision" />
      ))}
      <GridOverlay span={span} elementRef={keep} className={classes.join(' ')}>
        <Lock className="ghost-icon" size={12} aria-hidden />
        <span className="ghost-times figures">
          {language.formats.times(held.startTime, held.endTime, range.salon.timeZone)}
        </span>
        <span className="ghost-what">{held.blocked?.reason ?? language.words.calendar.blocked.name}</span>
      </GridOverlay>
      {objection === undefined || hidesReason ? null : (
        <Anchored anchor={element} sight={geometry.sight} className="ghost-reason">
          <Ban size={15} strokeWidth={2.25} aria-hidden />
          <span>{objection}</span>
        </Anchored>
      )}
    </>
  );
}

import { Lock } from 'lucide-react';
import { useLanguage } from '../../language/use-language.ts';
import { GhostBox } from '../carry/GhostBox.tsx';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { bookingsInTheWay, columnSpanOf, type HeldBlock } from './blocked-span.ts';
import { blockingObjection } from './blocked-words.ts';

/** Blocked time as it would be, and what is in its way. */
export function BlockGhost({
  held,
  hasCard,
  anchorRef,
}: {
  readonly held: HeldBlock;
  /** Whether the card beside it is open, which says why it cannot be. */
  readonly hasCard: boolean;
  readonly anchorRef: (element: HTMLElement | null) => void;
}) {
  const { range } = useGridFrame();
  const language = useLanguage();
  const { span, blocked } = held;
  const objection = blockingObjection(range, held, language);
  return (
    <>
      {bookingsInTheWay(range, span).map((booking) => (
        <GridOverlay key={booking.id} span={columnSpanOf(range, booking)} className="collision" />
      ))}
      <GhostBox
        span={columnSpanOf(range, span)}
        reasons={objection ? [objection] : []}
        isQuiet={hasCard}
        followsKeys={hasCard}
        anchorRef={anchorRef}
      >
        <Lock className="ghost-icon" size={12} aria-hidden />
        <span className="ghost-times figures">
          {language.formats.times(span.startTime, span.endTime, range.salon.timeZone)}
        </span>
        <span className="ghost-what">{blocked?.reason ?? language.words.calendar.blocked.name}</span>
      </GhostBox>
    </>
  );
}

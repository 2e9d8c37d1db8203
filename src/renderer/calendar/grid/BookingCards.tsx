import { memo, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { paletteNameOf } from '../../ui/palette.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import { BookingCard } from './BookingCard.tsx';
import { BookingTraces, widthOfTraces } from './BookingTraces.tsx';
import type { GridCard, GridTrace } from './drawing.ts';
import { styleOfSpan } from './GridOverlay.tsx';
import { useGridFrame } from './grid-frame.ts';
import type { GridGeometry } from './grid-geometry.ts';
import type { Share } from './side-by-side.ts';
import './booking-cards.css';

function inCss({ share, pixels }: GridCard['share']['left']): string {
  return pixels === 0 ? `${share * 100}%` : `calc(${share * 100}% + ${pixels}px)`;
}

const styleOfShare = ({ left, width }: Share) => ({ left: inCss(left), width: inCss(width) });

/** The cards of a column and, below all of them, what they keep free beside them. */
const LaneCards = memo(function LaneCards({
  cards,
  hours,
}: {
  readonly cards: readonly GridCard[];
  readonly hours: VisibleHours;
}) {
  return (
    <>
      {cards.flatMap(({ tails, share, shows }) =>
        tails.map((tail) => (
          <div
            key={`${shows.bookingId} ${tail.side}`}
            className={`booking-tail booking-tail-${tail.side}`}
            data-color={paletteNameOf(shows.color)}
            data-faint={shows.isFaint || undefined}
            style={{ ...styleOfSpan(tail, hours), ...styleOfShare(share) }}
          />
        )),
      )}
      {cards.map((card, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: another day is written into the elements of the one before, which is several times as fast as new ones.
          key={index}
          className="booking-card-position"
          style={{ ...styleOfSpan(card, hours), ...styleOfShare(card.share) }}
        >
          <BookingCard {...card.shows} />
        </div>
      ))}
    </>
  );
});

/**
 * Whether FullCalendar has given the lanes their size, which it does once it has seen itself laid out. Cards that were laid out before it would all be laid
 * out twice.
 */
function useIsSized(geometry: GridGeometry): boolean {
  const hours = useSyncExternalStore(geometry.subscribe, () => geometry.hoursElement());
  const [isSized, setSized] = useState(false);
  useLayoutEffect(() => {
    if (!hours || isSized) return;
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      // In the same frame, after FullCalendar, which observed first.
      flushSync(() => setSized(true));
    });
    observer.observe(hours);
    return () => observer.disconnect();
  }, [hours, isSized]);
  return isSized;
}

/** Draws the cards of each column into its lane. FullCalendar does not know them: it takes several times as long (docs/performance.md). */
export const BookingCards = memo(function BookingCards({
  lanes,
  traces,
  selectedId,
  onSelect,
}: {
  readonly lanes: readonly (readonly GridCard[])[];
  /** Of each lane; its cards leave them their room, all alike. */
  readonly traces: readonly (readonly GridTrace[])[];
  readonly selectedId: BookingId | undefined;
  readonly onSelect: (id: BookingId) => void;
}) {
  const { geometry, hours } = useGridFrame();
  useSyncExternalStore(geometry.subscribe, geometry.version);
  const isSized = useIsSized(geometry);
  return lanes.map((cards, lane) => {
    const element = geometry.laneElement(lane);
    if (!element) return null;
    const ofLane = traces[lane] ?? [];
    return createPortal(
      <>
        <div
          className="booking-cards"
          hidden={!isSized}
          style={ofLane.length > 0 ? { right: widthOfTraces(ofLane) + 4 } : undefined}
        >
          <LaneCards cards={cards} hours={hours} />
        </div>
        <BookingTraces traces={ofLane} selectedId={selectedId} onSelect={onSelect} />
      </>,
      element,
      String(lane),
    );
  });
});

import { Ban } from 'lucide-react';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { AdviceLines } from '../../booking/AdviceLines.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Anchored } from '../grid/Anchored.tsx';
import { gapOf } from '../grid/card-gap.ts';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { type ColumnSpan, columnKey, spanIn } from '../range/column.ts';
import { columnsOf } from './place.ts';
import type { Proposal } from './proposal.ts';
import { objectionTo, proposalParts } from './proposal-words.ts';
import './ghost.css';

/** Below this length a ghost has room for one line. */
const oneLineMinutes = 45;

/** Marks a booking wherever it stands: the whole of it, or `part`. */
export function BookingMark({
  booking,
  part = booking,
  className,
}: {
  readonly booking: NamedBooking;
  readonly part?: Pick<NamedBooking, 'startTime' | 'endTime'>;
  readonly className: string;
}) {
  const frame = useGridFrame();
  const zone = frame.range.salon.timeZone;
  return columnsOf(frame, booking).map((column) => (
    <GridOverlay key={columnKey(column)} span={spanIn(column, part, zone)} className={className} />
  ));
}

/** Outlines what a proposal collides with. */
export function Collisions({ proposal }: { readonly proposal: Proposal }) {
  const { range } = useGridFrame();
  const inTheWay = proposal.violations.flatMap((violation) => {
    switch (violation.code) {
      case 'overlap':
        return violation.conflicts.map(({ bookingId, part }) => {
          return { bookingId, startTime: part.start, endTime: part.end };
        });
      case 'resource_taken':
        return violation.units.flatMap(({ holders }) => holders);
      default:
        return [];
    }
  });
  return inTheWay.map((part) => {
    const booking = range.bookings.find(({ id }) => id === part.bookingId);
    if (!booking) return null;
    return <BookingMark key={part.bookingId} booking={booking} part={part} className="collision" />;
  });
}

/** The booking as it would be, where it would be: in the accent where it can be booked, hatched and with the reason where it cannot. */
export function Ghost({
  proposal,
  advice,
  span,
  isPending = false,
  hidesReason = false,
  followsKeys = false,
  anchorRef,
}: {
  readonly proposal: Proposal;
  /** What is pointed out about it, a sentence each. */
  readonly advice: readonly string[];
  readonly span: ColumnSpan;
  /** The desk has not answered yet. */
  readonly isPending?: boolean;
  /** True where a card beside the ghost already says it. */
  readonly hidesReason?: boolean;
  /** Whether the grid scrolls to it; a pointer is where it is already. */
  readonly followsKeys?: boolean;
  readonly anchorRef?: (element: HTMLElement | null) => void;
}) {
  const { range, geometry } = useGridFrame();
  const language = useLanguage();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const keep = useCallback(
    (next: HTMLElement | null) => {
      setElement(next);
      anchorRef?.(next);
    },
    [anchorRef],
  );
  const objection = objectionTo(proposal, language);
  const { times, what } = proposalParts(range, proposal, language);
  const column = columnKey(span);
  const { fromMinute, toMinute } = span;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another column or time is another reason to scroll there.
  useLayoutEffect(() => {
    if (followsKeys) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [element, followsKeys, column, fromMinute, toMinute]);
  // A unit is held throughout, and a ghost in its column is whole.
  const terms = 'staffId' in span.of ? (proposal.moving ?? proposal.service) : undefined;
  const classes = [
    'ghost',
    objection === undefined ? 'ghost-good' : 'ghost-bad',
    ...(isPending ? ['ghost-pending'] : []),
    ...(toMinute - fromMinute < oneLineMinutes ? ['ghost-line'] : []),
  ];
  return (
    <>
      {/* A booking that is being moved is still there until it has arrived. */}
      {proposal.moving ? <BookingMark booking={proposal.moving} className="veil" /> : null}
      <Collisions proposal={proposal} />
      <GridOverlay span={span} elementRef={keep} className={classes.join(' ')} gap={terms && gapOf(terms)}>
        {objection === undefined ? null : (
          <Ban className="ghost-icon" size={13} strokeWidth={2.5} aria-hidden />
        )}
        <span className="ghost-times figures">{times}</span>
        <span className="ghost-what">{what}</span>
      </GridOverlay>
      {hidesReason || (objection === undefined && advice.length === 0) ? null : (
        <Anchored
          anchor={element}
          sight={geometry.sight}
          className={objection === undefined ? 'ghost-advice' : 'ghost-reason'}
        >
          {objection === undefined ? (
            <AdviceLines lines={advice} />
          ) : (
            <>
              <Ban size={15} strokeWidth={2.25} aria-hidden />
              <span>{objection}</span>
            </>
          )}
        </Anchored>
      )}
    </>
  );
}

import { Ban } from 'lucide-react';
import { useCallback, useLayoutEffect, useState } from 'react';
import { bookingInterval } from '../../../shared/domain/booking.ts';
import { Anchored } from '../grid/Anchored.tsx';
import { GridOverlay, type GridSpan } from '../grid/GridOverlay.tsx';
import type { GridGeometry } from '../grid/grid-geometry.ts';
import { minuteAt } from '../range/day-clock.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import { objectionTo, proposalParts } from './place-words.ts';
import type { Proposal } from './proposal.ts';
import './ghost.css';
import { useLanguage } from '../../language/use-language.ts';

/** Below this length a ghost has room for one line. */
const oneLineMinutes = 45;

type GhostProps = {
  readonly day: DayKnowledge;
  readonly proposal: Proposal;
  readonly hours: VisibleHours;
  readonly geometry: GridGeometry;
};

/** The span of the grid on which a proposal stands. */
export function spanOf(
  day: DayKnowledge,
  { staffId, startTime, endTime }: Pick<Proposal, 'staffId' | 'startTime' | 'endTime'>,
): GridSpan {
  const salonDay = { date: day.date, zone: day.salon.timeZone };
  return { staffId, fromMinute: minuteAt(salonDay, startTime), toMinute: minuteAt(salonDay, endTime) };
}

/** Outlines what a proposal collides with. */
export function Collisions({ day, proposal, hours, geometry }: GhostProps) {
  const conflicts = proposal.violations.flatMap((violation) =>
    violation.code === 'overlap' ? violation.conflicts : [],
  );
  return conflicts.map((conflict) => (
    <GridOverlay
      key={conflict.bookingId}
      geometry={geometry}
      hours={hours}
      span={spanOf(day, { ...conflict, staffId: proposal.staffId })}
      className="collision"
    />
  ));
}

/** Veils the card of a booking that is being moved: it is still there until it has arrived. */
export function Veil({ day, proposal, hours, geometry }: GhostProps) {
  if (!proposal.moving) return null;
  const { start, end } = bookingInterval(proposal.moving);
  const span = spanOf(day, { staffId: proposal.moving.staffId, startTime: start, endTime: end });
  return <GridOverlay geometry={geometry} hours={hours} span={span} className="veil" />;
}

/** The booking as it would be, where it would be: in the accent where it can be booked, hatched and with the reason where it cannot. */
export function Ghost({
  day,
  proposal,
  hours,
  geometry,
  isPending = false,
  hidesReason = false,
  followsKeys = false,
  anchorRef,
}: GhostProps & {
  /** The desk has not answered yet. */
  readonly isPending?: boolean;
  /** True where a card beside the ghost already says it. */
  readonly hidesReason?: boolean;
  /** Whether the grid scrolls to it; a pointer is where it is already. */
  readonly followsKeys?: boolean;
  readonly anchorRef?: (element: HTMLElement | null) => void;
}) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const keep = useCallback(
    (next: HTMLElement | null) => {
      setElement(next);
      anchorRef?.(next);
    },
    [anchorRef],
  );
  const language = useLanguage();
  const objection = objectionTo(proposal, language);
  const { times, what } = proposalParts(day, proposal, language);
  const span = spanOf(day, proposal);
  const { staffId, fromMinute, toMinute } = span;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another reason to scroll there.
  useLayoutEffect(() => {
    if (followsKeys) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [element, followsKeys, staffId, fromMinute, toMinute]);
  return (
    <>
      <Veil day={day} proposal={proposal} hours={hours} geometry={geometry} />
      <Collisions day={day} proposal={proposal} hours={hours} geometry={geometry} />
      <GridOverlay
        geometry={geometry}
        hours={hours}
        span={span}
        elementRef={keep}
        className={`ghost ${objection === undefined ? 'ghost-good' : 'ghost-bad'} ${isPending ? 'ghost-pending' : ''} ${span.toMinute - span.fromMinute < oneLineMinutes ? 'ghost-line' : ''}`}
      >
        {objection === undefined ? null : (
          <Ban className="ghost-icon" size={13} strokeWidth={2.5} aria-hidden />
        )}
        <span className="ghost-times figures">{times}</span>
        <span className="ghost-what">{what}</span>
      </GridOverlay>
      {objection === undefined || hidesReason ? null : (
        <Anchored anchor={element} sight={() => geometry.sight()} className="ghost-reason">
          <Ban size={15} strokeWidth={2.25} aria-hidden />
          <span>{objection}</span>
        </Anchored>
      )}
    </>
  );
}

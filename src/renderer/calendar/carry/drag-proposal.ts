import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type CursorMove, columnBeside } from '../cursor/grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { snapMinutesOf, snappedDown, snappedToNearest, withinHours } from '../grid/snapping.ts';
import type { Column } from '../range/column.ts';
import { drawnEndMinute, instantAtMinute, type SalonDay } from '../range/day-clock.ts';
import { servicesByFit, servicesOf } from './fitting-services.ts';
import { pointOf } from './place.ts';
import type { Drag } from './pointer-gesture.ts';
import { type Proposal, proposeIn, proposeMove } from './proposal.ts';

/** What a press without a drag asks for when no service is picked: how long most visits are. */
export const usualMinutes = 45;

const dayOf = ({ range }: GridFrame, { date }: Column): SalonDay => ({ date, zone: range.salon.timeZone });

/** The services of the column under a point, the one that fits best into a length first. */
function servicesFitting({ range }: GridFrame, { of }: Column, minutes: number): readonly Service[] {
  return servicesByFit(servicesOf(range, of), minutes);
}

/** The minute at which the ghost of a new booking stands where `startMinute` is meant: drawn back where the grid ends before it would. */
export function ghostStartMinute(
  frame: GridFrame,
  column: Column,
  startMinute: number,
  service: Service | undefined,
): number {
  const length = service
    ? drawnEndMinute(dayOf(frame, column), Math.min(startMinute, 1439), service.durationMinutes) - startMinute
    : 0;
  return withinHours(startMinute, Math.max(0, length), frame.hours);
}

function proposeAt(
  frame: GridFrame,
  column: Column,
  startMinute: number,
  service: Service | undefined,
): Proposal | undefined {
  const minute = ghostStartMinute(frame, column, startMinute, service);
  return proposeIn(frame.range, column.of, instantAtMinute(dayOf(frame, column), minute), service);
}

/**
 * A new booking where free ground was pressed, or where the keyboard stands: of the picked service or, without one, of what fits best into the usual
 * length and can be booked there. Where nothing can, it is the best fit, with what speaks against it. Undefined where nobody takes bookings.
 */
export function proposalOfPoint(
  frame: GridFrame,
  point: GridPoint,
  picked: Service | undefined,
): Proposal | undefined {
  const start = snappedDown(point.minute, snapMinutesOf(frame));
  const [best, ...others] = picked ? [picked] : servicesFitting(frame, point, usualMinutes);
  const usual = proposeAt(frame, point, start, best);
  if (!usual || usual.violations.length === 0) return usual;
  for (const service of others) {
    const proposal = proposeAt(frame, point, start, service);
    if (proposal?.violations.length === 0) return proposal;
  }
  return usual;
}

/** A booking carried to a point, `grabMinutes` below its start: it keeps its length. */
function proposalOfCarrying(
  frame: GridFrame,
  to: GridPoint,
  held: NamedBooking,
  grabMinutes: number,
): Proposal {
  const booking = frame.range.bookings.find(({ id }) => id === held.id) ?? held;
  const start = snappedToNearest(to.minute - grabMinutes, snapMinutesOf(frame));
  return movedTo(frame, to, withinHours(start, booking.durationMinutes, frame.hours), booking);
}

/** A booking put down where the grid was clicked. */
export function proposalOfPuttingDown(frame: GridFrame, point: GridPoint, booking: NamedBooking): Proposal {
  const start = snappedDown(point.minute, snapMinutesOf(frame));
  return movedTo(frame, point, withinHours(start, booking.durationMinutes, frame.hours), booking);
}

/**
 * What a drag means. On a card: the booking moved. On free ground with a service picked: that service, following the hand. Without one:
 * from where the press was to where the pointer is, the service that fits best into that length.
 */
export function proposalOfDrag(
  frame: GridFrame,
  { grip, from, to }: Drag,
  picked: Service | undefined,
): Proposal | undefined {
  if (grip.kind === 'card') return proposalOfCarrying(frame, to, grip.booking, grip.grabMinutes);
  if (picked) return proposalOfPoint(frame, to, picked);
  const snap = snapMinutesOf(frame);
  const start = snappedDown(Math.min(from.minute, to.minute), snap);
  const end = snappedDown(Math.max(from.minute, to.minute), snap) + snap;
  return proposeAt(frame, from, start, servicesFitting(frame, from, end - start)[0]);
}

/** A carried booking moved once by an arrow key; undefined where the grid ends sideways. */
export function carriedProposal(
  frame: GridFrame,
  proposal: Proposal,
  move: CursorMove,
): Proposal | undefined {
  const { moving, staffId } = proposal;
  if (!moving) return undefined;
  const at = pointOf(frame, proposal);
  if (move === 'left' || move === 'right') {
    const next = columnBeside(frame, at, move);
    return next && movedTo(frame, next, at.minute, moving, staffId);
  }
  const snap = snapMinutesOf(frame);
  const moved = move === 'up' ? snappedDown(at.minute - 1, snap) : snappedDown(at.minute + snap, snap);
  return movedTo(frame, at, withinHours(moved, moving.durationMinutes, frame.hours), moving, staffId);
}

/** A booking moved into a column: to its person or, with the person that it has, to its unit. */
function movedTo(
  frame: GridFrame,
  column: Column,
  minute: number,
  moving: NamedBooking,
  staffId: StaffId = moving.staffId,
): Proposal {
  const startTime = instantAtMinute(dayOf(frame, column), minute);
  return proposeMove(frame.range, { staffId, ...column.of, startTime }, moving);
}

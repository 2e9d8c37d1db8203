import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type CursorMove, columnBeside } from '../cursor/grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { snapMinutes, snappedDown, snappedToNearest, withinHours } from '../grid/snapping.ts';
import type { Column } from '../range/column.ts';
import { drawnEndMinute, instantAtMinute, minuteAt, type SalonDay } from '../range/day-clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { servicesByFit, servicesOf } from './fitting-services.ts';
import type { Drag } from './pointer-gesture.ts';
import { type Proposal, proposeMove, proposeNew } from './proposal.ts';

/** What a press without a drag asks for when no service is picked: how long most visits are. */
export const usualMinutes = 45;

const dayOf = ({ range }: GridFrame, { date }: Column): SalonDay => ({ date, zone: range.salon.timeZone });
const snapMinutesOf = ({ range }: GridFrame): number => snapMinutes(range.salon.slotMinutes);

/** The services of the person under a point, best fit first for a length. */
function fittingServices(range: IndexedRange, { of }: Column, minutes: number): readonly Service[] {
  const staff = range.records.staff.get(of.staffId);
  return staff ? servicesByFit(servicesOf(staff, range.services), minutes) : [];
}

function proposeAt(
  frame: GridFrame,
  column: Column,
  startMinute: number,
  service: Service | undefined,
): Proposal {
  const day = dayOf(frame, column);
  const length = service
    ? drawnEndMinute(day, Math.min(startMinute, 1439), service.durationMinutes) - startMinute
    : 0;
  const minute = withinHours(startMinute, Math.max(0, length), frame.hours);
  const startTime = instantAtMinute(day, minute);
  return proposeNew(frame.range, { ...column.of, startTime }, service);
}

/** A new booking where free ground was pressed, or where the keyboard stands. */
export function proposalOfPoint(frame: GridFrame, point: GridPoint, picked: Service | undefined): Proposal {
  const start = snappedDown(point.minute, snapMinutesOf(frame));
  return proposeAt(frame, point, start, picked ?? fittingServices(frame.range, point, usualMinutes)[0]);
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
): Proposal {
  if (grip.kind === 'card') return proposalOfCarrying(frame, to, grip.booking, grip.grabMinutes);
  if (picked) return proposalOfPoint(frame, to, picked);
  const snap = snapMinutesOf(frame);
  const start = snappedDown(Math.min(from.minute, to.minute), snap);
  const end = snappedDown(Math.max(from.minute, to.minute), snap) + snap;
  return proposeAt(frame, from, start, fittingServices(frame.range, from, end - start)[0]);
}

/** A carried booking moved once by an arrow key; undefined where the grid ends sideways. */
export function carriedProposal(
  frame: GridFrame,
  column: Column,
  { moving, startTime }: Proposal,
  move: CursorMove,
): Proposal | undefined {
  if (!moving) return undefined;
  const at = minuteAt(dayOf(frame, column), startTime);
  if (move === 'left' || move === 'right') {
    const next = columnBeside(frame, column, move);
    return next && movedTo(frame, next, at, moving);
  }
  const snap = snapMinutesOf(frame);
  const moved = move === 'up' ? snappedDown(at - 1, snap) : snappedDown(at + snap, snap);
  return movedTo(frame, column, withinHours(moved, moving.durationMinutes, frame.hours), moving);
}

function movedTo(frame: GridFrame, column: Column, minute: number, moving: NamedBooking): Proposal {
  const startTime = instantAtMinute(dayOf(frame, column), minute);
  return proposeMove(frame.range, { ...column.of, startTime }, moving);
}

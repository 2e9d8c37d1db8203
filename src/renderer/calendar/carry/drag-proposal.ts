import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { CursorMove } from '../cursor/grid-cursor.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { keptInSight, snappedDown, snappedToNearest, snapStep } from '../grid/snapping.ts';
import type { Column } from '../range/columns-of-day.ts';
import { drawnEndMinute, instantAtMinute, minuteAt } from '../range/day-clock.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import { servicesByFit, servicesOf } from './fitting-services.ts';
import type { Drag } from './pointer-gesture.ts';
import { type Proposal, proposeMove, proposeNew } from './proposal.ts';

/** What a press without a drag asks for when no service is picked: how long most visits are. */
export const usualMinutes = 45;

/** The services of the person under a point, best fit first for a length. */
function fittingServices(day: DayKnowledge, { staffId }: GridPoint, minutes: number): readonly Service[] {
  const staff = day.staffById.get(staffId);
  return staff ? servicesByFit(servicesOf(staff, day.services), minutes) : [];
}

function proposeAt(
  day: DayKnowledge,
  hours: VisibleHours,
  staffId: GridPoint['staffId'],
  startMinute: number,
  service: Service | undefined,
): Proposal {
  const salonDay = { date: day.date, zone: day.salon.timeZone };
  const length = service
    ? drawnEndMinute(salonDay, Math.min(startMinute, 1439), service.durationMinutes) - startMinute
    : 0;
  const minute = keptInSight(startMinute, Math.max(0, length), hours);
  return proposeNew(day, { staffId, startTime: instantAtMinute(salonDay, minute) }, service);
}

/** A new booking where free ground was pressed, or where the keyboard stands. */
export function proposalOfPoint(
  day: DayKnowledge,
  hours: VisibleHours,
  point: GridPoint,
  picked: Service | undefined,
): Proposal {
  const start = snappedDown(point.minute, snapStep(day.salon.slotMinutes));
  return proposeAt(day, hours, point.staffId, start, picked ?? fittingServices(day, point, usualMinutes)[0]);
}

/** A booking carried to where it is dropped: it keeps its length, and its hold in the hand. */
function proposalOfCarrying(
  day: DayKnowledge,
  hours: VisibleHours,
  to: GridPoint,
  bookingId: BookingId,
  grabMinutes: number,
): Proposal | undefined {
  const booking = day.bookings.find(({ id }) => id === bookingId);
  if (!booking) return undefined;
  const salonDay = { date: day.date, zone: day.salon.timeZone };
  const start = snappedToNearest(to.minute - grabMinutes, snapStep(day.salon.slotMinutes));
  const minute = keptInSight(start, booking.durationMinutes, hours);
  return proposeMove(day, { staffId: to.staffId, startTime: instantAtMinute(salonDay, minute) }, booking);
}

/**
 * What a drag means. On a card: the booking moved. On free ground with a service picked: that service, following the hand. Without one: from where the
 * press was to where the hand is, the service that fits best into that length.
 */
export function proposalOfDrag(
  day: DayKnowledge,
  hours: VisibleHours,
  { grip, from, to }: Drag,
  picked: Service | undefined,
): Proposal | undefined {
  if (grip.kind === 'card') return proposalOfCarrying(day, hours, to, grip.bookingId, grip.grabMinutes);
  if (picked) return proposalOfPoint(day, hours, to, picked);
  const step = snapStep(day.salon.slotMinutes);
  const start = snappedDown(Math.min(from.minute, to.minute), step);
  const end = snappedDown(Math.max(from.minute, to.minute), step) + step;
  return proposeAt(day, hours, from.staffId, start, fittingServices(day, from, end - start)[0]);
}

/** A carried booking one step further by an arrow key; undefined where the grid ends sideways. */
export function carriedProposal(
  day: DayKnowledge,
  hours: VisibleHours,
  columns: readonly Column[],
  { moving, staffId, startTime }: Proposal,
  move: CursorMove,
): Proposal | undefined {
  if (!moving) return undefined;
  const salonDay = { date: day.date, zone: day.salon.timeZone };
  if (move === 'left' || move === 'right') {
    const place = columns.findIndex(({ staff }) => staff.id === staffId);
    const next = columns[place + (move === 'left' ? -1 : 1)];
    return next && proposeMove(day, { staffId: next.staff.id, startTime }, moving);
  }
  const step = snapStep(day.salon.slotMinutes);
  const at = minuteAt(salonDay, startTime);
  const stepped = move === 'up' ? snappedDown(at - 1, step) : snappedDown(at + step, step);
  const minute = keptInSight(stepped, moving.durationMinutes, hours);
  return proposeMove(day, { staffId, startTime: instantAtMinute(salonDay, minute) }, moving);
}

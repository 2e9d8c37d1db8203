import { hasResource, type NamedBooking } from '../../../shared/domain/booking.ts';
import { type BookingRequest, requestToMove } from '../../../shared/domain/booking-request.ts';
import type { ResourceId, StaffId } from '../../../shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../shared/domain/interval.ts';
import type { Violation } from '../../../shared/domain/rules/violation.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { offers } from '../../../shared/domain/staff.ts';
import { instantToText } from '../../../shared/domain/zoned-time.ts';
import type { Held } from '../range/column.ts';
import { holdsInstant, type IndexedRange, judge, judging } from '../range/indexed-range.ts';
import {
  type FurtherService,
  liftedBy,
  matesMoved,
  type ProposedPart,
  partsAfter,
  visitMates,
} from './visit-parts.ts';

/** With whom and when something begins. */
export type Start = {
  readonly staffId: StaffId;
  readonly startTime: Instant;
  /** The unit that is asked for by name, as its column does. Of the other kinds, or without it of all, the desk assigns one. */
  readonly resourceId?: ResourceId | undefined;
};

/** What the ghost stands for: a booking that could be made, or one that could be moved, where it is now. */
export type Proposal = Start & {
  readonly endTime: Instant;
  /** Undefined when there is nothing that could be booked, or the moved booking's service is gone. */
  readonly service: Service | undefined;
  readonly moving: NamedBooking | undefined;
  /** What speaks against it, in the rules' order; empty when it can be booked. */
  readonly violations: readonly Violation[];
  /** The other parts of its visit, which are booked or moved with it; mostly there are none. */
  readonly beside: readonly ProposedPart[];
};

/** A proposal that nobody has judged yet. */
export type Unjudged = Omit<Proposal, 'violations' | 'beside'>;

/** Where the booking still is that was not moved after all; a new one would be where it was asked for. */
export function whereItIs(proposal: Unjudged): Unjudged {
  const { moving } = proposal;
  if (!moving) return proposal;
  const { staffId, startTime, endTime } = moving;
  return { ...proposal, staffId, startTime, endTime };
}

/** What speaks against a proposal and against what is booked or moved with it. */
export function violationsOf({ violations, beside }: Proposal): readonly Violation[] {
  return [...violations, ...beside.flatMap((part) => part.violations)];
}

/** The length of a ghost that stands for no service at all. */
const lengthWithoutService = 30;

/** The units that are asked for by name. */
export function unitsAsked({ resourceId }: Start): readonly ResourceId[] {
  return resourceId === undefined ? [] : [resourceId];
}

/** In whose column something new was asked for. */
export function askedIn({ staffId, resourceId }: Start): Held {
  return resourceId === undefined ? { staffId } : { resourceId };
}

/** A new booking of `service` at `start`, judged, with the further services of its visit. */
export function proposeNew(
  range: IndexedRange,
  start: Start,
  service: Service | undefined,
  further: readonly FurtherService[] = [],
): Proposal {
  const endTime = addMinutes(start.startTime, service?.durationMinutes ?? lengthWithoutService);
  const proposal = { ...start, endTime, service, moving: undefined };
  const request = requestOf(proposal);
  if (further.length === 0) return { ...proposal, violations: judge(range, request), beside: [] };
  const together = judging(range, new Set());
  const violations = together.judge(request);
  if (service && violations.length === 0)
    together.accept(request, { serviceName: service.name, clientName: null });
  return { ...proposal, violations, beside: partsAfter(range, proposal, further, together) };
}

/** A new booking in a column: in a unit's, with whoever can take it there. Undefined where nobody takes bookings at all. */
export function proposeIn(
  range: IndexedRange,
  of: Held,
  startTime: Instant,
  service: Service | undefined,
): Proposal | undefined {
  if ('staffId' in of) return proposeNew(range, { staffId: of.staffId, startTime }, service);
  return proposeForAnyone(range, startTime, () => service, of.resourceId);
}

/**
 * A new booking with the first person by position who can take it, of the service that it would be with them; where nobody can, with the one against whom
 * least speaks. Undefined where nobody takes bookings at all.
 */
export function proposeForAnyone(
  range: IndexedRange,
  startTime: Instant,
  serviceOf: (staffId: StaffId) => Service | undefined,
  resourceId?: ResourceId,
): Proposal | undefined {
  const active = range.staff.filter(({ isActive }) => isActive);
  const offering = active.filter((staff) => {
    const service = serviceOf(staff.id);
    return !service || offers(staff, service.id);
  });
  let best: Proposal | undefined;
  for (const { id } of offering.length > 0 ? offering : active) {
    const proposal = proposeNew(range, { staffId: id, startTime, resourceId }, serviceOf(id));
    if (!best || proposal.violations.length < best.violations.length) best = proposal;
    if (best.violations.length === 0) return best;
  }
  return best;
}

/** The new booking at a slot, or `moving` moved there, judged; undefined on dates that are not the range's, and where its service is not known. */
export function proposeSought(range: IndexedRange, slot: Slot, moving?: NamedBooking): Proposal | undefined {
  const service = range.records.services.get(slot.serviceId);
  if (!service || !holdsInstant(range, slot.startTime)) return undefined;
  const start = { staffId: slot.staffId, startTime: slot.startTime };
  return moving ? proposeMove(range, start, moving) : proposeNew(range, start, service);
}

/**
 * `booking` moved to `start`, judged. It keeps its length; the other parts of its visit come along: those that the range has or, on dates
 * without the booking's own, those that are `carried` with it.
 */
export function proposeMove(
  range: IndexedRange,
  start: Start,
  booking: NamedBooking,
  carried: readonly ProposedPart[] = [],
): Proposal {
  const { staffId, startTime, resourceId } = start;
  const proposal = {
    staffId,
    startTime,
    resourceId,
    endTime: addMinutes(startTime, booking.durationMinutes),
    service: range.records.services.get(booking.serviceId),
    moving: booking,
  };
  const request = requestOf(proposal);
  // In the column of a unit it is that unit which is asked for, and the booking moves alone.
  const known = holdsInstant(range, booking.startTime)
    ? visitMates(range, booking)
    : carried.flatMap(({ moving }) => moving ?? []);
  const mates = resourceId === undefined ? known : [];
  if (mates.length === 0) return { ...proposal, violations: judge(range, request), beside: [] };
  const together = judging(range, liftedBy(booking, mates));
  const violations = together.judge(request);
  if (violations.length === 0) together.accept(request, booking);
  return {
    ...proposal,
    violations,
    beside: matesMoved(range, mates, startTime - booking.startTime, together),
  };
}

/** What a proposal asks the desk for. */
export function requestOf(proposal: Unjudged): BookingRequest {
  const { staffId, startTime, endTime, service, moving } = proposal;
  const resourceIds = unitsAsked(proposal);
  if (moving) {
    const typed = { staffId, startTime: instantToText(startTime), resourceIds };
    return requestToMove(moving, typed, undefined);
  }
  const serviceId = service?.id;
  return { staffId, serviceId, clientId: undefined, startTime, endTime, resourceIds, booking: undefined };
}

/** The same proposal, judged by the range as it is now; a new one with the further services of its visit. */
export function proposeAgain(
  range: IndexedRange,
  proposal: Unjudged & Pick<Proposal, 'beside'>,
  further: readonly FurtherService[],
): Proposal {
  const { staffId, startTime, resourceId, moving, service, beside } = proposal;
  const start = { staffId, startTime, resourceId };
  return moving ? proposeMove(range, start, moving, beside) : proposeNew(range, start, service, further);
}

/** `target` with the parts of its visit that were carried so far, which a range of other dates does not have. */
export function withCarried(range: IndexedRange, target: Proposal, held: Proposal | undefined): Proposal {
  if (!target.moving || target.moving.id !== held?.moving?.id) return target;
  if (target.beside.length > 0 || held.beside.length === 0) return target;
  return proposeAgain(range, { ...target, beside: held.beside }, []);
}

/** Whether two proposals stand at the same slot for the same thing, so that drawing again would change nothing. */
export function isSameProposal(a: Proposal, b: Proposal): boolean {
  return (
    a.staffId === b.staffId &&
    a.resourceId === b.resourceId &&
    a.startTime === b.startTime &&
    a.endTime === b.endTime &&
    a.service === b.service &&
    a.moving === b.moving
  );
}

/** Whether a moved booking would be just where it is. */
export function isWhereItWas({ moving, staffId, startTime, resourceId }: Proposal): boolean {
  if (!moving || moving.staffId !== staffId || moving.startTime !== startTime) return false;
  return resourceId === undefined || hasResource(moving, resourceId);
}

import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { requestToMove } from '../../../shared/domain/booking-request.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../shared/domain/interval.ts';
import type { Violation } from '../../../shared/domain/rules/violation.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { instantToText } from '../../../shared/domain/zoned-time.ts';
import { type IndexedRange, judge } from '../range/indexed-range.ts';

/** With whom and when something begins. */
export type Start = { readonly staffId: StaffId; readonly startTime: Instant };

/** What the ghost stands for: a booking that could be made, or one that could be moved, where it is now. */
export type Proposal = Start & {
  readonly endTime: Instant;
  /** Undefined when there is nothing that could be booked, or the moved booking's service is gone. */
  readonly service: Service | undefined;
  readonly moving: NamedBooking | undefined;
  /** What speaks against it, in the rules' order; empty when it can be booked. */
  readonly violations: readonly Violation[];
};

/** The length of a ghost that stands for no service at all. */
const lengthWithoutService = 30;

/** A new booking of `service` at `place`, judged. */
export function proposeNew(range: IndexedRange, place: Start, service: Service | undefined): Proposal {
  const endTime = addMinutes(place.startTime, service?.durationMinutes ?? lengthWithoutService);
  const request = { ...place, endTime, serviceId: service?.id, clientId: undefined, booking: undefined };
  return { ...place, endTime, service, moving: undefined, violations: judge(range, request) };
}

/** `booking` moved to `place`, judged. It keeps its length. */
export function proposeMove(range: IndexedRange, place: Start, booking: NamedBooking): Proposal {
  const request = requestToMove(
    booking,
    { staffId: place.staffId, startTime: instantToText(place.startTime) },
    undefined,
  );
  return {
    ...place,
    endTime: addMinutes(place.startTime, booking.durationMinutes),
    service: range.records.services.get(booking.serviceId),
    moving: booking,
    violations: judge(range, request),
  };
}

/** The same proposal, judged by what is true now. */
export function proposeAgain(range: IndexedRange, proposal: Proposal): Proposal {
  const { staffId, startTime, moving, service } = proposal;
  const place = { staffId, startTime };
  return moving ? proposeMove(range, place, moving) : proposeNew(range, place, service);
}

/** Whether two proposals stand at the same place for the same thing, so that drawing again would change nothing. */
export function isSameProposal(a: Proposal, b: Proposal): boolean {
  return (
    a.staffId === b.staffId &&
    a.startTime === b.startTime &&
    a.endTime === b.endTime &&
    a.service === b.service &&
    a.moving === b.moving
  );
}

/** Whether a moved booking would be just where it is. */
export function isWhereItWas({ moving, staffId, startTime }: Proposal): boolean {
  return moving !== undefined && moving.staffId === staffId && moving.startTime === startTime;
}

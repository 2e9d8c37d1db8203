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

/** A new booking of `service` at `start`, judged. */
export function proposeNew(range: IndexedRange, start: Start, service: Service | undefined): Proposal {
  const endTime = addMinutes(start.startTime, service?.durationMinutes ?? lengthWithoutService);
  const request = {
    ...start,
    endTime,
    serviceId: service?.id,
    clientId: undefined,
    resourceIds: [],
    booking: undefined,
  };
  return { ...start, endTime, service, moving: undefined, violations: judge(range, request) };
}

/** `booking` moved to `start`, judged. It keeps its length. */
export function proposeMove(range: IndexedRange, start: Start, booking: NamedBooking): Proposal {
  const request = requestToMove(
    booking,
    { staffId: start.staffId, startTime: instantToText(start.startTime) },
    undefined,
  );
  return {
    ...start,
    endTime: addMinutes(start.startTime, booking.durationMinutes),
    service: range.records.services.get(booking.serviceId),
    moving: booking,
    violations: judge(range, request),
  };
}

/** The same proposal, judged by the range as it is now. */
export function proposeAgain(range: IndexedRange, proposal: Proposal): Proposal {
  const { staffId, startTime, moving, service } = proposal;
  const start = { staffId, startTime };
  return moving ? proposeMove(range, start, moving) : proposeNew(range, start, service);
}

/** Whether two proposals stand at the same slot for the same thing, so that drawing again would change nothing. */
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

import { blocks, type NamedBooking } from '../../../shared/domain/booking.ts';
import { requestToMove } from '../../../shared/domain/booking-request.ts';
import type { BookingId, StaffId } from '../../../shared/domain/ids.ts';
import { addMinutes, type Instant, instant } from '../../../shared/domain/interval.ts';
import type { Violation } from '../../../shared/domain/rules/violation.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { startAfterPart } from '../../../shared/domain/slot.ts';
import { peopleOffering } from '../../../shared/domain/staff.ts';
import { partsOfVisit } from '../../../shared/domain/visit.ts';
import { dateAt, instantToText } from '../../../shared/domain/zoned-time.ts';
import type { IndexedRange, Judging } from '../range/indexed-range.ts';

/** A service that belongs to the same visit as the one that is being booked first. */
export type FurtherService = {
  readonly id: BookingId;
  readonly service: Service;
  /** Undefined for whoever can take it, the person of the service before it first. */
  readonly staffId: StaffId | undefined;
  /** Whether it begins with the first one; else it follows the one before it. */
  readonly isAtOnce: boolean;
};

/** Another part of the visit that a proposal is of, where it would be with it. */
export type ProposedPart = {
  /** Of the booking that it is, or would be. */
  readonly id: BookingId;
  readonly staffId: StaffId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly service: Service | undefined;
  readonly moving: NamedBooking | undefined;
  readonly violations: readonly Violation[];
};

/** What is put down first, and what the other parts go by. */
type Leading = { readonly staffId: StaffId; readonly startTime: Instant; readonly endTime: Instant };

function startOf(
  leading: Leading,
  previous: Leading & { readonly service: Service | undefined },
  { service, isAtOnce }: FurtherService,
  staffId: StaffId,
): Instant {
  if (isAtOnce) return leading.startTime;
  return startAfterPart(previous, { staffId, service });
}

/**
 * The further services of a visit after the first, each judged beside those before it: with the person who was asked for; else with the one
 * of the service before it or, at the same time, with somebody who has none of them, or the first by position, who can. Where nobody can it is with the
 * first of these, with what speaks against it.
 */
export function partsAfter(
  range: IndexedRange,
  leading: Leading & { readonly service: Service | undefined },
  further: readonly FurtherService[],
  { judge, accept }: Judging,
): readonly ProposedPart[] {
  const parts: ProposedPart[] = [];
  let previous = leading;
  for (const one of further) {
    const { service } = one;
    const offering = peopleOffering(range.staff, service.id);
    const ids = offering.map(({ id }) => id);
    const isOfVisit = (id: StaffId) => id === leading.staffId || parts.some(({ staffId }) => staffId === id);
    const first = ids.filter((id) => (one.isAtOnce ? !isOfVisit(id) : id === previous.staffId));
    const wanted = one.staffId ? [one.staffId] : [...new Set([...first, ...ids])];
    let best: ProposedPart | undefined;
    for (const staffId of wanted.length > 0 ? wanted : [previous.staffId]) {
      const startTime = startOf(leading, previous, one, staffId);
      const endTime = addMinutes(startTime, service.durationMinutes);
      const request = {
        ...{ staffId, serviceId: service.id, clientId: undefined },
        ...{ startTime, endTime, resourceIds: [], booking: undefined },
      };
      const violations = judge(request);
      best ??= { id: one.id, staffId, startTime, endTime, service, moving: undefined, violations };
      if (violations.length > 0) continue;
      best = { ...best, staffId, startTime, endTime, violations };
      accept(request, { serviceName: service.name, clientName: null });
      break;
    }
    if (!best) continue;
    parts.push(best);
    previous = { ...best, service };
  }
  return parts;
}

/** The other parts of a booking's visit that stand on its date: they move with it. */
export function visitMates(range: IndexedRange, booking: NamedBooking): readonly NamedBooking[] {
  const zone = range.salon.timeZone;
  const date = dateAt(booking.startTime, zone);
  return partsOfVisit(range.bookings, booking).filter(
    ({ id, status, startTime }) => id !== booking.id && blocks(status) && dateAt(startTime, zone) === date,
  );
}

/** The other parts of a visit moved by as much as the one that is carried, each with its person. */
export function matesMoved(
  range: IndexedRange,
  mates: readonly NamedBooking[],
  by: number,
  { judge, accept }: Judging,
): readonly ProposedPart[] {
  return mates.map((moving) => {
    const startTime = instant(moving.startTime + by);
    const { id, staffId, serviceId } = moving;
    const request = requestToMove(moving, { startTime: instantToText(startTime) }, undefined);
    const violations = judge(request);
    if (violations.length === 0) accept(request, moving);
    const endTime = addMinutes(startTime, moving.durationMinutes);
    return {
      id,
      staffId,
      startTime,
      endTime,
      service: range.records.services.get(serviceId),
      moving,
      violations,
    };
  });
}

/** The other parts of a visit as they are carried, carried on by as much as the one under the hand. Not judged yet. */
export function carriedOn(beside: readonly ProposedPart[], by: number): readonly ProposedPart[] {
  return beside.map((part) => ({
    ...part,
    startTime: instant(part.startTime + by),
    endTime: instant(part.endTime + by),
    violations: [],
  }));
}

/** The bookings that a move takes from where they are: none of them is in the way of another. */
export function liftedBy(booking: NamedBooking, mates: readonly NamedBooking[]): ReadonlySet<BookingId> {
  return new Set([booking, ...mates].map(({ id }) => id));
}

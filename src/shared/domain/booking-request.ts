import type { Booking } from './booking.ts';
import {
  type ClientId,
  type RecordId,
  type ResourceId,
  type ResourceKindId,
  type ServiceId,
  type StaffId,
  toId,
} from './ids.ts';
import { addMinutes, type Instant, type Interval, intervalBetween } from './interval.ts';
import type { BookingTerms, Service } from './service.ts';
import { parseBookableInstant } from './zoned-time.ts';

/**
 * A request for a booking: who, what, when and for whom. `unknown` marks a reference that was named but cannot be an id;
 * undefined one that was not named. A time is undefined when it is not an instant with an offset on a whole minute.
 */
export type BookingRequest = {
  readonly staffId: StaffId | 'unknown' | undefined;
  readonly serviceId: ServiceId | 'unknown' | undefined;
  readonly clientId: ClientId | 'unknown' | undefined;
  readonly startTime: Instant | undefined;
  readonly endTime: Instant | undefined;
  /** The units that were asked for by name. Of a kind of which none was named, the desk assigns one. */
  readonly resourceIds: readonly (ResourceId | 'unknown')[];
  /** The booking that is being changed: it is not in its own way, and it keeps its terms unless its service changes. */
  readonly booking: Booking | undefined;
};

/** A reference or a time as it was typed; null and blank name nothing. */
export type AsTyped = string | null | undefined;

/** What a caller asks for, as it was typed. */
export type TypedRequest = {
  readonly staffId?: AsTyped;
  readonly serviceId?: AsTyped;
  readonly clientId?: AsTyped;
  readonly startTime?: AsTyped;
  readonly endTime?: AsTyped;
  readonly resourceIds?: readonly string[] | undefined;
};

/** A move as it was typed: what is undefined stays as it is. */
export type TypedMove = TypedRequest;

/** What a request makes the desk look at. */
export type RequestScope = {
  readonly staffId: StaffId | undefined;
  readonly serviceId: ServiceId | undefined;
  readonly clientId: ClientId | undefined;
  readonly interval: Interval | undefined;
  /** The kinds of the units of a booking that keeps its terms; undefined where the service says what is needed. */
  readonly keptNeeds: readonly ResourceKindId[] | undefined;
};

function readReference<Id extends RecordId>(typed: AsTyped): Id | 'unknown' | undefined {
  if (typed === undefined || typed === null || typed.trim() === '') return undefined;
  return toId<Id>(typed) ?? 'unknown';
}

function readTime(typed: AsTyped): Instant | undefined {
  return typeof typed === 'string' ? parseBookableInstant(typed) : undefined;
}

function readResources(typed: readonly string[] | undefined): readonly (ResourceId | 'unknown')[] {
  return (typed ?? []).map((text) => toId<ResourceId>(text) ?? 'unknown');
}

/** The request that the rules judge, for a booking that does not exist yet. */
export function requestForNew(typed: TypedRequest): BookingRequest {
  return {
    staffId: readReference<StaffId>(typed.staffId),
    serviceId: readReference<ServiceId>(typed.serviceId),
    clientId: readReference<ClientId>(typed.clientId),
    startTime: readTime(typed.startTime),
    endTime: readTime(typed.endTime),
    resourceIds: readResources(typed.resourceIds),
    booking: undefined,
  };
}

/** The request to leave a booking as it is, with any units: what a restored one is judged by. */
export function requestToKeep(booking: Booking): BookingRequest {
  return {
    staffId: booking.staffId,
    serviceId: booking.serviceId,
    clientId: booking.clientId ?? undefined,
    startTime: booking.startTime,
    endTime: booking.endTime,
    resourceIds: [],
    booking,
  };
}

/** The request to leave a booking just as it is, with the very units that it has. */
export function requestToStay(booking: Booking): BookingRequest {
  const resourceIds = booking.resources.map(({ resourceId }) => resourceId);
  return { ...requestToKeep(booking), resourceIds };
}

/**
 * The request to move a booking. Without an end it keeps its length or, when the service changes, takes that of the new one;
 * `newService` is the service it changes to, when that is known.
 */
export function requestToMove(
  booking: Booking,
  typed: TypedMove,
  newService: Service | undefined,
): BookingRequest {
  const standing = requestToKeep(booking);
  const serviceId =
    typed.serviceId === undefined ? standing.serviceId : readReference<ServiceId>(typed.serviceId);
  const startTime = typed.startTime === undefined ? standing.startTime : readTime(typed.startTime);
  const minutes =
    serviceId === booking.serviceId
      ? booking.durationMinutes
      : (newService?.durationMinutes ?? booking.durationMinutes);
  const impliedEnd = startTime === undefined ? undefined : addMinutes(startTime, minutes);
  return {
    ...standing,
    staffId: typed.staffId === undefined ? standing.staffId : readReference<StaffId>(typed.staffId),
    serviceId,
    clientId: typed.clientId === undefined ? standing.clientId : readReference<ClientId>(typed.clientId),
    startTime,
    endTime: typed.endTime === undefined ? impliedEnd : readTime(typed.endTime),
    resourceIds: readResources(typed.resourceIds),
  };
}

/**
 * The terms that a request is judged by: a booking keeps those of the day it was made, unless its service changes; a new
 * booking takes the service's. Undefined when no service is known.
 */
export function termsOf(request: BookingRequest, service: Service | undefined): BookingTerms | undefined {
  const kept = keptBooking(request);
  return kept ? { ...kept, needs: kindsOf(kept) } : service;
}

/** The booking that is being changed, where it keeps its terms. */
function keptBooking({ booking, serviceId }: BookingRequest): Booking | undefined {
  return booking?.serviceId === serviceId ? booking : undefined;
}

function kindsOf({ resources }: Booking): readonly ResourceKindId[] {
  return resources.map(({ kindId }) => kindId);
}

const known = <Id extends RecordId>(reference: Id | 'unknown' | undefined): Id | undefined =>
  reference === 'unknown' ? undefined : reference;

/** The time that is asked for; undefined where its start or its end is not known, or the end is not after the start. */
export function intervalAsked({
  startTime,
  endTime,
}: Pick<BookingRequest, 'startTime' | 'endTime'>): Interval | undefined {
  if (startTime === undefined || endTime === undefined) return undefined;
  return intervalBetween(startTime, endTime);
}

/** What must be loaded to judge a request. */
export function scopeOf(request: BookingRequest): RequestScope {
  const kept = keptBooking(request);
  return {
    staffId: known(request.staffId),
    serviceId: known(request.serviceId),
    clientId: known(request.clientId),
    interval: intervalAsked(request),
    keptNeeds: kept && kindsOf(kept),
  };
}

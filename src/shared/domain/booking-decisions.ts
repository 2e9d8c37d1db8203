import { ok, type Result, refused } from '../result.ts';
import {
  type Booking,
  type BookingStatus,
  blocks,
  canChangeStatus,
  hasResource,
  type InitialStatus,
} from './booking.ts';
import type { BookingContext } from './booking-context.ts';
import {
  type BookingRequest,
  requestToKeep,
  requestToMove,
  type TypedMove,
  termsOf,
} from './booking-request.ts';
import type { BookingId } from './ids.ts';
import { assignedTo } from './rules/resources.ts';
import { brokenByClient, validateBookingRequest } from './rules/rules.ts';
import type { Violation } from './rules/violation.ts';
import { differIn } from './undo-step.ts';

/** Why a command on a booking is refused. */
export type BookingRefusal =
  | {
      readonly code: 'booking_rejected';
      readonly violations: readonly Violation[];
      readonly request: BookingRequest;
    }
  | { readonly code: 'illegal_transition'; readonly from: BookingStatus; readonly to: BookingStatus }
  | { readonly code: 'stale_version'; readonly current: Booking }
  | { readonly code: 'not_found' }
  | { readonly code: 'duplicate_id' };

/** What a decision about a booking knows. */
export type BookingKnowledge = {
  readonly current: Booking | undefined;
  /** The booking as it was when it was created, where there is one with this id. */
  readonly created: Booking | undefined;
  readonly context: BookingContext;
};

/** A booking to be saved, or one that the command leaves as it is. */
export type BookingOutcome = { readonly kind: 'saved' | 'unchanged'; readonly record: Booking };

type Decided = Result<BookingOutcome, BookingRefusal>;

export type CreateBooking = {
  readonly id: BookingId;
  readonly request: BookingRequest;
  readonly status: InitialStatus;
  readonly notes: string | null;
};

export type MoveBooking = TypedMove & { readonly version: number };

export type ChangeBookingStatus = {
  readonly version: number;
  readonly status: BookingStatus;
  /** Why it is cancelled. */
  readonly cancellationReason: string | null;
};

export type AnnotateBooking = {
  readonly version: number;
  /** The client as the rules read it; null takes the client off the booking, undefined leaves it. */
  readonly clientId: Exclude<BookingRequest['clientId'], undefined> | null | undefined;
  /** Undefined leaves the notes. */
  readonly notes: string | null | undefined;
  /** Undefined leaves the price. */
  readonly priceCents: number | null | undefined;
};

const saved = (record: Booking): Decided => ok({ kind: 'saved', record });

function rejected(request: BookingRequest, violations: readonly Violation[]): Decided {
  return refused({ code: 'booking_rejected', violations, request });
}

/** The request as a booking that has passed every rule; throws when a part is missing, which a rule must have reported. */
function accepted(context: BookingContext, request: BookingRequest) {
  const { staff, service, salon, client } = context;
  const { startTime, endTime } = request;
  const terms = termsOf(request, service);
  if (!staff || !service || !salon || !terms || startTime === undefined || endTime === undefined) {
    throw new Error('a request with a missing part passed the rules');
  }
  return {
    salonId: salon.id,
    staffId: staff.id,
    serviceId: service.id,
    clientId: client?.id ?? null,
    startTime,
    endTime,
    durationMinutes: terms.durationMinutes,
    bufferBeforeMinutes: terms.bufferBeforeMinutes,
    bufferAfterMinutes: terms.bufferAfterMinutes,
    processing: terms.processing,
    resources: assignedTo(context, request, terms),
    priceCents: service.priceCents,
  };
}

/** Whether a creation asks for just what the booking of its id was created as: the same call, sent again. */
export function isRepeated(command: CreateBooking, created: Booking): boolean {
  const { request } = command;
  return (
    created.staffId === request.staffId &&
    created.serviceId === request.serviceId &&
    (created.clientId ?? undefined) === request.clientId &&
    created.startTime === request.startTime &&
    created.endTime === request.endTime &&
    request.resourceIds.every((id) => id !== 'unknown' && hasResource(created, id)) &&
    created.status === command.status &&
    created.notes === command.notes
  );
}

/** A new booking. An id that exists already answers as the first time when the content is the same, else `duplicate_id`. */
export function decideCreation(knowledge: BookingKnowledge, command: CreateBooking): Decided {
  const { current, context } = knowledge;
  if (current) {
    // A booking is never removed, so only one that is there has to be looked up in the history.
    const { created } = knowledge;
    return created && isRepeated(command, created)
      ? ok({ kind: 'unchanged', record: created })
      : refused({ code: 'duplicate_id' });
  }
  const violations = validateBookingRequest(context, command.request);
  if (violations.length > 0) return rejected(command.request, violations);
  return saved({
    ...accepted(context, command.request),
    id: command.id,
    version: 1,
    status: command.status,
    notes: command.notes,
    visitId: null,
    seriesId: null,
    cancellationReason: null,
  });
}

/** The booking that a command names in the version that it saw, or the refusal. */
function seen(current: Booking | undefined, version: number): Result<Booking, BookingRefusal> {
  if (!current) return refused({ code: 'not_found' });
  return current.version === version ? ok(current) : refused({ code: 'stale_version', current });
}

/** A booking moved in time or to another person, or given another service: judged like a new one, its own block aside. */
export function decideMove({ current, context }: BookingKnowledge, command: MoveBooking): Decided {
  const booking = seen(current, command.version);
  if (!booking.ok) return booking;
  const before = booking.value;
  const request = requestToMove(before, command, context.service);
  const violations = validateBookingRequest(context, request);
  if (violations.length > 0) return rejected(request, violations);
  const asked = accepted(context, request);
  const stays =
    asked.staffId === before.staffId &&
    asked.serviceId === before.serviceId &&
    asked.startTime === before.startTime &&
    asked.endTime === before.endTime &&
    !differIn(before, { ...before, ...asked }, ['resources']);
  if (stays) return ok({ kind: 'unchanged', record: before });
  // A visit and a series are in one salon: who is moved to another one has left them.
  const group = asked.salonId === before.salonId ? {} : { visitId: null, seriesId: null };
  const priceCents = asked.serviceId === before.serviceId ? before.priceCents : asked.priceCents;
  return saved({ ...before, ...asked, ...group, priceCents, version: before.version + 1 });
}

/** A change of status. From one that does not block to one that does, every rule is judged again. */
export function decideStatusChange(
  { current, context }: BookingKnowledge,
  command: ChangeBookingStatus,
): Decided {
  const booking = seen(current, command.version);
  if (!booking.ok) return booking;
  const before = booking.value;
  if (!canChangeStatus(before.status, command.status)) {
    return refused({ code: 'illegal_transition', from: before.status, to: command.status });
  }
  const { status, cancellationReason } = command;
  const restored = { ...before, status, cancellationReason, version: before.version + 1 };
  if (blocks(before.status) || !blocks(command.status)) return saved(restored);
  const request = requestToKeep(before);
  const violations = validateBookingRequest(context, request);
  if (violations.length > 0) return rejected(request, violations);
  // Others may have its units by now.
  return saved({ ...restored, resources: accepted(context, request).resources });
}

/**
 * Another client, other notes or another price. Only the client is judged: a stranded booking can always be annotated.
 */
export function decideAnnotation({ current, context }: BookingKnowledge, command: AnnotateBooking): Decided {
  const booking = seen(current, command.version);
  if (!booking.ok) return booking;
  const before = booking.value;
  let clientId = before.clientId;
  if (command.clientId === null) {
    clientId = null;
  } else if (command.clientId !== undefined) {
    const request = { ...requestToKeep(before), clientId: command.clientId };
    const violations = brokenByClient(context, request);
    if (violations.length > 0) return rejected(request, violations);
    clientId = context.client?.id ?? null;
  }
  const notes = command.notes === undefined ? before.notes : command.notes;
  const priceCents = command.priceCents === undefined ? before.priceCents : command.priceCents;
  const annotated = { ...before, clientId, notes, priceCents };
  if (!differIn(before, annotated, ['clientId', 'notes', 'priceCents']))
    return ok({ kind: 'unchanged', record: before });
  return saved({ ...annotated, version: before.version + 1 });
}

import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import { blocks, type NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingContext } from '../../shared/domain/booking-context.ts';
import {
  type BookingRefusal,
  decideAnnotation,
  decideCreation,
  decideMove,
  decideStep,
} from '../../shared/domain/booking-decisions.ts';
import {
  type BookingRequest,
  type RequestScope,
  requestForNew,
  requestToKeep,
  requestToMove,
  scopeOf,
  scopeOfMove,
} from '../../shared/domain/booking-request.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { intervalOf } from '../../shared/domain/interval.ts';
import { validateBookingRequest } from '../../shared/domain/rules/rules.ts';
import { strandedIn } from '../../shared/domain/schedule-impact.ts';
import { ok, type Result } from '../../shared/result.ts';
import { wordedViolations } from '../../shared/words/worded.ts';
import { described, toldOf } from './booking-refusals.ts';
import { suggestionsFor } from './booking-suggestions.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { notFound } from './refusals.ts';

type Decided = Result<NamedBooking, BookingRefusal>;

const nothing: RequestScope = {
  staffId: undefined,
  serviceId: undefined,
  clientId: undefined,
  interval: undefined,
};

/**
 * The database refused an overlap that the rules did not see: another process was faster. The request is judged again by the
 * caller's next look; the reason is the same.
 */
const collided =
  (request: (context: BookingContext) => BookingRequest) =>
  (context: BookingContext): BookingRefusal => ({
    code: 'booking_rejected',
    request: request(context),
    violations: [{ code: 'overlap', field: 'startTime', conflicts: [] }],
  });

/** Bookings: every change goes through the one rule engine, inside the transaction that saves it. */
export function bookingHandlers(desk: DeskContext) {
  const { store } = desk;

  async function answered(
    id: BookingId,
    decided: Promise<Decided>,
  ): Promise<Result<NamedBooking, DeskError>> {
    const answer = await decided;
    if (!answer.ok) return toldOf(desk, id, answer.error);
    return answer;
  }

  return {
    'bookings.check': async ({
      bookingId,
      ...typed
    }: Input<'bookings.check'>): Promise<Result<Output<'bookings.check'>, DeskError>> => {
      const { current, context } = await store.bookings.context(bookingId, (booking) =>
        booking ? scopeOfMove(booking, typed) : scopeOf(requestForNew(typed)),
      );
      if (bookingId && !current) return notFound('booking', bookingId);
      const request = current ? requestToMove(current, typed, context.service) : requestForNew(typed);
      const violations = validateBookingRequest(context, request);
      const suggestions = await suggestionsFor(desk, request, violations);
      return ok({ violations: wordedViolations(violations, desk.speech), suggestions });
    },

    'bookings.create': (
      input: Input<'bookings.create'>,
      command: Command,
    ): Promise<Result<NamedBooking, DeskError>> => {
      const id = idFor(desk, input.id);
      const request = requestForNew(input);
      const creation = {
        id,
        request,
        status: input.status ?? 'confirmed',
        notes: input.notes?.trim() || null,
      };
      return answered(
        id,
        store.bookings.decide<BookingRefusal>(
          id,
          command,
          () => scopeOf(request),
          (knowledge) => decideCreation(knowledge, creation),
          collided(() => request),
        ),
      );
    },

    'bookings.move': (
      { id, ...typed }: Input<'bookings.move'>,
      command: Command,
    ): Promise<Result<NamedBooking, DeskError>> => {
      return answered(
        id,
        store.bookings.decide<BookingRefusal>(
          id,
          command,
          (booking) => (booking ? scopeOfMove(booking, typed) : nothing),
          (knowledge) => decideMove(knowledge, typed),
          collided(() => requestForNew(typed)),
        ),
      );
    },

    'bookings.setStatus': (
      { id, ...typed }: Input<'bookings.setStatus'>,
      command: Command,
    ): Promise<Result<NamedBooking, DeskError>> => {
      return answered(
        id,
        store.bookings.decide<BookingRefusal>(
          id,
          command,
          // A step between two statuses of one kind is judged by no rule, so nothing need be loaded for it.
          (booking) =>
            booking && !blocks(booking.status) && blocks(typed.status)
              ? scopeOf(requestToKeep(booking))
              : nothing,
          (knowledge) => decideStep(knowledge, typed),
          collided(() => requestForNew({})),
        ),
      );
    },

    'bookings.annotate': (
      { id, ...typed }: Input<'bookings.annotate'>,
      command: Command,
    ): Promise<Result<NamedBooking, DeskError>> => {
      const named = requestForNew({ clientId: typed.clientId }).clientId;
      const clientId = typed.clientId === undefined ? undefined : (named ?? null);
      const notes = typed.notes === undefined ? undefined : typed.notes?.trim() || null;
      return answered(
        id,
        store.bookings.decide<BookingRefusal>(
          id,
          command,
          (booking) => (booking && clientId ? scopeOf({ ...requestToKeep(booking), clientId }) : nothing),
          (knowledge) => decideAnnotation(knowledge, { version: typed.version, clientId, notes }),
          collided(() => requestForNew({})),
        ),
      );
    },

    'bookings.get': async ({ id }: Input<'bookings.get'>): Promise<Result<NamedBooking, DeskError>> => {
      const booking = await store.bookings.get(id);
      return booking ? ok(booking) : notFound('booking', id);
    },

    'bookings.list': async (
      input: Input<'bookings.list'>,
    ): Promise<Result<readonly NamedBooking[], DeskError>> => {
      if (!(await store.salons.get(input.salonId))) return notFound('salon', input.salonId);
      const { salonId, staffId, statuses } = input;
      const within = intervalOf(input.from, input.to);
      return ok(await store.bookings.list({ salonId, within, staffId, statuses }));
    },

    'bookings.stranded': async ({
      salonId,
    }: Input<'bookings.stranded'>): Promise<Result<readonly StrandedBooking[], DeskError>> => {
      const now = desk.clock();
      const world = await store.world.look({}, ({ salons }) => ({
        near: [],
        upcoming: salons.has(salonId) ? [{ of: { salonId }, after: now, before: undefined }] : [],
      }));
      if (!world.salons.has(salonId)) return notFound('salon', salonId);
      const upcoming = [...world.bookings.values()].sort((a, b) => a.startTime - b.startTime);
      return ok(await described(desk, strandedIn(world, upcoming), world));
    },
  };
}

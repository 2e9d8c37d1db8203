import type { DeskError } from '../../shared/contract/errors.ts';
import { type Booking, blocks, type NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingContext } from '../../shared/domain/booking-context.ts';
import {
  type BookingKnowledge,
  type BookingOutcome,
  type BookingRefusal,
  decideAnnotation,
  decideCreation,
  decideMove,
  decideStatusChange,
} from '../../shared/domain/booking-decisions.ts';
import {
  type BookingRequest,
  requestForNew,
  requestToKeep,
  requestToMove,
  scopeOf,
  type TypedMove,
} from '../../shared/domain/booking-request.ts';
import { searchWords } from '../../shared/domain/client-search.ts';
import { columnsOf } from '../../shared/domain/columns.ts';
import type { Command } from '../../shared/domain/command.ts';
import { blockAskedFor, type DeskWorld, named } from '../../shared/domain/desk-world.ts';
import type { SavedChange } from '../../shared/domain/history.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { intervalOf } from '../../shared/domain/interval.ts';
import { countryOf } from '../../shared/domain/phone.ts';
import { validateBookingRequest } from '../../shared/domain/rules/rules.ts';
import { strandedIn } from '../../shared/domain/schedule-impact.ts';
import { bookingChange, storedIn } from '../../shared/domain/several-bookings.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import { wordedAdvice, wordedViolations } from '../../shared/words/worded.ts';
import type { Needs } from '../store/port.ts';
import { adviceFor } from './booking-advice.ts';
import { bookingError, described } from './booking-refusals.ts';
import { suggesting } from './booking-suggestions.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';
import { save } from './saving.ts';
import { groupRefusal, type ServiceRefusal } from './several-bookings.ts';
import { endingOf, needsOfEnding } from './waitlist-ending.ts';

/** How many upcoming and how many past bookings a search finds. */
const defaultFound = 50;
/** Of how many clients a search looks at the bookings. */
const searchedClients = 50;

/** The request by which a command on `current` is judged; undefined where no rule has anything to judge. */
type RequestIn = (world: DeskWorld, current: Booking | undefined) => BookingRequest | undefined;

/** What a command saves beside its booking, `made` the ones that are there already. */
type Beside = {
  readonly needs: (made: readonly BookingId[]) => Needs;
  readonly decide: (world: DeskWorld, outcome: BookingOutcome) => Result<readonly SavedChange[], DeskError>;
};

const nothingBeside: Beside = { needs: () => ({}), decide: () => ok([]) };

/** What the rules must see to judge a request. */
function needsOf(world: DeskWorld, request: BookingRequest | undefined): Needs {
  if (!request) return {};
  const { clientId } = scopeOf(request);
  return { clients: clientId ? [clientId] : [], near: blockAskedFor(world, request) };
}

/** A move as a request: it lasts as long as the service to which it moves the booking. */
function requestOfMove({ services }: DeskWorld, booking: Booking, typed: TypedMove): BookingRequest {
  const request = requestToMove(booking, typed, undefined);
  const { serviceId } = scopeOf(request);
  return serviceId ? requestToMove(booking, typed, services.get(serviceId)) : request;
}

const contextOf = (world: DeskWorld, request: BookingRequest | undefined): BookingContext =>
  columnsOf(world).contextFor(request ?? requestForNew({}));

/** Bookings: every change goes through the one rule engine, inside the transaction that saves it. */
export function bookingHandlers(desk: DeskContext) {
  const { store } = desk;

  function decideOne(
    id: BookingId,
    command: Command,
    requestIn: RequestIn,
    decision: (knowledge: BookingKnowledge) => Result<BookingOutcome, BookingRefusal>,
    beside: Beside = nothingBeside,
  ): Promise<Result<NamedBooking, DeskError>> {
    return save<NamedBooking, BookingRefusal | ServiceRefusal>(
      desk,
      command,
      {
        needs: (world) => {
          const current = world.bookings.get(id);
          return {
            bookings: [id],
            created: current ? [{ entity: 'booking', key: id }] : [],
            ...beside.needs(current ? [id] : []),
            ...needsOf(world, requestIn(world, current)),
          };
        },
        decide: (world, found) => {
          const current = storedIn(world, id);
          const created = current && found.created('booking', id);
          const context = contextOf(world, requestIn(world, current));
          const decided = decision({ current, created, context });
          if (!decided.ok) return decided;
          const { kind, record } = decided.value;
          const changes = kind === 'saved' ? [bookingChange(current, record)] : [];
          const others = beside.decide(world, decided.value);
          if (!others.ok) return groupRefusal(others);
          return ok({ changes: [...changes, ...others.value], answer: named(world, record) });
        },
      },
      (refusal) => (refusal.code === 'desk_error' ? refused(refusal.error) : bookingError(desk, id, refusal)),
    );
  }

  return {
    'bookings.check': async ({ bookingId, ...typed }) => {
      const requestIn = (world: DeskWorld): BookingRequest => {
        const current = bookingId && storedIn(world, bookingId);
        return current ? requestOfMove(world, current, typed) : requestForNew(typed);
      };
      const world = await store.look((seen) => ({
        bookings: bookingId ? [bookingId] : [],
        ...needsOf(seen, requestIn(seen)),
      }));
      if (bookingId && !world.bookings.has(bookingId)) return notFound('booking', bookingId);
      const request = requestIn(world);
      const violations = validateBookingRequest(contextOf(world, request), request);
      const suggestions = await suggesting(desk)(request, violations);
      const advice = await adviceFor(desk, request, bookingId ? [bookingId] : []);
      return ok({
        violations: wordedViolations(violations, desk.speech),
        suggestions,
        advice: wordedAdvice(advice, desk.speech),
      });
    },

    'bookings.create': async (input, command) => {
      const id = idFor(desk, input.id);
      const request = requestForNew(input);
      const creation = {
        id,
        request,
        status: input.status ?? 'confirmed',
        notes: input.notes?.trim() || null,
      };
      const decided = await decideOne(
        id,
        command,
        () => request,
        (knowledge) => decideCreation(knowledge, creation),
        {
          needs: (made) => needsOfEnding(input.waitlistEntryId, made),
          decide: (world, { kind, record }) =>
            endingOf(world, input.waitlistEntryId, record, { isNew: kind === 'saved', answered: id }),
        },
      );
      if (decided.ok) {
        const advice = wordedAdvice(await adviceFor(desk, request, [id]), desk.speech);
        return ok({ ...decided.value, advice });
      }
      if (decided.error.code !== 'booking_rejected') return decided;
      return refused({ ...decided.error, advice: await adviceFor(desk, request, []) });
    },

    'bookings.move': ({ id, ...typed }, command) =>
      decideOne(
        id,
        command,
        (world, current) => current && requestOfMove(world, current, typed),
        (knowledge) => decideMove(knowledge, typed),
      ),

    'bookings.setStatus': ({ id, ...typed }, command) =>
      decideOne(
        id,
        command,
        // A change between two statuses that both block or both do not is judged by no rule, so nothing need be loaded for it.
        (_, current) =>
          current && !blocks(current.status) && blocks(typed.status) ? requestToKeep(current) : undefined,
        (knowledge) =>
          decideStatusChange(knowledge, {
            ...typed,
            cancellationReason: typed.cancellationReason?.trim() || null,
          }),
      ),

    'bookings.annotate': ({ id, version, priceCents, ...typed }, command) => {
      const asked = requestForNew({ clientId: typed.clientId }).clientId;
      const clientId = typed.clientId === undefined ? undefined : (asked ?? null);
      const notes = typed.notes === undefined ? undefined : typed.notes?.trim() || null;
      return decideOne(
        id,
        command,
        (_, current) => (current && clientId ? { ...requestToKeep(current), clientId } : undefined),
        (knowledge) => decideAnnotation(knowledge, { version, clientId, notes, priceCents }),
      );
    },

    'bookings.get': async ({ id }) => {
      const booking = await store.bookings.get(id);
      return booking ? ok(booking) : notFound('booking', id);
    },

    'bookings.list': async ({ salonId, from, to, staffId, statuses }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      const within = intervalOf(from, to);
      return ok(await store.bookings.list({ salonId, within, staffId, statuses }));
    },

    'bookings.search': async ({ salonId, query, limit = defaultFound }) => {
      const salon = await store.salons.get(salonId);
      if (!salon) return notFound('salon', salonId);
      const words = searchWords(query, countryOf(salon.timeZone));
      if (words.length === 0) return ok({ upcoming: [], past: [] });
      const clients = await store.clients.search(salonId, words, searchedClients);
      const ids = clients.map(({ id }) => id);
      return ok(await store.clients.bookings(ids, desk.clock(), limit));
    },

    'bookings.stranded': async ({ salonId }) => {
      const now = desk.clock();
      const world = await store.look(({ salons }) => ({
        upcoming: salons.has(salonId) ? [{ of: { salonId }, after: now, before: undefined }] : [],
      }));
      if (!world.salons.has(salonId)) return notFound('salon', salonId);
      const upcoming = [...world.bookings.values()].sort((a, b) => a.startTime - b.startTime);
      return ok(await described(desk, strandedIn(world, upcoming), world));
    },
  } satisfies Partial<Handlers>;
}

import type { NamedBooking } from '../../shared/domain/booking.ts';
import { requestForNew, requestToMove, scopeOf } from '../../shared/domain/booking-request.ts';
import { type DeskWorld, withChanges } from '../../shared/domain/desk-world.ts';
import type { SavedChange } from '../../shared/domain/history.ts';
import type { BookingId, VisitId } from '../../shared/domain/ids.ts';
import { bookingsInGroup } from '../../shared/domain/several-bookings.ts';
import {
  type DecidedVisit,
  decideVisit,
  decideVisitCancellation,
  decideVisitMove,
  judgeVisit,
  type MoveVisit,
  movesOfVisit,
  requestsOfVisit,
  type TypedVisit,
  type VisitRefusal,
} from '../../shared/domain/visit.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import { wordedAdvice, wordedViolations } from '../../shared/words/worded.ts';
import type { Needs, Settlement } from '../store/port.ts';
import { adviceForAll } from './booking-advice.ts';
import { suggesting } from './booking-suggestions.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { duplicateId, invalidInput, notFound } from './refusals.ts';
import { type GroupRefusal, groupError, groupRefusal, nearOf, saveSeveral } from './several-bookings.ts';
import { endingOf, needsOfEnding } from './waitlist-ending.ts';

/** What a new visit must see: what is in the way of its parts, and the visit itself, which this very call may have booked before. */
const needsOfNew =
  (visit: TypedVisit) =>
  (world: DeskWorld): Needs => {
    const { visitId, parts } = visit;
    const { clientId } = scopeOf(requestForNew({ clientId: visit.clientId }));
    return {
      visitId,
      clients: clientId ? [clientId] : [],
      bookings: parts.map(({ id }) => id).filter((id) => id !== undefined),
      near: nearOf(world, requestsOfVisit(world, visit)),
      created: bookingsInGroup(world, { visitId }).map(({ id }) => ({ entity: 'booking', key: id })),
    };
  };

/** What the move of a visit must see: what is in the way where its parts would go. A part that does not exist is left out. */
const needsOfMove =
  (move: MoveVisit) =>
  (world: DeskWorld): Needs => ({
    visitId: move.visitId,
    near: nearOf(
      world,
      movesOfVisit(world, move).flatMap((one) => {
        const booking = world.bookings.get(one.id);
        return booking ? [requestToMove(booking, one, undefined)] : [];
      }),
    ),
  });

function refusalOf(visitId: VisitId, refusal: VisitRefusal): GroupRefusal {
  switch (refusal.code) {
    case 'duplicate_visit':
      return groupRefusal(duplicateId(visitId)).error;
    case 'other_salon':
      return groupRefusal(invalidInput(`parts.${refusal.index}`, { code: 'other_salon' })).error;
    default:
      return refusal;
  }
}

/** Several services that one client comes for: accepted, moved and cancelled together. */
export function visitHandlers(desk: DeskContext) {
  const { store } = desk;
  const newId = (): BookingId => idFor<BookingId>(desk, undefined);

  /** What a decision on a visit that must be there saves; answers the visit as it is then. */
  const settled =
    (
      id: VisitId,
      decide: (world: DeskWorld) => Result<readonly SavedChange[], GroupRefusal>,
    ): ((world: DeskWorld) => Result<Settlement<readonly NamedBooking[]>, GroupRefusal>) =>
    (world) => {
      if (bookingsInGroup(world, { visitId: id }).length === 0) return groupRefusal(notFound('visit', id));
      const decided = decide(world);
      if (!decided.ok) return decided;
      const after = withChanges(world, decided.value);
      return ok({ changes: decided.value, answer: bookingsInGroup(after, { visitId: id }) });
    };

  return {
    'visits.check': async (input) => {
      const visitId = idFor<VisitId>(desk, undefined);
      const visit: TypedVisit = { ...input, visitId, status: 'confirmed', notes: null };
      const world = await store.look(needsOfNew(visit));
      const judged = judgeVisit(world, visit, newId);
      if (!judged.ok) return groupError(desk, refusalOf(visitId, judged.error));
      const { requests, rejections, world: after } = judged.value;
      const suggest = suggesting(desk, after, true);
      const advice = await adviceForAll(
        desk,
        input.clientId,
        requests.map(({ startTime, endTime }) => ({ startTime, endTime, own: [] })),
      );
      const parts = [];
      for (const [index, request] of requests.entries()) {
        const { startTime = null, endTime = null } = request;
        const violations = rejections.find((one) => one.index === index)?.violations ?? [];
        const suggestions = await suggest(request, violations);
        const worded = wordedViolations(violations, desk.speech);
        const pointedOut = wordedAdvice(advice[index] ?? [], desk.speech);
        parts.push({ startTime, endTime, violations: worded, suggestions, advice: pointedOut });
      }
      return ok({ parts });
    },

    'visits.create': async ({ id, status = 'confirmed', notes, waitlistEntryId, ...typed }, command) => {
      const visitId = idFor(desk, id);
      const visit: TypedVisit = { ...typed, visitId, status, notes: notes?.trim() || null };
      const saved = await saveSeveral<DecidedVisit>(desk, command, {
        needs: (world) => ({
          ...needsOfNew(visit)(world),
          ...needsOfEnding(
            waitlistEntryId,
            bookingsInGroup(world, { visitId }).map((booking) => booking.id),
          ),
        }),
        decide: (world, found) => {
          const decided = decideVisit(world, visit, (booking) => found.created('booking', booking), newId);
          if (!decided.ok) return refused(refusalOf(visitId, decided.error));
          const { bookings, changes } = decided.value;
          const [first] = bookings;
          if (!first) throw new Error(`a visit ${visitId} without parts`);
          const about = { isNew: changes.length > 0, answered: visitId };
          const ending = endingOf(world, waitlistEntryId, first, about);
          if (!ending.ok) return groupRefusal(ending);
          return ok({ changes: [...changes, ...ending.value], answer: decided.value });
        },
      });
      if (!saved.ok) return saved;
      const { bookings } = saved.value;
      const own = bookings.map((booking) => booking.id);
      const advice = await adviceForAll(
        desk,
        visit.clientId,
        bookings.map(({ startTime, endTime }) => ({ startTime, endTime, own })),
      );
      return ok({ visitId, bookings, advice: advice.map((one) => wordedAdvice(one, desk.speech)) });
    },

    'visits.get': async ({ id }) => {
      const world = await store.look(() => ({ visitId: id }));
      const bookings = bookingsInGroup(world, { visitId: id });
      return bookings.length > 0 ? ok(bookings) : notFound('visit', id);
    },

    'visits.move': ({ id, bookings, startTime, people = [] }, command) => {
      const move: MoveVisit = { visitId: id, bookings, startTime, people };
      return saveSeveral(desk, command, {
        needs: needsOfMove(move),
        decide: settled(id, (world) => decideVisitMove(world, move)),
      });
    },

    'visits.cancel': ({ id, bookings, cancellationReason }, command) =>
      saveSeveral(desk, command, {
        needs: () => ({ visitId: id }),
        decide: settled(id, (world) =>
          decideVisitCancellation(world, id, bookings, cancellationReason?.trim() || null),
        ),
      }),
  } satisfies Partial<Handlers>;
}

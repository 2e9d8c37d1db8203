import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import { requestForNew, requestToMove, scopeOf } from '../../shared/domain/booking-request.ts';
import type { Command } from '../../shared/domain/command.ts';
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
import { ok, type Result } from '../../shared/result.ts';
import { wordedViolations } from '../../shared/words/worded.ts';
import type { Named, Reach, Settlement } from '../store/port.ts';
import { suggesting } from './booking-suggestions.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { duplicateId, invalidInput, notFound } from './refusals.ts';
import { type GroupRefusal, reachOf, saveSeveral, told, toldOfGroup } from './several-bookings.ts';

type VisitAnswer = Result<readonly NamedBooking[], DeskError>;

function namedBy({ visitId, clientId, parts }: TypedVisit): Named {
  const client = scopeOf(requestForNew({ clientId })).clientId;
  const brought = parts.map(({ id }) => id).filter((id) => id !== undefined);
  return { visitId, clients: client ? [client] : [], bookings: brought };
}

const reachOfNew =
  (visit: TypedVisit) =>
  (world: DeskWorld): Reach =>
    reachOf(requestsOfVisit(world, visit));

/** Where the parts would go. What is named but not there has no place. */
const reachOfMove =
  (command: MoveVisit) =>
  (world: DeskWorld): Reach =>
    reachOf(
      movesOfVisit(world, command).flatMap((move) => {
        const booking = world.bookings.get(move.id);
        return booking ? [requestToMove(booking, move, undefined)] : [];
      }),
    );

function refusalOf(visitId: VisitId, refusal: VisitRefusal): GroupRefusal {
  switch (refusal.code) {
    case 'duplicate_visit':
      return told(duplicateId(visitId)).error;
    case 'other_salon':
      return told(invalidInput(`parts.${refusal.place}`, { code: 'other_salon' })).error;
    default:
      return refusal;
  }
}

/** Several services that one client comes for: accepted, moved and cancelled together. */
export function visitHandlers(desk: DeskContext) {
  const { store } = desk;
  const newId = (): BookingId => idFor<BookingId>(desk, undefined);
  const nothingElse = (): Reach => reachOf([]);

  /** What a decision on a visit that must be there saves; answers the visit as it is then. */
  const settled =
    (
      id: VisitId,
      decide: (world: DeskWorld) => Result<readonly SavedChange[], GroupRefusal>,
    ): ((world: DeskWorld) => Result<Settlement<readonly NamedBooking[]>, GroupRefusal>) =>
    (world) => {
      if (bookingsInGroup(world, { visitId: id }).length === 0) return told(notFound('visit', id));
      const decided = decide(world);
      if (!decided.ok) return decided;
      const after = withChanges(world, decided.value);
      return ok({ changes: decided.value, answer: bookingsInGroup(after, { visitId: id }) });
    };

  return {
    'visits.check': async (
      input: Input<'visits.check'>,
    ): Promise<Result<Output<'visits.check'>, DeskError>> => {
      const visitId = idFor<VisitId>(desk, undefined);
      const visit: TypedVisit = { ...input, visitId, status: 'confirmed', notes: null };
      const world = await store.world.look(namedBy(visit), reachOfNew(visit));
      const judged = judgeVisit(world, visit, newId);
      if (!judged.ok) return toldOfGroup(desk, refusalOf(visitId, judged.error));
      const { requests, rejections, world: after } = judged.value;
      const suggest = suggesting(desk, after);
      const parts = [];
      for (const [place, request] of requests.entries()) {
        const { startTime = null, endTime = null } = request;
        const violations = rejections.find((one) => one.place === place)?.violations ?? [];
        const suggestions = await suggest(request, violations);
        const worded = wordedViolations(violations, desk.speech);
        parts.push({ startTime, endTime, violations: worded, suggestions });
      }
      return ok({ parts });
    },

    'visits.create': async (
      { id, status = 'confirmed', notes, ...typed }: Input<'visits.create'>,
      command: Command,
    ): Promise<Result<Output<'visits.create'>, DeskError>> => {
      const visitId = idFor(desk, id);
      const visit: TypedVisit = { ...typed, visitId, status, notes: notes?.trim() || null };
      const saved = await saveSeveral<DecidedVisit>(
        desk,
        command,
        namedBy(visit),
        reachOfNew(visit),
        (world, asking) => {
          const decided = decideVisit(world, visit, (booking) => asking.created('booking', booking), newId);
          if (!decided.ok) return { ok: false, error: refusalOf(visitId, decided.error) };
          return ok({ changes: decided.value.changes, answer: decided.value });
        },
      );
      return saved.ok ? ok({ visitId, bookings: saved.value.bookings }) : saved;
    },

    'visits.get': async ({ id }: Input<'visits.get'>): Promise<VisitAnswer> => {
      const world = await store.world.look({ visitId: id }, nothingElse);
      const bookings = bookingsInGroup(world, { visitId: id });
      return bookings.length > 0 ? ok(bookings) : notFound('visit', id);
    },

    'visits.move': (
      { id, bookings, startTime, people = [] }: Input<'visits.move'>,
      command: Command,
    ): Promise<VisitAnswer> => {
      const move: MoveVisit = { visitId: id, bookings, startTime, people };
      return saveSeveral(
        desk,
        command,
        { visitId: id },
        reachOfMove(move),
        settled(id, (world) => decideVisitMove(world, move)),
      );
    },

    'visits.cancel': ({ id, bookings }: Input<'visits.cancel'>, command: Command): Promise<VisitAnswer> =>
      saveSeveral(
        desk,
        command,
        { visitId: id },
        nothingElse,
        settled(id, (world) => decideVisitCancellation(world, id, bookings)),
      ),
  };
}

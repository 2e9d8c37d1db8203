import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { blockOf, blocks } from '../../shared/domain/booking.ts';
import { erasedName } from '../../shared/domain/client.ts';
import { forgetting } from '../../shared/domain/client-erasure.ts';
import { heldBy } from '../../shared/domain/columns.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import { isOfBooking, type SavedChange } from '../../shared/domain/history.ts';
import type { BookingId, ClientId, WaitlistEntryId } from '../../shared/domain/ids.ts';
import { decideReturn, type Returned, type ReturnRefusal, removedBy } from '../../shared/domain/undo.ts';
import { bookingSidesOf, type Direction, sidesOf, type UndoStep } from '../../shared/domain/undo-step.ts';
import { impossible, ok, type Result, refused } from '../../shared/result.ts';
import type { Found, Needs } from '../store/port.ts';
import { accessRefusal, changesRefusal } from './access.ts';
import { described } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';
import { erased } from './refusals.ts';
import { type ReturnFailure, returnError } from './return-refusals.ts';
import { upcomingOf } from './schedule-impact.ts';

type Answer = Output<'history.undo'>;
type Only = Input<'history.undo'>['only'];
/** What was saved, and the newest entry of the history before it. */
type Saved = Returned & { readonly lastBefore: number };

/** The changes as their return makes them: taken back, what was there before a step comes after it. */
function asReturned(changes: readonly SavedChange[], direction: Direction): readonly SavedChange[] {
  if (direction === 'redo') return changes;
  // Both sides of a change are of its kind, which the union cannot see.
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as SavedChange);
}

/**
 * The records of a step, the clients whom its bookings and entries of the waitlist name on either side, what is near the times to which they
 * return, and what may be stranded.
 */
function needsOf(world: DeskWorld, { changes }: UndoStep, direction: Direction, { at }: Command): Needs {
  const ofBookings = changes.filter(isOfBooking);
  const clients = changes.flatMap(({ entity, key, before, after }): readonly (string | null)[] =>
    entity === 'client'
      ? [key]
      : entity === 'booking' || entity === 'waitlist_entry'
        ? [before?.clientId ?? null, after?.clientId ?? null]
        : [],
  );
  const removed = removedBy(changes, direction);
  return {
    // The key of a booking, a client or an entry of the waitlist is its id.
    bookings: ofBookings.map(({ key }) => key as BookingId),
    clients: clients.filter((id): id is ClientId => id !== null),
    waitlist: changes.flatMap(({ entity, key }) =>
      entity === 'waitlist_entry' ? [key as WaitlistEntryId] : [],
    ),
    near: ofBookings.flatMap((change) => {
      const { returned } = bookingSidesOf(change, direction);
      if (!blocks(returned.status)) return [];
      return heldBy(returned).map((held) => ({ held, within: blockOf(returned) }));
    }),
    upcoming: upcomingOf(world, asReturned(changes, direction), at),
    // Whether a client is still booked for without the bookings that this step takes away from them.
    ofClients: removed.flatMap(({ entity, id }) => (entity === 'client' ? [id as ClientId] : [])),
    referredTo: removed,
    created: createdBy(changes, direction),
  };
}

/** The clients whom a return brings back. */
function createdBy(changes: readonly SavedChange[], direction: Direction) {
  return changes.flatMap((change) =>
    change.entity === 'client' && !sidesOf(change, direction).left
      ? [{ entity: 'client', key: change.key } as const]
      : [],
  );
}

/**
 * A step without what clients have lost who were erased in the very moment in which it is returned; undefined where it would bring back one of them. Those
 * who had become one with a client who was erased are known by what the history says of them. What was written about a client after they were erased
 * looks the same and would be lost, too: asked for only where something was saved in that moment.
 */
function withoutErased(
  step: UndoStep,
  { clients }: DeskWorld,
  created: Found['created'],
  direction: Direction,
): UndoStep | undefined {
  const gone = [...clients.values()].filter(({ erasedOn }) => erasedOn !== null).map(({ id }) => id);
  const left = forgetting(step, new Set(gone), new Set());
  const isErased = createdBy(step.changes, direction).some(
    ({ key }) => created('client', key)?.name === erasedName,
  );
  return left.isErased || isErased ? undefined : left;
}

/** Whether a step is the one that left that booking or that entry of the waitlist in that version, or that removed that client. */
function isOf({ changes }: UndoStep, only: NonNullable<Only>): boolean {
  return changes.some((change) => {
    if ('removedClientId' in only)
      return change.entity === 'client' && change.key === only.removedClientId && change.after === undefined;
    if ('bookingId' in only)
      return isOfBooking(change) && change.key === only.bookingId && change.after?.version === only.version;
    const { waitlistEntryId, version } = only;
    const { entity, key, after } = change;
    return entity === 'waitlist_entry' && key === waitlistEntryId && (after?.version ?? null) === version;
  });
}

/**
 * Whether a step can never be returned any more, and would only bar the way to those before it. `in_use` is for good: a booking is
 * never removed, and what else names a client hardly ever.
 */
function isFinal(failure: ReturnFailure): boolean {
  switch (failure.code) {
    case 'moved_on':
    case 'in_use':
    case 'erased':
      return true;
    case 'conflict':
    case 'stranded':
      return false;
    case 'bookings_rejected':
      // Only what is taken may become free by itself; hours and absences may stand for good.
      return failure.rejections.some(({ violations }) =>
        violations.some(({ code }) => code !== 'overlap' && code !== 'resource_taken'),
      );
    default:
      return impossible(failure, 'returns');
  }
}

/** Saves the return of the step that comes next, or answers why not; undefined where there is nothing to return. Must run in turn. */
async function saveNext({ store, steps }: DeskContext, command: Command, direction: Direction, only: Only) {
  const step = steps.next(command, direction);
  if (!step || (only && !isOf(step, only))) return undefined;
  // Whoever asks: nobody may return it, and it must not bar the way.
  if (step.isErased) {
    steps.forget(step);
    return { kind: 'refused', error: erased(direction).error } as const;
  }
  const forbidden = accessRefusal(command.role, step.action) ?? changesRefusal(command.role, step.changes);
  if (forbidden) return { kind: 'refused', error: forbidden } as const;
  steps.beginReturn(command, step, direction);
  const heard = steps.newestHeard();
  const saved = await store.decide<Saved, ReturnRefusal | { readonly code: 'erased' }>(
    command,
    (world) => needsOf(world, step, direction, command),
    (world, { isReferredTo, lastSequence, created }) => {
      const left = lastSequence === heard ? step : withoutErased(step, world, created, direction);
      if (!left) return refused({ code: 'erased' });
      const returned = decideReturn(world, isReferredTo, left, direction, command.at);
      if (!returned.ok) return returned;
      const { value } = returned;
      return ok({ changes: value.changes, answer: { ...value, lastBefore: lastSequence } });
    },
  );
  if (!saved.ok && isFinal(saved.error)) steps.forget(step);
  return { kind: 'returned', step, saved, counts: steps.counts() } as const;
}

/**
 * Takes back the newest step of this session, or does the one again that was taken back last; in one transaction, and all of it or nothing.
 * With `only` nothing is done unless that is what the newest step did. A step that cannot be
 * returned because the world has moved on, because what it made is in use, because it would bring back somebody who is erased, or because a rule
 * refuses its bookings, is forgotten, so that the one before it can be reached; one whose bookings only find their slots taken stays, for those
 * may become free.
 */
export async function returnUndoStep(
  desk: DeskContext,
  command: Command,
  direction: Direction,
  only: Only,
): Promise<Result<Answer, DeskError>> {
  const { store, steps } = desk;
  const next = await steps.inTurn(command, () => saveNext(desk, command, direction, only));
  if (!next) return ok({ done: null, changes: [], stranded: [], ...steps.counts() });
  if (next.kind === 'refused') return refused(next.error);
  const { step, saved, counts } = next;
  if (!saved.ok) return returnError(desk, step, direction, saved.error);
  const { changes, stranded, world, lastBefore } = saved.value;
  const written = await store.history.list({
    salonId: undefined,
    entityId: undefined,
    before: lastBefore + changes.length + 1,
    limit: changes.length,
  });
  return ok({
    done: { action: step.action, at: step.at },
    changes: [...written].reverse(),
    stranded: await described(desk, stranded, world),
    ...counts,
  });
}

import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { blocks, bookingInterval } from '../../shared/domain/booking.ts';
import type { Command } from '../../shared/domain/command.ts';
import { isOfBooking } from '../../shared/domain/history.ts';
import type { BookingId, ClientId } from '../../shared/domain/ids.ts';
import { bookingSidesOf, type Direction, type Step } from '../../shared/domain/step.ts';
import { decideReturn, type Returned } from '../../shared/domain/undo.ts';
import { impossible, ok, type Result, refused } from '../../shared/result.ts';
import type { Named, Reach } from '../store/port.ts';
import { accessRefusal } from './access.ts';
import { described } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';
import { type ReturnFailure, toldOfReturn } from './return-refusals.ts';
import { upcomingOf } from './schedule-impact.ts';

type Answer = Output<'history.undo'>;
type Only = Input<'history.undo'>['only'];
/** What was saved, and the newest entry of the history before it. */
type Saved = Returned & { readonly lastBefore: number };

/** The records of a step, and the clients whom its bookings name on either side. */
function namedIn({ changes }: Step): Named {
  const clients = changes.flatMap(({ entity, key, before, after }): readonly (string | null)[] =>
    entity === 'client'
      ? [key]
      : entity === 'booking'
        ? [before?.clientId ?? null, after?.clientId ?? null]
        : [],
  );
  return {
    // The key of a booking or a client is its id.
    bookings: changes.filter(isOfBooking).map(({ key }) => key as BookingId),
    clients: [...new Set(clients.filter((id): id is ClientId => id !== null))],
  };
}

/** What is near the places to which a step's bookings return, and all that the return may strand. */
function reachOf({ changes }: Step, direction: Direction, { at }: Command): Reach {
  return {
    near: changes.filter(isOfBooking).flatMap((change) => {
      const { returned } = bookingSidesOf(change, direction);
      return blocks(returned.status)
        ? [{ staffId: returned.staffId, within: bookingInterval(returned) }]
        : [];
    }),
    upcoming: upcomingOf(changes, at),
  };
}

/** Whether a step is the one that left that booking in that version. */
function isOf({ changes }: Step, { bookingId, version }: NonNullable<Only>): boolean {
  return changes.some(
    (change) => isOfBooking(change) && change.key === bookingId && change.after?.version === version,
  );
}

/**
 * Whether a step would only bar the way to those before it. What a booking names it names for good, for it is never removed: a client who was
 * made for a booking that is taken back stays.
 */
function isFinal(failure: ReturnFailure): boolean {
  switch (failure.code) {
    case 'moved_on':
    case 'in_use':
      return true;
    case 'collided':
      return false;
    case 'bookings_rejected':
      // Only a place that is taken may become free by itself; hours and absences may stand for good.
      return failure.rejections.some(({ violations }) => violations.some(({ code }) => code !== 'overlap'));
    default:
      return impossible(failure, 'returns');
  }
}

/** What is saved of a return, or why nothing is; undefined where there is nothing to return. Must run in turn. */
async function saveNext(desk: DeskContext, command: Command, direction: Direction, only: Only) {
  const { steps } = desk;
  for (;;) {
    const step = steps.next(direction);
    if (!step || (only && !isOf(step, only))) return undefined;
    const forbidden = accessRefusal(command.role, step.action);
    if (forbidden) return { kind: 'forbidden', error: forbidden } as const;
    const saved = await saveReturn(desk, command, direction, step);
    if (!saved.ok) {
      if (saved.error.code === 'outrun') continue;
      if (isFinal(saved.error)) steps.forget(step);
      return { kind: 'returned', step, saved: refused(saved.error), counts: steps.counts() } as const;
    }
    return { kind: 'returned', step, saved, counts: steps.counts() } as const;
  }
}

/** Another command was saved meanwhile: what was to be returned is not the newest step any more. */
type Outrun = { readonly code: 'outrun' };

/** Saves the return of a step, in one transaction. */
function saveReturn(
  { store, steps }: DeskContext,
  command: Command,
  direction: Direction,
  step: Step,
): Promise<Result<Saved, ReturnFailure | Outrun>> {
  steps.beginReturn(command, step, direction);
  return store.world.decide<Saved, ReturnFailure | Outrun>(
    command,
    namedIn(step),
    () => reachOf(step, direction, command),
    (world, asking) => {
      if (steps.next(direction) !== step) return refused({ code: 'outrun' });
      const returned = decideReturn(world, asking.isReferredTo, step, direction, command.at);
      if (!returned.ok) return returned;
      const { value } = returned;
      return ok({ changes: value.changes, answer: { ...value, lastBefore: asking.lastSequence() } });
    },
    () => ({ code: 'collided' }),
  );
}

/**
 * Takes back the newest step of this session, or does the one again that was taken back last; in one transaction, and all of it or nothing.
 * With `only` nothing is done unless it is the newest step that left that booking in that version. A step that cannot be returned because the
 * world has moved on, because what it made is in use, or because a rule refuses its bookings, is forgotten, so that the one before it can be
 * reached; one whose bookings only find their places taken stays, for those may become free.
 */
export async function returnStep(
  desk: DeskContext,
  command: Command,
  direction: Direction,
  only: Only,
): Promise<Result<Answer, DeskError>> {
  const { store, steps } = desk;
  const next = await steps.inTurn(() => saveNext(desk, command, direction, only));
  if (!next) return ok({ done: null, changes: [], stranded: [], ...steps.counts() });
  if (next.kind === 'forbidden') return refused(next.error);
  const { step, saved, counts } = next;
  if (!saved.ok) return toldOfReturn(desk, step, direction, saved.error);
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

import type { Input, Output, Topic } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { blocks, bookingInterval } from '../../shared/domain/booking.ts';
import type { Authorship, Entity, SavedChange } from '../../shared/domain/history.ts';
import type { BookingId, ClientId, SalonId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import {
  bookingSidesOf,
  type Direction,
  isOfBooking,
  type Step,
  touchedBy,
} from '../../shared/domain/step.ts';
import { decideReturn, type Returned, type ReturnRefusal } from '../../shared/domain/undo.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import type { Named, Reach } from '../store/port.ts';
import { described, toldOfSeveral } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';

type Answer = Output<'history.undo'>;
type Current = Extract<DeskError, { code: 'stale_version' }>['current'];
type Refusal = ReturnRefusal | { readonly code: 'collided' };

const topicOf: Readonly<Record<Entity, Topic>> = {
  salon: 'salons',
  staff: 'staff',
  service: 'services',
  availability: 'schedules',
  override: 'schedules',
  time_off: 'schedules',
  closure: 'schedules',
  client: 'clients',
  booking: 'bookings',
};

const names: Readonly<Record<Entity, string>> = {
  salon: 'The salon',
  staff: 'The person',
  service: 'The service',
  availability: 'The weekly hours',
  override: 'The exception on that date',
  time_off: 'The time off',
  closure: 'The closure',
  client: 'The client',
  booking: 'A booking',
};

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
function reachOf({ changes }: Step, direction: Direction, by: Authorship): Reach {
  return {
    near: changes.filter(isOfBooking).flatMap((change) => {
      const { returned } = bookingSidesOf(change, direction);
      return blocks(returned.status)
        ? [{ staffId: returned.staffId, within: bookingInterval(returned) }]
        : [];
    }),
    upcoming: changes
      .map(touchedBy)
      .filter((of) => of !== undefined)
      .map((of) => ({ of, after: by.at, before: undefined })),
  };
}

/** Whether a step is the one that left that booking in that version. */
function isOf(
  { changes }: Step,
  { bookingId, version }: NonNullable<Input<'history.undo'>['only']>,
): boolean {
  return changes.some(
    (change) => isOfBooking(change) && change.key === bookingId && change.after?.version === version,
  );
}

/** The record as it is now, for those whose versions a screen compares. */
async function currentOf({ store }: DeskContext, entity: Entity, id: string): Promise<Current> {
  // The id is that of a record of this entity.
  switch (entity) {
    case 'salon':
      return (await store.salons.get(id as SalonId)) ?? null;
    case 'staff':
      return (await store.staff.get(id as StaffId)) ?? null;
    case 'service':
      return (await store.services.get(id as ServiceId)) ?? null;
    case 'booking':
      return (await store.bookings.get(id as BookingId)) ?? null;
    case 'client': {
      const { clients } = await store.world.look({ clients: [id as ClientId] }, () => ({
        near: [],
        upcoming: [],
      }));
      return clients.get(id as ClientId) ?? null;
    }
    default:
      return null;
  }
}

/** A refused return as the contract tells it. */
async function toldOfReturn(
  desk: DeskContext,
  { changes }: Step,
  direction: Direction,
  refusal: Refusal,
): Promise<{ readonly ok: false; readonly error: DeskError }> {
  const asked = direction === 'undo' ? 'taken back' : 'done again';
  switch (refusal.code) {
    case 'moved_on': {
      const { entity, id } = refusal;
      return refused({
        code: 'stale_version',
        message: `${names[entity]} was changed since, so this can no longer be ${asked}. Nothing was changed; what was done before it still can.`,
        current: await currentOf(desk, entity, id),
      });
    }
    case 'in_use':
      return refused({
        code: 'in_use',
        message: `${names[refusal.entity]} is needed by now, so it cannot be ${asked}. Nothing was changed.`,
        entity: refusal.entity,
        id: refusal.id,
      });
    case 'collided':
      return refused({
        code: 'bookings_rejected',
        message:
          'A time to which a booking was to return has just been taken by another one. Nothing was changed.',
        rejections: [],
      });
    case 'bookings_rejected': {
      const told = await toldOfSeveral(desk, refusal);
      const { error } = told;
      const [only] = error.code === 'bookings_rejected' ? error.rejections : [];
      if (!only || changes.filter(isOfBooking).length > 1) return told;
      const { violations, suggestions } = only;
      return refused({ code: 'booking_rejected', message: error.message, violations, suggestions });
    }
  }
}

/**
 * Takes back the newest step of this session, or does the one again that was taken back last; in one transaction, and all of it or nothing.
 * With `only` nothing is done unless it is the newest step that left that booking in that version. What can never succeed any more, because
 * the world has moved on, is forgotten, so that the step before it can be reached; what another change may still make possible stays.
 * Must be called in turn.
 */
export async function returnStep(
  desk: DeskContext,
  direction: Direction,
  only: Input<'history.undo'>['only'],
): Promise<Result<Answer, DeskError>> {
  const { store, steps } = desk;
  const step = steps.next(direction);
  if (!step || (only && !isOf(step, only)))
    return ok({ done: null, changes: [], stranded: [], ...steps.counts() });

  const by: Authorship = { at: desk.clock(), actor: desk.actor, action: `history.${direction}` };
  steps.issueReturn(by, step, direction);
  const saved = await store.world.decide<Returned & { readonly lastBefore: number }, Refusal>(
    by,
    namedIn(step),
    () => reachOf(step, direction, by),
    (world, asking) => {
      const returned = decideReturn(world, asking.isReferredTo, step, direction, by.at);
      if (!returned.ok) return returned;
      const { value } = returned;
      return ok({ changes: value.changes, answer: { ...value, lastBefore: asking.lastSequence() } });
    },
    () => ({ code: 'collided' }),
  );
  if (!saved.ok) {
    if (saved.error.code === 'moved_on') steps.forget(step);
    return toldOfReturn(desk, step, direction, saved.error);
  }
  const { changes, stranded, world, lastBefore } = saved.value;
  desk.announce(...topicsOf(changes));
  const counts = steps.counts();
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

function topicsOf(changes: readonly SavedChange[]): readonly Topic[] {
  return [...new Set(changes.map(({ entity }) => topicOf[entity]))];
}

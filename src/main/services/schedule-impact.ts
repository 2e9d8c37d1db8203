import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import { requestToMove, scopeOf } from '../../shared/domain/booking-request.ts';
import type { Command } from '../../shared/domain/command.ts';
import { type DeskWorld, withChanges } from '../../shared/domain/desk-world.ts';
import type { Entity, SavedChange } from '../../shared/domain/history.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import {
  decideWithResolutions,
  overUntil,
  type Resolution,
  type ResolutionRefusal,
  type Resolved,
  strandedBetween,
  touchedBy,
} from '../../shared/domain/schedule-impact.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import type { Found, Needs, Settlement } from '../store/port.ts';
import { changesRefusal } from './access.ts';
import { described, resolutionError } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';
import { duplicateId } from './refusals.ts';
import { save } from './saving.ts';
import { type GroupRefusal, groupRefusal, nearOf } from './several-bookings.ts';

type TypedResolutions = Input<'availability.replace'>['resolutions'];

/**
 * What a command makes of schedules, people and services, and what its caller is answered; a record that stays as it is is not among the changes.
 * It is asked once before the bookings that it may strand are loaded, and decides once they are.
 */
export type ScheduleChange<Answer> = (
  world: DeskWorld,
  found: Pick<Found, 'created'>,
) => Result<
  Settlement<Answer> & {
    /** The id of a record that this very call has made before: it is not made again. */
    readonly repeats?: string;
  },
  DeskError
>;

/** Whoever only looks makes nothing, and so has made nothing before. */
const onlyLooking: Pick<Found, 'created'> = { created: () => undefined };

/** What became of a change. The nearest slots are looked for only when somebody asks what is stranded. */
type Saved<Answer> = {
  readonly answer: Answer;
  readonly resolved: Pick<Resolved, 'stranded' | 'world'>;
};

type Refusal = ResolutionRefusal | GroupRefusal;

type Upcoming = NonNullable<Needs['upcoming']>;

/** The bookings that changes of this world can strand: those that are not over, of the time that each is about. */
export function upcomingOf({ salons }: DeskWorld, changes: readonly SavedChange[], now: Instant): Upcoming {
  const over = overUntil(changes, now);
  return changes
    .flatMap((change) => touchedBy(change, salons))
    .flatMap(({ within, ...of }): Upcoming => {
      if (!within) return [{ of, after: over, before: undefined }];
      if (within.end <= over) return [];
      return [{ of, after: within.start > over ? within.start : over, before: within.end }];
    });
}

/** The bookings that these changes can still strand: they are not over. */
function openBookings(world: DeskWorld, changes: readonly SavedChange[], now: Instant) {
  const over = overUntil(changes, now);
  return [...world.bookings.values()]
    .filter(({ endTime }) => endTime > over)
    .sort((a, b) => a.startTime - b.startTime);
}

function toResolution(typed: NonNullable<TypedResolutions>[number]): Resolution {
  const { bookingId: id, ...rest } = typed;
  return { id, ...rest };
}

/**
 * Whether the call that made a record can have carried this out: the booking has a later version than the one that was seen, or there was
 * nothing to do.
 */
function isCarriedOut(world: DeskWorld, resolution: Resolution): boolean {
  const booking = world.bookings.get(resolution.id);
  if (!booking || booking.version < resolution.version) return false;
  if (resolution.kind === 'keep' || booking.version > resolution.version) return true;
  if (resolution.kind === 'cancel') return false;
  const { staffId, interval } = scopeOf(requestToMove(booking, resolution, undefined));
  return staffId === booking.staffId && interval?.start === booking.startTime;
}

/**
 * Changes of schedules, people and services that may strand bookings: what they would strand, and the change itself together with what is to
 * become of those bookings, in one transaction.
 */
export function scheduleImpact(desk: DeskContext) {
  const { store } = desk;

  const needsOf =
    (change: ScheduleChange<unknown>, now: Instant, resolutions: readonly Resolution[]) =>
    (world: DeskWorld): Needs => {
      const created: { readonly entity: Entity; readonly key: string }[] = [];
      const decided = change(world, {
        created: (entity, key) => {
          created.push({ entity, key });
          return undefined;
        },
      });
      return {
        bookings: resolutions.map(({ id }) => id),
        upcoming: decided.ok ? upcomingOf(world, decided.value.changes, now) : [],
        near: nearOf(
          world,
          resolutions.flatMap((resolution) => {
            const booking = world.bookings.get(resolution.id);
            return resolution.kind === 'move' && booking
              ? [requestToMove(booking, resolution, undefined)]
              : [];
          }),
        ),
        created,
      };
    };

  const saveWith = <Answer>(
    command: Command,
    change: ScheduleChange<Answer>,
    typed: TypedResolutions,
  ): Promise<Result<Saved<Answer>, DeskError>> => {
    const resolutions = typed?.map(toResolution);
    return save<Saved<Answer>, Refusal>(
      desk,
      command,
      {
        needs: needsOf(change, command.at, resolutions ?? []),
        decide: (world, found) => {
          const decided = change(world, found);
          if (!decided.ok) return groupRefusal(decided);
          const { changes, answer, repeats } = decided.value;
          const forbidden = changesRefusal(command.role, changes);
          if (forbidden) return groupRefusal(refused(forbidden));
          if (repeats !== undefined) {
            if (resolutions?.some((resolution) => !isCarriedOut(world, resolution)))
              return groupRefusal(duplicateId(repeats));
            return ok({ changes: [], answer: { answer, resolved: { stranded: () => [], world } } });
          }
          const open = openBookings(world, changes, command.at);
          const resolved = decideWithResolutions(world, changes, open, resolutions);
          if (!resolved.ok) return resolved;
          return ok({ changes: resolved.value.changes, answer: { answer, resolved: resolved.value } });
        },
      },
      (refusal) => (refusal.code === 'desk_error' ? refused(refusal.error) : resolutionError(desk, refusal)),
    );
  };

  return {
    /** The bookings that the change would strand, by start. Writes nothing. */
    preview: async (
      change: ScheduleChange<unknown>,
    ): Promise<Result<{ readonly stranded: readonly StrandedBooking[] }, DeskError>> => {
      const now = desk.clock();
      const world = await store.look(needsOf(change, now, []));
      const decided = change(world, onlyLooking);
      if (!decided.ok) return decided;
      const { changes } = decided.value;
      const after = withChanges(world, changes);
      const stranded = strandedBetween(world, after, openBookings(world, changes, now));
      return ok({ stranded: await described(desk, stranded, after) });
    },

    /** Saves the change with its resolutions, all or nothing; answers what it answers. */
    save: async <Answer>(
      command: Command,
      change: ScheduleChange<Answer>,
      resolutions: TypedResolutions,
    ): Promise<Result<Answer, DeskError>> => {
      const saved = await saveWith(command, change, resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    /** The same, with the bookings that stay stranded by it. */
    saveAndTell: async <Answer>(
      command: Command,
      change: ScheduleChange<Answer>,
      resolutions: TypedResolutions,
    ): Promise<Result<Answer & { readonly stranded: readonly StrandedBooking[] }, DeskError>> => {
      const saved = await saveWith(command, change, resolutions);
      if (!saved.ok) return saved;
      const { answer, resolved } = saved.value;
      return ok({ ...answer, stranded: await described(desk, resolved.stranded(), resolved.world) });
    },
  };
}

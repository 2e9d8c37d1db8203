import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import { scopeOfMove } from '../../shared/domain/booking-request.ts';
import type { Command } from '../../shared/domain/command.ts';
import { type DeskWorld, withChanges } from '../../shared/domain/desk-world.ts';
import type { SavedChange } from '../../shared/domain/history.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import {
  decideWithResolutions,
  type Resolution,
  type ResolutionRefusal,
  type Resolved,
  strandedBetween,
  touchedBy,
} from '../../shared/domain/schedule-impact.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import type { Asking, Reach } from '../store/port.ts';
import { described, toldOfResolutions } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';
import { duplicateId } from './refusals.ts';
import { collided, type GroupRefusal, told } from './several-bookings.ts';

type TypedResolutions = Input<'availability.replace'>['resolutions'];

/**
 * What a command makes of schedules, people and services, and what its caller is told; a record that stays as it is is not among the changes.
 * It is asked once before the bookings that it may strand are loaded, and decides once they are.
 */
export type ScheduleChange<Answer> = (
  world: DeskWorld,
  asking: Pick<Asking, 'created'>,
) => Result<
  {
    readonly changes: readonly SavedChange[];
    readonly answer: Answer;
    /** The id of a record that this very call has made before: it is not made again. */
    readonly repeats?: string;
  },
  DeskError
>;

/** Whoever only looks makes nothing, and so has made nothing before. */
const onlyLooking: Pick<Asking, 'created'> = { created: () => undefined };

/** What became of a change. The nearest places are looked for only when somebody asks what is stranded. */
type Saved<Answer> = {
  readonly answer: Answer;
  readonly stranded: () => Promise<readonly StrandedBooking[]>;
};

type Refusal = ResolutionRefusal | GroupRefusal;

/** The bookings that changes can strand: those that are not over, of the time that each is about. */
export function upcomingOf(changes: readonly SavedChange[], now: Instant): Reach['upcoming'] {
  return changes.flatMap((change): Reach['upcoming'] => {
    const touched = touchedBy(change);
    if (!touched) return [];
    const { within, ...of } = touched;
    if (!within) return [{ of, after: now, before: undefined }];
    if (within.end <= now) return [];
    return [{ of, after: within.start > now ? within.start : now, before: within.end }];
  });
}

/** The bookings that can still be stranded: they block, and are not over. */
function open(world: DeskWorld, now: Instant) {
  return [...world.bookings.values()]
    .filter(({ endTime }) => endTime > now)
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
  const { staffId, interval } = scopeOfMove(booking, resolution);
  return staffId === booking.staffId && interval?.start === booking.startTime;
}

/**
 * Changes of schedules, people and services that may strand bookings: what they would strand, and the change itself together with what is to
 * become of those bookings, in one transaction.
 */
export function scheduleImpact(desk: DeskContext) {
  const { store } = desk;

  const reachOf =
    (change: ScheduleChange<unknown>, now: Instant, resolutions: readonly Resolution[]) =>
    (world: DeskWorld): Reach => {
      const decided = change(world, onlyLooking);
      return {
        upcoming: decided.ok ? upcomingOf(decided.value.changes, now) : [],
        near: resolutions.flatMap((resolution) => {
          const booking = world.bookings.get(resolution.id);
          if (resolution.kind !== 'move' || !booking) return [];
          const { staffId, interval } = scopeOfMove(booking, resolution);
          return staffId && interval ? [{ staffId, within: interval }] : [];
        }),
      };
    };

  return {
    /** The bookings that the change would strand, by start. Writes nothing. */
    preview: async (
      change: ScheduleChange<unknown>,
    ): Promise<Result<{ readonly stranded: readonly StrandedBooking[] }, DeskError>> => {
      const now = desk.clock();
      const world = await store.world.look({}, reachOf(change, now, []));
      const decided = change(world, onlyLooking);
      if (!decided.ok) return decided;
      const after = withChanges(world, decided.value.changes);
      const stranded = strandedBetween(world, after, open(world, now));
      return ok({ stranded: await described(desk, stranded, after) });
    },

    /** Saves the change with its resolutions, all or nothing; answers what it answers, and how to hear what stays stranded by it. */
    save: async <Answer>(
      command: Command,
      change: ScheduleChange<Answer>,
      typed: TypedResolutions,
    ): Promise<Result<Saved<Answer>, DeskError>> => {
      const resolutions = typed?.map(toResolution);
      const saved = await store.world.decide<
        { answer: Answer; resolved: Pick<Resolved, 'stranded' | 'world'> },
        Refusal
      >(
        command,
        { bookings: resolutions?.map(({ id }) => id) ?? [] },
        reachOf(change, command.at, resolutions ?? []),
        (world, asking) => {
          const decided = change(world, asking);
          if (!decided.ok) return told(decided);
          const { changes, answer, repeats } = decided.value;
          if (repeats !== undefined) {
            if (resolutions?.some((resolution) => !isCarriedOut(world, resolution)))
              return told(duplicateId(repeats));
            const resolved = { stranded: [], world };
            return ok({ changes: [], answer: { answer, resolved } });
          }
          const resolved = decideWithResolutions(world, changes, open(world, command.at), resolutions);
          if (!resolved.ok) return resolved;
          return ok({
            changes: resolved.value.changes,
            answer: { answer, resolved: resolved.value },
          });
        },
        collided,
      );
      if (!saved.ok)
        return saved.error.code === 'told'
          ? refused(saved.error.error)
          : toldOfResolutions(desk, saved.error);
      const { answer, resolved } = saved.value;
      return ok({ answer, stranded: () => described(desk, resolved.stranded, resolved.world) });
    },
  };
}

import { type Booking, blockOf, blocks, hasResource, type NamedBooking } from '../booking.ts';
import { type BookingRequest, intervalAsked, termsOf } from '../booking-request.ts';
import type { BookingId, ResourceId, ResourceKindId, StaffId } from '../ids.ts';
import { type Instant, type Interval, instant, overlaps, widened } from '../interval.ts';
import type { BookedResource, Resource, ResourceKind } from '../resource.ts';
import type { Salon } from '../salon.ts';
import type { BookingTerms, Service } from '../service.ts';
import type { TimeZone } from '../zoned-time.ts';
import { type ForbiddenStarts, forbiddenByBoth, joined } from './forbidden-starts.ts';
import type { Broken, Rule, UnitTime } from './rule.ts';

type ResourcesContext = {
  readonly salon: Salon | undefined;
  readonly service: Service | undefined;
  readonly kinds: readonly ResourceKind[];
  /** By position. */
  readonly resources: readonly Resource[];
  readonly bookings: readonly NamedBooking[];
};

/** A booking that has a unit. */
export type ResourceHolder = {
  readonly bookingId: BookingId;
  readonly staffId: StaffId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly status: Booking['status'];
  readonly serviceName: string;
  readonly clientName: string | null;
  /** How long it keeps the unit free, its buffers included. */
  readonly block: Interval;
};

/** A unit that cannot be had: it is out of use, or others have it. */
export type TakenUnit = {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly isActive: boolean;
  /** By start. */
  readonly holders: readonly ResourceHolder[];
};

type Taken = {
  readonly kind: string;
  /** The units that were to be had, by position: the one that was named, or all that are in use; empty where none is. */
  readonly units: readonly TakenUnit[];
  readonly isNamed: boolean;
  readonly timeZone: TimeZone;
  readonly block: Interval;
};

export type ResourcesViolation =
  | Broken<'resource_unknown', 'resourceIds'>
  | Broken<'resource_taken', 'resourceIds', Taken>;

/** The bookings that have a unit within that time, by start. */
function holdersOf(
  { bookings }: ResourcesContext,
  { booking }: BookingRequest,
  unit: Resource,
  block: Interval,
): readonly ResourceHolder[] {
  return bookings
    .filter((one) => one.id !== booking?.id && blocks(one.status) && hasResource(one, unit.id))
    .filter((one) => overlaps(blockOf(one), block))
    .sort((a, b) => a.startTime - b.startTime)
    .map((one) => ({
      bookingId: one.id,
      staffId: one.staffId,
      startTime: one.startTime,
      endTime: one.endTime,
      status: one.status,
      serviceName: one.serviceName,
      clientName: one.clientName,
      block: blockOf(one),
    }));
}

type Assignment =
  | { readonly kindId: ResourceKindId; readonly unit: Resource }
  | { readonly kindId: ResourceKindId; readonly taken: readonly TakenUnit[]; readonly isNamed: boolean };

/**
 * The unit of each kind that is needed: the one that was named; else the one that the booking has, if it is free; else the first free one by
 * position. Where none is to be had, what stands against each.
 */
function assign(
  context: ResourcesContext,
  request: BookingRequest,
  { needs }: BookingTerms,
  block: Interval,
): readonly Assignment[] {
  const { booking, resourceIds } = request;
  return needs.map((kindId) => {
    const ofKind = context.resources.filter((unit) => unit.kindId === kindId);
    const named = ofKind.find(({ id }) => resourceIds.includes(id));
    const wanted = named ? [named] : ofKind.filter(({ isActive }) => isActive);
    const tried = wanted.map((unit) => ({ unit, holders: holdersOf(context, request, unit, block) }));
    const free = tried.filter(({ unit, holders }) => unit.isActive && holders.length === 0);
    const got = free.find(({ unit }) => booking && hasResource(booking, unit.id)) ?? free[0];
    if (got) return { kindId, unit: got.unit };
    const taken = tried.map(({ unit: { id, name, isActive }, holders }) => ({
      resourceId: id,
      name,
      isActive,
      holders,
    }));
    return { kindId, taken, isNamed: named !== undefined };
  });
}

function blockAsked(request: BookingRequest, terms: BookingTerms): Interval | undefined {
  const asked = intervalAsked(request);
  return asked && widened(asked, terms.bufferBeforeMinutes, terms.bufferAfterMinutes);
}

function* judge(context: ResourcesContext, request: BookingRequest): Generator<ResourcesViolation> {
  const { salon, service, resources, kinds } = context;
  const terms = termsOf(request, service);
  if (!salon || !terms) return;
  const isNeeded = (id: ResourceId | 'unknown'): boolean =>
    resources.some((unit) => unit.id === id && unit.salonId === salon.id);
  if (!request.resourceIds.every(isNeeded)) yield { code: 'resource_unknown', field: 'resourceIds' };
  const block = blockAsked(request, terms);
  if (!block) return;
  for (const assignment of assign(context, request, terms, block)) {
    if ('unit' in assignment) continue;
    yield {
      code: 'resource_taken',
      field: 'resourceIds',
      kind: kinds.find(({ id }) => id === assignment.kindId)?.name ?? '',
      units: assignment.taken,
      isNamed: assignment.isNamed,
      timeZone: salon.timeZone,
      block,
    };
  }
}

/** The units that a request gets which has passed the rules, by kind. Throws where one is not to be had. */
export function assignedTo(
  context: ResourcesContext,
  request: BookingRequest,
  terms: BookingTerms,
): readonly BookedResource[] {
  const block = blockAsked(request, terms);
  if (!block) throw new Error('a request without a time passed the rules');
  return assign(context, request, terms, block).map((assignment) => {
    if (!('unit' in assignment)) throw new Error('a request without a unit passed the rules');
    return { kindId: assignment.kindId, resourceId: assignment.unit.id };
  });
}

const always: readonly ForbiddenStarts[] = [
  { after: instant(Number.MIN_SAFE_INTEGER), before: instant(Number.MAX_SAFE_INTEGER) },
];

/** The starts at which no unit of a kind is free: those that the holds of every one of them forbid. */
function withoutUnit(
  units: readonly UnitTime[],
  kindId: ResourceKindId,
  terms: BookingTerms,
): readonly ForbiddenStarts[] {
  const blockFrom = -terms.bufferBeforeMinutes * 60_000;
  const blockTo = (terms.durationMinutes + terms.bufferAfterMinutes) * 60_000;
  return units
    .filter(({ resource }) => resource.kindId === kindId && resource.isActive)
    .map(({ holds }) =>
      joined(
        holds.map(({ hold }) => ({
          after: instant(hold.start - blockTo),
          before: instant(hold.end - blockFrom),
        })),
      ),
    )
    .reduce(forbiddenByBoth, always);
}

/** R15: of every kind that the booking needs, a unit is free for the whole of its block; the one that was named, where one was. */
export const resources: Rule<ResourcesContext, ResourcesViolation> = {
  codes: ['resource_unknown', 'resource_taken'],
  reads: { resource: ['isActive'] },
  judge,
  limitOfSalon: ({ units }) => ({
    kind: 'taken',
    startsFor: (terms) => terms.needs.flatMap((kindId) => withoutUnit(units, kindId, terms)),
  }),
};

import { setImmediate } from 'node:timers/promises';
import type { Booking } from '../../shared/domain/booking.ts';
import { type BookingRequest, termsOf } from '../../shared/domain/booking-request.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import { clientHoldsOf, type NamedHolds, type SlotContext } from '../../shared/domain/free-slots.ts';
import {
  addMinutes,
  type Interval,
  instant,
  intervalOf,
  millisecondsPerDay,
  minutesPerDay,
  widened,
} from '../../shared/domain/interval.ts';
import { nearestSlots, suggestionDays } from '../../shared/domain/nearest-slots.ts';
import type { Violation } from '../../shared/domain/rules/violation.ts';
import { maxBlockMinutes, type Service } from '../../shared/domain/service.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { slotsInWorld } from '../../shared/domain/slots-in-world.ts';
import type { DeskContext } from './desk-context.ts';

/** The dates that a suggestion can lie on, with a day to spare on either side for any zone and any block. */
const daysLoaded = suggestionDays + 4;
/** The searches made before other calls get their turn: a few milliseconds. */
const searchedAtOnce = 8;

/** The most days of services that are cached for the next requests, which mostly come in the order of time; each may be a megabyte. */
const maxLoaded = 16;

/** The days around a time in which others are offered; the same for all times of a day. */
function nearby(startTime: number): Interval {
  const from = instant((Math.floor(startTime / millisecondsPerDay) - 2) * millisecondsPerDay);
  return intervalOf(from, addMinutes(from, daysLoaded * minutesPerDay));
}

export type Suggesting = (
  request: BookingRequest,
  violations: readonly Violation[],
) => Promise<readonly Slot[]>;

/**
 * The nearest slots for requests that broke rules; none for one that names no service or no time to be near to, and none when another slot
 * would not help, because only the client is wrong. With a `world` they are the nearest in that one, which is not saved yet, or holds what
 * was asked for in the same call. Days that were loaded for one request serve the next. Nothing is offered at a time at which the client sits elsewhere; with
 * `isTogether` the parts of a visit are decided on at once, so that none of them is elsewhere to another.
 */
export function suggesting(desk: DeskContext, world?: DeskWorld, isTogether = false): Suggesting {
  const { store } = desk;
  const inWorld = world && slotsInWorld(world);
  const loaded = new Map<string, Promise<SlotContext | undefined>>();
  let searched = 0;

  async function load(service: Service, within: Interval): Promise<SlotContext | undefined> {
    const today = await store.slots.context({
      salonId: service.salonId,
      serviceId: service.id,
      staffIds: undefined,
      within,
    });
    if (!today || !inWorld) return today;
    return inWorld(today, widened(within, maxBlockMinutes, maxBlockMinutes));
  }

  function contextNear(service: Service, startTime: number): Promise<SlotContext | undefined> {
    const within = nearby(startTime);
    const key = `${service.id} ${within.start}`;
    const context = loaded.get(key) ?? load(service, within);
    loaded.set(key, context);
    const [oldest] = loaded.keys();
    if (loaded.size > maxLoaded && oldest !== undefined) loaded.delete(oldest);
    return context;
  }

  /** When the client of a request sits elsewhere, in that world. */
  async function clientHolds({ clientId, booking }: BookingRequest, within: Interval): Promise<NamedHolds> {
    if (clientId === undefined || clientId === 'unknown') return [];
    const saved = (await store.clients.sitting([clientId], within)).get(clientId) ?? [];
    const isDecided = ({ id }: Booking): boolean => world?.decided.has(id) ?? false;
    const decided = world ? [...world.bookings.values()].filter(isDecided) : [];
    const isOfVisit = (one: Booking): boolean =>
      one.visitId !== null && (booking ? booking.visitId === one.visitId : isDecided(one));
    return clientHoldsOf(
      [...saved.filter((one) => !isDecided(one)), ...decided].filter(
        (one) => one.clientId === clientId && !(isTogether && isOfVisit(one)),
      ),
    );
  }

  return async (request, violations) => {
    if (violations.every(({ code }) => code === 'client_unknown')) return [];
    const { serviceId, startTime } = request;
    if (serviceId === undefined || serviceId === 'unknown' || startTime === undefined) return [];
    const service = await store.services.get(serviceId);
    const context = service && (await contextNear(service, startTime));
    if (!context) return [];
    searched += 1;
    if (searched % searchedAtOnce === 0) await setImmediate();
    return nearestSlots(
      { ...context, clientHolds: await clientHolds(request, nearby(startTime)) },
      { terms: termsOf(request, service) ?? service, moving: request.booking?.id },
      {
        staffId: request.staffId === 'unknown' ? undefined : request.staffId,
        startTime,
        now: desk.clock(),
        here: isOnlyWithoutUnit(request, violations) ? undefined : request.booking,
      },
    );
  };
}

/** Whether a booking may stay where it is, but not with the units that it has: the same slot with others is an offer. */
function isOnlyWithoutUnit(request: BookingRequest, violations: readonly Violation[]): boolean {
  const { booking, staffId, startTime } = request;
  return (
    booking?.staffId === staffId &&
    booking?.startTime === startTime &&
    violations.every(({ code }) => code === 'resource_taken')
  );
}

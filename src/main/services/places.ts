import { setImmediate } from 'node:timers/promises';
import type { Output } from '../../shared/contract/contract.ts';
import { type SlotContext, withoutBookings } from '../../shared/domain/free-slots.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { addMinutes, intervalOf, minutesPerDay } from '../../shared/domain/interval.ts';
import { findPlaces, type Neighbour, type Place, type PlaceSearch } from '../../shared/domain/places.ts';
import type { Service } from '../../shared/domain/service.ts';
import { shortestSold } from '../../shared/domain/unsellable.ts';
import { minutesOfWallTime } from '../../shared/domain/zoned-time.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';
import { clientHoldsIn } from './slots.ts';

const defaultDays = 28;
const defaultLimit = 50;

type ToldPlace = Output<'places.find'>['places'][number];

/** The shortest time that each of these people could still sell, buffers included. */
function shortestOffered(
  contexts: readonly SlotContext[],
  services: readonly Service[],
): (staffId: StaffId) => number | undefined {
  const staff = contexts.flatMap(({ diaries }) => diaries.map((diary) => diary.staff));
  const shortest = new Map(staff.map((person) => [person.id, shortestSold(person, services)]));
  return (id) => shortest.get(id);
}

/** Finds places with a pause after each start, in which the desk answers others. */
async function placesFor(search: PlaceSearch): Promise<readonly Place[]> {
  const searching = findPlaces(search);
  let step = searching.next();
  while (!step.done) {
    await setImmediate();
    step = searching.next();
  }
  return step.value;
}

/** Where one or several services could still be booked. */
export function placeHandlers({ store }: DeskContext) {
  async function toldNeighbour(neighbour: Neighbour | undefined): Promise<ToldPlace['fit']['before']> {
    if (neighbour?.kind !== 'booking') return neighbour ?? null;
    const booking = await store.bookings.get(neighbour.bookingId);
    if (!booking) return null;
    const { serviceName, clientName } = booking;
    return { ...neighbour, serviceName, clientName };
  }

  async function told({ slots, fit }: Place): Promise<ToldPlace> {
    return {
      slots,
      fit: {
        unsellableMinutes: fit.unsellableMinutes,
        before: await toldNeighbour(fit.before),
        after: await toldNeighbour(fit.after),
      },
    };
  }

  return {
    'places.find': async ({
      salonId,
      parts,
      clientId,
      isAtOnce = false,
      from,
      days = defaultDays,
      daysOfWeek = [],
      between,
      order = 'earliest',
      without = [],
      limit = defaultLimit,
    }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      // No start lies before `from`; a day to spare at the end holds the last date, which may be longer than a day.
      const within = intervalOf(from, addMinutes(from, (days + 1) * minutesPerDay));
      const clientHolds = await clientHoldsIn(store, clientId, within);
      const contexts: SlotContext[] = [];
      for (const { serviceId, staffIds } of parts) {
        const context = await store.slots.context({ salonId, serviceId, staffIds, within });
        if (!context) return notFound('service', serviceId);
        contexts.push(withoutBookings({ ...context, clientHolds }, without));
      }
      const services = await store.services.list(salonId, false);
      const places = await placesFor({
        parts: contexts,
        isAtOnce,
        from,
        days,
        daysOfWeek,
        between: {
          from: between ? minutesOfWallTime(between.startTime) : 0,
          to: between ? minutesOfWallTime(between.endTime) : minutesPerDay,
        },
        order,
        limit,
        shortestOf: shortestOffered(contexts, services),
      });
      const answer: ToldPlace[] = [];
      for (const place of places) answer.push(await told(place));
      return ok({ places: answer });
    },
  } satisfies Partial<Handlers>;
}

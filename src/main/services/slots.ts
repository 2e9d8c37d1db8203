import { findSlots } from '../../shared/domain/free-slots.ts';
import { addMinutes, intervalOf, minutesPerDay } from '../../shared/domain/interval.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';

const defaultDays = 7;
const defaultLimit = 50;

/** What could still be booked. */
export function slotHandlers({ store }: DeskContext) {
  return {
    'slots.find': async ({
      salonId,
      serviceId,
      staffIds,
      from,
      days = defaultDays,
      limit = defaultLimit,
    }) => {
      // No start lies before `from`; a day to spare at the end holds the last date, which may be longer than a day.
      const within = intervalOf(from, addMinutes(from, (days + 1) * minutesPerDay));
      const context = await store.slots.search({ salonId, serviceId, staffIds, within });
      if (!context) {
        return (await store.salons.get(salonId))
          ? notFound('service', serviceId)
          : notFound('salon', salonId);
      }
      return ok(findSlots(context, { from, days, limit }));
    },
  } satisfies Partial<Handlers>;
}

import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { findSlots } from '../../shared/domain/free-slots.ts';
import { addMinutes, intervalOf, minutesPerDay } from '../../shared/domain/interval.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import { notFound } from './refusals.ts';

const defaultDays = 7;
const defaultLimit = 50;

/** What could still be booked. */
export function slotHandlers({ store }: DeskContext) {
  return {
    'slots.find': async (input: Input<'slots.find'>): Promise<Result<readonly Slot[], DeskError>> => {
      const { salonId, serviceId, staffIds, from } = input;
      const days = input.days ?? defaultDays;
      // No start lies before `from`; a day to spare at the end holds the last date, which may be longer than a day.
      const within = intervalOf(from, addMinutes(from, (days + 1) * minutesPerDay));
      const context = await store.slots.search({ salonId, serviceId, staffIds, within });
      if (!context) {
        return (await store.salons.get(salonId))
          ? notFound('service', serviceId)
          : notFound('salon', salonId);
      }
      return ok(findSlots(context, { from, days, limit: input.limit ?? defaultLimit }));
    },
  };
}

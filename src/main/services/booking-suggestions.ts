import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import { type BookingRequest, termsOf } from '../../shared/domain/integrity.ts';
import { addMinutes, intervalOf, minutesPerDay } from '../../shared/domain/interval.ts';
import { nearestSlots, suggestionDays } from '../../shared/domain/nearest-slots.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { slotContextIn } from '../../shared/domain/slots-in-world.ts';
import type { Violation } from '../../shared/domain/violation.ts';
import type { DeskContext } from './desk-context.ts';

/** The dates that a suggestion can lie on, with a day to spare on either side for any zone and any block. */
const daysLoaded = suggestionDays + 3;

/**
 * The nearest places for a request that broke these rules; none when it names no service or no time to be near to, and none when another
 * place would mend nothing, because only the client is wrong. With a `world` they are the nearest in that one, which is not saved yet, or
 * holds what was asked for in the same call.
 */
export async function suggestionsFor(
  desk: DeskContext,
  request: BookingRequest,
  violations: readonly Violation[],
  world?: DeskWorld,
): Promise<readonly Slot[]> {
  if (violations.every(({ code }) => code === 'client_unknown')) return [];
  const { store } = desk;
  const { serviceId, startTime } = request;
  if (serviceId === undefined || serviceId === 'unknown' || startTime === undefined) return [];
  const service = await store.services.get(serviceId);
  if (!service) return [];
  const from = addMinutes(startTime, -2 * minutesPerDay);
  const context = await store.slots.context({
    salonId: service.salonId,
    serviceId,
    staffIds: undefined,
    within: intervalOf(from, addMinutes(from, daysLoaded * minutesPerDay)),
  });
  if (!context) return [];
  return nearestSlots(
    world ? slotContextIn(world, context) : context,
    { terms: termsOf(request, service) ?? service, moving: request.booking?.id },
    {
      staffId: request.staffId === 'unknown' ? undefined : request.staffId,
      startTime,
      now: desk.clock(),
      here: request.booking,
    },
  );
}

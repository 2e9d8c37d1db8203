import { clientHoldsOf, findSlots, type NamedHolds } from '../../shared/domain/free-slots.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { addMinutes, type Interval, intervalOf, minutesPerDay } from '../../shared/domain/interval.ts';
import { ok } from '../../shared/result.ts';
import type { Store } from '../store/port.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';

const defaultDays = 7;
const defaultLimit = 50;

/** When a client sits with somebody; never where nobody is named. */
export async function clientHoldsIn(
  { clients }: Pick<Store, 'clients'>,
  clientId: ClientId | undefined,
  within: Interval,
): Promise<NamedHolds> {
  if (clientId === undefined) return [];
  return clientHoldsOf((await clients.sitting([clientId], within)).get(clientId) ?? []);
}

/** What could still be booked. */
export function slotHandlers({ store }: DeskContext) {
  return {
    'slots.find': async ({
      salonId,
      serviceId,
      clientId,
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
      const clientHolds = await clientHoldsIn(store, clientId, within);
      return ok(findSlots({ ...context, clientHolds }, { from, days, limit }));
    },
  } satisfies Partial<Handlers>;
}

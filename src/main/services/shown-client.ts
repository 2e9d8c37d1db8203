import type { Client, ShownClient } from '../../shared/domain/client.ts';
import { type Country, countryOf, shownPhone } from '../../shared/domain/phone.ts';
import type { DeskContext } from './desk-context.ts';

/** A client with the number as it is written in that country. */
export const shownIn = (country: Country | undefined, client: Client): ShownClient => ({
  ...client,
  shownPhone: client.phone && shownPhone(client.phone, country),
});

/** A client as it is answered: with the number as it is written where their salon is. */
export async function shownClient({ store }: DeskContext, client: Client): Promise<ShownClient> {
  const salon = await store.salons.get(client.salonId);
  return shownIn(salon && countryOf(salon.timeZone), client);
}

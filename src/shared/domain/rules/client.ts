import type { BookingRequest } from '../booking-request.ts';
import type { Client } from '../client.ts';
import type { Salon } from '../salon.ts';
import type { Broken, Rule } from './rule.ts';

type ClientContext = { readonly salon: Salon | undefined; readonly client: Client | undefined };

export type ClientViolation = Broken<'client_unknown', 'clientId'>;

function* judge(
  { salon, client }: ClientContext,
  { clientId, booking }: BookingRequest,
): Generator<ClientViolation> {
  if (clientId === undefined) return;
  const isOfSalon = client && (!salon || client.salonId === salon.id);
  if (isOfSalon && (client.erasedOn === null || booking?.clientId === clientId)) return;
  yield { code: 'client_unknown', field: 'clientId' };
}

/** R14: the client, if named, belongs to the salon, and was not erased unless the booking is theirs already. A client never changes salons. */
export const client: Rule<ClientContext, ClientViolation> = { codes: ['client_unknown'], reads: {}, judge };

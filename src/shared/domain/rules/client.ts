import type { BookingRequest } from '../booking-request.ts';
import type { Client } from '../client.ts';
import type { Salon } from '../salon.ts';
import type { Broken, Rule } from './rule.ts';

type ClientContext = { readonly salon: Salon | undefined; readonly client: Client | undefined };

export type ClientViolation = Broken<'client_unknown', 'clientId'>;

function* judge({ salon, client }: ClientContext, { clientId }: BookingRequest): Generator<ClientViolation> {
  if (clientId === undefined || (client && (!salon || client.salonId === salon.id))) return;
  yield { code: 'client_unknown', field: 'clientId' };
}

/** R14: the client, if named, belongs to the salon. A client never changes salons. */
export const client: Rule<ClientContext, ClientViolation> = { codes: ['client_unknown'], reads: {}, judge };

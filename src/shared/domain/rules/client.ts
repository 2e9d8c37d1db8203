import type { BookingRequest } from '../booking-request.ts';
import type { Client } from '../client.ts';
import type { Salon } from '../salon.ts';
import * as sentence from '../sentences.ts';
import type { Violation } from '../violation.ts';
import type { Rule } from './rule.ts';

type ClientContext = { readonly salon: Salon | undefined; readonly client: Client | undefined };

function* judge({ salon, client }: ClientContext, { clientId }: BookingRequest): Generator<Violation> {
  if (clientId === undefined || (client && (!salon || client.salonId === salon.id))) return;
  yield { code: 'client_unknown', message: sentence.clientUnknown, field: 'clientId' };
}

/** R14: the client, if named, belongs to the salon. A client never changes salons. */
export const client: Rule<ClientContext> = { reads: {}, judge };

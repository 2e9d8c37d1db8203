import type { Advice, AdviceCode } from '../domain/advice.ts';
import { erasedName, shortName } from '../domain/client.ts';
import type { Formats } from './formats.ts';

/** A sentence for everything that the desk points out; quiet, for it refuses nothing. */
export type AdviceWords = {
  readonly [Code in AdviceCode]: (advice: Extract<Advice, { code: Code }>, formats: Formats) => string;
};

/** The other bookings of a client, each with its times, service and person. */
export function elsewhereInWords(
  { bookings, timeZone }: Extract<Advice, { code: 'client_booked_elsewhere' }>,
  formats: Formats,
): string {
  return formats.list(
    bookings.map(
      ({ startTime, endTime, serviceName, staffName }) =>
        `${formats.times(startTime, endTime, timeZone)} (${serviceName}, ${shortName(staffName)})`,
    ),
  );
}

/** The client by name or, where it was erased, as the language speaks of somebody who has none. */
export const clientInWords = ({ client }: { readonly client: string }, nameless: string): string =>
  client === erasedName ? nameless : shortName(client);

import type { NamedBooking } from '../../shared/domain/booking.ts';
import { erasedName } from '../../shared/domain/client.ts';
import type { Words } from '../../shared/words/words.ts';

/** A client's name; in words where it was erased. */
export function clientNameInWords(name: string, { clients }: Words): string {
  return name === erasedName ? clients.erase.erased : name;
}

/** Whose booking is moved; where it is nobody's in particular, its service. */
export function movedNameInWords(
  { clientName, serviceName }: Pick<NamedBooking, 'clientName' | 'serviceName'>,
  words: Words,
): string {
  return clientName === null ? serviceName : clientNameInWords(clientName, words);
}

/** For whom a booking is: a name, nobody in particular, or somebody who was erased. */
export function bookedForInWords(name: string | null, words: Words): string {
  return name === null ? words.calendar.noClient : clientNameInWords(name, words);
}

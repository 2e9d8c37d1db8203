import { erasedName } from '../../shared/domain/client.ts';
import type { Words } from '../../shared/words/words.ts';

/** A client's name; in words where it was erased. */
export function clientNameInWords(name: string, { clients }: Words): string {
  return name === erasedName ? clients.erase.erased : name;
}

/** For whom a booking is: a name, nobody in particular, or somebody who was erased. */
export function bookedForInWords(name: string | null, words: Words): string {
  return name === null ? words.calendar.noClient : clientNameInWords(name, words);
}

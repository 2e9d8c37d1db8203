import type { ShownClient } from '../../../shared/domain/client.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import type { Reading } from './read-sentence.ts';

/** For whom a booking is meant. */
export type ClientMeant =
  | { readonly kind: 'known'; readonly client: ShownClient }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string }
  | { readonly kind: 'nobody' };

/** What was chosen where the sentence leaves something open. */
export type Answers = {
  readonly client?: ClientMeant;
  readonly service?: Service;
  readonly staff?: Staff;
  /** A free time in the place of the one that is typed. */
  readonly slot?: Slot;
};

/** Who and what is meant, by the sentence and the answers; undefined for what neither of them says. */
export type Understood = {
  readonly client: ClientMeant | undefined;
  readonly service: Service | undefined;
  readonly staff: Staff | undefined;
};

/** The only one that is named; of several or none the answer, where it is one of them. */
function oneOf<Item extends { readonly id: string }>(
  named: readonly Item[],
  answer: Item | undefined,
): Item | undefined {
  const [first] = named;
  if (first && named.length === 1) return first;
  return named.length === 0 ? answer : named.find(({ id }) => id === answer?.id);
}

function clientMeant(
  { clients, phone }: Reading,
  newName: string,
  answer: ClientMeant | undefined,
): ClientMeant | undefined {
  const client = oneOf(clients, answer?.kind === 'known' ? answer.client : undefined);
  if (client) return { kind: 'known', client };
  if (clients.length > 0) return undefined;
  switch (answer?.kind) {
    case 'new':
      return answer.name === newName && answer.phone === (phone ?? '') ? answer : undefined;
    case 'nobody':
      return newName === '' && phone === undefined ? answer : undefined;
    case 'known':
    case undefined:
      return undefined;
  }
}

/** What a sentence and the answers say together. An answer holds as long as the sentence leaves open what it answers. */
export function understand(reading: Reading, newName: string, answers: Answers): Understood {
  return {
    client: clientMeant(reading, newName, answers.client),
    service: oneOf(reading.services, answers.service),
    staff: oneOf(reading.staff, answers.staff),
  };
}

/** What must be said before a booking can be made, in the order in which it is asked. */
export type Question = 'service' | 'person' | 'time' | 'place' | 'client';

/** The first thing that is to be asked; undefined where everything is known. `isFree`: whether it can be booked at that time, undefined without a time. */
export function questionOf(
  { client, service, staff }: Understood,
  { staff: named }: Reading,
  isFree: boolean | undefined,
): Question | undefined {
  if (!service) return 'service';
  if (!staff && named.length > 1) return 'person';
  if (isFree === undefined) return 'time';
  if (!isFree) return 'place';
  return client ? undefined : 'client';
}

/** The name of a new client in words that were not read, as names are written where it was typed in small letters; empty where they are no name. */
export function newNameIn(typed: string, locale: string): string {
  if (!/\p{Letter}/u.test(typed)) return '';
  if (typed !== typed.toLocaleLowerCase(locale)) return typed;
  return typed
    .split(' ')
    .map(([first = '', ...rest]) => first.toLocaleUpperCase(locale) + rest.join(''))
    .join(' ');
}

const minutesApart = 60;

/** Of free times, earliest first, those that differ to somebody on the telephone: of one person, an hour apart. At most `count`. */
export function spreadOut(slots: readonly Slot[], count: number): readonly Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots) {
    const isMuchTheSame = kept.some(
      ({ staffId, startTime }) =>
        staffId === slot.staffId && slot.startTime - startTime < minutesApart * 60_000,
    );
    if (!isMuchTheSame) kept.push(slot);
    if (kept.length === count) break;
  }
  return kept;
}

import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { isPhoneLike, phoneKey, type ShownClient } from '../../../shared/domain/client.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { longestSearch } from '../../../shared/domain/longest-texts.ts';
import { useDesk } from '../../api/desk-context.ts';
import { deskQuery, useServices, useStaff } from '../../api/queries.ts';
import { useSalon } from '../../app/use-salon.ts';
import { digitsOfPhone, type Known, maxStretch } from './read-sentence.ts';
import { type TypedWord, typedWords } from './typed-words.ts';

/** Of one name; whoever has more of them types more of it. */
const clientsAsked = 40;
const maxQueries = 40;

const isName = ({ stem }: TypedWord): boolean => /\p{Letter}/u.test(stem);

/** What the desk is asked for to find the client in a sentence: each word, each two that stand together, and what may be a telephone number. */
export function clientQueries(sentence: string): readonly string[] {
  const words = typedWords(sentence);
  const queries = words.flatMap((word, at) => {
    if (isName(word)) {
      const next = words[at + 1];
      return [word.key, word.stem, ...(next && isName(next) ? [`${word.key} ${next.stem}`] : [])];
    }
    return Array.from({ length: maxStretch }, (_, more) => words.slice(at, at + more + 1))
      .map((stretch) => stretch.map(({ text }) => text).join(' '))
      .filter((text) => isPhoneLike(text) && phoneKey(text).length >= digitsOfPhone.least);
  });
  return [...new Set(queries)].slice(0, maxQueries);
}

type ClientsById = ReadonlyMap<ClientId, ShownClient>;

function withNewest(clients: ClientsById, news: readonly ShownClient[]): ClientsById {
  const newest = new Map(clients);
  for (const client of news)
    if ((newest.get(client.id)?.version ?? 0) < client.version) newest.set(client.id, client);
  return newest;
}

/**
 * Whom and what a sentence may name in this salon; `isComplete` once the desk has answered all that this sentence asks. `failure` says why it could not: nobody
 * knows then whether somebody is of that name.
 */
export function useKnown(sentence: string): {
  readonly known: Known;
  readonly isComplete: boolean;
  readonly failure: string | undefined;
} {
  const salonId = useSalon().id;
  const desk = useDesk();
  const services = useServices(salonId);
  const staff = useStaff(salonId);
  const queries = clientQueries(sentence);
  const searches = useQueries({
    queries: queries.map((query) =>
      deskQuery(desk, 'clients.search', {
        salonId,
        query: query.slice(0, longestSearch),
        limit: clientsAsked,
      }),
    ),
  });
  // Whoever was found for fewer letters stays known, so that the reading does not waver while the next letter is looked up.
  const [clients, setClients] = useState<ClientsById>(new Map());
  // Two searches answer one client as two objects: only a later version of them is news.
  const news = searches
    .flatMap(({ data }) => data ?? [])
    .filter(({ id, version }) => (clients.get(id)?.version ?? 0) < version);
  if (news.length > 0) setClients(withNewest(clients, news));
  const known = useMemo(
    () => ({ clients: [...clients.values()], services: services.data ?? [], staff: staff.data ?? [] }),
    [clients, services.data, staff.data],
  );
  const asked = [services, staff, ...searches];
  return {
    known,
    isComplete: asked.every(({ data }) => data !== undefined) && news.length === 0,
    failure: asked.find(({ isLoadingError }) => isLoadingError)?.error?.message,
  };
}

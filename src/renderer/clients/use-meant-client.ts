import { useRef } from 'react';
import { type Client, searchKey } from '../../shared/domain/client.ts';
import type { ClientId, SalonId } from '../../shared/domain/ids.ts';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import { ok, type Result } from '../../shared/result.ts';
import { useDeskCommand } from '../api/commands.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { newClientOf, nothingTyped, type TypedClient } from './typed-client.ts';

/** Whoever is chosen, and what is typed for somebody who is not yet. */
type Meant = TypedClient & { readonly client: Pick<Client, 'id' | 'name'> | null };

type MeantClient = Result<Meant['client'], DeskFailure>;

/**
 * Who is meant: the chosen one, else the only one of the name that is typed, else a new one of that name; null without a name. With a
 * number it is always a new one, for that of a namesake is another. At once where the desk need not be asked.
 */
export function useMeantClient(): (salonId: SalonId, meant: Meant) => MeantClient | Promise<MeantClient> {
  const desk = useDesk();
  const create = useDeskCommand('clients.create');
  // One id for each name and number, so that trying again after a failure does not create a second client.
  const asked = useRef({ ...nothingTyped, id: newId<ClientId>() });
  async function ask(salonId: SalonId, name: string, phone: string): Promise<MeantClient> {
    if (phone === '') {
      const found = await desk.call('clients.search', {
        salonId,
        query: name.slice(0, longestSearch),
        limit: 6,
      });
      const namesakes = found.ok ? found.value.filter((one) => searchKey(one.name) === searchKey(name)) : [];
      if (namesakes[0] && namesakes.length === 1) return ok(namesakes[0]);
    }
    if (asked.current.name !== name || asked.current.phone !== phone) {
      asked.current = { name, phone, id: newId<ClientId>() };
    }
    const { id } = asked.current;
    const answer = await create.run({ id, salonId, name, ...(phone !== '' && { phone }) });
    if (answer.ok) asked.current = { ...nothingTyped, id: newId<ClientId>() };
    return answer;
  }
  return (salonId, meant) => {
    const { name, phone } = newClientOf(meant);
    return meant.client || name === '' ? ok(meant.client) : ask(salonId, name, phone);
  };
}

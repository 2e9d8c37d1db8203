import { useRef } from 'react';
import { type Client, searchKey } from '../../../shared/domain/client.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { useDesk } from '../../api/desk-context.ts';
import { newId } from '../../api/new-id.ts';
import type { Draft } from './booking-flow.ts';

/** The client of a draft: the chosen one, else the only one of the name that is typed, else a new one of that name; null without a name. */
export function useBookedClient(): (
  salonId: SalonId,
  draft: Draft,
) => Promise<Result<Pick<Client, 'id' | 'name'> | null, DeskFailure>> {
  const desk = useDesk();
  const create = useDeskCommand('clients.create');
  // One id for each name, so that trying again after a failure does not create a second client.
  const asked = useRef({ name: '', id: newId<ClientId>() });
  return async (salonId, { client, name }) => {
    const typed = name.trim().replace(/\s+/g, ' ');
    if (client || typed === '') return ok(client);
    const found = await desk.call('clients.search', { salonId, query: typed.slice(0, 120), limit: 6 });
    const namesakes = found.ok ? found.value.filter((one) => searchKey(one.name) === searchKey(typed)) : [];
    if (namesakes[0] && namesakes.length === 1) return ok(namesakes[0]);
    if (asked.current.name !== typed) asked.current = { name: typed, id: newId<ClientId>() };
    const answer = await create.run({ id: asked.current.id, salonId, name: typed });
    asked.current = answer.ok ? { name: '', id: newId<ClientId>() } : asked.current;
    return answer;
  };
}

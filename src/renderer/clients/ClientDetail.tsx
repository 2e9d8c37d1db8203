import { useState } from 'react';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useClient } from '../api/queries.ts';
import { Problem } from '../ui/Problem.tsx';
import { ClientCard } from './ClientCard.tsx';
import { EditClient } from './EditClient.tsx';
import { ErasedCard } from './ErasedCard.tsx';

/** One client: read first, edited when that is asked for. */
export function ClientDetail({
  clientId,
  takesFocus,
  merges,
}: {
  readonly clientId: ClientId;
  /** Whether the keyboard goes on here. */
  readonly takesFocus: boolean;
  /** Whether it is asked at once with whom the client is to be merged. */
  readonly merges: boolean;
}) {
  const { data: details, error } = useClient(clientId);
  const [shows, setShows] = useState<'card' | 'form' | 'card_again'>('card');
  if (!details) return <Problem text={error?.message} />;
  if (details.client.erasedOn !== null)
    return <ErasedCard details={details} erasedOn={details.client.erasedOn} />;
  if (shows === 'form') return <EditClient client={details.client} onDone={() => setShows('card_again')} />;
  const focused = shows === 'card_again' ? 'edit' : takesFocus ? 'book' : undefined;
  return (
    <ClientCard
      details={details}
      focused={focused}
      merges={merges && shows === 'card'}
      onEdit={() => setShows('form')}
    />
  );
}

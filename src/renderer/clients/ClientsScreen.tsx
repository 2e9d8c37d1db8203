import { UserRoundPlus, Users } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Client, isPhoneLike } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showNotice } from '../ui/notices.ts';
import { Problem } from '../ui/Problem.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { ClientDetail } from './ClientDetail.tsx';
import { ClientList } from './ClientList.tsx';
import { NewClient } from './NewClient.tsx';
import './clients-screen.css';
import { useLanguage } from '../language/use-language.ts';

const maxListed = 200;

/** Find a client as fast as their name is typed; beside the list, the one that is chosen. */
export function ClientsScreen({
  clientId,
  newClient,
  merges,
}: {
  readonly clientId: ClientId | undefined;
  /** What is known of the client that is being created, their name or number; undefined when none is. */
  readonly newClient: string | undefined;
  /** Whether one of two entries of one client is being chosen, or was: then the other one is asked for. */
  readonly merges: boolean;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients;
  const { go } = useNavigation();
  const [query, setQuery] = useState('');
  // Enter may be faster than the search; it is answered as soon as the search is.
  const [awaitsFound, setAwaitsFound] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const search = useDeskQuery(
    'clients.search',
    { salonId: useSalon().id, query, limit: maxListed },
    { keepsPrevious: true },
  );
  const found = search.data ?? [];

  useEffect(() => {
    if (clientId === undefined && newClient === undefined) field.current?.focus();
  }, [clientId, newClient]);

  // In the list the keyboard stays, so that the arrow keys go on to the next one; whoever is opened from elsewhere has it.
  const [chosenHere, setChosenHere] = useState<ClientId | undefined>(undefined);
  const isToMerge = merges && clientId === undefined;
  const show = (id: ClientId) =>
    go({ screen: 'clients', clientId: id, ...(isToMerge ? { merges: true } : {}) });
  const choose = (id: ClientId) => {
    setChosenHere(id);
    show(id);
  };
  const startNew = () => go({ screen: 'clients', newClient: query.trim() });
  const created = (client: Client) => {
    setQuery('');
    show(client.id);
    showNotice({ text: text.create.done(client.name), tone: 'success' }, 3);
  };

  const isCurrent = search.isSuccess && !search.isPlaceholderData;
  useEffect(() => {
    if (!awaitsFound || (!isCurrent && !search.isError)) return;
    setAwaitsFound(false);
    if (!isCurrent) return;
    const first = found[0];
    if (first) show(first.id);
    else if (!isToMerge) startNew();
  });

  function type(next: string) {
    setQuery(next);
    setAwaitsFound(false);
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || query.trim() === '') return;
    event.preventDefault();
    setAwaitsFound(true);
  }

  return (
    <div className="clients-screen">
      <section className="clients-find" aria-label={text.title}>
        <div className="clients-search">
          <SearchField
            inputRef={field}
            label={text.searchLabel}
            placeholder={text.search}
            value={query}
            onChange={type}
            onKeyDown={press}
          />
          <Button icon={UserRoundPlus} onPress={startNew}>
            {text.add}
          </Button>
        </div>
        <Problem text={search.data ? undefined : search.error?.message} />
        <p className="clients-count" role="status">
          {search.data && found.length > 0
            ? found.length === maxListed
              ? text.foundAtLeast(maxListed, formats)
              : text.found(found.length, formats)
            : ''}
        </p>
        {search.data && found.length === 0 ? (
          query.trim() === '' ? (
            <EmptyState icon={<Users size={24} aria-hidden />} title={text.none.title}>
              {text.none.explanation}
            </EmptyState>
          ) : (
            <EmptyState
              title={
                isPhoneLike(query)
                  ? text.noneFound.titleOfNumber(query.trim())
                  : text.noneFound.title(query.trim())
              }
              action={
                <Button variant="primary" onPress={startNew}>
                  {isPhoneLike(query) ? text.noneFound.createWithNumber : text.noneFound.create(query.trim())}
                </Button>
              }
            >
              {text.noneFound.explanation}
            </EmptyState>
          )
        ) : (
          <ClientList clients={found} query={query} chosen={clientId} onChoose={choose} />
        )}
      </section>
      <section className="clients-chosen">
        {newClient !== undefined ? (
          <NewClient
            key={newClient}
            known={newClient}
            onCreated={created}
            onCancel={() => go({ screen: 'clients' })}
          />
        ) : clientId !== undefined ? (
          <ClientDetail
            key={clientId}
            clientId={clientId}
            takesFocus={clientId !== chosenHere}
            merges={merges}
          />
        ) : (
          <EmptyState
            icon={<Users size={24} aria-hidden />}
            title={merges ? text.merge.choose.title : text.choose.title}
          >
            {merges ? text.merge.choose.explanation : text.choose.explanation}
          </EmptyState>
        )}
      </section>
    </div>
  );
}

import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { ShownClient } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { PointedOption } from '../ui/PointedOption.tsx';
import { Problem } from '../ui/Problem.tsx';
import { FoundIn } from './FoundIn.tsx';
import { wrappedIndex } from './suggestions.ts';

const maxListed = 20;

/** Who is the same person as a client: first those who look the same, then whoever is typed. Enter takes the first, or the one that the arrows lead to. */
export function FindOther({
  kept,
  onChoose,
}: {
  readonly kept: ShownClient;
  readonly onChoose: (id: ClientId) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.merge;
  const id = useId();
  const salonId = useSalon().id;
  const [query, setQuery] = useState('');
  const [pointedAt, setPointedAt] = useState(0);
  // Enter may be faster than the search; it is answered as soon as the search is.
  const [awaitsFound, setAwaitsFound] = useState(false);
  const isTyped = query.trim() !== '';
  const alike = useDeskQuery('clients.duplicates', { id: kept.id });
  const search = useDeskQuery(
    'clients.search',
    { salonId, query, limit: maxListed },
    { enabled: isTyped, keepsPrevious: true },
  );
  const asked = isTyped ? search : alike;
  const found = asked.data?.filter((client) => client.id !== kept.id) ?? [];
  const isAnswered = asked.isError || (asked.isSuccess && !asked.isPlaceholderData);
  const index = Math.min(pointedAt, found.length - 1);

  useEffect(() => {
    if (!awaitsFound || !isAnswered) return;
    setAwaitsFound(false);
    const chosen = found[index];
    if (chosen) onChoose(chosen.id);
  });

  function type(next: string) {
    setQuery(next);
    setPointedAt(0);
    setAwaitsFound(false);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') setAwaitsFound(true);
    else if (event.key === 'ArrowDown') setPointedAt(wrappedIndex(index, 1, found.length));
    else if (event.key === 'ArrowUp') setPointedAt(wrappedIndex(index, -1, found.length));
    else return;
    event.preventDefault();
  }

  const optionId = (at: number) => `${id}-option-${at}`;
  const heard = isTyped
    ? isAnswered && (found.length === 0 ? text.nobody : words.clients.picker.heard(found.length, formats))
    : found.length > 0 && text.alike;
  return (
    <div className="merge-find">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {text.find}
        </label>
        <input
          id={id}
          className="field-control"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? optionId(index) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestSearch}
          placeholder={words.clients.search}
          value={query}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          // biome-ignore lint/a11y/noAutofocus: it is what the dialog was opened for.
          autoFocus
        />
      </div>
      <Problem text={asked.error?.message} />
      <p className="client-quiet" role="status">
        {heard || ''}
      </p>
      <div className="list client-list" role="listbox" id={`${id}-list`} aria-label={words.clients.list}>
        {found.map((client, at) => (
          <PointedOption
            key={client.id}
            id={optionId(at)}
            isPointedAt={at === index}
            onPoint={() => setPointedAt(at)}
            onChoose={() => onChoose(client.id)}
          >
            <span className="list-item-label">{client.name}</span>
            <span className="list-item-detail">{client.shownPhone}</span>
            <FoundIn query={query} client={client} />
          </PointedOption>
        ))}
      </div>
    </div>
  );
}

import { useState } from 'react';
import { ComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import type { ClientId } from '../../shared/domain/ids.ts';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { FieldLabel, fieldState } from '../ui/FieldParts.tsx';
import { ListOption } from '../ui/ListOption.tsx';
import { useHistorySpeech } from './use-history-speech.ts';

const maxShown = 6;

/** A client whose changes are wanted, found by a part of their name or telephone number. */
export function ClientFilter({ onChoose }: { readonly onChoose: (id: ClientId) => void }) {
  const text = useHistorySpeech().words.history.filters;
  const [query, setQuery] = useState('');
  const search = useDeskQuery(
    'clients.search',
    { salonId: useSalon().id, query: query.slice(0, longestSearch), limit: maxShown },
    { enabled: query.trim() !== '', keepsPrevious: true },
  );
  const found = query.trim() === '' ? [] : (search.data ?? []);
  return (
    <ComboBox
      items={found.map(({ id, name, shownPhone }) => ({ id, label: name, detail: shownPhone ?? '' }))}
      inputValue={query}
      onInputChange={setQuery}
      value={null}
      onChange={(key) => {
        const client = found.find(({ id }) => id === key);
        if (client) onChoose(client.id);
      }}
      allowsEmptyCollection
      {...fieldState({ hidesLabel: true, error: undefined })}
    >
      <FieldLabel>{text.client}</FieldLabel>
      <Group className="field-control">
        <Input className="field-input" placeholder={text.findClient} maxLength={longestSearch} />
      </Group>
      <Popover className="overlay" offset={4}>
        <ListBox<{ id: ClientId; label: string; detail: string }>
          className="list"
          renderEmptyState={() => <div className="list-empty">{text.noClient}</div>}
        >
          {(choice) => <ListOption choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ShownClient } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useLanguage } from '../language/use-language.ts';
import { FoundIn } from './FoundIn.tsx';

/** The clients found; arrow keys and typing a letter go from one to the next. */
export function ClientList({
  clients,
  query,
  chosen,
  onChoose,
}: {
  readonly clients: readonly ShownClient[];
  /** What they were found by. */
  readonly query: string;
  readonly chosen: ClientId | undefined;
  readonly onChoose: (id: ClientId) => void;
}) {
  const { words } = useLanguage();
  return (
    <ListBox
      aria-label={words.clients.list}
      className="list client-list"
      items={clients}
      dependencies={[query]}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const client = clients.find(({ id }) => keys !== 'all' && keys.has(id));
        if (client) onChoose(client.id);
      }}
    >
      {(client) => (
        <ListBoxItem id={client.id} textValue={client.name} className="list-item">
          <span className="list-item-label">{client.name}</span>
          <span className="list-item-detail">{client.shownPhone}</span>
          <FoundIn query={query} client={client} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

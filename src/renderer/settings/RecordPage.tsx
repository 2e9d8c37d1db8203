import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigation } from '../app/navigation.tsx';
import type { Chosen, RecordId, SettingsSection } from '../app/route.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { type ListedRecord, RecordList } from './RecordList.tsx';

/** A section of the settings with a list of records at the left, and at its right the chosen one, or the form for a new one. */
export function RecordPage<Item extends { readonly id: RecordId }>({
  section,
  text,
  icon,
  records,
  chosen,
  line,
  belowList,
  newForm,
  editForm,
}: {
  readonly section: SettingsSection;
  readonly text: {
    readonly list: string;
    readonly add: string;
    readonly none: { readonly title: string; readonly explanation: string };
  };
  readonly icon: ReactNode;
  readonly records: readonly Item[];
  readonly chosen: Chosen | undefined;
  readonly line: (record: Item) => Omit<ListedRecord<RecordId>, 'id'>;
  readonly belowList?: (record: Item) => ReactNode;
  readonly newForm: ReactNode;
  readonly editForm: (record: Item) => ReactNode;
}) {
  const { go } = useNavigation();
  const record = chosen === 'new' ? undefined : (records.find(({ id }) => id === chosen) ?? records[0]);
  const choose = (id: RecordId | 'new') => go({ screen: 'settings', section, chosen: id });
  const add = () => choose('new');
  return (
    <div className="settings-page">
      <RecordList
        label={text.list}
        records={records.map((listed) => ({ id: listed.id, ...line(listed) }))}
        chosen={record?.id}
        onChoose={choose}
        add={{ label: text.add, onAdd: add }}
      >
        {record ? belowList?.(record) : null}
      </RecordList>
      <div className="settings-page-chosen">
        {chosen === 'new' ? (
          newForm
        ) : record ? (
          editForm(record)
        ) : (
          <EmptyState
            icon={icon}
            title={text.none.title}
            action={
              <Button variant="primary" icon={Plus} onPress={add}>
                {text.add}
              </Button>
            }
          >
            {text.none.explanation}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import '../ui/overlay.css';

export type ListedRecord<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly mark: ReactNode;
  readonly detail?: string | undefined;
};

/** The left of a settings page: every record, the chosen one marked, and a button for one more. */
export function RecordList<Id extends string>({
  label,
  records,
  chosen,
  onChoose,
  add,
  children,
}: {
  readonly label: string;
  readonly records: readonly ListedRecord<Id>[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  readonly add?: { readonly label: string; readonly onAdd: () => void };
  /** What stands below the list: what can be done with the chosen record. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="record-list">
      {add ? (
        <Button icon={Plus} onPress={add.onAdd}>
          {add.label}
        </Button>
      ) : null}
      <ListBox
        aria-label={label}
        className="record-list-items"
        items={records}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const record = records.find(({ id }) => keys !== 'all' && keys.has(id));
          if (record) onChoose(record.id);
        }}
      >
        {(record) => (
          <ListBoxItem id={record.id} textValue={record.name} className="list-item record-list-item">
            {record.mark}
            <span className="list-item-label">{record.name}</span>
            {record.detail === undefined ? null : <span className="list-item-detail">{record.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
      {children}
    </div>
  );
}

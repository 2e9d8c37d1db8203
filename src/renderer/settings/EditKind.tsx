import { longestName } from '../../shared/domain/longest-texts.ts';
import type { Resource, ResourceKind } from '../../shared/domain/resource.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useLanguage } from '../language/use-language.ts';
import { TextField } from '../ui/TextField.tsx';
import { EditRecord, useEditing } from './EditRecord.tsx';
import { Units } from './Units.tsx';

const fieldsOf = ({ name }: Pick<ResourceKind, 'name'>) => ({ name });

/** A kind of room or device that the salon has, and its units. */
export function EditKind({
  kind,
  units,
}: {
  readonly kind: ResourceKind;
  readonly units: readonly Resource[];
}) {
  const { words } = useLanguage();
  const text = words.settings.resources;
  const update = useDeskCommand('resourceKinds.update');
  const editing = useEditing(kind, {
    fieldsOf,
    // Nothing else that has a name is as bare.
    recordIn: (current) =>
      current && 'name' in current && Object.keys(current).length === Object.keys(kind).length
        ? current
        : undefined,
    send: ({ typed, version }) => update.run({ id: kind.id, version, name: typed.name.trim() }),
  });
  const { typed, type } = editing.draft;
  const isNameless = typed.name.trim() === '';
  return (
    <>
      <EditRecord
        title={kind.name}
        editing={editing}
        isComplete={!isNameless}
        names={text.fields}
        inWords={({ name }) => name}
      >
        <div className="settings-fields">
          <TextField
            label={text.fields.name}
            description={text.nameHint}
            value={typed.name}
            onChange={(name) => type({ name })}
            error={isNameless ? words.frame.save.nameMissing : undefined}
            maxLength={longestName}
          />
        </div>
      </EditRecord>
      <Units kind={kind} units={units} />
    </>
  );
}

import { useState } from 'react';
import type { ResourceKindId } from '../../shared/domain/ids.ts';
import { longestName } from '../../shared/domain/longest-texts.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { NewRecord } from './NewRecord.tsx';

/** The form for one more kind of room or device. */
export function NewKind() {
  const { words } = useLanguage();
  const text = words.settings.resources;
  const salonId = useSalon().id;
  const [id] = useState(() => newId<ResourceKindId>());
  const [name, setName] = useState('');
  const create = useDeskCommand('resourceKinds.create');
  const isNameless = name.trim() === '';
  return (
    <NewRecord
      section="resources"
      text={text}
      isTyped={name !== ''}
      isComplete={!isNameless}
      isSending={create.isRunning}
      send={() => create.run({ id, salonId, name: name.trim() })}
      announce={(kind) => showNotice({ text: text.created(kind.name), tone: 'success' })}
    >
      {(isTried) => (
        <div className="settings-fields">
          <TextField
            label={text.fields.name}
            description={text.nameHint}
            value={name}
            onChange={setName}
            error={isTried && isNameless ? words.frame.save.nameMissing : undefined}
            maxLength={longestName}
            autoFocus
          />
        </div>
      )}
    </NewRecord>
  );
}

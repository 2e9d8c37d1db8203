import { useState } from 'react';
import { changedFields, type Draft, type Form, rebase, startDraft, typeInto } from './draft.ts';
import { useUnsavedChanges } from './navigation.tsx';

export type DraftHandle<Fields extends Form> = Draft<Fields> & {
  readonly isUnsaved: boolean;
  readonly type: (change: Partial<Fields>) => void;
  /** Forgets what was typed. */
  readonly discard: () => void;
  /** The record as the desk answered it after saving: nothing is unsaved any more. */
  readonly saved: (version: number, fields: Fields) => void;
  /** The record as the desk has it, met while saving: what was typed stays. */
  readonly met: (version: number, fields: Fields) => void;
};

/**
 * A form over a record that is kept up to date by the desk. Give the component a `key` of the record's id: one draft is one record.
 * While anything is unsaved, leaving the screen asks first.
 */
export function useDraft<Fields extends Form>(version: number, fields: Fields): DraftHandle<Fields> {
  const [draft, setDraft] = useState(() => startDraft(version, fields));
  const current = rebase(draft, version, fields);
  // A newer record has arrived: React asks for such a state to be set while drawing.
  if (current !== draft) setDraft(current);
  const isUnsaved = changedFields(current).length > 0;
  useUnsavedChanges(isUnsaved);
  return {
    ...current,
    isUnsaved,
    type: (change) => setDraft((before) => typeInto(before, change)),
    discard: () => setDraft((before) => startDraft(before.version, before.base)),
    saved: (savedVersion, savedFields) => setDraft(startDraft(savedVersion, savedFields)),
    met: (metVersion, metFields) => setDraft((before) => rebase(before, metVersion, metFields)),
  };
}

import type { ReactNode } from 'react';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import type { Form } from '../app/draft.ts';
import { SaveBar } from '../app/SaveBar.tsx';
import { type DraftHandle, useDraft } from '../app/use-draft.ts';
import { type Saving, type StaleFailure, useSaving } from '../app/use-saving.ts';
import { useLanguage } from '../language/use-language.ts';
import { StrandingDialog } from '../schedule/StrandingDialog.tsx';
import { type Stranding, useStranding } from '../schedule/use-stranding.ts';
import { SettingsForm } from './SettingsForm.tsx';

export type Editing<Fields extends Form> = {
  readonly draft: DraftHandle<Fields>;
  readonly stranding: Stranding;
  readonly saving: Saving;
};

/** The draft of a record and its way to the desk: what the change strands is asked about before it is saved. */
export function useEditing<Fields extends Form, Item extends { readonly version: number }>(
  record: Item,
  {
    fieldsOf,
    recordIn,
    send,
  }: {
    readonly fieldsOf: (record: Item) => Fields;
    /** The record in the desk's refusal of an older one; undefined when it is of another kind. */
    readonly recordIn: (current: StaleFailure['current']) => Item | undefined;
    readonly send: (
      draft: DraftHandle<Fields>,
      stranding: Stranding,
    ) => Promise<Result<Item, DeskFailure> | undefined>;
  },
): Editing<Fields> {
  const draft = useDraft(record.version, fieldsOf(record));
  const stranding = useStranding();
  const saving = useSaving(draft, { fieldsOf, recordIn, send: () => send(draft, stranding) });
  return { draft, stranding, saving };
}

/** The form of a record that the desk has. */
export function EditRecord<Fields extends Form>({
  title,
  editing: { draft, stranding, saving },
  isComplete,
  names,
  inWords,
  newZone,
  children,
  besideButtons,
}: {
  readonly title: string;
  readonly editing: Editing<Fields>;
  readonly isComplete: boolean;
  /** What each field is called where somebody else changed it meanwhile. */
  readonly names: Readonly<Record<keyof Fields & string, string>>;
  /** What the desk has in a field, in words. */
  readonly inWords: (form: Fields, field: keyof Fields & string) => string;
  /** Where the record is the salon: its clock after the change. */
  readonly newZone?: TimeZone | undefined;
  readonly children: ReactNode;
  readonly besideButtons?: ReactNode;
}) {
  const { conflict } = useLanguage().words.frame.save;
  return (
    <SettingsForm
      title={title}
      onSubmit={() => {
        if (draft.isUnsaved && isComplete && !saving.isSaving) void saving.save();
      }}
    >
      {children}
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={saving.isSaving}
        isSaved={saving.isSaved}
        problem={saving.problem}
        conflicts={draft.conflicts.map((field) => conflict(names[field], inWords(draft.base, field)))}
        onDiscard={saving.discard}
      >
        {besideButtons}
      </SaveBar>
      <StrandingDialog stranding={stranding} newZone={newZone} />
    </SettingsForm>
  );
}

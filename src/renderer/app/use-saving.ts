import { useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import type { Form } from './draft.ts';
import type { DraftHandle } from './use-draft.ts';

export type StaleFailure = Extract<DeskFailure, { code: 'stale_version' }>;

export type Saving = {
  /** The sentence of the last refusal. */
  readonly problem: string | undefined;
  readonly isSaving: boolean;
  /** Whether the last thing that happened to the form was a save that succeeded. */
  readonly isSaved: boolean;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
};

/**
 * Saves a draft of a record. When someone else was faster, what the desk has is shown beside what was typed, which stays.
 * `recordIn` picks the record out of such a refusal, or answers undefined when it is of another kind.
 */
export function useSaving<Fields extends Form, Item extends { readonly version: number }>(
  draft: DraftHandle<Fields>,
  {
    fieldsOf,
    recordIn,
    send,
  }: {
    readonly fieldsOf: (record: Item) => Fields;
    readonly recordIn: (current: StaleFailure['current']) => Item | undefined;
    /** Undefined when the person did not save after all: everything stays as it is. */
    readonly send: () => Promise<Result<Item, DeskFailure> | undefined>;
  },
): Saving {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  return {
    problem,
    isSaving,
    isSaved,
    save: async () => {
      setSaving(true);
      setSaved(false);
      const answer = await send();
      setSaving(false);
      if (!answer) return;
      if (answer.ok) {
        draft.saved(answer.value.version, fieldsOf(answer.value));
        setProblem(undefined);
        setSaved(true);
        return;
      }
      const current = answer.error.code === 'stale_version' ? recordIn(answer.error.current) : undefined;
      if (current) draft.met(current.version, fieldsOf(current));
      setProblem(answer.error.message);
    },
    discard: () => {
      draft.discard();
      setSaved(false);
      setProblem(undefined);
    },
  };
}

import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { useUnsavedChanges } from '../app/navigation.tsx';

export type Creating = {
  /** The sentence of the last refusal. */
  readonly problem: string | undefined;
  readonly create: () => Promise<void>;
};

/** Sends a new record to the desk; `onCreated` is called once it stands there and nothing is unsaved any more. */
export function useCreating<Item>(
  isTyped: boolean,
  send: () => Promise<Result<Item, DeskFailure>>,
  onCreated: (record: Item) => void,
): Creating {
  const [created, setCreated] = useState<Item | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useUnsavedChanges(isTyped && created === undefined);
  // Once for each record, whatever else is drawn again meanwhile.
  const announce = useEffectEvent(onCreated);
  useEffect(() => {
    if (created !== undefined) announce(created);
  }, [created]);
  return {
    problem,
    create: async () => {
      const answer = await send();
      if (answer.ok) setCreated(answer.value);
      else setProblem(answer.error.message);
    },
  };
}

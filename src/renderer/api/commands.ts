import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from './desk-api.ts';
import { useDesk } from './desk-context.ts';
import { invalidate } from './query-client.ts';
import type { CommandName } from './topics.ts';
import { topicsWrittenBy } from './topics.ts';

export type DeskCommand<Name extends CommandName> = {
  /** Sends the command; what it changed is asked anew. Never rejects. */
  readonly run: (input: Input<Name>) => Promise<Result<Output<Name>, DeskFailure>>;
  readonly isRunning: boolean;
};

/** A command of the contract, ready to be sent. */
export function useDeskCommand<Name extends CommandName>(name: Name): DeskCommand<Name> {
  const desk = useDesk();
  const queryClient = useQueryClient();
  const [running, setRunning] = useState(0);

  const run = useCallback(
    async (input: Input<Name>) => {
      setRunning((count) => count + 1);
      const answer = await desk.call(name, input);
      setRunning((count) => count - 1);
      // A refusal means that the screen showed something other than the truth, as a success means that the truth is new.
      // Where no answer came there is nobody to ask: what is shown stays until the desk is back.
      if (answer.ok || answer.error.code !== 'unreachable')
        void invalidate(queryClient, topicsWrittenBy(name));
      return answer;
    },
    [desk, queryClient, name],
  );

  return { run, isRunning: running > 0 };
}

import type { ChangedMessage, Input, MethodName, Output } from '../../shared/contract/contract.ts';
import { contract, decodeAnswer, encodeInput } from '../../shared/contract/contract.ts';
import type { WordedError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/result.ts';
import { ok, refused } from '../../shared/result.ts';
import type { Connection, Transport } from './transport.ts';

/** Why a call brought no value: a refusal of the desk, or no answer that could be read. */
export type DeskFailure =
  | WordedError
  | { readonly code: 'unreachable'; readonly message: string }
  | { readonly code: 'unintelligible'; readonly message: string };

/** The sentences for what the desk itself cannot say. */
export type FailureSentences = {
  readonly queryUnreachable: string;
  /** After a command nobody can know whether it arrived; the sentence must not claim that it did not. */
  readonly commandUnreachable: string;
  readonly unintelligible: string;
};

/** The desk as the screens see it. */
export type DeskApi = {
  /** Calls a method of the contract. Never rejects: what went wrong is a failure with a sentence for a person. */
  readonly call: <Name extends MethodName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Result<Output<Name>, DeskFailure>>;
  readonly onChanged: (listener: (message: ChangedMessage) => void) => () => void;
  /** Opens the demo salon: in place of this page, or in a window of its own. Refuses when it cannot be had. */
  readonly openDemo: () => Promise<Result<undefined, DeskFailure>>;
  readonly connection: () => Connection;
  readonly onConnection: (listener: () => void) => () => void;
};

/** The desk at the other end of `transport`; values are the domain's, instants as numbers. */
export function createDeskApi(transport: Transport, sentences: FailureSentences): DeskApi {
  return {
    call: async (name, input) => {
      const wireInput = encodeInput(name, input);
      let answer: unknown;
      try {
        answer = await transport.send(name, wireInput);
      } catch {
        const isCommand = contract[name].kind === 'command';
        return refused({
          code: 'unreachable',
          message: isCommand ? sentences.commandUnreachable : sentences.queryUnreachable,
        });
      }
      try {
        const decoded = decodeAnswer(name, answer);
        return decoded.ok ? ok(decoded.value) : refused(decoded.error);
      } catch {
        return refused({ code: 'unintelligible', message: sentences.unintelligible });
      }
    },
    onChanged: transport.onChanged,
    openDemo: async () => {
      try {
        await transport.openDemo();
        return ok(undefined);
      } catch {
        return refused({ code: 'unreachable', message: sentences.queryUnreachable });
      }
    },
    connection: transport.connection,
    onConnection: transport.onConnection,
  };
}

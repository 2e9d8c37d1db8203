import type { Announcement } from '../../shared/contract/announcements.ts';
import { announcement } from '../../shared/contract/announcements.ts';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import { contract, decodeAnswer, encodeInput } from '../../shared/contract/contract.ts';
import type { WordedError } from '../../shared/contract/errors.ts';
import type { Result } from '../../shared/result.ts';
import { ok, refused } from '../../shared/result.ts';
import type { Connection, Transport } from './transport.ts';

/** Why a call brought no value: a refusal of the desk, an input that cannot be sent, or no answer that could be read. */
export type DeskFailure =
  | WordedError
  | { readonly code: 'unanswered'; readonly message: string }
  | { readonly code: 'unintelligible'; readonly message: string }
  | { readonly code: 'unsendable'; readonly message: string };

/** What the desk announces; `missed` where announcements were lost, or cannot be read. */
export type News = Announcement | 'missed';

/** The sentences for what the desk itself cannot say. */
export type FailureSentences = {
  readonly queryUnanswered: string;
  /** After a command nobody can know whether it arrived; the sentence must not claim that it did not. */
  readonly commandUnanswered: string;
  readonly unintelligible: string;
  readonly unsendable: string;
};

/** The desk as the screens see it. */
export type DeskApi = {
  /** Calls a method of the contract. Never rejects: what went wrong is a failure with a sentence for a person. */
  readonly call: <Name extends MethodName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Result<Output<Name>, DeskFailure>>;
  /** What travelled as the answer of a method, where it came within another one's. */
  readonly read: <Name extends MethodName>(
    name: Name,
    wireAnswer: unknown,
  ) => Result<Output<Name>, DeskFailure>;
  readonly onAnnounced: (listener: (news: News) => void) => () => void;
  /** Opens the demo salon: in place of this page, or in a window of its own. Refuses when it cannot be had. */
  readonly openDemo: () => Promise<Result<undefined, DeskFailure>>;
  readonly connection: () => Connection;
  readonly onConnection: (listener: () => void) => () => void;
};

/** The desk at the other end of `transport`; values are the domain's, instants as numbers. */
export function createDeskApi(transport: Transport, sentences: () => FailureSentences): DeskApi {
  function read<Name extends MethodName>(name: Name, wireAnswer: unknown): Result<Output<Name>, DeskFailure> {
    try {
      const decoded = decodeAnswer(name, wireAnswer);
      return decoded.ok ? ok(decoded.value) : refused(decoded.error);
    } catch {
      return refused({ code: 'unintelligible', message: sentences().unintelligible });
    }
  }

  return {
    read,
    call: async (name, input) => {
      let wireInput: unknown;
      try {
        wireInput = encodeInput(name, input);
      } catch {
        return refused({ code: 'unsendable', message: sentences().unsendable });
      }
      let answer: unknown;
      try {
        answer = await transport.send(name, wireInput);
      } catch {
        const isCommand = contract[name].kind === 'command';
        return refused({
          code: 'unanswered',
          message: isCommand ? sentences().commandUnanswered : sentences().queryUnanswered,
        });
      }
      return read(name, answer);
    },
    onAnnounced: (listener) =>
      transport.onAnnounced((wireAnnouncement) => {
        const { success, data } = announcement.safeParse(wireAnnouncement);
        listener(success ? data : 'missed');
      }),
    openDemo: async () => {
      try {
        await transport.openDemo();
        return ok(undefined);
      } catch {
        return refused({ code: 'unanswered', message: sentences().queryUnanswered });
      }
    },
    connection: transport.connection,
    onConnection: transport.onConnection,
  };
}

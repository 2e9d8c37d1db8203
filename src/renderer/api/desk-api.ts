import type { Announcement } from '../../shared/contract/announcements.ts';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import type { WordedError } from '../../shared/contract/errors.ts';
import { announcementShape, refusalShape, screenMethods } from '../../shared/contract/screen-contract.ts';
import { fromWire, toWire } from '../../shared/contract/wire-values.ts';
import type { Result } from '../../shared/result.ts';
import { ok, refused } from '../../shared/result.ts';
import type { Connection, Transport } from './transport.ts';

/** Why a call brought no value: a refusal of the desk, or no answer that could be read. */
export type DeskFailure =
  | WordedError
  | { readonly code: 'unanswered'; readonly message: string }
  | { readonly code: 'unintelligible'; readonly message: string };

/** What the desk announces; `missed` where announcements were lost, or cannot be read. */
export type News = Announcement | 'missed';

/** The sentences for what the desk itself cannot say. */
export type FailureSentences = {
  readonly queryUnanswered: string;
  /** After a command nobody can know whether it arrived; the sentence must not claim that it did not. */
  readonly commandUnanswered: string;
  readonly unintelligible: string;
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

/** What travelled as the answer of a method. The desk has held both to their schemas; throws where something other than the desk answered. */
function readAnswer<Name extends MethodName>(name: Name, answer: unknown): Result<Output<Name>, WordedError> {
  if (typeof answer === 'object' && answer !== null) {
    // The shapes are made of the schemas of which these are the types.
    if ('value' in answer) return ok(fromWire(screenMethods[name].output, answer.value) as Output<Name>);
    if ('error' in answer) return refused(fromWire(refusalShape, answer.error) as WordedError);
  }
  throw new TypeError('that is no answer of the desk');
}

/** What was announced; `missed` where it is not of the contract. */
function readNews(wireAnnouncement: unknown): News {
  try {
    return fromWire(announcementShape, wireAnnouncement) as Announcement;
  } catch {
    return 'missed';
  }
}

/** The desk at the other end of `transport`; values are the domain's, instants as numbers. */
export function createDeskApi(transport: Transport, sentences: () => FailureSentences): DeskApi {
  function read<Name extends MethodName>(name: Name, wireAnswer: unknown): Result<Output<Name>, DeskFailure> {
    try {
      return readAnswer(name, wireAnswer);
    } catch {
      return refused({ code: 'unintelligible', message: sentences().unintelligible });
    }
  }

  return {
    read,
    call: async (name, input) => {
      const { kind, input: shape } = screenMethods[name];
      let answer: unknown;
      try {
        answer = await transport.send(name, toWire(shape, input));
      } catch {
        return refused({
          code: 'unanswered',
          message: kind === 'command' ? sentences().commandUnanswered : sentences().queryUnanswered,
        });
      }
      return read(name, answer);
    },
    onAnnounced: (listener) =>
      transport.onAnnounced((wireAnnouncement) => {
        listener(readNews(wireAnnouncement));
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

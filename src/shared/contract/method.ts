import type { z } from 'zod';
import type { Role } from '../domain/command.ts';
import { type Entity, entities } from '../domain/history.ts';

/** What can change in a database: the records of the history, and what is set for the whole desk. */
export type RecordKind = Entity | 'settings';

/** The records by which bookings are judged and shown: all but those who wait for one. */
export const bookingKinds: readonly Entity[] = entities.filter((entity) => entity !== 'waitlist_entry');

/** Plain data that a method takes and answers; text on the wire, branded values of the domain inside. */
type Schema = z.ZodType;

type Facts<Input extends Schema, Output extends Schema> = {
  readonly input: Input;
  readonly output: Output;
  /** Whose method it is. The manager may call what is the reception's, not the other way round. */
  readonly access: Role;
};

type QueryFacts<Input extends Schema, Output extends Schema> = Facts<Input, Output> & {
  /** The kinds of record that the answer is made of: it is out of date once one of them has changed. */
  readonly reads: readonly RecordKind[];
};

type CommandFacts<Input extends Schema, Output extends Schema> = Facts<Input, Output> & {
  /** The kinds of record that it may save. */
  readonly writes: readonly RecordKind[];
  /** Whether a success answers 201: something new stands in the database. */
  readonly creates: boolean;
  /** Whether the same call, sent again, changes nothing more; of a creation, when it brings its own id. */
  readonly repeatable: boolean;
};

/** A method that only reads. */
export type Query<Input extends Schema = Schema, Output extends Schema = Schema> = QueryFacts<
  Input,
  Output
> & { readonly kind: 'query'; readonly creates: false; readonly repeatable: true };

/** A method that may write. */
export type Command<Input extends Schema = Schema, Output extends Schema = Schema> = CommandFacts<
  Input,
  Output
> & { readonly kind: 'command' };

/** One method of the desk's API, with all that is to be said of it. */
export type Method = Query | Command;

export function query<Input extends Schema, Output extends Schema>(
  facts: QueryFacts<Input, Output>,
): Query<Input, Output> {
  return { kind: 'query', creates: false, repeatable: true, ...facts };
}

export function command<Input extends Schema, Output extends Schema>(
  facts: CommandFacts<Input, Output>,
): Command<Input, Output> {
  return { kind: 'command', ...facts };
}

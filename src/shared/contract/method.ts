import type { z } from 'zod';

/** Plain data that a method takes and answers; text on the wire, branded values of the domain inside. */
type Schema = z.ZodType;

/** One method of the desk's API. */
export type Method<Input extends Schema = Schema, Output extends Schema = Schema> = {
  /** A `command` may change records, a `query` never does. */
  readonly kind: 'query' | 'command';
  readonly input: Input;
  readonly output: Output;
  /** Whether a success answers 201: something new stands in the database. */
  readonly creates: boolean;
  /** Whether it is the manager's once a manager PIN is set. */
  readonly managerOnly: boolean;
};

type CommandTraits = { readonly creates?: boolean; readonly managerOnly?: boolean };

/** A method that only reads. */
export function query<Input extends Schema, Output extends Schema>(
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { kind: 'query', input, output, creates: false, managerOnly: false };
}

/** A method that may write. */
export function command<Input extends Schema, Output extends Schema>(
  input: Input,
  output: Output,
  { creates = false, managerOnly = false }: CommandTraits = {},
): Method<Input, Output> {
  return { kind: 'command', input, output, creates, managerOnly };
}

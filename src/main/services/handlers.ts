import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { Result } from '../../shared/result.ts';
import type { Caller } from './caller.ts';

/**
 * What the desk does for each method of the contract. A service says of its own that they satisfy a part of it, so that the contract alone
 * tells what they take and answer.
 */
export type Handlers = {
  readonly [Name in MethodName]: (
    input: Input<Name>,
    command: Command,
    caller: Caller,
  ) => Promise<Result<Output<Name>, DeskError>>;
};

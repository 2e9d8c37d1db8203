import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import { type Result, refused } from '../../shared/result.ts';
import type { Conflict, Found, Needs, Settlement } from '../store/port.ts';
import { conflictError, type DeskErrorResult } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';

type Decide<Answer, Refusal> = (world: DeskWorld, found: Found) => Result<Settlement<Answer>, Refusal>;

/** What a command needs to see, and what it makes of it (`Store.decide`). */
export type Deciding<Answer, Refusal> = {
  readonly needs: (world: DeskWorld) => Needs;
  readonly decide: Decide<Answer, Refusal>;
};

const isConflict = (refusal: { readonly code: string }): refusal is Conflict => refusal.code === 'conflict';

/** Carries a command out; a refusal is answered as `tell` words it. */
export async function save<Answer, Refusal extends { readonly code: string }>(
  desk: DeskContext,
  command: Command,
  { needs, decide }: Deciding<Answer, Refusal>,
  tell: (refusal: Refusal) => DeskErrorResult | Promise<DeskErrorResult>,
): Promise<Result<Answer, DeskError>> {
  const saved = await desk.store.decide(command, needs, decide);
  if (!saved.ok) return isConflict(saved.error) ? conflictError(desk, saved.error) : tell(saved.error);
  return saved;
}

/** Carries out a command on one record whose needs are known from the start. */
export function saveRecord<Answer>(
  desk: DeskContext,
  command: Command,
  needs: Needs,
  decide: Decide<Answer, DeskError>,
): Promise<Result<Answer, DeskError>> {
  return save(desk, command, { needs: () => needs, decide }, refused);
}

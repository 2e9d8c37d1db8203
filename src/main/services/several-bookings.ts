import type { DeskError } from '../../shared/contract/errors.ts';
import { type BookingRequest, scopeOf } from '../../shared/domain/booking-request.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import type { SeveralRefusal } from '../../shared/domain/several-bookings.ts';
import { type Result, refused } from '../../shared/result.ts';
import type { Asking, Named, Reach, Settlement } from '../store/port.ts';
import { toldOfSeveral } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';

/** A refusal of a command on several bookings: by their rules, or one that the service finds itself. */
export type GroupRefusal = SeveralRefusal | { readonly code: 'told'; readonly error: DeskError };

/** A refusal as the contract has it. */
export function told({ error }: { readonly error: DeskError }) {
  return refused({ code: 'told', error } as const);
}

/** The collision that the engine did not see: another process was faster. */
export const collided = (): GroupRefusal => ({
  code: 'told',
  error: {
    code: 'bookings_rejected',
    rejections: [],
  },
});

/** Everything that can be in the way of these requests. */
export function reachOf(requests: readonly BookingRequest[]): Reach {
  return {
    upcoming: [],
    near: requests.flatMap((request) => {
      const { staffId, interval } = scopeOf(request);
      return staffId && interval ? [{ staffId, within: interval }] : [];
    }),
  };
}

/** A refusal as the contract tells it. */
export async function toldOfGroup(desk: DeskContext, refusal: GroupRefusal) {
  return refusal.code === 'told' ? refused(refusal.error) : toldOfSeveral(desk, refusal);
}

/** Saves what is decided about several bookings, all or nothing. */
export async function saveSeveral<Answer>(
  desk: DeskContext,
  command: Command,
  named: Named,
  reach: (world: DeskWorld) => Reach,
  decision: (world: DeskWorld, asking: Asking) => Result<Settlement<Answer>, GroupRefusal>,
): Promise<Result<Answer, DeskError>> {
  const saved = await desk.store.world.decide<Answer, GroupRefusal>(
    command,
    named,
    reach,
    decision,
    collided,
  );
  if (!saved.ok) return toldOfGroup(desk, saved.error);
  return saved;
}

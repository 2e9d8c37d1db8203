import type { DeskError } from '../../shared/contract/errors.ts';
import { type BookingRequest, scopeOf } from '../../shared/domain/booking-request.ts';
import type { Command } from '../../shared/domain/command.ts';
import { type DeskWorld, heldAskedFor, type Near } from '../../shared/domain/desk-world.ts';
import { widened } from '../../shared/domain/interval.ts';
import { maxBlockMinutes } from '../../shared/domain/service.ts';
import type { SeveralRefusal } from '../../shared/domain/several-bookings.ts';
import { type Result, refused } from '../../shared/result.ts';
import { severalError } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';
import { type Deciding, save } from './saving.ts';

/** A refusal that no rule of bookings finds, but the service itself. */
export type ServiceRefusal = { readonly code: 'desk_error'; readonly error: DeskError };

/** A refusal of a command on several bookings: by their rules, or one that the service finds itself. */
export type GroupRefusal = SeveralRefusal | ServiceRefusal;

/** A refusal that the service finds itself, as one of a command on bookings. */
export function groupRefusal({ error }: { readonly error: DeskError }) {
  return refused({ code: 'desk_error', error } as const);
}

/** Everything that can be in the way of these requests, whatever terms they will be judged by. */
export function nearOf(world: DeskWorld, requests: readonly BookingRequest[]): readonly Near[] {
  return requests.flatMap((request) => {
    const { interval } = scopeOf(request);
    if (!interval) return [];
    const within = widened(interval, maxBlockMinutes, maxBlockMinutes);
    return heldAskedFor(world, request).map((held) => ({ held, within }));
  });
}

/** A refusal as the contract tells it. */
export async function groupError(desk: DeskContext, refusal: GroupRefusal) {
  return refusal.code === 'desk_error' ? refused(refusal.error) : severalError(desk, refusal);
}

/** Saves what is decided about several bookings, all or nothing. */
export function saveSeveral<Answer>(
  desk: DeskContext,
  command: Command,
  deciding: Deciding<Answer, GroupRefusal>,
): Promise<Result<Answer, DeskError>> {
  return save(desk, command, deciding, (refusal) => groupError(desk, refusal));
}

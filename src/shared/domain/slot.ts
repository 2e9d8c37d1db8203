import type { ServiceId, StaffId } from './ids.ts';
import { addMinutes, type Instant } from './interval.ts';
import type { ServiceTerms } from './service.ts';

/** How many dates the desk searches at most, and how many places it answers at most. */
export const maxSearchDays = 92;
export const maxPlacesFound = 500;

/** An interval that could be booked: every rule holds. */
export type Slot = {
  readonly staffId: StaffId;
  readonly serviceId: ServiceId;
  readonly startTime: Instant;
  readonly endTime: Instant;
};

/** When a service of a visit starts after the one before it: at once, or, with the same person, as soon as both buffers allow. */
export function startAfterPart(
  before: Pick<Slot, 'staffId' | 'endTime'> & { readonly service: ServiceTerms | undefined },
  next: Pick<Slot, 'staffId'> & { readonly service: ServiceTerms },
): Instant {
  if (before.staffId !== next.staffId) return before.endTime;
  const kept = (before.service?.bufferAfterMinutes ?? 0) + next.service.bufferBeforeMinutes;
  return addMinutes(before.endTime, kept);
}

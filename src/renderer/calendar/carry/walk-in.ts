import { type Instant, instant, millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { offers } from '../../../shared/domain/staff.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { usualMinutes } from './drag-proposal.ts';
import { servicesByFit, servicesOf } from './fitting-services.ts';
import { type Proposal, proposeNew } from './proposal.ts';

/** A walk-in begins at the last full five minutes. */
const snapMilliseconds = 5 * millisecondsPerMinute;

/**
 * A booking for somebody who stands at the counter: now, with the first person by position who is free, of the picked service or, without one,
 * of what is usual for that person. Where nobody is free it is with the one against whom least speaks; undefined where nobody takes bookings.
 */
export function walkInProposal(
  range: IndexedRange,
  now: Instant,
  picked: Service | undefined,
): Proposal | undefined {
  const startTime = instant(Math.floor(now / snapMilliseconds) * snapMilliseconds);
  const active = range.staff.filter(({ isActive }) => isActive);
  const offering = picked ? active.filter((person) => offers(person, picked.id)) : active;
  let best: Proposal | undefined;
  for (const { id: staffId } of offering.length > 0 ? offering : active) {
    const service = picked ?? servicesByFit(servicesOf(range, { staffId }), usualMinutes)[0];
    const proposal = proposeNew(range, { staffId, startTime }, service);
    if (!best || proposal.violations.length < best.violations.length) best = proposal;
    if (best.violations.length === 0) return best;
  }
  return best;
}

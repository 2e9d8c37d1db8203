import { type Instant, instant, millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { usualMinutes } from './drag-proposal.ts';
import { servicesByFit, servicesOf } from './fitting-services.ts';
import { type Proposal, proposeForAnyone } from './proposal.ts';

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
  return proposeForAnyone(
    range,
    startTime,
    (staffId) => picked ?? servicesByFit(servicesOf(range, { staffId }), usualMinutes)[0],
  );
}

import { type Advice, adviceOn, type KnownClient } from '../../../shared/domain/advice.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import { shownAdvice } from '../../booking/shown-advice.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { Proposal } from './proposal.ts';

/** What the range tells of the client whose booking is carried. How often they did not come it does not tell: the card asks the desk. */
function clientOf(range: IndexedRange, { moving }: Proposal): KnownClient | undefined {
  if (!moving || moving.clientId === null || moving.clientName === null) return undefined;
  const bookings = range.bookings
    .filter(({ clientId }) => clientId === moving.clientId)
    .map((booking) => ({ ...booking, staffName: range.records.staff.get(booking.staffId)?.name ?? '' }));
  return { name: moving.clientName, noShowCount: 0, bookings, timeZone: range.salon.timeZone };
}

/** What is pointed out at a ghost, as the desk would: it stands there whether or not the desk has been asked. */
export function adviceOnProposal(range: IndexedRange, proposal: Proposal, now: Instant): readonly Advice[] {
  const { startTime, endTime, moving, beside } = proposal;
  const own = [...(moving ? [moving.id] : []), ...beside.map(({ id }) => id)];
  const advice = adviceOn({ startTime, endTime, own }, clientOf(range, proposal), now);
  return shownAdvice(advice, startTime, now);
}

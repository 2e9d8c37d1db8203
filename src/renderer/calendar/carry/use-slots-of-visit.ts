import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import { dateAt, searchStart } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import { type OfferedSlot, questionOfVisit, slotsAsked } from './places-of-visit.ts';
import type { Proposal } from './proposal.ts';
import type { FurtherService } from './visit-parts.ts';

/** Where else the whole visit that is composed could be; none is looked for while `asked` is undefined. */
export function useSlotsOfVisit(
  salon: Salon,
  asked: Proposal | undefined,
  further: readonly FurtherService[],
  client: ClientId | undefined,
): readonly OfferedSlot[] | 'searching' {
  const now = useNow();
  const { id: salonId, timeZone } = salon;
  const from = asked ? searchStart(dateAt(asked.startTime, timeZone), timeZone, now) : now;
  const question = asked && questionOfVisit(salon, asked, further, from, client);
  const found = useDeskQuery('places.find', question ?? { salonId, parts: [], from }, {
    enabled: question !== undefined,
  });
  if (!asked || !question) return [];
  return found.data ? slotsAsked(asked, found.data.places) : found.isError ? [] : 'searching';
}

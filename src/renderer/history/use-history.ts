import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { addDays, instantAt, type WallTime } from '../../shared/domain/zoned-time.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { useDesk } from '../api/desk-context.ts';
import { DeskFailureError, queryKey } from '../api/queries.ts';
import type { HistoryFilter } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { entitiesOf } from './history-kinds.ts';

type Found = Output<'history.find'>;

/** How often the desk is asked to look further, where it finds nothing, before the person is. */
const searchesInVain = 10;

// A date begins at midnight.
const midnight = '00:00' as WallTime;

/** What the desk is asked for. */
export function searchOf(
  { id: salonId, timeZone }: Pick<Salon, 'id' | 'timeZone'>,
  { date, kind, bookingId, clientId, staffId }: HistoryFilter,
): Input<'history.find'> {
  return {
    salonId,
    ...(date && {
      from: instantAt(date, midnight, timeZone),
      to: instantAt(addDays(date, 1), midnight, timeZone),
    }),
    ...(kind && { entities: entitiesOf(kind) }),
    ...(bookingId && { bookingId }),
    ...(clientId && { clientId }),
    ...(staffId && { staffId }),
  };
}

/** The next changes that fit, or where a long search for them has come to. Throws what the desk refuses. */
async function findNext(
  desk: DeskApi,
  search: Input<'history.find'>,
  before: number | null,
  signal: AbortSignal,
): Promise<Found> {
  let next = before;
  for (let turn = 1; ; turn += 1) {
    const answer = await desk.call('history.find', { ...search, ...(next === null ? {} : { before: next }) });
    if (!answer.ok) throw new DeskFailureError(answer.error);
    const { value } = answer;
    const isInVain = value.changes.length === 0 && value.next !== null;
    if (!isInVain || turn === searchesInVain || signal.aborted) return value;
    next = value.next;
  }
}

/** The changes that fit a filter, newest first, as far as they were asked for; kept up to date like any answer of the desk. */
export function useHistory(filter: HistoryFilter) {
  const desk = useDesk();
  const search = searchOf(useSalon(), filter);
  const firstPage: number | null = null;
  return useInfiniteQuery({
    queryKey: queryKey('history.find', search),
    queryFn: ({ pageParam, signal }) => findNext(desk, search, pageParam, signal),
    initialPageParam: firstPage as number | null,
    getNextPageParam: ({ next }: Found) => next,
    placeholderData: keepPreviousData,
  });
}

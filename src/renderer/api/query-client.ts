import { type Query, QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/contract.ts';
import { isOutOfDate, mayWait } from './topics.ts';

/** Answers stay good until the desk announces a change; nothing is asked again merely because time passed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

/**
 * Asks anew whatever is shown and made of one of these topics, and forgets the rest of it. What may wait is only marked: whoever shows it asks
 * after a pause. What is on its way already is asked again, for it may have been read before the change.
 */
export async function invalidate(queryClient: QueryClient, changed: readonly Topic[]): Promise<void> {
  const isWaiting = ({ queryKey: [name], state }: Query): boolean =>
    typeof name === 'string' && mayWait(name, changed) && state.fetchStatus === 'idle';
  const outOfDate = ({ queryKey: [name] }: Query): boolean =>
    typeof name === 'string' && isOutOfDate(name, changed);
  await Promise.all([
    queryClient.invalidateQueries({
      predicate: (query) => outOfDate(query) && isWaiting(query),
      refetchType: 'none',
    }),
    queryClient.invalidateQueries({ predicate: (query) => outOfDate(query) && !isWaiting(query) }),
  ]);
}

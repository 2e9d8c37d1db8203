import { QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/contract.ts';
import { isOutOfDate } from './topics.ts';

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

/** Asks anew whatever is shown and made of one of these topics, and forgets the rest of it. */
export function invalidate(queryClient: QueryClient, changed: readonly Topic[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && isOutOfDate(queryKey[0], changed),
  });
}

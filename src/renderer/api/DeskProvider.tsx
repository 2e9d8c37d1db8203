import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { DeskApi } from './desk-api.ts';
import { DeskContext } from './desk-context.ts';
import { createQueryClient, invalidate } from './query-client.ts';

/** Gives the screens inside the desk, and asks anew what they show whenever the desk announces a change. */
export function DeskProvider({ desk, children }: { readonly desk: DeskApi; readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(
    () => desk.onChanged((message) => void invalidate(queryClient, message.topics)),
    [desk, queryClient],
  );
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </DeskContext>
  );
}

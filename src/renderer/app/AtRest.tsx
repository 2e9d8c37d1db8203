import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

/** Draws what is in it once the desk has answered and that is drawn: until then its script and its work would only delay the first picture. */
export function AtRest({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    let isWanted = true;
    async function wait(): Promise<void> {
      do await whenIdle();
      while (isWanted && queryClient.isFetching() > 0);
      // An answer that has just come is drawn before the page is idle again.
      await whenIdle();
      if (isWanted) setAtRest(true);
    }
    void wait();
    return () => {
      isWanted = false;
    };
  }, [queryClient]);
  return isAtRest ? children : null;
}

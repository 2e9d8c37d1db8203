import { Suspense } from 'react';
import { useStranded } from '../api/queries.ts';
import { useNow } from '../app/clock.ts';
import { useSalon } from '../app/use-salon.ts';
import { lazyPart } from '../ui/lazy-part.ts';

const StrandedList = lazyPart(async () => ({ default: (await import('./StrandedList.tsx')).StrandedList }));

/** How many bookings need a slot, while there are any. Opens the list of them; each leads to its day. */
export function StrandedCounter() {
  const now = useNow();
  const stranded = useStranded(useSalon().id);
  // Who was to come and did not will not be found another slot.
  const waiting = (stranded.data ?? []).filter(({ endTime }) => endTime > now);
  if (waiting.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <StrandedList bookings={waiting} />
    </Suspense>
  );
}

import { type Interval, millisecondsPerDay } from '../../../shared/domain/interval.ts';
import type { Closure } from '../../../shared/domain/working-time.ts';

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The closures that can touch an interval in any time zone: none is more than a day away from UTC. */
export function closuresNear(closures: readonly Closure[], { start, end }: Interval): readonly Closure[] {
  if (closures.length === 0) return closures;
  const first = dateOf(start - millisecondsPerDay);
  const last = dateOf(end + millisecondsPerDay);
  return closures.filter(({ startDate, endDate }) => startDate <= last && first <= endDate);
}

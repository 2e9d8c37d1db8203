import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { type Instant, millisecondsPerMinute } from '../../../shared/domain/interval.ts';

/** How long a client keeps a booking waiting, in whole minutes: from its start to its end, after which it is only still open. */
export function minutesLate({ status, startTime, endTime }: NamedBooking, now: Instant): number {
  const isAwaited = status === 'pending' || status === 'confirmed';
  if (!isAwaited || now < startTime || endTime <= now) return 0;
  return Math.floor((now - startTime) / millisecondsPerMinute);
}

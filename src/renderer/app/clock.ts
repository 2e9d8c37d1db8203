import { useSyncExternalStore } from 'react';
import { type Instant, instant, millisecondsPerMinute, startOfMinute } from '../../shared/domain/interval.ts';
import { type CalendarDate, dateAt } from '../../shared/domain/zoned-time.ts';
import { useSalon } from './use-salon.ts';

// The one place in the screens that reads the clock.

const thisMinute = (): Instant => startOfMinute(instant(Date.now()));

/** Calls `listener` at the start of every minute, and when a window that was hidden or a PC that slept comes back. */
function onMinute(listener: () => void): () => void {
  let timer = 0;
  const wait = () => {
    timer = window.setTimeout(
      () => {
        listener();
        wait();
      },
      millisecondsPerMinute - (Date.now() % millisecondsPerMinute),
    );
  };
  const comeBack = () => {
    if (document.visibilityState === 'visible') listener();
  };
  wait();
  document.addEventListener('visibilitychange', comeBack);
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener('visibilitychange', comeBack);
  };
}

/** The current time, cut to the minute; the component is drawn again when a minute begins. */
export function useNow(): Instant {
  return useSyncExternalStore(onMinute, thisMinute);
}

/** The date on the salon's calendar now. */
export function useToday(): CalendarDate {
  return dateAt(useNow(), useSalon().timeZone);
}

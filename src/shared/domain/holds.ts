import { addMinutes, type Interval, intervalOf, minutesOf } from './interval.ts';
import type { ServiceTerms } from './service.ts';

/** A part of a booking in which its person is with the client, and what is kept free for it. */
export type BusyPart = {
  readonly own: Interval;
  /** The same with the buffer before the booking, and the one after it, where it is the first or the last part. */
  readonly hold: Interval;
};

/**
 * The parts of a booking of these terms at that time, by start: the whole of it or, with processing, the part before it and the part after it. They
 * never touch. Processing that would not end before the booking does is none: such a time is none of the service's (R8). The database derives
 * the same holds (drizzle/0005_holds.sql).
 */
export function busyParts(
  time: Interval,
  {
    processing,
    bufferBeforeMinutes,
    bufferAfterMinutes,
  }: Pick<ServiceTerms, 'processing' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
): readonly BusyPart[] {
  const first = addMinutes(time.start, -bufferBeforeMinutes);
  const last = addMinutes(time.end, bufferAfterMinutes);
  if (!processing || processing.afterMinutes + processing.minutes >= minutesOf(time)) {
    return [{ own: time, hold: intervalOf(first, last) }];
  }
  const leaves = addMinutes(time.start, processing.afterMinutes);
  const isBack = addMinutes(leaves, processing.minutes);
  return [
    { own: intervalOf(time.start, leaves), hold: intervalOf(first, leaves) },
    { own: intervalOf(isBack, time.end), hold: intervalOf(isBack, last) },
  ];
}

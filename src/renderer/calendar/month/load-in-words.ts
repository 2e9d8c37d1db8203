import { bookedShare, type DayLoad } from '../../../shared/domain/day-load.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Speech } from '../../../shared/words/speech.ts';

/** What a month shows of a date. */
export type LoadInWords = {
  /** How much of the hours of those who are shown is booked; undefined where they have none. */
  readonly share: number | undefined;
  /** Both only where something is booked: what is empty needs no number. */
  readonly percent: string | undefined;
  readonly count: string | undefined;
  /** Why nothing is to be booked: the salon is closed, or nobody works. */
  readonly off: string | undefined;
};

/** The load of a date, of the people who are shown; undefined shows everybody. */
export function loadInWords(
  { closure, people }: DayLoad,
  shown: ReadonlySet<StaffId> | undefined,
  { words, formats }: Speech,
): LoadInWords {
  const { bookings, grid, month } = words.calendar;
  const counted = shown ? people.filter(({ staffId }) => shown.has(staffId)) : people;
  const count = counted.reduce((sum, { bookingCount }) => sum + bookingCount, 0);
  const share = bookedShare(counted);
  const nobody = counted.length === 0 ? month.nobody : undefined;
  return {
    share,
    percent: share === undefined || count === 0 ? undefined : formats.percent(share),
    count: count === 0 ? undefined : bookings(count, formats),
    off: closure
      ? closure.reason === null
        ? grid.closed
        : grid.because(grid.closed, closure.reason)
      : nobody,
  };
}

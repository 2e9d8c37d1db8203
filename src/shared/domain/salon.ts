import type { SalonId } from './ids.ts';
import type { DayOfWeek, TimeZone, WallTime } from './zoned-time.ts';

/** One weekly opening window of the salon, in its wall time, never across midnight. */
export type OpeningWindow = {
  readonly dayOfWeek: DayOfWeek;
  readonly startTime: WallTime;
  readonly endTime: WallTime;
};

/**
 * What a day means on which a person who has working windows on other days has none:
 * `closed` (they are off) or `open` (the salon lists only the exceptional days).
 */
export type DaysWithoutHours = 'closed' | 'open';

/** The business at one address. */
export type Salon = {
  readonly id: SalonId;
  readonly version: number;
  readonly name: string;
  readonly timeZone: TimeZone;
  /** None means always open. By day, then start. */
  readonly businessHours: readonly OpeningWindow[];
  /** Minutes between the starts that the desk proposes, counted from midnight on the salon's clock. */
  readonly slotMinutes: number;
  readonly daysWithoutHours: DaysWithoutHours;
};

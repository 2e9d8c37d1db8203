import { Memory } from '../memory.ts';
import { addMinutes, type Instant } from './interval.ts';
import { type CalendarDate, dateAt, dayIn, type TimeZone, wallMinutesAt } from './zoned-time.ts';

// The same few weeks are asked for again and again; see the memory of days in zoned-time.
const grids = new Memory<string, readonly Instant[]>(5_000);

function computeGrid(date: CalendarDate, zone: TimeZone, slotMinutes: number): readonly Instant[] {
  const day = dayIn(date, zone);
  const minutes = day.isEven ? slotMinutes : 1;
  const starts: Instant[] = [];
  for (let at = day.start; at < day.end; at = addMinutes(at, minutes)) starts.push(at);
  if (day.isEven) return starts;
  return starts.filter((at) => wallMinutesAt(at, zone) % slotMinutes === 0 && dateAt(at, zone) === date);
}

/**
 * The starts that the desk proposes on a date, ascending: every `slotMinutes` from midnight on the salon's clock. On a day on which the
 * clock changes, a skipped hour has none and a repeated hour has each of its starts twice.
 */
export function slotGrid(date: CalendarDate, zone: TimeZone, slotMinutes: number): readonly Instant[] {
  return grids.of(`${date} ${zone} ${slotMinutes}`, () => computeGrid(date, zone, slotMinutes));
}

import type { DayOfWeek, WallTime } from '../../shared/domain/zoned-time.ts';

type Window = { readonly week?: number; readonly dayOfWeek?: DayOfWeek; readonly startTime: WallTime };

/** Windows in the order in which they are kept and listed: by week, day of the week, then start. */
export function inOrder<Item extends Window>(windows: readonly Item[]): readonly Item[] {
  // Wall times sort as text; windows of one day never start at the same time, or they would overlap.
  return [...windows].sort(
    (a, b) =>
      (a.week ?? 0) - (b.week ?? 0) ||
      (a.dayOfWeek ?? 0) - (b.dayOfWeek ?? 0) ||
      (a.startTime < b.startTime ? -1 : 1),
  );
}

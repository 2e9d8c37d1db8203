import { overlappingWindows, type WallWindow } from '../../shared/domain/working-time.ts';
import {
  type DayOfWeek,
  minutesOfWallTime,
  parseWallTime,
  type WallTime,
  wallTimeOfMinutes,
} from '../../shared/domain/zoned-time.ts';
import type { Formats } from '../../shared/words/formats.ts';
import type { Speech } from '../../shared/words/speech.ts';

/** One window of a week as it is being typed; its times may not be times yet. */
export type DraftWindow = {
  /** Tells windows apart while they are edited; means nothing to the desk. */
  readonly key: string;
  readonly dayOfWeek: DayOfWeek;
  readonly start: string;
  readonly end: string;
  readonly isActive: boolean;
};

/** What can be typed into a window. */
export type WindowChange = Partial<Pick<DraftWindow, 'start' | 'end' | 'isActive'>>;

/** A weekly window that the desk can take. */
export type WeekWindow = WallWindow & { readonly dayOfWeek: DayOfWeek; readonly isActive: boolean };

export type WindowProblem =
  | { readonly kind: 'start_unreadable' }
  | { readonly kind: 'end_unreadable' }
  | { readonly kind: 'end_before_start' }
  | { readonly kind: 'overlaps'; readonly startTime: WallTime; readonly endTime: WallTime };

/** Two windows of one day of which the second begins where the first ends: a booking cannot run across that time. */
export type Touching = { readonly first: string; readonly second: string; readonly at: WallTime };

function readWindow(window: DraftWindow): WeekWindow | undefined {
  const startTime = parseWallTime(window.start);
  const endTime = parseWallTime(window.end);
  if (startTime === undefined || endTime === undefined || startTime >= endTime) return undefined;
  return { dayOfWeek: window.dayOfWeek, startTime, endTime, isActive: window.isActive };
}

function ownProblem(window: DraftWindow): WindowProblem | undefined {
  const startTime = parseWallTime(window.start);
  const endTime = parseWallTime(window.end);
  if (startTime === undefined) return { kind: 'start_unreadable' };
  if (endTime === undefined) return { kind: 'end_unreadable' };
  return startTime < endTime ? undefined : { kind: 'end_before_start' };
}

/** The times of a window, as typed where they are none yet. */
export function windowInWords(window: DraftWindow, formats: Formats): string {
  const [start, end] = [parseWallTime(window.start), parseWallTime(window.end)];
  if (start !== undefined && end !== undefined) return formats.wallTimes(start, end);
  return `${window.start}–${window.end}`;
}

/** The week in one line, to be shown beside what was typed: `Mon 09:00–17:00, Tue …`. */
export function weekInWords(week: readonly DraftWindow[], { words, formats }: Speech): string {
  if (week.length === 0) return words.frame.save.empty;
  return week
    .map((window) => `${formats.weekday(window.dayOfWeek, 'short')} ${windowInWords(window, formats)}`)
    .join(', ');
}

/** The windows of the desk, ready to be edited. */
export function draftWeek(
  windows: readonly (WallWindow & { readonly dayOfWeek: DayOfWeek; readonly isActive?: boolean })[],
): readonly DraftWindow[] {
  return windows.map(({ dayOfWeek, startTime, endTime, isActive = true }, index) => ({
    key: `window-${index}`,
    dayOfWeek,
    start: startTime,
    end: endTime,
    isActive,
  }));
}

/** The windows of one day, in the order in which they stand: a row must not jump away while its times are typed. */
export function windowsOfDay(week: readonly DraftWindow[], day: DayOfWeek): readonly DraftWindow[] {
  return week.filter(({ dayOfWeek }) => dayOfWeek === day);
}

/** What keeps each window from being saved, by key; an overlap is shown at the later one. Disabled windows must not overlap either. */
export function weekProblems(week: readonly DraftWindow[]): ReadonlyMap<string, WindowProblem> {
  const problems = new Map<string, WindowProblem>();
  let readable: { key: string; window: WeekWindow }[] = [];
  for (const draft of week) {
    const problem = ownProblem(draft);
    const window = readWindow(draft);
    if (problem) problems.set(draft.key, problem);
    if (window) readable.push({ key: draft.key, window });
  }
  // Each overlap is reported once; then the later window is set aside, and the rest is asked again.
  let pair = overlappingWindows(readable.map(({ window }) => window));
  while (pair) {
    const earlier = readable[pair[0]];
    const later = readable[pair[1]];
    if (!earlier || !later) throw new Error('overlappingWindows answers indices of the list it was given');
    const { startTime, endTime } = earlier.window;
    problems.set(later.key, { kind: 'overlaps', startTime, endTime });
    readable = readable.filter((entry) => entry !== later);
    pair = overlappingWindows(readable.map(({ window }) => window));
  }
  return problems;
}

/** What the desk is asked to keep, by day, then start; undefined while any window has a problem. */
export function weekToSave(week: readonly DraftWindow[]): readonly WeekWindow[] | undefined {
  if (weekProblems(week).size > 0) return undefined;
  return week
    .map(readWindow)
    .filter((window) => window !== undefined)
    .sort((a, b) => a.dayOfWeek - b.dayOfWeek || (a.startTime < b.startTime ? -1 : 1));
}

/** The active windows that touch. */
export function touchingWindows(week: readonly DraftWindow[]): readonly Touching[] {
  const active = week
    .filter(({ isActive }) => isActive)
    .flatMap((draft) => {
      const window = readWindow(draft);
      return window ? [{ key: draft.key, window }] : [];
    });
  return active.flatMap((first) =>
    active
      .filter(
        (second) =>
          second.window.dayOfWeek === first.window.dayOfWeek &&
          second.window.startTime === first.window.endTime,
      )
      .map((second) => ({ first: first.key, second: second.key, at: first.window.endTime })),
  );
}

/** The week with two touching windows made into one. */
export function joinWindows(
  week: readonly DraftWindow[],
  { first, second }: Touching,
): readonly DraftWindow[] {
  const end = week.find(({ key }) => key === second)?.end;
  if (end === undefined) return week;
  return week
    .filter(({ key }) => key !== second)
    .map((window) => (window.key === first ? { ...window, end } : window));
}

function freshKeys(week: readonly DraftWindow[]): () => string {
  let last = week.reduce((highest, { key }) => Math.max(highest, Number(key.slice('window-'.length))), -1);
  return () => {
    last += 1;
    return `window-${last}`;
  };
}

const usualStart = 9 * 60;
const usualEnd = 17 * 60;
const usualBreak = 60;
const usualAfternoon = 4 * 60;
const endOfDay = 24 * 60;

/** The week with one more window on `day`: the usual hours, or after a break behind the day's last window. */
export function addWindow(week: readonly DraftWindow[], day: DayOfWeek): readonly DraftWindow[] {
  const ends = windowsOfDay(week, day).map(({ end }) => parseWallTime(end));
  const lastEnd = Math.max(-1, ...ends.map((end) => (end === undefined ? -1 : minutesOfWallTime(end))));
  const start = lastEnd < 0 ? usualStart : Math.min(lastEnd + usualBreak, endOfDay - usualBreak);
  const end = lastEnd < 0 ? usualEnd : Math.min(start + usualAfternoon, endOfDay);
  return [
    ...week,
    {
      key: freshKeys(week)(),
      dayOfWeek: day,
      start: wallTimeOfMinutes(start),
      end: wallTimeOfMinutes(end),
      isActive: true,
    },
  ];
}

export function changeWindow(
  week: readonly DraftWindow[],
  key: string,
  change: WindowChange,
): readonly DraftWindow[] {
  return week.map((window) => (window.key === key ? { ...window, ...change } : window));
}

export function removeWindow(week: readonly DraftWindow[], key: string): readonly DraftWindow[] {
  return week.filter((window) => window.key !== key);
}

/** The week with the windows of `from` on each day of `to` as well, in place of those that were there. */
export function copyDay(
  week: readonly DraftWindow[],
  from: DayOfWeek,
  to: readonly DayOfWeek[],
): readonly DraftWindow[] {
  const targets = to.filter((day) => day !== from);
  const kept = week.filter(({ dayOfWeek }) => !targets.includes(dayOfWeek));
  const key = freshKeys(week);
  const copies = targets.flatMap((dayOfWeek) =>
    windowsOfDay(week, from).map((window) => ({ ...window, key: key(), dayOfWeek })),
  );
  return [...kept, ...copies];
}

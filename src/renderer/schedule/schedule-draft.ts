import type { Schedule } from '../../shared/domain/working-time.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dayOfWeekOf,
  parseDate,
} from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import { ok, refused } from '../../shared/result.ts';
import { type DraftWindow, draftWeek, type WeekWindow, weekToSave } from './week-draft.ts';

/** A schedule as it is being typed: its first date as `YYYY-MM-DD`, or what could not be read as one. */
export type ScheduleForm = {
  readonly from: string;
  /** How many weeks take turns. */
  readonly weeks: number;
  /**
   * One for each of them. Weeks beyond the last one are kept for when there are more again, and count for nothing; some may be missing where
   * somebody else saved a greater number meanwhile.
   */
  readonly drafts: readonly (readonly DraftWindow[])[];
};

export type FirstDateProblem = 'from_missing' | 'date_unreadable' | 'from_taken';

/** A schedule of one week that is the weekly hours. */
export function newScheduleForm(windows: readonly WeekWindow[]): ScheduleForm {
  return { from: '', weeks: 1, drafts: [draftWeek(windows)] };
}

export function scheduleForm({ from, weeks, windows }: Schedule): ScheduleForm {
  const drafts = Array.from({ length: weeks }, (_, index) =>
    draftWeek(windows.filter(({ week }) => week === index + 1)),
  );
  return { from, weeks, drafts };
}

/** The form with so many weeks; one that was never there begins as a copy of the one before. */
export function withWeeks({ from, drafts }: ScheduleForm, weeks: number): ScheduleForm {
  const last = drafts.at(-1) ?? [];
  const missing = Array.from({ length: Math.max(0, weeks - drafts.length) }, () => last);
  return { from, weeks, drafts: [...drafts, ...missing] };
}

/** The weeks that count. */
export function weeksOf(form: ScheduleForm): ScheduleForm['drafts'] {
  return withWeeks(form, form.weeks).drafts.slice(0, form.weeks);
}

/** The form with another draft of one of the weeks that count. */
export function withWeek(form: ScheduleForm, index: number, draft: readonly DraftWindow[]): ScheduleForm {
  return { ...form, drafts: withWeeks(form, form.weeks).drafts.with(index, draft) };
}

/** The first date that was typed. `others` are the person's other schedules: no two begin on the same date. */
export function readFirstDate(
  from: string,
  others: readonly Pick<Schedule, 'from'>[],
): Result<CalendarDate, FirstDateProblem> {
  if (from === '') return refused('from_missing');
  const date = parseDate(from);
  if (date === undefined) return refused('date_unreadable');
  return others.some((other) => other.from === date) ? refused('from_taken') : ok(date);
}

/** The windows of all weeks as the desk takes them; undefined while any of them has a problem. */
export function windowsToSave(form: ScheduleForm) {
  const weeks = weeksOf(form).map(weekToSave);
  const ready = weeks.filter((week) => week !== undefined);
  if (ready.length < weeks.length) return undefined;
  return ready.flatMap((windows, index) => windows.map((window) => ({ week: index + 1, ...window })));
}

/** The first date in a week of a schedule: in the first one its own first date, in another the Monday. */
export function firstDateOfWeek(from: CalendarDate, week: number): CalendarDate {
  const monday: DayOfWeek = 1;
  // Sunday, which is 0, ends its week.
  const daysSinceMonday = (dayOfWeekOf(from) + 7 - monday) % 7;
  return week === 1 ? from : addDays(from, (week - 1) * 7 - daysSinceMonday);
}

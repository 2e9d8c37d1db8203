import type { Change } from '../../shared/domain/history.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';

/** What one command saved together, as far as it is known: one change at least, in the order in which they were saved. */
export type HistoryStep = {
  /** The number of its newest entry. */
  readonly id: number;
  readonly changes: readonly [Change, ...Change[]];
};

/** Steps that were made one after the other on one date of the salon's calendar, newest first. */
export type HistoryDay = {
  /** The date and, where the computer's clock was set back so that it comes again, for which time. */
  readonly id: string;
  readonly date: CalendarDate;
  readonly steps: readonly HistoryStep[];
};

/** A command is called once, and its entries stand one behind the other: all of them say when, by whom and under which name. */
function isOfStep({ at, actor, action }: Change, { changes: [first] }: HistoryStep): boolean {
  return at === first.at && actor === first.actor && action === first.action;
}

/** Changes, newest first, as steps, newest first. */
export function stepsOf(changes: readonly Change[]): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  for (const change of changes) {
    const last = steps.at(-1);
    if (last && isOfStep(change, last)) {
      steps[steps.length - 1] = { id: last.id, changes: [change, ...last.changes] };
    } else steps.push({ id: change.sequence, changes: [change] });
  }
  return steps;
}

/** Steps, newest first, by the dates on which they were made. */
export function daysOf(steps: readonly HistoryStep[], zone: TimeZone): readonly HistoryDay[] {
  const days: { id: string; date: CalendarDate; steps: HistoryStep[] }[] = [];
  for (const step of steps) {
    const date = dateAt(step.changes[0].at, zone);
    const last = days.at(-1);
    if (last?.date === date) last.steps.push(step);
    else {
      const before = days.filter((day) => day.date === date).length;
      days.push({ id: `${date} ${before}`, date, steps: [step] });
    }
  }
  return days;
}

import type { Staff } from '../../shared/domain/staff.ts';
import { maxScheduleWeeks } from '../../shared/domain/working-time.ts';
import { type CalendarDate, parseDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useToday } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import {
  type FirstDateProblem,
  firstDateOfWeek,
  type ScheduleForm,
  weeksOf,
  withWeek,
  withWeeks,
} from './schedule-draft.ts';
import { WeekEditor } from './WeekEditor.tsx';

function sentenceFor(problem: FirstDateProblem, today: CalendarDate, { words, formats }: Speech): string {
  return problem === 'date_unreadable'
    ? words.fields.dateUnreadable(formats.date(today, 'numeric'))
    : words.schedule.planned.problems[problem];
}

const weekCounts = Array.from({ length: maxScheduleWeeks }, (_, index) => index + 1);

/** The fields of a schedule, new or known: its first date, how many weeks take turns, and the hours of each. */
export function ScheduleFields({
  person,
  form,
  onChange,
  dateProblem,
}: {
  readonly person: Staff;
  readonly form: ScheduleForm;
  readonly onChange: (form: ScheduleForm) => void;
  readonly dateProblem: FirstDateProblem | undefined;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.schedule.planned;
  const today = useToday();
  const from = parseDate(form.from);
  const drafts = weeksOf(form);

  const nameOf = (week: number): string =>
    from === undefined || form.weeks === 1
      ? text.week(week, form.weeks)
      : text.weekFrom(week, formats.date(firstDateOfWeek(from, week), 'long'));

  return (
    <>
      <div className="settings-row">
        <DateField
          label={text.from}
          value={form.from}
          onChange={(next) => onChange({ ...form, from: next })}
          error={dateProblem === undefined ? undefined : sentenceFor(dateProblem, today, language)}
        />
        <Select
          label={text.weeks}
          choices={weekCounts.map((count) => ({ id: String(count), label: text.weekCount(count, formats) }))}
          value={String(form.weeks)}
          onChange={(chosen) => onChange(withWeeks(form, Number(chosen)))}
        />
      </div>
      {drafts.map((draft, index) => {
        const name = nameOf(index + 1);
        return (
          // Weeks are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <section key={index} className="schedule-week">
            <h3>{name}</h3>
            <WeekEditor
              label={name}
              week={draft}
              onChange={(next) => onChange(withWeek(form, index, next))}
              emptyDay={words.schedule.week.off}
              hasSwitches
            />
          </section>
        );
      })}
      {drafts.flat().some(({ isActive }) => isActive) ? null : (
        <p className="settings-warning">{words.schedule.week.openEnded(person.name)}</p>
      )}
    </>
  );
}

import type { Staff } from '../../shared/domain/staff.ts';
import type { Schedule } from '../../shared/domain/working-time.ts';
import { parseDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useLanguage } from '../language/use-language.ts';
import { EditRecord, useEditing } from '../settings/EditRecord.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import { readFirstDate, type ScheduleForm, scheduleForm, weeksOf, windowsToSave } from './schedule-draft.ts';
import { weekInWords } from './week-draft.ts';

function described(form: ScheduleForm, field: keyof ScheduleForm, language: Speech): string {
  const { words, formats } = language;
  switch (field) {
    case 'from': {
      const date = parseDate(form.from);
      return date === undefined ? form.from : formats.date(date, 'long');
    }
    case 'weeks':
      return words.schedule.planned.weekCount(form.weeks, formats);
    case 'drafts':
      return weeksOf(form)
        .map((week) => weekInWords(week, language))
        .join('; ');
  }
}

/** A schedule that the desk has, or had when it was opened: what is typed stays even where somebody removes it meanwhile. */
export function EditSchedule({
  person,
  opened,
  onLeave,
}: {
  readonly person: Staff;
  readonly opened: Schedule;
  readonly onLeave: () => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.schedule.planned;
  const schedules = useDeskQuery('schedules.list', { staffId: person.id });
  const schedule = schedules.data?.find(({ id }) => id === opened.id) ?? opened;
  const { id } = schedule;
  const desk = useDesk();
  const replace = useDeskCommand('schedules.replace');
  const others = schedules.data?.filter((other) => other.id !== id) ?? [];
  const ready = (form: ScheduleForm) => ({
    from: readFirstDate(form.from, others),
    windows: windowsToSave(form),
  });
  const editing = useEditing(schedule, {
    fieldsOf: scheduleForm,
    recordIn: (current) => (current && 'weeks' in current ? current : undefined),
    send: async ({ typed, version }, stranding) => {
      const { from, windows } = ready(typed);
      // Not asked for while either is missing: `isComplete` below.
      if (!from.ok || windows === undefined) return undefined;
      const planned = { from: from.value, weeks: typed.weeks, windows };
      return stranding.save({
        preview: () => desk.call('schedules.preview', { id, staffId: person.id, ...planned }),
        save: (decided) => replace.run({ id, version, ...planned, ...decided }),
      });
    },
  });
  const { typed, type, isUnsaved } = editing.draft;
  const { from, windows } = ready(typed);

  return (
    <EditRecord
      title={text.titleOf(person.name, formats.date(schedule.from, 'long'))}
      editing={editing}
      isComplete={from.ok && windows !== undefined}
      names={{ from: text.from, weeks: text.weeks, drafts: text.hours }}
      inWords={(form, field) => described(form, field, language)}
      besideButtons={
        <LeaveButton isUnsaved={isUnsaved} onLeave={onLeave}>
          {text.back}
        </LeaveButton>
      }
    >
      <ScheduleFields
        person={person}
        form={typed}
        onChange={type}
        dateProblem={from.ok ? undefined : from.error}
      />
      {windows === undefined ? <p className="settings-warning">{words.schedule.week.unfinished}</p> : null}
    </EditRecord>
  );
}

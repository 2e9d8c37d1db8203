import { useState } from 'react';
import type { ScheduleId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { ok, refused } from '../../shared/result.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useUnsavedChanges } from '../app/navigation.tsx';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { AddingForm } from './AddingForm.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import { readFirstDate, type ScheduleForm, windowsToSave } from './schedule-draft.ts';
import type { Decided } from './use-stranding.ts';

/** The form for one more schedule of a person, which begins as another one or as their weekly hours. */
export function NewSchedule({
  person,
  start,
  onLeave,
}: {
  readonly person: Staff;
  readonly start: ScheduleForm;
  readonly onLeave: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.schedule.planned;
  const [id] = useState(() => newId<ScheduleId>());
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  const schedules = useDeskQuery('schedules.list', { staffId: person.id });
  const desk = useDesk();
  const plan = useDeskCommand('schedules.plan');
  const isTyped = form !== start;
  useUnsavedChanges(isTyped);
  const from = readFirstDate(form.from, schedules.data?.filter((other) => other.id !== id) ?? []);

  function read() {
    setTried(true);
    const windows = windowsToSave(form);
    // What is missing stands at the date, and beside each window.
    if (!from.ok) return refused(undefined);
    if (windows === undefined) return refused(words.schedule.week.unfinished);
    const schedule = { staffId: person.id, from: from.value, weeks: form.weeks, windows };
    return ok({
      preview: () => desk.call('schedules.preview', schedule),
      save: (decided: Decided) => plan.run({ id, ...schedule, ...decided }),
      done: text.done(person.name, formats.date(from.value, 'long')),
    });
  }

  return (
    <div className="settings-form">
      <h2 className="settings-title">{text.new(person.name)}</h2>
      <AddingForm read={read} onAdded={onLeave}>
        {(isBusy) => (
          <>
            <ScheduleFields
              person={person}
              form={form}
              onChange={setForm}
              dateProblem={!from.ok && (isTried || from.error === 'from_taken') ? from.error : undefined}
            />
            <div className="settings-buttons">
              <Button variant="primary" type="submit" isPending={isBusy}>
                {text.create}
              </Button>
              <LeaveButton isUnsaved={isTyped} onLeave={onLeave}>
                {words.settings.cancel}
              </LeaveButton>
            </div>
          </>
        )}
      </AddingForm>
    </div>
  );
}

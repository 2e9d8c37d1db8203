import { useState } from 'react';
import type { Staff } from '../../shared/domain/staff.ts';
import { type AvailabilityWindow, noPlan, scheduleInForce } from '../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useAvailability, useDeskQuery } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { SaveBar } from '../app/SaveBar.tsx';
import { useDraft } from '../app/use-draft.ts';
import { useLanguage } from '../language/use-language.ts';
import { Form } from '../ui/Form.tsx';
import { Problem } from '../ui/Problem.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { useStranding } from './use-stranding.ts';
import { WeekEditor } from './WeekEditor.tsx';
import { type DraftWindow, draftWeek, weekInWords, weekToSave } from './week-draft.ts';

type WeekForm = { readonly windows: readonly DraftWindow[] };

function Loaded({
  person,
  windows,
  readAt,
  replacedFrom,
}: {
  readonly person: Staff;
  readonly windows: readonly AvailabilityWindow[];
  /** When the windows were read: a week has no version of its own, a later reading is the newer one. */
  readonly readAt: number;
  /** Since when a schedule has taken the place of these hours. */
  readonly replacedFrom: CalendarDate | undefined;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.schedule.week;
  const draft = useDraft<WeekForm>(readAt, { windows: draftWeek(windows) });
  const desk = useDesk();
  const replace = useDeskCommand('availability.replace');
  const stranding = useStranding();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isSaved, setSaved] = useState(false);
  const week = draft.typed.windows;
  const ready = weekToSave(week);

  async function save() {
    if (ready === undefined) {
      setProblem(text.unfinished);
      return;
    }
    const hours = { staffId: person.id, windows: [...ready] };
    const answer = await stranding.save({
      preview: () => desk.call('availability.preview', hours),
      save: (decided) => replace.run({ ...hours, ...decided }),
    });
    if (!answer) return;
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    setProblem(undefined);
    draft.saved(draft.version, { windows: draftWeek(answer.value.windows) });
    setSaved(true);
  }

  return (
    <Form
      className="schedule-part"
      aria-label={text.label(person.name)}
      onSubmit={() => {
        if (draft.isUnsaved && !stranding.isBusy) void save();
      }}
    >
      <p className="schedule-hint">{text.explanation}</p>
      <WeekEditor
        label={text.label(person.name)}
        week={week}
        onChange={(next) => draft.type({ windows: next })}
        emptyDay={text.off}
        hasSwitches
      />
      {replacedFrom !== undefined ? (
        <p className="settings-warning">
          {words.schedule.planned.inPlace(formats.date(replacedFrom, 'long'))}
        </p>
      ) : week.some(({ isActive }) => isActive) ? null : (
        <p className="settings-warning">{text.openEnded(person.name)}</p>
      )}
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={stranding.isBusy}
        isSaved={isSaved}
        problem={ready === undefined ? problem : problem === text.unfinished ? undefined : problem}
        conflicts={draft.conflicts.map(() =>
          words.frame.save.conflict(text.changedElsewhere, weekInWords(draft.base.windows, language)),
        )}
        onDiscard={() => {
          draft.discard();
          setSaved(false);
          setProblem(undefined);
        }}
      />
      <StrandingDialog stranding={stranding} />
    </Form>
  );
}

/** The weekly windows of one person. */
export function WeeklyHours({ person }: { readonly person: Staff }) {
  const windows = useAvailability(person.id);
  const schedules = useDeskQuery('schedules.list', { staffId: person.id });
  const today = useToday();
  if (!windows.data || !schedules.data) {
    return <Problem text={(windows.error ?? schedules.error)?.message} />;
  }
  return (
    <Loaded
      person={person}
      windows={windows.data}
      readAt={windows.dataUpdatedAt}
      replacedFrom={scheduleInForce({ ...noPlan, schedules: schedules.data }, today)?.from}
    />
  );
}

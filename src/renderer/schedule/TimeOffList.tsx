import { Palmtree, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { TimeOffId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { TimeOff } from '../../shared/domain/working-time.ts';
import {
  type CalendarDate,
  dateAt,
  dayIn,
  type TimeZone,
  wallTimeOfMinutes,
} from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNow } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { showNotice } from '../ui/notices.ts';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { WallTimeField } from '../ui/WallTimeField.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { describeTimeOff, emptyTimeOffForm, readTimeOff, type TimeOffProblem } from './time-off-form.ts';
import { useStranding } from './use-stranding.ts';

function sentenceFor(problem: TimeOffProblem, today: CalendarDate, { words, formats }: Speech): string {
  const text = words.schedule.away;
  switch (problem) {
    case 'date_unreadable':
      return words.fields.dateUnreadable(formats.date(today, 'numeric'));
    case 'time_unreadable':
      return text.timeUnreadable(formats.wallTime(wallTimeOfMinutes(14 * 60)));
    default:
      return text.problems[problem];
  }
}

function AddTimeOff({
  person,
  zone,
  today,
}: {
  readonly person: Staff;
  readonly zone: TimeZone;
  readonly today: CalendarDate;
}) {
  const language = useLanguage();
  const text = language.words.schedule.away;
  const [id, setId] = useState(() => newId<TimeOffId>());
  const [form, setForm] = useState(emptyTimeOffForm);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const desk = useDesk();
  const create = useDeskCommand('timeOff.create');
  const stranding = useStranding();
  const isBusy = create.isRunning || stranding.isAsking;
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };

  async function save() {
    const read = readTimeOff(form, zone);
    if (!read.ok) {
      setProblem(sentenceFor(read.error, today, language));
      return;
    }
    if (isBusy) return;
    const away = { staffId: person.id, ...read.value };
    const reason = form.reason.trim();
    const because = reason === '' ? {} : { reason };
    const answer = await stranding.save({
      preview: () => desk.call('timeOff.preview', away),
      save: (decided) => create.run({ id, ...away, ...because, ...decided }),
    });
    if (!answer) return;
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    setId(newId<TimeOffId>());
    setForm(emptyTimeOffForm);
    showNotice({ text: text.done, tone: 'success' }, 3);
  }

  return (
    <form
      className="schedule-add"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="settings-row">
        <DateField
          label={text.from}
          value={form.firstDay}
          today={today}
          onChange={(firstDay) => change({ firstDay })}
        />
        {form.isWholeDays ? null : (
          <WallTimeField
            label={text.fromTime}
            value={form.fromTime}
            onChange={(fromTime) => change({ fromTime })}
          />
        )}
        <DateField
          label={text.to}
          value={form.lastDay}
          today={today}
          onChange={(lastDay) => change({ lastDay })}
        />
        {form.isWholeDays ? null : (
          <WallTimeField label={text.toTime} value={form.toTime} onChange={(toTime) => change({ toTime })} />
        )}
        <div className="settings-row-grow">
          <TextField
            label={text.reason}
            placeholder={text.reasonHint}
            value={form.reason}
            onChange={(reason) => change({ reason })}
            maxLength={200}
          />
        </div>
      </div>
      <div className="schedule-add-end">
        <Switch
          label={text.allDay}
          isSelected={form.isWholeDays}
          onChange={(isWholeDays) => change({ isWholeDays })}
        />
        <Button variant="primary" type="submit" isPending={isBusy}>
          {text.add}
        </Button>
      </div>
      {problem === undefined ? null : (
        <p className="settings-problem" role="alert">
          {problem}
        </p>
      )}
      <StrandingDialog stranding={stranding} salonId={person.salonId} zone={zone} />
    </form>
  );
}

/** When a person is away, today and later. */
export function TimeOffList({ person, zone }: { readonly person: Staff; readonly zone: TimeZone }) {
  const { words, formats } = useLanguage();
  const text = words.schedule.away;
  const today = dateAt(useNow(), zone);
  const away = useDeskQuery('timeOff.list', { staffId: person.id, from: dayIn(today, zone).start });
  const remove = useDeskCommand('timeOff.remove');
  if (!away.data) return away.error ? <p className="settings-problem">{away.error.message}</p> : null;

  async function takeAway(timeOff: TimeOff) {
    const answer = await remove.run({ id: timeOff.id });
    showNotice(
      answer.ok ? { text: text.removed, tone: 'success' } : { text: answer.error.message, tone: 'danger' },
      3,
    );
  }

  return (
    <div className="schedule-part">
      <p className="schedule-hint">{text.explanation}</p>
      <AddTimeOff person={person} zone={zone} today={today} />
      {away.data.length === 0 ? (
        <EmptyState icon={<Palmtree size={24} aria-hidden />} title={text.none} />
      ) : (
        <ul className="settings-lines figures" aria-label={text.list}>
          {away.data.map((timeOff) => (
            <li key={timeOff.id} className="settings-line">
              <span className="settings-line-main">{describeTimeOff(timeOff, zone, formats)}</span>
              <span className="settings-line-detail">{timeOff.reason}</span>
              <IconButton
                label={text.remove(describeTimeOff(timeOff, zone, formats))}
                size="small"
                icon={<Trash2 size={14} aria-hidden />}
                onPress={() => void takeAway(timeOff)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

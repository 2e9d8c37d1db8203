import { CalendarX, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ClosureId } from '../../shared/domain/ids.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Closure } from '../../shared/domain/working-time.ts';
import { type CalendarDate, dateAt } from '../../shared/domain/zoned-time.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNow } from '../app/clock.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { showNotice } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { readDates } from './time-off-form.ts';
import { useStranding } from './use-stranding.ts';
import './schedules-section.css';
import type { Formats } from '../../shared/words/formats.ts';
import { useLanguage } from '../language/use-language.ts';

function closureText({ startDate, endDate }: Closure, { date }: Formats): string {
  const first = date(startDate, 'full');
  return startDate === endDate ? first : `${first} – ${date(endDate, 'full')}`;
}

function AddClosure({ salon, today }: { readonly salon: Salon; readonly today: CalendarDate }) {
  const { words, formats } = useLanguage();
  const text = words.settings.closures;
  const [id, setId] = useState(() => newId<ClosureId>());
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const desk = useDesk();
  const create = useDeskCommand('closures.create');
  const stranding = useStranding();
  const isBusy = create.isRunning || stranding.isAsking;

  async function save() {
    const dates = readDates(firstDay, lastDay);
    if (!dates.ok) {
      setProblem(
        dates.error === 'date_unreadable'
          ? words.fields.dateUnreadable(formats.date(today, 'numeric'))
          : text.problems[dates.error],
      );
      return;
    }
    if (isBusy) return;
    const days = { salonId: salon.id, startDate: dates.value.first, endDate: dates.value.last };
    const because = reason.trim() === '' ? {} : { reason: reason.trim() };
    setProblem(undefined);
    const answer = await stranding.save({
      preview: () => desk.call('closures.preview', days),
      save: (decided) => create.run({ id, ...days, ...because, ...decided }),
    });
    if (!answer) return;
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    setId(newId<ClosureId>());
    setFirstDay('');
    setLastDay('');
    setReason('');
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
        <DateField label={text.from} value={firstDay} today={today} onChange={setFirstDay} />
        <DateField label={text.to} value={lastDay} today={today} onChange={setLastDay} />
        <div className="settings-row-grow">
          <TextField
            label={text.reason}
            placeholder={text.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={200}
          />
        </div>
        <Button variant="primary" type="submit" isPending={isBusy}>
          {text.add}
        </Button>
      </div>
      {problem === undefined ? null : (
        <p className="settings-problem" role="alert">
          {problem}
        </p>
      )}
      <StrandingDialog stranding={stranding} salonId={salon.id} zone={salon.timeZone} />
    </form>
  );
}

/** The days on which the whole salon is closed, today and later. */
export function ClosuresSection({ salon }: { readonly salon: Salon }) {
  const { words, formats } = useLanguage();
  const text = words.settings.closures;
  const today = dateAt(useNow(), salon.timeZone);
  const closures = useDeskQuery('closures.list', { salonId: salon.id, from: today });
  const remove = useDeskCommand('closures.remove');

  async function open(closure: Closure) {
    const answer = await remove.run({ id: closure.id });
    showNotice(
      answer.ok ? { text: text.removed, tone: 'success' } : { text: answer.error.message, tone: 'danger' },
      3,
    );
  }

  return (
    <div className="settings-form">
      <h2 className="settings-title">{words.settings.sections.closures}</h2>
      <p className="schedule-hint">{text.explanation}</p>
      <AddClosure salon={salon} today={today} />
      {closures.error && !closures.data ? <p className="settings-problem">{closures.error.message}</p> : null}
      {closures.data?.length === 0 ? (
        <EmptyState icon={<CalendarX size={24} aria-hidden />} title={text.none} />
      ) : (
        <ul className="settings-lines figures" aria-label={text.list}>
          {closures.data?.map((closure) => (
            <li key={closure.id} className="settings-line">
              <span className="settings-line-main">{closureText(closure, formats)}</span>
              <span className="settings-line-detail">{closure.reason}</span>
              <IconButton
                label={text.remove(closureText(closure, formats))}
                size="small"
                icon={<Trash2 size={14} aria-hidden />}
                onPress={() => void open(closure)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

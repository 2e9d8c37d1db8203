import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { ClosureId } from '../../shared/domain/ids.ts';
import { longestRemark } from '../../shared/domain/longest-texts.ts';
import type { Closure } from '../../shared/domain/working-time.ts';
import { ok, refused } from '../../shared/result.ts';
import type { Formats } from '../../shared/words/formats.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { showAnswer } from '../app/show-answer.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Problem } from '../ui/Problem.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AddingForm } from './AddingForm.tsx';
import { EntryLines } from './EntryLines.tsx';
import { readDates, wrongFieldOf } from './time-off-form.ts';
import type { Decided } from './use-stranding.ts';
import './schedules-section.css';

function closureText({ startDate, endDate }: Closure, { date }: Formats): string {
  const first = date(startDate, 'full');
  return startDate === endDate ? first : `${first} – ${date(endDate, 'full')}`;
}

function AddClosure() {
  const { words, formats } = useLanguage();
  const text = words.settings.closures;
  const [id, setId] = useState(() => newId<ClosureId>());
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const desk = useDesk();
  const create = useDeskCommand('closures.create');
  const salonId = useSalon().id;
  const today = useToday();

  const dates = readDates(firstDay, lastDay);
  const wrong = dates.ok ? undefined : wrongFieldOf({ firstDay, fromTime: '' }, dates.error);

  function read() {
    if (!dates.ok) {
      return refused(
        dates.error === 'date_unreadable'
          ? words.fields.dateUnreadable(formats.date(today, 'numeric'))
          : text.problems[dates.error],
      );
    }
    const days = { salonId, startDate: dates.value.first, endDate: dates.value.last };
    const because = reason.trim() === '' ? {} : { reason: reason.trim() };
    return ok({
      preview: () => desk.call('closures.preview', days),
      save: (decided: Decided) => create.run({ id, ...days, ...because, ...decided }),
      done: text.done,
    });
  }

  function clear() {
    setId(newId<ClosureId>());
    setFirstDay('');
    setLastDay('');
    setReason('');
  }

  return (
    <AddingForm read={read} onAdded={clear}>
      {(isBusy, isWrong) => (
        <div className="settings-row">
          <DateField
            label={text.from}
            value={firstDay}
            onChange={setFirstDay}
            {...(isWrong && wrong === 'firstDay' ? { error: '' } : {})}
          />
          <DateField
            label={text.to}
            value={lastDay}
            onChange={setLastDay}
            {...(isWrong && wrong === 'lastDay' ? { error: '' } : {})}
          />
          <div className="settings-row-grow">
            <TextField
              label={text.reason}
              placeholder={text.reasonHint}
              value={reason}
              onChange={setReason}
              maxLength={longestRemark}
            />
          </div>
          <Button variant="primary" type="submit" isPending={isBusy}>
            {text.add}
          </Button>
        </div>
      )}
    </AddingForm>
  );
}

/** The days on which the whole salon is closed, today and later. */
export function ClosuresSection() {
  const { words, formats } = useLanguage();
  const text = words.settings.closures;
  const closures = useDeskQuery('closures.list', { salonId: useSalon().id, from: useToday() });
  const removal = useDeskCommand('closures.remove');
  const remove = async (id: ClosureId) => showAnswer(await removal.run({ id }), text.removed);

  return (
    <div className="settings-form">
      <h2 className="settings-title">{words.settings.sections.closures}</h2>
      <p className="schedule-hint">{text.explanation}</p>
      <AddClosure />
      {closures.data ? (
        <EntryLines
          label={text.list}
          none={text.none}
          icon={<CalendarX size={24} aria-hidden />}
          lines={closures.data.map((closure) => ({
            key: closure.id,
            main: closureText(closure, formats),
            detail: closure.reason,
            remove: text.remove(closureText(closure, formats)),
            onRemove: () => void remove(closure.id),
          }))}
        />
      ) : (
        <Problem text={closures.error?.message} />
      )}
    </div>
  );
}

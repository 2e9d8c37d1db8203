import { useState } from 'react';
import type { TimeOffId } from '../../shared/domain/ids.ts';
import { longestRemark } from '../../shared/domain/longest-texts.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { ok, refused } from '../../shared/result.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { useToday } from '../app/clock.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { WallTimeField } from '../ui/WallTimeField.tsx';
import { AddingForm } from './AddingForm.tsx';
import {
  describeTimeOff,
  emptyTimeOffForm,
  problemInWords,
  readTimeOff,
  type TimeOffForm,
  wrongFieldOf,
} from './time-off-form.ts';
import type { Decided } from './use-stranding.ts';
import './schedules-section.css';

/** The form of a time off of a person. `begun` is what stands in it at first; the reason is typed next. */
export function AddTimeOff({
  person,
  begun,
  onAdded,
}: {
  readonly person: Staff;
  readonly begun?: Partial<TimeOffForm>;
  readonly onAdded?: () => void;
}) {
  const language = useLanguage();
  const zone = useSalon().timeZone;
  const today = useToday();
  const text = language.words.schedule.away;
  const [id, setId] = useState(() => newId<TimeOffId>());
  const [form, setForm] = useState({ ...emptyTimeOffForm, ...begun });
  const desk = useDesk();
  const create = useDeskCommand('timeOff.create');
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));

  const read = readTimeOff(form, zone);
  const wrong = read.ok ? undefined : wrongFieldOf(form, read.error);

  function typed() {
    if (!read.ok) return refused(problemInWords(read.error, today, language));
    const away = { staffId: person.id, ...read.value };
    const reason = form.reason.trim();
    const because = reason === '' ? {} : { reason };
    return ok({
      preview: () => desk.call('timeOff.preview', away),
      save: (decided: Decided) => create.run({ id, ...away, ...because, ...decided }),
      done: text.done(person.name, describeTimeOff(away, zone, language.formats)),
    });
  }

  function clear() {
    setId(newId<TimeOffId>());
    setForm(emptyTimeOffForm);
    onAdded?.();
  }

  return (
    <AddingForm read={typed} onAdded={clear}>
      {(isBusy, isWrong) => {
        // The sentence stands below the fields.
        const mark = (field: keyof TimeOffForm) => (isWrong && wrong === field ? { error: '' } : {});
        return (
          <>
            <div className="settings-row">
              <DateField
                label={text.from}
                value={form.firstDay}
                onChange={(firstDay) => change({ firstDay })}
                {...mark('firstDay')}
              />
              {form.isWholeDays ? null : (
                <WallTimeField
                  label={text.fromTime}
                  value={form.fromTime}
                  onChange={(fromTime) => change({ fromTime })}
                  {...mark('fromTime')}
                />
              )}
              <DateField
                label={text.to}
                value={form.lastDay}
                onChange={(lastDay) => change({ lastDay })}
                {...mark('lastDay')}
              />
              {form.isWholeDays ? null : (
                <WallTimeField
                  label={text.toTime}
                  value={form.toTime}
                  onChange={(toTime) => change({ toTime })}
                  {...mark('toTime')}
                />
              )}
              <div className="settings-row-grow">
                <TextField
                  label={text.reason}
                  placeholder={text.reasonHint}
                  value={form.reason}
                  onChange={(reason) => change({ reason })}
                  maxLength={longestRemark}
                  autoFocus={begun !== undefined}
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
          </>
        );
      }}
    </AddingForm>
  );
}

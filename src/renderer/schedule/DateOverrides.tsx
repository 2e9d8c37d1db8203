import { CalendarDays, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Staff } from '../../shared/domain/staff.ts';
import type { DateOverride } from '../../shared/domain/working-time.ts';
import { addDays, parseDate } from '../../shared/domain/zoned-time.ts';
import { ok, refused } from '../../shared/result.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { showAnswer } from '../app/show-answer.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Select } from '../ui/Select.tsx';
import { AddingForm } from './AddingForm.tsx';
import { EntryLines } from './EntryLines.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { type Decided, useStranding } from './use-stranding.ts';
import { WindowRow } from './WindowRow.tsx';
import { addWindow, type DraftWindow, weekToSave } from './week-draft.ts';

const daysAhead = 730;

// One date has no day of the week to tell; all of its windows are drafted on the same one.
const anyDay = 0;

function hoursText({ windows }: DateOverride, { words, formats }: Speech): string {
  if (windows.length === 0) return words.schedule.dates.dayOff;
  return windows.map(({ startTime, endTime }) => formats.wallTimes(startTime, endTime)).join(', ');
}

function AddDate({
  person,
  overrides,
}: {
  readonly person: Staff;
  readonly overrides: readonly DateOverride[];
}) {
  const { words, formats } = useLanguage();
  const text = words.schedule.dates;
  const [dateText, setDateText] = useState('');
  const [kind, setKind] = useState<'off' | 'special'>('off');
  const [windows, setWindows] = useState<readonly DraftWindow[]>([]);
  const [dateProblem, setDateProblem] = useState<string | undefined>(undefined);
  const desk = useDesk();
  const today = useToday();
  const set = useDeskCommand('overrides.set');
  const date = parseDate(dateText);
  const dateName = date === undefined ? text.thisDate : formats.date(date, 'full');

  function chooseKind(next: 'off' | 'special') {
    setKind(next);
    if (next === 'special' && windows.length === 0) setWindows(addWindow([], anyDay));
  }

  function read() {
    const ready = kind === 'off' ? [] : weekToSave(windows);
    if (date === undefined) {
      setDateProblem(
        dateText === '' ? text.dateMissing : words.fields.dateUnreadable(formats.date(today, 'numeric')),
      );
    }
    // What is missing in the windows stands beside each.
    if (date === undefined || ready === undefined) return refused(undefined);
    const hours = {
      staffId: person.id,
      date,
      windows: ready.map(({ startTime, endTime }) => ({ startTime, endTime })),
    };
    return ok({
      preview: () => desk.call('overrides.preview', hours),
      save: (decided: Decided) => set.run({ ...hours, ...decided }),
      done: text.done(dateName),
    });
  }

  function clear() {
    setDateText('');
    setKind('off');
    setWindows([]);
  }

  return (
    <AddingForm read={read} onAdded={clear}>
      {(isBusy) => (
        <>
          <div className="settings-row">
            <DateField
              label={text.date}
              value={dateText}
              onChange={(next) => {
                setDateText(next);
                setDateProblem(undefined);
              }}
              error={dateProblem}
              description={
                overrides.some((override) => override.date === dateText) ? text.replaces : undefined
              }
            />
            <Select
              label={text.kind}
              choices={[
                { id: 'off', label: text.dayOff },
                { id: 'special', label: text.special },
              ]}
              value={kind}
              onChange={chooseKind}
            />
            <Button
              variant="primary"
              type="submit"
              isPending={isBusy}
              isDisabled={date !== undefined && date < today}
            >
              {text.add}
            </Button>
          </div>
          {kind === 'special' ? (
            <div className="schedule-windows">
              {windows.map((window) => (
                <WindowRow
                  key={window.key}
                  window={window}
                  week={windows}
                  dayName={dateName}
                  onChange={setWindows}
                />
              ))}
              <IconButton
                label={words.schedule.week.add(dateName)}
                size="small"
                icon={Plus}
                onPress={() => setWindows(addWindow(windows, anyDay))}
              />
            </div>
          ) : null}
        </>
      )}
    </AddingForm>
  );
}

/** The dates on which a person works other hours than in other weeks, or not at all. */
export function DateOverrides({ person }: { readonly person: Staff }) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.schedule.dates;
  const staffId = person.id;
  const today = useToday();
  const overrides = useDeskQuery('overrides.list', { staffId, from: today, to: addDays(today, daysAhead) });
  const desk = useDesk();
  const clear = useDeskCommand('overrides.clear');
  const stranding = useStranding();
  if (!overrides.data) return <Problem text={overrides.error?.message} />;

  async function remove(override: DateOverride) {
    const on = { staffId, date: override.date };
    const answer = await stranding.save({
      preview: () => desk.call('overrides.preview', { ...on, windows: null }),
      save: (decided) => clear.run({ ...on, ...decided }),
    });
    if (answer) showAnswer(answer, text.cleared(formats.date(override.date, 'full')));
  }

  return (
    <div className="schedule-part">
      <p className="schedule-hint">{text.explanation}</p>
      <AddDate person={person} overrides={overrides.data} />
      <EntryLines
        label={text.list}
        none={text.none}
        icon={<CalendarDays size={24} aria-hidden />}
        lines={overrides.data.map((override) => ({
          key: override.date,
          main: formats.date(override.date, 'full'),
          detail: hoursText(override, language),
          remove: text.clear(formats.date(override.date, 'full')),
          onRemove: () => void remove(override),
        }))}
      />
      <StrandingDialog stranding={stranding} />
    </div>
  );
}

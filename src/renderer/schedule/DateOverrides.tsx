import { CalendarDays, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Staff } from '../../shared/domain/staff.ts';
import type { DateOverride } from '../../shared/domain/working-time.ts';
import {
  addDays,
  type CalendarDate,
  dateAt,
  parseDate,
  type TimeZone,
} from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useNow } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { showNotice } from '../ui/notices.ts';
import { Select } from '../ui/Select.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { useStranding } from './use-stranding.ts';
import { WindowRow } from './WindowRow.tsx';
import {
  addWindow,
  changeWindow,
  type DraftWindow,
  joinWindows,
  removeWindow,
  touchingWindows,
  weekProblems,
  weekToSave,
} from './week-draft.ts';

const daysAhead = 730;

// One date has no day of the week to tell; all of its windows are drafted on the same one.
const anyDay = 0;

function hoursText({ windows }: DateOverride, { words, formats }: Speech): string {
  if (windows.length === 0) return words.schedule.dates.dayOff;
  return windows.map(({ startTime, endTime }) => formats.wallTimes(startTime, endTime)).join(', ');
}

function AddDate({
  person,
  zone,
  overrides,
  today,
}: {
  readonly person: Staff;
  readonly zone: TimeZone;
  readonly overrides: readonly DateOverride[];
  readonly today: CalendarDate;
}) {
  const { words, formats } = useLanguage();
  const text = words.schedule.dates;
  const [dateText, setDateText] = useState('');
  const [kind, setKind] = useState<'off' | 'special'>('off');
  const [windows, setWindows] = useState<readonly DraftWindow[]>([]);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const desk = useDesk();
  const set = useDeskCommand('overrides.set');
  const stranding = useStranding();
  const isBusy = set.isRunning || stranding.isAsking;
  const problems = weekProblems(windows);
  const touching = touchingWindows(windows);
  const date = parseDate(dateText);
  const dateName = date === undefined ? text.thisDate : formats.date(date, 'full');

  function chooseKind(next: 'off' | 'special') {
    setKind(next);
    if (next === 'special' && windows.length === 0) setWindows(addWindow([], anyDay));
  }

  async function save() {
    const ready = kind === 'off' ? [] : weekToSave(windows);
    if (date === undefined) {
      setProblem(
        dateText === '' ? text.dateMissing : words.fields.dateUnreadable(formats.date(today, 'numeric')),
      );
      return;
    }
    if (ready === undefined || isBusy) return;
    const hours = {
      staffId: person.id,
      date,
      windows: ready.map(({ startTime, endTime }) => ({ startTime, endTime })),
    };
    const answer = await stranding.save({
      preview: () => desk.call('overrides.preview', hours),
      save: (decided) => set.run({ ...hours, ...decided }),
    });
    if (!answer) return;
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    setDateText('');
    setKind('off');
    setWindows([]);
    setProblem(undefined);
    showNotice({ text: text.done(formats.date(date, 'full')), tone: 'success' }, 3);
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
          label={text.date}
          value={dateText}
          today={today}
          onChange={(next) => {
            setDateText(next);
            setProblem(undefined);
          }}
          error={problem}
          description={overrides.some((override) => override.date === dateText) ? text.replaces : undefined}
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
              dayName={dateName}
              problem={problems.get(window.key)}
              touching={touching.find(({ first }) => first === window.key)}
              onChange={(change) => setWindows(changeWindow(windows, window.key, change))}
              onRemove={() => setWindows(removeWindow(windows, window.key))}
              onJoin={(pair) => setWindows(joinWindows(windows, pair))}
            />
          ))}
          <IconButton
            label={words.schedule.week.add(dateName)}
            size="small"
            icon={<Plus size={14} aria-hidden />}
            onPress={() => setWindows(addWindow(windows, anyDay))}
          />
        </div>
      ) : null}
      <StrandingDialog stranding={stranding} salonId={person.salonId} zone={zone} />
    </form>
  );
}

/** The dates on which a person works other hours than in other weeks, or not at all. */
export function DateOverrides({ person, zone }: { readonly person: Staff; readonly zone: TimeZone }) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.schedule.dates;
  const staffId = person.id;
  const today = dateAt(useNow(), zone);
  const overrides = useDeskQuery('overrides.list', { staffId, from: today, to: addDays(today, daysAhead) });
  const desk = useDesk();
  const clear = useDeskCommand('overrides.clear');
  const stranding = useStranding();
  if (!overrides.data)
    return overrides.error ? <p className="settings-problem">{overrides.error.message}</p> : null;

  async function remove(override: DateOverride) {
    if (clear.isRunning || stranding.isAsking) return;
    const on = { staffId, date: override.date };
    const answer = await stranding.save({
      preview: () => desk.call('overrides.preview', { ...on, windows: null }),
      save: (decided) => clear.run({ ...on, ...decided }),
    });
    if (!answer) return;
    showNotice(
      answer.ok
        ? { text: text.cleared(formats.date(override.date, 'full')), tone: 'success' }
        : { text: answer.error.message, tone: 'danger' },
      3,
    );
  }

  return (
    <div className="schedule-part">
      <p className="schedule-hint">{text.explanation}</p>
      <AddDate person={person} zone={zone} overrides={overrides.data} today={today} />
      {overrides.data.length === 0 ? (
        <EmptyState icon={<CalendarDays size={24} aria-hidden />} title={text.none} />
      ) : (
        <ul className="settings-lines figures" aria-label={text.list}>
          {overrides.data.map((override) => (
            <li key={override.date} className="settings-line">
              <span className="settings-line-main">{formats.date(override.date, 'full')}</span>
              <span className="settings-line-detail">{hoursText(override, language)}</span>
              <IconButton
                label={text.clear(formats.date(override.date, 'full'))}
                size="small"
                icon={<Trash2 size={14} aria-hidden />}
                onPress={() => void remove(override)}
              />
            </li>
          ))}
        </ul>
      )}
      <StrandingDialog stranding={stranding} salonId={person.salonId} zone={zone} />
    </div>
  );
}

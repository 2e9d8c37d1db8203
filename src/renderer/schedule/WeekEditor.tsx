import { Copy, Plus } from 'lucide-react';
import type { DayOfWeek } from '../../shared/domain/zoned-time.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuAction } from '../ui/Menu.tsx';
import { WindowRow } from './WindowRow.tsx';
import { addWindow, copyDay, type DraftWindow, windowsOfDay } from './week-draft.ts';
import './week-editor.css';
import { useLanguage } from '../language/use-language.ts';

const mondayToFriday: readonly DayOfWeek[] = [1, 2, 3, 4, 5];

/** A week of windows, day by day: change, add, disable, delete, copy a day to others. */
export function WeekEditor({
  label,
  week,
  onChange,
  emptyDay,
  hasSwitches = false,
}: {
  readonly label: string;
  readonly week: readonly DraftWindow[];
  readonly onChange: (week: readonly DraftWindow[]) => void;
  /** What a day without windows means: "Closed", "Off". */
  readonly emptyDay: string;
  /** Whether a window can be disabled without deleting it. */
  readonly hasSwitches?: boolean;
}) {
  const { words, formats } = useLanguage();
  const text = words.schedule.week;
  const days = formats.weekdays;

  const copyActions = (day: DayOfWeek): readonly MenuAction[] => [
    { id: 'all', label: text.copyToAll, onAction: () => onChange(copyDay(week, day, days)) },
    {
      id: 'workdays',
      label: text.copyToWorkdays,
      onAction: () => onChange(copyDay(week, day, mondayToFriday)),
    },
    ...days
      .filter((other) => other !== day)
      .map((other) => ({
        id: String(other),
        label: formats.weekday(other),
        onAction: () => onChange(copyDay(week, day, [other])),
      })),
  ];

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend around the grid.
    <div className="week-editor" role="group" aria-label={label}>
      {days.map((day) => {
        const windows = windowsOfDay(week, day);
        const name = formats.weekday(day);
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div key={day} className="week-editor-day" role="group" aria-label={name}>
            <span className="week-editor-name">{name}</span>
            <div className="week-editor-windows">
              {windows.length === 0 ? <span className="week-editor-empty">{emptyDay}</span> : null}
              {windows.map((window) => (
                <WindowRow
                  key={window.key}
                  window={window}
                  week={week}
                  dayName={name}
                  hasSwitch={hasSwitches}
                  onChange={onChange}
                />
              ))}
            </div>
            <div className="week-editor-actions">
              <IconButton
                label={text.add(name)}
                size="small"
                icon={Plus}
                onPress={() => onChange(addWindow(week, day))}
              />
              <Menu label={text.copy(name)} actions={copyActions(day)}>
                <IconButton label={text.copy(name)} size="small" icon={Copy} />
              </Menu>
            </div>
          </div>
        );
      })}
    </div>
  );
}

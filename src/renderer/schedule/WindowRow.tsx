import { Trash2 } from 'lucide-react';
import { wallTimeOfMinutes } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Switch } from '../ui/Switch.tsx';
import { WallTimeField } from '../ui/WallTimeField.tsx';
import {
  changeWindow,
  type DraftWindow,
  joinWindows,
  removeWindow,
  touchingWindows,
  type WindowChange,
  type WindowProblem,
  weekProblems,
  windowInWords,
} from './week-draft.ts';

function sentenceFor(problem: WindowProblem, { words, formats }: Speech): string {
  const { problems } = words.schedule.week;
  switch (problem.kind) {
    case 'start_unreadable':
      return problems.startUnreadable(formats.wallTime(wallTimeOfMinutes(9 * 60)));
    case 'end_unreadable':
      return problems.endUnreadable(formats.wallTime(wallTimeOfMinutes(17 * 60 + 30)));
    case 'end_before_start':
      return problems.endBeforeStart;
    case 'overlaps':
      return problems.overlaps(formats.wallTimes(problem.startTime, problem.endTime));
  }
}

/** One window of a week: from, to, perhaps disabled, and what is wrong with it or could be better. */
export function WindowRow({
  window,
  week,
  dayName,
  hasSwitch = false,
  onChange,
}: {
  readonly window: DraftWindow;
  readonly week: readonly DraftWindow[];
  readonly dayName: string;
  readonly hasSwitch?: boolean;
  readonly onChange: (week: readonly DraftWindow[]) => void;
}) {
  const language = useLanguage();
  const text = language.words.schedule.week;
  const times = windowInWords(window, language.formats);
  const problem = weekProblems(week).get(window.key);
  const touching = touchingWindows(week).find(({ first }) => first === window.key);
  const change = (part: WindowChange) => onChange(changeWindow(week, window.key, part));
  const isStartWrong = problem?.kind === 'start_unreadable' || problem?.kind === 'overlaps';
  return (
    <div className="window-row" data-disabled={window.isActive ? undefined : true}>
      <div className="window-row-fields">
        <WallTimeField
          label={text.from(dayName)}
          hidesLabel
          value={window.start}
          onChange={(start) => change({ start })}
          {...(isStartWrong ? { error: '' } : {})}
        />
        <span aria-hidden="true">–</span>
        <WallTimeField
          label={text.to(dayName)}
          hidesLabel
          value={window.end}
          isEnd
          onChange={(end) => change({ end })}
          {...(problem && !isStartWrong ? { error: '' } : {})}
        />
        {hasSwitch ? (
          <Switch
            label={text.active(dayName, times)}
            hidesLabel
            isSelected={window.isActive}
            onChange={(isActive) => change({ isActive })}
          />
        ) : null}
        <IconButton
          label={text.remove(dayName, times)}
          size="small"
          icon={Trash2}
          onPress={() => onChange(removeWindow(week, window.key))}
        />
        {window.isActive ? null : <span className="window-row-note">{text.disabled}</span>}
      </div>
      {problem ? (
        <p className="window-row-problem" role="alert">
          {sentenceFor(problem, language)}
        </p>
      ) : null}
      {touching ? (
        <p className="window-row-touching">
          {text.touching(language.formats.wallTime(touching.at))}
          <Button size="small" onPress={() => onChange(joinWindows(week, touching))}>
            {text.join}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

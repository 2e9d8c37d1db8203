import { useRef } from 'react';
import type { DeskJob } from '../api/use-job.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import './history-check.css';
import { checkInWords } from './history-check-in-words.ts';

/**
 * Whether the history is as the desk wrote it: how to ask, how far the desk is with it, and what it found. `sentence` says more about what was
 * found.
 */
export function HistoryCheck({
  check,
  sentence = (verdict) => verdict,
}: {
  readonly check: DeskJob<'history.verify'>;
  readonly sentence?: (verdict: string) => string;
}) {
  const { words, formats } = useLanguage();
  const text = words.frame.about.history;
  const checkButton = useRef<HTMLButtonElement>(null);
  const { state } = check;
  const isRunning = state?.state === 'running';
  const ended = state && checkInWords(state, words, formats);

  const cancel = () => {
    check.cancel();
    // The button that was pressed goes away with what it cancels.
    checkButton.current?.focus();
  };

  return (
    <div className="history-check">
      {isRunning ? (
        <ProgressBar
          label={text.checking}
          progress={state.progress}
          total={state.total}
          inWords={state.total === null ? '' : text.progress(state.progress, state.total, formats)}
        />
      ) : null}
      <div role="status">
        {ended ? (
          <p className={`history-verdict history-verdict-${ended.tone}`}>{sentence(ended.text)}</p>
        ) : null}
      </div>
      <div className="history-check-actions">
        <Button ref={checkButton} size="small" isPending={isRunning} onPress={() => check.start({})}>
          {text.check}
        </Button>
        {isRunning ? (
          <Button size="small" variant="quiet" onPress={cancel}>
            {text.cancel}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

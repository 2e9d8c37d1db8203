import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import './progress-bar.css';

/** How far something is that takes a while, in words and as a bar; `total` is null while nobody knows how much there is. */
export function ProgressBar({
  label,
  progress,
  total,
  inWords,
}: {
  readonly label: string;
  readonly progress: number;
  readonly total: number | null;
  /** How far it is, such as `2,000 of 9,000 entries`; read to those who do not see the bar. */
  readonly inWords: string;
}) {
  return (
    <AriaProgressBar
      className="progress"
      value={progress}
      maxValue={total ?? 1}
      isIndeterminate={total === null}
      valueLabel={inWords}
    >
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className="progress-words figures">{inWords}</span>
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}

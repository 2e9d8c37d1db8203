import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { spokenReasons } from '../../calendar/carry/proposal-words.ts';
import { Problem } from '../../ui/Problem.tsx';
import type { Errand } from './errand.ts';
import { PartChips } from './PartChips.tsx';
import { useSentenceSpeech } from './use-sentence-speech.ts';
import './sentence-panel.css';

/** What is understood of what is typed with a verb, and what speaks against it. */
export function ErrandPanel({
  errand: { chips, unread, reasons, next, failure },
}: {
  readonly errand: Pick<Errand, 'chips' | 'unread' | 'reasons' | 'next' | 'failure'>;
}) {
  const { sentence: text } = useSentenceSpeech();
  return (
    <div className="sentence-panel">
      {chips.length === 0 ? null : <PartChips chips={chips} text={text} />}
      {unread === '' ? null : <p className="sentence-left">{text.notRead(unread)}</p>}
      {reasons.length === 0 ? null : (
        <div className="sentence-objection">
          <ReasonLines reasons={reasons} />
        </div>
      )}
      <Problem text={failure} />
      {failure === undefined ? <p className="sentence-next">{next}</p> : null}
      <p className="unseen" role="status">
        {failure === undefined ? [spokenReasons(reasons), next].filter(Boolean).join(' ') : ''}
      </p>
    </div>
  );
}

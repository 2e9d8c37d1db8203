import { useSalon } from '../../app/use-salon.ts';
import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { reasonsAgainst, spokenReasons } from '../../calendar/carry/proposal-words.ts';
import { Problem } from '../../ui/Problem.tsx';
import { nextOfChange } from './change-words.ts';
import type { Change } from './use-change.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';
import './sentence-panel.css';

/** What is understood of a change that is typed, and what speaks against it. */
export function ChangePanel({ change }: { readonly change: Change }) {
  const language = useSentenceSpeech();
  const { timeZone } = useSalon();
  const { reading, proposal, failure } = change;
  const reasons = proposal ? reasonsAgainst(proposal, language) : [];
  const next = nextOfChange(change, timeZone, language);
  return (
    <div className="sentence-panel">
      {reading.unread === '' ? null : (
        <p className="sentence-left">{language.sentence.notRead(reading.unread)}</p>
      )}
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

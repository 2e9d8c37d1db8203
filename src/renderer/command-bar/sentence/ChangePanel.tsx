import { useSalon } from '../../app/use-salon.ts';
import { reasonsAgainst } from '../../calendar/carry/proposal-words.ts';
import { nextOfChange } from './change-words.ts';
import { ErrandPanel } from './ErrandPanel.tsx';
import type { Change } from './use-change.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';

/** What is understood of a change that is typed, and what speaks against it. */
export function ChangePanel({ change }: { readonly change: Change }) {
  const language = useSentenceSpeech();
  const { timeZone } = useSalon();
  const { reading, proposal, failure } = change;
  const reasons = proposal ? reasonsAgainst(proposal, language) : [];
  const next = nextOfChange(change, timeZone, language);
  return <ErrandPanel errand={{ chips: [], unread: reading.unread, reasons, next, failure }} />;
}

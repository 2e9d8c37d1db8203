import { useStaff } from '../../api/queries.ts';
import { useSalon } from '../../app/use-salon.ts';
import { AdviceLines } from '../../booking/AdviceLines.tsx';
import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { reasonsAgainst, spokenReasons } from '../../calendar/carry/proposal-words.ts';
import { ClientAlert } from '../../clients/ClientAlert.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { PartChips } from './PartChips.tsx';
import { bookingInWords, chipsOf } from './sentence-words.ts';
import { clientsShown } from './use-choices.ts';
import type { Sentence } from './use-sentence.ts';
import { type SentenceSpeech, useSentenceSpeech } from './use-sentence-speech.ts';
import './sentence-panel.css';

/** What is to be done next, as a sentence: why it cannot be, what is missing, or that it can be booked. */
function nextInWords(
  { question, verdict, reading, newName, repetition }: Sentence,
  what: string | undefined,
  { sentence: text, formats }: SentenceSpeech,
): string {
  const noneFound = verdict.slots?.length === 0;
  switch (question) {
    case 'service':
      return text.asks.service;
    case 'person':
      return text.asks.person;
    case 'time':
      return noneFound
        ? text.noneFree(formats.date(verdict.searchedFrom, 'short'))
        : verdict.slots
          ? text.asks.time
          : text.judging;
    case 'place':
      return noneFound ? text.noneNear : verdict.slots ? text.asks.place : text.judging;
    case 'client':
      return reading.phone !== undefined && newName === '' && reading.clients.length === 0
        ? text.nobodyHasNumber
        : text.asks.client;
    case undefined:
      if (what === undefined || !verdict.isJudged) return text.judging;
      return repetition ? text.repetition.next : text.ready(what);
  }
}

/** What is understood of a booking that is typed, part by part, and what speaks against it. */
export function SentencePanel({ sentence }: { readonly sentence: Sentence }) {
  const language = useSentenceSpeech();
  const text = language.sentence;
  const { id, timeZone } = useSalon();
  const staffed = { staff: useStaff(id).data ?? [], timeZone };
  const { verdict, reading, understood, question, failure } = sentence;
  const { proposal, advice } = verdict;
  const reasons = proposal ? reasonsAgainst(proposal, language) : [];
  // Whoever is named in the reason was not asked for: it is the one against whom least speaks.
  const isOfNobody = understood.staff === undefined && reading.staff.length === 0;
  const lead = reasons.length > 0 && isOfNobody ? text.nobodyCan : undefined;
  const what = bookingInWords(sentence, staffed, language);
  const next = nextInWords(sentence, what, language);
  const isLeftOver =
    reading.unread !== '' && (understood.client?.kind === 'known' || sentence.newName === '');
  return (
    <div className="sentence-panel">
      <PartChips chips={chipsOf(sentence, staffed, language)} text={text} />
      {isLeftOver ? <p className="sentence-left">{text.notRead(reading.unread)}</p> : null}
      {reasons.length === 0 ? null : (
        <div className="sentence-objection">
          {lead === undefined ? null : <p>{lead}</p>}
          <ReasonLines reasons={reasons} />
        </div>
      )}
      {understood.client?.kind === 'known' ? <ClientAlert alert={understood.client.client.alert} /> : null}
      <AdviceLines lines={advice} />
      <Problem text={failure} />
      {question === undefined || failure !== undefined ? null : <p className="sentence-next">{next}</p>}
      {question === 'client' && reading.clients.length > clientsShown ? (
        <p className="sentence-left">{text.moreClients}</p>
      ) : null}
      <p className="unseen" role="status">
        {failure === undefined ? [lead, spokenReasons(reasons), next].filter(Boolean).join(' ') : ''}
      </p>
    </div>
  );
}

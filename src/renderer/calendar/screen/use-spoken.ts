import { useEffect, useState } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { adviceInWords } from '../../../shared/words/worded.ts';
import { useLanguage } from '../../language/use-language.ts';
import { adviceOnProposal } from '../carry/proposal-advice.ts';
import { objectionTo, proposalInWords } from '../carry/proposal-words.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** What is said of the booking that goes on: just what the ghost shows. */
function wordsFor(
  range: IndexedRange | undefined,
  { flow, proposal }: BookingFlow,
  labelOf: (slot: Slot) => string,
  now: Instant,
  language: Speech,
): string {
  if (!range || !proposal) return '';
  if (flow.kind !== 'refused') {
    const objection = objectionTo(proposal, language);
    if (objection !== undefined) return objection;
    const advice = adviceOnProposal(range, proposal, now).map((one) => adviceInWords(one, language));
    return [proposalInWords(range, proposal, language), ...advice].join('. ');
  }
  const { message, suggestions } = flow.refusal;
  const labels = suggestions === 'searching' ? '' : suggestions.map(labelOf).join(', ');
  return language.words.calendar.refused.said(message, labels);
}

/** The sentence for a screen reader, and a way to say another one. It changes when the meaning does, not with every move. */
export function useSpoken(
  range: IndexedRange | undefined,
  booking: BookingFlow,
  keyboard: GridCursorState,
  labelOf: (slot: Slot) => string,
  now: Instant,
  /** What became of blocked time last. */
  blocked: string,
): { readonly said: string; readonly say: (sentence: string) => void } {
  const language = useLanguage();
  const [said, say] = useState('');
  const words = wordsFor(range, booking, labelOf, now, language);
  const { done } = booking;
  const { isOnGrid, label } = keyboard;
  useEffect(() => {
    if (isOnGrid) say(label);
  }, [isOnGrid, label]);
  useEffect(() => {
    if (words !== '') say(words);
  }, [words]);
  useEffect(() => {
    if (done !== '') say(done);
  }, [done]);
  useEffect(() => {
    if (blocked !== '') say(blocked);
  }, [blocked]);
  return { said, say };
}

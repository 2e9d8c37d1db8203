import { useEffect, useState } from 'react';
import type { Slot } from '../../../shared/domain/slot.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { useLanguage } from '../../language/use-language.ts';
import { objectionTo, proposalInWords } from '../carry/proposal-words.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** What is said of the booking that goes on: just what the ghost shows. */
function wordsFor(
  range: IndexedRange | undefined,
  { flow, proposal }: BookingFlow,
  labelOf: (slot: Slot) => string,
  language: Speech,
): string {
  if (!range || !proposal) return '';
  if (flow.kind !== 'refused')
    return objectionTo(proposal, language) ?? proposalInWords(range, proposal, language);
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
): { readonly said: string; readonly say: (sentence: string) => void } {
  const language = useLanguage();
  const [said, say] = useState('');
  const words = wordsFor(range, booking, labelOf, language);
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
  return { said, say };
}

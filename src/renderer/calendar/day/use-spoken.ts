import { useEffect, useState } from 'react';
import type { Slot } from '../../../shared/domain/slot.ts';
import { strings } from '../../app/strings.ts';
import { objectionTo, proposalInWords } from '../carry/place-words.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { DayKnowledge } from '../range/day-context.ts';

const text = strings.calendar.refused;

/** What is said of the booking that goes on: just what the ghost shows. */
function wordsOf(
  day: DayKnowledge | undefined,
  { flow, proposal }: BookingFlow,
  labelOf: (slot: Slot) => string,
): string {
  if (!day || !proposal) return '';
  if (flow.kind !== 'refused') return objectionTo(proposal) ?? proposalInWords(day, proposal);
  const { message, suggestions } = flow.refusal;
  return text.said(message, suggestions === 'searching' ? '' : suggestions.map(labelOf).join(', '));
}

/** The sentence for a screen reader, and a way to say another one. It changes when the meaning does, not with every move. */
export function useSpoken(
  day: DayKnowledge | undefined,
  booking: BookingFlow,
  keyboard: GridCursorState,
  labelOf: (slot: Slot) => string,
): { readonly said: string; readonly say: (sentence: string) => void } {
  const [said, say] = useState('');
  const words = wordsOf(day, booking, labelOf);
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

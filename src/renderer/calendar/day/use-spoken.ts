import { useEffect, useState } from 'react';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type ScreenLanguage, useLanguage } from '../../language/use-language.ts';
import { objectionTo, proposalInWords } from '../carry/place-words.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { DayKnowledge } from '../range/day-context.ts';

/** What is said of the booking that goes on: just what the ghost shows. */
function spokenOf(
  day: DayKnowledge | undefined,
  { flow, proposal }: BookingFlow,
  labelOf: (slot: Slot) => string,
  language: ScreenLanguage,
): string {
  if (!day || !proposal) return '';
  if (flow.kind !== 'refused')
    return objectionTo(proposal, language) ?? proposalInWords(day, proposal, language);
  const { message, suggestions } = flow.refusal;
  const { refused } = language.words.calendar;
  if (suggestions === 'searching' || suggestions.length === 0) return message;
  return refused.said(message, suggestions.map(labelOf).join(', '));
}

/** The sentence for a screen reader, and a way to say another one. It changes when the meaning does, not with every move. */
export function useSpoken(
  day: DayKnowledge | undefined,
  booking: BookingFlow,
  keyboard: GridCursorState,
  labelOf: (slot: Slot) => string,
): { readonly said: string; readonly say: (sentence: string) => void } {
  const [said, say] = useState('');
  const language = useLanguage();
  const spoken = spokenOf(day, booking, labelOf, language);
  const { done } = booking;
  const { isOnGrid, label } = keyboard;
  useEffect(() => {
    if (isOnGrid) say(label);
  }, [isOnGrid, label]);
  useEffect(() => {
    if (spoken !== '') say(spoken);
  }, [spoken]);
  useEffect(() => {
    if (done !== '') say(done);
  }, [done]);
  return { said, say };
}

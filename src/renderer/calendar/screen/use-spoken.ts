import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { OfferedSlot } from '../carry/places-of-visit.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import { columnKey } from '../range/column.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { flowInWords } from './flow-in-words.ts';

/** The sentence for a screen reader, and a way to say another one. It changes when the meaning does, not with every move. */
export function useSpoken(
  range: IndexedRange | undefined,
  booking: BookingFlow,
  keyboard: GridCursorState,
  labelOf: (slot: OfferedSlot) => string,
  now: Instant,
  /** What became of blocked time last. */
  blocked: string,
): { readonly said: string; readonly say: (sentence: string) => void } {
  const language = useLanguage();
  const [said, say] = useState('');
  const words = flowInWords(range, booking, labelOf, now, language);
  const { done } = booking;
  const { isOnGrid, label, span } = keyboard;
  const place = isOnGrid && span ? `${columnKey(span)} ${span.fromMinute}` : undefined;
  // A booking that is moved takes the keyboard along: what it leaves is not what is asked for.
  const here = booking.flow.kind === 'moving' ? undefined : label;
  const stoodAt = useRef(place);
  useEffect(() => {
    // Where the keyboard goes the focus goes, and is read out. Only what changes under it is said.
    if (here !== undefined && place !== undefined && place === stoodAt.current) say(here);
    stoodAt.current = place;
  }, [place, here]);
  useEffect(() => {
    if (words !== '') say(words);
  }, [words]);
  useEffect(() => {
    if (done.sentence !== '') say(done.sentence);
  }, [done]);
  useEffect(() => {
    if (blocked !== '') say(blocked);
  }, [blocked]);
  return { said, say };
}

import { useCallback, useEffect, useRef } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import type { Result } from '../../../shared/result.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { movedNameInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { Proposal } from './proposal.ts';
import { startInWords } from './proposal-words.ts';
import { type Moved, useMoving } from './use-moving.ts';
import { useTakeBack } from './use-take-back.ts';

const undoSeconds = 10;

/** Moves what is carried, says so, and offers to take it back for as long as the same dates are shown. `onDone` hears what a screen reader says of that. */
export function useToldMove(
  shownDate: CalendarDate | undefined,
  onDone: (sentence: string) => void,
): (range: IndexedRange, target: Proposal, booking: NamedBooking) => Promise<Result<Moved, DeskFailure>> {
  const language = useLanguage();
  const text = language.words.calendar;
  const move = useMoving();
  const takeBack = useTakeBack();
  const closeUndo = useRef<(() => void) | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other dates are the reason to close it.
  useEffect(() => () => closeUndo.current?.(), [shownDate]);
  return useCallback(
    async (range, target, booking) => {
      const answer = await move(target, booking);
      if (!answer.ok) return answer;
      const { moved, others } = answer.value;
      const who = movedNameInWords(moved, language.words);
      const undo = async () => {
        const mates = target.beside.flatMap((part) => part.moving ?? []);
        const back = await takeBack({ before: booking, moved }, { before: mates, moved: others });
        if (back.ok) {
          onDone(text.movedBack(who, startInWords(range, booking, language)));
        } else {
          showNotice({ text: text.notMovedBack(back.error.message), tone: 'danger', about: 'move' });
        }
      };
      const { timeZone } = range.salon;
      const isOtherDate = dateAt(booking.startTime, timeZone) !== dateAt(moved.startTime, timeZone);
      const told = (one: NamedBooking) => startInWords(range, one, language, isOtherDate);
      closeUndo.current = showNotice(
        {
          text: text.moved(who, told(booking), told(moved)),
          tone: 'success',
          about: 'move',
          action: { label: text.undo, onAction: () => void undo() },
        },
        undoSeconds,
      );
      return answer;
    },
    [move, takeBack, language, text, onDone],
  );
}

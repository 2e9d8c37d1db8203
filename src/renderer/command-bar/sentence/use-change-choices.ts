import { CalendarClock, CalendarX, Hand } from 'lucide-react';
import { addMinutes } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useStaff } from '../../api/queries.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useSalon } from '../../app/use-salon.ts';
import { goalInWords, standingInWords } from './change-words.ts';
import { type Candidate, type Change, isMovedAtOnce, type TypedChange } from './use-change.ts';
import type { Choice } from './use-choices.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';

/** What can be chosen for a change that is typed: the bookings that it may be about, and then its time, or other free ones. */
export function useChangeChoices({ change, choose }: TypedChange): readonly Choice[] {
  const language = useSentenceSpeech();
  const { formats, sentence } = language;
  const { id: salonId, timeZone } = useSalon();
  const { go } = useNavigation();
  const staff = useStaff(salonId).data ?? [];
  if (!change) return [];
  const { verb, candidates = [], chosen } = change;
  if (verb === 'cancel') {
    return candidates.map(({ booking }) => ({
      id: booking.id,
      label: sentence.change.cancel(standingInWords(booking, timeZone, language)),
      icon: CalendarX,
      staysOpen: false,
      run: () => {
        const date = dateAt(booking.startTime, timeZone);
        go({ screen: 'day', asks: { cancel: { id: booking.id, date } } });
      },
    }));
  }
  if (chosen) return choicesOfTime(change, chosen);
  return candidates.map((candidate) => {
    const { booking, date } = candidate;
    const what = standingInWords(booking, timeZone, language);
    const isJudgedNext = isMovedAtOnce(candidate);
    return {
      id: booking.id,
      label: sentence.change.move(what, goalInWords(candidate, language)),
      icon: isJudgedNext ? CalendarClock : Hand,
      staysOpen: isJudgedNext,
      place: { date, staffId: booking.staffId, slot: undefined },
      run: () =>
        isJudgedNext ? choose(booking.id) : go({ screen: 'day', asks: { carry: { booking, date } } }),
    };
  });

  function choicesOfTime({ proposal, slots = [] }: Change, { booking }: Candidate): readonly Choice[] {
    if (!proposal) return [];
    const { staffId, startTime } = proposal;
    const { serviceId, durationMinutes } = booking;
    const said = { staffId, serviceId, startTime, endTime: addMinutes(startTime, durationMinutes) };
    const choiceOf = (slot: Slot, label: string): Choice => {
      const date = dateAt(slot.startTime, timeZone);
      return {
        id: `${slot.staffId} ${slot.startTime}`,
        label,
        detail: staff.find(({ id }) => id === slot.staffId)?.name ?? '',
        icon: CalendarClock,
        staysOpen: false,
        place: { date, staffId: slot.staffId, slot, moving: booking },
        run: () => go({ screen: 'day', asks: { move: { booking, slot } } }),
      };
    };
    const when = ({ startTime: at }: Slot): string => formats.dateTime(at, timeZone);
    if (proposal.violations.length > 0) return slots.map((slot) => choiceOf(slot, when(slot)));
    return [choiceOf(said, sentence.change.move(standingInWords(booking, timeZone, language), when(said)))];
  }
}

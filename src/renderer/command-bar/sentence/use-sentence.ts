import { useMemo, useState } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { dateAt, wallMinutesAt } from '../../../shared/domain/zoned-time.ts';
import { newId } from '../../api/new-id.ts';
import type { AskedBooking } from '../../app/route.ts';
import { useSalon } from '../../app/use-salon.ts';
import type { BegunRepetition } from '../../calendar/carry/usual-repetition.ts';
import { useLanguage } from '../../language/use-language.ts';
import { type Meant, timeMeant } from './meant-time.ts';
import { repetitionMeant } from './read-repetition.ts';
import { isBooking, type Reading } from './read-sentence.ts';
import {
  type Answers,
  newNameIn,
  type Question,
  questionOf,
  type Understood,
  understand,
} from './understood.ts';
import { useReading } from './use-reading.ts';
import { useVerdict, type Verdict } from './use-verdict.ts';

/** A booking that is being typed: what is understood of it, what speaks against it, what is still to be asked. */
export type Sentence = {
  readonly reading: Reading;
  readonly understood: Understood;
  readonly meant: Meant;
  readonly verdict: Verdict;
  /** The name of a client who would be new; empty where nothing was left over. */
  readonly newName: string;
  readonly question: Question | undefined;
  /** How it repeats; undefined where it is booked once. */
  readonly repetition: BegunRepetition | undefined;
  /** Why the desk could not answer all that is asked of it. */
  readonly failure: string | undefined;
  /** The booking, once everything is known and nothing speaks against it. */
  readonly ready: AskedBooking | undefined;
};

export type TypedSentence = {
  /** Undefined where no booking is typed. */
  readonly sentence: Sentence | undefined;
  /** Whether the desk has answered all that what is typed asks, or could not: until then it may still mean somebody else. */
  readonly isSettled: boolean;
  /** Chooses what the sentence leaves open. */
  readonly answer: (answers: Answers) => void;
};

/** The day and the time that are understood; those of a free time that was chosen in their place. */
function placeMeant(meant: Meant, answers: Answers, zone: Parameters<typeof dateAt>[1]): Meant {
  const at = answers.slot?.startTime;
  return at === undefined ? meant : { date: dateAt(at, zone), minute: wallMinutesAt(at, zone) };
}

function bookingOf(
  id: BookingId,
  { client, service }: Understood,
  { proposal }: Verdict,
): AskedBooking | undefined {
  if (!client || !service || !proposal || proposal.violations.length > 0) return undefined;
  const { staffId, startTime, endTime } = proposal;
  return {
    id,
    slot: { staffId, serviceId: service.id, startTime, endTime },
    client: client.kind === 'known' ? client.client : null,
    name: client.kind === 'new' ? client.name : '',
    phone: client.kind === 'new' ? client.phone : '',
  };
}

/** What is typed in the command bar as a booking, read and judged while it is typed. */
export function useSentence(typed: string): TypedSentence {
  const { formats } = useLanguage();
  const salon = useSalon();
  const { reading, wall, isComplete, failure: notKnown } = useReading(typed);
  const [id] = useState(() => newId<BookingId>());
  const [given, setGiven] = useState<{ readonly typed: string; readonly answers: Answers }>();
  const answers = useMemo((): Answers => {
    const { slot, ...others } = given?.answers ?? {};
    // A free time was chosen in the place of the one that was typed then.
    return { ...others, ...(slot && given?.typed === typed && { slot }) };
  }, [given, typed]);

  // Whoever could not be looked for is not new.
  const newName = notKnown === undefined ? newNameIn(reading.unread, formats.locale) : '';
  const understood = useMemo(() => understand(reading, newName, answers), [reading, newName, answers]);
  const isTyped = isBooking(reading);
  const meant = placeMeant(timeMeant(reading, wall, salon), answers, salon.timeZone);
  const verdict = useVerdict(understood, meant, answers.slot, isTyped);

  const hasTime = meant.date !== undefined && meant.minute !== undefined;
  // As long as its day is loading nothing speaks against a time.
  const isFree = hasTime ? (verdict.proposal?.violations ?? []).length === 0 : undefined;
  const failure = notKnown ?? verdict.failure;
  const isSettled = failure !== undefined || (isComplete && (!isTyped || verdict.isJudged));
  return {
    sentence: isTyped
      ? {
          reading,
          understood,
          meant,
          verdict,
          newName,
          question: questionOf(understood, reading, isFree),
          repetition: repetitionMeant(reading),
          failure,
          ready: isComplete && verdict.isJudged ? bookingOf(id, understood, verdict) : undefined,
        }
      : undefined,
    isSettled,
    answer: (more) => setGiven({ typed, answers: { ...answers, ...more } }),
  };
}

import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { addMinutes } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import {
  type CalendarDate,
  dateAt,
  instantToText,
  wallMinutesAt,
} from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { deskQuery, useDeskQuery } from '../../api/queries.ts';
import { useNow, useToday } from '../../app/clock.ts';
import type { SoughtPlace } from '../../app/sought-place.ts';
import { useSalon } from '../../app/use-salon.ts';
import { type Proposal, proposeMove } from '../../calendar/carry/proposal.ts';
import { elsewhere } from '../../calendar/carry/use-other-slots.ts';
import { instantAtMinute } from '../../calendar/range/day-clock.ts';
import { indexed } from '../../calendar/range/indexed-range.ts';
import { isMeant, moveMeant } from './move-meant.ts';
import { isBooking, type Reading, readSentence } from './read-sentence.ts';
import { readVerb, type Verb } from './read-verb.ts';
import { useKnown } from './use-known.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';

/** Of so many clients of a name the bookings are looked for. */
const clientsAsked = 6;

/** A booking that stands, with the name of its person. */
export type Standing = NamedBooking & { readonly staffName: string };

/** A booking that the sentence may be about, and where it would go. */
export type Candidate = {
  readonly booking: Standing;
  readonly date: CalendarDate;
  /** Undefined where no time is said. */
  readonly minute: number | undefined;
};

/** A change of a booking that stands, as it is typed. */
export type Change = {
  readonly verb: Verb;
  readonly reading: Reading;
  /** The bookings ahead of whom is named, by start; undefined while they are looked up. */
  readonly candidates: readonly Candidate[] | undefined;
  /** The one that is to be moved to a time. */
  readonly chosen: Candidate | undefined;
  /** That one where it would be, judged; undefined while its day is loading. */
  readonly proposal: Proposal | undefined;
  /** The same, as the calendar draws it. */
  readonly place: SoughtPlace | undefined;
  /** Other free times, where it cannot be there. */
  readonly slots: readonly Slot[] | undefined;
  /** Why the desk could not answer. */
  readonly failure: string | undefined;
};

export type TypedChange = {
  /** What is typed is no booking, but about one: the sentence has a verb. */
  readonly hasVerb: boolean;
  /** Undefined where nobody and nothing is named beside the verb. */
  readonly change: Change | undefined;
  readonly isSettled: boolean;
  /** Chooses one of several bookings. */
  readonly choose: (id: BookingId) => void;
};

/** Whether a booking is moved at once, and not taken in the hand: a time is said, and nothing of a visit has to come along. */
export const isMovedAtOnce = ({ booking, minute }: Candidate): boolean =>
  minute !== undefined && booking.visitId === null;

function placeOf({ staffId, startTime, endTime }: Proposal, { booking, date }: Candidate): SoughtPlace {
  const { serviceId } = booking;
  return { date, staffId, slot: { staffId, serviceId, startTime, endTime }, moving: booking };
}

/** What is typed in the command bar about a booking that stands already, read and judged while it is typed. */
export function useChange(typed: string): TypedChange {
  const { formats, sentence } = useSentenceSpeech();
  const desk = useDesk();
  const salon = useSalon();
  const today = useToday();
  const zone = salon.timeZone;
  const minute = wallMinutesAt(useNow(), zone);
  const read = useMemo(() => readVerb(typed, sentence.verbs), [typed, sentence.verbs]);
  const { known, isComplete, failure: notKnown } = useKnown(read?.rest ?? '');
  const wall = useMemo(() => ({ today, minute, formats }), [today, minute, formats]);
  const reading = useMemo(() => readSentence(read?.rest ?? '', known, wall), [read, known, wall]);
  const [answer, choose] = useState<BookingId | undefined>(undefined);

  const clients = read ? reading.clients.slice(0, clientsAsked) : [];
  const upcoming = useQueries({
    queries: clients.map(({ id }) => deskQuery(desk, 'clients.upcoming', { id })),
  });
  const isLookedUp = upcoming.every(({ data }) => data !== undefined);
  const candidates = upcoming
    .flatMap(({ data }) => data ?? [])
    .filter(
      ({ serviceId }) => reading.services.length === 0 || reading.services.some(({ id }) => id === serviceId),
    )
    .filter(({ startTime }) => {
      const own = { date: dateAt(startTime, zone), minute: wallMinutesAt(startTime, zone) };
      // What a move says of a day and a time is where it goes.
      return read?.verb !== 'cancel' || isMeant(reading, own, formats.firstDayOfWeek);
    })
    .toSorted((one, other) => one.startTime - other.startTime)
    .map((booking) => ({
      booking,
      ...moveMeant(reading, dateAt(booking.startTime, zone), wall, salon, formats.firstDayOfWeek),
    }));
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const named = only ?? candidates.find(({ booking }) => booking.id === answer);
  const chosen = read?.verb === 'move' && named && isMovedAtOnce(named) ? named : undefined;

  const startTime =
    chosen?.minute === undefined ? undefined : instantAtMinute({ date: chosen.date, zone }, chosen.minute);
  const asked = useDeskQuery(
    'calendar.range',
    { salonId: salon.id, from: chosen?.date ?? today, to: chosen?.date ?? today },
    { enabled: chosen !== undefined },
  );
  const range = useMemo(() => asked.data && indexed(asked.data), [asked.data]);
  const [person] = reading.staff;
  const booking = chosen?.booking;
  const staffId = reading.staff.length === 1 && person ? person.id : booking?.staffId;
  const proposal = useMemo(
    () =>
      range && booking && staffId && startTime !== undefined
        ? proposeMove(range, { staffId, startTime }, booking)
        : undefined,
    [range, booking, staffId, startTime],
  );
  const isRefused = proposal !== undefined && proposal.violations.length > 0;
  const check = useDeskQuery(
    'bookings.check',
    {
      staffId: proposal?.staffId ?? null,
      startTime: proposal ? instantToText(proposal.startTime) : null,
      endTime:
        proposal && booking ? instantToText(addMinutes(proposal.startTime, booking.durationMinutes)) : null,
      ...(booking ? { bookingId: booking.id } : {}),
    },
    { enabled: isRefused },
  );
  const hasVerb = read !== undefined;
  const isTyped = read !== undefined && (clients.length > 0 || isBooking(reading));
  const failures = [...upcoming, ...(chosen ? [asked] : []), ...(isRefused ? [check] : [])];
  const failure = notKnown ?? failures.find((one) => one.isLoadingError)?.error?.message;
  return {
    hasVerb,
    change: isTyped
      ? {
          verb: read.verb,
          reading,
          candidates: isLookedUp && isComplete ? candidates : undefined,
          chosen,
          proposal,
          place: proposal && chosen ? placeOf(proposal, chosen) : undefined,
          slots: proposal && check.data ? elsewhere(check.data.suggestions, proposal) : undefined,
          failure,
        }
      : undefined,
    isSettled:
      !hasVerb ||
      failure !== undefined ||
      (isComplete &&
        isLookedUp &&
        (chosen === undefined || (proposal !== undefined && (!isRefused || check.data !== undefined)))),
    choose,
  };
}

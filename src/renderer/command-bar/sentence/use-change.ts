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
import { useToday } from '../../app/clock.ts';
import type { SoughtPlace } from '../../app/sought-place.ts';
import { useSalon } from '../../app/use-salon.ts';
import { type Proposal, proposeMove } from '../../calendar/carry/proposal.ts';
import { elsewhere } from '../../calendar/carry/use-other-slots.ts';
import { instantAtMinute } from '../../calendar/range/day-clock.ts';
import { indexed } from '../../calendar/range/indexed-range.ts';
import { useLanguage } from '../../language/use-language.ts';
import { isMeant, moveMeant } from './move-meant.ts';
import { isBooking, type Reading } from './read-sentence.ts';
import type { ChangeVerb, VerbRead } from './read-verb.ts';
import type { Heard } from './use-reading.ts';

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
  readonly verb: ChangeVerb;
  readonly reading: Reading;
  /** The bookings ahead of whom is named, by start, those that are on the day that is said last; undefined while they are looked up. */
  readonly candidates: readonly Candidate[] | undefined;
  /** Whether there are bookings ahead, and all of them are on the day, or in the week, to which they are to be moved. */
  readonly areThere: boolean;
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
  /** Undefined where the verb is another one, or nobody and nothing is named beside it. */
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

/** What is typed in the command bar about a booking that stands already, judged while it is typed: `heard` is what stands beside the verb. */
export function useChange(
  read: VerbRead | undefined,
  { reading, wall, isComplete, failure: notKnown }: Heard,
): TypedChange {
  const { formats } = useLanguage();
  const desk = useDesk();
  const salon = useSalon();
  const today = useToday();
  const zone = salon.timeZone;
  const verb = read?.verb === 'move' || read?.verb === 'cancel' ? read.verb : undefined;
  const [answer, choose] = useState<BookingId | undefined>(undefined);

  const clients = verb ? reading.clients.slice(0, clientsAsked) : [];
  const upcoming = useQueries({
    queries: clients.map(({ id }) => deskQuery(desk, 'clients.upcoming', { id })),
  });
  const isLookedUp = upcoming.every(({ data }) => data !== undefined);
  const ahead = upcoming
    .flatMap(({ data }) => data ?? [])
    .filter(
      ({ serviceId }) => reading.services.length === 0 || reading.services.some(({ id }) => id === serviceId),
    )
    .filter(({ startTime }) => {
      const own = { date: dateAt(startTime, zone), minute: wallMinutesAt(startTime, zone) };
      // What a move says of a day and a time is where it goes.
      return verb !== 'cancel' || isMeant(reading, own, formats.firstDayOfWeek);
    })
    .toSorted((one, other) => one.startTime - other.startTime)
    .map((booking) => {
      const own = dateAt(booking.startTime, zone);
      const goal = moveMeant(reading, own, wall, salon, formats.firstDayOfWeek);
      return { booking, ...goal, isThere: reading.date !== undefined && goal.date === own };
    });
  const elsewhereNow = ahead.filter(({ isThere }) => !isThere);
  // Without a time whatever is on that day already would go nowhere.
  const candidates =
    verb !== 'move'
      ? ahead
      : reading.time
        ? [...elsewhereNow, ...ahead.filter(({ isThere }) => isThere)]
        : elsewhereNow;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const named = only ?? candidates.find(({ booking }) => booking.id === answer);
  const chosen = verb === 'move' && named && isMovedAtOnce(named) ? named : undefined;

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
  const isTyped = verb !== undefined && (clients.length > 0 || isBooking(reading));
  const failures = [...upcoming, ...(chosen ? [asked] : []), ...(isRefused ? [check] : [])];
  const failure = notKnown ?? failures.find((one) => one.isLoadingError)?.error?.message;
  return {
    change: isTyped
      ? {
          verb,
          reading,
          candidates: isLookedUp && isComplete ? candidates : undefined,
          areThere: candidates.length === 0 && ahead.length > 0,
          chosen,
          proposal,
          place: proposal && chosen ? placeOf(proposal, chosen) : undefined,
          slots: proposal && check.data ? elsewhere(check.data.suggestions, proposal) : undefined,
          failure,
        }
      : undefined,
    isSettled:
      verb === undefined ||
      failure !== undefined ||
      (isComplete &&
        isLookedUp &&
        (chosen === undefined || (proposal !== undefined && (!isRefused || check.data !== undefined)))),
    choose,
  };
}

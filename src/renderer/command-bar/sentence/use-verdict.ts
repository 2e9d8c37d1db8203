import { useMemo } from 'react';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../shared/domain/interval.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt, dayIn, instantToText } from '../../../shared/domain/zoned-time.ts';
import { newId } from '../../api/new-id.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow, useToday } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { shownAdvice } from '../../booking/shown-advice.ts';
import { type Proposal, proposeForAnyone, proposeNew } from '../../calendar/carry/proposal.ts';
import { nextFreeDays } from '../../calendar/carry/use-next-free.ts';
import { instantAtMinute } from '../../calendar/range/day-clock.ts';
import { indexed } from '../../calendar/range/indexed-range.ts';
import type { Meant } from './meant-time.ts';
import { spreadOut, type Understood } from './understood.ts';

const slotsAsked = 300;
const slotsShown = 5;
/** Stands where no service is known, and is never asked for. */
const noService = newId<ServiceId>();

/** What the desk says of a booking as it is typed. */
export type Verdict = {
  /** The booking at the time that is meant, judged; undefined as long as the service or the time is not known, or its day is loading. */
  readonly proposal: Proposal | undefined;
  /** What is pointed out about it, a sentence each. */
  readonly advice: readonly string[];
  /** The nearest free times, or without a time the next ones; undefined while they are looked for. */
  readonly slots: readonly Slot[] | undefined;
  /** The first day on which the next free times are looked for. */
  readonly searchedFrom: CalendarDate;
  /** Whether the day that is meant is there. */
  readonly isJudged: boolean;
  /** Why the desk could not say all of it. */
  readonly failure: string | undefined;
};

/** Judges what is understood with the rules in the window, and asks the desk for the free times near it. */
export function useVerdict(
  { client, service, staff }: Understood,
  { date, minute }: Meant,
  answer: Slot | undefined,
  isAsked: boolean,
): Verdict {
  const salon = useSalon();
  const zone = salon.timeZone;
  const now = useNow();
  const today = useToday();
  const startTime: Instant | undefined =
    answer?.startTime ??
    (date !== undefined && minute !== undefined ? instantAtMinute({ date, zone }, minute) : undefined);
  const day = startTime === undefined ? date : dateAt(startTime, zone);
  const isDayAsked = isAsked && startTime !== undefined;
  const asked = useDeskQuery(
    'calendar.range',
    { salonId: salon.id, from: day ?? today, to: day ?? today },
    { enabled: isDayAsked },
  );
  const range = useMemo(() => asked.data && indexed(asked.data), [asked.data]);
  const who = answer?.staffId ?? staff?.id;
  const proposal = useMemo(() => {
    if (!range || !service || startTime === undefined) return undefined;
    return who === undefined
      ? proposeForAnyone(range, startTime, () => service)
      : proposeNew(range, { staffId: who, startTime }, service);
  }, [range, service, startTime, who]);
  const isFree = proposal?.violations.length === 0;

  const isChecked = isAsked && proposal !== undefined;
  const check = useDeskQuery(
    'bookings.check',
    {
      // Where nobody is free, the free times are those of anybody.
      staffId: isFree ? (proposal?.staffId ?? null) : (who ?? null),
      serviceId: service?.id ?? null,
      startTime: startTime === undefined ? null : instantToText(startTime),
      endTime:
        startTime === undefined || !service
          ? null
          : instantToText(addMinutes(startTime, service.durationMinutes)),
      clientId: client?.kind === 'known' ? client.client.id : null,
    },
    { enabled: isChecked },
  );
  const isTimeOpen = isAsked && service !== undefined && startTime === undefined;
  const searchedFrom = day === undefined || day <= today ? today : day;
  const found = useDeskQuery(
    'slots.find',
    {
      salonId: salon.id,
      serviceId: service?.id ?? noService,
      from: searchedFrom === today ? now : dayIn(searchedFrom, zone).start,
      days: nextFreeDays,
      limit: slotsAsked,
      ...(staff ? { staffIds: [staff.id] } : {}),
      ...(client?.kind === 'known' ? { clientId: client.client.id } : {}),
    },
    { enabled: isTimeOpen },
  );
  const next = useMemo(() => found.data && spreadOut(found.data, slotsShown), [found.data]);
  const failures = [
    isDayAsked ? asked : undefined,
    isChecked ? check : undefined,
    isTimeOpen ? found : undefined,
  ];
  return {
    proposal,
    // Where it cannot be, only what tells why the free times may be far: none is where the client sits.
    advice: shownAdvice(check.data?.advice ?? [], startTime, now)
      .filter(({ code }) => isFree || code === 'client_booked_elsewhere')
      .map(({ message }) => message),
    slots: startTime === undefined ? next : check.data?.suggestions,
    searchedFrom,
    isJudged: startTime === undefined || service === undefined || range !== undefined,
    failure: failures.find((one) => one?.isLoadingError)?.error?.message,
  };
}

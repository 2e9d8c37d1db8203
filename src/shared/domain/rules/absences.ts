import type { BookingRequest } from '../booking-request.ts';
import { type Interval, overlaps } from '../interval.ts';
import type { Salon } from '../salon.ts';
import type { Staff } from '../staff.ts';
import {
  type Closure,
  closureInterval,
  type TimeOff,
  type TimeOffKind,
  timeOffInterval,
} from '../working-time.ts';
import type { CalendarDate, TimeZone } from '../zoned-time.ts';
import { askedTime, asWindow, type Broken, type Rule, type TimeWindow, type WhoseTime } from './rule.ts';

type ClosuresContext = WhoseTime & { readonly closures: readonly Closure[] };
type TimeOffContext = WhoseTime & { readonly timeOff: readonly TimeOff[] };

/** The absence that is touched: all of it, and the reason that was written for it. */
type Absence = { readonly window: TimeWindow; readonly reason: string | null };

export type ClosuresViolation = Broken<
  'salon_closed',
  'startTime',
  Absence & { readonly startDate: CalendarDate; readonly endDate: CalendarDate }
>;
export type TimeOffViolation = Broken<
  'staff_time_off',
  'startTime',
  Absence & { readonly staff: string; readonly kind: TimeOffKind; readonly timeZone: TimeZone }
>;

function* judgeClosures(context: ClosuresContext, request: BookingRequest): Generator<ClosuresViolation> {
  const time = askedTime(context, request);
  if (!time) return;
  for (const closure of context.closures) {
    const closed = closureInterval(closure, time.salon.timeZone);
    if (!closed || !overlaps(closed, time.asked)) continue;
    const { startDate, endDate, reason } = closure;
    yield { code: 'salon_closed', field: 'startTime', startDate, endDate, reason, window: asWindow(closed) };
    return;
  }
}

/** R11: the booking touches no closure of the salon. The first of several is named. */
export const closures: Rule<ClosuresContext, ClosuresViolation> = {
  codes: ['salon_closed'],
  reads: { salon: ['timeZone'], closure: 'whole' },
  judge: judgeClosures,
  limitOfSalon: ({ salon, closures: all }) => ({
    kind: 'away',
    times: all
      .map((closure) => closureInterval(closure, salon.timeZone))
      .filter((closed): closed is Interval => closed !== undefined),
  }),
};

/** That a time off of somebody is touched. */
export function timeOffViolation(
  away: TimeOff,
  staff: Pick<Staff, 'name'>,
  { timeZone }: Pick<Salon, 'timeZone'>,
): TimeOffViolation {
  const { kind, reason } = away;
  const window = asWindow(timeOffInterval(away));
  return { code: 'staff_time_off', field: 'startTime', staff: staff.name, timeZone, kind, reason, window };
}

function* judgeTimeOff(context: TimeOffContext, request: BookingRequest): Generator<TimeOffViolation> {
  const time = askedTime(context, request);
  const away = time && context.timeOff.find((one) => overlaps(timeOffInterval(one), time.asked));
  if (away) yield timeOffViolation(away, time.staff, time.salon);
}

/** R12: the booking touches no time off of the person, blocked time included. The first of several is named. */
export const timeOff: Rule<TimeOffContext, TimeOffViolation> = {
  codes: ['staff_time_off'],
  reads: { time_off: 'whole' },
  judge: judgeTimeOff,
  limitOfPerson: ({ timeOff: all }) => ({ kind: 'away', times: all.map(timeOffInterval) }),
};

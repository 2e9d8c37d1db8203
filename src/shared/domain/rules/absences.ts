import type { BookingRequest } from '../booking-request.ts';
import { type Interval, overlaps } from '../interval.ts';
import * as sentence from '../sentences.ts';
import { asWindow, type Violation } from '../violation.ts';
import { type Closure, closureInterval, type TimeOff, timeOffInterval } from '../working-time.ts';
import { askedTime, type Rule, type WhoseTime } from './rule.ts';

type ClosuresContext = WhoseTime & { readonly closures: readonly Closure[] };
type TimeOffContext = WhoseTime & { readonly timeOff: readonly TimeOff[] };

function* judgeClosures(context: ClosuresContext, request: BookingRequest): Generator<Violation> {
  const time = askedTime(context, request);
  if (!time) return;
  for (const closure of context.closures) {
    const closed = closureInterval(closure, time.salon.timeZone);
    if (!closed || !overlaps(closed, time.asked)) continue;
    const message = sentence.salonClosed(closure);
    yield { code: 'salon_closed', message, field: 'startTime', window: asWindow(closed) };
    return;
  }
}

/** R11: the booking touches no closure of the salon. The first of several is named. */
export const closures: Rule<ClosuresContext> = {
  reads: { salon: ['timeZone'], closure: 'whole' },
  judge: judgeClosures,
  limitOfSalon: ({ salon, closures: all }) => ({
    kind: 'away',
    times: all
      .map((closure) => closureInterval(closure, salon.timeZone))
      .filter((closed): closed is Interval => closed !== undefined),
  }),
};

function* judgeTimeOff(context: TimeOffContext, request: BookingRequest): Generator<Violation> {
  const time = askedTime(context, request);
  const away = time && context.timeOff.find((one) => overlaps(timeOffInterval(one), time.asked));
  if (!away) return;
  const message = sentence.staffTimeOff(time.staff.name, away, time.salon.timeZone);
  const window = asWindow(timeOffInterval(away));
  yield { code: 'staff_time_off', message, field: 'startTime', window };
}

/** R12: the booking touches no time off of the person. The first of several is named. */
export const timeOff: Rule<TimeOffContext> = {
  reads: { time_off: 'whole' },
  judge: judgeTimeOff,
  limitOfPerson: ({ timeOff: all }) => ({ kind: 'away', times: all.map(timeOffInterval) }),
};

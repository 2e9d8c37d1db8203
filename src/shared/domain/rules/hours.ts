import type { BookingRequest } from '../booking-request.ts';
import type { Interval } from '../interval.ts';
import * as sentence from '../sentences.ts';
import { asWindow, type Violation } from '../violation.ts';
import { insideOne, nearestWindow, type Position, positionAmong } from '../window-position.ts';
import { openingWindows, type WorkingPlan, workingWindows } from '../working-time.ts';
import { type CalendarDate, dateAt, dayIn, type TimeZone } from '../zoned-time.ts';
import { askedTime, type Rule, type WhoseTime } from './rule.ts';

type WorkingContext = WhoseTime & { readonly plan: WorkingPlan };

/** How an interval lies outside of all windows of the date on which it starts; undefined where one of them holds it. */
function outside(
  windows: readonly Interval[],
  asked: Interval,
  date: CalendarDate,
  zone: TimeZone,
): { readonly position: Position; readonly about: Pick<Violation, 'field' | 'window'> } | undefined {
  if (insideOne(windows, asked)) return undefined;
  const nearest = nearestWindow(windows, asked);
  return {
    position: positionAmong(windows, asked, dayIn(date, zone).end),
    about: { field: 'startTime', ...(nearest && { window: asWindow(nearest) }) },
  };
}

function* judgeWorking(context: WorkingContext, request: BookingRequest): Generator<Violation> {
  const time = askedTime(context, request);
  if (!time) return;
  const { salon, staff, asked } = time;
  const zone = salon.timeZone;
  const date = dateAt(asked.start, zone);
  const windows = workingWindows(context.plan, date, zone, salon.daysWithoutHours);
  const broken = windows === 'open' ? undefined : outside(windows, asked, date, zone);
  if (!broken) return;
  const message = sentence.outsideAvailability(staff.name, broken.position, date, zone);
  yield { code: 'outside_availability', message, ...broken.about };
}

/** R9: inside one working window of the person, on the date on which the booking starts. */
export const workingHours: Rule<WorkingContext> = {
  reads: { salon: ['timeZone', 'daysWithoutHours'], availability: 'whole', override: 'whole' },
  judge: judgeWorking,
  limitOfPerson: ({ plan }, { timeZone, daysWithoutHours }) => ({
    kind: 'inside',
    windowsOn: (date) => workingWindows(plan, date, timeZone, daysWithoutHours),
  }),
};

function* judgeOpening(context: WhoseTime, request: BookingRequest): Generator<Violation> {
  const time = askedTime(context, request);
  if (!time) return;
  const { salon, asked } = time;
  const zone = salon.timeZone;
  const date = dateAt(asked.start, zone);
  const windows = openingWindows(salon.businessHours, date, zone);
  const broken = windows === 'open' ? undefined : outside(windows, asked, date, zone);
  if (!broken) return;
  const message = sentence.outsideBusinessHours(broken.position, date, zone);
  yield { code: 'outside_business_hours', message, ...broken.about };
}

/** R10: inside one opening window of the salon, where there are any, on the date on which the booking starts. */
export const openingHours: Rule<WhoseTime> = {
  reads: { salon: ['timeZone', 'businessHours'] },
  judge: judgeOpening,
  limitOfSalon: ({ salon: { businessHours, timeZone } }) => ({
    kind: 'inside',
    windowsOn: (date) => openingWindows(businessHours, date, timeZone),
  }),
};

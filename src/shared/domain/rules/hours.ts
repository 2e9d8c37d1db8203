import type { BookingRequest } from '../booking-request.ts';
import type { Interval } from '../interval.ts';
import type { Salon } from '../salon.ts';
import { insideOne, nearestWindow, type Position, positionAmong } from '../window-position.ts';
import { type DayWindows, openingWindows, type WorkingPlan, workingWindows } from '../working-time.ts';
import { type CalendarDate, dateAt, dayIn, type TimeZone } from '../zoned-time.ts';
import { askedTime, asWindow, type Broken, type Rule, type TimeWindow, type WhoseTime } from './rule.ts';

type WorkingContext = WhoseTime & { readonly plan: WorkingPlan };

/** How a time lies outside of all windows of the date on which it starts. */
export type OutsideHours = {
  readonly position: Position;
  readonly date: CalendarDate;
  readonly timeZone: TimeZone;
  /** The nearest of them, where there are any. */
  readonly window?: TimeWindow;
};

export type WorkingHoursViolation = Broken<
  'outside_availability',
  'startTime',
  OutsideHours & { readonly staff: string }
>;
export type OpeningHoursViolation = Broken<'outside_business_hours', 'startTime', OutsideHours>;

/** How `asked` lies outside of the windows; undefined where one of them holds it, or nothing limits the date on which it starts. */
function outside(
  { timeZone }: Salon,
  asked: Interval,
  windowsOn: (date: CalendarDate) => DayWindows,
): OutsideHours | undefined {
  const date = dateAt(asked.start, timeZone);
  const windows = windowsOn(date);
  if (windows === 'open' || insideOne(windows, asked)) return undefined;
  const position = positionAmong(windows, asked, dayIn(date, timeZone).end);
  const nearest = nearestWindow(windows, asked);
  return { position, date, timeZone, ...(nearest && { window: asWindow(nearest) }) };
}

const workingOn =
  (plan: WorkingPlan, { timeZone, daysWithoutHours }: Salon) =>
  (date: CalendarDate): DayWindows =>
    workingWindows(plan, date, timeZone, daysWithoutHours);

function* judgeWorking(context: WorkingContext, request: BookingRequest): Generator<WorkingHoursViolation> {
  const time = askedTime(context, request);
  const broken = time && outside(time.salon, time.asked, workingOn(context.plan, time.salon));
  if (broken) yield { code: 'outside_availability', field: 'startTime', staff: time.staff.name, ...broken };
}

/** R9: inside one working window of the person, on the date on which the booking starts. */
export const workingHours: Rule<WorkingContext, WorkingHoursViolation> = {
  codes: ['outside_availability'],
  reads: { salon: ['timeZone', 'daysWithoutHours'], availability: 'whole', override: 'whole' },
  judge: judgeWorking,
  limitOfPerson: ({ plan }, salon) => ({ kind: 'inside', windowsOn: workingOn(plan, salon) }),
};

const openingOn =
  ({ businessHours, timeZone }: Salon) =>
  (date: CalendarDate): DayWindows =>
    openingWindows(businessHours, date, timeZone);

function* judgeOpening(context: WhoseTime, request: BookingRequest): Generator<OpeningHoursViolation> {
  const time = askedTime(context, request);
  const broken = time && outside(time.salon, time.asked, openingOn(time.salon));
  if (broken) yield { code: 'outside_business_hours', field: 'startTime', ...broken };
}

/** R10: inside one opening window of the salon, where there are any, on the date on which the booking starts. */
export const openingHours: Rule<WhoseTime, OpeningHoursViolation> = {
  codes: ['outside_business_hours'],
  reads: { salon: ['timeZone', 'businessHours'] },
  judge: judgeOpening,
  limitOfSalon: ({ salon }) => ({ kind: 'inside', windowsOn: openingOn(salon) }),
};

import type { BookingRequest } from '../booking-request.ts';
import type { Interval } from '../interval.ts';
import type { Salon } from '../salon.ts';
import { type Employment, isEmployed } from '../staff.ts';
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
  OutsideHours & {
    readonly staff: string;
    /** Where it is not the windows: from when until when the person works here. */
    readonly employment?: Employment;
  }
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
  (person: { readonly plan: WorkingPlan; readonly staff: Employment }, salon: Salon) =>
  (date: CalendarDate): DayWindows =>
    workingWindows(person, date, salon);

function* judgeWorking(context: WorkingContext, request: BookingRequest): Generator<WorkingHoursViolation> {
  const time = askedTime(context, request);
  const broken =
    time && outside(time.salon, time.asked, workingOn({ plan: context.plan, staff: time.staff }, time.salon));
  if (!broken) return;
  const { name, startsOn, endsOn } = time.staff;
  const employment = isEmployed(time.staff, broken.date) ? {} : { employment: { startsOn, endsOn } };
  yield { code: 'outside_availability', field: 'startTime', staff: name, ...employment, ...broken };
}

/** R9: inside one working window of the person, on the date on which the booking starts; they are employed on it. */
export const workingHours: Rule<WorkingContext, WorkingHoursViolation> = {
  codes: ['outside_availability'],
  reads: {
    salon: ['timeZone', 'daysWithoutHours'],
    staff: ['startsOn', 'endsOn'],
    availability: 'whole',
    schedule: 'whole',
    override: 'whole',
  },
  judge: judgeWorking,
  limitOfPerson: (person, salon) => ({ kind: 'inside', windowsOn: workingOn(person, salon) }),
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

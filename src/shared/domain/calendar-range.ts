import type { NamedBooking } from './booking.ts';
import type { StaffId } from './ids.ts';
import { addMinutes, type Interval, intervalOf } from './interval.ts';
import type { Resource, ResourceKind } from './resource.ts';
import type { Salon } from './salon.ts';
import type { Service } from './service.ts';
import type { Staff } from './staff.ts';
import type {
  AvailabilityWindow,
  Closure,
  DateOverride,
  Schedule,
  TimeOff,
  WorkingPlan,
} from './working-time.ts';
import { type CalendarDate, dayIn } from './zoned-time.ts';

/** Everything that a calendar of some dates needs, to draw them and to judge a booking on them. */
export type CalendarRange = {
  /** The first and the last date, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly salon: Salon;
  /** By position: who takes bookings, and who does not any more but has some here. */
  readonly staff: readonly Staff[];
  /** All of the salon's, by name: a booking may be of a service that is booked no longer. */
  readonly services: readonly Service[];
  /** All of the salon's: kinds by name, units by position, those out of use too. */
  readonly resourceKinds: readonly ResourceKind[];
  readonly resources: readonly Resource[];
  /** Of these people, by person, day of the week and start. */
  readonly windows: readonly AvailabilityWindow[];
  /** All of these people's, by person and first date. */
  readonly schedules: readonly Schedule[];
  /** Of these people on these dates and the day on either side: what is booked near midnight reaches over it. */
  readonly overrides: readonly DateOverride[];
  /** Of these people, as far as it touches these dates. */
  readonly timeOff: readonly TimeOff[];
  /** Those that touch these dates or the day on either side. */
  readonly closures: readonly Closure[];
  /** Of every status, by start: those of these dates, and those near enough for their buffers to reach in. */
  readonly bookings: readonly NamedBooking[];
};

/** Minutes before and after the dates whose bookings belong to a range. A longer buffer is seen by the desk, which decides. */
const marginMinutes = 180;

/** The time whose bookings belong to a range: its dates, and the hours around them. */
export function rangeInterval({ salon, from, to }: Pick<CalendarRange, 'salon' | 'from' | 'to'>): Interval {
  return intervalOf(
    addMinutes(dayIn(from, salon.timeZone).start, -marginMinutes),
    addMinutes(dayIn(to, salon.timeZone).end, marginMinutes),
  );
}

/** When the people of a range work and are away, looked up by person. */
export function timesOf({ windows, schedules, overrides, timeOff }: CalendarRange): {
  readonly planOf: (id: StaffId) => WorkingPlan;
  readonly timeOffOf: (id: StaffId) => readonly TimeOff[];
} {
  const ofPerson = <Item extends { readonly staffId: StaffId }>(records: readonly Item[]) => {
    const groups = Map.groupBy(records, ({ staffId }) => staffId);
    return (id: StaffId): readonly Item[] => groups.get(id) ?? [];
  };
  const [windowsOf, schedulesOf, overridesOf] = [ofPerson(windows), ofPerson(schedules), ofPerson(overrides)];
  return {
    planOf: (id) => ({ windows: windowsOf(id), schedules: schedulesOf(id), overrides: overridesOf(id) }),
    timeOffOf: ofPerson(timeOff),
  };
}

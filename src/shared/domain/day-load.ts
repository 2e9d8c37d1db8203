import { bookingInterval, type NamedBooking, tookPlace } from './booking.ts';
import { type CalendarRange, timesOf } from './calendar-range.ts';
import { type WorkingDay, workingDay } from './free-time.ts';
import { busyParts } from './holds.ts';
import type { StaffId } from './ids.ts';
import { type Interval, intersection, intervalBetween, overlaps, totalMinutes } from './interval.ts';
import { closureOn } from './working-time.ts';
import { addDays, type CalendarDate, dateAt, datesBetween, dayIn } from './zoned-time.ts';

/** How much of a date of one person is booked. */
export type Load = {
  /** Of real time, within their hours, without breaks and absences; null where no hours limit the date. */
  readonly workingMinutes: number | null;
  /** In which they are with a client on that date, inside their hours or not; buffers and processing do not count. */
  readonly bookedMinutes: number;
  /** The bookings that touch the date. */
  readonly bookingCount: number;
};

/** A date of a salon, and the load of everybody who works on it or is booked. */
export type DayLoad = {
  readonly date: CalendarDate;
  /** Whether a closure takes the whole of it; its reason, where it has one. */
  readonly closure: { readonly reason: string | null } | null;
  /** In the order of the range's people. */
  readonly people: readonly (Load & { readonly staffId: StaffId })[];
};

/** The load of a date by what is worked on it and those bookings; what was cancelled and who did not come have taken nothing. */
export function loadOf(
  { windows, working }: WorkingDay,
  day: Interval | undefined,
  bookings: readonly NamedBooking[],
): Load {
  const counted = bookings.filter(
    (booking) => day !== undefined && tookPlace(booking) && overlaps(bookingInterval(booking), day),
  );
  const own = counted
    .flatMap((booking) => busyParts(bookingInterval(booking), booking))
    .map((part) => day && intersection(part.own, day))
    .filter((part) => part !== undefined);
  return {
    workingMinutes: windows === 'open' ? null : totalMinutes(working),
    bookedMinutes: totalMinutes(own),
    bookingCount: counted.length,
  };
}

/** What of the working minutes is booked, 0–1 and beyond for what is booked outside of them; undefined where there are none. */
export function bookedShare(loads: readonly Load[]): number | undefined {
  const limited = loads.filter(({ workingMinutes }) => workingMinutes !== null);
  const working = limited.reduce((sum, { workingMinutes }) => sum + (workingMinutes ?? 0), 0);
  const booked = limited.reduce((sum, { bookedMinutes }) => sum + bookedMinutes, 0);
  return working > 0 ? booked / working : undefined;
}

/** The load of each date of a range, one after the other: the caller may do something else in between. */
export function* loadsOf(range: CalendarRange): Generator<DayLoad> {
  const { salon, staff, closures } = range;
  const { planOf, timeOffOf } = timesOf(range);
  const bookingsOn = bookingsByDay(range);
  for (let date = range.from; date <= range.to; date = addDays(date, 1)) {
    const { start, end } = dayIn(date, salon.timeZone);
    const day = intervalBetween(start, end);
    const closure = closureOn(closures, date);
    const people = staff.flatMap((person) => {
      const time = { staff: person, plan: planOf(person.id), timeOff: timeOffOf(person.id) };
      const hours = workingDay({ salon, closures }, time, date);
      const load = loadOf(hours, day, bookingsOn(person.id, date));
      const isThere = hours.working.length > 0 || load.bookingCount > 0;
      return isThere ? [{ staffId: person.id, ...load }] : [];
    });
    yield { date, closure: closure ? { reason: closure.reason } : null, people };
  }
}

/** The bookings of a person that touch a date: each is looked at once, however many dates there are. */
function bookingsByDay({
  bookings,
  salon: { timeZone },
}: CalendarRange): (id: StaffId, date: CalendarDate) => readonly NamedBooking[] {
  const days = new Map<string, NamedBooking[]>();
  const put = (booking: NamedBooking, date: CalendarDate): void => {
    const key = `${booking.staffId} ${date}`;
    const there = days.get(key);
    if (there) there.push(booking);
    else days.set(key, [booking]);
  };
  for (const booking of bookings) {
    for (const date of datesBetween(dateAt(booking.startTime, timeZone), dateAt(booking.endTime, timeZone)))
      put(booking, date);
  }
  return (id, date) => days.get(`${id} ${date}`) ?? [];
}

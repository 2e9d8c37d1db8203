import type { Input } from '../../../shared/contract/contract.ts';
import type { ClientId, SalonId, ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  parseDate,
  searchStart,
  type TimeZone,
  type WallTime,
  wallTimeOfMinutes,
} from '../../../shared/domain/zoned-time.ts';
import type { WaitlistForm } from '../../waitlist/waitlist-form.ts';

/** A service that is looked for, and with whom; undefined for whoever is free. */
export type WishedService = { readonly serviceId: ServiceId; readonly staffId: StaffId | undefined };

export type TimeOfDay = 'any' | 'morning' | 'afternoon';

/** What a time is looked for, as it is typed. */
export type Wish = {
  /** The first may still be missing. */
  readonly services: readonly WishedService[];
  readonly isAtOnce: boolean;
  /** `YYYY-MM-DD`, or what cannot be read as a date. */
  readonly from: string;
  /** All days where none is chosen. */
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly timeOfDay: TimeOfDay;
  readonly order: 'earliest' | 'best_fit';
};

export function emptyWish(from: CalendarDate): Wish {
  return { services: [], isAtOnce: false, from, daysOfWeek: [], timeOfDay: 'any', order: 'earliest' };
}

const noon = wallTimeOfMinutes(12 * 60);
const timesOfDay: Readonly<
  Record<TimeOfDay, { readonly startTime: WallTime; readonly endTime: WallTime } | undefined>
> = {
  any: undefined,
  morning: { startTime: wallTimeOfMinutes(0), endTime: noon },
  afternoon: { startTime: noon, endTime: wallTimeOfMinutes(24 * 60) },
};

/** How many dates are searched, and how many places are listed. */
const findDays = 42;
const placesListed = 60;

/** What is waited for where nothing was found: the same, on the dates that were searched. */
export function waitFor(
  { services, daysOfWeek, timeOfDay, ...wish }: Wish,
  today: CalendarDate,
): Partial<WaitlistForm> {
  const date = parseDate(wish.from);
  const from = date && (date > today ? date : today);
  const people = services.flatMap(({ staffId }) => staffId ?? []);
  const between = timesOfDay[timeOfDay];
  return {
    serviceIds: [...new Set(services.map(({ serviceId }) => serviceId))],
    // Whoever is asked for with one service and not with another would leave that one to nobody.
    staffIds: services.length > 0 && people.length === services.length ? [...new Set(people)] : null,
    ...(from ? { from, until: addDays(from, findDays - 1) } : {}),
    ...(daysOfWeek.length > 0 ? { days: daysOfWeek } : {}),
    ...(timeOfDay === 'morning' && between ? { endTime: between.endTime } : {}),
    ...(timeOfDay === 'afternoon' && between ? { startTime: between.startTime } : {}),
  };
}

/** What the desk is asked; undefined while no service is chosen or the date cannot be read. Nothing before `now` is looked for. */
export function questionOf(
  wish: Wish,
  salonId: SalonId,
  zone: TimeZone,
  now: Instant,
  clientId: ClientId | undefined,
): Input<'places.find'> | undefined {
  const date = parseDate(wish.from);
  if (!date || wish.services.length === 0) return undefined;
  const between = timesOfDay[wish.timeOfDay];
  return {
    salonId,
    parts: wish.services.map(({ serviceId, staffId }) => ({
      serviceId,
      ...(staffId ? { staffIds: [staffId] } : {}),
    })),
    isAtOnce: wish.isAtOnce && wish.services.length > 1,
    from: searchStart(date, zone, now),
    days: findDays,
    ...(wish.daysOfWeek.length > 0 ? { daysOfWeek: [...wish.daysOfWeek] } : {}),
    ...(between ? { between } : {}),
    ...(clientId ? { clientId } : {}),
    order: wish.order,
    limit: placesListed,
  };
}

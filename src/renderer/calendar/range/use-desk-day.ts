import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { SalonId, StaffId } from '../../../shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../shared/domain/interval.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import type { AvailabilityWindow, DateOverride, TimeOff } from '../../../shared/domain/working-time.ts';
import { addDays, type CalendarDate, dayIn, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { deskQuery, useClosures, useDeskQuery, useServices, useStaff } from '../../api/queries.ts';
import { type DayKnowledge, knowledgeOf } from './day-context.ts';
import { firstOfMonth } from './month.ts';

/**
 * Minutes before and after a day whose bookings are loaded too: their buffers may reach into it. A longer buffer is known to
 * the desk, which decides.
 */
const minutesAround = 180;

/** The bookings that a day's grid holds: the input with which the desk is asked for them. */
export function bookingsOfDay(
  salonId: SalonId,
  date: CalendarDate,
  zone: TimeZone,
): { readonly salonId: SalonId; readonly from: Instant; readonly to: Instant } {
  const { start, end } = dayIn(date, zone);
  return { salonId, from: addMinutes(start, -minutesAround), to: addMinutes(end, minutesAround) };
}

/** The dates whose overrides are asked for together, so that turning a day asks nothing new: the month, and a week on either side. */
function overrideRange(date: CalendarDate): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const first = firstOfMonth(date);
  return { from: addDays(first, -7), to: addDays(first, 38) };
}

type Answers<Value> = { readonly data: readonly (Value | undefined)[]; readonly error: Error | null };

/** One object for the answers to one question about several people, the same as long as no answer changes. */
function together<Value>(
  results: readonly { readonly data: Value | undefined; readonly error: Error | null }[],
): Answers<Value> {
  return {
    data: results.map(({ data }) => data),
    error: results.find(({ error }) => error)?.error ?? null,
  };
}

function byStaff<Value>(
  ids: readonly StaffId[],
  answers: readonly (Value | undefined)[],
): ReadonlyMap<StaffId, Value> | undefined {
  const found = new Map<StaffId, Value>();
  for (const [place, id] of ids.entries()) {
    const value = answers[place];
    if (value === undefined) return undefined;
    found.set(id, value);
  }
  return found;
}

export type DeskDay = {
  /** The last day of which everything is known; undefined until there is one. Its date may still be the one before. */
  readonly day: DayKnowledge | undefined;
  /** Why the asked day cannot be shown, as a sentence. */
  readonly error: string | undefined;
};

const noBookings: readonly NamedBooking[] = [];

/** Everything that a day's grid and its rules need, kept up to date. While another day loads the last one stays. */
export function useDeskDay(salon: Salon, date: CalendarDate): DeskDay {
  const desk = useDesk();
  const staff = useStaff(salon.id, true);
  const services = useServices(salon.id, true);
  const closures = useClosures(salon.id);
  const bookings = useDeskQuery('bookings.list', bookingsOfDay(salon.id, date, salon.timeZone));
  const staffIds = useMemo(() => (staff.data ?? []).map(({ id }) => id), [staff.data]);
  const range = overrideRange(date);

  const windows = useQueries({
    queries: staffIds.map((staffId) => deskQuery(desk, 'availability.list', { staffId })),
    combine: together<readonly AvailabilityWindow[]>,
  });
  const overrides = useQueries({
    queries: staffIds.map((staffId) => deskQuery(desk, 'overrides.list', { staffId, ...range })),
    combine: together<readonly DateOverride[]>,
  });
  const timeOff = useQueries({
    queries: staffIds.map((staffId) => deskQuery(desk, 'timeOff.list', { staffId })),
    combine: together<readonly TimeOff[]>,
  });

  const complete = useMemo<DayKnowledge | undefined>(() => {
    const windowsOf = byStaff(staffIds, windows.data);
    const overridesOf = byStaff(staffIds, overrides.data);
    const timeOffOf = byStaff(staffIds, timeOff.data);
    if (!staff.data || !services.data || !closures.data || !bookings.data) return undefined;
    if (!windowsOf || !overridesOf || !timeOffOf) return undefined;
    return knowledgeOf({
      salon,
      date,
      staff: staff.data,
      services: services.data,
      closures: closures.data,
      bookings: bookings.data ?? noBookings,
      timeOff: timeOffOf,
      plans: new Map(
        staffIds.map((id) => [
          id,
          { windows: windowsOf.get(id) ?? [], overrides: overridesOf.get(id) ?? [] },
        ]),
      ),
    });
  }, [
    salon,
    date,
    staff.data,
    services.data,
    closures.data,
    bookings.data,
    staffIds,
    windows,
    overrides,
    timeOff,
  ]);

  const [last, setLast] = useState(complete);
  if (complete && complete !== last) setLast(complete);

  // The neighbours are a keystroke away: asked for in advance, a day is turned without a wait.
  useDeskQuery('bookings.list', bookingsOfDay(salon.id, addDays(date, 1), salon.timeZone), {
    enabled: complete !== undefined,
  });
  useDeskQuery('bookings.list', bookingsOfDay(salon.id, addDays(date, -1), salon.timeZone), {
    enabled: complete !== undefined,
  });

  const error =
    staff.error ??
    services.error ??
    closures.error ??
    bookings.error ??
    windows.error ??
    overrides.error ??
    timeOff.error;
  const shown = complete ?? (last?.salon.id === salon.id ? last : undefined);
  return { day: shown, error: complete ? undefined : error?.message };
}

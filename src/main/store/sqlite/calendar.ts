import { rangeInterval } from '../../../shared/domain/calendar-range.ts';
import { overlaps } from '../../../shared/domain/interval.ts';
import { timeOffInterval } from '../../../shared/domain/working-time.ts';
import { addDays } from '../../../shared/domain/zoned-time.ts';
import type { CalendarStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';

export function createCalendarStore(
  { reference, readInPieces }: Database,
  bookingRows: BookingRows,
): CalendarStore {
  return {
    range: async (salonId, from, to) =>
      readInPieces(function* () {
        const records = reference.asItIs();
        const salon = records.salons.get(salonId);
        if (!salon) return undefined;
        const reach = rangeInterval({ salon, from, to });
        const [dayBefore, dayAfter] = [addDays(from, -1), addDays(to, 1)];
        const bookings = yield* bookingRows.overlapping(salonId, reach, undefined);
        const booked = new Set(bookings.map(({ staffId }) => staffId));
        const staff = [...records.staff.values()].filter(
          (person) => person.salonId === salonId && (person.isActive || booked.has(person.id)),
        );
        const plans = staff.map(({ id }) => records.planOf(id));
        return {
          from,
          to,
          salon,
          staff,
          services: [...records.services.values()].filter((service) => service.salonId === salonId),
          resourceKinds: [...records.kinds.values()].filter((kind) => kind.salonId === salonId),
          resources: [...records.resources.values()].filter((unit) => unit.salonId === salonId),
          windows: plans.flatMap(({ windows }) => windows),
          schedules: plans.flatMap(({ schedules }) => schedules),
          overrides: plans.flatMap(({ overrides }) =>
            overrides.filter(({ date }) => dayBefore <= date && date <= dayAfter),
          ),
          timeOff: staff.flatMap(({ id }) =>
            records.timeOffOf(id).filter((away) => overlaps(timeOffInterval(away), reach)),
          ),
          closures: records
            .closuresOf(salonId)
            .filter(({ startDate, endDate }) => dayBefore <= endDate && startDate <= dayAfter),
          bookings,
        };
      }),
  };
}

import { overlaps } from '../../../shared/domain/interval.ts';
import { timeOffInterval } from '../../../shared/domain/working-time.ts';
import type { ScheduleStore } from '../port.ts';
import type { Database } from './database.ts';

export function createScheduleStore({ reference, read }: Database): ScheduleStore {
  return {
    windows: (staffId) => read(() => reference.asItIs().planOf(staffId).windows),

    schedules: (staffId) => read(() => reference.asItIs().planOf(staffId).schedules),

    overrides: (staffId, from, to) =>
      read(() =>
        reference
          .asItIs()
          .planOf(staffId)
          .overrides.filter(({ date }) => from <= date && date <= to),
      ),

    timeOff: (staffId, within) =>
      read(() =>
        reference
          .asItIs()
          .timeOffOf(staffId)
          .filter((timeOff) => within === undefined || overlaps(timeOffInterval(timeOff), within)),
      ),

    closures: (salonId, from, to) =>
      read(() =>
        reference
          .asItIs()
          .closuresOf(salonId)
          .filter(
            ({ startDate, endDate }) =>
              (from === undefined || from <= endDate) && (to === undefined || startDate <= to),
          ),
      ),
  };
}

// A Monday of the salon of the rules' tests, as the day's grid knows it.
import {
  type DayKnowledge,
  type DayRecords,
  knowledgeOf,
} from '../../../src/renderer/calendar/range/day-context.ts';
import type { StaffId } from '../../../src/shared/domain/ids.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';
import type { AvailabilityWindow, WorkingPlan } from '../../../src/shared/domain/working-time.ts';
import { ana, cut, date, idOf, salon, wax, weekly } from '../../shared/domain/world.ts';

export const bea: Staff = { ...ana, id: idOf(11), name: 'Bea Lind', position: 1, serviceIds: [cut.id] };

export const planOf = (...windows: AvailabilityWindow[]): WorkingPlan => ({ windows, overrides: [] });

/** Ana 09:00–13:00 and 14:00–18:00, Bea 10:00–19:00, nothing booked. */
export function dayWith(changes: Partial<DayRecords> = {}): DayKnowledge {
  return knowledgeOf({
    salon,
    date: date('2026-03-02'),
    staff: [ana, bea],
    services: [cut, wax],
    plans: new Map<StaffId, WorkingPlan>([
      [ana.id, planOf(weekly(1, '09:00', '13:00'), weekly(1, '14:00', '18:00'))],
      [bea.id, planOf({ ...weekly(1, '10:00', '19:00'), staffId: bea.id })],
    ]),
    timeOff: new Map(),
    closures: [],
    bookings: [],
    ...changes,
  });
}

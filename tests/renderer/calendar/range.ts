// A Monday of the salon of the rules' tests, as the calendar knows it.
import { frameOf, type GridFrame } from '../../../src/renderer/calendar/grid/grid-frame.ts';
import { GridGeometry } from '../../../src/renderer/calendar/grid/grid-geometry.ts';
import type { Ground } from '../../../src/renderer/calendar/range/ground.ts';
import { type IndexedRange, indexed } from '../../../src/renderer/calendar/range/indexed-range.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import type { CalendarRange } from '../../../src/shared/domain/calendar-range.ts';
import type { Resource, ResourceKind } from '../../../src/shared/domain/resource.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';
import type { TimeOff } from '../../../src/shared/domain/working-time.ts';
import { localeOf } from '../../../src/shared/locale.ts';
import { formatsOf } from '../../../src/shared/words/formats.ts';
import type { Speech } from '../../../src/shared/words/speech.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import {
  ana,
  basin,
  booked,
  cut,
  date,
  firstBasin,
  has,
  idOf,
  monday,
  salon,
  secondBasin,
  wash,
  wax,
  weekly,
} from '../../shared/domain/world.ts';

export const bea: Staff = { ...ana, id: idOf(11), name: 'Bea Lind', position: 1, serviceIds: [cut.id] };

/** A kind whose name comes after the basins', and its only unit. */
export const room: ResourceKind = { ...basin, id: idOf(80), name: 'Room' };
export const quietRoom: Resource = { ...firstBasin, id: idOf(81), kindId: room.id, name: 'Quiet room' };

/** Ana's time, blocked for a call. */
export const blockedCall = (from: string, to: string): TimeOff => ({
  id: idOf(50),
  staffId: ana.id,
  version: 1,
  kind: 'blocked',
  startTime: monday(from),
  endTime: monday(to),
  reason: 'Call',
});

/** Ana 09:00–13:00 and 14:00–18:00, Bea 10:00–19:00, both on Mondays, nothing booked. */
export const mondayRange: CalendarRange = {
  from: date('2026-03-02'),
  to: date('2026-03-02'),
  salon,
  staff: [ana, bea],
  services: [cut, wax],
  resourceKinds: [],
  resources: [],
  windows: [
    weekly(1, '09:00', '13:00'),
    weekly(1, '14:00', '18:00'),
    { ...weekly(1, '10:00', '19:00'), staffId: bea.id },
  ],
  schedules: [],
  overrides: [],
  timeOff: [],
  closures: [],
  bookings: [],
};

export const rangeWith = (changes: Partial<CalendarRange> = {}): IndexedRange =>
  indexed({ ...mondayRange, ...changes });

/** That Monday in a salon with two basins, where Ana, and Bea too, wash. */
export const basinDay = (changes: Partial<CalendarRange> = {}): IndexedRange =>
  rangeWith({
    staff: [ana, { ...bea, serviceIds: null }],
    services: [cut, wash],
    resourceKinds: [basin],
    resources: [firstBasin, secondBasin],
    ...changes,
  });

/** A wash in a basin, of Ana unless something else is said. */
export const washed = (
  index: number,
  clock: string,
  unit: Resource,
  changes: Partial<NamedBooking> = {},
): NamedBooking => booked(index, monday(clock), { serviceId: wash.id, ...has(unit), ...changes });

/** From that Monday to the Sunday after it. */
export const weekWith = (changes: Partial<CalendarRange> = {}): IndexedRange =>
  rangeWith({ to: date('2026-03-08'), ...changes });

/** Those columns, drawn from 08:00 to 20:00. */
export function frameWith(range: IndexedRange, grounds: readonly Ground[]): GridFrame {
  const hours = { opensMinute: 8 * 60, closesMinute: 20 * 60 };
  return frameOf({ range, grounds, hours, hourHeight: 84, geometry: new GridGeometry() });
}

export const english: Speech = {
  words: wordsOf('en'),
  formats: formatsOf(localeOf({ language: 'en', region: 'GB' })),
};

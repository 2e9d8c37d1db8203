// What the desk refuses, by its codes, for every test that looks at the sentences.
import type { DeskError, DeskErrorCode } from '../../../src/shared/contract/errors.ts';
import type { BookingContext } from '../../../src/shared/domain/booking-context.ts';
import { type BookingRequest, requestForNew } from '../../../src/shared/domain/booking-request.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../src/shared/domain/rules/rules.ts';
import type { Violation, ViolationCode } from '../../../src/shared/domain/rules/violation.ts';
import type { Closure, TimeOff } from '../../../src/shared/domain/working-time.ts';
import {
  ana,
  at,
  basin,
  booked,
  cut,
  date,
  elif,
  firstBasin,
  has,
  idOf,
  monday,
  present,
  salon,
  weekly,
  window,
  worldWith,
} from '../domain/world.ts';

/** What the rules find wrong with a cut by Ana at ten on a Monday, or with another request. */
export function broken(
  context: Partial<BookingContext>,
  { startTime = monday('10:00'), ...request }: Partial<BookingRequest> = {},
): readonly Violation[] {
  const endTime = addMinutes(startTime, (context.service ?? cut).durationMinutes);
  const ids = { staffId: ana.id, serviceId: cut.id, clientId: elif.id, resourceIds: [], booking: undefined };
  return validateBookingRequest(worldWith(context), { ...ids, startTime, endTime, ...request });
}

const nobody = { staff: undefined, service: undefined, client: undefined, salon: undefined };
export const closedOn = (first: string, last: string, reason: string | null): Closure => ({
  id: idOf(50),
  salonId: salon.id,
  startDate: date(first),
  endDate: date(last),
  reason,
});
export const away = (from: string, to: string, reason: string | null = null): TimeOff => ({
  id: idOf(51),
  staffId: ana.id,
  version: 1,
  kind: 'away',
  startTime: at(from),
  endTime: at(to),
  reason,
});
export const tuesdays = { ...salon, businessHours: [{ dayOfWeek: 2 as const, ...window('08:00', '20:00') }] };

/** What the rules find wrong, by a code that is among it: whoever adds a code is asked for its example. */
export const violationExamples: Readonly<Record<ViolationCode, readonly Violation[]>> = {
  staff_required: validateBookingRequest(worldWith(nobody), requestForNew({ serviceId: cut.id })),
  staff_unknown: broken({ staff: undefined }, { staffId: 'unknown' }),
  staff_inactive: broken({ staff: { ...ana, isActive: false } }),
  service_required: broken({ service: undefined }, { serviceId: undefined, endTime: monday('10:45') }),
  service_unknown: broken({ service: undefined }, { serviceId: 'unknown', endTime: monday('10:45') }),
  service_inactive: broken({ service: { ...cut, isActive: false } }),
  staff_other_salon: broken({ service: { ...cut, salonId: idOf(2) } }),
  service_not_offered: broken({ staff: { ...ana, serviceIds: [] } }),
  time_invalid: validateBookingRequest(worldWith(), requestForNew({ staffId: ana.id, serviceId: cut.id })),
  end_before_start: broken({}, { endTime: monday('10:00') }),
  duration_mismatch: broken({}, { endTime: monday('11:00') }),
  outside_availability: broken({
    plan: { windows: [weekly(1, '11:00', '12:00')], schedules: [], overrides: [] },
  }),
  outside_business_hours: broken({ salon: tuesdays }),
  salon_closed: broken({ closures: [closedOn('2026-03-02', '2026-03-02', null)] }),
  staff_time_off: broken({ timeOff: [away('2026-03-02T07:00:00Z', '2026-03-02T08:00:00Z')] }),
  overlap: broken({ bookings: [booked(1, monday('10:30'))] }),
  client_unknown: broken({ client: undefined }),
  resource_unknown: broken({}, { resourceIds: ['unknown'] }),
  resource_taken: broken({
    service: { ...cut, needs: [basin.id] },
    kinds: [basin],
    resources: [firstBasin],
    bookings: [booked(1, monday('10:15'), { ...has(firstBasin), staffId: idOf(11) })],
  }),
};

/** The violation of a code. */
export function violationOf(code: ViolationCode): Violation {
  return present(
    violationExamples[code].find((one) => one.code === code),
    code,
  );
}

const cutAt = (clock: string) => ({
  staffId: ana.id,
  serviceId: cut.id,
  clientId: undefined,
  startTime: monday(clock),
  endTime: monday(clock.replace(':00', ':45')),
  resourceIds: [],
  booking: undefined,
});
const collisionAt = (clock: string) =>
  validateBookingRequest(worldWith({ bookings: [booked(1, monday(clock))] }), cutAt(clock));
export const rejectionAt = (clock: string, index: number) => ({
  index,
  bookingId: null,
  violations: collisionAt(clock),
  suggestions: [],
});
export const stranded = (index: number) => ({
  ...booked(index, monday('10:00')),
  violations: [],
  suggestions: [],
});

/** A refusal of each code, with facts as the desk has them. */
export const refusalExamples: { readonly [Code in DeskErrorCode]: Extract<DeskError, { code: Code }> } = {
  booking_rejected: { code: 'booking_rejected', violations: collisionAt('10:00'), suggestions: [] },
  bookings_rejected: { code: 'bookings_rejected', rejections: [rejectionAt('10:00', 0)] },
  stranded: { code: 'stranded', stranded: [stranded(1)] },
  in_use: { code: 'in_use', entity: 'service', id: cut.id },
  invalid_input: { code: 'invalid_input', issues: [{ path: 'name', complaint: { code: 'blank' } }] },
  illegal_transition: { code: 'illegal_transition', from: 'no_show', to: 'completed' },
  unauthenticated: { code: 'unauthenticated' },
  manager_required: { code: 'manager_required' },
  forbidden: { code: 'forbidden', because: 'foreign_host' },
  not_found: { code: 'not_found', entity: 'time_off', id: idOf(50) },
  stale_version: { code: 'stale_version', current: ana },
  erased: { code: 'erased' },
  duplicate_id: { code: 'duplicate_id', id: ana.id },
  method_not_allowed: { code: 'method_not_allowed' },
  payload_too_large: { code: 'payload_too_large', limitBytes: 1_048_576 },
  unreachable: { code: 'unreachable' },
  unconfirmed: { code: 'unconfirmed' },
  busy: { code: 'busy' },
  disk_full: { code: 'disk_full' },
  read_only: { code: 'read_only' },
  damaged: { code: 'damaged', damage: 'guards' },
  unknown_time_zone: { code: 'unknown_time_zone', timeZone: 'America/Nowhere' },
  internal: { code: 'internal', reference: 'a1b2' },
};
